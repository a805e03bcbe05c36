//! The rules about a *behovsmelding*.

use super::kind::{Check, Checked};
use super::{
    Organisations, answers, choices, discrepancies, form_year, measures, missing_amounts, names, organisations,
    own_share, periods, uh_amounts,
};
use crate::finding::Findings;
use crate::load::Document;
use crate::model::Behovsmelding;

const CHECKS: [Check<Behovsmelding>; 10] = [
    answers::of_behovsmelding,
    choices::check,
    measures::of_behovsmelding,
    names::of_behovsmelding,
    own_share::check,
    periods::check,
    |record, document, findings| missing_amounts::check(&record.budget, &record.ordning, &document.origins, findings),
    |record, document, findings| organisations::repeated(&record.partnership, &document.origins, findings),
    uh_amounts::of_behovsmelding,
    form_year::of_behovsmelding,
];

impl Checked for Behovsmelding {
    fn check(&self, document: &Document, organisations: &mut Organisations, findings: &mut Findings) {
        let origins = &document.origins;
        // If the form lacks the ordning, no other rule can judge the amounts.
        if self.form.ordninger.iter().any(|ordning| ordning.name == self.ordning) {
            CHECKS.iter().for_each(|check| check(self, document, findings));
            discrepancies::check(document, findings);
        } else {
            names::of_behovsmelding(self, document, findings);
        }
        organisations.compare(&self.partnership, origins, findings);
    }
}
