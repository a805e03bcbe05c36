//! `year-gap`: a table has no gap between its years.

use super::years_of;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Tilstandsrapport;
use crate::value::year::Year;
use crate::words::say;

pub(super) fn check(report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    let mut expect = |years: &[Year], pointer: &str| {
        for (i, pair) in years.windows(2).enumerate() {
            let expected = pair[0].next();
            if pair[1] != expected {
                let [first, second, expected] = [pair[0], pair[1], expected].map(|year| year.to_string());
                let place = document.origins.place(&format!("{pointer}/{}", i + 1));
                findings.push(Finding::new(&rules::YEAR_GAP, place, say!("year-gap", first, second, expected)));
            }
        }
    };
    expect(&report.years, "/aar");
    for (i, indicator) in report.indicators.iter().enumerate().filter(|(_, indicator)| indicator.years.is_some()) {
        expect(years_of(indicator, report), &format!("/indikatorer/{i}/aar"));
    }
}
