//! A figure of a statistic: a number, or one of three reasons for having none. None of the three is 0.

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use super::record_value::record_value;
use crate::value::decimal::{self, Limits, NotDecimal};
use crate::words::{Message, Words, say};

/// One figure of a statistic.
///
/// The number keeps its written decimals: they show how exactly it was rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figure {
    /// A number from −10⁹ to 10⁹, with at most eighteen decimals. A change may be below zero.
    Known(Decimal),
    /// No number, and the reason.
    Absent(Absent),
}

/// Why there is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absent {
    /// Hidden because few people are behind it (*prikking*): `*` in the exports of Udir, `:` in those of SSB.
    Hidden,
    /// There should be a number, but there is none.
    Missing,
    /// There can be no number.
    NotApplicable,
}

impl Absent {
    /// Every reason.
    pub const ALL: [Self; 3] = [Self::Hidden, Self::Missing, Self::NotApplicable];

    /// The word in records.
    pub fn key(self) -> &'static str {
        match self {
            Self::Hidden => "skjult",
            Self::Missing => "mangler",
            Self::NotApplicable => "ikkeAktuelt",
        }
    }

    /// The sign on the page in the place of a number.
    pub fn sign(self) -> Message {
        match self {
            Self::Hidden => say!("sign-hidden"),
            Self::Missing => say!("sign-missing"),
            Self::NotApplicable => say!("sign-not-applicable"),
        }
    }

    /// The words for it.
    pub fn in_words(self) -> Message {
        match self {
            Self::Hidden => say!("figure-hidden"),
            Self::Missing => say!("figure-missing"),
            Self::NotApplicable => say!("figure-not-applicable"),
        }
    }
}

impl Figure {
    const LIMITS: Limits = Limits { what: "figure", most: 1_000_000_000, decimals: 18 };

    /// The figure in a JSON value: a number, a text such as `"7,5"`, or `"skjult"`, `"mangler"` or `"ikkeAktuelt"`.
    ///
    /// # Errors
    /// If the value is none of these.
    pub fn from_json(value: &Value) -> Result<Self, NotDecimal> {
        let absent = Absent::ALL.into_iter().find(|absent| value == absent.key());
        absent.map_or_else(
            || match value {
                Value::String(text) => Self::from_export(text),
                Value::Number(number) => {
                    signed(number.as_str(), |digits| decimal::from_json_digits(digits, &Self::LIMITS))
                }
                other => decimal::from_json(other, &Self::LIMITS).map(Self::Known),
            },
            |absent| Ok(Self::Absent(absent)),
        )
    }

    /// A number as in exports: decimals after a comma, and any character that is written for a minus.
    ///
    /// # Errors
    /// If it is none.
    pub fn from_export(text: &str) -> Result<Self, NotDecimal> {
        signed(text, |digits| decimal::from_norwegian(digits, &Self::LIMITS))
    }

    /// The figure as records write it; the number keeps its decimals.
    pub fn to_json(self) -> Value {
        match self {
            Self::Known(number) => number.to_string().replace('.', ",").into(),
            Self::Absent(absent) => absent.key().into(),
        }
    }

    /// The number, if there is one.
    pub fn known(self) -> Option<Decimal> {
        match self {
            Self::Known(number) => Some(number),
            Self::Absent(_) => None,
        }
    }

    /// The figure as the page shows it, with so many decimals: `12,3`, `1 204`, `*`.
    pub fn shown(self, decimals: u32, words: Words) -> String {
        match self {
            Self::Known(number) => rounded(number, decimals),
            Self::Absent(absent) => words.say(&absent.sign()),
        }
    }

    /// The figure in words: `12,3`, `skjult`.
    pub fn in_words(self, decimals: u32, words: Words) -> String {
        match self {
            Self::Known(number) => rounded(number, decimals),
            Self::Absent(absent) => words.say(&absent.in_words()),
        }
    }
}

/// A number that may have a minus before it.
fn signed(text: &str, read: impl Fn(&str) -> Result<Decimal, NotDecimal>) -> Result<Figure, NotDecimal> {
    let digits = text
        .strip_prefix(['-', '−', '–'])
        .map(str::trim_start)
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    match digits.map(&read) {
        Some(Ok(number)) if number.is_zero() => Ok(Figure::Known(number)),
        Some(Ok(number)) => Ok(Figure::Known(-number)),
        // The message is about the text as written.
        _ => read(text).map(Figure::Known),
    }
}

/// The number rounded to so many decimals, half away from zero.
pub fn round(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// The number with exactly so many decimals, rounded half away from zero, in the Norwegian way.
pub fn rounded(number: Decimal, decimals: u32) -> String {
    let rounded = round(number, decimals);
    // A difference that is rounded to 0 has no sign.
    let sign = if rounded.is_sign_negative() && !rounded.is_zero() { "−" } else { "" };
    let text = decimal::grouped(rounded.abs());
    let (whole, given) = text.split_once(',').unwrap_or((&text, ""));
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole},{given:0<width$}", width = decimals as usize)
}

/// A change, with its sign: `+1,2`, `−0,5`, `0,0`.
pub fn change(difference: Decimal, decimals: u32) -> String {
    let text = rounded(difference, decimals);
    let is_more = difference.is_sign_positive() && text.chars().any(|c| ('1'..='9').contains(&c));
    if is_more { format!("+{text}") } else { text }
}

record_value!(Figure, json, "Tall", {
    "title": "Tall",
    "description": "Et tall, eller hvorfor det ikke står noe: skjult, mangler eller ikkeAktuelt.",
    "type": ["number", "string"],
    "minimum": -1_000_000_000,
    "examples": [12.5, "12,5", "skjult", "mangler", "ikkeAktuelt"],
    "x-verdi": "tall",
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::words::Language;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("the test's number is one")
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (number, printed) in [
            ("0.05", "0,1"),
            ("0.04", "0,0"),
            ("12.25", "12,3"),
            ("12.35", "12,4"),
            ("12.3499999999", "12,3"),
            ("-0.05", "−0,1"),
            ("-0.04", "0,0"),
            ("-2.25", "−2,3"),
            ("1204.95", "1\u{a0}205,0"),
            ("7", "7,0"),
        ] {
            assert_eq!(rounded(decimal(number), 1), printed, "{number}");
        }
        assert_eq!(rounded(decimal("2.5"), 0), "3");
        assert_eq!(rounded(decimal("1234567"), 0), "1\u{a0}234\u{a0}567");
    }

    #[test]
    fn changes_have_a_sign_unless_there_is_none() {
        for (number, printed) in [("1.25", "+1,3"), ("-1.25", "−1,3"), ("0.04", "0,0"), ("-0.04", "0,0"), ("0", "0,0")]
        {
            assert_eq!(change(decimal(number), 1), printed, "{number}");
        }
    }

    #[test]
    fn the_four_kinds_stay_apart() {
        let read = |json: Value| Figure::from_json(&json).map(|figure| figure.shown(1, Words(Language::Nb)));
        assert_eq!(read(0.into()).as_deref(), Ok("0,0"));
        assert_eq!(read("0,0".into()).as_deref(), Ok("0,0"));
        assert_eq!(read("skjult".into()).as_deref(), Ok("*"));
        assert_eq!(read("mangler".into()).as_deref(), Ok("–"));
        assert_eq!(read("ikkeAktuelt".into()).as_deref(), Ok("i.a."));
        for minus in ["-0,25", "−0,25", "–0,25", "− 0,25"] {
            assert_eq!(read(minus.into()).as_deref(), Ok("−0,3"), "{minus}");
        }
        for wrong in ["", "*", ":", "-", "ca. 5", "12.5", "--3", "- ", "1e3"] {
            assert!(read(wrong.into()).is_err(), "{wrong:?} was accepted");
        }
    }

    proptest! {
        #[test]
        fn writing_and_reading_agree(digits in 0u64..1_000_000_000_000, scale in 0u32..=9) {
            let number = Decimal::from_i128_with_scale(i128::from(digits % 1_000_000_000), scale);
            let figure = Figure::Known(number);
            prop_assert_eq!(Figure::from_json(&figure.to_json()).map(|f| f.known().map(|n| n.scale())), Ok(Some(scale)));
            prop_assert_eq!(Figure::from_json(&figure.to_json()), Ok(figure));
        }

        #[test]
        fn rounding_is_never_off_by_more_than_a_half(digits in -1_000_000i64..1_000_000, scale in 0u32..=4) {
            let number = Decimal::new(digits, scale);
            let text = rounded(number, 1).replace('−', "-").replace('\u{a0}', "").replace(',', ".");
            let difference = (decimal(&text) - number).abs();
            prop_assert!(difference <= decimal("0.05"), "{} became {}", number, text);
        }
    }
}
