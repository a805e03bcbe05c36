//! `national-identity-number`: no *fødselsnummer* leaves the building.

use crate::finding::rules;
use std::ops::Range;

use super::birth;
use super::text::Text;
use crate::finding::Findings;
use crate::value::ids::control_digit;
use crate::words::say;

/// The message does not repeat the number.
pub(super) fn check(text: &Text<'_>, findings: &mut Findings) {
    if text.key == "kontonummer" {
        return;
    }
    text.report(
        &rules::NATIONAL_IDENTITY_NUMBER,
        numbers,
        |_| say!("national-identity-number"),
        say!("national-identity-number.help"),
        findings,
    );
}

/// The bytes of every such number in the text: groups of eleven digits in all, with at most three characters and no
/// letter between two groups.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let groups = digit_groups(text);
    let mut found = Vec::new();
    for (first, group) in groups.iter().enumerate() {
        let mut digits = group.len();
        let mut last = first;
        while digits < 11
            && let Some(next) = groups.get(last + 1)
            && near(&text[groups[last].end..next.start])
        {
            digits += next.len();
            last += 1;
        }
        let number = group.start..groups[last].end;
        let gaps = groups[first..=last].windows(2).map(|pair| &text[pair[0].end..pair[1].start]);
        let is_account = groups[first..=last].iter().map(Range::len).eq([4, 2, 5])
            && gaps.into_iter().all(|gap| [" ", "\u{a0}", "."].contains(&gap));
        if digits == 11 && !is_account && is_identity(&text[number.clone()]) {
            found.push(number);
        }
    }
    let mut apart = birth::pairs(text, &groups);
    apart.retain(|(_, all)| all.iter().any(|number| is_identity(number)));
    apart.sort_by_key(|(place, _)| place.start);
    let (whole, mut next) = (found.len(), 0);
    for (place, _) in apart {
        // Both are in the order of the text.
        next += found[next..whole].iter().take_while(|known| known.end <= place.start).count();
        let is_told = next < whole && found[next].start < place.end;
        if !is_told && found[whole..].last().is_none_or(|last| last.end <= place.start) {
            found.push(place);
        }
    }
    found
}

/// The bytes of each run of digits.
fn digit_groups(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match groups.last_mut().filter(|group| group.end == at) {
            Some(group) => group.end += 1,
            None => groups.push(at..at + 1),
        }
    }
    groups
}

/// Whether the text between two groups of digits may be part of one number.
fn near(between: &str) -> bool {
    between.chars().count() <= 3 && !between.chars().any(char::is_alphanumeric)
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
            format!("{date}–{rest}"),
            format!("{date} - {rest}"),
            format!("{}/{}:{rest}", &date[..4], &date[4..]),
            format!("{number} og {number}"),
        ] {
            assert!(!numbers(&text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_date_of_birth_and_a_personnummer_are_one() {
        // Someone of 1 January 1990 whose number has month + 80.
        let number = synthetic();
        let five = &number[6..];
        for text in [
            format!("født 01.01.1990 {five}"),
            format!("f. 1.1.90 - {five}"),
            format!("1990-01-01/{five}"),
            format!("1. januar 1990, personnummer {five}"),
            format!("født 1. jan. 1990 ({five})"),
            format!("01011990{}{five}", ' '),
            format!("010190, personnr. {five}"),
            format!("pnr {five}, født 1/1 - 1990"),
            format!("Personnummer: {five}. Født: 01.01.1990"),
        ] {
            assert!(!numbers(&text).is_empty(), "{text}");
        }
        for text in
            [format!("1. januar 1990 fikk skolen {five} kr"), format!("02.01.1990 {five}"), format!("{five} kr i 2024")]
        {
            assert!(numbers(&text).is_empty(), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let number = synthetic();
        let changed = format!("{}{}", &number[..10], (number.as_bytes()[10] - b'0' + 1) % 10);
        let as_account = format!("{} {} {}", &number[..4], &number[4..6], &number[6..]);
        let longer = format!("1{number}");
        for text in [&changed, &as_account, &longer, "1813 64 45320", "75 00 00 10", "01.01.2024–31.12.2025"] {
            assert!(numbers(text).is_empty(), "{text}");
        }
    }
}
