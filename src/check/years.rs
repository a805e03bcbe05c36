//! `ordning-not-open` and `other-year`: what is applied for belongs to the year of the form.

use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load::Document;
use crate::model::{Behovsmelding, Budget, Ekstramidler, Ordning};
use crate::text;

/// See its text.
pub static ORDNING_NOT_OPEN: Rule = Rule {
    code: "ordning-not-open",
    severity: Severity::Error,
    draft: true,
    what: "The ordning is open in the year of the form, by the years that the form's edition gives it.",
    why: "Regional ordning, Desentralisert ordning and Kompetanseløftet ran through 2025 (FOR-2021-01-26-230); from 2026 there is one ordning, kollektiv kompetanseutvikling.",
    wrong: r#""aar": 2026, "ordninger": [{ "navn": "Kompetanseløftet", "fraAar": 2021, "tilAar": 2025 }]"#,
    right: r#""aar": 2026, "ordninger": [{ "navn": "Kollektiv kompetanseutvikling", "fraAar": 2026 }]"#,
};

/// See its text.
pub static OTHER_YEAR: Rule = Rule {
    code: "other-year",
    severity: Severity::Error,
    draft: true,
    what: "The budget is of the same year as the form.",
    why: "Last year's budget under this year's form is the easiest mistake when a folder is copied.",
    wrong: r#""skjema": { "aar": 2025 }, "budsjett": { "aar": 2024 }"#,
    right: r#""skjema": { "aar": 2025 }, "budsjett": { "aar": 2025 }"#,
};

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
    let finding = Finding::new(&ORDNING_NOT_OPEN, document.origins.place(at), message);
    let finding = finding.related(document.origins.place(&format!("{its}/{limit}")), label);
    findings.push(finding.help("choose an ordning that is open, or the form's edition of the right year"));
}

fn other_year(budget: &Budget, year: u16, at: &str, document: &Document, findings: &mut Findings) {
    if budget.year != year {
        let message = format!("the budget is of {}, but the form is of {year}", budget.year);
        let finding = Finding::new(&OTHER_YEAR, document.origins.place("/budsjett/aar"), message);
        let finding = finding.related(document.origins.place(at), format!("the form's year is {year}"));
        findings.push(finding.help("name the budget of that year, or correct its year"));
    }
}
