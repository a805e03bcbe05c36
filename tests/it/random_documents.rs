//! Every kind with random data: it compiles, keeps its text inside the page, and is read as it is seen.

use blankett::model::Kind;

use crate::layout::assert_tidy;
use crate::random;
use crate::support::{Changed, documents, project, render};

/// How many documents of a kind; `RANDOM_DOCUMENTS` asks for more. A samledokument takes as long as a dozen others, of
/// which it consists.
fn count(kind: Kind) -> u64 {
    let count: u64 =
        std::env::var("RANDOM_DOCUMENTS").map_or(30, |count| count.parse().expect("RANDOM_DOCUMENTS is a number"));
    if kind == Kind::Samledokument { count.div_ceil(4) } else { count }
}

#[test]
fn random_documents_are_tidy_and_read_in_order() {
    std::thread::scope(|scope| {
        for kind in Kind::ALL {
            for half in 0..2 {
                scope.spawn(move || (half..count(kind)).step_by(2).for_each(|seed| tidy_and_in_order(kind, seed)));
            }
        }
    });
}

fn tidy_and_in_order(kind: Kind, seed: u64) {
    // The problem is printed, but does not name the document.
    let checked = std::panic::catch_unwind(|| check(kind, seed));
    assert!(checked.is_ok(), "{} with seed {seed}", kind.name());
}

fn check(kind: Kind, seed: u64) {
    let text = serde_json::to_string_pretty(&random::document(kind, seed)).expect("a value is JSON");
    let changed = Changed::of_text(&text);
    assert_tidy(&changed.file);
    let pdf = changed.render();
    let disorder = pdf.disorder();
    assert!(disorder.is_empty(), "{} with seed {seed}: {disorder:#?}", kind.name());
    pdf.assert_grids_close();
    assert!(!pdf.tagged_text().contains("Side 1 av"), "the foot is read out");
}

#[test]
fn examples_are_tidy_and_read_in_order() {
    for example in documents() {
        assert_tidy(&project().join(&example));
        let pdf = render(&project().join(&example));
        pdf.assert_grids_close();
        let disorder = pdf.disorder();
        assert!(disorder.is_empty(), "{example}: {disorder:#?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_document() {
    let document = random::document(Kind::Behovsmelding, 7);
    assert_eq!(document, random::document(Kind::Behovsmelding, 7));
    assert_ne!(document, random::document(Kind::Behovsmelding, 8));
}
