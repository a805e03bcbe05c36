//! `misplaced-block`, `nothing-to-show`, `uneven-table`, `empty-chapter` and `chapter-too-deep`: what a plan is built of.

use super::{Within, each_block, each_chapter};
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::{Block, Chapter};
use crate::value::text;

pub(super) fn check(plan: &Plan, document: &Document, findings: &mut Findings) {
    let origins = &document.origins;
    each_block(plan, &mut |block, pointer, within| {
        let key = block.key();
        let misplaced = match within {
            Within::Preface if !in_preface(block) => Some("the preface"),
            Within::ThemePage if matches!(block, Block::ThemePage(_)) => Some("a theme page"),
            _ => None,
        };
        if let Some(place) = misplaced {
            let finding =
                Finding::new(&rules::MISPLACED_BLOCK, origins.key(pointer), format!("{key:?} cannot stand in {place}"));
            findings.push(finding.help("move it to a chapter"));
        }
        if let Some(what) = lacks(block, plan) {
            let finding =
                Finding::new(&rules::NOTHING_TO_SHOW, origins.key(pointer), format!("the plan has no {what}"));
            findings.push(finding.help("add it to the plan, or take the block out"));
        }
        if let Block::Table(table) = block {
            for (i, row) in table.rows.iter().enumerate().filter(|(_, row)| row.len() != table.columns.len()) {
                let columns = text::counted(table.columns.len(), "column");
                let message = format!("the row has {}, and the table {columns}", text::counted(row.len(), "text"));
                let finding =
                    Finding::new(&rules::UNEVEN_TABLE, origins.place(&format!("{pointer}/rader/{i}")), message);
                findings.push(finding.help("write a text for each column; \"\" for a cell that is empty"));
            }
        }
    });
    each_chapter(plan, &mut |chapter, pointer, level| {
        let place = || origins.place(&format!("{pointer}/tittel"));
        let title = text::excerpt(&chapter.title);
        if chapter.blocks.is_empty() && chapter.chapters.is_empty() {
            let finding = Finding::new(&rules::EMPTY_CHAPTER, place(), format!("the chapter {title:?} is empty"));
            findings.push(finding.help("write what belongs in it, or take it out"));
        }
        if level == Chapter::LEVELS + 1 {
            let message = format!("the chapter {title:?} is at level {level}; {} are the most", Chapter::LEVELS);
            let help = "make it a part of the chapter above, or a heading in its text: \"## …\"";
            findings.push(Finding::new(&rules::CHAPTER_TOO_DEEP, place(), message).help(help));
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

/// What a block would show of the plan, and the plan has not.
fn lacks(block: &Block, plan: &Plan) -> Option<&'static str> {
    match block {
        Block::Measures(_) if plan.measures.is_empty() => Some("measures (tiltak)"),
        Block::Budget(budget) => match &plan.budget {
            None if budget.own_funds.is_empty() => Some("budget (budsjett)"),
            Some(record) if record.lines.is_empty() && budget.own_funds.is_empty() => {
                Some("lines (linjer) in its budget")
            }
            found if budget.periods && found.as_ref().is_none_or(|record| record.estimates.is_empty()) => {
                Some("estimates (anslag) in its budget")
            }
            _ => None,
        },
        _ => None,
    }
}
