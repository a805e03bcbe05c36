//! `deep-list` and `oversized-table`: the page can show the lists and tables of a long text.

use super::text::Text;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::prose::{DEEPEST_LIST, MOST_COLUMNS, MOST_ROWS, ProblemKind, Prose};
use crate::words::say;

pub(super) fn check(text: &Text<'_>, prose: &Prose<'_>, findings: &mut Findings) {
    for problem in &prose.problems {
        let place = text.document.origins.part(text.pointer, problem.range.clone());
        findings.push(match problem.kind {
            ProblemKind::DeepList => Finding::new(&rules::DEEP_LIST, place, say!("deep-list", most = DEEPEST_LIST)),
            ProblemKind::LargeTable { columns, rows } => {
                let (most_columns, most_rows) = (MOST_COLUMNS, MOST_ROWS);
                let message = say!("oversized-table", columns, rows, most_columns, most_rows);
                Finding::new(&rules::OVERSIZED_TABLE, place, message)
            }
        });
    }
}
