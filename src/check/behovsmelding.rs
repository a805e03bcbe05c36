//! The rules about a *behovsmelding*.

use super::kind::{Check, Checked};
use super::{Organisations, choices, discrepancies, form, measures, names, own_share, periods, uh_amounts};
use crate::finding::Findings;
use crate::form::Filled;
use crate::load::Document;
use crate::model::Behovsmelding;

const CHECKS: [Check<Behovsmelding>; 6] =
    [choices::check, measures::count, names::of_totals, own_share::check, periods::check, uh_amounts::check];

impl Checked for Behovsmelding {
    fn check(&self, document: &Document, organisations: &mut Organisations, findings: &mut Findings) {
        if form::check(&Filled::from(self), document, findings) {
            CHECKS.iter().for_each(|check| check(self, document, findings));
            discrepancies::check(document, findings);
        }
        organisations.compare(&self.partnership, &document.origins, findings);
    }
}
