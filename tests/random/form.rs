//! Applications and reports on any edition, with random answers to everything that it asks.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::text::{line, paragraphs};
use super::{amount, few_or_many, maybe, measure, name, partnership, reckoned_lines};

/// The editions of this project.
const EDITIONS: [&str; 5] = [
    include_str!("../../data/skjema/behovsmelding-nordland-2024.json"),
    include_str!("../../data/skjema/ekstramidler-nordland-2022.json"),
    include_str!("../../data/skjema/behovsmelding-fylkeskommune-2026.json"),
    include_str!("../../data/skjema/behovsmelding-nordland-2026.json"),
    include_str!("../../data/skjema/rapportering-nordland-2026.json"),
];

/// All editions, with their authorities inline.
pub fn editions() -> Vec<Value> {
    let inline = |text: &&str| {
        let mut edition: Value = serde_json::from_str(text).expect("an edition is JSON");
        edition["etat"] = super::authority();
        edition
    };
    EDITIONS.iter().map(inline).collect()
}

/// An application on one of the editions.
pub fn application(rng: &mut Rng) -> Value {
    let all: Vec<Value> = editions().into_iter().filter(|one| one["gjelder"] != "rapportering").collect();
    let edition = rng.choice(all).expect("there is one");
    document(rng, &edition)
}

/// A report on one of the editions.
pub fn report(rng: &mut Rng) -> Value {
    let all: Vec<Value> = editions().into_iter().filter(|one| one["gjelder"] == "rapportering").collect();
    let edition = rng.choice(all).expect("there is one");
    document(rng, &edition)
}

/// A document on an edition.
pub fn document(rng: &mut Rng, edition: &Value) -> Value {
    let report = edition["gjelder"] == "rapportering";
    let names: Vec<&str> = list(edition, "ordninger").filter_map(|ordning| ordning["navn"].as_str()).collect();
    let ordning = names[rng.usize(..names.len())];
    // Many measures are many pages; now and then there are forty.
    let most = if rng.u8(..) < 12 { 40 } else { 12 };
    let ids: Vec<String> = (1..=few_or_many(rng, most)).map(|n| format!("tiltak-{n}")).collect();
    let mut measures: Vec<Value> = ids.iter().map(|id| measure(rng, id, edition)).collect();
    let own_of_measure: Vec<Value> = ids.iter().map(|_| answers(rng, edition, true)).collect();
    if !report {
        for (measure, answers) in measures.iter_mut().zip(&own_of_measure) {
            measure["svar"] = answers.clone();
        }
    }
    let mut document = json!({
        "dokument": if report { "rapportering" } else { "behovsmelding" },
        "versjon": 2,
        "dato": format!("20{:02}-{:02}-{:02}", rng.u8(10..99), rng.u8(1..=12), rng.u8(1..=28)),
        "skjema": edition,
        "ordning": ordning,
        "partnerskap": partnership(rng),
        "tiltak": measures,
        "budsjett": budget(rng, edition, ordning, &ids),
        "svar": answers(rng, edition, false),
    });
    let members = document.as_object_mut().expect("it is an object");
    if edition.to_string().contains("\"nn\"") {
        maybe(rng, members, "maalform", |rng| if rng.bool() { "nn".into() } else { "nb".into() });
    }
    if report {
        let follow_up = |(id, answers): (&String, &Value)| json!({ "tiltak": id, "svar": answers });
        members.insert("oppfoelging".to_owned(), ids.iter().zip(&own_of_measure).map(follow_up).collect());
        return document;
    }
    let asks = |fact: &str| edition.to_string().contains(&format!("\"er\":\"{fact}\""));
    for key in ["flereEiere", "flereUh", "flereOrdninger"].into_iter().filter(|key| asks(key)) {
        maybe(rng, members, key, |rng| rng.bool().into());
    }
    maybe(rng, members, "uhInvolvert", |rng| rng.bool().into());
    if asks("sumSoekt") {
        maybe(rng, members, "sumSoekt", |rng| json!({ "totalt": amount(rng), "eier": amount(rng), "uh": amount(rng) }));
    }
    if asks("medbestemmelse") {
        maybe(rng, members, "medbestemmelse", |rng| {
            let participants = few_or_many(rng, 40);
            json!({ "droeftet": rng.bool(), "deltakere": (0..participants).map(|_| json!({ "rolle": line(rng), "navn": line(rng) })).collect::<Vec<_>>() })
        });
    }
    if asks("enheter") {
        maybe(rng, members, "enheter", |rng| {
            let mut units = Map::new();
            for key in ["kommunaleBarnehager", "privateBarnehager", "offentligeSkoler", "privateSkoler", "ppTjenester"]
            {
                maybe(rng, &mut units, key, |rng| rng.u32(0..2000).into());
            }
            units.into()
        });
    }
    document
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}

fn budget(rng: &mut Rng, edition: &Value, ordning: &str, ids: &[String]) -> Value {
    let mut lines: Vec<Value> = ids.iter().flat_map(|id| reckoned_lines(rng, id)).collect();
    for line in &mut lines {
        line["ordning"] = ordning.into();
        for key in ["tildelt", "brukt", "overfoert", "tilbakebetalt"] {
            maybe(rng, line.as_object_mut().expect("a line is an object"), key, amount);
        }
    }
    let mut estimates = Vec::new();
    for id in ids {
        let asked = edition["deler"].to_string().contains("\"tiltak.anslag\"");
        for period in list(edition, "anslagsperioder").filter(|_| asked) {
            for party in ["eier", "uh"] {
                if rng.bool() {
                    let mut estimate = json!({ "tiltak": id, "ordning": ordning, "part": party, "periode": period });
                    let members = estimate.as_object_mut().expect("it is an object");
                    maybe(rng, members, "beloep", amount);
                    maybe(rng, members, "begrunnelse", |rng| paragraphs(rng).into());
                    estimates.push(estimate);
                }
            }
        }
    }
    json!({ "aar": edition["aar"], "linjer": lines, "anslag": estimates })
}

/// Answers to the own questions of an edition: those about a measure, or those about the whole.
pub fn answers(rng: &mut Rng, edition: &Value, of_measure: bool) -> Value {
    let mut answers = Map::new();
    for part in list(edition, "deler").filter(|part| part.get("gjentas").is_some() == of_measure) {
        questions(rng, part, edition, &mut answers);
    }
    answers.into()
}

fn questions(rng: &mut Rng, of: &Value, edition: &Value, answers: &mut Map<String, Value>) {
    for question in list(of, "spoersmaal") {
        if let Some(id) = question["id"].as_str() {
            maybe(rng, answers, id, |rng| answer(rng, question, edition));
        }
        for follow_up in ["ja", "nei"] {
            questions(rng, &question[follow_up], edition, answers);
        }
    }
}

fn answer(rng: &mut Rng, question: &Value, edition: &Value) -> Value {
    let options: Vec<&Value> = match question["form"].as_str() {
        Some("perioder") => list(edition, "perioder").collect(),
        _ => list(question, "valg").map(|option| &option["id"]).collect(),
    };
    match question["form"].as_str().expect("an own question has a form") {
        "jaNei" => rng.bool().into(),
        "valg" | "avkrysning" => options[rng.usize(..options.len())].clone(),
        "flervalg" | "perioder" => options.into_iter().filter(|_| rng.bool()).cloned().collect(),
        "organisasjoner" => (0..few_or_many(rng, 20)).map(|_| Value::from(name(rng))).collect(),
        "tabell" => {
            let row = |rng: &mut Rng| {
                let mut row = Map::new();
                for column in list(question, "kolonner") {
                    let (id, form) = (column["id"].as_str().expect("it has one"), column["form"].as_str());
                    maybe(rng, &mut row, id, |rng| scalar(rng, form.unwrap_or("linje"), 400));
                }
                Value::from(row)
            };
            if question["rader"].is_array() {
                let rows =
                    list(question, "rader").map(|one| (one["id"].as_str().expect("it has one").to_owned(), row(rng)));
                rows.collect::<Map<_, _>>().into()
            } else {
                (0..few_or_many(rng, 40)).map(|_| row(rng)).collect()
            }
        }
        form => scalar(rng, form, question["maksTegn"].as_u64().unwrap_or(400) as usize),
    }
}

fn scalar(rng: &mut Rng, form: &str, most: usize) -> Value {
    let cut = |text: String| Value::from(text.chars().take(most).collect::<String>());
    match form {
        "beloep" => amount(rng),
        "tall" => rng.u32(0..100_000).into(),
        "dato" => format!("20{:02}-{:02}-{:02}", rng.u8(10..99), rng.u8(1..=12), rng.u8(1..=28)).into(),
        "organisasjonsnummer" => "938712441".into(),
        "telefon" => rng.u32(20_000_000..=99_999_999).to_string().into(),
        "epost" => super::text::email(rng).into(),
        "tekst" => paragraphs(rng).into(),
        _ => cut(line(rng)),
    }
}
