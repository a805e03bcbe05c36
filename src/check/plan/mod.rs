//! Rules about a *plan*.

pub(crate) mod blocks;
pub(crate) mod calendar;
pub(crate) mod measures;
pub(crate) mod months;
pub(crate) mod profile;
mod references;

use super::Organisations;
use super::kind::{Check, Checked};
use crate::finding::{Findings, pointer_token};
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::{Block, Chapter};

const CHECKS: [Check<Plan>; 6] = [
    blocks::check,
    calendar::check,
    measures::check,
    months::check,
    |plan, document, findings| profile::check(&plan.profile, document, findings),
    references::check,
];

impl Checked for Plan {
    fn check(&self, document: &Document, _: &mut Organisations, findings: &mut Findings) {
        CHECKS.iter().for_each(|check| check(self, document, findings));
    }
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Preface,
    Chapter,
    ThemePage,
}

/// Shows `visit` every block of a plan, with the pointer of its content and where it stands.
fn each_block<'a>(plan: &'a Plan, visit: &mut dyn FnMut(&'a Block, &str, Within)) {
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

/// Shows `visit` every chapter of a plan, with its pointer and its level, from 1.
fn each_chapter<'a>(plan: &'a Plan, visit: &mut dyn FnMut(&'a Chapter, &str, usize)) {
    fn walk<'a>(chapters: &'a [Chapter], pointer: &str, level: usize, visit: &mut dyn FnMut(&'a Chapter, &str, usize)) {
        for (i, chapter) in chapters.iter().enumerate() {
            let pointer = format!("{pointer}/{i}");
            visit(chapter, &pointer, level);
            walk(&chapter.chapters, &format!("{pointer}/kapitler"), level + 1, visit);
        }
    }
    walk(&plan.chapters, "/kapitler", 1, visit);
}
