//! The form against its specification: every label in order, every figure, and the document's own facts.

use serde_json::Value;

use crate::support::{EXAMPLES, project, render, spaced};

/// The labels before the measures, to the letter and in the form's order.
const HEAD: [&str; 26] = [
    "Statsforvalteren i Nordland",
    "Nordlaanten Staatehaaltoje",
    "Nordlánda Stáhtaháldadiddje",
    "Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring",
    "Behovsmeldingen gjelder:",
    "Regional ordning",
    "Desentralisert ordning",
    "Kompetanseløftet",
    "Eier:",
    "Universitet/Høgskole:",
    "Kontaktpersoner:",
    "Eier",
    "UH",
    "Navn",
    "Funksjon",
    "Telefon",
    "E-post",
    "Kontonr",
    "Org. Nr",
    "Ev. merkes",
    "Partnerskapet består av flere eiere? Ja (Fyll ut liste) Nei",
    "Partnerskapet består av flere UH? Ja (Fyll ut liste) Nei",
    "Partnerskapet leverer behovsmelding i flere ordninger? Ja Nei",
    "Totalt antall tiltak det er behov for tilskudd til?",
    "Total sum det meldes behov for 2024",
    "Ordning Eier UH Totalt",
];

const MEASURE: [&str; 20] = [
    "Navn på tiltak:",
    "Tilskuddet fordeles",
    "Eier UH Sum totalt",
    "Hva skal tilskuddet brukes til?",
    "Beskriv hvordan tiltaket er forankret i den enkelte barnehage og skole på en måte som involverer ansatte og ledere, og i faglig dialog med UH",
    "Beskriv hvordan tiltakene skal fremme kollektive prosesser for profesjonsutvikling som utvikler barnehagen eller skolen",
    "Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen",
    "Beskriv hvordan dette tiltaket er forankret i langsiktig plan",
    "Eiers tilskudd skal brukes på følgende måte",
    "UH sitt tilskudd skal brukes på følgende måte",
    "Det er behov for å bruke midler til koordinator for dette tiltaket? Ja Nei",
    "Begrunn",
    "Tiltakets varighet Vår 2024 Høst 2024 Vår 2025",
    "Dersom tiltak ønskes videreført etter vår 2025 gi anslag på behov",
    "Eier Begrunnelse UH Begrunnelse",
    "Høst 2025",
    "2026",
    "2027",
    "Hvem er målgruppa for tiltaket?",
    "",
];

const TAIL: [&str; 8] = [
    "Liste over andre eiere og UH i partnerskapet",
    "Navn på eier/UH Kontaktperson Eier/UH",
    "Behovsmeldingen har vært drøftet i medbestemmelse",
    "Ja Nei",
    "Hvem som har deltatt:",
    "Rolle Navn",
    "Hvor mange enheter er inkludert i behovsmeldingen?",
    "Kommunale barnehager Private barnehager Offentlige skoler Private skoler PP-tjenester",
];

#[track_caller]
fn assert_in_order(text: &str, expected: &[String]) {
    let mut rest = text;
    for label in expected {
        match rest.find(label.as_str()) {
            Some(at) => rest = &rest[at + label.len()..],
            None => panic!(
                "{label:?} does not come after what stands before it; the text goes on: {}",
                rest.chars().take(400).collect::<String>()
            ),
        }
    }
}

#[test]
fn every_label_of_the_form_is_there_in_order() {
    for (example, measures) in EXAMPLES.into_iter().zip([6, 6, 3, 3]) {
        let pdf = render(&project().join(example));
        let mut labels: Vec<String> = HEAD.map(str::to_owned).to_vec();
        for number in 1..=measures {
            labels.push(format!("Tiltak {number}"));
            labels.extend(MEASURE.map(str::to_owned));
        }
        labels.extend(TAIL.map(str::to_owned));
        let read_out = spaced(&pdf.tagged_text()).replace("ikke avkrysset ", "").replace("avkrysset ", "");
        assert_in_order(&read_out, &labels);
        assert_in_order(&spaced(&pdf.page_text(false).join(" ")), &labels);
    }
}

#[test]
fn the_totals_are_those_of_the_real_form() {
    let rows = "Regional ordning 505 000 794 000 1 299 000 \
                Desentralisert ordning 625 000 919 000 1 544 000 \
                Kompetanseløftet 300 000 280 000 580 000 \
                Sum 1 430 000 1 993 000 3 423 000";
    for example in EXAMPLES {
        let text = spaced(&render(&project().join(example)).tagged_text());
        assert!(text.contains(rows), "{example}: {text}");
    }
}

#[test]
fn the_measures_are_those_of_the_real_form() {
    let text = spaced(&render(&project().join(EXAMPLES[2])).tagged_text());
    for amounts in [
        "Eier UH Sum totalt Kr 50 000 Kr 100 000 Kr 150 000",
        "Eier UH Sum totalt Kr 180 000 Kr 180 000 Kr 360 000",
        "Eier UH Sum totalt Kr 70 000 – Kr 70 000",
        "PP-tjenester 14 4 13 0 1",
    ] {
        assert!(text.contains(amounts), "{amounts}: {text}");
    }
    let coordinator = EXAMPLES[..3].iter().map(|example| spaced(&render(&project().join(example)).tagged_text()));
    assert_eq!(
        coordinator.map(|text| text.matches("Kr 70 000 – Kr 70 000").count()).sum::<usize>(),
        3,
        "70 000 in each ordning"
    );
}

/// Every amount of the form's own ordning, organisation number and account number in the records.
fn figures(value: &Value, ordning: &str, found: &mut Vec<String>) {
    let digits = |value: &Value| -> String { value.to_string().chars().filter(char::is_ascii_digit).collect() };
    match value {
        Value::Object(members) => {
            let elsewhere = members.get("ordning").is_some_and(|own| own != ordning) && !members.contains_key("totalt");
            for (key, member) in members.iter().filter(|_| !elsewhere) {
                match (key.as_str(), member) {
                    // A rate is behind an amount and not on the form.
                    ("sats", _) => {}
                    ("beloep" | "totalt", amount) => found.push(thousands(&digits(amount))),
                    ("organisasjonsnummer", number) if members.contains_key("epost") => {
                        let d = digits(number);
                        found.push(format!("{} {} {}", &d[..3], &d[3..6], &d[6..]));
                    }
                    ("kontonummer", number) => {
                        let d = digits(number);
                        found.push(format!("{} {} {}", &d[..4], &d[4..6], &d[6..]));
                    }
                    (_, member) => figures(member, ordning, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| figures(item, ordning, found)),
        _ => {}
    }
}

fn thousands(digits: &str) -> String {
    let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
    groups.iter().map(|group| std::str::from_utf8(group).expect("digits are ASCII")).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_figure_of_the_records_is_printed_in_its_standard_form() {
    for example in EXAMPLES {
        let path = project().join(example);
        let document = blankett::load::load(&path).document.expect("the example loads");
        let ordning = document.json["ordning"].as_str().expect("it has one").to_owned();
        let mut expected = Vec::new();
        figures(&document.json, &ordning, &mut expected);
        assert!(expected.len() > 8, "{example}: {expected:?}");
        let text = spaced(&render(&path).tagged_text());
        for figure in expected {
            assert!(text.contains(&figure), "{example} does not show {figure}");
        }
    }
}

#[test]
fn the_pdf_says_what_it_is() {
    let pdf = render(&project().join(EXAMPLES[2]));
    let info = pdf.info();
    assert_eq!(
        info.title.as_deref(),
        Some("Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring – Kompetanseløftet 2024")
    );
    assert_eq!(info.author.as_deref(), Some("Alstahaug kommune"));
    assert_eq!(info.language.as_deref(), Some("nb-NO"));
    assert!(info.created.as_deref().is_some_and(|created| created.starts_with("D:20240301")), "{:?}", info.created);
    let xmp = info.xmp.expect("PDF/A has an XMP packet");
    for claim in
        ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>"]
    {
        assert!(xmp.contains(claim), "{claim} in {xmp}");
    }
    assert!(!pdf.fonts().is_empty());
    for (font, embedded) in pdf.fonts() {
        assert!(embedded && font.contains("OpenSans"), "{font}");
    }
}

#[test]
fn a_documents_identity_stays_when_its_content_changes() {
    let identifier = |json: &str| {
        let changed = crate::support::Changed::of_text(json);
        render(&changed.file).info().id
    };
    let text = std::fs::read_to_string(project().join(crate::support::SINGLE)).expect("it is readable");
    let (before, after) = (identifier(&text), identifier(&text.replace("Kari", "Berit")));
    assert_eq!(before[0], after[0], "the first part is the document's");
    assert_ne!(before[1], after[1], "the second is the version's");
    let forms = [0, 2].map(|example| render(&project().join(EXAMPLES[example])).info().id);
    assert_ne!(forms[0][0], forms[1][0], "another ordning is another document");
}

#[test]
fn the_foot_counts_the_pages() {
    let pdf = render(&project().join(EXAMPLES[2]));
    let pages = pdf.page_text(true);
    for (number, page) in (1..).zip(&pages) {
        let foot = format!(
            "Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring – Kompetanseløftet 2024 Side {number} av {}",
            pages.len()
        );
        assert!(spaced(page).contains(&foot), "page {number}: {page}");
    }
    assert!(!pdf.tagged_text().contains("Side 1 av"), "page numbers are furniture, not content");
}
