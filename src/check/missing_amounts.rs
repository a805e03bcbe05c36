//! `missing-amount`: every budget line has an amount, and every estimate an amount or a reason why there is none.

use std::collections::BTreeSet;

use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Origins;
use crate::model::{Budget, Estimate};
use crate::value::text::excerpt;
use crate::words::{quoted, say};

/// Reports lines without an amount, and estimates with neither an amount nor a reason. Lines of other ordninger are
/// left to the documents of those ordninger.
pub(super) fn check(budget: &Budget, ordning: &str, origins: &Origins, findings: &mut Findings) {
    let lines = budget.lines.iter().enumerate();
    for (i, line) in lines.filter(|(_, line)| line.ordning == ordning && line.amount.is_none()) {
        let message = say!("missing-amount-line", measure = quoted(excerpt(&line.measure)));
        let place = origins.place(&format!("/budsjett/linjer/{i}/tiltak"));
        findings.push(Finding::new(&rules::MISSING_AMOUNT, place, message));
    }
    let says = |text: &Option<String>| !super::blank(text.as_deref());
    let empty = |e: &Estimate| e.amount.is_none() && !says(&e.written_amount) && !says(&e.reason);
    let estimates = budget.estimates.iter().enumerate();
    for (i, estimate) in estimates.filter(|(_, estimate)| estimate.ordning == ordning && empty(estimate)) {
        let message = say!("missing-amount-estimate", measure = quoted(excerpt(&estimate.measure)));
        let place = origins.place(&format!("/budsjett/anslag/{i}/tiltak"));
        findings.push(Finding::new(&rules::MISSING_AMOUNT, place, message));
    }
}

/// Runs the rule on the lines and estimates of every *ordning* that has lines.
pub(super) fn of_all(budget: &Budget, origins: &Origins, findings: &mut Findings) {
    let ordninger: BTreeSet<&str> = budget.lines.iter().map(|line| line.ordning.as_str()).collect();
    ordninger.into_iter().for_each(|ordning| check(budget, ordning, origins, findings));
}
