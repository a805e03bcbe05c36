//! `nothing-hidden`: the threshold hides at least one figure.

use super::whole;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Tilstandsrapport;
use crate::value::text;
use crate::words::{quoted, say};

pub(super) fn check(report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    for (i, indicator) in whole(report, document) {
        let comparison = &indicator.comparison;
        if comparison.threshold > 1 || !comparison.series.iter().any(|series| series.scope.is_own()) {
            continue;
        }
        let place = document.origins.place(&format!("/indikatorer/{i}/sammenligning/grense"));
        let name = quoted(text::excerpt(&indicator.name));
        let message = say!("nothing-hidden", threshold = comparison.threshold, indicator = name);
        findings.push(Finding::new(&rules::NOTHING_HIDDEN, place, message));
    }
}
