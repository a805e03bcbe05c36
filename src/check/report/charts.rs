//! `unfit-chart`: an indicator is drawn in a way that suits its figures.

use super::years_of;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::StatusReport;
use crate::model::report::{Chart, Indicator, Scope, Unit};

/// So many lines or bars beside each other can be told apart in black and white.
const MOST_SERIES: usize = 4;
/// So many small charts have room on a page.
const MOST_PANELS: usize = 12;
/// And so many bars of levels.
const MOST_BARS: usize = 15;

pub(super) fn check(report: &StatusReport, document: &Document, findings: &mut Findings) {
    for (i, indicator) in report.indicators.iter().enumerate() {
        if let Some((message, help)) = unfit(indicator, years_of(indicator, report).len()) {
            let place = document.origins.place(&format!("/indikatorer/{i}/diagram"));
            // Where no chart is named, it is the one that is drawn without being asked for.
            let place = if document.json.pointer(&format!("/indikatorer/{i}/diagram")).is_some() {
                place
            } else {
                document.origins.place(&format!("/indikatorer/{i}"))
            };
            findings.push(Finding::new(&rules::UNFIT_CHART, place, message).help(help));
        }
    }
}

fn unfit(indicator: &Indicator, years: usize) -> Option<(String, &'static str)> {
    let series = indicator.comparison.series.len();
    let units = indicator.comparison.series.iter().filter(|series| series.scope == Scope::Unit).count();
    let has_levels = !indicator.levels.is_empty();
    match indicator.chart {
        Chart::Stacked if !has_levels => {
            Some(("the chart is of levels, and there are none".to_owned(), "name the levels in \"nivaaer\""))
        }
        Chart::Stacked if indicator.unit != Unit::Percent => {
            let message = format!("the levels are {}, and only shares make a whole", indicator.unit.name());
            Some((message, "take the columns with the shares, and \"enhet\": \"prosent\""))
        }
        Chart::Stacked if series * years > MOST_BARS => {
            let message = format!("the chart would have {} bars, where {MOST_BARS} have room", series * years);
            Some((message, "compare fewer series, or fewer years"))
        }
        Chart::Stacked => None,
        _ if has_levels => {
            Some(("there are levels, and the chart has none".to_owned(), "write \"diagram\": \"nivaaer\""))
        }
        Chart::Lines | Chart::Bars if series > MOST_SERIES => {
            let message = format!("the chart would have {series} series, where {MOST_SERIES} can be told apart");
            Some((message, "write \"diagram\": \"perEnhet\", or compare fewer"))
        }
        Chart::Panels if units == 0 => Some((
            "the chart is of units, and there are none".to_owned(),
            "name schools or kindergartens among the series, with \"gjelder\": \"enhet\"",
        )),
        Chart::Panels if units > MOST_PANELS => {
            let message = format!("the chart would have {units} parts, where {MOST_PANELS} have room");
            Some((message, "part the indicator into several"))
        }
        Chart::Lines | Chart::Bars | Chart::Panels => None,
    }
}
