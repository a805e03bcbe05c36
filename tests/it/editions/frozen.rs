//! Records and PDFs of earlier versions are read as they were, and `upgrade` keeps what was written.

use std::fs;

use serde_json::Value;

use crate::support::{blankett, copy, project, render, spaced, stderr, text};

const FROZEN: &str = "tests/frozen/0.1";

#[test]
fn pdfs_and_records_of_0_1_give_the_page_that_they_gave() {
    let today = [
        ("behovsmelding-2024-i-en-fil", "data/enkel/behovsmelding-2024-i-en-fil.json"),
        ("narvik", "data/nordland-ekstramidler-2022/soeknader/narvik.json"),
    ];
    for (name, example) in today {
        let expected = spaced(&render(&project().join(example)).tagged_text());
        for ending in ["json", "pdf"] {
            let page = spaced(&render(&project().join(FROZEN).join(format!("{name}.{ending}"))).tagged_text());
            assert_eq!(page, expected, "{name}.{ending}");
        }
    }
}

#[test]
fn upgrade_writes_what_reading_understands() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let files = folder.path().join("filer");
    copy(&project().join(FROZEN).join("filer"), &files);
    let before = spaced(&render(&files.join("bodoe.json")).tagged_text());
    let texts = |of: &Value| -> Vec<String> {
        fn add(value: &Value, texts: &mut Vec<String>) {
            match value {
                Value::String(text) => texts.push(text.clone()),
                Value::Array(items) => items.iter().for_each(|item| add(item, texts)),
                Value::Object(members) => members.values().for_each(|member| add(member, texts)),
                _ => {}
            }
        }
        let mut all = Vec::new();
        add(of, &mut all);
        all
    };
    let read = |name: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(files.join(name)).expect("it is there")).expect("it is JSON")
    };
    let written: Vec<(&str, Vec<String>)> =
        ["bodoe.json", "utlysning.json", "skjemautgave.json"].map(|name| (name, texts(&read(name)))).into();
    let run = |arguments: &[&str]| blankett(folder.path()).args(arguments).output().expect("it runs");
    let output = run(&["upgrade", "--dry-run", "filer"]);
    assert!(stderr(&output).contains("3 of 4 files changed"), "{}", stderr(&output));
    let output = run(&["upgrade", "filer"]);
    assert!(output.status.success(), "{}", stderr(&output));
    for (name, before) in written {
        let now = texts(&read(name));
        let lost: Vec<_> = before.iter().filter(|text| !now.contains(text) && *text != "ekstramidler").collect();
        assert!(lost.is_empty(), "{name}: {lost:?}");
        assert_eq!(read(name)["versjon"], 2, "{name}");
    }
    assert_eq!(spaced(&render(&files.join("bodoe.json")).tagged_text()), before);
    let again = run(&["upgrade", "filer"]);
    assert!(stderr(&again).contains("0 of 4 files changed"), "{}", stderr(&again));
    let checked = run(&["check", "filer", "--format", "concise"]);
    assert!(!text(&checked.stdout).contains("error["), "{}", text(&checked.stdout));
}

#[test]
fn upgrade_reaches_the_editions_of_a_compilations_applications() {
    let record = fs::read_to_string(project().join(FROZEN).join("narvik.json")).expect("readable");
    let record: Value = serde_json::from_str(&record).expect("it is JSON");
    let whole = serde_json::json!({ "dokument": "samledokument", "dato": "2022-11-04", "tittel": "Alle",
        "etat": { "navn": "Statsforvalteren i Nordland" }, "soeknader": [record] });
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let file = folder.path().join("alle.json");
    fs::write(&file, serde_json::to_string_pretty(&whole).expect("it is JSON")).expect("writable");
    let before = spaced(&render(&file).tagged_text());
    let output = blankett(folder.path()).args(["upgrade", "alle.json"]).output().expect("it runs");
    assert!(output.status.success(), "{}", stderr(&output));
    let now: Value = serde_json::from_str(&fs::read_to_string(&file).expect("readable")).expect("it is JSON");
    assert!(now["soeknader"][0]["skjema"]["deler"].is_array() && now["soeknader"][0]["svar"].is_object(), "{now}");
    let code = |text: &str| text.split("Kontrollkode").next().map(str::to_owned);
    assert_eq!(code(&spaced(&render(&file).tagged_text())), code(&before));
}

#[test]
fn a_finding_in_an_old_record_is_at_the_key_that_it_has() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let files = folder.path().join("filer");
    copy(&project().join(FROZEN).join("filer"), &files);
    let record = fs::read_to_string(files.join("bodoe.json")).expect("readable");
    let mut record: Value = serde_json::from_str(&record).expect("it is JSON");
    record["nyeTiltak"] = "Klikk eller trykk her for å skrive inn tekst.".into();
    fs::write(files.join("bodoe.json"), serde_json::to_string_pretty(&record).expect("it is JSON")).expect("writable");
    let output = blankett(&files).args(["check", "bodoe.json"]).output().expect("it runs");
    let printed = text(&output.stdout);
    assert!(printed.contains("placeholder") && printed.contains("\"nyeTiltak\": \"Klikk"), "{printed}");
}

#[test]
fn a_finding_in_what_an_old_record_names_is_where_it_was_written() {
    let record = fs::read_to_string(project().join(FROZEN).join("narvik.json")).expect("readable");
    let mut record: Value = serde_json::from_str(&record).expect("it is JSON");
    record["utlysning"]["ordning"]["navn"] =
        "Et navn som er mye lengre enn et navn på en ordning kan være i dette skjemaet".into();
    let whole = serde_json::json!({ "dokument": "samledokument", "dato": "2022-11-04", "tittel": "Alle",
        "etat": { "navn": "Statsforvalteren i Nordland" }, "soeknader": [record] });
    for document in [&whole["soeknader"][0], &whole] {
        let text = serde_json::to_string_pretty(document).expect("it is JSON");
        let findings = blankett::check(blankett::Source::bytes("melding.json", text), &blankett::Options::default());
        let lines = blankett::print::print(&findings, blankett::print::Format::Human, blankett::print::Language::En);
        assert!(lines.contains("\"navn\": \"Et navn som er mye"), "{lines}");
    }
}
