//! `wrong-count`, `repeated-measure` and `repeated-line`: the stated number of measures is right, and each measure and
//! line stands once.

use crate::finding::rules;
use std::collections::HashMap;

use crate::finding::{Finding, Findings};
use crate::form::Filled;
use crate::load::{Document, Origins};
use crate::model::{Behovsmelding, Budget, Measure};
use crate::value::text::{self, excerpt};
use crate::words::{quoted, say};

/// Reports lines of the document's own ordning that are repeated.
fn repeated_lines(budget: &Budget, ordning: &str, origins: &Origins, findings: &mut Findings) {
    let mut seen = HashMap::new();
    let lines = budget.lines.iter().enumerate().filter(|(_, line)| line.ordning == ordning);
    let lines = lines.map(|(i, l)| (format!("/budsjett/linjer/{i}"), (&l.measure, l.party, l.amount, &l.text, None)));
    let estimates = budget.estimates.iter().enumerate().filter(|(_, estimate)| estimate.ordning == ordning);
    let estimates = estimates.map(|(i, e)| {
        let text = if e.reason.is_none() { &e.written_amount } else { &e.reason };
        (format!("/budsjett/anslag/{i}"), (&e.measure, e.party, e.amount, text, Some(&e.period)))
    });
    for (pointer, line) in lines.chain(estimates) {
        let place = |pointer: &str| origins.place(&format!("{pointer}/tiltak"));
        if let Some(first) = seen.insert(line, pointer.clone()) {
            let message = say!("repeated-line", measure = quoted(excerpt(line.0)));
            let finding = Finding::new(&rules::REPEATED_LINE, place(&pointer), message);
            findings.push(finding.related(place(&first), say!("related-first")));
        }
    }
}

/// Reports measures and lines of a form that are repeated.
pub(super) fn of_form(filled: &Filled<'_>, document: &Document, findings: &mut Findings) {
    repeated(filled.measures, document, findings);
    repeated_lines(filled.budget, filled.ordning, &document.origins, findings);
}

pub(super) fn count(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let count = record.measures.len();
    if let Some(stated) = record.stated_count.filter(|stated| *stated as usize != count) {
        let message = say!("wrong-count", stated, count);
        let finding = Finding::new(&rules::WRONG_COUNT, document.origins.place("/antallTiltak"), message);
        findings.push(finding.related(document.origins.key("/tiltak"), say!("wrong-count.counted", count)));
    }
}

pub(super) fn repeated(measures: &[Measure], document: &Document, findings: &mut Findings) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let place = |i: usize| document.origins.place(&format!("/tiltak/{i}/navn"));
    for (i, measure) in measures.iter().enumerate() {
        match seen.insert(text::folded(&measure.name), i) {
            Some(first) if measures[first].id != measure.id => {
                let message = say!("repeated-measure", name = quoted(excerpt(&measure.name)));
                let finding = Finding::new(&rules::REPEATED_MEASURE, place(i), message);
                findings.push(finding.related(place(first), say!("related-first")));
            }
            _ => {}
        }
    }
}
