//! `uh-amount-without-uh`: if an amount goes to UH, the application names one.

use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::{Behovsmelding, Budget, Party};
use crate::value::money::Money;
use crate::words::{Message, say};

pub(super) fn check(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let rows = record.stated_totals.iter().flat_map(|stated| &stated.rows).enumerate();
    let mut rows = rows.filter(|(_, row)| row.ordning == record.ordning && is_something(row.uh));
    let row = rows.next().map(|(i, _)| format!("/totalsum/rader/{i}/uh"));
    let sum = || record.stated_sum.as_ref().filter(|sum| is_something(sum.uh)).map(|_| "/sumSoekt/uh".to_owned());
    let Some(amount) = row.or_else(sum).or_else(|| line(&record.budget, &record.ordning)) else { return };
    if record.partnership.uh.is_empty() {
        report(&amount, "/partnerskap/navn", say!("uh-amount-without-uh.no-uh"), document, findings);
    } else if record.uh_involved == Some(false) {
        report(&amount, "/uhInvolvert", say!("uh-amount-without-uh.no-part"), document, findings);
    }
}

/// The first amount of the ordning that goes to UH.
fn line(budget: &Budget, ordning: &str) -> Option<String> {
    let to_uh = budget
        .lines
        .iter()
        .position(|line| line.ordning == ordning && line.party == Party::Uh && is_something(line.amount));
    let later = || {
        let mut estimates = budget.estimates.iter();
        estimates.position(|estimate| estimate.ordning == ordning && estimate.party == Party::Uh)
    };
    let line = to_uh.map(|i| format!("/budsjett/linjer/{i}/beloep"));
    line.or_else(|| later().map(|i| format!("/budsjett/anslag/{i}/beloep")))
}

fn is_something(amount: Option<Money>) -> bool {
    amount.is_some_and(Money::is_some_kroner)
}

fn report(amount: &str, other: &str, label: Message, document: &Document, findings: &mut Findings) {
    let message = say!("uh-amount-without-uh");
    let finding = Finding::new(&rules::UH_AMOUNT_WITHOUT_UH, document.origins.place(amount), message);
    findings.push(finding.related(document.origins.place(other), label));
}
