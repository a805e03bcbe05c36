//! Rounds of a county governor: the pages of applications and of their samledokument state facts that are true.

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
    let out = name.replace(".json", ".pdf");
    let output = blankett(&folder.path())
        .args(["render", name, "-o", &out, "--allow-missing"])
        .args(arguments)
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", stderr(&output));
    spaced(&Pdf::read(&fs::read(folder.path().join(out)).expect("it was written")).tagged_text())
}

#[track_caller]
fn has(text: &str, parts: &[&str]) {
    parts.iter().for_each(|part| assert!(text.contains(part), "no {part:?} in {text}"));
}

#[test]
fn a_sum_of_some_says_of_which() {
    let text = pages(&case("cover-sum-of-some"), "s.json", &[]);
    has(&text, &["Til UH 280 000 kr †", "Bare «C kommune m.fl. – Kompetanseløftet» har alle tre beløpene."]);
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
    has(&pages(&folder, "s.json", &[]), &["300 000 kr †", "† Beløp som ikke er oppgitt, er ikke med."]);
}

#[test]
fn an_application_that_is_there_twice_is_marked() {
    let text = pages(&case("repeated-application-not-on-page"), "s.json", &[]);
    let twice = "A kommune har to søknader under Kompetanseløftet 2024";
    has(&text, &[twice, "Begge er med i summene.", "Flere søknader under samme ordning", "er alle søknadene med"]);
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
fn no_error_in_one_application_stops_the_round() {
    type Fault = (&'static str, fn(&Case));
    let faults: [Fault; 9] = [
        ("unresolved-reference", |case| fs::remove_file(case.path().join("b.json")).expect("it is there")),
        ("invalid-json", |case| fs::write(case.path().join("b.json"), "{ \"dokument\": ").expect("writable")),
        ("unknown-kind", |case| change(case, "b.json", |record| record["dokument"] = "brev".into())),
        ("unknown-key", |case| change(case, "b.json", |record| record["skjemaa"] = 1.into())),
        ("wrong-type", |case| change(case, "b.json", |record| record["tiltak"][0]["navn"] = 7.into())),
        ("missing-key", |case| {
            change(case, "b.json", |record| drop(record.as_object_mut().map(|keys| keys.remove("skjema"))));
        }),
        ("unprintable-character", |case| {
            change(case, "b.json", |record| record["partnerskap"]["eiere"][0]["navn"] = "\u{10a60}".into());
        }),
        ("overlong-word", |case| {
            change(case, "b.json", |record| record["tiltak"][0]["maalgruppe"] = "o".repeat(3000).into());
        }),
        // Found only when the pages are made.
        ("too-large-document", |case| {
            change(case, "b.json", |record| {
                for measure in record["tiltak"].as_array_mut().into_iter().flatten() {
                    for key in ["forankring", "kollektiveProsesser", "maalgruppe"] {
                        measure[key] = "- a\n".repeat(5000).into();
                    }
                }
            });
        }),
    ];
    for (code, fault) in faults {
        let case = case("repeated-application-not-on-page");
        fault(&case);
        let text = pages(&case, "s.json", &[]);
        has(&text, &["Søknader 2, hvorav 1 ", "A kommune", "ikke med i summene", code]);
    }
}

#[test]
fn organisations_are_spelled_alike_wherever_they_stand() {
    let folder = case("repeated-application-not-on-page");
    let read = |name: &str, uh: &str| -> Value {
        let text = fs::read_to_string(folder.path().join(name)).expect("readable");
        let mut record: Value = serde_json::from_str(&text).expect("JSON");
        record["partnerskap"]["uh"] = json!([{ "navn": uh }]);
        record
    };
    let inline = [read("a.json", "Nord universitet"), read("b.json", "Nord  Universitet")];
    change(&folder, "s.json", |record| record["soeknader"] = inline.into());
    let output = blankett(&folder.path()).args(["check", "s.json", "--format", "concise"]).output().expect("it runs");
    let printed = crate::support::text(&output.stdout);
    assert_eq!(printed.matches("differing-spelling").count(), 1, "{printed}");
}

#[test]
fn an_order_is_said_to_be_chosen_where_numbers_say_so() {
    let folder = case("repeated-application-not-on-page");
    let chosen = "i den rekkefølgen søkerne har prioritert dem";
    let given = "i samme rekkefølge som i søknadene";
    let with = |numbers: [Option<u16>; 3]| {
        for file in ["a.json", "b.json"] {
            change(&folder, file, |record| {
                let measures = record["tiltak"].as_array_mut().expect("a list");
                assert_eq!(measures.len(), numbers.len());
                measures.iter_mut().zip(numbers).for_each(|(measure, number)| measure["prioritet"] = number.into());
            });
        }
        pages(&folder, "s.json", &[])
    };
    has(&with([Some(1), Some(2), Some(5)]), &[chosen]);
    for numbers in [[None; 3], [Some(1), None, Some(2)], [Some(2), Some(1), Some(3)], [Some(1); 3]] {
        has(&with(numbers), &[given]);
    }
}

#[test]
fn a_partnership_is_one_applicant_whoever_stands_first() {
    let folder = case("repeated-application-not-on-page");
    for (file, owners) in [("a.json", ["A kommune", "B kommune"]), ("b.json", ["B kommune", "A kommune"])] {
        change(&folder, file, |record| {
            let owners: Vec<Value> = owners.iter().map(|name| json!({ "navn": name })).collect();
            record["partnerskap"]["eiere"] = owners.into();
        });
    }
    has(&pages(&folder, "s.json", &[]), &["A kommune har to søknader under Kompetanseløftet 2024", "Begge er med"]);
}

#[test]
fn every_sum_says_that_an_applicant_is_there_twice() {
    let folder = case("repeated-application-not-on-page");
    change(&folder, "s.json", |record| record["ramme"] = 1_000_000.into());
    let text = pages(&folder, "s.json", &[]);
    let innstilling = text.rfind("Sekretariatets innstilling").expect("the chapter is there");
    has(&text[innstilling..], &["er alle søknadene med"]);
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
