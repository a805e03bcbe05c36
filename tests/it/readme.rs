//! The README's commands work as it says, and the list of codes in docs/FINDINGS.md is that of the rules.

use crate::support::{blankett, copy, project, stderr, text, updating};
use blankett::finding::Explanation;
use blankett::words::Language;

#[test]
fn the_commands_of_the_readme_work() {
    let readme = std::fs::read_to_string(project().join("README.md")).expect("it is readable");
    assert!(readme.contains("\ncargo test\n"));
    let commands: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("cargo run -- ")).collect();
    assert!(commands[0] == "batch data" && commands.len() > 1, "{commands:?}");
    // As written, in order, in a folder with only the examples.
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    copy(&project().join("data"), &folder.path().join("data"));
    for command in commands {
        let output = blankett(folder.path()).args(command.split_whitespace()).output().expect("it runs");
        assert!(output.status.success(), "{command}: {}", stderr(&output));
    }
}

#[test]
fn what_the_readme_shows_is_what_is_printed() {
    let readme = std::fs::read_to_string(project().join("README.md")).expect("it is readable");
    let (_, shown) = readme.split_once("```text\n$ blankett ").expect("it shows a command and what it prints");
    let (command, shown) = shown.split_once('\n').expect("the command is a line");
    let (shown, _) = shown.split_once("```").expect("the block has an end");
    let output = blankett(project()).args(command.split_whitespace()).output().expect("it runs");
    // No-break spaces are spaces here: they would be lost in an editor.
    assert_eq!(text(&output.stdout).replace('\u{a0}', " "), shown);
}

/// After a change of the rules: `UPDATE_GOLDENS=1 cargo test readme`.
#[test]
fn the_list_of_codes_is_that_of_the_rules() {
    let path = project().join("docs/FINDINGS.md");
    let committed = std::fs::read_to_string(&path).expect("it is readable");
    let (before, _) = committed.split_once("## Codes\n").expect("it has a list of codes");
    let row = |rule: &&blankett::finding::Rule| {
        let what = rule.explanation(Explanation::What, Language::En).expect("every rule says what it asks");
        format!("| `{}` | {} | {what} |\n", rule.code, rule.severity.name())
    };
    let rows: String = blankett::finding::rules::ALL.iter().map(row).collect();
    let now = format!("{before}## Codes\n\n| code | severity | what the rule asks |\n|---|---|---|\n{rows}");
    if updating() {
        std::fs::write(&path, &now).expect("the folder is writable");
    }
    assert!(committed == now || updating(), "docs/FINDINGS.md does not list the rules as they are");
}
