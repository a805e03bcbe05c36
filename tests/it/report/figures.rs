//! Figures in table and chart: four kinds that stay apart, rounding, and changes.

use serde_json::json;

use super::{indicator, report};
use crate::pdf::Pdf;
use crate::pdf::outline::Part;
use crate::support::{Changed, project, render, spaced};

/// The rows of the first table with a change, and the alternative text of the chart.
fn shown(pdf: &Pdf) -> (Vec<String>, String) {
    let mut alt = String::new();
    for part in pdf.parts() {
        match part {
            Part::Figure(text) => alt = spaced(&text),
            Part::Table(rows) if rows[0].last().is_some_and(|cell| cell.text.starts_with("Endring")) => {
                let row = |row: &Vec<crate::pdf::outline::Cell>| {
                    row.iter().map(|cell| spaced(&cell.text)).collect::<Vec<_>>().join(" | ")
                };
                return (rows[1..].iter().map(row).collect(), alt);
            }
            _ => {}
        }
    }
    panic!("there is no table")
}

#[test]
fn the_four_kinds_of_empty_stay_apart_in_table_and_chart() {
    for chart in ["linjer", "stolper", "perEnhet"] {
        let scope = if chart == "perEnhet" { "enhet" } else { "kommune" };
        let series = [("Skole A", scope, ["0", "skjult", "mangler", "ikkeAktuelt"])];
        let changed = Changed::of_text(&report(json!([indicator(chart, "prosent", &series)])).to_string());
        let (rows, alt) = shown(&changed.render());
        assert_eq!(rows, ["Skole A | 0,0 | * | – | i.a. | –"], "{chart}");
        let said = "Skole A – 2020–21: 0,0; 2021–22: skjult; 2022–23: mangler; 2023–24: ikke aktuelt.";
        assert!(alt.ends_with(said), "{chart}: {alt}");
    }
}

#[test]
fn the_legend_explains_the_signs_that_are_there_and_no_others() {
    let legend = |figures: [&str; 4]| {
        let series = [("Træna kommune", "kommune", figures)];
        let changed = Changed::of_text(&report(json!([indicator("linjer", "prosent", &series)])).to_string());
        let text = spaced(&changed.render().tagged_text());
        let (_, after) = text.split_once("Kilde: Kommunens egen telling.").expect("the table has a legend");
        let (legend, _) = after.split_once("Vedlegg 2").expect("another appendix follows");
        legend.trim().to_owned()
    };
    assert_eq!(legend(["1", "2", "3", "4"]), "");
    assert_eq!(legend(["1", "mangler", "3", "4"]), "– = tallet mangler.");
    let all = legend(["1", "skjult", "mangler", "ikkeAktuelt"]);
    assert!(["* = skjult", "– = tallet mangler", "i.a. = ikke aktuelt"].iter().all(|sign| all.contains(sign)), "{all}");
}

#[test]
fn halves_are_rounded_away_from_zero_and_changes_are_of_exact_figures() {
    let series = [
        ("Træna kommune", "kommune", ["12,25", "12,35", "40,65", "40,00"]),
        ("Nordland", "fylke", ["0,05", "99,95", "41,34", "41,36"]),
        ("Landet", "land", ["0,04", "7,25", "12,35", "12,30"]),
    ];
    let changed = Changed::of_text(&report(json!([indicator("linjer", "prosent", &series)])).to_string());
    let pdf = changed.render();
    let (rows, _) = shown(&pdf);
    assert_eq!(
        rows,
        [
            "Træna kommune | 12,3 | 12,4 | 40,7 | 40,0 | −0,7",
            "Nordland | 0,1 | 100,0 | 41,3 | 41,4 | 0,0",
            "Landet | 0,0 | 7,3 | 12,4 | 12,3 | −0,1",
        ]
    );
    let text = spaced(&pdf.tagged_text());
    assert!(text.contains("Endring siste år, prosentpoeng") && !text.contains("Endring siste år, prosent "));
}

#[test]
fn a_change_of_what_is_no_percent_is_not_in_percentage_points() {
    let series = [("Træna kommune", "kommune", ["4,1", "4,2", "4,3", "4,25"])];
    let changed = Changed::of_text(&report(json!([indicator("linjer", "indeks", &series)])).to_string());
    assert!(!spaced(&changed.render().tagged_text()).contains("Endring siste år, prosentpoeng"));
}

/// Small figures, and those that the record names besides, are on no page, in no words and not in the data that a PDF
/// carries.
#[test]
fn what_is_hidden_is_hidden_everywhere() {
    let mut counted = indicator(
        "perEnhet",
        "antall",
        &[
            ("Træna kommune", "kommune", ["6003", "6002", "6001", "6000"]),
            ("Skole A", "enhet", ["4", "3", "0", "5"]),
            ("Skole B", "enhet", ["5999", "5998", "6001", "5995"]),
        ],
    );
    counted["skjul"] = json!([{ "serie": "Skole B", "aar": "2020-21" }, { "serie": "Skole B", "aar": "2021-22" }]);
    let changed = Changed::of_text(&report(json!([counted])).to_string());
    let (rows, alt) = shown(&changed.render());
    assert_eq!(rows[1..], ["Skole A | * | * | 0 | 5 | +5", "Skole B | * | * | 6 001 | 5 995 | −6"]);
    assert!(!alt.contains("5 99") || alt.contains("5 995"), "{alt}");
    assert!(alt.contains("Skole A – 2020–21: skjult; 2021–22: skjult; 2022–23: 0; 2023–24: 5."), "{alt}");
    let findings = blankett::render(&changed.file, &blankett::Options::default()).expect("it renders").findings;
    assert!(findings.is_empty(), "{findings:#?}");
    let options =
        blankett::Options { profile: blankett::typeset::pdf::Profile::Exchange, ..blankett::Options::default() };
    let pdf = blankett::render(&changed.file, &options).expect("it renders").pdf;
    let data = blankett::exchange::extract(&pdf).expect("it has data");
    for hidden in ["\"4\"", "\"3\"", "5999", "5998"] {
        assert!(!data.contains(hidden), "{hidden} is in the data");
    }
}

#[test]
fn figures_with_few_behind_them_are_not_taken_from_an_export() {
    let path = project().join("data/heroy/tilstandsrapport-2024.json");
    let options =
        blankett::Options { profile: blankett::typeset::pdf::Profile::Exchange, ..blankett::Options::default() };
    let pdf = blankett::render(&path, &options).expect("it renders").pdf;
    let data = blankett::exchange::extract(&pdf).expect("it has data");
    // Two and four pupils answered; five is enough.
    assert!(!data.contains("3,95") && !data.contains("4,44") && data.contains("4,15"));
    // Nothing names the file or the rows.
    assert!(!data.contains(".csv") && !data.contains("TrinnKode"));
    let text = spaced(&render(&path).tagged_text());
    assert!(text.contains("Skole C * i.a. 4,2 –") && text.contains("Skole D * * i.a. –"), "{text}");
}
