//! `misplaced-block`, `nothing-to-show`, `uneven-table`, `empty-chapter` and `chapter-too-deep`: what a plan is built of.

use super::{Within, each_block, each_chapter};
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::{Block, Chapter};
use crate::value::text::excerpt;
use crate::words::{Message, quoted, say};

pub(super) fn check(plan: &Plan, document: &Document, findings: &mut Findings) {
    let origins = &document.origins;
    each_block(plan, &mut |block, pointer, within| {
        let key = block.key();
        let misplaced = match within {
            Within::Preface if !in_preface(block) => Some(say!("misplaced-block.preface")),
            Within::ThemePage if matches!(block, Block::ThemePage(_)) => Some(say!("misplaced-block.theme-page")),
            _ => None,
        };
        if let Some(place) = misplaced {
            let message = say!("misplaced-block", block = quoted(key), place);
            findings.push(Finding::new(&rules::MISPLACED_BLOCK, origins.key(pointer), message));
        }
        if let Some(what) = lacks(block, plan) {
            let message = say!("nothing-to-show", what);
            findings.push(Finding::new(&rules::NOTHING_TO_SHOW, origins.key(pointer), message));
        }
        if let Block::Table(table) = block {
            for (i, row) in table.rows.iter().enumerate().filter(|(_, row)| row.len() != table.columns.len()) {
                let message = say!("uneven-table", texts = row.len(), columns = table.columns.len());
                let place = origins.place(&format!("{pointer}/rader/{i}"));
                findings.push(Finding::new(&rules::UNEVEN_TABLE, place, message));
            }
        }
    });
    each_chapter(plan, &mut |chapter, pointer, level| {
        let place = || origins.place(&format!("{pointer}/tittel"));
        let title = || quoted(excerpt(&chapter.title));
        if chapter.blocks.is_empty() && chapter.chapters.is_empty() {
            findings.push(Finding::new(&rules::EMPTY_CHAPTER, place(), say!("empty-chapter", title = title())));
        }
        if level == Chapter::LEVELS + 1 {
            let message = say!("chapter-too-deep", title = title(), level, most = Chapter::LEVELS);
            findings.push(Finding::new(&rules::CHAPTER_TOO_DEEP, place(), message));
        }
    });
}

fn in_preface(block: &Block) -> bool {
    matches!(
        block,
        Block::Text(_)
            | Block::Quotation(_)
            | Block::Notice(_)
            | Block::Bullets(_)
            | Block::Numbered(_)
            | Block::Table(_)
            | Block::Decision(_)
    )
}

/// What the plan lacks, although the block would show it.
fn lacks(block: &Block, plan: &Plan) -> Option<Message> {
    match block {
        Block::Measures(_) if plan.measures.is_empty() => Some(say!("nothing-to-show.measures")),
        Block::Budget(budget) => match &plan.budget {
            None if budget.own_funds.is_empty() => Some(say!("nothing-to-show.budget")),
            Some(record) if record.lines.is_empty() && budget.own_funds.is_empty() => {
                Some(say!("nothing-to-show.lines"))
            }
            found if budget.periods && found.as_ref().is_none_or(|record| record.estimates.is_empty()) => {
                Some(say!("nothing-to-show.estimates"))
            }
            _ => None,
        },
        _ => None,
    }
}
