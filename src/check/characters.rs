//! `unprintable-character`: every character can be shown with the embedded fonts.
//!
//! PDF/A does not allow text that its font lacks (ISO 19005-2, 6.2.11.8), and a letter that silently
//! disappears from an application is worse than an error.

use crate::finding::rules;
use std::collections::HashSet;
use std::ops::Range;

use super::text::{MOST, Text};
use crate::finding::{Finding, Findings};
use crate::fonts;
use crate::words::{Message, say};

/// Reports each such character of a text once, where it first stands.
pub(super) fn check(text: &Text<'_>, findings: &mut Findings) {
    for part in unprintable(text.text).into_iter().filter(|part| !text.is_bullet(part)).take(MOST) {
        let c = text.text[part.clone()].chars().next().unwrap_or_default();
        let place = text.document.origins.part(text.pointer, part);
        findings.push(Finding::new(&rules::UNPRINTABLE_CHARACTER, place, message(c)).help(help(c)));
    }
}

fn message(c: char) -> Message {
    match c {
        '\u{300}'..='\u{36f}' => say!("unprintable-character-accent", character = name(c)),
        '\u{fffd}' => say!("unprintable-character-lost", character = name(c)),
        _ => say!("unprintable-character", character = name(c)),
    }
}

/// What to write instead.
fn help(c: char) -> Message {
    match c {
        '→' | '⇒' | '➔' | '➜' | '➝' | '➞' | '⟶' | '\u{f0e0}' | '\u{f0e8}' => {
            say!("unprintable-character.rightward-arrow")
        }
        '←' | '⇐' | '⟵' | '\u{f0df}' => say!("unprintable-character.leftward-arrow"),
        '↔' | '⇔' => say!("unprintable-character.double-arrow"),
        '↑' | '⬆' | '▲' => say!("unprintable-character.upward-arrow"),
        '↓' | '⬇' | '▼' => say!("unprintable-character.downward-arrow"),
        '✓' | '✔' | '☑' | '☒' | '✅' | '\u{f0fc}' | '\u{f0fe}' => say!("unprintable-character.tick"),
        '✗' | '✘' | '❌' | '☐' | '✕' | '✖' | '\u{f0fb}' | '\u{f06f}' | '\u{f0a8}' => {
            say!("unprintable-character.cross")
        }
        '●' | '○' | '■' | '□' | '▪' | '▫' | '◦' | '➢' | '►' | '▶' | '◆' | '◇' | '❖' => {
            say!("unprintable-character.bullet")
        }
        '★' | '☆' | '⭐' => say!("unprintable-character.star"),
        '\u{e000}'..='\u{f8ff}' => {
            say!("unprintable-character.private")
        }
        '\u{80}'..='\u{9f}' => say!("unprintable-character.windows"),
        '\u{fffd}' => say!("unprintable-character-lost.write"),
        '\u{300}'..='\u{36f}' => {
            say!("unprintable-character-accent.write")
        }
        '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}' => {
            say!("unprintable-character.turning")
        }
        c if c.is_alphabetic() => say!("unprintable-character.foreign-letter"),
        c if c.is_control() => say!("unprintable-character.control"),
        _ => say!("unprintable-character.other"),
    }
}

/// The first place of each character that does not show.
fn unprintable(text: &str) -> Vec<Range<usize>> {
    let mut seen = HashSet::new();
    let all = text.char_indices().filter(|(_, c)| !printable(*c));
    all.filter(|(_, c)| seen.insert(*c)).map(|(start, c)| start..start + c.len_utf8()).collect()
}

/// Whether the character shows on the page at its own place in the text.
///
/// Right-to-left letters turn the figures beside them around, and characters that only steer the text are invisible:
/// the page would not show what was written.
pub(super) fn printable(c: char) -> bool {
    match c {
        // A fast path for most characters of every text; the fonts have all of these.
        ' '..='~' | '\n' | '\r' => true,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => true,
        // An accent that makes no composed letter with the letter before it. The page would join the two, and programs
        // would read back something else.
        '\u{300}'..='\u{36f}' => false,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => false,
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{fff0}'..='\u{ffff}' => false,
        _ => !c.is_control() && fonts::cover(c),
    }
}

/// The character's code, and the character itself if it is visible: characters that the fonts have but that may not be
/// printed steer the text.
fn name(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    if c.is_control() || c.is_whitespace() || fonts::cover(c) { code } else { format!("{code} ({c})") }
}
