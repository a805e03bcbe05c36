//! All discrepancies of an application.

use super::discrepancy::Discrepancy;
use super::{reckonings, stated};
use crate::model::{Budget, Content};

/// All discrepancies of an application. Those of its stated sums come first.
pub fn of(content: &Content) -> Vec<Discrepancy> {
    match content {
        Content::Behovsmelding(record) => {
            let stated = stated::of_totals(record).into_iter().chain(stated::of_sum(record));
            with_reckonings(stated.collect(), &record.budget, &record.ordning)
        }
        _ => Vec::new(),
    }
}

fn with_reckonings(mut found: Vec<Discrepancy>, budget: &Budget, ordning: &str) -> Vec<Discrepancy> {
    found.extend(reckonings::discrepancies(budget, ordning));
    found
}
