//! `unfit-chart`: the chart of an indicator suits its figures.

use super::years_of;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Tilstandsrapport;
use crate::model::report::{Chart, Indicator, Measurement, Scope};
use crate::words::{Message, say};

/// At most so many lines or bars can be told apart in black and white.
const MOST_SERIES: usize = 4;
/// At most so many small charts fit on a page.
const MOST_PANELS: usize = 12;
/// At most so many bars of levels fit on a page.
const MOST_BARS: usize = 15;

pub(super) fn check(report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    for (i, indicator) in report.indicators.iter().enumerate() {
        if let Some(message) = unfit(indicator, years_of(indicator, report).len()) {
            let place = document.origins.place(&format!("/indikatorer/{i}/diagram"));
            // If no chart is named, the default is drawn.
            let place = if document.json.pointer(&format!("/indikatorer/{i}/diagram")).is_some() {
                place
            } else {
                document.origins.place(&format!("/indikatorer/{i}"))
            };
            findings.push(Finding::new(&rules::UNFIT_CHART, place, message));
        }
    }
}

fn unfit(indicator: &Indicator, years: usize) -> Option<Message> {
    let series = indicator.comparison.series.len();
    let units = indicator.comparison.series.iter().filter(|series| series.scope == Scope::Unit).count();
    let has_levels = !indicator.levels.is_empty();
    match indicator.chart {
        Chart::Stacked if !has_levels => Some(say!("unfit-chart-no-levels")),
        Chart::Stacked if indicator.unit != Measurement::Percent => {
            Some(say!("unfit-chart-no-shares", unit = indicator.unit.name()))
        }
        Chart::Stacked if series * years > MOST_BARS => {
            Some(say!("unfit-chart-bars", bars = series * years, most = MOST_BARS))
        }
        Chart::Stacked => None,
        _ if has_levels => Some(say!("unfit-chart-levels")),
        Chart::Lines | Chart::Bars if series > MOST_SERIES => {
            Some(say!("unfit-chart-series", series, most = MOST_SERIES))
        }
        Chart::Panels if units == 0 => Some(say!("unfit-chart-no-units")),
        Chart::Panels if units > MOST_PANELS => Some(say!("unfit-chart-units", units, most = MOST_PANELS)),
        Chart::Lines | Chart::Bars | Chart::Panels => None,
    }
}
