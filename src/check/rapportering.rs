//! The rules about a report on a grant.

use super::kind::{Check, Checked};
use super::{Organisations, form, grants, names};
use crate::finding::Findings;
use crate::form::Filled;
use crate::load::Document;
use crate::model::Rapportering;

const CHECKS: [Check<Rapportering>; 4] =
    [names::of_follow_up, grants::balance, grants::without_application, grants::audit];

impl Checked for Rapportering {
    fn check(&self, document: &Document, organisations: &mut Organisations, findings: &mut Findings) {
        if form::check(&Filled::from(self), document, findings) {
            CHECKS.iter().for_each(|check| check(self, document, findings));
        }
        organisations.compare(&self.partnership, &document.origins, findings);
    }
}
