//! Rules about a *tilstandsrapport*.

pub(crate) mod charts;
pub(crate) mod counts;
pub(crate) mod figures;
pub(crate) mod follow_up;
pub(crate) mod statistics;
pub(crate) mod suppression;
pub(crate) mod threshold;
pub(crate) mod use_of_money;
pub(crate) mod years;

use super::kind::{Check, Checked};
use super::{Organisations, plan};
use crate::finding::Findings;
use crate::load::Document;
use crate::model::StatusReport;
use crate::model::report::Indicator;
use crate::value::year::Year;

const CHECKS: [Check<StatusReport>; 9] = [
    charts::check,
    counts::check,
    figures::check,
    follow_up::check,
    |report, document, findings| plan::profile::check(&report.profile, document, findings),
    suppression::check,
    threshold::check,
    use_of_money::check,
    years::check,
];

impl Checked for StatusReport {
    fn check(&self, document: &Document, organisations: &mut Organisations, findings: &mut Findings) {
        CHECKS.iter().for_each(|check| check(self, document, findings));
        organisations.statistics.compare(self, document, findings);
    }
}

/// The years of an indicator's table.
pub fn years_of<'a>(indicator: &'a Indicator, report: &'a StatusReport) -> &'a [Year] {
    indicator.years.as_deref().unwrap_or(&report.years)
}

/// The indicators whose figures could all be taken, each with its number: of the others, no more can be said.
fn whole<'a>(report: &'a StatusReport, document: &'a Document) -> impl Iterator<Item = (usize, &'a Indicator)> {
    let is_whole = |(i, _): &(usize, &Indicator)| !document.wrong.contains(&format!("/indikatorer/{i}"));
    report.indicators.iter().enumerate().filter(is_whole)
}

/// Where an indicator has the figure of a series, level and year; its comparison where it has none.
fn pointer_of(indicator: &Indicator, i: usize, series: usize, level: Option<&str>, year: Year) -> String {
    let name = &indicator.comparison.series[series].name;
    let of = |entry: &crate::model::report::Entry| {
        entry.series == *name && entry.level.as_deref() == level && entry.year == year
    };
    match indicator.figures.iter().position(of) {
        Some(entry) => format!("/indikatorer/{i}/tall/{entry}/verdi"),
        None => format!("/indikatorer/{i}/sammenligning/serier/{series}"),
    }
}
