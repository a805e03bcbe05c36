//! The marks that begin an item of a list.

use super::numbering;
use super::tree::Pattern;

/// The mark at the beginning of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    /// The number of bytes of the mark.
    pub(super) length: usize,
    /// The start of the item's text.
    pub(super) content: usize,
}

/// The kind of mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A bullet or dash.
    Sign(char),
    /// A number that may continue a list.
    Number(u32, Pattern),
}

/// Characters that only mark items, even where no space follows. The last ones are bullets of Word's symbol fonts, and
/// the characters that these become without their font.
fn is_bullet(sign: char) -> bool {
    matches!(
        sign,
        '•' | '‣'
            | '⁃'
            | '◦'
            | '∙'
            | '●'
            | '○'
            | '■'
            | '□'
            | '▪'
            | '▫'
            | '◆'
            | '◇'
            | '❖'
            | '►'
            | '▶'
            | '▸'
            | '▹'
            | '➢'
            | '➤'
            | '⮚'
            | '✦'
            | '⦿'
            | '⁌'
            | '⁍'
            | '∎'
            | '◾'
            | '◽'
            | '⬤'
            | '⚫'
            | '⚪'
            | '🔹'
            | '🔸'
            | '◘'
            | '◙'
            | '\u{f000}'..='\u{f0ff}'
    )
}

/// Characters that mark items if a space follows, and may otherwise mean something else.
fn is_sign(sign: char) -> bool {
    is_dash(sign) || matches!(sign, '*' | '·')
}

/// Characters that may also be a minus.
pub(super) fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '–' | '—' | '−' | '‐' | '‑' | '‒' | '―')
}

/// Whether two characters may be the same mark. Programs change one dash to another, so the second dash does not begin
/// a list inside the list of the first.
pub(super) fn is_alike(a: char, b: char) -> bool {
    a == b || (is_dash(a) && is_dash(b))
}

/// The mark at the beginning of a line that has no spaces before it. The text after it must contain a letter or digit.
pub(super) fn at(line: &str) -> Option<Mark> {
    let first = line.chars().next()?;
    let (kind, length) = if is_bullet(first) || is_sign(first) {
        (Kind::Sign(first), first.len_utf8())
    } else {
        let (number, pattern, length) = numbering::number(line)?;
        (Kind::Number(number, pattern), length)
    };
    let rest = &line[length..];
    let text = rest.trim_start();
    let is_separate = rest.len() > text.len() || is_bullet(first);
    (is_separate && text.contains(char::is_alphanumeric)).then_some(Mark {
        kind,
        length,
        content: line.len() - text.len(),
    })
}

/// Whether an item's text begins with an amount: then a dash before it may be a minus.
pub(super) fn is_amount(text: &str) -> bool {
    let lower = text.get(..12.min(text.len())).unwrap_or(text).to_lowercase();
    let units = ["kr.", "kr", "nok", "€", "$", "£", "ca.", "ca", "+", "-", "−", "±"];
    let number = units.iter().find_map(|unit| lower.strip_prefix(unit)).unwrap_or(&lower);
    number.trim_start().starts_with(|c: char| c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_lists_are_known_by_what_follows() {
        for line in ["- a", "* a", "• a", "•a", "–\u{a0}a", "· a", "\u{f0b7} a", "◦a", "- 5 000 kr", "- (a)"] {
            assert!(matches!(at(line), Some(Mark { kind: Kind::Sign(_), .. })), "{line}");
        }
        for line in ["-a", "*a*", "**a**", "--", "---", "- - -", "===", "+ a", "-5 000", "–", "-", "· ·", "", "a - b"]
        {
            assert_eq!(at(line), None, "{line}");
        }
    }

    #[test]
    fn a_dash_before_an_amount_may_be_a_minus() {
        for text in ["5 000 kr", "kr 5 000", "NOK 20", "kr. 5", "10 %", "3 barnehager", "ca. 50", "½ stilling"] {
            assert!(is_amount(text), "{text}");
        }
        for text in ["Vikarer", "kroner 5", "kr", "§ 17-12", "Kari Nordmann", "æ"] {
            assert!(!is_amount(text), "{text}");
        }
    }
}
