//! `wrong-count`, `repeated-measure` and `repeated-line`: there are as many as is said, and each stands once.

use std::collections::HashMap;

use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load::{Document, Origins};
use crate::model::{Behovsmelding, Budget, Ekstramidler, Measure};
use crate::text;

/// See its text.
pub static WRONG_COUNT: Rule = Rule {
    code: "wrong-count",
    severity: Severity::Error,
    draft: true,
    what: "\"Totalt antall tiltak\", where it is stated, is the number of measures in the document.",
    why: "Samarbeidsforum ranks the measures; one that is counted and not described, or described and not counted, may be lost.",
    wrong: r#""antallTiltak": 4, "tiltak": ["a.json", "b.json", "c.json"]"#,
    right: r#""antallTiltak": 3, "tiltak": ["a.json", "b.json", "c.json"]"#,
};

/// See its text.
pub static REPEATED_MEASURE: Rule = Rule {
    code: "repeated-measure",
    severity: Severity::Warning,
    draft: true,
    what: "No two measures of a document have the same name. (Two with the same id are a repeated-name.)",
    why: "The same measure twice is applied for twice. Two different measures need names that tell them apart.",
    wrong: r#"{ "id": "fagdag-1", "navn": "Fagdag" }, { "id": "fagdag-2", "navn": "Fagdag" }"#,
    right: r#"{ "id": "fagdag-1", "navn": "Fagdag om skolefravær" }, { "id": "fagdag-2", "navn": "Fagdag om lesing" }"#,
};

/// See its text.
pub static REPEATED_LINE: Rule = Rule {
    code: "repeated-line",
    severity: Severity::Warning,
    draft: true,
    what: "No two budget lines, and no two estimates, are the same in everything: measure, ordning, part, period, text and amount.",
    why: "A line that was copied is applied for twice. Two lines that are meant have a text that tells them apart.",
    wrong: r#"{ "tiltak": "fagdag", "part": "eier", "beloep": 25000 }, { "tiltak": "fagdag", "part": "eier", "beloep": 25000 }"#,
    right: r#"{ "tiltak": "fagdag", "part": "eier", "tekst": "Lokaler", "beloep": 25000 }, { "tiltak": "fagdag", "part": "eier", "tekst": "Reiser", "beloep": 25000 }"#,
};

/// Lines of the document's own ordning that are there twice.
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
            let message = format!("a line for the measure {:?} is there twice", text::excerpt(line.0));
            let finding = Finding::new(&REPEATED_LINE, place(&pointer), message).related(place(&first), "the first");
            findings.push(finding.help("take one of them out, or say in \"tekst\" what each is for"));
        }
    }
}

pub(super) fn of_behovsmelding(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    repeated(&record.measures, document, findings);
    repeated_lines(&record.budget, &record.ordning, &document.origins, findings);
    let count = record.measures.len();
    if let Some(stated) = record.stated_count.filter(|stated| *stated as usize != count) {
        let message = format!("the number of measures is stated as {stated}, but the document has {count}");
        let finding = Finding::new(&WRONG_COUNT, document.origins.place("/antallTiltak"), message);
        let finding = finding.related(document.origins.key("/tiltak"), text::counted(count, "measure"));
        findings.push(finding.help("correct the number, or leave the key out: then they are counted"));
    }
}

pub(super) fn of_ekstramidler(record: &Ekstramidler, document: &Document, findings: &mut Findings) {
    repeated_lines(&record.budget, &record.call.ordning.name, &document.origins, findings);
    repeated(&record.measures, document, findings);
}

pub(super) fn repeated(measures: &[Measure], document: &Document, findings: &mut Findings) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let place = |i: usize| document.origins.place(&format!("/tiltak/{i}/navn"));
    for (i, measure) in measures.iter().enumerate() {
        match seen.insert(text::folded(&measure.name), i) {
            Some(first) if measures[first].id != measure.id => {
                let message = format!("two measures have the name {:?}", text::excerpt(&measure.name));
                let finding = Finding::new(&REPEATED_MEASURE, place(i), message).related(place(first), "the first");
                findings.push(finding.help("take one of them out, or give each a name of its own"));
            }
            _ => {}
        }
    }
}
