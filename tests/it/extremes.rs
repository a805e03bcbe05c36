//! More, longer and less than the paper form has room for.

use std::path::Path;

use serde_json::{Value, json};
use typst::layout::{Frame, FrameItem, Point};

use crate::support::{Changed, spaced};

/// A line of text on a page: its text, left and right edge, and baseline, in points.
struct Line {
    page: usize,
    text: String,
    left: f64,
    right: f64,
    baseline: f64,
}

/// Asserts that every text of the document at `path` stands inside the margins and on no other text.
#[track_caller]
fn assert_tidy(path: &Path) -> Vec<Line> {
    let merged =
        blankett::merge(path, &blankett::Options::default()).unwrap_or_else(|findings| panic!("{findings:#?}"));
    let (_, document) = blankett::world::compile(merged.source).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let mut lines = Vec::new();
    for (number, page) in document.pages().iter().enumerate() {
        collect(&page.frame, Point::zero(), number + 1, &mut lines);
    }
    let mm = 72.0 / 25.4;
    for line in &lines {
        let body = line.baseline > 18.0 * mm && line.baseline <= 275.0 * mm;
        let foot = line.baseline > 283.0 * mm && line.baseline < 288.0 * mm;
        let inside = line.left >= 20.0 * mm - 0.1 && line.right <= 190.0 * mm + 0.1 && (body || foot);
        assert!(
            inside,
            "page {}: {:?} leaves the margins: {} to {}, {} down",
            line.page, line.text, line.left, line.right, line.baseline
        );
    }
    lines.sort_by(|a, b| {
        (a.page, a.baseline, a.left).partial_cmp(&(b.page, b.baseline, b.left)).expect("no coordinate is NaN")
    });
    for pair in lines.windows(2) {
        let beside = pair[0].page == pair[1].page && (pair[0].baseline - pair[1].baseline).abs() < 1.0;
        let apart = pair[0].right <= pair[1].left + 0.1;
        assert!(!beside || apart, "page {}: {:?} runs into {:?}", pair[0].page, pair[0].text, pair[1].text);
    }
    assert_headings_stay(&lines);
    lines
}

/// How the lines of the form's headings begin, and the second lines of those that have two.
const HEADINGS: [&str; 15] = [
    "Total sum det meldes behov",
    "Tiltak ",
    "Tilskuddet fordeles",
    "Beskriv hvordan",
    "ansatte og ledere, og i faglig",
    "barnehagen eller skolen",
    "Eiers tilskudd skal brukes",
    "UH sitt tilskudd skal brukes",
    "Dersom tiltak ønskes videreført",
    "Hvem er målgruppa",
    "Liste over andre eiere",
    "Behovsmeldingen har vært drøftet",
    "Hvem som har deltatt:",
    "Hvor mange enheter",
    "Navn på tiltak:",
];

/// Asserts that no page ends in a heading, and that a measure starts on the page of its first question.
#[track_caller]
fn assert_headings_stay(lines: &[Line]) {
    let pages = lines.iter().map(|line| line.page).max().unwrap_or(0);
    for page in 1..=pages {
        let body: Vec<&Line> = lines.iter().filter(|line| line.page == page && line.baseline < 780.0).collect();
        let lowest = body.iter().max_by(|a, b| a.baseline.total_cmp(&b.baseline)).expect("a page has text");
        let widow = HEADINGS.iter().any(|heading| lowest.text.starts_with(heading));
        assert!(!widow, "page {page} ends with the heading {:?}", lowest.text);
        for measure in body.iter().filter(|line| line.text == "Tiltak 1" || line.text == "Tiltak 2") {
            let question = |line: &&&Line| line.text.starts_with("Beskriv hvordan") && line.baseline > measure.baseline;
            assert!(body.iter().any(|line| question(&line)), "{} starts at the end of page {page}", measure.text);
        }
    }
}

fn collect(frame: &Frame, at: Point, page: usize, lines: &mut Vec<Line>) {
    for (position, item) in frame.items() {
        let at = at + *position;
        match item {
            FrameItem::Group(group) => collect(&group.frame, at, page, lines),
            FrameItem::Text(text) if !text.text.trim().is_empty() => lines.push(Line {
                page,
                text: text.text.to_string(),
                left: at.x.to_pt(),
                right: (at.x + text.width()).to_pt(),
                baseline: at.y.to_pt(),
            }),
            _ => {}
        }
    }
}

/// Puts `text` in the place of every text that is printed and free to be anything.
fn fill(value: &mut Value, text: &str) {
    match value {
        Value::Object(members) => {
            let fixed = [
                "id",
                "tiltak",
                "ordning",
                "part",
                "periode",
                "bruksomraade",
                "varighet",
                "skjema",
                "dokument",
                "dato",
            ];
            let numbers = ["organisasjonsnummer", "kontonummer", "beloep", "sats", "eier", "uh"];
            for (key, member) in members.iter_mut() {
                let keep = (fixed.contains(&key.as_str()) && !(key == "tiltak" && member.is_array()))
                    || (numbers.contains(&key.as_str())
                        && !member.is_object()
                        && !member.is_array()
                        && member.as_str().is_none_or(|s| s.len() < 15));
                if !keep {
                    fill(member, text);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, text)),
        Value::String(old) => *old = text.to_owned(),
        _ => {}
    }
}

#[test]
fn the_examples_are_tidy() {
    for example in crate::support::EXAMPLES {
        assert_tidy(&crate::support::project().join(example));
    }
}

#[test]
fn words_of_sixty_characters_stay_in_their_cells() {
    for word in [
        "a".repeat(60),
        "kompetanseutviklingsstrategiarbeidsgruppelederopplæringsprogram".to_owned(),
        "x1-".repeat(20),
        "kari.nordmann@avdeling-for-opplaering.alstahaug-kommune.example.no".to_owned(),
    ] {
        let changed = Changed::new(|document| fill(document, &word));
        assert_tidy(&changed.file);
        // Where a word is broken without a hyphen, the text that is read back has white space.
        let shown: String = changed.render().tagged_text().split_whitespace().collect();
        assert!(shown.matches(&word).count() > 40, "{word} is cut: {shown}");
    }
}

#[test]
fn an_answer_of_three_thousand_words_runs_over_pages() {
    let words: Vec<String> = (1..=3000).map(|n| format!("ord{n}")).collect();
    let paragraphs: Vec<String> = words.chunks(120).map(|chunk| chunk.join(" ")).collect();
    let changed = Changed::new(|document| document["tiltak"][0]["forankring"] = json!(paragraphs.join("\n\n")));
    assert_tidy(&changed.file);
    let pdf = changed.render();
    assert!(pdf.pages() > 8, "{} pages", pdf.pages());
    let text = spaced(&pdf.tagged_text());
    for n in [1, 1500, 2999, 3000] {
        assert!(text.contains(&format!("ord{n}")), "word {n}");
    }
}

#[test]
fn names_lists_and_measures_have_no_number_they_must_stay_under() {
    let long = "Profesjonsfaglig samarbeid om inkluderende lærings- og lekemiljø i barnehage, skole og PPT";
    assert_eq!(long.chars().count(), 90);
    let changed = Changed::new(|document| {
        let measure = document["tiltak"][0].clone();
        let line = document["budsjett"]["linjer"][0].clone();
        for n in 1..=25 {
            let (mut measure, mut line) = (measure.clone(), line.clone());
            measure["id"] = json!(format!("ekstra-{n}"));
            measure["navn"] = json!(long);
            line["tiltak"] = measure["id"].clone();
            document["tiltak"].as_array_mut().expect("a list").push(measure);
            document["budsjett"]["linjer"].as_array_mut().expect("a list").push(line);
        }
        for n in 1..=60 {
            document["partnerskap"]["eiere"]
                .as_array_mut()
                .expect("a list")
                .push(json!({ "navn": format!("Eier {n} kommune"), "kontaktperson": "Ola Nordmann" }));
            document["medbestemmelse"]["deltakere"]
                .as_array_mut()
                .expect("a list")
                .push(json!({ "rolle": "Tillitsvalgt", "navn": format!("Deltaker {n}") }));
        }
    });
    assert_tidy(&changed.file);
    let pdf = changed.render();
    let text = spaced(&pdf.tagged_text());
    assert!(text.contains(&format!("Tiltak 28 Navn på tiltak: {long}")));
    assert!(text.contains("Eier 60 kommune Ola Nordmann Eier"));
    assert!(text.contains("Tillitsvalgt Deltaker 60"));
    let pages = pdf.page_text(true);
    let repeated = pages.iter().filter(|page| spaced(page).contains("Navn på eier/UH Kontaktperson Eier/UH")).count();
    assert!(repeated > 1, "the header of a table that runs over pages is repeated");
    assert_eq!(text.matches("Navn på eier/UH Kontaktperson Eier/UH").count(), 1, "and read out once");
}

#[test]
fn a_record_that_says_next_to_nothing_prints_dashes() {
    let changed = Changed::new(|document| {
        let skjema = document["skjema"].clone();
        *document = json!({
            "dokument": "behovsmelding", "dato": "2024-03-01", "skjema": skjema, "ordning": "Kompetanseløftet",
            "partnerskap": { "navn": "Alene", "eiere": [{ "navn": "Træna kommune" }] },
            "tiltak": [{ "id": "a", "navn": "Et tiltak", "forankring": " \n", "maalgruppe": "#" }],
            "budsjett": { "aar": 2024 },
        });
    });
    assert_tidy(&changed.file);
    let text = spaced(&changed.render().tagged_text());
    for empty in [
        "Universitet/Høgskole: –",
        "Navn – –",
        "Kontonr – –",
        "Regional ordning – – –",
        "Sum – – –",
        "Sum totalt – – –",
        "i faglig dialog med UH –",
        "målgruppa for tiltaket? –",
        "på følgende måte –",
        "Begrunn –",
        "2027 – – – –",
        "PP-tjenester – – – – –",
    ] {
        assert!(text.contains(empty), "{empty}: {text}");
    }
    assert!(!text.contains('0') || !text.contains("Kr 0"), "what is missing is never 0");
}

#[test]
fn page_breaks_fall_anywhere_without_harm() {
    for words in (0..400).step_by(9) {
        let changed = Changed::new(|document| {
            document["tiltak"][0]["forankring"] = json!("ord ".repeat(words) + "slutt");
            document["tiltak"][0]["koordinator"]["begrunnelse"] = json!("- punkt med tekst\n".repeat(words % 30 + 1));
        });
        assert_tidy(&changed.file);
        changed.render();
    }
}

#[test]
fn narrow_columns_are_hyphenated_by_the_rules_of_bokmaal() {
    let changed = Changed::new(|document| {
        document["budsjett"]["anslag"].as_array_mut().expect("a list").truncate(1);
        document["budsjett"]["anslag"][0]["begrunnelse"] =
            json!("Profesjonsfellesskapets kompetanseutviklingsarbeid ".repeat(3));
    });
    let lines = assert_tidy(&changed.file);
    // Typst draws the hyphen as a text of its own, a soft hyphen.
    let broken = lines.windows(2).filter(|pair| pair[1].text == "\u{ad}").map(|pair| pair[0].text.as_str());
    let broken: Vec<&str> = broken.filter(|text| text.len() < 40).collect();
    assert!(broken.len() > 2, "{broken:?}");
    for line in broken {
        let part = line.rsplit(' ').next().unwrap_or_default();
        let syllables = "pro fe s jons fel les kom pe tan se ut vik lings ar";
        let legal: Vec<&str> = syllables.split(' ').collect();
        assert!(legal.iter().any(|end| part.to_lowercase().ends_with(end)), "{line:?}");
    }
}
