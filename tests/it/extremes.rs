//! More, longer and less than the paper form has room for.

use serde_json::{Value, json};

use crate::layout::assert_tidy;
use crate::support::{Changed, spaced};

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
                "telefon",
            ];
            let numbers = ["organisasjonsnummer", "kontonummer", "beloep", "sats", "eier", "uh"];
            for (key, member) in members.iter_mut() {
                let keep = (key == "epost" && !text.contains('@'))
                    || (fixed.contains(&key.as_str()) && !(key == "tiltak" && member.is_array()))
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
fn words_of_sixty_characters_stay_in_their_cells() {
    for word in [
        "a".repeat(60),
        "kompetanseutviklingsstrategiarbeidsgruppelederopplæringsprogram".to_owned(),
        "x1-".repeat(20),
        "Vi\u{a0}er\u{a0}i\u{a0}gang\u{a0}nå\u{a0}og\u{a0}holder\u{a0}fram\u{a0}til\u{a0}våren\u{a0}om\u{a0}alt"
            .to_owned(),
        "kari.nordmann@avdeling-for-opplaering.alstahaug-kommune.example.no".to_owned(),
    ] {
        let changed = Changed::new(|document| fill(document, &word));
        assert_tidy(&changed.file);
        // Where a word is broken without a hyphen, the text that is read back has white space.
        let shown: String = changed.render().tagged_text().split_whitespace().collect();
        let word: String = word.split_whitespace().collect();
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
            "tiltak": [{ "id": "a", "navn": "Et tiltak", "forankring": " \n", "maalgruppe": "\u{200b}" }],
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
    assert!(!text.contains("Kr 0"), "what is missing is never 0: {text}");
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
            json!("Felles ansvar: profesjonsfellesskapets kompetanseutviklingsarbeid ".repeat(3));
    });
    let mut lines = assert_tidy(&changed.file);
    lines.sort_by(|a, b| (a.page, a.baseline, a.left).partial_cmp(&(b.page, b.baseline, b.left)).expect("no NaN"));
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

#[test]
fn a_paragraph_of_nothing_but_long_words_is_set() {
    let changed = Changed::new(|document| {
        document["tiltak"][0]["forankring"] = json!("kompetanseutviklingsstrategi ".repeat(1500));
        document["tiltak"][0]["navn"] = json!("kari@example.no ".repeat(12));
    });
    assert_tidy(&changed.file);
    changed.render();
}

#[test]
fn a_word_that_is_partly_a_link_may_stand_anywhere_in_a_line() {
    for words in 0..40 {
        let text = "ord ".repeat(words) + "[barnehage- og skole](https://example.no/plan)planen og resten av teksten.";
        let changed = Changed::new(|document| document["budsjett"]["anslag"][0]["begrunnelse"] = json!(text));
        assert!(spaced(&changed.render().tagged_text()).contains("resten av teksten"));
    }
}

#[test]
fn every_latin_letter_that_is_printed_is_read_back_as_itself() {
    let letters = ('\u{a1}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}').filter(|c| c.is_alphabetic());
    let letters: Vec<char> = letters.filter(|c| blankett::fonts::cover(*c)).collect();
    assert!(letters.len() > 600 && letters.contains(&'ǩ'));
    for some in letters.chunks(12) {
        let some: String = some.iter().collect();
        let changed = Changed::new(|document| document["tiltak"][0]["navn"] = json!(some));
        let text: String = changed.render().tagged_text().split_whitespace().collect();
        assert!(text.contains(&some), "{some} is read as something else: {text}");
    }
}

#[test]
fn lists_of_what_is_no_markup_are_lists() {
    for text in ["- > a\u{ad}", "- <div>\u{ad}", "1. ```\n   kode\n   ```", "- # Overskrift\n- - -", "-\n-\n- x"] {
        Changed::new(|document| document["tiltak"][0]["forankring"] = json!(text)).render();
    }
}

/// Every table of a plan with so many rows, of which each cell is this text.
fn tables_of_a_plan(text: &str, rows: usize, orientation: &str) -> Value {
    let many = |row: Value| vec![row; rows];
    let activity = json!({ "navn": text, "maaneder": ["2023-11/2026-02"] });
    let strategy = json!({ "satsingsomraade": text, "maalsetting": text, "fokusomraade": text, "planlagtTiltak": text, "roller": text });
    let event = json!({ "dato": "2024-03-04", "tid": text, "fagomraade": text, "sted": text, "tema": text, "oppgave": text, "deltakere": [text] });
    let blocks = json!([
        { "tabell": { "kolonner": [text, text, text, text, text, text], "rader": many(json!([text, text, text, text, text, text])) } },
        { "maalOgTiltak": { "grupper": [{ "navn": text, "rader": many(json!({ "maal": [text], "tiltak": ["t"] })) }] } },
        { "satsinger": { "navn": text, "rader": many(json!({ "satsing": text, "maal": text, "samarbeidspartnere": [text] })) } },
        { "kompetansedager": { "dager": many(json!({ "dato": "2024-03-04", "fagansvarlig": [text], "tema": text })) } },
        { "rollerOgOppgaver": { "roller": many(json!({ "rolle": text, "oppgave": text })) } },
        { "samarbeidspartnere": { "partnere": many(json!({ "navn": text, "bidrag": text })) } },
        { "strategitabell": { "grupper": [{ "hvem": text, "rader": many(strategy) }] } },
        { "fremdriftsplan": { "faser": [{ "navn": text, "periode": "2023-11/2026-02", "aktiviteter": many(activity) }] } },
        { "kalender": { "deler": [{ "navn": text, "oppfoeringer": many(event) }] } },
        { "tiltaksliste": {} },
        { "budsjett": { "egneMidler": many(json!({ "tekst": text, "beloep": "123 456,50" })) } },
    ]);
    json!({
        "dokument": "plan", "dato": "2024-01-01", "tittel": "Plan", "periode": "2023-11/2026-02",
        "profil": { "navn": "Træna kommune", "retning": orientation },
        "tiltak": [{ "id": "t", "navn": text, "maalgruppe": text }],
        "budsjett": { "aar": 2024, "linjer": [{ "tiltak": "t", "ordning": "Kompetanseløftet", "part": "uh", "beloep": 1_000_000_000_u32 }] },
        "kapitler": [{ "tittel": "Tabeller", "blokker": blocks }],
    })
}

#[test]
fn no_table_of_a_plan_runs_off_the_page() {
    let word = "utviklingsstrategiarbeidsgruppelederopplaeringsprogrammoeter";
    assert_eq!(word.len(), 60);
    std::thread::scope(|scope| {
        for orientation in ["staaende", "liggende"] {
            scope.spawn(move || {
                for (text, rows) in [(word, 2), ("ord", 400)] {
                    let mut plan = tables_of_a_plan(text, rows, orientation);
                    // With all of them, a plan is too large.
                    let blocks = plan["kapitler"][0]["blokker"].as_array().expect("a list").clone();
                    for part in blocks.chunks(1) {
                        plan["kapitler"][0]["blokker"] = part.into();
                        let changed = Changed::of_text(&plan.to_string());
                        assert_tidy(&changed.file);
                        changed.render().assert_grids_close();
                    }
                }
            });
        }
    });
}
