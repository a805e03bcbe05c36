//! All discrepancies of an application.

use super::discrepancy::Discrepancy;
use super::{reckonings, stated};
use crate::model::{Budget, Content};

/// All discrepancies of an application. Those of its stated sums come first.
pub fn of(content: &Content) -> Vec<Discrepancy> {
    match content {
        Content::Behovsmelding(record) => {
            with_reckonings(stated::of_behovsmelding(record), &record.budget, &record.ordning)
        }
        Content::Ekstramidler(record) => {
            with_reckonings(stated::of_ekstramidler(record), &record.budget, &record.call.ordning.name)
        }
        _ => Vec::new(),
    }
}

fn with_reckonings(mut found: Vec<Discrepancy>, budget: &Budget, ordning: &str) -> Vec<Discrepancy> {
    found.extend(reckonings::discrepancies(budget, ordning));
    found
}
