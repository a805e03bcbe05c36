//! Editions from outside: they name no place on the disk, take no time without end, and lose nothing that was written.

use std::fs;

use serde_json::{Value, json};

use super::{found, with_question};
use crate::random;
use crate::support::{Changed, blankett, draft, project, stderr, text};

#[test]
fn a_file_name_from_an_edition_is_no_path() {
    for name in ["/tmp/utenfor", "../../utenfor", "a/b", "..", "", "{tiltak}/../{soeker}", "C:\\\\x", "{ukjent}"] {
        let mut edition = random::form::editions().remove(0);
        edition["filnavn"] = name.into();
        let question = json!({ "id": "tillegg", "form": "linje", "ledetekst": "Hva mener prøvelederen?" });
        let document = with_question(edition, &question, None, false);
        let changed = Changed::of_text(&document.to_string());
        let rendered = blankett::render(&changed.file, &draft()).expect("a draft of it is rendered");
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(rendered.file_name.chars().all(plain), "{name}: {}", rendered.file_name);
        let output =
            blankett(changed.folder.path()).args(["render", "--draft", "melding.json"]).output().expect("it runs");
        let path = text(&output.stdout);
        let place = changed.folder.path().join("output").join(path.trim().trim_start_matches("output/"));
        assert!(path.starts_with("output/") && !path.contains("..") && place.is_file(), "{name}: {path}");
    }
}

#[test]
fn a_form_of_thousands_of_questions_is_refused_before_it_takes_long() {
    let mut edition = random::form::editions().remove(0);
    let condition = json!({ "spoersmaal": "z", "svar": true });
    let many = |part: usize| -> Vec<Value> {
        let one =
            |n: usize| json!({ "id": format!("q{part}x{n}"), "form": "linje", "ledetekst": "Hva?", "hvis": condition });
        (0..200).map(one).collect()
    };
    let parts = edition["deler"].as_array_mut().expect("an edition has parts");
    parts.push(json!({ "id": "foerst", "spoersmaal": [{ "id": "z", "form": "jaNei", "ledetekst": "Hva?" }] }));
    for part in 0..30 {
        parts.push(json!({ "id": format!("mange{part}"), "gjentas": "tiltak", "spoersmaal": many(part) }));
    }
    let mut document =
        with_question(edition, &json!({ "id": "sist", "form": "linje", "ledetekst": "Hva?" }), None, false);
    document["tiltak"] = (0..300).map(|n| json!({ "id": format!("m{n}"), "navn": format!("Tiltak {n}") })).collect();
    document["budsjett"] = json!({ "aar": document["skjema"]["aar"] });
    assert!(found(&document).contains("error[too-large-document]"), "{}", found(&document));
}

#[test]
fn upgrade_puts_nothing_in_the_place_of_what_is_there() {
    let record = fs::read_to_string(project().join("tests/frozen/0.1/narvik.json")).expect("readable");
    for (key, value) in [
        ("svar", json!("Viktig svar")),
        ("svar", json!({ "nyeTiltak": "Det andre" })),
        ("skjema", json!("finnes-ikke.json")),
    ] {
        let mut record: Value = serde_json::from_str(&record).expect("it is JSON");
        record[key] = value.clone();
        assert!(found(&record).contains("error["), "{key}: {}", found(&record));
        let changed = Changed::of_text(&serde_json::to_string_pretty(&record).expect("it is JSON"));
        let output = blankett(changed.folder.path()).args(["upgrade", "melding.json"]).output().expect("it runs");
        assert!(output.status.success(), "{}", stderr(&output));
        let now = fs::read_to_string(&changed.file).expect("it is there");
        let now: Value = serde_json::from_str(&now).expect("it is JSON");
        match value.get("nyeTiltak") {
            Some(answer) => assert_eq!(&now[key]["nyeTiltak"], answer, "{now}"),
            None => assert_eq!(now[key], value, "{now}"),
        }
        assert!(
            now.to_string().contains(record["nyeTiltak"].as_str().expect("a text").lines().next().expect("a line"))
        );
    }
    // What has a key twice stays as it is.
    let twice = "{ \"dokument\": \"ekstramidler\", \"nyeTiltak\": \"en\", \"nyeTiltak\": \"to\" }";
    let changed = Changed::of_text(twice);
    blankett(changed.folder.path()).args(["upgrade", "melding.json"]).output().expect("it runs");
    assert_eq!(fs::read_to_string(&changed.file).expect("it is there"), twice);
}

#[test]
fn a_condition_in_a_repeated_part_is_about_the_same_measure() {
    let mut edition = random::form::editions().remove(0);
    let parts = edition["deler"].as_array_mut().expect("an edition has parts");
    let asked = |id: &str| json!({ "id": id, "form": "jaNei", "ledetekst": "Samme navn?" });
    parts.push(json!({ "id": "helt", "spoersmaal": [asked("x")] }));
    parts.push(json!({ "id": "ett", "gjentas": "tiltak", "spoersmaal": [asked("x")] }));
    let question = json!({ "id": "tillegg", "form": "linje", "ledetekst": "Hva mener prøvelederen?", "hvis": { "spoersmaal": "x", "svar": true } });
    let mut document = with_question(edition, &question, Some(&json!("Svar")), true);
    document["svar"]["x"] = json!(false);
    for measure in document["tiltak"].as_array_mut().expect("measures") {
        measure["svar"]["x"] = json!(true);
    }
    let findings = found(&document);
    assert!(!findings.contains("unasked-answer") && !findings.contains("unknown-name"), "{findings}");
}

#[test]
fn measures_and_money_that_a_form_has_no_place_for_are_told() {
    let question = json!({ "id": "tillegg", "form": "linje", "ledetekst": "Hva mener prøvelederen?" });
    let mut edition = random::form::editions().remove(1);
    let document = with_question(edition.clone(), &question, None, false);
    edition["deler"] = json!([{ "id": "alt", "spoersmaal": [question] }]);
    let mut document = document;
    document["skjema"] = edition;
    document["svar"] = json!({ "tillegg": "Svar" });
    document["egenandel"] = json!(5000);
    document["uhMerknad"] = json!("Uavklart");
    let findings = found(&document);
    for key in ["tiltak", "egenandel", "uhMerknad"] {
        assert!(findings.contains(&format!("the form does not ask \"{key}\"")), "{key}: {findings}");
    }
}

#[test]
fn an_answer_that_must_be_given_is_asked_for_though_the_page_leaves_it_out_where_it_is_empty() {
    let question = json!({ "id": "tillegg", "form": "linje", "ledetekst": "Hva mener prøvelederen?", "paakrevd": true, "skjulTom": true });
    let edition = random::form::editions().remove(0);
    assert!(found(&with_question(edition, &question, None, false)).contains("«Hva mener prøvelederen?»"));
}

#[test]
fn what_a_prefilled_form_has_no_place_for_is_told() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let blank = |edition: &str, document: &str| {
        let mut command = blankett(project());
        command.args(["render", "--blank", edition, "--prefilled", document, "-o"]).arg(folder.path().join("tomt.pdf"));
        let output = command.arg("--force").output().expect("it runs");
        assert!(output.status.success(), "{}", stderr(&output));
        stderr(&output)
    };
    let (nordland, county) =
        ("data/skjema/behovsmelding-nordland-2024.json", "data/skjema/behovsmelding-fylkeskommune-2026.json");
    let told = blank(county, "data/enkel/behovsmelding-2024-i-en-fil.json");
    assert!(told.contains("warning[unasked-answer]: the form does not ask \"medbestemmelse\""), "{told}");
    let told = blank(nordland, "data/fylkeskommune-2026/behovsmelding.json");
    assert!(told.contains("warning[unknown-key]"), "{told}");
    assert!(blank(nordland, "data/enkel/behovsmelding-2024-i-en-fil.json").is_empty());
}
