//! Everything under `tests/invalid/` has the finding that it is named after, with all that is printed beside it.
//!
//! A new case is one file `<code>--<what>.json`, or a folder of that name for what shows only among several.

use blankett::words::Language;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Output;

use blankett::finding::Severity;
use blankett::finding::rules;

use crate::support::{blankett, project, stderr, text};

/// Every case: its name and its path in the project.
fn cases() -> Vec<(String, PathBuf)> {
    let folder = project().join("tests/invalid");
    let entries = std::fs::read_dir(&folder).expect("the folder is readable");
    let paths = entries.map(|entry| entry.expect("the entry is readable").path());
    let name = |path: &PathBuf| path.file_stem().expect("it has a name").to_string_lossy().into_owned();
    let mut cases: Vec<_> = paths.map(|path| (name(&path), path)).filter(|(name, _)| name.contains("--")).collect();
    cases.sort();
    let in_project = |path: PathBuf| path.strip_prefix(project()).expect("it is in the project").to_owned();
    cases.into_iter().map(|(name, path)| (name, in_project(path))).collect()
}

fn code(name: &str) -> &str {
    name.split_once("--").expect("it is named <code>--<what>").0
}

#[test]
fn every_invalid_document_has_its_diagnostic() {
    for (name, path) in cases() {
        let rule = rules::find(code(&name)).unwrap_or_else(|| panic!("{name} is named after no rule"));
        let (output, printed) = run(rule.code, &path);
        let errors = printed.contains("\nerror[") || printed.starts_with("error[");
        assert_eq!(output.status.code(), Some(i32::from(errors)), "{name}: {printed}");
        assert!(printed.contains(&format!("{}[{}]", rule.severity.name(), rule.code)), "{name}: {printed}");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../invalid/printed" }, {
            insta::assert_snapshot!(name.clone(), printed);
        });
    }
}

/// Checks a case, or where the finding is one of batches only, begins one.
fn run(code: &str, path: &Path) -> (Output, String) {
    if code != "output-clash" {
        let output = blankett(project()).arg("check").arg(path).output().expect("it runs");
        assert!(output.stderr.is_empty(), "{}: {}", path.display(), stderr(&output));
        let printed = text(&output.stdout);
        return (output, printed);
    }
    let folders = std::fs::read_dir(project().join(path)).expect("the folder is readable");
    let mut folders: Vec<_> = folders.map(|entry| path.join(entry.expect("readable").file_name())).collect();
    folders.sort();
    let out = tempfile::tempdir().expect("there is room for temporary files");
    let output = blankett(project()).arg("batch").args(folders).arg("-o").arg(out.path()).output().expect("it runs");
    let printed = stderr(&output);
    (output, printed)
}

#[test]
fn no_document_with_an_error_is_rendered() {
    for (name, path) in cases().into_iter().filter(|(name, path)| {
        let rule = rules::find(code(name)).expect("it is named after a rule");
        rule.severity == Severity::Error && path.extension().is_some()
    }) {
        let out = tempfile::tempdir().expect("there is room for temporary files");
        let pdf = out.path().join("x.pdf");
        let output = blankett(project()).arg("render").arg(&path).arg("-o").arg(&pdf).output().expect("it runs");
        assert_eq!(output.status.code(), Some(1), "{name}: {}", stderr(&output));
        assert!(stderr(&output).contains(&format!("error[{}]", code(&name))), "{name}: {}", stderr(&output));
        assert!(output.stdout.is_empty() && !pdf.exists(), "{name} wrote something");
    }
}

#[test]
fn every_code_has_a_case() {
    let with_case: BTreeSet<String> = cases().iter().map(|(name, _)| code(name).to_owned()).collect();
    let missing: Vec<&str> = rules::ALL
        .into_iter()
        // A fault is the tool's, so no document can have it; two thousand pages have their test in the pipeline.
        .filter(|rule| {
            rule.severity != Severity::Fault && rule.code != "too-many-pages" && !with_case.contains(rule.code)
        })
        .map(|rule| rule.code)
        .collect();
    assert!(missing.is_empty(), "no case under tests/invalid/ for {missing:?}");
}

#[test]
fn no_printed_diagnostic_is_left_over() {
    let names: BTreeSet<String> = cases().into_iter().map(|(name, _)| format!("{name}.snap")).collect();
    let printed = std::fs::read_dir(project().join("tests/invalid/printed")).expect("the folder is readable");
    let printed: BTreeSet<String> =
        printed.map(|entry| entry.expect("it is readable").file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(names, printed);
}

/// A rule that is not in the list could not be explained, and nothing would ask for its case.
#[test]
fn every_rule_is_in_the_list_once_and_in_order() {
    let codes: Vec<&str> = rules::ALL.iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    for rule in rules::ALL.iter().filter(|rule| rule.severity != Severity::Fault) {
        for part in crate::support::EXPLANATIONS.map(|part| rule.explanation(part, Language::En).unwrap_or_default()) {
            assert!(!part.is_empty(), "{} explains itself with an empty text", rule.code);
        }
    }
}
