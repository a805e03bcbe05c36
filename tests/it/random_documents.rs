//! Every kind with random data: it compiles, keeps its text inside the page, and is read as it is seen.

use blankett::model::Kind;

use crate::random;
use crate::support::{Changed, documents, options_of, project, render_with};
use crate::tidy::assert_tidy;

/// How many documents of each kind; `RANDOM_DOCUMENTS` asks for more.
fn count() -> u64 {
    std::env::var("RANDOM_DOCUMENTS").map_or(40, |count| count.parse().expect("RANDOM_DOCUMENTS is a number"))
}

#[test]
fn random_documents_are_tidy_and_read_in_order() {
    for kind in Kind::ALL {
        for seed in 0..count() {
            let text = serde_json::to_string_pretty(&random::document(kind, seed)).expect("a value is JSON");
            let changed = Changed::of_text(&text);
            assert_tidy(&changed.file);
            let pdf = changed.render();
            let disorder = pdf.disorder();
            assert!(disorder.is_empty(), "{} with seed {seed}: {disorder:#?}", kind.name());
            assert!(!pdf.tagged_text().contains("Side 1 av"), "the foot is read out");
        }
    }
}

#[test]
fn examples_are_tidy_and_read_in_order() {
    for example in documents() {
        assert_tidy(&project().join(&example));
        let disorder = render_with(&project().join(&example), &options_of(&example)).disorder();
        assert!(disorder.is_empty(), "{example}: {disorder:#?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_document() {
    let document = random::document(Kind::Behovsmelding, 7);
    assert_eq!(document, random::document(Kind::Behovsmelding, 7));
    assert_ne!(document, random::document(Kind::Behovsmelding, 8));
}
