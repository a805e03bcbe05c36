//! Plans of random data: every block, both orientations, every numbering and font.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::text::{line, paragraphs, prose, word};
use super::{amount, few_or_many, maybe, name};

/// The measures that blocks name.
const MEASURES: usize = 3;

pub fn plan(rng: &mut Rng) -> Value {
    let ids: Vec<String> = (1..=MEASURES).map(|n| format!("tiltak-{n}")).collect();
    let chapters: Vec<Value> = (0..rng.usize(1..=2)).map(|n| chapter(rng, &format!("{n}"), 1)).collect();
    let mut document = json!({
        "dokument": "plan",
        "dato": "2024-01-01",
        "tittel": short(rng, 120),
        "periode": "2023-11/2026-02",
        "profil": profile(rng),
        "tiltak": ids.iter().map(|id| measure(rng, id)).collect::<Vec<_>>(),
        "budsjett": budget(rng, &ids),
        "forord": [{ "tekst": text(rng) }],
        "kapitler": chapters,
    });
    let last = document["kapitler"].as_array_mut().expect("it is a list").last_mut().expect("it has one");
    last["blokker"].as_array_mut().expect("it is a list").push(json!({ "tiltaksliste": {} }));
    last["blokker"].as_array_mut().expect("it is a list").push(json!({ "tiltak": { "id": "tiltak-1" } }));
    let members = document.as_object_mut().expect("it is an object");
    maybe(rng, members, "undertittel", |rng| short(rng, 160).into());
    document
}

pub(super) fn profile(rng: &mut Rng) -> Value {
    let mut profile = json!({
        "navn": short(rng, 100),
        "retning": rng.choice(["staaende", "liggende"]),
        "skrift": rng.choice(["Open Sans", "Noto Sans"]),
        "nummerering": rng.choice(["1.0", "1", "ingen"]),
        "forside": rng.bool(),
        "farger": { "hoved": "#1f5135", "lys": "#e8f2ea" },
    });
    let members = profile.as_object_mut().expect("it is an object");
    maybe(rng, members, "bunntekst", |rng| short(rng, 60).into());
    maybe(rng, members, "logo", |rng| json!({ "bilde": LOGO, "alternativTekst": short(rng, 200) }));
    profile
}

/// A drawing of one square.
const LOGO: &str = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI4IiBoZWlnaHQ9IjgiPjxyZWN0IHdpZHRoPSI4IiBoZWlnaHQ9IjgiLz48L3N2Zz4=";

fn chapter(rng: &mut Rng, id: &str, level: usize) -> Value {
    let count = rng.usize(1..=3);
    let blocks: Vec<Value> = (0..count).map(|_| block(rng, true)).collect();
    let parts = if level < 3 && rng.u8(..) < 90 { 1 } else { 0 };
    json!({
        "id": format!("kapittel-{id}"),
        "tittel": short(rng, 120),
        "nySide": rng.bool(),
        "utenNummer": rng.u8(..) < 30,
        "blokker": blocks,
        "kapitler": (0..parts).map(|n| chapter(rng, &format!("{id}-{n}"), level + 1)).collect::<Vec<_>>(),
    })
}

/// A text with a reference and a footnote here and there.
pub(super) fn text(rng: &mut Rng) -> String {
    let mut text = paragraphs(rng);
    if rng.bool() {
        text = format!("{}, se [{}](#kapittel-0).\n\n{text}", word(rng), word(rng));
    }
    if rng.bool() {
        text = format!(
            "{}[^b] og {}[^a].\n\n{text}\n\n[^b]: {}\n\n[^a]: Se [{}](https://example.no).",
            word(rng),
            word(rng),
            sentence(rng),
            word(rng)
        );
    }
    text
}

/// A text that is not blank.
pub(super) fn sentence(rng: &mut Rng) -> String {
    format!("{} a", prose(rng, 60))
}

/// A name that has room.
pub(super) fn short(rng: &mut Rng, most: usize) -> String {
    let (mut text, mut words) = (String::new(), name(rng));
    if words.chars().count() >= most {
        words = word(rng);
    }
    for word in words.split(' ').filter(|word| word.chars().count() < most) {
        if text.chars().count() + word.chars().count() + 2 < most {
            text = format!("{text} {word}");
        }
    }
    format!("{} a", text.trim())
}

fn shorts(rng: &mut Rng, most: usize) -> Vec<String> {
    (0..few_or_many(rng, most)).map(|_| short(rng, 100)).collect()
}

/// As many things as a list must have at least.
pub(super) fn some(rng: &mut Rng, most: usize, mut one: impl FnMut(&mut Rng) -> Value) -> Vec<Value> {
    (0..few_or_many(rng, most).max(1)).map(|_| one(rng)).collect()
}

fn block(rng: &mut Rng, pages: bool) -> Value {
    match rng.u8(0..if pages { 22 } else { 20 }) {
        0 | 1 => json!({ "tekst": text(rng) }),
        2 => {
            json!({ "sitat": { "tekst": sentence(rng), "kilde": short(rng, 100), "lenke": "https://example.no/kilde" } })
        }
        3 => json!({ "punktliste": { "punkter": some(rng, 12, |rng| sentence(rng).into()) } }),
        4 => {
            json!({ "nummerertListe": { "tittel": short(rng, 120), "punkter": some(rng, 12, |rng| sentence(rng).into()) } })
        }
        5 => json!({ "maalOgTiltak": { "grupper": some(rng, 4, |rng| json!({
            "navn": short(rng, 60),
            "rader": some(rng, 12, |rng| json!({ "maal": some(rng, 3, |rng| sentence(rng).into()), "tiltak": [format!("tiltak-{}", rng.usize(1..=MEASURES))] })),
        })) } }),
        6 => {
            json!({ "satsinger": { "navn": short(rng, 60), "rader": some(rng, 8, |rng| json!({ "satsing": sentence(rng), "maal": text(rng), "samarbeidspartnere": shorts(rng, 12) })) } })
        }
        7 => {
            json!({ "kvalitetsomraade": { "navn": short(rng, 120), "resultat": text(rng), "struktur": text(rng), "prosess": text(rng) } })
        }
        8 => {
            json!({ "kompetansedager": { "dager": some(rng, 30, |rng| json!({ "dato": format!("2024-{:02}-10", rng.u8(1..=12)), "fagansvarlig": ["Nord universitet", "PPT"], "tema": short(rng, 300) })) } })
        }
        9 => {
            json!({ "stoettenivaaer": { "nivaaer": (0..rng.usize(1..=6)).map(|_| json!({ "navn": short(rng, 120), "beskrivelse": text(rng) })).collect::<Vec<_>>() } })
        }
        10 => json!({ "fremdriftsplan": { "tittel": short(rng, 120), "faser": some(rng, 3, phase) } }),
        11 => {
            json!({ "budsjett": { "perioder": true, "egneMidler": some(rng, 3, |rng| json!({ "tekst": short(rng, 120), "beloep": amount(rng) })) } })
        }
        12 => {
            json!({ "rollerOgOppgaver": { "kilde": line(rng), "roller": some(rng, 20, |rng| json!({ "rolle": short(rng, 120), "fulltNavn": short(rng, 120), "oppgave": sentence(rng) })) } })
        }
        13 => {
            json!({ "samarbeidspartnere": { "tittel": short(rng, 120), "partnere": some(rng, 8, |rng| json!({ "navn": short(rng, 200), "bidrag": text(rng) })) } })
        }
        14 => {
            json!({ "suksessfaktorer": { "punkter": some(rng, 12, |rng| sentence(rng).into()), "kilde": short(rng, 100) } })
        }
        15 => {
            json!({ "temahjul": { "sentrum": short(rng, 60), "temaer": (0..rng.usize(3..=12)).map(|_| json!({ "navn": short(rng, 60), "side": "kapittel-0" })).collect::<Vec<_>>() } })
        }
        16 => {
            json!({ "strategitabell": { "tittel": short(rng, 120), "grupper": some(rng, 3, |rng| json!({ "hvem": short(rng, 200), "rader": some(rng, 24, strategy_row) })) } })
        }
        17 => {
            json!({ "vedtak": { "organ": short(rng, 120), "dato": "2024-06-05", "saksnummer": "24/123", "tekst": text(rng) } })
        }
        18 => json!({ "merknad": { "navn": short(rng, 120), "tekst": sentence(rng) } }),
        19 => {
            let columns = rng.usize(2..=6);
            json!({ "tabell": {
                "kolonner": (0..columns).map(|_| short(rng, 60)).collect::<Vec<_>>(),
                "rader": some(rng, 12, |rng| (0..columns).map(|_| if rng.u8(..) < 200 { line(rng) } else { text(rng) }).collect()),
            } })
        }
        20 => theme_page(rng),
        _ => {
            json!({ "kalender": { "deler": some(rng, 2, |rng| json!({ "navn": short(rng, 60), "merknad": text(rng), "oppfoeringer": some(rng, 20, event) })) } })
        }
    }
}

fn phase(rng: &mut Rng) -> Value {
    let activity = |rng: &mut Rng| {
        let name = short(rng, 300);
        let months = (0..rng.usize(1..=3)).map(|_| match rng.u8(0..3) {
            0 => format!("2024-{:02}", rng.u8(1..=12)),
            1 => format!("2024-{:02}/2025-{:02}", rng.u8(1..=12), rng.u8(1..=12)),
            _ => "2023-11/2026-02".to_owned(),
        });
        json!({ "navn": name, "maaneder": months.collect::<Vec<_>>() })
    };
    json!({ "navn": short(rng, 120), "periode": "2023-11/2026-02", "aktiviteter": some(rng, 40, activity) })
}

fn strategy_row(rng: &mut Rng) -> Value {
    let mut row = Map::new();
    for key in ["satsingsomraade", "maalsetting", "fokusomraade", "planlagtTiltak", "roller"] {
        if rng.u8(..) < 120 {
            row.insert(key.to_owned(), if rng.u8(..) < 200 { line(rng) } else { text(rng) }.into());
        }
    }
    row.into()
}

fn theme_page(rng: &mut Rng) -> Value {
    let count = rng.usize(0..=3);
    json!({ "temaside": {
        "tittel": short(rng, 120),
        "undertitler": (0..rng.usize(0..=3)).map(|_| short(rng, 120)).collect::<Vec<_>>(),
        "maalOgForventninger": sentence(rng),
        "fagligAnsvar": short(rng, 300),
        "ressurspersoner": shorts(rng, 8),
        "tidsperiode": shorts(rng, 3),
        "ressurser": (0..few_or_many(rng, 12)).map(|_| json!({ "navn": short(rng, 300), "lenke": "https://www.example.no/ressurs" })).collect::<Vec<_>>(),
        "enheter": (0..few_or_many(rng, 4)).map(|_| json!({ "navn": short(rng, 200), "enheter": some(rng, 30, |rng| short(rng, 100).into()) })).collect::<Vec<_>>(),
        "blokker": (0..count).map(|_| block(rng, false)).collect::<Vec<_>>(),
    } })
}

fn event(rng: &mut Rng) -> Value {
    let mut event = Map::new();
    let (month, day) = (rng.u8(1..=12), rng.u8(1..=20));
    if rng.u8(..) < 30 {
        event.insert("uke".to_owned(), format!("2024-W{:02}", rng.u8(2..=50)).into());
    } else {
        event.insert("dato".to_owned(), format!("2024-{month:02}-{day:02}").into());
        maybe(rng, &mut event, "tilDato", |_| format!("2024-{month:02}-{:02}", day + 5).into());
    }
    maybe(rng, &mut event, "tid", |rng| short(rng, 60).into());
    maybe(rng, &mut event, "fagomraade", |rng| short(rng, 120).into());
    maybe(rng, &mut event, "program", |rng| text(rng).into());
    maybe(rng, &mut event, "sted", |rng| short(rng, 200).into());
    maybe(rng, &mut event, "tema", |rng| text(rng).into());
    maybe(rng, &mut event, "oppgave", |rng| text(rng).into());
    event.insert("deltakere".to_owned(), shorts(rng, 12).into());
    event.into()
}

pub(super) fn measure(rng: &mut Rng, id: &str) -> Value {
    let mut measure =
        Map::from_iter([("id".to_owned(), id.into()), ("navn".to_owned(), format!("{id} {}", name(rng)).into())]);
    for key in ["beskrivelse", "forankring", "maalgruppe"] {
        maybe(rng, &mut measure, key, |rng| paragraphs(rng).into());
    }
    measure.into()
}

fn budget(rng: &mut Rng, measures: &[String]) -> Value {
    let mut lines = Vec::new();
    let mut estimates = Vec::new();
    for (n, measure) in measures.iter().enumerate() {
        for party in ["eier", "uh"] {
            lines.push(
                json!({ "tiltak": measure, "ordning": super::ORDNINGER[n], "part": party, "beloep": amount(rng) }),
            );
            estimates.push(json!({
                "tiltak": measure, "ordning": super::ORDNINGER[n], "part": party, "periode": super::ESTIMATE_PERIODS[n],
                "beloep": amount(rng), "begrunnelse": paragraphs(rng),
            }));
        }
    }
    json!({ "aar": 2024, "linjer": lines, "anslag": estimates })
}
