//! Documents of random data, from a seed: short, long, empty, many, long words, every Sámi letter.
//!
//! The same seed gives the same document on any machine. Lengths vary finely, since what can go wrong with
//! tags and page breaks depends on where pages happen to break.

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
        Kind::Behovsmelding => behovsmelding(&mut rng),
        Kind::Ekstramidler => ekstramidler(&mut rng),
        Kind::Plan => plan::plan(&mut rng),
        Kind::Samledokument => samledokument(&mut rng),
        Kind::Tilstandsrapport => report::report(&mut rng),
    }
}

const ORDNINGER: [&str; 3] = ["Regional ordning", "Desentralisert ordning", "Kompetanseløftet"];
const PERIODS: [&str; 3] = ["Vår 2024", "Høst 2024", "Vår 2025"];
const ESTIMATE_PERIODS: [&str; 3] = ["Høst 2025", "2026", "2027"];
const PURPOSES: [&str; 2] = ["Planlegging av tiltak", "Gjennomføring av tiltak"];

fn behovsmelding(rng: &mut Rng) -> Value {
    let ordning = *rng.choice(ORDNINGER.iter()).expect("there are three");
    let measures = few_or_many(rng, 12);
    let ids: Vec<String> = (1..=measures).map(|n| format!("tiltak-{n}")).collect();
    let mut document = json!({
        "dokument": "behovsmelding",
        "dato": format!("20{:02}-{:02}-{:02}", rng.u8(10..99), rng.u8(1..=12), rng.u8(1..=28)),
        "skjema": form(),
        "ordning": ordning,
        "partnerskap": partnership(rng),
        "tiltak": ids.iter().map(|id| measure(rng, id)).collect::<Vec<_>>(),
        "budsjett": budget(rng, ordning, &ids),
    });
    let members = document.as_object_mut().expect("it is an object");
    for key in ["flereEiere", "flereUh", "flereOrdninger"] {
        maybe(rng, members, key, |rng| rng.bool().into());
    }
    maybe(rng, members, "medbestemmelse", |rng| {
        let participants = few_or_many(rng, 40);
        json!({ "droeftet": rng.bool(), "deltakere": (0..participants).map(|_| json!({ "rolle": line(rng), "navn": line(rng) })).collect::<Vec<_>>() })
    });
    maybe(rng, members, "enheter", |rng| {
        let mut units = Map::new();
        for key in ["kommunaleBarnehager", "privateBarnehager", "offentligeSkoler", "privateSkoler", "ppTjenester"] {
            maybe(rng, &mut units, key, |rng| rng.u32(0..2000).into());
        }
        units.into()
    });
    document
}

fn ekstramidler(rng: &mut Rng) -> Value {
    let measures = few_or_many(rng, 12);
    let ids: Vec<String> = (1..=measures).map(|n| format!("tiltak-{n}")).collect();
    let described = |rng: &mut Rng, id: &String| {
        let mut measure =
            Map::from_iter([("id".to_owned(), id.as_str().into()), ("navn".to_owned(), name(rng).into())]);
        maybe(rng, &mut measure, "beskrivelse", |rng| paragraphs(rng).into());
        maybe(rng, &mut measure, "maalgruppe", |rng| paragraphs(rng).into());
        Value::from(measure)
    };
    let mut document = json!({
        "dokument": "ekstramidler",
        "dato": format!("20{:02}-{:02}-{:02}", rng.u8(10..99), rng.u8(1..=12), rng.u8(1..=28)),
        "utlysning": { "etat": authority(), "tittel": "Behovsmelding – ekstra midler", "aar": 2022, "ordning": ordning(ORDNINGER[2]) },
        "partnerskap": partnership(rng),
        "tiltak": ids.iter().map(|id| described(rng, id)).collect::<Vec<_>>(),
        "budsjett": { "aar": 2022, "linjer": ids.iter().flat_map(|id| reckoned_lines(rng, id)).collect::<Vec<_>>() },
    });
    let members = document.as_object_mut().expect("it is an object");
    maybe(rng, members, "uhInvolvert", |rng| rng.bool().into());
    maybe(rng, members, "sumSoekt", |rng| json!({ "totalt": amount(rng), "eier": amount(rng), "uh": amount(rng) }));
    for key in ["tiltakIgangsatt", "nyeTiltak", "styrkeTiltakene"] {
        maybe(rng, members, key, |rng| paragraphs(rng).into());
    }
    document
}

fn samledokument(rng: &mut Rng) -> Value {
    let application = |rng: &mut Rng| if rng.bool() { behovsmelding(rng) } else { ekstramidler(rng) };
    let applications: Vec<Value> = (0..rng.usize(1..=3)).map(|_| application(rng)).collect();
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
            ("ordning".to_owned(), ORDNINGER[2].into()),
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

fn ordning(name: &str) -> Value {
    json!({ "navn": name, "fraAar": 2021, "tilAar": 2025 })
}

fn form() -> Value {
    json!({
        "etat": authority(),
        "tittel": "Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring",
        "aar": 2024,
        "ordninger": ORDNINGER.map(ordning),
        "bruksomraader": PURPOSES,
        "perioder": PERIODS,
        "anslagsperioder": ESTIMATE_PERIODS,
        "langsiktigPlanLenke": "https://example.no/plan",
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

fn measure(rng: &mut Rng, id: &str) -> Value {
    let mut measure = Map::from_iter([("id".to_owned(), id.into()), ("navn".to_owned(), name(rng).into())]);
    for key in ["forankring", "kollektiveProsesser", "laererutdanning", "langsiktigPlan", "maalgruppe"] {
        maybe(rng, &mut measure, key, |rng| paragraphs(rng).into());
    }
    maybe(rng, &mut measure, "bruksomraade", |rng| (*rng.choice(PURPOSES.iter()).expect("there are two")).into());
    maybe(rng, &mut measure, "brukAvTilskudd", |rng| json!({ "eier": paragraphs(rng), "uh": paragraphs(rng) }));
    maybe(rng, &mut measure, "koordinator", |rng| json!({ "behov": rng.bool(), "begrunnelse": paragraphs(rng) }));
    let duration: Vec<&str> = PERIODS.into_iter().filter(|_| rng.bool()).collect();
    measure.insert("varighet".to_owned(), json!(duration));
    measure.into()
}

fn budget(rng: &mut Rng, ordning: &str, measures: &[String]) -> Value {
    let (mut lines, mut estimates) = (Vec::new(), Vec::new());
    for measure in measures {
        for party in ["eier", "uh"] {
            if rng.u8(..) < 200 {
                lines.push(json!({ "tiltak": measure, "ordning": ordning, "part": party, "beloep": amount(rng) }));
            }
            for period in ESTIMATE_PERIODS {
                if rng.u8(..) < 90 {
                    let reason = if rng.bool() { line(rng) } else { paragraphs(rng) };
                    estimates.push(json!({
                        "tiltak": measure, "ordning": ordning, "part": party, "periode": period,
                        "beloep": amount(rng), "begrunnelse": reason,
                    }));
                }
            }
        }
    }
    for other in ORDNINGER.into_iter().filter(|other| *other != ordning) {
        lines.push(json!({ "tiltak": "annet", "ordning": other, "part": "eier", "beloep": amount(rng) }));
    }
    json!({ "aar": 2024, "linjer": lines, "anslag": estimates })
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
