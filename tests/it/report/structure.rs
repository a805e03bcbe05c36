//! The example: four appendices, complete, with the sums of its records.

use crate::pdf::Pdf;
use crate::pdf::outline::Part;
use crate::support::{REPORT, project, render, spaced};

fn example() -> Pdf {
    render(&project().join(REPORT))
}

#[test]
fn the_report_has_its_appendices_areas_and_indicators() {
    let bookmarks = example().bookmarks();
    let appendices: Vec<&String> = bookmarks.iter().filter(|title| title.starts_with("Vedlegg")).collect();
    assert_eq!(
        appendices,
        [
            "Vedlegg 1 Mål og tiltak",
            "Vedlegg 2 Indikatorer",
            "Vedlegg 3 Kompetansetiltak og bruk av midler 2024",
            "Vedlegg 4 Kilder og definisjoner",
        ]
    );
    let from = bookmarks.iter().position(|title| title == "Vedlegg 2 Indikatorer").expect("it is there");
    let to = bookmarks.iter().position(|title| title.starts_with("Vedlegg 3")).expect("it is there");
    let areas = ["Læringsmiljø", "Læringsresultat", "Gjennomføring", "Barnehage"];
    let headings = &bookmarks[from + 1..to];
    assert_eq!(headings.iter().filter(|title| areas.contains(&title.as_str())).collect::<Vec<_>>(), areas);
    let files = std::fs::read_dir(project().join("data/heroy/tilstand/indikatorer")).expect("it is readable");
    assert_eq!(headings.len() - areas.len(), files.count());
}

/// Under the heading of each indicator: the chart with its figures in words, the table, and the assessment.
#[test]
fn every_indicator_has_a_chart_a_table_and_an_assessment() {
    let pdf = example();
    let parts = pdf.parts();
    let areas = ["Læringsmiljø", "Læringsresultat", "Gjennomføring", "Barnehage"];
    let begin = parts.iter().position(|part| matches!(part, Part::Heading(text) if text == "Vedlegg 2 Indikatorer"));
    let end = parts.iter().position(|part| matches!(part, Part::Heading(text) if text.starts_with("Vedlegg 3")));
    let parts: Vec<&Part> = parts[begin.expect("it begins") + 1..end.expect("it ends")]
        .iter()
        .filter(|part| !matches!(part, Part::Heading(text) if areas.contains(&text.as_str())))
        .collect();
    assert_eq!(parts.len(), 15 * 4);
    for indicator in parts.chunks(4) {
        let [Part::Heading(name), Part::Figure(alt), Part::Table(rows), Part::Heading(assessment)] = indicator else {
            panic!("{indicator:#?}")
        };
        assert_eq!(assessment, "Kommunens vurdering");
        let alt = spaced(alt);
        assert!(alt.contains(name), "{alt} does not say {name}");
        let header = &rows[0];
        assert!(header.iter().all(|cell| cell.header) && spaced(&header[header.len() - 1].text).starts_with("Endring"));
        for row in &rows[1..] {
            assert!(row[0].header, "{name}: the row {row:?} has no header");
            let figures = row.iter().filter(|cell| !cell.header).map(|cell| spaced(&cell.text));
            // The last cell is the change, which is not in the chart.
            for figure in figures.collect::<Vec<_>>().iter().rev().skip(1) {
                let said = match figure.as_str() {
                    "*" => "skjult",
                    "–" => "mangler",
                    "i.a." => "ikke aktuelt",
                    known => known,
                };
                assert!(alt.contains(&format!(": {said}")), "{name}: {figure} is not said in {alt}");
            }
        }
    }
}

#[test]
fn what_was_granted_used_and_transferred_is_summed_and_what_remains_is_said() {
    let pdf = example();
    let sums: Vec<String> = pdf
        .parts()
        .into_iter()
        .filter_map(|part| if let Part::Table(rows) = part { rows.into_iter().last() } else { None })
        .filter(|row| row[0].text == "Sum")
        .map(|row| row.iter().map(|cell| spaced(&cell.text)).collect::<Vec<_>>().join(" | "))
        .collect();
    // Regional, Desentralisert, Kompetanseløftet; then all of them by ordning and by party.
    assert_eq!(
        sums,
        [
            "Sum | 190 000 | 125 000 | 117 500 | 7 500 | 0",
            "Sum | 200 000 | 190 000 | 156 250,50 | 28 749,50 | 5 000",
            "Sum | 295 000 | 260 000 | 222 000 | 38 000 | 0",
            "Sum | 685 000 | 575 000 | 495 750,50 | 74 249,50 | 5 000",
            "Sum | 685 000 | 575 000 | 495 750,50 | 74 249,50 | 5 000",
        ]
    );
}

#[test]
fn goals_and_measures_are_those_of_the_plan_with_status_deadline_and_money() {
    let text = spaced(&example().tagged_text());
    let record = |path: &str| -> serde_json::Value {
        serde_json::from_str(&std::fs::read_to_string(project().join(path)).expect("readable")).expect("JSON")
    };
    let goals = record("data/heroy/maal-og-tiltak.json");
    for goal in
        goals["grupper"].as_array().expect("a list").iter().flat_map(|group| group["rader"].as_array().expect("a list"))
    {
        for sentence in goal["maal"].as_array().expect("a list") {
            assert!(text.contains(&spaced(sentence.as_str().expect("a text"))), "{sentence} is missing");
        }
    }
    let measure = record("data/heroy/tiltak/laerende-nettverk.json");
    let row = format!(
        "{} I gang Rektorene og styrerne Juni 2025 190 000 156 250,50",
        measure["navn"].as_str().expect("a text")
    );
    assert!(text.contains(&row), "{row:?} is missing");
}

#[test]
fn made_up_figures_are_marked_on_every_page() {
    let pdf = example();
    let pages = pdf.page_text(true);
    assert!(pages.iter().all(|page| spaced(page).contains("Eksempeldata – tallene er oppdiktet")));
    let text = spaced(&pdf.tagged_text());
    assert_eq!(text.matches("Eksempeldata. Kilde:").count(), 15);
}
