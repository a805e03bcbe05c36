//! `unprintable-character`: every character can be shown with the embedded fonts.
//!
//! PDF/A does not allow text that its font lacks (ISO 19005-2, 6.2.11.8), and a letter that silently
//! disappears from an application is worse than an error.

use std::collections::HashSet;
use std::ops::Range;

use super::texts::Text;
use crate::diag::{Findings, Rule, Severity};
use crate::fonts;

/// See its text.
pub static UNPRINTABLE_CHARACTER: Rule = Rule {
    code: "unprintable-character",
    severity: Severity::Error,
    draft: false,
    what: "Every character can be shown with the embedded fonts, where it stands in the text: no emoji, no control characters or tabs, no right-to-left letters, nothing that steers the text unseen.",
    why: "PDF/A does not allow text that its font lacks (ISO 19005-2, 6.2.11.8), and a letter that silently disappears from an application is worse than an error. All letters of Norwegian and the Sámi languages are there.",
    wrong: r#""maalgruppe": "Ansatte 👍""#,
    right: r#""maalgruppe": "Ansatte""#,
};

/// One finding for each such character of a text, where it stands first.
pub(super) fn check(text: &Text<'_>, findings: &mut Findings) {
    text.report(
        &UNPRINTABLE_CHARACTER,
        unprintable,
        |c| {
            let c = c.chars().next().unwrap_or_default();
            match c {
                '\u{300}'..='\u{36f}' => format!("the text has {}, an accent apart from its letter", name(c)),
                _ => format!("the text has the character {}, which cannot be printed", name(c)),
            }
        },
        "remove it, or write it in words; letters of Norwegian and the Sámi languages are all there, each as one character (NFC)",
        findings,
    );
}

/// Where each character that does not show stands first.
fn unprintable(text: &str) -> Vec<Range<usize>> {
    let mut seen = HashSet::new();
    let all = text.char_indices().filter(|(_, c)| !printable(*c));
    all.filter(|(_, c)| seen.insert(*c)).map(|(start, c)| start..start + c.len_utf8()).collect()
}

/// Whether the character shows on the page, where it stands in the text.
///
/// Right-to-left letters turn the figures beside them around, and characters that only steer the text are not
/// seen at all: what is read would not be what is written.
pub(super) fn printable(c: char) -> bool {
    match c {
        // The quick way for most of every text; the fonts have them all.
        ' '..='~' | '\n' | '\r' => true,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => true,
        // An accent apart from its letter is put together with it on the page, and read back as something else.
        '\u{300}'..='\u{36f}' => false,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => false,
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{fff0}'..='\u{ffff}' => false,
        _ => !c.is_control() && fonts::cover(c),
    }
}

/// The character's code, and itself where it would be seen: what the fonts have but may not print steers the text.
fn name(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    if c.is_control() || c.is_whitespace() || fonts::cover(c) { code } else { format!("{code} ({c})") }
}
