//! Numbers that carry their own check digit: organisation numbers and account numbers.
//!
//! Both are weighted sums modulo 11 as Brønnøysundregistrene and Bits (the banks' standards body) define
//! them. They may be written with spaces, dots or nothing, and are always printed in the standard form.

use std::fmt;

use super::record_value::record_value;
use crate::value::text::excerpt;
use crate::words::refusal;
use crate::words::{Arg, Message, quoted, say};

refusal! {
    /// The error of a text that is no such number.
    InvalidNumber
}

/// The digits of `text` if it holds exactly `N` of them and otherwise only spaces and dots.
fn digits<const N: usize>(text: &str) -> Result<[u8; N], Message> {
    let mut digits = [0; N];
    let mut count = 0;
    for c in text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '.')) {
        let Some(digit) = c.to_digit(10) else {
            return Err(say!("not-a-digit", character = format!("{c:?}")));
        };
        if let Some(slot) = digits.get_mut(count) {
            *slot = digit as u8;
        }
        count += 1;
    }
    if count != N {
        return Err(say!("wrong-number-of-digits", count, expected = N));
    }
    Ok(digits)
}

/// The control digit modulo 11 of `digits` under `weights`; `None` where it would be 10, which no number may have.
pub(crate) fn control_digit(digits: &[u8], weights: &[u8]) -> Option<u8> {
    let sum: u32 = digits.iter().zip(weights).map(|(d, w)| u32::from(*d) * u32::from(*w)).sum();
    match (11 - sum % 11) % 11 {
        10 => None,
        digit => Some(digit as u8),
    }
}

/// The digits of a number with a valid check digit, or the error.
fn checked<const N: usize>(text: &str, weights: &[u8]) -> Result<[u8; N], Message> {
    let digits = digits::<N>(text)?;
    if digits == [0; N] {
        return Err(say!("all-zeros"));
    }
    match control_digit(&digits, weights) {
        Some(control) if digits[N - 1] == control => Ok(digits),
        _ => Err(say!("wrong-control-digit")),
    }
}

macro_rules! number {
    ($(#[$doc:meta])* $name:ident, $digits:literal, $weights:expr, $refused:expr, groups $($group:literal)*,
     schema $schema:literal, $title:literal, $description:literal, $verdi:literal, $example:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $digits]);

        impl std::str::FromStr for $name {
            type Err = InvalidNumber;

            fn from_str(text: &str) -> Result<Self, InvalidNumber> {
                let refused: fn(Arg, Message) -> Message = $refused;
                checked(text, &$weights).map(Self).map_err(|why| InvalidNumber(refused(quoted(excerpt(text)), why)))
            }
        }

        impl fmt::Display for $name {
            /// The standard form, with groups separated by no-break spaces.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let ends = [$($group),*];
                for (index, digit) in self.0.iter().enumerate() {
                    if ends.contains(&index) {
                        f.write_str("\u{a0}")?;
                    }
                    write!(f, "{digit}")?;
                }
                Ok(())
            }
        }

        record_value!($name, text, $schema, {
            "title": $title,
            "description": $description,
            "type": "string",
            "examples": [$example],
            "x-verdi": $verdi,
        });
    };
}

number!(
    /// An *organisasjonsnummer*: nine digits, the last a control digit with weights 3 2 7 6 5 4 3 2; printed `938 712 441`.
    OrganisationNumber, 9, [3, 2, 7, 6, 5, 4, 3, 2], |value, why| say!("invalid-organisation-number", value, why), groups 3 6,
    schema "Organisasjonsnummer", "Organisasjonsnummer",
    "Ni siffer, med eller uten mellomrom. Det siste er kontrollsiffer.", "organisasjonsnummer", "938 712 441"
);

number!(
    /// A *kontonummer*: eleven digits, the last a control digit with weights 5 4 3 2 7 6 5 4 3 2; printed `1813 64 45320`.
    AccountNumber, 11, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], |value, why| say!("invalid-account-number", value, why), groups 4 6,
    schema "Kontonummer", "Kontonummer",
    "Elleve siffer, med eller uten mellomrom eller punktum. Det siste er kontrollsiffer.", "kontonummer", "1234 56 78903"
);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn real_numbers_are_read_in_any_spacing() {
        for text in ["938712441", "938 712 441", "938.712.441", "938\u{a0}712\u{a0}441"] {
            let number: OrganisationNumber = text.parse().expect(text);
            assert_eq!(number.to_string(), "938\u{a0}712\u{a0}441");
        }
        assert!("918 108 467".parse::<OrganisationNumber>().is_ok());
        let account: AccountNumber = "1813.64.45320".parse().expect("it is valid");
        assert_eq!(account.to_string(), "1813\u{a0}64\u{a0}45320");
    }

    #[test]
    fn what_is_wrong_is_said() {
        let why = |text: &str| text.parse::<OrganisationNumber>().expect_err(text).to_string();
        assert!(why("938712442").contains("last digit"));
        assert!(why("93871244").contains("8 digits, not 9"));
        assert!(why("000 000 000").contains("all zeros"));
        assert!(why("93871244x").contains("'x' is not a digit"));
    }

    proptest! {
        #[test]
        fn one_changed_digit_is_always_noticed(position in 0usize..9, other in 0u8..10) {
            let mut digits = *b"938712441";
            prop_assume!(digits[position] != b'0' + other);
            digits[position] = b'0' + other;
            let text = String::from_utf8(digits.to_vec()).expect("digits are ASCII");
            prop_assert!(text.parse::<OrganisationNumber>().is_err());
        }

        #[test]
        fn printing_and_reading_agree(number in 1_000_000_000u64..9_999_999_999) {
            let payload = number.to_string();
            let digits: Vec<u8> = payload.bytes().map(|b| b - b'0').collect();
            if let Some(control) = control_digit(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) {
                let account: AccountNumber = format!("{payload}{control}").parse().expect("the control digit is right");
                prop_assert_eq!(account.to_string().parse::<AccountNumber>(), Ok(account));
            }
        }
    }
}
