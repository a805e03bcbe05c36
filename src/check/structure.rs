//! `deep-list` and `oversized-table`: what a long text is made of can be shown.

use super::texts::Text;
use crate::diag::{Finding, Findings, Rule, Severity};
use crate::prose::{DEEPEST_LIST, FaultKind, MOST_COLUMNS, MOST_ROWS, Prose};

/// See its text.
pub static DEEP_LIST: Rule = Rule {
    code: "deep-list",
    severity: Severity::Error,
    draft: false,
    what: "Lists stand in lists, at most five of them.",
    why: "Each is set in further than the one around it. Of a sixth, the page would not show what it belongs to.",
    wrong: "a list copied from a tree of folders, eleven levels deep",
    right: "the same as a list for each part, under a heading of its own",
};

/// See its text.
pub static OVERSIZED_TABLE: Rule = Rule {
    code: "oversized-table",
    severity: Severity::Error,
    draft: false,
    what: "A table in a text has at most eight columns and 200 rows.",
    why: "A text is as wide as its place on the page, often a cell itself. More columns leave no room for words.",
    wrong: "| Uke | Ma | Ti | On | To | Fr | Lø | Sø | Merknad |",
    right: "the same as a block tabell of a plan, or as a list",
};

pub(super) fn check(text: &Text<'_>, prose: &Prose<'_>, findings: &mut Findings) {
    for fault in &prose.faults {
        let place = text.document.origins.part(text.pointer, fault.range.clone());
        findings.push(match fault.kind {
            FaultKind::DeepList => {
                let message = format!("a list stands in {DEEPEST_LIST} other lists, and the page shows no more than {DEEPEST_LIST}");
                Finding::new(&DEEP_LIST, place, message)
                    .help("set its lines in less, or make it a list of its own under a heading")
            }
            FaultKind::LargeTable { columns, rows } => {
                let message = format!(
                    "the table has {columns} columns and {rows} rows, where a text has room for {MOST_COLUMNS} and {MOST_ROWS}"
                );
                Finding::new(&OVERSIZED_TABLE, place, message)
                    .help("part it into several tables; in a plan, the block \"tabell\" has room for more")
            }
        });
    }
}
