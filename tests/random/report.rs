//! Random status reports: every unit and chart, both orientations, figures of all four kinds.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::plan::{measure, profile, sentence, short, some};
use super::text::{line, paragraphs};
use super::{amount, maybe};

const MEASURES: usize = 3;

pub fn report(rng: &mut Rng) -> Value {
    let ids: Vec<String> = (1..=MEASURES).map(|n| format!("tiltak-{n}")).collect();
    let years = years(rng);
    let goal = |rng: &mut Rng| {
        json!({
            "maal": (0..rng.usize(0..=3)).map(|_| sentence(rng)).collect::<Vec<_>>(),
            "tiltak": (1..=rng.usize(1..=MEASURES)).map(|n| format!("tiltak-{n}")).collect::<Vec<_>>(),
        })
    };
    let follow_up = |rng: &mut Rng, id: &String| {
        let status = ["ikkeStartet", "iGang", "gjennomfoert", "utsatt", "avbrutt"];
        let mut one = Map::from_iter([
            ("tiltak".to_owned(), id.as_str().into()),
            ("status".to_owned(), (*rng.choice(status.iter()).expect("there are five")).into()),
        ]);
        maybe(rng, &mut one, "ansvarlig", |rng| short(rng, 120).into());
        maybe(rng, &mut one, "frist", |rng| format!("20{}-{:02}", rng.u8(20..40), rng.u8(1..=12)).into());
        maybe(rng, &mut one, "merknad", |rng| paragraphs(rng).into());
        Value::from(one)
    };
    let count = rng.usize(1..=6);
    let mut document = json!({
        "dokument": "tilstandsrapport",
        "dato": "2024-11-05",
        "tittel": short(rng, 120),
        "profil": profile(rng),
        "aar": years,
        "eksempeldata": rng.bool(),
        "tiltak": ids.iter().map(|id| measure(rng, id)).collect::<Vec<_>>(),
        "oppfoelging": ids.iter().map(|id| follow_up(rng, id)).collect::<Vec<_>>(),
        "indikatorer": (0..count).map(|_| indicator(rng, &years)).collect::<Vec<_>>(),
        "maalOgTiltak": { "grupper": some(rng, 3, |rng| json!({ "navn": short(rng, 60), "rader": some(rng, 3, goal) })) },
    });
    let members = document.as_object_mut().expect("it is an object");
    maybe(rng, members, "undertittel", |rng| short(rng, 160).into());
    maybe(rng, members, "innledning", |rng| paragraphs(rng).into());
    maybe(rng, members, "budsjett", |rng| budget(rng, &ids));
    maybe(rng, members, "vurderingMidler", |rng| paragraphs(rng).into());
    maybe(rng, members, "definisjoner", |rng| {
        some(rng, 6, |rng| json!({ "navn": short(rng, 100), "tekst": sentence(rng) })).into()
    });
    document
}

fn years(rng: &mut Rng) -> Vec<String> {
    let (first, school) = (rng.u16(2000..2040), rng.bool());
    let year = |year: u16| if school { format!("{year}-{:02}", (year + 1) % 100) } else { year.to_string() };
    (first..first + rng.u16(1..=6)).map(year).collect()
}

fn budget(rng: &mut Rng, ids: &[String]) -> Value {
    let budget_line = |rng: &mut Rng, id: &String| {
        let party = if rng.bool() { "eier" } else { "uh" };
        let ordning = *rng.choice(super::ORDNINGER.iter()).expect("there are three");
        let mut line_of = Map::from_iter([
            ("tiltak".to_owned(), id.as_str().into()),
            ("ordning".to_owned(), ordning.into()),
            ("part".to_owned(), party.into()),
            ("tekst".to_owned(), line(rng).into()),
        ]);
        for key in ["beloep", "tildelt", "brukt", "overfoert"] {
            maybe(rng, &mut line_of, key, amount);
        }
        Value::from(line_of)
    };
    let lines: Vec<Value> = ids.iter().flat_map(|id| [budget_line(rng, id), budget_line(rng, id)]).collect();
    json!({ "aar": 2024, "linjer": lines })
}

fn indicator(rng: &mut Rng, years: &[String]) -> Value {
    let chart = *rng.choice(["linjer", "stolper", "nivaaer", "perEnhet"].iter()).expect("there are four");
    let units =
        ["prosent", "indeks", "skalapoeng", "grunnskolepoeng", "karakter", "antall", "dager", "timer", "forholdstall"];
    let unit = if chart == "nivaaer" { "prosent" } else { *rng.choice(units.iter()).expect("there are nine") };
    let most = match chart {
        "perEnhet" => 13,
        // At most fifteen bars of levels.
        "nivaaer" => (15 / years.len()).clamp(1, 4),
        _ => 4,
    };
    let scope = |n: usize| match (chart, n) {
        (_, 0) => "kommune",
        ("perEnhet", _) => "enhet",
        (_, 1) => "fylke",
        _ => "land",
    };
    let count = rng.usize(if chart == "perEnhet" { 2 } else { 1 }..=most);
    let series: Vec<Value> =
        (0..count).map(|n| json!({ "navn": format!("{n} {}", short(rng, 57)), "gjelder": scope(n) })).collect();
    let levels: Vec<String> = if chart == "nivaaer" {
        (0..rng.usize(2..=6)).map(|n| format!("{n} {}", short(rng, 37))).collect()
    } else {
        Vec::new()
    };
    let mut figures = Vec::new();
    for one in &series {
        for year in years {
            let values = if levels.is_empty() { vec![figure(rng, unit)] } else { shares(rng, levels.len()) };
            for (n, value) in values.into_iter().enumerate() {
                let mut entry = json!({ "serie": one["navn"], "aar": year, "verdi": value });
                if let Some(level) = levels.get(n) {
                    entry["nivaa"] = level.as_str().into();
                }
                if rng.u8(..) < 240 {
                    figures.push(entry);
                }
            }
        }
    }
    let mut indicator = json!({
        "navn": short(rng, 120),
        "omraade": rng.choice(["laeringsmiljoe", "laeringsresultat", "gjennomfoering", "barnehage"]),
        "enhet": unit,
        "diagram": chart,
        "sammenligning": { "serier": series },
        "nivaaer": levels.iter().map(|name| json!({ "navn": name })).collect::<Vec<_>>(),
        "kilde": { "navn": short(rng, 200) },
        "tall": figures,
    });
    let members = indicator.as_object_mut().expect("it is an object");
    maybe(rng, members, "definisjon", |rng| sentence(rng).into());
    maybe(rng, members, "vurdering", |rng| paragraphs(rng).into());
    let source = members["kilde"].as_object_mut().expect("it is an object");
    maybe(rng, source, "lenke", |_| "https://www.example.no/statistikk".into());
    maybe(rng, source, "hentet", |_| "2024-09-12".into());
    indicator
}

/// A figure that the unit can have, or none.
fn figure(rng: &mut Rng, unit: &str) -> Value {
    let hundredths = match unit {
        "prosent" | "skalapoeng" => rng.u32(0..=10_000),
        "indeks" => rng.u32(100..=500),
        "karakter" => rng.u32(100..=600),
        "grunnskolepoeng" => rng.u32(0..=6_000),
        "antall" => rng.u32(0..=90) * 100,
        _ => rng.u32(0..=1_000_000),
    };
    match rng.u8(0..16) {
        0 => "skjult".into(),
        1 => "mangler".into(),
        2 => "ikkeAktuelt".into(),
        3 if !matches!(unit, "indeks" | "karakter") => 0.into(),
        _ if unit == "antall" => (hundredths / 100).into(),
        _ => format!("{},{:02}", hundredths / 100, hundredths % 100).into(),
    }
}

/// Shares that make 100 percent, some of them hidden at times.
fn shares(rng: &mut Rng, count: usize) -> Vec<Value> {
    let mut left = 1000;
    let mut shares: Vec<Value> = (1..count)
        .map(|_| {
            let share = rng.u32(0..=left);
            left -= share;
            share
        })
        .collect::<Vec<_>>()
        .into_iter()
        .chain([left])
        .map(|share| format!("{},{}", share / 10, share % 10).into())
        .collect();
    if rng.u8(..) < 60 {
        shares.iter_mut().filter(|_| rng.bool()).for_each(|share| *share = "skjult".into());
    }
    shares
}
