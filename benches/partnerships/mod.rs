//! Any number of partnerships with a *behovsmelding* each: five or six pages, valid, no two texts the same.
//!
//! The same count gives the same files on any machine, and a larger count begins with the same ones.

use std::path::Path;

use fastrand::Rng;
use serde_json::{Value, json};

const WORDS: [&str; 96] = [
    "ansatte",
    "arbeider",
    "arbeidet",
    "avtalt",
    "barn",
    "barnehager",
    "barnehagene",
    "begynner",
    "bidrar",
    "bruker",
    "deler",
    "deltar",
    "de",
    "dialog",
    "drøfter",
    "eierne",
    "egen",
    "elever",
    "en",
    "enhetene",
    "erfaringer",
    "et",
    "fagdager",
    "fagmiljøet",
    "felles",
    "flere",
    "foreldre",
    "for",
    "forankret",
    "fra",
    "følger",
    "gjennom",
    "godt",
    "gruppen",
    "har",
    "hjelp",
    "høsten",
    "hverandre",
    "i",
    "innhold",
    "inkluderende",
    "kartlegging",
    "kollegaer",
    "kommunene",
    "kompetanse",
    "ledere",
    "ledernettverket",
    "leder",
    "lesing",
    "lærere",
    "læringsmiljø",
    "med",
    "medvirkning",
    "mellomarbeid",
    "metoder",
    "møter",
    "mål",
    "nettverk",
    "nye",
    "observasjon",
    "og",
    "om",
    "opplæring",
    "oppfølging",
    "over",
    "personalet",
    "plan",
    "planlegger",
    "praksis",
    "praksisfortellinger",
    "profesjonsfellesskap",
    "prøver",
    "på",
    "rektor",
    "resultater",
    "rutiner",
    "samarbeid",
    "samlinger",
    "satsingen",
    "ser",
    "skolene",
    "skriving",
    "som",
    "språk",
    "styrer",
    "styringsgruppa",
    "støtte",
    "systematisk",
    "tidlig",
    "til",
    "tiltaket",
    "tverrfaglig",
    "undersøker",
    "utvikling",
    "veiledning",
    "året",
];

const PLACES: [&str; 24] = [
    "Alstahaug",
    "Andøy",
    "Beiarn",
    "Bindal",
    "Brønnøy",
    "Bø",
    "Dønna",
    "Evenes",
    "Fauske",
    "Flakstad",
    "Gildeskål",
    "Grane",
    "Hadsel",
    "Hamarøy",
    "Hemnes",
    "Herøy",
    "Leirfjord",
    "Lurøy",
    "Meløy",
    "Moskenes",
    "Nesna",
    "Rødøy",
    "Saltdal",
    "Træna",
];

/// Writes the documents of `count` partnerships to `folder`, a folder each.
pub fn write(folder: &Path, count: u64) -> std::io::Result<()> {
    for number in 0..count {
        let own = folder.join(format!("partnerskap-{number:05}"));
        std::fs::create_dir_all(&own)?;
        std::fs::write(own.join("behovsmelding-2024.json"), format!("{:#}\n", document(number)))?;
    }
    Ok(())
}

/// The document of one partnership.
pub fn document(number: u64) -> Value {
    let rng = &mut Rng::with_seed(number);
    let ids = [1, 2, 3].map(|n| format!("tiltak-{n}"));
    let measures: Vec<Value> = ids.iter().map(|id| measure(rng, id)).collect();
    let mut lines = Vec::new();
    for id in &ids {
        for part in ["eier", "uh"] {
            let (count, rate) = (rng.u32(2..40), rng.u32(5..250) * 100);
            lines.push(json!({
                "tiltak": id, "ordning": "Kompetanseløftet", "part": part, "beloep": count * rate,
                "regnestykker": [{ "antall": count, "enhet": "samling", "sats": rate }],
            }));
        }
    }
    let estimates: Vec<Value> = [("eier", 1), ("uh", 2)]
        .map(|(part, n)| {
            json!({
                "tiltak": ids[0], "ordning": "Kompetanseløftet", "periode": "Høst 2025", "part": part,
                "beloep": rng.u32(10..200) * 1000 + n, "begrunnelse": sentence(rng, 9),
            })
        })
        .to_vec();
    json!({
        "dokument": "behovsmelding",
        "dato": "2024-03-01",
        "skjema": form(),
        "ordning": "Kompetanseløftet",
        "partnerskap": partnership(rng, number),
        "flereEiere": true,
        "flereUh": false,
        "flereOrdninger": false,
        "antallTiltak": 3,
        "tiltak": measures,
        "budsjett": { "aar": 2024, "linjer": lines, "anslag": estimates },
        "medbestemmelse": { "droeftet": true, "deltakere": [
            { "rolle": "Hovedtillitsvalgt", "navn": "Eva Nordmann" },
            { "rolle": "Hovedverneombud", "navn": "Per Nordmann" },
        ] },
        "enheter": {
            "kommunaleBarnehager": rng.u32(1..20), "privateBarnehager": rng.u32(0..9),
            "offentligeSkoler": rng.u32(1..20), "privateSkoler": rng.u32(0..3), "ppTjenester": 1,
        },
    })
}

fn form() -> Value {
    let ordninger = ["Regional ordning", "Desentralisert ordning", "Kompetanseløftet"]
        .map(|navn| json!({ "navn": navn, "fraAar": 2021, "tilAar": 2025 }));
    json!({
        "etat": { "navn": "Statsforvalteren i Nordland", "samiskeNavn": [
            { "spraak": "sma", "navn": "Nordlaanten Staatehaaltoje" },
            { "spraak": "smj", "navn": "Nordlánda Stáhtaháldadiddje" },
        ] },
        "tittel": "Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring",
        "aar": 2024,
        "ordninger": ordninger,
        "bruksomraader": ["Planlegging av tiltak", "Gjennomføring av tiltak"],
        "perioder": ["Vår 2024", "Høst 2024", "Vår 2025"],
        "anslagsperioder": ["Høst 2025", "2026", "2027"],
        "langsiktigPlanLenke": "https://example.no/plan",
    })
}

fn partnership(rng: &mut Rng, number: u64) -> Value {
    let first = rng.usize(..PLACES.len());
    let owners: Vec<Value> = (0..4)
        .map(|n| json!({ "navn": format!("{} kommune", PLACES[(first + n * 5) % PLACES.len()]), "kontaktperson": "Kari Nordmann" }))
        .collect();
    let contact = |rng: &mut Rng, name: &str| {
        json!({
            "navn": name, "funksjon": "Koordinator", "telefon": rng.u32(20_000_000..=99_999_999).to_string(),
            "epost": format!("post-{number}@example.no"), "kontonummer": "1234 56 78903",
            "organisasjonsnummer": "938 712 441", "merkes": format!("Partnerskap {number}"),
        })
    };
    json!({
        "navn": format!("Partnerskap {number}"),
        "nettverk": format!("Kompetansenettverk {number}"),
        "eiere": owners,
        "uh": [{ "navn": "Høgskolen i Innlandet", "forkortelse": "HINN", "organisasjonsnummer": "918 108 467" }],
        "kontaktpersoner": { "eier": contact(rng, "Kari Nordmann"), "uh": contact(rng, "Ola Nordmann") },
    })
}

fn measure(rng: &mut Rng, id: &str) -> Value {
    json!({
        "id": id,
        "navn": sentence(rng, 5),
        "bruksomraade": "Gjennomføring av tiltak",
        "forankring": text(rng, 2, 75),
        "kollektiveProsesser": format!("{}\n\n{}\n\n{}", prose(rng, 25), list(rng), prose(rng, 25)),
        "laererutdanning": text(rng, 2, 45),
        "langsiktigPlan": format!("{}\n\n{}", prose(rng, 25), list(rng)),
        "brukAvTilskudd": { "eier": prose(rng, 22), "uh": prose(rng, 22) },
        "koordinator": { "behov": true, "begrunnelse": list(rng) },
        "varighet": ["Høst 2024", "Vår 2025"],
        "maalgruppe": prose(rng, 12),
    })
}

fn text(rng: &mut Rng, paragraphs: usize, words: usize) -> String {
    (0..paragraphs).map(|_| prose(rng, words)).collect::<Vec<_>>().join("\n\n")
}

fn list(rng: &mut Rng) -> String {
    (0..3).map(|_| format!("- {}", sentence(rng, 9))).collect::<Vec<_>>().join("\n")
}

/// Sentences of about `words` words.
fn prose(rng: &mut Rng, words: usize) -> String {
    let sentences = words.div_ceil(12);
    let marked = |rng: &mut Rng, n: usize| {
        if n == 0 && rng.u8(..) < 60 {
            format!("*{}* {}.", sentence(rng, 2), sentence(rng, 9).to_lowercase())
        } else {
            sentence(rng, 11) + "."
        }
    };
    (0..sentences).map(|n| marked(rng, n)).collect::<Vec<_>>().join(" ")
}

fn sentence(rng: &mut Rng, words: usize) -> String {
    let words: Vec<&str> = (0..words).map(|_| *rng.choice(WORDS.iter()).expect("there are words")).collect();
    let sentence = words.join(" ");
    let mut letters = sentence.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
