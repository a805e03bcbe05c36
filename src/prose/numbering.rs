//! Numbers and letters that count the items of lists, and ordinals, which look like them.

use super::tree::Pattern;
use crate::value::month;

/// Words after a number and a full stop that make it an ordinal: then it counts no item.
const ORDINALS: [&str; 58] = [
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "okt",
    "nov",
    "des",
    "trinn",
    "trinna",
    "trinnet",
    "trinnene",
    "klasse",
    "klassen",
    "klassene",
    "klassetrinn",
    "årstrinn",
    "årstrinnet",
    "steg",
    "steget",
    "semester",
    "semesteret",
    "kvartal",
    "kvartalet",
    "halvår",
    "halvåret",
    "termin",
    "uke",
    "uken",
    "uka",
    "veke",
    "veka",
    "dag",
    "dagen",
    "plass",
    "plassen",
    "gang",
    "gangen",
    "generasjon",
    "generasjons",
    "utgave",
    "utgåve",
    "ledd",
    "punktum",
    "avsnitt",
    "kapittel",
    "juledag",
    "påskedag",
    "pinsedag",
    "årgang",
    "klassinger",
    "klassingar",
    "nestleder",
    "divisjon",
];

/// The number at the beginning of a line, how it is written, and the number of its bytes.
pub(super) fn number(line: &str) -> Option<(u32, Pattern, usize)> {
    let inside = line.strip_prefix('(');
    let opened = inside.is_some();
    let text = inside.unwrap_or(line);
    let length = text.find(|c: char| !c.is_ascii_alphanumeric())?;
    let end = text[length..].chars().next().filter(|end| (*end == '.' && !opened) || *end == ')')?;
    let (value, digit) = value(&text[..length])?;
    Some((value, Pattern { opened, digit, end }, line.len() - text.len() + length + 1))
}

/// The value of a number or letter, and the character of its kind.
fn value(text: &str) -> Option<(u32, char)> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() {
        // A number with a leading zero would be printed without it.
        let counts = text.len() <= 3 && (first != '0' || text == "0") && text.bytes().all(|b| b.is_ascii_digit());
        return counts.then(|| text.parse().ok()).flatten().map(|value| (value, '1'));
    }
    let kind = if first.is_ascii_lowercase() { 'a' } else { 'A' };
    (text.len() == 1).then(|| (u32::from(first.to_ascii_lowercase()) - u32::from('a') + 1, kind))
}

/// Whether the text after a number makes it an ordinal, as in "8. trinn" and "17. mars", or a part of a larger number.
pub(super) fn is_ordinal(pattern: Pattern, content: &str) -> bool {
    if pattern.digit != '1' || pattern.end != '.' {
        return false;
    }
    let word: String = content.chars().take_while(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
    let is_one_of = |words: &[&str]| words.contains(&word.as_str());
    if is_one_of(&month::NAMES) || is_one_of(&ORDINALS) || word.ends_with("trinn") || word.ends_with("klasse") {
        return true;
    }
    // "1. 000 kr" and "1.– 7. trinn".
    content.starts_with(['–', '-', '/', '%']) || content.starts_with("og ") || content.starts_with("til ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        let of = |line| {
            number(line).map(|(value, Pattern { opened, digit, end }, length)| (value, opened, digit, end, length))
        };
        assert_eq!(of("1. a"), Some((1, false, '1', '.', 2)));
        assert_eq!(of("12) a"), Some((12, false, '1', ')', 3)));
        assert_eq!(of("(b) a"), Some((2, true, 'a', ')', 3)));
        assert_eq!(of("C. a"), Some((3, false, 'A', '.', 2)));
        for line in ["01. a", "2024. a", "1 a", "ab) a", "(1. a", "§ 1", "1", "a", "", "æ) a", "1a) x"] {
            assert_eq!(of(line), None, "{line}");
        }
    }

    #[test]
    fn dates_and_ordinals_count_nothing() {
        let stop = Pattern { opened: false, digit: '1', end: '.' };
        for text in
            ["mars", "Mars var", "trinn ligger", "klasse", "årstrinnet", "og 2. trinn", "– 7. trinn", "ungdomstrinn"]
        {
            assert!(is_ordinal(stop, text), "{text}");
        }
        for text in ["Kartlegge", "kartlegge egen praksis", "3 lærere", "marsipan"] {
            assert!(!is_ordinal(stop, text), "{text}");
        }
        assert!(!is_ordinal(Pattern { end: ')', ..stop }, "mars"));
    }
}
