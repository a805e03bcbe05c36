//! Amounts in Norwegian kroner, exact to the øre.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde_json::Value;

use super::record_value::record_value;
use crate::value::decimal::{self, Limits, NotDecimal};

/// An amount of kroner: from 0 to 10¹², with at most two decimals.
///
/// It is read from the digits of a JSON number or from a string as people write amounts in Norwegian
/// (`"50 000"`, `"362 750,50"`), and never passes through a float. There is no negative
/// amount: nothing in these forms is a debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

impl Money {
    /// The largest amount, 10¹² kroner.
    pub const MOST: Self = Self(Decimal::from_parts(0xd4a5_1000, 0xe8, 0, false, 0));

    const LIMITS: Limits = Limits { what: "amount", most: 1_000_000_000_000, decimals: 2 };

    /// The amount, unless it is below zero, has more than two decimals that are not zero, or is above 10¹² kroner.
    pub fn from_decimal(kroner: Decimal) -> Option<Self> {
        decimal::within(kroner, &Self::LIMITS).then_some(Self(kroner))
    }

    /// The number of kroner, for arithmetic.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// Whether it is more than 0.
    pub fn is_some_kroner(self) -> bool {
        !self.0.is_zero()
    }

    /// The difference between two amounts, whichever is larger.
    pub fn difference(self, other: Self) -> Self {
        Self((self.0 - other.0).abs())
    }

    /// Reads the digits of a JSON number: no exponent, at most two decimals.
    ///
    /// # Errors
    /// If it is negative, has an exponent or more than two decimals, or is above 10¹² kroner.
    pub fn from_json_digits(digits: &str) -> Result<Self, NotDecimal> {
        decimal::from_json_digits(digits, &Self::LIMITS).map(Self)
    }

    /// The amount in a JSON value.
    ///
    /// # Errors
    /// If the value is neither a number nor a string, or not an amount.
    pub fn from_json(value: &Value) -> Result<Self, NotDecimal> {
        decimal::from_json(value, &Self::LIMITS).map(Self)
    }

    /// Whole kroner with grouped thousands, decimals only where there are øre: `1 299 000`, `362 750,50`. Groups are
    /// separated by a no-break space.
    pub fn grouped(self) -> String {
        let text = decimal::grouped(self.0);
        // Øre are two digits or none.
        match text.split_once(',') {
            Some((_, oere)) if oere.len() == 1 => text + "0",
            _ => text,
        }
    }
}

impl FromStr for Money {
    type Err = NotDecimal;

    /// Reads an amount in the Norwegian way: thousands separated by spaces or not at all, decimals after a comma.
    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        decimal::from_norwegian(text, &Self::LIMITS).map(Self)
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

record_value!(Money, json, "Beloep", {
    "title": "Beløp",
    "description": "Beløp i kroner, høyst to desimaler.",
    "type": ["number", "string"],
    "minimum": 0,
    "examples": [50000, 362750.50, "50 000", "362 750,50"],
    "x-verdi": "beloep",
});

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
