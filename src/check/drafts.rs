//! `draft-note`: a document that is sent contains no note to oneself.

use crate::finding::rules;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::text::Text;
use crate::finding::Findings;
use crate::value::text::excerpt;
use crate::words::{quoted, say};

static NOTES: LazyLock<Regex> = LazyLock::new(|| {
    // Word boundaries are ASCII only: with Unicode's, this one rule takes a third of a check.
    Regex::new(
        r"(?x)
        (?-u:\b)((?i:todo|fixme))(?:[^-\w]|$)
        | (?:^|[\s(\[«“\x22*_])(x{3,}|X{4,})(?:[\s.,;:!?)\]»”\x22*_]|$)
        | (\?{3,})
        | (?i:(\[\s*(?:navn|dato|beløp|sum|antall|(?:sett|fyll|skriv|legg)\s+inn[^\]]*)\s*\]))(?:[^(]|$)
        | (?-u:\b)(?i:(må\s+(?:legges|settes|skrives|fylles)\s+inn|(?:legges|settes|skrives|fylles)\s+inn\s+senere))\s*(?:[.,;:!?…)»”\x22*_\](]|\n|$)
        ",
    )
    .expect("the pattern is constant")
});

pub(super) fn check(text: &Text<'_>, findings: &mut Findings) {
    let message = |note: &str| say!("draft-note", note = quoted(excerpt(note)));
    text.report(&rules::DRAFT_NOTE, notes, message, say!("draft-note.help"), findings);
}

fn notes(text: &str) -> Vec<Range<usize>> {
    // Most texts have no note, and a search without groups finds that out faster.
    if !NOTES.is_match(text) {
        return Vec::new();
    }
    NOTES.captures_iter(text).filter_map(|found| Some(found.iter().skip(1).flatten().next()?.range())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_from_sentences() {
        for note in [
            "TODO: skriv mer",
            "Ca. xxx deltakere",
            "Hvor mange???",
            "Rektor [navn] leder",
            "[sett inn dato]",
            "Budsjettet må legges inn.",
            "Navn må legges inn",
            "Tall legges inn senere, når de er klare",
            "Tall *må legges inn*",
            "Antall må legges inn (Kari)",
            "Beløp må legges inn…",
        ] {
            assert!(!notes(note).is_empty(), "{note}");
        }
        for sentence in [
            "Tiltaket må legges inn i årsplanen.",
            "Vi spør: hvem? hva?",
            "Maxxxi er et spill",
            "Se [navn](https://example.no)",
            "Metoden (Todorov) brukes",
            "Vi bruker todo-lister",
            "Se www.xxx.no",
            "Kapittel XXX",
            "Alle fyller inn skjemaet",
        ] {
            assert!(notes(sentence).is_empty(), "{sentence}");
        }
    }
}
