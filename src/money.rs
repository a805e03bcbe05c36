//! Amounts in Norwegian kroner, exact to the øre.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;
use std::str::FromStr;

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// An amount of kroner: from 0 to 10¹², with at most two decimals.
///
/// It is read from the digits of a JSON number or from a string as people write amounts in Norwegian
/// (`"50 000"`, `"362 750,50"`), and never passes through a float. There is no subtraction and no negative
/// amount: nothing in these forms is a debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// Why a text is no amount; its `Display` says what was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotMoney(String);

/// The forms an amount may be written in, for messages.
pub const ACCEPTED: &str = "write the amount in kroner as 50000, 362750.50, \"50 000\" or \"362 750,50\"";

const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

impl Money {
    const LIMIT: Decimal = Decimal::from_parts(0xd4a5_1000, 0xe8, 0, false, 0);

    /// Reads the digits of a JSON number: no exponent, at most two decimals.
    ///
    /// # Errors
    /// If it is negative, has an exponent or more than two decimals, or is above 10¹² kroner.
    pub fn from_json_digits(digits: &str) -> Result<Self, NotMoney> {
        if digits.contains(['e', 'E']) {
            return Err(NotMoney("the amount is written with an exponent".to_owned()));
        }
        Self::from_parts(&crate::text::excerpt(digits), digits, '.')
    }

    /// The amount as it stands in a JSON value.
    ///
    /// # Errors
    /// If the value is neither a number nor a string, or not an amount.
    pub fn from_json(value: &Value) -> Result<Self, NotMoney> {
        match value {
            Value::Number(number) => Self::from_json_digits(number.as_str()),
            Value::String(text) => text.parse(),
            _ => Err(NotMoney("an amount is a number or a string".to_owned())),
        }
    }

    /// Whole kroner with grouped thousands, decimals only where there are øre: `1 299 000`, `362 750,50`.
    /// Groups are parted by a no-break space.
    pub fn grouped(self) -> String {
        let text = self.0.normalize().to_string();
        let (kroner, oere) = text.split_once('.').unwrap_or((&text, ""));
        let mut grouped = String::new();
        for (index, digit) in kroner.chars().enumerate() {
            if index > 0 && (kroner.len() - index).is_multiple_of(3) {
                grouped.push('\u{a0}');
            }
            grouped.push(digit);
        }
        match oere.len() {
            0 => grouped,
            1 => format!("{grouped},{oere}0"),
            _ => format!("{grouped},{oere}"),
        }
    }

    fn from_parts(shown: &str, digits: &str, point: char) -> Result<Self, NotMoney> {
        let fail = |why: &str| Err(NotMoney(format!("{shown} {why}")));
        if digits.starts_with('-') {
            return fail("is below zero");
        }
        let (kroner, oere) = digits.split_once(point).map_or((digits, None), |(k, o)| (k, Some(o)));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(kroner) || !oere.is_none_or(all_digits) {
            return fail("is not an amount");
        }
        if oere.is_some_and(|oere| oere.len() > 2) {
            return fail("has more than two decimals");
        }
        // Thirteen digits always fit a `Decimal`, so what fails to parse here is above the limit too.
        match Decimal::from_str_exact(&format!("{kroner}.{}", oere.unwrap_or("0"))) {
            Ok(amount) if amount <= Self::LIMIT => Ok(Self(amount)),
            _ => fail("is above 1 000 000 000 000 kroner"),
        }
    }
}

impl FromStr for Money {
    type Err = NotMoney;

    /// Reads an amount as it is written in Norwegian: thousands parted by spaces or not at all, decimals by a comma.
    fn from_str(text: &str) -> Result<Self, NotMoney> {
        let shown = format!("{:?}", crate::text::excerpt(text));
        let kroner = text.split(',').next().unwrap_or_default();
        let mut groups = kroner.split(SPACES);
        let grouped = kroner.contains(SPACES);
        let first = groups.next().unwrap_or_default();
        if grouped && (first.is_empty() || first.len() > 3 || groups.any(|group| group.len() != 3)) {
            return Err(NotMoney(format!("{shown} is not an amount")));
        }
        let oere = &text[kroner.len()..];
        Self::from_parts(&shown, &(kroner.replace(SPACES, "") + oere), ',')
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        // Both are at most 10¹²; a sum overflows only after 10¹⁶ additions.
        Self(self.0 + other.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self(Decimal::ZERO), Add::add)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.grouped())
    }
}

impl fmt::Display for NotMoney {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_json(&Value::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Beloep".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Beløp",
            "description": "Beløp i kroner, høyst to desimaler.",
            "type": ["number", "string"],
            "minimum": 0,
            "examples": [50000, 362750.50, "50 000", "362 750,50"],
            "x-verdi": "beloep",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(json: &str) -> Result<String, String> {
        let value: Value = serde_json::from_str(json).expect("the test's JSON is valid");
        Money::from_json(&value).map(Money::grouped).map_err(|e| e.to_string())
    }

    #[test]
    fn digits_are_kept() {
        for (json, printed) in [
            ("0", "0"),
            ("50000", "50\u{a0}000"),
            ("1299000", "1\u{a0}299\u{a0}000"),
            ("362750.5", "362\u{a0}750,50"),
            ("0.10", "0,10"),
            ("\"50 000\"", "50\u{a0}000"),
            ("\"362\u{a0}750,50\"", "362\u{a0}750,50"),
            ("\"950\"", "950"),
            ("1000000000000", "1\u{a0}000\u{a0}000\u{a0}000\u{a0}000"),
        ] {
            assert_eq!(read(json).as_deref(), Ok(printed), "{json}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for json in [
            "-1",
            "0.001",
            "5e4",
            "1e400",
            "1000000000000.01",
            "\"Kr 362 750,-\"",
            "\"1.5479.000,-\"",
            "\"NaN\"",
            "\"\"",
            "\"5 00\"",
            "\"50,\"",
            "\",50\"",
            "\" 50\"",
            "\"50  000\"",
            "\"1,5 0\"",
            "\"1, 50\"",
            "\"1,234\"",
            "true",
            "null",
            "[]",
            "99999999999999999999999999999999999999999",
        ] {
            assert!(read(json).is_err(), "{json} was accepted");
        }
    }

    proptest! {
        #[test]
        fn printing_and_reading_agree(oere in 0u64..=100_000_000_000_000) {
            let written = format!("{}.{:02}", oere / 100, oere % 100);
            let amount = Money::from_json_digits(&written).expect("it is in range");
            prop_assert_eq!(amount.grouped().parse::<Money>(), Ok(amount));
        }

        #[test]
        fn any_text_is_read_without_panic(text in "\\PC*") {
            let _ = text.parse::<Money>();
        }
    }
}
