//! `draft-note`: no note to oneself stands in what is sent.

use std::sync::LazyLock;

use regex::Regex;

use super::texts::Text;
use crate::diag::{Finding, Rule, Severity};

/// See its text.
pub static DRAFT_NOTE: Rule = Rule {
    code: "draft-note",
    severity: Severity::Error,
    draft: true,
    what: "No text has a note that something is still to be written: TODO, FIXME, xxx, ???, [navn], or a sentence that ends in \"må legges inn\" or \"legges inn senere\".",
    why: "Such notes stand in plans that councils have adopted. \"Tiltaket må legges inn i årsplanen\" is a sentence like any other and passes.",
    wrong: r#""maalgruppe": "Ansatte i barnehage. Antall må legges inn""#,
    right: r#""maalgruppe": "Ansatte i barnehage, 120 personer""#,
};

static NOTES: LazyLock<Regex> = LazyLock::new(|| {
    // Boundaries of ASCII words only: with all of Unicode's, this one rule takes a third of a check.
    Regex::new(
        r"(?ix)
        (?-u:\b)(todo|fixme|x{3,})(?-u:\b)
        | (\?{3,})
        | (\[\s*(?:navn|dato|beløp|sum|antall|(?:sett|fyll|skriv|legg)\s+inn[^\]]*)\s*\])(?:[^(]|$)
        | (?-u:\b)(må\s+(?:legges|settes|skrives|fylles)\s+inn|(?:legges|settes|skrives|fylles)\s+inn\s+senere)\s*(?:[.,;:!)]|\n|$)
        ",
    )
    .expect("the pattern is constant")
});

/// One finding per text, for its first note.
pub(super) fn check(text: &Text<'_>) -> Option<Finding> {
    // Most texts have none, and finding that out is faster without groups.
    if !NOTES.is_match(text.text) {
        return None;
    }
    let found = NOTES.captures(text.text)?.iter().skip(1).flatten().next()?;
    let place = text.document.origins.part(text.pointer, found.range());
    let message = format!("the text has a draft note: {:?}", crate::text::excerpt(found.as_str()));
    Some(Finding::new(&DRAFT_NOTE, place, message).help("write what is meant, or take the note out"))
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
        ] {
            assert!(NOTES.is_match(note), "{note}");
        }
        for sentence in [
            "Tiltaket må legges inn i årsplanen.",
            "Vi spør: hvem? hva?",
            "Maxxxi er et spill",
            "Se [navn](https://example.no)",
            "Metoden (Todorov) brukes",
            "Alle fyller inn skjemaet",
        ] {
            assert!(!NOTES.is_match(sentence), "{sentence}");
        }
    }
}
