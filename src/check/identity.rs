//! `national-identity-number`: no *fødselsnummer* leaves the building.

use std::sync::LazyLock;

use regex::Regex;

use super::texts::Text;
use crate::diag::{Finding, Rule, Severity};
use crate::ids::control_digit;

/// See its text.
pub static NATIONAL_IDENTITY_NUMBER: Rule = Rule {
    code: "national-identity-number",
    severity: Severity::Error,
    draft: false,
    what: "No text has a fødselsnummer or D-nummer in it: eleven digits that begin with a date and whose two check digits are right, however they are grouped. The field kontonummer is left aside, since every fødselsnummer has the form of an account number.",
    why: "They may be used only where a person must be identified for certain (personopplysningsloven § 12), which these documents never need, and the documents are public.",
    wrong: r#""navn": "Kari Nordmann (fnr. …)""#,
    right: r#""navn": "Kari Nordmann""#,
};

static ELEVEN_DIGITS: LazyLock<Regex> = LazyLock::new(|| {
    let gap = r"[\s.\-\u{ad}\u{200b}-\u{200d}\u{2060}]?";
    let digits = [2, 2, 2, 3, 2].map(|count| format!("[0-9]{{{count}}}")).join(gap);
    Regex::new(&digits).expect("the pattern is constant")
});

/// One finding per text, for the first number in it. The message does not repeat the number.
pub(super) fn check(text: &Text<'_>) -> Option<Finding> {
    if text.key == "kontonummer" {
        return None;
    }
    let found = numbers(text.text).next()?;
    let place = text.document.origins.part(text.pointer, found);
    Some(
        Finding::new(&NATIONAL_IDENTITY_NUMBER, place, "the text has a national identity number (fødselsnummer)")
            .help("remove it, also from other copies of the file; people are named by name and role"),
    )
}

/// The bytes of every such number in the text.
fn numbers(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    // Digits begin at any place, so a match inside a longer number must not hide the one after it.
    let starts = text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(start, _)| start);
    starts.filter_map(|start| {
        let found = ELEVEN_DIGITS.find_at(text, start).filter(|found| found.start() == start)?;
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let inside = is_digit(text[..start].chars().next_back()) || is_digit(text[found.end()..].chars().next());
        (!inside && !grouped_as_account(found.as_str()) && is_identity(found.as_str())).then(|| found.range())
    })
}

/// Whether the digits are grouped as only account numbers are: 4, 2, 5.
fn grouped_as_account(text: &str) -> bool {
    let groups: Vec<usize> = text.split(|c: char| !c.is_ascii_digit()).map(str::len).collect();
    groups == [4, 2, 5]
}

/// Whether eleven digits begin with a date, as fødselsnummer, D-nummer (day + 40) and the synthetic numbers of test
/// registers (month + 40, + 65 or + 80) do, and have the two check digits.
fn is_identity(text: &str) -> bool {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
    let [d1, d2, m1, m2, ..] = digits[..] else { return false };
    let (day, month) = (d1 * 10 + d2, m1 * 10 + m2);
    let days = [1..=31, 41..=71];
    let months = [1..=12, 41..=52, 66..=77, 81..=92];
    days.iter().any(|days| days.contains(&day))
        && months.iter().any(|months| months.contains(&month))
        && control_digit(&digits[..9], &[3, 7, 6, 1, 8, 9, 4, 5, 2]) == Some(digits[9])
        && control_digit(&digits[..10], &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) == Some(digits[10])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number of the right form and of nobody: month + 80, as the tax administration's test register has it.
    fn synthetic() -> String {
        let nine: Vec<u8> = (0..1000u16)
            .map(|serial| {
                let mut digits = vec![0, 1, 8, 1, 9, 0];
                digits.extend([serial / 100, serial / 10 % 10, serial % 10].map(|digit| digit as u8));
                digits
            })
            .find(|digits| with_controls(digits).is_some())
            .expect("most serial numbers have check digits");
        with_controls(&nine).expect("it was found so").iter().map(|digit| char::from(digit + b'0')).collect()
    }

    fn with_controls(nine: &[u8]) -> Option<Vec<u8>> {
        let mut digits = nine.to_vec();
        digits.push(control_digit(&digits, &[3, 7, 6, 1, 8, 9, 4, 5, 2])?);
        digits.push(control_digit(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2])?);
        Some(digits)
    }

    #[test]
    fn numbers_are_found_however_they_are_grouped() {
        let number = synthetic();
        let (date, rest) = number.split_at(6);
        for text in [
            number.clone(),
            format!("{date} {rest}"),
            format!("født {date}-{rest}, bor i"),
            format!("{date}\u{200b}{rest}"),
            format!("{} {} {} {} {}", &date[..2], &date[2..4], &date[4..], &rest[..3], &rest[3..]),
            format!("3 {number}"),
        ] {
            assert!(numbers(&text).next().is_some(), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let number = synthetic();
        let changed = format!("{}{}", &number[..10], (number.as_bytes()[10] - b'0' + 1) % 10);
        let as_account = format!("{} {} {}", &number[..4], &number[4..6], &number[6..]);
        let longer = format!("1{number}");
        for text in [&changed, &as_account, &longer, "1813 64 45320", "75 00 00 10", "01.01.2024–31.12.2025"] {
            assert!(numbers(text).next().is_none(), "{text}");
        }
    }
}
