//! `nothing-hidden`: the threshold hides something.

use super::whole;
use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load::Document;
use crate::model::StatusReport;
use crate::text;

/// See its text.
pub static NOTHING_HIDDEN: Rule = Rule {
    code: "nothing-hidden",
    severity: Severity::Warning,
    draft: true,
    what: "The threshold (grense) of an indicator with figures of the kommune's own is at least 2.",
    why: "With 0 or 1 no figure is hidden, however few are behind it, and those few may be known by it.",
    wrong: r#""sammenligning": { "grense": 0, "serier": [ … ] }"#,
    right: r#""sammenligning": { "grense": 5, "serier": [ … ] }"#,
};

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
        let finding = Finding::new(&NOTHING_HIDDEN, place, message);
        findings.push(finding.help("write 5 as Udir does, or 3 or 10; without \"grense\" it is 5"));
    }
}
