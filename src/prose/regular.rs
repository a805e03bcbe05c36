//! Makes pasted text regular: one character for each thing, and no invisible ones.
//!
//! Word, mail programs, PDFs and macOS leave characters in a text that are invisible or look like others: accents apart
//! from their letters (NFD), soft hyphens, tabs, line ends of other systems, marks of direction. Every text of a record
//! is made regular when it is read, so names that look equal are equal, and nobody must correct what they cannot see.
//! Characters that reorder letters are left for a rule to report.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// The regular form of a text. It is its own regular form.
pub fn regular(text: &str) -> Cow<'_, str> {
    match text.char_indices().find(|(_, c)| is_suspect(*c)) {
        None => Cow::Borrowed(text),
        Some((at, _)) => {
            // An accent belongs to the letter before it.
            let at = text[..at].char_indices().next_back().map_or(0, |(before, _)| before);
            let mut regular = text[..at].to_owned();
            let begins = regular.rsplit('\n').next().is_none_or(|line| line.trim_start().is_empty());
            pieces(&text[at..], begins, |piece, _| regular.push_str(piece));
            Cow::Owned(regular)
        }
    }
}

/// The position in the text itself of the byte `offset` of its regular form.
pub fn original(text: &str, offset: usize) -> usize {
    let mut length = 0;
    let mut found = None;
    pieces(text, true, |piece, at| {
        if found.is_none() && length + piece.len() > offset {
            // A piece may have more bytes than were written for it, so the position must not pass the end of the text.
            found = Some(at + (offset - length).min(text.len() - at));
        }
        length += piece.len();
    });
    let found = found.unwrap_or(text.len());
    (0..=found).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Whether a character may be irregular. The characters of most texts need no second look.
fn is_suspect(c: char) -> bool {
    match c {
        '\n' | ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' => false,
        '\u{370}'..='\u{52f}' => c.nfc().next() != Some(c),
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20bf}' => false,
        _ => true,
    }
}

/// Calls `take` with each piece of the text in its regular form, and with its position in the text.
fn pieces(text: &str, line_start: bool, mut take: impl FnMut(&str, usize)) {
    let mut begins = line_start;
    let mut letters = text.char_indices().peekable();
    let mut buffer = String::new();
    while let Some((at, c)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let piece: &str = match c {
            '\r' if next == Some('\n') => "",
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => "\n",
            // A tab at the start of a line indents it; between words it is a space.
            '\t' if begins => "    ",
            '\t' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => " ",
            '\u{2007}' | '\u{202f}' => "\u{a0}",
            // Word's non-breaking hyphen.
            '\u{1e}' => "\u{2011}",
            // Bullets of Word's symbol fonts, and the letter that marks its second level.
            '\u{f0b7}' if begins => "•",
            '\u{f0a7}' if begins => "▪",
            '\u{f02d}' if begins => "-",
            'o' if begins && next == Some('\t') => "◦",
            _ if is_unseen(c) => "",
            _ => {
                buffer.clear();
                match ligature(c) {
                    Some(letters) => buffer.push_str(letters),
                    None => buffer.push(c),
                }
                while let Some((_, mark)) = letters.next_if(|(_, c)| belongs(*c) || is_unseen(*c)) {
                    if !is_unseen(mark) {
                        buffer.push(mark);
                    }
                }
                if !buffer.is_ascii() {
                    buffer = buffer.nfc().collect();
                }
                &buffer
            }
        };
        begins = match c {
            _ if piece.is_empty() => begins,
            _ if piece == "\n" => true,
            _ => begins && piece.trim_start().is_empty(),
        };
        take(piece, at);
    }
}

/// The letters of a ligature, which PDFs draw as one.
fn ligature(c: char) -> Option<&'static str> {
    ["ff", "fi", "fl", "ffi", "ffl"].get(usize::try_from(u32::from(c).checked_sub(0xfb00)?).ok()?).copied()
}

/// Whether a character belongs to the letter before it.
fn belongs(c: char) -> bool {
    c >= '\u{300}' && (canonical_combining_class(c) != 0 || is_combining_mark(c))
}

/// Whether a character is invisible and reorders nothing: soft hyphens, break opportunities, joiners, left-to-right
/// marks, variation selectors, and Word's optional hyphens.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{1f}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200e}' | '\u{202a}' | '\u{202c}' | '\u{202d}'
    ) || matches!(c, '\u{2060}'..='\u{2064}' | '\u{2066}' | '\u{2068}' | '\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_pasted_becomes_regular() {
        for (pasted, expected) in [
            ("Røst", "Røst"),
            ("A\u{30a}lesund o\u{308}y", "Ålesund öy"),
            ("kompe\u{ad}tanse\u{200b}heving\u{feff}", "kompetanseheving"),
            ("en\r\nto\rtre\u{b}fire\u{2028}fem", "en\nto\ntre\nfire\nfem"),
            ("a\tb", "a b"),
            ("•\tpunkt\no\tunder\n\t-\tinne", "• punkt\n◦ under\n    - inne"),
            ("\u{f0b7}\tpunkt", "• punkt"),
            ("1\u{202f}000\u{2007}kr", "1\u{a0}000\u{a0}kr"),
            ("\u{202a}+47 900\u{202c}", "+47 900"),
            ("e\u{1e}post", "e\u{2011}post"),
            ("\u{fb01}nansiering o\u{fb03}siell", "finansiering offisiell"),
            ("✔\u{fe0f}", "✔"),
            ("\u{212b}", "Å"),
            ("so\tpå", "so på"),
        ] {
            assert_eq!(regular(pasted), expected, "{pasted:?}");
        }
        for kept in ["\u{202e}snudd", "\u{200f}", "\u{0}", "x\u{302}\u{f0b7}", "50\u{a0}000", "– « » …", "α γ"]
        {
            assert_eq!(regular(kept), kept);
        }
    }

    #[test]
    fn places_are_found_in_what_was_pasted() {
        let pasted = "a\u{30a} kompe\u{ad}tanse\r\nTODO";
        let made = regular(pasted);
        let at = made.find("TODO").expect("it is there");
        assert_eq!(&pasted[original(pasted, at)..], "TODO");
        assert_eq!(original(pasted, made.len()), pasted.len());
        assert_eq!(original("abc", 2), 2);
    }

    proptest! {
        #[test]
        fn regular_text_stays_as_it_is(text in "\\PC{0,20}|[a-zåA\u{30a}\u{308}o\u{ad}\t\r\n\u{b}\u{200b}\u{202f}\u{f0b7}•\u{fb01} ]{0,20}") {
            let once = regular(&text).into_owned();
            prop_assert_eq!(regular(&once), once.as_str());
            for offset in 0..=once.len() {
                prop_assert!(text.is_char_boundary(original(&text, offset)));
            }
        }
    }
}
