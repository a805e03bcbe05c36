//! `deep-list` and `oversized-table`: what a long text is made of can be shown.

use super::text::Text;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::prose::{DEEPEST_LIST, FaultKind, MOST_COLUMNS, MOST_ROWS, Prose};
use crate::words::say;

pub(super) fn check(text: &Text<'_>, prose: &Prose<'_>, findings: &mut Findings) {
    for fault in &prose.faults {
        let place = text.document.origins.part(text.pointer, fault.range.clone());
        findings.push(match fault.kind {
            FaultKind::DeepList => Finding::new(&rules::DEEP_LIST, place, say!("deep-list", most = DEEPEST_LIST)),
            FaultKind::LargeTable { columns, rows } => {
                let (most_columns, most_rows) = (MOST_COLUMNS, MOST_ROWS);
                let message = say!("oversized-table", columns, rows, most_columns, most_rows);
                Finding::new(&rules::OVERSIZED_TABLE, place, message)
            }
        });
    }
}
