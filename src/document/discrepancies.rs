//! Discrepancies in words, as pages mark them.

use serde::Serialize;

use crate::application::Applied;
use crate::application::{Compared, Discrepancy, Row};
use crate::load::Document;
use crate::model::Content;
use crate::model::UnreadableAmount;
use crate::words::{Words, quoted, say};

/// A discrepancy as a row of a table.
#[derive(Debug, Serialize)]
pub(super) struct Marked {
    pub(super) what: String,
    pub(super) stated: Option<String>,
    pub(super) computed: String,
    /// The stated amount minus the computed one, with its sign.
    pub(super) difference: String,
    /// Whether a sum is wrong, and not a reckoning.
    pub(super) is_sum: bool,
}

/// The discrepancies of an application.
pub(super) fn of(document: &Document, words: Words) -> Vec<Marked> {
    let Some(applied) = document.content.as_ref().and_then(Applied::of) else { return Vec::new() };
    document.discrepancies.iter().map(|discrepancy| marked(discrepancy, &applied, words)).collect()
}

/// The same as sentences, under the sums of the application.
pub(super) fn notes(document: &Document, words: Words) -> Vec<String> {
    let sentence = |Marked { what, stated, computed, difference, .. }: Marked| match stated {
        Some(stated) => words.say(&say!("discrepancy-note", what, stated, computed, difference)),
        None => words.say(&say!("discrepancy-note-unstated", what, computed)),
    };
    of(document, words).into_iter().map(sentence).chain(unreadable(document, words)).collect()
}

/// The amounts that the applicant wrote so that nobody can tell what they are, as written.
pub(super) fn unreadable(document: &Document, words: Words) -> Vec<String> {
    let Some(Content::Behovsmelding(record)) = &document.content else { return Vec::new() };
    let sentence = |amount: &UnreadableAmount| {
        let (what, written) = (&amount.what, quoted(&amount.written));
        words.say(&say!("unreadable-amount", what, written))
    };
    record.unreadable_amounts.iter().map(sentence).collect()
}

fn marked(discrepancy: &Discrepancy, applied: &Applied<'_>, words: Words) -> Marked {
    let measure = |id: &str| {
        let measure = applied.measures.iter().find(|measure| measure.id == id);
        quoted(measure.map_or(id, |measure| &measure.name))
    };
    let (what, is_sum) = match &discrepancy.what {
        Compared::Row(Row::AppliedFor) => (say!("compared-applied-for"), true),
        Compared::Row(Row::Ordning(name)) => (say!("compared-ordning", name), true),
        Compared::Row(Row::Sum) => (say!("compared-sum-row"), true),
        Compared::Column(column) => (say!("compared-column", column = column.name()), true),
        Compared::Lines(_, column) => (say!("compared-lines", column = column.name()), true),
        Compared::Reckonings(id) => (say!("compared-reckonings", measure = measure(id)), false),
        Compared::Product { measure: id, factors, fitting: Some(count), .. } => {
            (say!("compared-product-fitting", measure = measure(id), factors, count = count.to_string()), false)
        }
        Compared::Product { measure: id, factors, fitting: None, .. } => {
            (say!("compared-product", measure = measure(id), factors), false)
        }
    };
    // An empty cell beside others means that nothing is applied for there. The text says that it is empty.
    let one_side = matches!(discrepancy.what, Compared::Row(_)) && discrepancy.parts.len() < 2;
    let what = if one_side { say!("compared-one-side", what) } else { what };
    let at_least = |amount: String| {
        if discrepancy.at_least { words.say(&say!("amount-at-least", amount)) } else { amount }
    };
    // A minus sign, not a hyphen.
    let sign = if discrepancy.stated.is_some_and(|stated| stated > discrepancy.computed) { "+" } else { "\u{2212}" };
    Marked {
        what: words.say(&what),
        stated: discrepancy.stated.map(|stated| stated.grouped()),
        computed: at_least(discrepancy.computed.grouped()),
        difference: at_least(format!("{sign}{}", discrepancy.difference().grouped())),
        is_sum,
    }
}
