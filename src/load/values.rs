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
use crate::value::money::Money;
use crate::value::month::{Month, Months};
use crate::value::picture::Picture;
use crate::value::quantity::Quantity;
use crate::value::week::Weeks;
use crate::value::year::Year;
use crate::words::{Message, say};

/// The schema keyword that names a value type with rules of its own.
pub(super) const KEYWORD: &str = "x-verdi";

/// A value type: its name in the schema, its rule, and what to do when the rule is broken.
pub(super) struct ValueType {
    pub(super) name: &'static str,
    pub(super) rule: &'static Rule,
    pub(super) help: fn() -> Message,
    /// Says what is wrong with a value of the right JSON type.
    pub(super) wrong: Wrong,
}

type Wrong = fn(&Value) -> Option<Message>;

/// The value type of that name.
pub(super) fn find(name: &Value) -> Option<&'static ValueType> {
    VALUES.iter().find(|value| name == value.name)
}

/// What is wrong with a text, where the value is one.
macro_rules! of_text {
    ($value:ty) => {
        |value| value.as_str()?.parse::<$value>().err().map(|why| why.message().clone())
    };
}

/// What is wrong with a number or text, where the value is one.
macro_rules! of_number {
    ($value:ty) => {
        |value| {
            let found = (value.is_number() || value.is_string()).then(|| <$value>::from_json(value));
            found?.err().map(|why| why.message().clone())
        }
    };
}

static VALUES: [ValueType; 15] = [
    ValueType { name: "aar", rule: &rules::INVALID_YEAR, help: || say!("help-year"), wrong: of_text!(Year) },
    ValueType {
        name: "antall",
        rule: &rules::INVALID_QUANTITY,
        help: || say!("help-quantity"),
        wrong: of_number!(Quantity),
    },
    ValueType { name: "beloep", rule: &rules::INVALID_AMOUNT, help: || say!("help-amount"), wrong: of_number!(Money) },
    ValueType {
        name: "bilde",
        rule: &rules::INVALID_PICTURE,
        help: || say!("help-picture"),
        wrong: |value| Picture::from_address(value.as_str()?).err().map(|why| why.message().clone()),
    },
    ValueType { name: "dato", rule: &rules::INVALID_DATE, help: || say!("help-date"), wrong: of_text!(Date) },
    ValueType { name: "epost", rule: &rules::INVALID_EMAIL, help: || say!("help-email"), wrong: of_text!(Email) },
    ValueType { name: "farge", rule: &rules::INVALID_COLOR, help: || say!("help-color"), wrong: of_text!(Color) },
    ValueType {
        name: "heltall",
        rule: &rules::INVALID_COUNT,
        help: || say!("help-count"),
        wrong: |value| match value {
            Value::Number(number) if number.as_str().parse::<u32>().is_err() => {
                Some(say!("invalid-count", value = number.as_str()))
            }
            _ => None,
        },
    },
    ValueType {
        name: "kontonummer",
        rule: &rules::INVALID_ACCOUNT_NUMBER,
        help: || say!("help-account-number"),
        wrong: of_text!(AccountNumber),
    },
    ValueType { name: "maaned", rule: &rules::INVALID_MONTH, help: || say!("help-month"), wrong: of_text!(Month) },
    ValueType { name: "maaneder", rule: &rules::INVALID_MONTH, help: || say!("help-months"), wrong: of_text!(Months) },
    ValueType {
        name: "organisasjonsnummer",
        rule: &rules::INVALID_ORGANISATION_NUMBER,
        help: || say!("help-organisation-number"),
        wrong: of_text!(OrganisationNumber),
    },
    ValueType { name: "tall", rule: &rules::INVALID_FIGURE, help: || say!("help-figure"), wrong: of_number!(Figure) },
    ValueType { name: "telefon", rule: &rules::INVALID_PHONE, help: || say!("help-phone"), wrong: of_text!(Phone) },
    ValueType { name: "uker", rule: &rules::INVALID_WEEK, help: || say!("help-week"), wrong: of_text!(Weeks) },
];

/// The validator's keyword for a value type. It tells only that a value is wrong; what is wrong is asked of the type itself.
pub(super) struct Rules(Wrong);

impl Rules {
    pub(super) fn of(value: &ValueType) -> Self {
        Self(value.wrong)
    }
}

impl<'i> Keyword<'i> for Rules {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if self.is_valid(instance) { Ok(()) } else { Err(ValidationError::custom(KEYWORD)) }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        (self.0)(instance).is_none()
    }
}
