//! Rules about a *plan*.

pub(crate) mod blocks;
pub(crate) mod calendar;
pub(crate) mod measures;
pub(crate) mod months;
pub(crate) mod profile;
mod references;
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
    |plan, document, findings| profile::check(&plan.profile, document, findings),
    references::check,
];

impl Checked for Plan {
    fn check(&self, document: &Document, _: &mut Organisations, findings: &mut Findings) {
        CHECKS.iter().for_each(|check| check(self, document, findings));
    }
}
