//! `placeholder-text`: no text of the empty form is left.

use crate::finding::rules;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::text::Text;
use crate::finding::Findings;
use crate::words::{quoted, say};

static PLACEHOLDERS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)
        (klikk\s+(?:eller\s+trykk\s+)?(?:her\s+)?for\s+å\s+(?:skrive\s+inn|angi|velge|legge\s+til)(?:\s+\p{L}+){0,3}\.?)
        | (velg\s+et\s+element)\s*(?:[^\s\p{L}]|$|\n)
        | (skriv\s+inn\s+tekst\s+her)
        | (click\s+(?:or\s+tap\s+)?(?:here\s+)?to\s+(?:enter|add)(?:\s+\p{L}+){0,3}\.?)
        | (choose\s+an\s+item)\s*(?:[^\s\p{L}]|$|\n)
        ",
    )
    .expect("the pattern is constant")
});

pub(super) fn check(text: &Text<'_>, findings: &mut Findings) {
    let message = |found: &str| say!("placeholder-text", found = quoted(found));
    text.report(&rules::PLACEHOLDER_TEXT, placeholders, message, say!("placeholder-text.help"), findings);
}

fn placeholders(text: &str) -> Vec<Range<usize>> {
    PLACEHOLDERS.captures_iter(text).filter_map(|found| Some(found.iter().skip(1).flatten().next()?.range())).collect()
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
            assert!(!placeholders(placeholder).is_empty(), "{placeholder}");
        }
        for sentence in [
            "Velg et element av leken og beskriv det.",
            "Barna får velge et element hver.",
            "Vi viser hvor man kan klikke for å lese mer.",
        ] {
            assert!(placeholders(sentence).is_empty(), "{sentence}");
        }
    }
}
