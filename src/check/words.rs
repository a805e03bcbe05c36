//! `overlong-word`: every word can be set in lines.

use std::ops::Range;

use super::texts::Text;
use crate::diag::{Findings, Rule, Severity};

/// The most characters of a word: as many as the longest address that a link may lead to has.
const LONGEST: usize = 2_000;

/// See its text.
pub static OVERLONG_WORD: Rule = Rule {
    code: "overlong-word",
    severity: Severity::Error,
    draft: false,
    what: "A word, or an address, has at most 2000 characters from one space or line break to the next. No-break spaces part no words.",
    why: "There is no such word: it is data that was pasted into the wrong field. Setting it takes seconds, and PDF/A allows no text of more than 32 767 bytes in one piece (ISO 19005-2, 6.1.13).",
    wrong: r#""beskrivelse": "data:image/png;base64,iVBORw0KGgo… (100 000 characters)""#,
    right: r#""beskrivelse": "Se vedlegget.""#,
};

/// The message shows where the word begins.
pub(super) fn check(text: &Text<'_>, findings: &mut Findings) {
    text.report(
        &OVERLONG_WORD,
        overlong,
        |word| {
            let (count, begin) = (word.chars().count(), crate::text::excerpt(word));
            format!("a word has {count} characters, where {LONGEST} are the most: {begin:?}")
        },
        "remove it, or write it with spaces",
        findings,
    );
}

/// The bytes of each such word.
fn overlong(text: &str) -> Vec<Range<usize>> {
    // Most texts are shorter than one such word.
    if text.len() <= LONGEST {
        return Vec::new();
    }
    let parts = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}');
    let words = text.split(parts).filter(|word| word.len() > LONGEST && word.chars().nth(LONGEST).is_some());
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    words.map(|word| start(word)..start(word) + word.len()).collect()
}
