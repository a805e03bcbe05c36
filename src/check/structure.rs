//! `deep-list` and `oversized-table`: what a long text is made of can be shown.

use super::texts::Text;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::prose::{DEEPEST_LIST, FaultKind, MOST_COLUMNS, MOST_ROWS, Prose};

pub(super) fn check(text: &Text<'_>, prose: &Prose<'_>, findings: &mut Findings) {
    for fault in &prose.faults {
        let place = text.document.origins.part(text.pointer, fault.range.clone());
        findings.push(match fault.kind {
            FaultKind::DeepList => {
                let message = format!("a list stands in {DEEPEST_LIST} other lists, and the page shows no more than {DEEPEST_LIST}");
                Finding::new(&rules::DEEP_LIST, place, message)
                    .help("set its lines in less, or make it a list of its own under a heading")
            }
            FaultKind::LargeTable { columns, rows } => {
                let message = format!(
                    "the table has {columns} columns and {rows} rows, where a text has room for {MOST_COLUMNS} and {MOST_ROWS}"
                );
                Finding::new(&rules::OVERSIZED_TABLE, place, message)
                    .help("part it into several tables; in a plan, the block \"tabell\" has room for more")
            }
        });
    }
}
