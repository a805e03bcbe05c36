//! The indicators of a report, for its rules.

use crate::load::Document;
use crate::model::Tilstandsrapport;
use crate::model::report::Indicator;
use crate::value::year::Year;

/// The years of an indicator's table.
pub fn years_of<'a>(indicator: &'a Indicator, report: &'a Tilstandsrapport) -> &'a [Year] {
    indicator.years.as_deref().unwrap_or(&report.years)
}

/// The indicators of which all figures could be taken, each with its number. Nothing can be said of the others.
pub(super) fn whole<'a>(
    report: &'a Tilstandsrapport,
    document: &'a Document,
) -> impl Iterator<Item = (usize, &'a Indicator)> {
    let is_whole = |(i, _): &(usize, &Indicator)| !document.wrong.contains(&format!("/indikatorer/{i}"));
    report.indicators.iter().enumerate().filter(is_whole)
}

/// The place of the figure of a series, level and year; the place of the comparison if there is no such figure.
pub(super) fn pointer_of(indicator: &Indicator, i: usize, series: usize, level: Option<&str>, year: Year) -> String {
    let name = &indicator.comparison.series[series].name;
    let of = |entry: &crate::model::report::Entry| {
        entry.series == *name && entry.level.as_deref() == level && entry.year == year
    };
    match indicator.figures.iter().position(of) {
        Some(entry) => format!("/indikatorer/{i}/tall/{entry}/verdi"),
        None => format!("/indikatorer/{i}/sammenligning/serier/{series}"),
    }
}
