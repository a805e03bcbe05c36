//! How to reach people: telephone numbers and e-mail addresses.

use std::fmt;
use std::str::FromStr;

use email_address::{EmailAddress, Options};

use super::record_value::record_value;
use crate::value::text::{excerpt, uncapitalised};
use crate::words::refusal;
use crate::words::{quoted, say};

/// A telephone number, printed in the standard form of Språkrådet: `75 00 00 10`, `800 00 000`, `+46 8123456`.
///
/// It is Norwegian with eight digits, of which the first is not 0 or 1, or with five that begin with 0; or it begins
/// with `+` or `00` and the country's code. It may be written with spaces, dots, hyphens and parentheses. A `(0)` after the
/// country's code is what is dialled within the country, and no part of the number: `+44 (0)20 …` is `+4420…`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

refusal! {
    /// The error of a text that is no telephone number or e-mail address.
    NotContact
}

impl FromStr for Phone {
    type Err = NotContact;

    fn from_str(text: &str) -> Result<Self, NotContact> {
        let fail = |why| Err(NotContact(say!("invalid-phone", value = quoted(excerpt(text)), why)));
        let separators = |c: char| c.is_whitespace() || ".-\u{2010}\u{2011}\u{2013}".contains(c);
        let compact: String = text.chars().filter(|c| !separators(*c)).collect();
        let compact = without_trunk_prefix(&compact).replace(['(', ')'], "");
        let (international, digits) = match (compact.strip_prefix('+'), compact.strip_prefix("00")) {
            (Some(rest), _) | (None, Some(rest)) => (true, rest),
            (None, None) => (false, compact.as_str()),
        };
        if let Some(other) = digits.chars().find(|c| !c.is_ascii_digit()) {
            return fail(say!("not-a-digit", character = format!("{other:?}")));
        }
        let (national, foreign) = match digits.strip_prefix("47") {
            Some(national) if international => (national, false),
            _ => (digits, international),
        };
        if foreign {
            // The code has one to three digits; where it ends is not ours to know, so nothing is grouped (E.164).
            return match national.len() {
                7..=15 if !national.starts_with('0') => Ok(Self(format!("+{national}"))),
                _ => fail(say!("phone-foreign")),
            };
        }
        let ends: &[usize] = match (national.len(), national.as_bytes().first()) {
            (8, Some(b'8')) => &[3, 5],
            (8, Some(b'2'..=b'9')) => &[2, 4, 6],
            (5, Some(b'0')) => &[],
            (8, _) => return fail(say!("phone-first-digit")),
            (count, _) => return fail(say!("wrong-number-of-digits", count, expected = 8)),
        };
        let mut printed = String::new();
        for (index, digit) in national.char_indices() {
            if ends.contains(&index) {
                printed.push('\u{a0}');
            }
            printed.push(digit);
        }
        Ok(Self(printed))
    }
}

/// An international number without the `(0)` of calls within the country; in Italy calls from abroad have it too.
fn without_trunk_prefix(compact: &str) -> String {
    let international = compact.trim_start_matches('(');
    let italian = ["+39", "0039"].iter().any(|code| international.starts_with(code));
    let abroad = international.starts_with('+') || international.starts_with("00");
    if abroad && !italian { compact.replacen("(0)", "", 1) } else { compact.to_owned() }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An e-mail address: a name, an @, and a domain with a dot (RFC 5321), printed as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

impl FromStr for Email {
    type Err = NotContact;

    fn from_str(text: &str) -> Result<Self, NotContact> {
        let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
        match EmailAddress::parse_with_options(text, options) {
            Ok(_) => Ok(Self(text.to_owned())),
            Err(why) => {
                let why = why.to_string();
                let why = uncapitalised(why.trim_end_matches('.'));
                Err(NotContact(say!("invalid-email", value = quoted(excerpt(text)), why)))
            }
        }
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

record_value!(Phone, text, "Telefonnummer", {
    "title": "Telefonnummer",
    "description": "Åtte siffer, med eller uten mellomrom, eller med + og landskode.",
    "type": "string",
    "examples": ["75 00 00 10", "+47 75 00 00 10"],
    "x-verdi": "telefon",
});

record_value!(Email, text, "Epostadresse", {
    "title": "E-postadresse",
    "description": "Én e-postadresse.",
    "type": "string",
    "format": "email",
    "examples": ["kari.nordmann@example.no"],
    "x-verdi": "epost",
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn phones_are_printed_in_the_standard_form() {
        for (written, printed) in [
            ("75000010", "75\u{a0}00\u{a0}00\u{a0}10"),
            ("750 00 010", "75\u{a0}00\u{a0}00\u{a0}10"),
            ("+47 75.00.00.10", "75\u{a0}00\u{a0}00\u{a0}10"),
            ("(0047) 75 00 00 10", "75\u{a0}00\u{a0}00\u{a0}10"),
            ("47 00 00 00", "47\u{a0}00\u{a0}00\u{a0}00"),
            ("80000000", "800\u{a0}00\u{a0}000"),
            ("02800", "02800"),
            ("+46 8-123 456", "+468123456"),
            ("+44 (0)20 7946 0000", "+442079460000"),
            ("0044 (0) 20 7946 0000", "+442079460000"),
            ("(+44) (0)20-7946-0000", "+442079460000"),
            ("+46(0)8\u{a0}123 456", "+468123456"),
            ("+47 (0) 75 00 00 10", "75\u{a0}00\u{a0}00\u{a0}10"),
            ("+39 (0)6 1234 5678", "+390612345678"),
        ] {
            assert_eq!(written.parse::<Phone>().map(|phone| phone.to_string()).as_deref(), Ok(printed), "{written}");
        }
        for wrong in [
            "",
            "7500001",
            "12345678",
            "75 00 00 10 / 75 00 00 11",
            "ring meg",
            "+47",
            "+0123456789",
            "+1234567890123456",
            "(0)75 00 00 10",
        ] {
            assert!(wrong.parse::<Phone>().is_err(), "{wrong} was accepted");
        }
    }

    #[test]
    fn addresses_need_a_name_and_a_domain() {
        for right in ["kari.nordmann@example.no", "k@bodø.example.no", "post+tiltak@example.no"] {
            assert!(right.parse::<Email>().is_ok(), "{right} was refused");
        }
        for wrong in [
            "",
            "kari",
            "kari@",
            "@example.no",
            "kari@example",
            "kari(at)example.no",
            "kari nordmann@example.no",
            "a@b.no, c@d.no",
            "a@b..no",
            "Kari <kari@example.no>",
        ] {
            assert!(wrong.parse::<Email>().is_err(), "{wrong} was accepted");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC*") {
            let _ = (text.parse::<Phone>(), text.parse::<Email>());
        }

        #[test]
        fn printing_and_reading_agree(number in 20_000_000u32..=99_999_999) {
            let phone: Phone = number.to_string().parse().expect("it is a number");
            prop_assert_eq!(phone.to_string().parse::<Phone>(), Ok(phone));
        }
    }
}
