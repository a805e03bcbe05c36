//! `year-gap`: the years of a table follow each other.

use super::years_of;
use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load::Document;
use crate::model::StatusReport;
use crate::year::Year;

/// See its text.
pub static YEAR_GAP: Rule = Rule {
    code: "year-gap",
    severity: Severity::Error,
    draft: false,
    what: "The years of a table follow each other, and are all school years or all calendar years.",
    why: "The table says how much has changed since the year before. With a year left out, that would be another change; and a line would be drawn through a year that nobody has seen.",
    wrong: r#""aar": ["2021-22", "2023-24"]"#,
    right: r#""aar": ["2021-22", "2022-23", "2023-24"]"#,
};

pub(super) fn check(report: &StatusReport, document: &Document, findings: &mut Findings) {
    let mut expect = |years: &[Year], pointer: &str| {
        for (i, pair) in years.windows(2).enumerate() {
            let expected = pair[0].next();
            if pair[1] != expected {
                let message = format!("{} follows {}, where {expected} is expected", pair[1], pair[0]);
                let place = document.origins.place(&format!("{pointer}/{}", i + 1));
                let help = "name every year in between, from the first to the last; a year without figures shows \"–\"";
                findings.push(Finding::new(&YEAR_GAP, place, message).help(help));
            }
        }
    };
    expect(&report.years, "/aar");
    for (i, indicator) in report.indicators.iter().enumerate().filter(|(_, indicator)| indicator.years.is_some()) {
        expect(years_of(indicator, report), &format!("/indikatorer/{i}/aar"));
    }
}
