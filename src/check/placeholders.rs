//! `placeholder-text`: nothing is left of what the empty form says.

use std::sync::LazyLock;

use regex::Regex;

use super::texts::Text;
use crate::diag::{Finding, Rule, Severity};

/// See its text.
pub static PLACEHOLDER_TEXT: Rule = Rule {
    code: "placeholder-text",
    severity: Severity::Error,
    draft: true,
    what: "No text has a placeholder of the Word form in it, such as \"Klikk eller trykk her for å skrive inn tekst.\" or \"Velg et element.\"",
    why: "Submitted forms have them by the dozen. A field without an answer is left out of the record and prints as \"–\"; whether it may be empty is for missing-answer to say.",
    wrong: r#""bruksomraade": "Velg et element.""#,
    right: r#""bruksomraade": "Gjennomføring av tiltak""#,
};

static PLACEHOLDERS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)
        klikk\s+(?:eller\s+trykk\s+)?(?:her\s+)?for\s+å\s+(?:skrive\s+inn|angi|velge|legge\s+til)(?:\s+\p{L}+){0,3}\.?
        | velg\s+et\s+element\.?
        | skriv\s+inn\s+tekst\s+her\.?
        | click\s+(?:or\s+tap\s+)?(?:here\s+)?to\s+(?:enter|add)(?:\s+\p{L}+){0,3}\.?
        | choose\s+an\s+item\.?
        ",
    )
    .expect("the pattern is constant")
});

/// One finding per text, for its first placeholder.
pub(super) fn check(text: &Text<'_>) -> Option<Finding> {
    let found = PLACEHOLDERS.find(text.text)?;
    let place = text.document.origins.part(text.pointer, found.range());
    let message = format!("the text has a placeholder of the form left in it: {:?}", found.as_str());
    Some(Finding::new(&PLACEHOLDER_TEXT, place, message).help("write the answer, or leave the key out"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_of_word_are_known_in_any_spacing() {
        for placeholder in [
            "Klikk eller trykk her for å skrive inn tekst.",
            "Klikk her for å skrive inn tekst.",
            "Kr klikk eller trykk\u{a0}her for å  skrive inn tekst",
            "Klikk eller trykk for å skrive inn en dato.",
            "VELG ET ELEMENT.",
            "Choose an item.",
            "Click or tap here to enter text.",
        ] {
            assert!(PLACEHOLDERS.is_match(placeholder), "{placeholder}");
        }
        for sentence in ["Barna får velge et element hver.", "Vi viser hvor man kan klikke for å lese mer."] {
            assert!(!PLACEHOLDERS.is_match(sentence), "{sentence}");
        }
    }
}
