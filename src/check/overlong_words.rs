//! `overlong-word`: every word can be set in lines.

use crate::finding::rules;
use std::ops::Range;

use super::text::Text;
use crate::finding::Findings;
use crate::value::text::excerpt;
use crate::words::{quoted, say};

/// The longest word, in characters: as long as the longest address of a link.
const LONGEST: usize = 2_000;

/// The message shows where the word begins.
pub(super) fn check(text: &Text<'_>, findings: &mut Findings) {
    text.report(
        &rules::OVERLONG_WORD,
        overlong,
        |word| {
            let count = word.chars().count();
            say!("overlong-word", count, most = LONGEST, begin = quoted(excerpt(word)))
        },
        say!("overlong-word.help"),
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
