//! What a line may begin with to be an item of a list.

use super::numbering;
use super::tree::Pattern;

/// The mark at the beginning of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    /// How many bytes the mark has.
    pub(super) length: usize,
    /// Where the item's text begins.
    pub(super) content: usize,
}

/// What marks an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A sign.
    Sign(char),
    /// A number that may count on.
    Number(u32, Pattern),
}

/// Signs that only mark items, also where no space follows them. The last are bullets of Word's symbol fonts, and what
/// they become when their font is lost.
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

/// Signs that mark items where a space follows them, and may be something else.
fn is_sign(sign: char) -> bool {
    is_dash(sign) || matches!(sign, '*' | '·')
}

/// Signs that may also be a minus.
pub(super) fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '–' | '—' | '−' | '‐' | '‑' | '‒' | '―')
}

/// Whether two characters may be the same mark. Programs change one dash to another, so the second dash does not begin
/// a list inside the list of the first.
pub(super) fn is_alike(a: char, b: char) -> bool {
    a == b || (is_dash(a) && is_dash(b))
}

/// The mark that a line without spaces before it begins with. What follows it has a letter or a digit.
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
    let parted = rest.len() > text.len() || is_bullet(first);
    (parted && text.contains(char::is_alphanumeric)).then_some(Mark { kind, length, content: line.len() - text.len() })
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
