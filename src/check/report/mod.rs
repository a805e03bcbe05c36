//! Rules about a *tilstandsrapport*.

pub(crate) mod charts;
pub(crate) mod counts;
pub(crate) mod figures;
pub(crate) mod follow_up;
pub(crate) mod hidden_figures;
mod indicators;
pub(crate) mod statistics;
pub(crate) mod threshold;
pub(crate) mod use_of_money;
pub(crate) mod years;

pub use indicators::years_of;
use indicators::{pointer_of, whole};

use super::kind::{Check, Checked};
use super::{Organisations, plan};
use crate::finding::Findings;
use crate::load::Document;
use crate::model::Tilstandsrapport;

const CHECKS: [Check<Tilstandsrapport>; 9] = [
    charts::check,
    counts::check,
    figures::check,
    follow_up::check,
    |report, document, findings| plan::contrast::check(&report.profile, document, findings),
    hidden_figures::check,
    threshold::check,
    use_of_money::check,
    years::check,
];

impl Checked for Tilstandsrapport {
    fn check(&self, document: &Document, organisations: &mut Organisations, findings: &mut Findings) {
        CHECKS.iter().for_each(|check| check(self, document, findings));
        organisations.statistics.compare(self, document, findings);
    }
}
