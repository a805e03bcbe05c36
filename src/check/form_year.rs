//! `ordning-not-open` and `other-year`: the ordning and the budget fit the year of the form.

use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::form::Filled;
use crate::load::Document;
use crate::model::{Budget, Ordning};
use crate::value::text::excerpt;
use crate::words::{quoted, say};

pub(super) fn check(filled: &Filled<'_>, document: &Document, findings: &mut Findings) {
    let form = filled.edition;
    for (i, ordning) in form.ordninger.iter().enumerate().filter(|(_, ordning)| ordning.name == filled.ordning) {
        not_open(ordning, form.year, "/skjema/aar", &format!("/skjema/ordninger/{i}"), document, findings);
    }
    other_year(filled.budget, form.year, "/skjema/aar", document, findings);
}

fn not_open(ordning: &Ordning, year: u16, at: &str, its: &str, document: &Document, findings: &mut Findings) {
    let ended = ordning.to.filter(|last| *last < year);
    let (limit, label) = match ended {
        Some(last) => ("tilAar", say!("ordning-not-open.last", year = last)),
        None if ordning.from > year => ("fraAar", say!("ordning-not-open.first", year = ordning.from)),
        None => return,
    };
    let message = say!("ordning-not-open", ordning = quoted(excerpt(&ordning.name)), year);
    let finding = Finding::new(&rules::ORDNING_NOT_OPEN, document.origins.place(at), message);
    findings.push(finding.related(document.origins.place(&format!("{its}/{limit}")), label));
}

fn other_year(budget: &Budget, year: u16, at: &str, document: &Document, findings: &mut Findings) {
    if budget.year != year {
        let message = say!("other-year", budget = budget.year, form = year);
        let finding = Finding::new(&rules::OTHER_YEAR, document.origins.place("/budsjett/aar"), message);
        findings.push(finding.related(document.origins.place(at), say!("other-year.form", year)));
    }
}
