//! Readers get what was written: long texts, in every field of every kind of document.

mod cases;
mod fields;
mod references;
mod written;

use std::collections::BTreeMap;

use blankett::model::Kind;
use fastrand::Rng;

use crate::random;
use crate::support::Changed;
use written::Written;

/// How many documents of each kind; `WRITTEN_DOCUMENTS` asks for more.
fn count() -> u64 {
    std::env::var("WRITTEN_DOCUMENTS").map_or(12, |count| count.parse().expect("WRITTEN_DOCUMENTS is a number"))
}

/// Whether a document may leave out a text: records are shared, and a report on money shows no answers of the forms in
/// which its measures were applied for.
fn is_of_others(kind: Kind, place: &str) -> bool {
    let records: &[&str] = match kind {
        Kind::Behovsmelding | Kind::Rapportering => &[],
        Kind::Samledokument => &["/soeknader/"],
        Kind::Plan | Kind::Tilstandsrapport => &["/tiltak/", "/budsjett/"],
    };
    records.iter().any(|record| place.starts_with(record))
}

#[test]
fn every_letter_digit_and_sign_stands_on_the_page_in_order() {
    std::thread::scope(|scope| {
        // A report has no long texts but the answers to its form's own questions.
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Rapportering) {
            for half in 0..2 {
                scope.spawn(move || {
                    let read: usize = (half..count()).step_by(2).map(|seed| read_back(kind, seed)).sum();
                    assert!(read > 0, "{} has no long texts", kind.name());
                });
            }
        }
    });
}

/// Reads the texts of a random document back from its pages: how many there are.
fn read_back(kind: Kind, seed: u64) -> usize {
    let mut document = random::document(kind, seed);
    let mut rng = Rng::with_seed(seed);
    let mut texts: BTreeMap<String, Written> = BTreeMap::new();
    fields::each(kind, &mut document, &mut |place, long, text| {
        if long && !text.trim().is_empty() {
            let written = written::written(&mut rng, &format!("{}q", texts.len()));
            text.clone_from(&written.text);
            texts.insert(place.to_owned(), written);
        }
    });
    let changed = Changed::of_text(&serde_json::to_string_pretty(&document).expect("a value is JSON"));
    let page: Vec<char> = changed.render().tagged_text().chars().filter(|c| !c.is_whitespace()).collect();
    for (place, written) in &texts {
        if let Err(found) = written::find(&page, &written.shown)
            && !(found.is_empty() && is_of_others(kind, place))
        {
            panic!(
                "{} with seed {seed}, {place}:\n{:?}\nbecame\n{found}\nnot\n{}",
                kind.name(),
                written.text,
                written.shown
            );
        }
    }
    texts.len()
}
