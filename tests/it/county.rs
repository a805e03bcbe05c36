//! Rounds of a county: what stands on the pages of applications and of their compilation is so.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::pdf::Pdf;
use crate::support::{blankett, copy, project, spaced, stderr};

/// A copy of a case, to change.
struct Case(TempDir);

impl Case {
    fn path(&self) -> PathBuf {
        self.0.path().join("case")
    }
}

fn case(name: &str) -> Case {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    copy(&project().join("tests/county").join(name), &folder.path().join("case"));
    fs::write(folder.path().join("case/DATAROT"), "").expect("writable");
    Case(folder)
}

fn change(folder: &Case, name: &str, change: impl FnOnce(&mut Value)) {
    let path = folder.path().join(name);
    let mut record: Value = serde_json::from_str(&fs::read_to_string(&path).expect("readable")).expect("JSON");
    change(&mut record);
    fs::write(path, record.to_string()).expect("writable");
}

#[track_caller]
fn pages(folder: &Case, name: &str, arguments: &[&str]) -> String {
    let output = blankett(&folder.path())
        .args(["render", name, "-o", "ut.pdf", "--allow-missing"])
        .args(arguments)
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", stderr(&output));
    spaced(&Pdf::read(&fs::read(folder.path().join("ut.pdf")).expect("it was written")).tagged_text())
}

#[track_caller]
fn has(text: &str, parts: &[&str]) {
    parts.iter().for_each(|part| assert!(text.contains(part), "no {part:?} in {text}"));
}

#[test]
fn a_sum_of_some_says_of_which() {
    let text = pages(&case("cover-sum-of-some"), "s.json", &[]);
    has(&text, &["Til UH 280 000 kr **", "Bare «C kommune m/flere – Kompetanseløftet» har alle tre beløpene."]);
}

#[test]
fn of_other_measures_nothing_is_said_of_several_ordninger() {
    let text = pages(&case("false-sentence-several-ordninger"), "s.json", &[]);
    assert!(!text.contains("meldt i flere ordninger"), "{text}");
}

#[test]
fn of_nothing_nothing_is_reckoned() {
    let text = pages(&case("reckoned-from-nothing"), "s.json", &[]);
    assert!(!text.contains("egnet ut fra"), "{text}");
}

#[test]
fn sums_without_a_line_are_marked() {
    let folder = case("missing-line-not-on-page");
    let text = pages(&folder, "a.json", &[]);
    has(&text, &["300 000*", "* Uten linjer der beløpet mangler: til eier («Vikarer, beløp kommer»)."]);
    let round = json!({ "dokument": "samledokument", "dato": "2024-03-15", "etat": { "navn": "Statsforvalteren" },
        "tittel": "T", "soeknader": ["a.json"] });
    fs::write(folder.path().join("s.json"), round.to_string()).expect("writable");
    has(&pages(&folder, "s.json", &[]), &["300 000 kr **", "** Beløp som ikke er oppgitt, er ikke med."]);
}

#[test]
fn an_application_that_is_there_twice_is_marked() {
    let text = pages(&case("repeated-application-not-on-page"), "s.json", &[]);
    let twice = "A kommune har to søknader under Kompetanseløftet 2024";
    has(&text, &[twice, "Begge er med i summene.", "Søkeren har flere søknader", "er alle søknadene med"]);
}

#[test]
fn a_drawing_with_a_doctype_is_taken() {
    pages(&case("illustrator-svg-refused"), "a.json", &[]);
}

#[test]
fn an_innstilling_for_what_cannot_be_read_is_kept() {
    let text = pages(&case("innstilling-blocks-allow-missing"), "s.json", &[]);
    has(&text, &["A kommune", "B kommune", "Sum", "Innstillingen"]);
}

#[test]
fn an_innstilling_names_a_partnership_or_a_file() {
    let folder = case("two-partnerships-one-lead");
    for name in ["Salten", "a.json", "a"] {
        change(&folder, "s.json", |record| record["innstillinger"][0]["soeker"] = name.into());
        has(&pages(&folder, "s.json", &[]), &["50 000"]);
    }
    change(&folder, "s.json", |record| record["innstillinger"][0]["soeker"] = "Bodø kommune".into());
    let output = blankett(&folder.path()).args(["check", "s.json", "--format", "concise"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn one_sign_in_one_application_stops_no_round() {
    let folder = case("repeated-application-not-on-page");
    change(&folder, "b.json", |record| record["tiltak"][0]["maalgruppe"] = "Alle \u{10a60}".into());
    let text = pages(&folder, "s.json", &[]);
    has(&text, &["Søknader 2, hvorav 1 ikke er med", "b.json", "unprintable-character"]);
}

#[test]
fn universities_are_one_however_they_are_written() {
    let folder = case("repeated-application-not-on-page");
    for (file, name) in [("a.json", "Nord universitet"), ("b.json", "NORD\u{a0} univer\u{ad}sitet")] {
        change(&folder, file, |record| record["partnerskap"]["uh"] = json!([{ "navn": name }]));
    }
    has(&pages(&folder, "s.json", &[]), &["Nord universitet 2 1 740 000"]);
}

#[test]
fn measures_of_a_pattern_stand_by_their_number() {
    let folder = case("glob-order");
    let order = |text: &str| {
        let measure = |id: &str| {
            let path = folder.path().join(format!("tiltak/desentralisert/{id}.json"));
            let record: Value = serde_json::from_str(&fs::read_to_string(path).expect("readable")).expect("JSON");
            text.find(&spaced(record["navn"].as_str().expect("a name"))).expect("it is there")
        };
        let mut ids = vec!["digital", "ledelse", "lesing", "matte"];
        ids.sort_by_key(|id| measure(id));
        ids
    };
    assert_eq!(
        order(&pages(&folder, "behovsmelding-desentralisert.json", &["--draft"])),
        ["digital", "ledelse", "lesing", "matte"]
    );
    for (id, number) in [("matte", 1), ("digital", 2), ("lesing", 3)] {
        change(&folder, &format!("tiltak/desentralisert/{id}.json"), |record| record["prioritet"] = number.into());
    }
    assert_eq!(
        order(&pages(&folder, "behovsmelding-desentralisert.json", &["--draft"])),
        ["matte", "digital", "lesing", "ledelse"]
    );
}
