//! Quantities in computations: days, hours, participants.

use std::fmt;

use rust_decimal::Decimal;
use serde_json::Value;

use super::record_value::record_value;
use crate::value::decimal::{self, Limits, NotDecimal};

/// A quantity: from 0 to 1 000 000, with at most two decimals (7,5 hours; 0,2 of a position).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(Decimal);

impl Quantity {
    const LIMITS: Limits = Limits { what: "quantity", most: 1_000_000, decimals: 2 };

    /// The quantity in a JSON value: a number without exponent, or a text such as `"7,5"`.
    ///
    /// # Errors
    /// If the value is neither, or the number is not a quantity.
    pub fn from_json(value: &Value) -> Result<Self, NotDecimal> {
        decimal::from_json(value, &Self::LIMITS).map(Self)
    }

    /// The quantity, unless it is below zero, above 1 000 000, or has more than two decimals that are not zero.
    pub fn from_decimal(number: Decimal) -> Option<Self> {
        decimal::within(number, &Self::LIMITS).then_some(Self(number))
    }

    /// The number itself, for arithmetic.
    pub fn decimal(self) -> Decimal {
        self.0
    }
}

impl fmt::Display for Quantity {
    /// The quantity in the Norwegian way: `1 800`, `7,5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&decimal::grouped(self.0))
    }
}

record_value!(Quantity, json, "Antall", {
    "title": "Antall",
    "description": "Antall av noe, høyst to desimaler.",
    "type": ["number", "string"],
    "minimum": 0,
    "examples": [16, 7.5, "7,5"],
    "x-verdi": "antall",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_read_and_printed() {
        let read = |json: &str| {
            let value: Value = serde_json::from_str(json).expect("the test's JSON is valid");
            Quantity::from_json(&value).map(|quantity| quantity.to_string()).map_err(|why| why.to_string())
        };
        assert_eq!(read("16").as_deref(), Ok("16"));
        assert_eq!(read("7.50").as_deref(), Ok("7,5"));
        assert_eq!(read("\"7,5\"").as_deref(), Ok("7,5"));
        assert_eq!(read("1800").as_deref(), Ok("1\u{a0}800"));
        for json in ["-1", "1e3", "0.125", "1000001", "\"ca. 80\"", "\"\""] {
            assert!(read(json).is_err(), "{json} was accepted");
        }
    }
}
