//! `uncounted-figures`: the source says how many people are behind each figure, so that the threshold can be applied.

use super::whole;
use crate::finding::rules;
use crate::finding::{At, Finding, Findings};
use crate::load::Document;
use crate::model::Tilstandsrapport;
use crate::model::report::{Indicator, Measurement};
use crate::value::figure::Figure;
use crate::value::text;
use crate::words::{quoted, say};

pub(super) fn check(report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    for (i, indicator) in whole(report, document).filter(|(_, indicator)| is_uncounted(indicator)) {
        // An author who writes a figure into the record knows how many people are behind it.
        if !matches!(document.origins.place(&format!("/indikatorer/{i}/tall/0")).at, At::Field(_)) {
            continue;
        }
        let message = say!("uncounted-figures", indicator = quoted(text::excerpt(&indicator.name)));
        let place = document.origins.place(&format!("/indikatorer/{i}/kilde"));
        findings.push(Finding::new(&rules::UNCOUNTED_FIGURES, place, message));
    }
}

/// Whether the municipality's figures are shown although nobody knows how many people are behind them.
fn is_uncounted(indicator: &Indicator) -> bool {
    let own =
        |name: &str| indicator.comparison.series.iter().any(|series| series.name == name && series.scope.is_own());
    let shown = indicator.figures.iter().any(|entry| matches!(entry.value, Figure::Known(_)) && own(&entry.series));
    shown && indicator.unit != Measurement::Count && indicator.source.count.is_none()
}
