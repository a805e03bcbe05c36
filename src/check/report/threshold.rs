//! `nothing-hidden`: the threshold hides something.

use super::whole;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::StatusReport;
use crate::value::text;

pub(super) fn check(report: &StatusReport, document: &Document, findings: &mut Findings) {
    for (i, indicator) in whole(report, document) {
        let comparison = &indicator.comparison;
        if comparison.threshold > 1 || !comparison.series.iter().any(|series| series.scope.is_own()) {
            continue;
        }
        let place = document.origins.place(&format!("/indikatorer/{i}/sammenligning/grense"));
        let name = text::excerpt(&indicator.name);
        let message =
            format!("a threshold of {} hides nothing of {name:?}, however few are behind it", comparison.threshold);
        let finding = Finding::new(&rules::NOTHING_HIDDEN, place, message);
        findings.push(finding.help("write 5 as Udir does, or 3 or 10; without \"grense\" it is 5"));
    }
}
