//! Editions of forms: what a question of each form gives in the PDF, the schema and the check, and what an edition may be.

mod blank;
mod changes;
mod compilation;
mod frozen;
mod hostile;
mod labels;
mod shape;

use fastrand::Rng;
use serde_json::{Value, json};

use crate::random;
use crate::support::{Changed, draft, render_with, spaced};

/// A question of each form, with an answer and what the page shows of it.
fn questions() -> Vec<(Value, Value, &'static str)> {
    let asked = |form: &str, more: Value| {
        let mut question = json!({ "id": "tillegg", "form": form, "ledetekst": "Hva mener prøvelederen?" });
        if let (Value::Object(question), Value::Object(more)) = (&mut question, more) {
            question.extend(more);
        }
        question
    };
    let options =
        json!({ "valg": [{ "id": "a", "ledetekst": "Første utvei" }, { "id": "b", "ledetekst": "Andre utvei" }] });
    let columns = json!([
        { "id": "hva", "ledetekst": "Hva slags sak" },
        { "id": "antall", "ledetekst": "Hvor mange", "form": "tall", "summeres": true },
    ]);
    let rows = json!([{ "id": "x", "ledetekst": "Øverste rad" }]);
    vec![
        (asked("linje", json!({})), json!("Kort svar her"), "Kort svar her"),
        (asked("tekst", json!({})), json!("Et langt svar."), "Et langt svar."),
        (asked("beloep", json!({})), json!(1234567), "1 234 567"),
        (asked("tall", json!({})), json!(4321), "4 321"),
        (asked("dato", json!({})), json!("2026-03-05"), "05.03.2026"),
        (asked("organisasjonsnummer", json!({})), json!("938712441"), "938 712 441"),
        (asked("telefon", json!({})), json!("75556677"), "75 55 66 77"),
        (asked("epost", json!({})), json!("kari@example.no"), "kari@example.no"),
        (asked("jaNei", json!({})), json!(true), "Ja"),
        (asked("avkrysning", options.clone()), json!("b"), "Andre utvei"),
        (asked("valg", options.clone()), json!("a"), "Første utvei"),
        (asked("flervalg", options), json!(["a"]), "Første utvei"),
        (asked("perioder", json!({})), json!([]), "Hva mener prøvelederen?"),
        (asked("organisasjoner", json!({})), json!(["Vest skole", "Øst skole"]), "Øst skole"),
        (asked("tabell", json!({ "kolonner": columns })), json!([{ "hva": "Tavle", "antall": 7 }]), "Tavle 7"),
        (
            asked("tabell", json!({ "kolonner": columns, "rader": rows })),
            json!({ "x": { "antall": 12 } }),
            "Øverste rad – 12",
        ),
    ]
}

/// A document on an edition with one more question, about the whole or about each measure.
fn with_question(mut edition: Value, question: &Value, answer: Option<&Value>, of_measure: bool) -> Value {
    edition["frist"] = Value::Null;
    if edition["perioder"].as_array().is_none_or(Vec::is_empty) {
        edition["perioder"] = json!(["Vår", "Høst"]);
    }
    let parts = edition["deler"].as_array_mut().expect("an edition has parts");
    let mut part = json!({ "id": "tilleggsdel", "spoersmaal": [question] });
    if of_measure {
        part["gjentas"] = json!("tiltak");
        part["tittel"] = json!("Mer om tiltak {nr}");
    }
    parts.push(part);
    let mut rng = Rng::with_seed(3);
    let mut document = loop {
        let document = random::form::document(&mut rng, &edition);
        if document["tiltak"].as_array().is_some_and(|measures| (1..4).contains(&measures.len())) {
            break document;
        }
    };
    let report = document["dokument"] == "rapportering";
    let places = match (of_measure, report) {
        (false, _) => vec![&mut document["svar"]],
        (true, false) => {
            document["tiltak"].as_array_mut().expect("measures").iter_mut().map(|m| &mut m["svar"]).collect()
        }
        (true, true) => {
            document["oppfoelging"].as_array_mut().expect("reports").iter_mut().map(|m| &mut m["svar"]).collect()
        }
    };
    for svar in places {
        let members = svar.as_object_mut().expect("answers are an object");
        members.shift_remove("tillegg");
        if let Some(answer) = answer {
            members.insert("tillegg".to_owned(), answer.clone());
        }
    }
    document
}

fn editions() -> impl Iterator<Item = Value> {
    random::form::editions().into_iter()
}

#[test]
fn a_question_of_each_form_is_on_the_page() {
    let all = questions();
    // All questions at once, so that each edition is compiled twice only.
    for edition in editions() {
        for of_measure in [false, true] {
            let mut edition = edition.clone();
            let mut answers = serde_json::Map::new();
            for (n, (question, answer, _)) in all.iter().enumerate().skip(1) {
                let mut question = question.clone();
                question["id"] = format!("tillegg{n}").into();
                question["ledetekst"] = format!("Spørsmål nummer {n}").into();
                answers.insert(format!("tillegg{n}"), answer.clone());
                let part = json!({ "id": format!("del{n}"), "spoersmaal": [question] });
                let mut part = part;
                if of_measure {
                    part["gjentas"] = json!("tiltak");
                }
                edition["deler"].as_array_mut().expect("an edition has parts").push(part);
            }
            let guidance = json!({ "form": "veiledning", "ledetekst": "Les mer i veilederen om dette.",
                "lenke": { "ord": "veilederen", "adresse": "https://example.no/veileder" } });
            let heading = json!({ "form": "overskrift", "ledetekst": "En overskrift mellom spørsmål" });
            let part = json!({ "id": "utenSvar", "tittel": "Uten svar", "spoersmaal": [guidance, heading] });
            edition["deler"].as_array_mut().expect("an edition has parts").push(part);
            let (first, answer, _) = &all[0];
            let mut document = with_question(edition, first, Some(answer), of_measure);
            let place = match (of_measure, document["dokument"] == "rapportering") {
                (false, _) => &mut document["svar"],
                (true, false) => &mut document["tiltak"][0]["svar"],
                (true, true) => &mut document["oppfoelging"][0]["svar"],
            };
            place.as_object_mut().expect("answers are an object").extend(answers);
            let changed = Changed::of_text(&document.to_string());
            let page = spaced(&render_with(&changed.file, &draft()).tagged_text());
            assert!(page.contains("Les mer i veilederen om dette. En overskrift mellom spørsmål"), "{page}");
            for (n, (_, _, shown)) in all.iter().enumerate() {
                let label =
                    if n == 0 { "Hva mener prøvelederen?".to_owned() } else { format!("Spørsmål nummer {n}") };
                let shown = shown.replace("Hva mener prøvelederen?", &label);
                assert!(page.contains(&label), "{label}: {page}");
                assert!(page.contains(shown.as_str()), "{shown}: {page}");
            }
        }
    }
}

#[test]
fn a_question_of_each_form_is_in_the_schema_and_asked_for() {
    for (question, answer, _) in questions() {
        let mut question = question;
        question["paakrevd"] = json!(true);
        for of_measure in [false, true] {
            for edition in editions().step_by(2) {
                // Without an answer it is missing.
                let document = with_question(edition.clone(), &question, None, of_measure);
                let findings = found(&document);
                let missing = findings
                    .lines()
                    .any(|line| line.contains("[missing-answer]") && line.contains("Hva mener prøvelederen?"));
                // Ja and Nei, and boxes, are unanswered where nothing is ticked.
                assert!(missing, "{question}: {findings}");
                let answered = with_question(edition.clone(), &question, Some(&answer), of_measure);
                let findings = found(&answered);
                let missing = findings
                    .lines()
                    .any(|line| line.contains("[missing-answer]") && line.contains("Hva mener prøvelederen?"));
                assert_eq!(missing, answer == json!([]), "{question}: {findings}");
                // What is no answer of its form is refused.
                let wrong = with_question(edition, &question, Some(&json!({ "feil": [{}] })), of_measure);
                let findings = found(&wrong);
                assert!(
                    findings.contains("error[wrong-type]")
                        || findings.contains("error[unknown-key]")
                        || findings.contains("error[unknown-value]"),
                    "{question}: {findings}"
                );
            }
        }
    }
}

/// What is found of a document, a finding a line.
fn found(document: &Value) -> String {
    let source = blankett::Source::bytes("melding.json", document.to_string());
    let findings = blankett::check(source, &draft());
    findings.iter().map(|one| format!("{}[{}]: {}\n", one.rule.severity.name(), one.code(), one.message)).collect()
}

#[test]
fn own_texts_have_the_rules_of_all_texts() {
    let question = json!({ "id": "tillegg", "form": "tekst", "ledetekst": "Hva mener prøvelederen?" });
    for edition in editions() {
        for of_measure in [false, true] {
            let answer = json!("[se her](#ingensteds) og [^ingen]\n\nKlikk eller trykk her for å skrive inn tekst.");
            let findings = found(&with_question(edition.clone(), &question, Some(&answer), of_measure));
            for code in ["broken-reference", "unmatched-footnote", "placeholder-text"] {
                assert!(findings.contains(&format!("[{code}]")), "{code}: {findings}");
            }
        }
    }
}

#[test]
fn every_label_of_a_measures_part_is_filled_in_and_no_other_may_name_it() {
    let question = |number: &str| {
        json!({ "id": "tillegg", "form": "tabell", "ledetekst": "Tall",
            "kolonner": [{ "id": "a", "ledetekst": format!("Kolonne {number}"), "form": "linje" }],
            "rader": [{ "id": "r", "ledetekst": format!("Rad {number} i {{aar}}") }] })
    };
    let edition = random::form::editions().remove(0);
    let answer = json!({ "r": { "a": "Svar" } });
    let document = with_question(edition.clone(), &question("{nr}"), Some(&answer), true);
    let changed = Changed::of_text(&document.to_string());
    let page = spaced(&render_with(&changed.file, &draft()).tagged_text());
    assert!(page.contains("Kolonne 1 Rad 1 i 2024 Svar"), "{page}");
    let findings = found(&with_question(edition, &question("{nr}"), Some(&answer), false));
    assert_eq!(findings.matches("error[unknown-name]: \"nr\"").count(), 2, "{findings}");
}
