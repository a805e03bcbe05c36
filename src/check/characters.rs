//! `unprintable-character`: every character can be shown with the embedded fonts.
//!
//! PDF/A does not allow text that its font lacks (ISO 19005-2, 6.2.11.8), and a letter that silently
//! disappears from an application is worse than an error.

use pulldown_cmark::{Event, Parser};

use super::texts::Text;
use crate::diag::{Finding, Rule, Severity};
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

/// One finding per text, for the first character in it that cannot be printed.
pub(super) fn check(text: &Text<'_>) -> Option<Finding> {
    let (c, written) = first_unprintable(text.text)?;
    let origins = &text.document.origins;
    let place = match written {
        Some(start) => origins.part(text.pointer, start..start + c.len_utf8()),
        None => origins.place(text.pointer),
    };
    let message = format!("the text has the character {}, which cannot be printed", name(c));
    let help = "remove it or write it in words; letters of Norwegian and the Sámi languages are all there";
    Some(Finding::new(&UNPRINTABLE_CHARACTER, place, message).help(help))
}

/// Whether the character shows on the page, where it stands in the text.
///
/// Right-to-left letters turn the figures beside them around, and characters that only steer the text are not
/// seen at all: what is read would not be what is written.
fn printable(c: char) -> bool {
    match c {
        // The quick way for most of every text; the fonts have them all.
        ' '..='~' | '\n' | '\r' => true,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => true,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => false,
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{fff0}'..='\u{ffff}' => false,
        _ => !c.is_control() && fonts::cover(c),
    }
}

/// The first character of a text that does not show and where it starts, or without a place where CommonMark would
/// make it of an entity (`&#7;`).
fn first_unprintable(text: &str) -> Option<(char, Option<usize>)> {
    let written = text.char_indices().find(|(_, c)| !printable(*c)).map(|(start, c)| (c, Some(start)));
    let made = || {
        let texts = Parser::new(text).filter_map(|event| if let Event::Text(text) = event { Some(text) } else { None });
        texts.filter_map(|text| text.chars().find(|c| !printable(*c))).next().map(|c| (c, None))
    };
    written.or_else(|| if text.contains('&') { made() } else { None })
}

/// The character's code, and itself where it would be seen: what the fonts have but may not print steers the text.
fn name(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    if c.is_control() || c.is_whitespace() || fonts::cover(c) { code } else { format!("{code} ({c})") }
}
