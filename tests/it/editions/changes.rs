//! `diff`: every fact that differs between two versions of a form, and nothing else.

use std::fs;

use serde_json::Value;

use crate::pdf::Pdf;
use crate::support::{Changed, SINGLE, blankett, project, spaced, stderr, text};

#[test]
fn exactly_what_was_changed_is_told() {
    let changed = Changed::new(|record| {
        record["partnerskap"]["kontaktpersoner"]["eier"]["telefon"] = "75 55 66 77".into();
        record["tiltak"][0]["maalgruppe"] = "Alle.".into();
        record["enheter"]["privateSkoler"] = 3.into();
    });
    let old = project().join(SINGLE);
    let run = |arguments: &[&str]| {
        let mut command = blankett(changed.folder.path());
        command.arg("diff").arg(&old).arg("melding.json").args(arguments).output().expect("it runs")
    };
    let output = run(&["--format", "json"]);
    let list: Vec<Value> = serde_json::from_str(&text(&output.stdout)).expect("it is JSON");
    let places: Vec<String> = list
        .iter()
        .map(|one| one["sted"].as_array().and_then(|place| place.last()).expect("it has a place").to_string())
        .collect();
    assert_eq!(list.len(), 3, "{list:#?}");
    assert!(places.iter().any(|place| place.contains("Private skoler")), "{places:?}");
    assert!(list.iter().any(|one| one["naa"] == "Alle."), "{list:#?}");
    let printed = text(&run(&[]).stdout);
    assert!(spaced(&printed).contains("+ 75 55 66 77"), "{printed}");
    let output = run(&["-o", "endringer.pdf"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let pdf = Pdf::read(&fs::read(changed.folder.path().join("endringer.pdf")).expect("it is written"));
    let page = spaced(&pdf.tagged_text());
    assert!(page.contains("Endringer siden 1. mars 2024") && page.contains("Alle."), "{page}");
    assert_eq!(pdf.pages(), 1);
}

#[test]
fn what_has_no_place_in_a_version_is_told() {
    let changed = Changed::new(|record| record["flereEirere"] = true.into());
    let mut command = blankett(changed.folder.path());
    let output = command.arg("diff").arg(project().join(SINGLE)).arg("melding.json").output().expect("it runs");
    assert!(stderr(&output).contains("error[unknown-key]"), "{}", stderr(&output));
}

#[test]
fn a_version_is_no_change_from_itself_or_from_the_pdf_that_carries_it() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let old = project().join(SINGLE);
    let pdf = folder.path().join("gammel.pdf");
    let mut command = blankett(folder.path());
    let made =
        command.args(["render", "--profile", "exchange"]).arg(&old).arg("-o").arg(&pdf).output().expect("it runs");
    assert!(made.status.success(), "{}", stderr(&made));
    let output = blankett(folder.path()).arg("diff").arg(&pdf).arg(&old).output().expect("it runs");
    assert!(output.status.success() && output.stdout.is_empty(), "{}", text(&output.stdout));
    let plan = project().join("data/enkel/plan.json");
    let output = blankett(folder.path()).arg("diff").arg(&plan).arg(&plan).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
}
