//! Writes the documents that the benchmarks render.
//!
//! `cargo run --example partnerships -- FOLDER COUNT`

#[path = "../benches/partnerships/mod.rs"]
mod partnerships;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count] = arguments.as_slice() else {
        eprintln!("usage: partnerships FOLDER COUNT");
        std::process::exit(2);
    };
    partnerships::write(Path::new(folder), count.parse().expect("COUNT is a number"))
}
