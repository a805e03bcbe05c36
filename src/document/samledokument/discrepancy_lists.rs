//! *Avvik*: stated amounts that their parts do not make, and amounts that could not be compared.

use serde::Serialize;

use super::Read;
use crate::application::Applied;
use crate::document::discrepancies::{self, Marked};
use crate::model::Party;
use crate::words::{Words, quoted, say};

#[derive(Debug, Serialize)]
pub(super) struct DiscrepancyLists {
    sums: Vec<Listed<Marked>>,
    reckonings: Vec<Listed<Marked>>,
    /// Applications that say too little to be compared.
    unchecked: Vec<Listed<String>>,
}

/// A row of a list: what is said of an application, with its number and name.
#[derive(Debug, Serialize)]
struct Listed<T> {
    number: usize,
    name: String,
    what: T,
}

pub(super) fn view(all: &[Read<'_>], words: Words) -> DiscrepancyLists {
    let of = |document| discrepancies::of(document, words);
    let found = all.iter().flat_map(|read| list(read, read.document().map(of).unwrap_or_default()));
    let (sums, reckonings) = found.partition(|listed| listed.what.is_sum);
    let unchecked = all.iter().flat_map(|read| {
        let unreadable = read.document().map(|document| discrepancies::unreadable(document, words)).unwrap_or_default();
        let unchecked = read.applied().map(|applied| unchecked(applied, words)).unwrap_or_default();
        list(read, [unreadable, unchecked].concat())
    });
    DiscrepancyLists { sums, reckonings, unchecked: unchecked.collect() }
}

fn list<T>(read: &Read<'_>, found: Vec<T>) -> impl Iterator<Item = Listed<T>> {
    let (number, name) = (read.number, read.name.clone());
    found.into_iter().map(move |what| Listed { number, name: name.clone(), what })
}

fn unchecked(applied: &Applied<'_>, words: Words) -> Vec<String> {
    let lines: Vec<_> = applied.budget.lines.iter().filter(|line| line.ordning == applied.ordning).collect();
    if lines.iter().all(|line| line.amount.is_none()) {
        return vec![words.word("no-amounts")];
    }
    let without = lines.iter().filter(|line| line.amount.is_none());
    let mut said: Vec<String> = without
        .map(|line| {
            let measure = applied.measures.iter().find(|measure| measure.id == line.measure);
            let measure = quoted(measure.map_or(&line.measure, |measure| &measure.name));
            words.say(&match line.party {
                Party::Owner => say!("line-to-owner-lacking", measure),
                Party::Uh => say!("line-to-uh-lacking", measure),
            })
        })
        .collect();
    said.dedup();
    said
}
