//! The rules about an application for *ekstramidler*.

use super::kind::{Check, Checked};
use super::{
    Organisations, answers, discrepancies, form_year, measures, missing_amounts, names, organisations, uh_amounts,
};
use crate::finding::Findings;
use crate::load::Document;
use crate::model::Ekstramidler;

const CHECKS: [Check<Ekstramidler>; 7] = [
    answers::of_ekstramidler,
    measures::of_ekstramidler,
    names::of_ekstramidler,
    |record, document, findings| {
        missing_amounts::check(&record.budget, &record.call.ordning.name, &document.origins, findings)
    },
    |record, document, findings| organisations::repeated(&record.partnership, &document.origins, findings),
    uh_amounts::of_ekstramidler,
    form_year::of_ekstramidler,
];

impl Checked for Ekstramidler {
    fn check(&self, document: &Document, organisations: &mut Organisations, findings: &mut Findings) {
        let origins = &document.origins;
        CHECKS.iter().for_each(|check| check(self, document, findings));
        discrepancies::check(document, findings);
        organisations.compare(&self.partnership, origins, findings);
    }
}
