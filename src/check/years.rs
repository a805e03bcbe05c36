//! `ordning-not-open` and `other-year`: what is applied for belongs to the year of the form.

use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::{Behovsmelding, Budget, Ekstramidler, Ordning};
use crate::value::text;

pub(super) fn of_behovsmelding(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    for (i, ordning) in record.form.ordninger.iter().enumerate().filter(|(_, ordning)| ordning.name == record.ordning) {
        not_open(ordning, record.form.year, "/skjema/aar", &format!("/skjema/ordninger/{i}"), document, findings);
    }
    other_year(&record.budget, record.form.year, "/skjema/aar", document, findings);
}

pub(super) fn of_ekstramidler(record: &Ekstramidler, document: &Document, findings: &mut Findings) {
    not_open(&record.call.ordning, record.call.year, "/utlysning/aar", "/utlysning/ordning", document, findings);
    other_year(&record.budget, record.call.year, "/utlysning/aar", document, findings);
}

fn not_open(ordning: &Ordning, year: u16, at: &str, its: &str, document: &Document, findings: &mut Findings) {
    let ended = ordning.to.filter(|last| *last < year);
    let (limit, label) = match ended {
        Some(last) => ("tilAar", format!("the last year is {last}")),
        None if ordning.from > year => ("fraAar", format!("the first year is {}", ordning.from)),
        None => return,
    };
    let message = format!("{:?} is not open in {year}", text::excerpt(&ordning.name));
    let finding = Finding::new(&rules::ORDNING_NOT_OPEN, document.origins.place(at), message);
    let finding = finding.related(document.origins.place(&format!("{its}/{limit}")), label);
    findings.push(finding.help("choose an ordning that is open, or the form's edition of the right year"));
}

fn other_year(budget: &Budget, year: u16, at: &str, document: &Document, findings: &mut Findings) {
    if budget.year != year {
        let message = format!("the budget is of {}, but the form is of {year}", budget.year);
        let finding = Finding::new(&rules::OTHER_YEAR, document.origins.place("/budsjett/aar"), message);
        let finding = finding.related(document.origins.place(at), format!("the form's year is {year}"));
        findings.push(finding.help("name the budget of that year, or correct its year"));
    }
}
