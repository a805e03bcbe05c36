//! `period-outside-round`: durations and estimates are for periods of the round.

use super::names::instead;
use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load::Document;
use crate::model::Behovsmelding;
use crate::text;

/// See its text.
pub static PERIOD_OUTSIDE_ROUND: Rule = Rule {
    code: "period-outside-round",
    severity: Severity::Error,
    draft: false,
    what: "A measure's duration is made of the periods under \"Tiltakets varighet\", and an estimate is for one of the later periods that the form has rows for.",
    why: "The form has a box and a row for these periods only, so any other would be left out of the page without a word; and the grant is for this round. The periods are data of the form's edition.",
    wrong: r#""varighet": ["Vår 2023", "Høst 2024"]"#,
    right: r#""varighet": ["Vår 2024", "Høst 2024"]"#,
};

pub(super) fn check(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let form = &record.form;
    let mut expect = |pointer: String, period: &str, periods: &[String], what: &str| {
        if !periods.iter().any(|known| known == period) {
            let known: Vec<&str> = periods.iter().map(String::as_str).collect();
            let message = format!("{:?} is not {what}", text::excerpt(period));
            let finding = Finding::new(&PERIOD_OUTSIDE_ROUND, document.origins.place(&pointer), message);
            findings.push(finding.help(instead(period, &known)));
        }
    };
    for (i, measure) in record.measures.iter().enumerate() {
        for (j, period) in measure.duration.iter().enumerate() {
            expect(format!("/tiltak/{i}/varighet/{j}"), period, &form.periods, "a period of this round");
        }
    }
    for (i, estimate) in record.budget.estimates.iter().enumerate() {
        let pointer = format!("/budsjett/anslag/{i}/periode");
        expect(pointer, &estimate.period, &form.estimate_periods, "a period that this form takes estimates for");
    }
}
