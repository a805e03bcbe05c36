//! The value types: what a value must be beyond its JSON type, which the schema's own `type` looks after.

use crate::finding::rules;
use jsonschema::{Keyword, ValidationError};
use serde_json::Value;

use crate::finding::Rule;
use crate::value::color::Color;
use crate::value::contact::{Email, Phone};
use crate::value::date::Date;
use crate::value::figure::Figure;
use crate::value::ids::{AccountNumber, OrganisationNumber};
use crate::value::money::{self, Money};
use crate::value::month::{Month, Months};
use crate::value::picture::Picture;
use crate::value::quantity::Quantity;
use crate::value::week::Weeks;
use crate::value::year::Year;

/// The schema keyword that names a value type with rules of its own.
pub(super) const KEYWORD: &str = "x-verdi";

/// A value type: its name in the schema, its rule, and what to do when the rule is broken.
pub(super) struct ValueType {
    pub(super) name: &'static str,
    pub(super) rule: &'static Rule,
    pub(super) help: &'static str,
    check: Check,
}

type Check = fn(&Value) -> Result<(), String>;

/// The value type of that name.
pub(super) fn find(name: &Value) -> Option<&'static ValueType> {
    VALUES.iter().find(|value| name == value.name)
}

static VALUES: [ValueType; 15] = [
    ValueType {
        name: "aar",
        rule: &rules::INVALID_YEAR,
        help: "write a school year as \"2023-24\" or a calendar year as \"2023\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Year>())),
    },
    ValueType {
        name: "antall",
        rule: &rules::INVALID_QUANTITY,
        help: "write how many as 16, 7.5 or \"7,5\": at most two decimals",
        check: |value| if value.is_number() || value.is_string() { said(Quantity::from_json(value)) } else { Ok(()) },
    },
    ValueType {
        name: "beloep",
        rule: &rules::INVALID_AMOUNT,
        help: money::ACCEPTED,
        check: |value| if value.is_number() || value.is_string() { said(Money::from_json(value)) } else { Ok(()) },
    },
    ValueType {
        name: "bilde",
        rule: &rules::INVALID_PICTURE,
        help: "name a PNG or SVG file, such as \"logo.svg\"; a program for drawing can save it as one",
        check: |value| value.as_str().map_or(Ok(()), |text| said(Picture::from_address(text))),
    },
    ValueType {
        name: "dato",
        rule: &rules::INVALID_DATE,
        help: "write the date as year-month-day: \"2024-03-01\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Date>())),
    },
    ValueType {
        name: "epost",
        rule: &rules::INVALID_EMAIL,
        help: "write one address, as in \"kari.nordmann@example.no\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Email>())),
    },
    ValueType {
        name: "farge",
        rule: &rules::INVALID_COLOR,
        help: "write # and six digits from 0 to f, as in \"#1d3b5c\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Color>())),
    },
    ValueType {
        name: "heltall",
        rule: &rules::INVALID_COUNT,
        help: "write a whole number from 0 up, in digits only",
        check: |value| match value {
            Value::Number(number) => {
                said(number.as_str().parse::<u32>().map_err(|_| format!("{number} is not a whole number")))
            }
            _ => Ok(()),
        },
    },
    ValueType {
        name: "kontonummer",
        rule: &rules::INVALID_ACCOUNT_NUMBER,
        help: "an account number has eleven digits, as in \"1234 56 78903\"; look it up and write it anew",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<AccountNumber>())),
    },
    ValueType {
        name: "maaned",
        rule: &rules::INVALID_MONTH,
        help: "write the month as year-month: \"2023-11\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Month>())),
    },
    ValueType {
        name: "maaneder",
        rule: &rules::INVALID_MONTH,
        help: "write one month as \"2023-11\", or the first and the last as \"2023-11/2024-02\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Months>())),
    },
    ValueType {
        name: "organisasjonsnummer",
        rule: &rules::INVALID_ORGANISATION_NUMBER,
        help: "an organisation number has nine digits, as in \"938 712 441\"; look it up in Enhetsregisteret",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<OrganisationNumber>())),
    },
    ValueType {
        name: "tall",
        rule: &rules::INVALID_FIGURE,
        help: "write the figure as 12.5 or \"12,5\", or \"skjult\", \"mangler\" or \"ikkeAktuelt\" where there is none",
        check: |value| if value.is_number() || value.is_string() { said(Figure::from_json(value)) } else { Ok(()) },
    },
    ValueType {
        name: "telefon",
        rule: &rules::INVALID_PHONE,
        help: "write one number: eight digits, as in \"75 00 00 10\", or with + and the country's code",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Phone>())),
    },
    ValueType {
        name: "uker",
        rule: &rules::INVALID_WEEK,
        help: "write one week as \"2020-W25\", or the first and the last as \"2020-W42/2020-W48\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Weeks>())),
    },
];

fn said<T>(parsed: Result<T, impl ToString>) -> Result<(), String> {
    parsed.map(drop).map_err(|why| why.to_string())
}

/// The validator's keyword for a value type.
pub(super) struct Rules(Check);

impl Rules {
    pub(super) fn of(value: &ValueType) -> Self {
        Self(value.check)
    }
}

impl<'i> Keyword<'i> for Rules {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        (self.0)(instance).map_err(ValidationError::custom)
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        (self.0)(instance).is_ok()
    }
}
