//! Ekstramidler: its labels to the letter, and everything that the record says.

use serde_json::{Value, json};

use crate::support::{documents, project, render, spaced};

fn applications() -> impl Iterator<Item = (String, Value)> {
    let all = documents().into_iter().filter(|path| path.starts_with("data/nordland-ekstramidler-2022/soeknader/"));
    all.map(|path| {
        let text = std::fs::read_to_string(project().join(&path)).expect("it is readable");
        (path, serde_json::from_str(&text).expect("it is JSON"))
    })
}

#[test]
fn labels_and_their_order_are_those_of_the_form() {
    for (path, _) in applications() {
        let text = spaced(&render(&project().join(&path)).tagged_text());
        let mut rest = text.as_str();
        for label in [
            "Statsforvalteren i Nordland",
            "Sendt inn av:",
            "Samarbeidende UH:",
            "Sum søkt:",
            "Total Eier UH",
            "Tiltak igangsatt allerede",
            "Nye tiltak",
            "Styrke tiltakene",
        ] {
            let found =
                rest.find(label).unwrap_or_else(|| panic!("{path} has no {label:?} after what comes before it"));
            rest = &rest[found + label.len()..];
        }
    }
}

#[test]
fn what_is_stated_is_printed_as_it_is_stated() {
    let expected = json!({
        "narvik": ["Kr 362 750 Kr 175 000 Kr 182 750", "16 × 7,5 timer per arbeidsdag × 950 kr per time = 85 500 kr"],
        "fauske": ["Kr 800 000 Kr 800 000 Kr 0", "Nord universitet – ikke involvert i denne søknaden"],
        "bodoe": ["Kr 682 000 Kr 442 000 Kr 240 000", "1 800 × 190 kr per ansatt = 342 000 kr", "uten beløp"],
        "alstahaug": ["Alstahaug kommune m.fl.", "Kr 1 895 000 Kr 1 025 000 Kr 870 000", "uten beløp"],
        "lofoten": ["Kr 200 000 Kr 100 000 Kr 100 000"],
        "rkk-vefsn": ["Kr 365 000 Kr 180 000 Kr 180 000"],
        "roest": ["Kr 300 000 Kr 250 000 Kr 50 000"],
    });
    let mut seen = 0;
    for (path, _) in applications() {
        let name = path.rsplit('/').next().and_then(|name| name.strip_suffix(".json")).expect("it is a JSON file");
        let text = spaced(&render(&project().join(&path)).tagged_text());
        for figure in expected[name].as_array().expect("every application has its figures here") {
            assert!(text.contains(figure.as_str().expect("a text")), "{name} does not show {figure}: {text}");
        }
        seen += 1;
    }
    assert_eq!(seen, 7);
}

#[test]
fn the_seven_applications_have_the_totals_of_the_round() {
    let mut totals = [0; 3];
    for (_, application) in applications() {
        for (sum, key) in totals.iter_mut().zip(["totalt", "eier", "uh"]) {
            *sum += application["sumSoekt"][key].as_u64().expect("it is stated in whole kroner");
        }
    }
    assert_eq!(totals, [4_604_750, 2_972_000, 1_622_750]);
}
