//! Visits the chapters and blocks of a plan in order.

use crate::finding::pointer_token;
use crate::model::Plan;
use crate::model::plan::{Block, Chapter};

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    Preface,
    Chapter,
    ThemePage,
}

/// Calls `visit` with every block of a plan, the pointer of its content, and where it stands.
pub(super) fn each_block<'a>(plan: &'a Plan, visit: &mut dyn FnMut(&'a Block, &str, Within)) {
    list(&plan.preface, "/forord", Within::Preface, visit);
    each_chapter(plan, &mut |chapter, pointer, _| {
        list(&chapter.blocks, &format!("{pointer}/blokker"), Within::Chapter, visit);
    });
}

fn list<'a>(blocks: &'a [Block], pointer: &str, within: Within, visit: &mut dyn FnMut(&'a Block, &str, Within)) {
    for (i, block) in blocks.iter().enumerate() {
        let pointer = format!("{pointer}/{i}/{}", pointer_token(block.key()));
        visit(block, &pointer, within);
        if let Block::ThemePage(page) = block {
            list(&page.blocks, &format!("{pointer}/blokker"), Within::ThemePage, visit);
        }
    }
}

/// Calls `visit` with every chapter of a plan, its pointer, and its level from 1.
pub(super) fn each_chapter<'a>(plan: &'a Plan, visit: &mut dyn FnMut(&'a Chapter, &str, usize)) {
    fn walk<'a>(chapters: &'a [Chapter], pointer: &str, level: usize, visit: &mut dyn FnMut(&'a Chapter, &str, usize)) {
        for (i, chapter) in chapters.iter().enumerate() {
            let pointer = format!("{pointer}/{i}");
            visit(chapter, &pointer, level);
            walk(&chapter.chapters, &format!("{pointer}/kapitler"), level + 1, visit);
        }
    }
    walk(&plan.chapters, "/kapitler", 1, visit);
}

/// The targets of links in texts: the ids of chapters, theme pages and blocks of measures, each with its pointer.
pub(in crate::check) fn anchors(plan: &Plan) -> Vec<(String, String)> {
    let mut found = Vec::new();
    each_chapter(plan, &mut |chapter, pointer, _| {
        found.extend(chapter.id.clone().map(|id| (format!("{pointer}/id"), id)));
    });
    each_block(plan, &mut |block, pointer, _| match block {
        Block::ThemePage(page) => found.extend(page.id.clone().map(|id| (format!("{pointer}/id"), id))),
        Block::Measure(measure) => found.push((format!("{pointer}/id"), measure.anchor())),
        _ => {}
    });
    found
}
