//! Documents of random data, from a seed: short, long, empty, many, long words, every Sámi letter.
//!
//! The same seed gives the same document on any machine. Lengths vary finely, since what can go wrong with
//! tags and page breaks depends on where pages happen to break.

pub mod form;
mod plan;
mod report;
mod text;

use blankett::model::Kind;
use fastrand::Rng;
use serde_json::{Map, Value, json};

use text::{email, line, paragraphs, word};

/// A valid document of `kind`.
pub fn document(kind: Kind, seed: u64) -> Value {
    let mut rng = Rng::with_seed(seed);
    match kind {
        Kind::Behovsmelding => form::application(&mut rng),
        Kind::Plan => plan::plan(&mut rng),
        Kind::Rapportering => form::report(&mut rng),
        Kind::Samledokument => samledokument(&mut rng),
        Kind::Tilstandsrapport => report::report(&mut rng),
    }
}

fn samledokument(rng: &mut Rng) -> Value {
    let applications: Vec<Value> = (0..rng.usize(1..=3)).map(|_| form::application(rng)).collect();
    // A recommendation for the first applicant, if no other one has the same name.
    let names: Vec<&Value> = applications.iter().map(|a| &a["partnerskap"]["eiere"][0]["navn"]).collect();
    let alone = names.iter().filter(|name| *name == &names[0]).count() == 1;
    let recommended = names[0].as_str().filter(|_| alone).map(|name| {
        let mut recommendation = Map::from_iter([("soeker".to_owned(), name.into())]);
        maybe(rng, &mut recommendation, "beloep", amount);
        maybe(rng, &mut recommendation, "prioritet", |rng| rng.u16(1..400).into());
        maybe(rng, &mut recommendation, "merknad", |rng| line(rng).into());
        Value::from(recommendation)
    });
    let orders = ["oppgitt", "soeker", "sum", "prioritet"];
    let mut document = json!({
        "dokument": "samledokument",
        "dato": format!("20{:02}-{:02}-{:02}", rng.u8(10..99), rng.u8(1..=12), rng.u8(1..=28)),
        "etat": authority(),
        "tittel": format!("Behovsmeldinger {}", word(rng)),
        "sortering": rng.choice(orders.iter()).expect("there are four"),
        "soeknader": applications,
        "innstillinger": recommended.into_iter().collect::<Vec<_>>(),
    });
    let members = document.as_object_mut().expect("it is an object");
    maybe(rng, members, "innledning", |rng| paragraphs(rng).into());
    maybe(rng, members, "ramme", amount);
    document
}

/// Budget lines of a measure with everything that a line may have.
fn reckoned_lines(rng: &mut Rng, measure: &str) -> Vec<Value> {
    let reckoning = |rng: &mut Rng| {
        let mut reckoning = Map::new();
        maybe(rng, &mut reckoning, "tekst", |rng| line(rng).into());
        maybe(rng, &mut reckoning, "antall", |rng| rng.u32(0..2000).into());
        maybe(rng, &mut reckoning, "enhet", |rng| word(rng).into());
        maybe(rng, &mut reckoning, "timer", |_| "7,5".into());
        maybe(rng, &mut reckoning, "sats", amount);
        maybe(rng, &mut reckoning, "beloep", amount);
        Value::from(reckoning)
    };
    let budget_line = |rng: &mut Rng| {
        let party = if rng.bool() { "eier" } else { "uh" };
        let mut line_of = Map::from_iter([
            ("tiltak".to_owned(), measure.into()),
            ("ordning".to_owned(), "Kompetanseløftet".into()),
            ("part".to_owned(), party.into()),
        ]);
        maybe(rng, &mut line_of, "tekst", |rng| line(rng).into());
        maybe(rng, &mut line_of, "beloep", amount);
        let reckonings = few_or_many(rng, 8);
        line_of.insert("regnestykker".to_owned(), (0..reckonings).map(|_| reckoning(rng)).collect());
        Value::from(line_of)
    };
    (0..few_or_many(rng, 8)).map(|_| budget_line(rng)).collect()
}

fn authority() -> Value {
    json!({
        "navn": "Statsforvalteren i Nordland",
        "samiskeNavn": [
            { "spraak": "sma", "navn": "Nordlaanten Staatehaaltoje" },
            { "spraak": "smj", "navn": "Nordlánda Stáhtaháldadiddje" },
        ],
    })
}

fn partnership(rng: &mut Rng) -> Value {
    let organisations = |rng: &mut Rng, least: usize, most: usize| -> Vec<Value> {
        let count = few_or_many(rng, most).max(least);
        let one = |rng: &mut Rng| {
            let mut organisation = Map::from_iter([("navn".to_owned(), name(rng).into())]);
            maybe(rng, &mut organisation, "forkortelse", |rng| word(rng).into());
            maybe(rng, &mut organisation, "kontaktperson", |rng| line(rng).into());
            organisation.into()
        };
        (0..count).map(|_| one(rng)).collect()
    };
    let contact = |rng: &mut Rng| -> Value {
        let mut contact = Map::new();
        for key in ["navn", "funksjon", "merkes"] {
            maybe(rng, &mut contact, key, |rng| line(rng).into());
        }
        maybe(rng, &mut contact, "telefon", |rng| rng.u32(20_000_000..=99_999_999).to_string().into());
        maybe(rng, &mut contact, "epost", |rng| email(rng).into());
        maybe(rng, &mut contact, "kontonummer", |_| "1813 64 45320".into());
        maybe(rng, &mut contact, "organisasjonsnummer", |_| "938712441".into());
        contact.into()
    };
    let mut partnership = Map::from_iter([
        ("navn".to_owned(), name(rng).into()),
        ("eiere".to_owned(), organisations(rng, 1, 30).into()),
        ("uh".to_owned(), organisations(rng, 0, 12).into()),
    ]);
    maybe(rng, &mut partnership, "nettverk", |rng| line(rng).into());
    maybe(rng, &mut partnership, "kontaktpersoner", |rng| json!({ "eier": contact(rng), "uh": contact(rng) }));
    partnership.into()
}

const ORDNINGER: [&str; 3] = ["Regional ordning", "Desentralisert ordning", "Kompetanseløftet"];
const ESTIMATE_PERIODS: [&str; 3] = ["Høst 2025", "2026", "2027"];

/// A measure for forms of an edition.
fn measure(rng: &mut Rng, id: &str, edition: &Value) -> Value {
    let of_edition = |key: &str| edition[key].as_array().cloned().unwrap_or_default();
    let form = edition["deler"].to_string();
    let asks = |key: &str| form.contains(&format!("\"tiltak.{key}"));
    let mut measure = Map::from_iter([("id".to_owned(), id.into()), ("navn".to_owned(), name(rng).into())]);
    let texts = ["beskrivelse", "forankring", "kollektiveProsesser", "laererutdanning", "langsiktigPlan", "maalgruppe"];
    for key in texts.into_iter().filter(|key| asks(key)) {
        maybe(rng, &mut measure, key, |rng| paragraphs(rng).into());
    }
    if let Some(purpose) = rng.choice(of_edition("bruksomraader")) {
        maybe(rng, &mut measure, "bruksomraade", |_| purpose);
    }
    if asks("brukAvTilskudd.eier") && asks("brukAvTilskudd.uh") {
        maybe(rng, &mut measure, "brukAvTilskudd", |rng| json!({ "eier": paragraphs(rng), "uh": paragraphs(rng) }));
    }
    if asks("koordinator.begrunnelse") {
        maybe(rng, &mut measure, "koordinator", |rng| json!({ "behov": rng.bool(), "begrunnelse": paragraphs(rng) }));
    }
    let duration: Vec<Value> = of_edition("perioder").into_iter().filter(|_| rng.bool()).collect();
    measure.insert("varighet".to_owned(), duration.into());
    measure.into()
}

/// From single kroner to a hundred million with øre.
fn amount(rng: &mut Rng) -> Value {
    let digits = rng.u32(1..=8);
    let kroner = rng.u64(0..10u64.pow(digits));
    if rng.bool() { kroner.into() } else { format!("{kroner},{:02}", rng.u8(0..100)).into() }
}

/// A name is never empty, and has at most 200 characters.
fn name(rng: &mut Rng) -> String {
    let name = line(rng);
    let name = if name.is_empty() { word(rng) } else { name };
    name.chars().take(200).collect()
}

/// Mostly a few, at times none, at times as many as `most`.
fn few_or_many(rng: &mut Rng, most: usize) -> usize {
    match rng.u8(0..10) {
        0 => 0,
        1 => rng.usize(0..=most),
        _ => rng.usize(1..=3),
    }
}

/// Leaves a member out at times.
fn maybe(rng: &mut Rng, members: &mut Map<String, Value>, key: &str, value: impl FnOnce(&mut Rng) -> Value) {
    if rng.u8(..) < 200 {
        members.insert(key.to_owned(), value(rng));
    }
}
