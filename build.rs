//! Tells Cargo that the program is made anew when a file of an embedded folder is added or removed.

fn main() {
    for folder in ["templates", "locales"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
