//! The status report: its appendices, its figures in table and chart, and the figures that nobody may see.

mod charts;
mod exports;
mod figures;
mod hidden;
mod structure;

use serde_json::{Value, json};

/// A report of one municipality with these indicators.
fn report(indicators: Value) -> Value {
    json!({
        "dokument": "tilstandsrapport",
        "dato": "2024-11-05",
        "tittel": "Tilstandsrapport 2024 – vedlegg",
        "profil": { "navn": "Træna kommune" },
        "aar": ["2020-21", "2021-22", "2022-23", "2023-24"],
        "indikatorer": indicators,
    })
}

const YEARS: [&str; 4] = ["2020-21", "2021-22", "2022-23", "2023-24"];

/// An indicator of several series, whose figures stand in the record.
fn indicator(chart: &str, unit: &str, series: &[(&str, &str, [&str; 4])]) -> Value {
    let of = |(name, _, figures): &(&str, &str, [&str; 4])| -> Vec<Value> {
        let entry = |(year, figure)| json!({ "serie": name, "aar": year, "verdi": figure });
        YEARS.iter().zip(figures).map(entry).collect()
    };
    json!({
        "navn": "Mobbet på skolen",
        "omraade": "laeringsmiljoe",
        "enhet": unit,
        "diagram": chart,
        "sammenligning": { "serier": series.iter().map(|(name, scope, _)| json!({ "navn": name, "gjelder": scope })).collect::<Vec<_>>() },
        "kilde": { "navn": "Kommunens egen telling" },
        "tall": series.iter().flat_map(of).collect::<Vec<_>>(),
    })
}
