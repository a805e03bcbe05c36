//! Rules about a *plan*.

pub(crate) mod blocks;
pub(crate) mod calendar;
pub(crate) mod contrast;
pub(crate) mod measures;
pub(crate) mod months;
mod theme_wheel;
mod walk;

pub(super) use walk::anchors;
use walk::{Within, each_block, each_chapter};

use super::Organisations;
use super::kind::{Check, Checked};
use crate::finding::Findings;
use crate::load::Document;
use crate::model::Plan;

const CHECKS: [Check<Plan>; 6] = [
    blocks::check,
    calendar::check,
    measures::check,
    months::check,
    |plan, document, findings| contrast::check(&plan.profile, document, findings),
    theme_wheel::check,
];

impl Checked for Plan {
    fn check(&self, document: &Document, _: &mut Organisations, findings: &mut Findings) {
        CHECKS.iter().for_each(|check| check(self, document, findings));
    }
}
