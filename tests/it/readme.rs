//! The README's commands do what it says.

use crate::support::{blankett, project, stderr, text};

#[test]
fn the_readme_names_the_two_commands_and_they_work() {
    let readme = std::fs::read_to_string(project().join("README.md")).expect("it is readable");
    assert!(readme.contains("\ncargo test\n"));
    let commands: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("cargo run --release -- ")).collect();
    assert!(!commands.is_empty());
    for command in commands {
        let out = tempfile::tempdir().expect("there is room for temporary files");
        let output = blankett(project())
            .args(command.split_whitespace())
            .arg("-o")
            .arg(out.path().join("a.pdf"))
            .output()
            .expect("it runs");
        assert!(output.status.success(), "{command}: {}", stderr(&output));
        assert!(text(&output.stdout).contains("a.pdf"));
    }
}
