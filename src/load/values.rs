//! The value types: what a value must be beyond its JSON type, which the schema's own `type` looks after.

use jsonschema::{Keyword, ValidationError};
use serde_json::Value;

use crate::color::Color;
use crate::contact::{Email, Phone};
use crate::date::Date;
use crate::diag::{Rule, Severity};
use crate::figure::Figure;
use crate::ids::{AccountNumber, OrganisationNumber};
use crate::money::{self, Money};
use crate::month::{Month, Months};
use crate::picture::Picture;
use crate::quantity::Quantity;
use crate::week::Weeks;
use crate::year::Year;

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
        rule: &INVALID_YEAR,
        help: "write a school year as \"2023-24\" or a calendar year as \"2023\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Year>())),
    },
    ValueType {
        name: "antall",
        rule: &INVALID_QUANTITY,
        help: "write how many as 16, 7.5 or \"7,5\": at most two decimals",
        check: |value| if value.is_number() || value.is_string() { said(Quantity::from_json(value)) } else { Ok(()) },
    },
    ValueType {
        name: "beloep",
        rule: &INVALID_AMOUNT,
        help: money::ACCEPTED,
        check: |value| if value.is_number() || value.is_string() { said(Money::from_json(value)) } else { Ok(()) },
    },
    ValueType {
        name: "bilde",
        rule: &INVALID_PICTURE,
        help: "name a PNG or SVG file, such as \"logo.svg\"; a program for drawing can save it as one",
        check: |value| value.as_str().map_or(Ok(()), |text| said(Picture::from_address(text))),
    },
    ValueType {
        name: "dato",
        rule: &INVALID_DATE,
        help: "write the date as year-month-day: \"2024-03-01\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Date>())),
    },
    ValueType {
        name: "epost",
        rule: &INVALID_EMAIL,
        help: "write one address, as in \"kari.nordmann@example.no\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Email>())),
    },
    ValueType {
        name: "farge",
        rule: &INVALID_COLOR,
        help: "write # and six digits from 0 to f, as in \"#1d3b5c\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Color>())),
    },
    ValueType {
        name: "heltall",
        rule: &INVALID_COUNT,
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
        rule: &INVALID_ACCOUNT_NUMBER,
        help: "an account number has eleven digits, as in \"1234 56 78903\"; look it up and write it anew",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<AccountNumber>())),
    },
    ValueType {
        name: "maaned",
        rule: &INVALID_MONTH,
        help: "write the month as year-month: \"2023-11\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Month>())),
    },
    ValueType {
        name: "maaneder",
        rule: &INVALID_MONTH,
        help: "write one month as \"2023-11\", or the first and the last as \"2023-11/2024-02\"",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Months>())),
    },
    ValueType {
        name: "organisasjonsnummer",
        rule: &INVALID_ORGANISATION_NUMBER,
        help: "an organisation number has nine digits, as in \"938 712 441\"; look it up in Enhetsregisteret",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<OrganisationNumber>())),
    },
    ValueType {
        name: "tall",
        rule: &INVALID_FIGURE,
        help: "write the figure as 12.5 or \"12,5\", or \"skjult\", \"mangler\" or \"ikkeAktuelt\" where there is none",
        check: |value| if value.is_number() || value.is_string() { said(Figure::from_json(value)) } else { Ok(()) },
    },
    ValueType {
        name: "telefon",
        rule: &INVALID_PHONE,
        help: "write one number: eight digits, as in \"75 00 00 10\", or with + and the country's code",
        check: |value| value.as_str().map_or(Ok(()), |text| said(text.parse::<Phone>())),
    },
    ValueType {
        name: "uker",
        rule: &INVALID_WEEK,
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

/// See its text.
pub static INVALID_AMOUNT: Rule = Rule {
    code: "invalid-amount",
    severity: Severity::Error,
    draft: false,
    what: "An amount is kroner from 0 to 10¹² with at most two decimals, as a JSON number without exponent or as a text in the Norwegian way: 50000, 362750.50, \"50 000\", \"362 750,50\".",
    why: "One amount written five ways is read five ways. \"1.5479.000,-\" stood in a real application and nobody can say what it means.",
    wrong: r#""beloep": "Kr 362 750,-""#,
    right: r#""beloep": "362 750""#,
};

/// See its text.
pub static INVALID_QUANTITY: Rule = Rule {
    code: "invalid-quantity",
    severity: Severity::Error,
    draft: false,
    what: "How many there are of something is a number from 0 to 1 000 000 with at most two decimals: 16, 7.5, \"7,5\".",
    why: "A reckoning is done with the digits as they stand, so they must be digits.",
    wrong: r#""antall": "ca. 80""#,
    right: r#""antall": 80"#,
};

/// See its text.
pub static INVALID_DATE: Rule = Rule {
    code: "invalid-date",
    severity: Severity::Error,
    draft: false,
    what: "A date is a day that exists, written as year-month-day (ISO 8601).",
    why: "01.03.2024 and 3/1/2024 are the same day or not, depending on who reads. On the page, dates stand in the Norwegian way.",
    wrong: r#""dato": "1.3.2024""#,
    right: r#""dato": "2024-03-01""#,
};

/// See its text.
pub static INVALID_COUNT: Rule = Rule {
    code: "invalid-count",
    severity: Severity::Error,
    draft: false,
    what: "A count of measures, units or years is a whole number from 0 up, in digits.",
    why: "There is no half kindergarten.",
    wrong: r#""antallTiltak": 3.0"#,
    right: r#""antallTiltak": 3"#,
};

/// See its text.
pub static INVALID_ACCOUNT_NUMBER: Rule = Rule {
    code: "invalid-account-number",
    severity: Severity::Error,
    draft: false,
    what: "A kontonummer has eleven digits, spaces and dots aside, and its last digit agrees with the others (modulo 11, weights 5 4 3 2 7 6 5 4 3 2).",
    why: "One wrong digit sends the grant to someone else or back. The check digit is defined by the banks (Bits).",
    wrong: r#""kontonummer": "1234 56 78904""#,
    right: r#""kontonummer": "1234 56 78903""#,
};

/// See its text.
pub static INVALID_ORGANISATION_NUMBER: Rule = Rule {
    code: "invalid-organisation-number",
    severity: Severity::Error,
    draft: false,
    what: "An organisasjonsnummer has nine digits, spaces and dots aside, and its last digit agrees with the others (modulo 11, weights 3 2 7 6 5 4 3 2).",
    why: "The number decides who is paid. The check digit is defined by Brønnøysundregistrene.",
    wrong: r#""organisasjonsnummer": "938 712 442""#,
    right: r#""organisasjonsnummer": "938 712 441""#,
};

/// See its text.
pub static INVALID_PHONE: Rule = Rule {
    code: "invalid-phone",
    severity: Severity::Error,
    draft: false,
    what: "A telephone number is Norwegian, with eight digits of which the first is 2 to 9 or five that begin with 0, or begins with + or 00 and the country's code.",
    why: "The one who handles the application calls it. Numbers are printed in the standard form, 75 00 00 10 or 800 00 000, so they must be numbers (E.164, and Nkom's numbering plan).",
    wrong: r#""telefon": "7500001""#,
    right: r#""telefon": "75 00 00 10""#,
};

/// See its text.
pub static INVALID_EMAIL: Rule = Rule {
    code: "invalid-email",
    severity: Severity::Error,
    draft: false,
    what: "An e-mail address is one address with a name, an @ and a domain with a dot (RFC 5321).",
    why: "The decision is sent there.",
    wrong: r#""epost": "kari.nordmann(at)example.no""#,
    right: r#""epost": "kari.nordmann@example.no""#,
};

/// See its text.
pub static INVALID_COLOR: Rule = Rule {
    code: "invalid-color",
    severity: Severity::Error,
    draft: false,
    what: "A colour is # and six hexadecimal digits: red, green and blue of the sRGB space.",
    why: "Names of colours mean different colours in different programs.",
    wrong: r##""hoved": "mørk blå""##,
    right: r##""hoved": "#1d3b5c""##,
};

/// See its text.
pub static INVALID_MONTH: Rule = Rule {
    code: "invalid-month",
    severity: Severity::Error,
    draft: false,
    what: "A month is written as year-month (ISO 8601), and months after each other as the first, / and the last, at most 240 of them.",
    why: "In a plan over several years, \"jan\" may be any of them.",
    wrong: r#""maaneder": ["nov 23", "2024-02/2023-12"]"#,
    right: r#""maaneder": ["2023-11", "2023-12/2024-02"]"#,
};

/// See its text.
pub static INVALID_PICTURE: Rule = Rule {
    code: "invalid-picture",
    severity: Severity::Error,
    draft: false,
    what: "A picture is a whole PNG or SVG file of at most 2 MB and 16 million pixels. An SVG has no text, effects (filter), pictures or styles from elsewhere: text is made paths.",
    why: "What is drawn must be in the PDF, and the same on every machine: fonts and other files that a drawing names are not.",
    wrong: r#""bilde": "logo.docx""#,
    right: r#""bilde": "logo.svg""#,
};

/// See its text.
pub static INVALID_WEEK: Rule = Rule {
    code: "invalid-week",
    severity: Severity::Error,
    draft: false,
    what: "A week is written as year-W-week (ISO 8601), and weeks after each other as the first, / and the last. Its year has such a week.",
    why: "Weeks are numbered anew each year, and most years have no week 53.",
    wrong: r#""uke": "2021-W53""#,
    right: r#""uke": "2020-W53""#,
};

/// See its text.
pub static INVALID_FIGURE: Rule = Rule {
    code: "invalid-figure",
    severity: Severity::Error,
    draft: false,
    what: "A figure of a statistic is a number from 0 to 10⁹ with a decimal comma, in an export as in a record, or a sign that says why there is none: * or : hidden, .. or nothing missing, - or . not applicable. What other signs mean, \"tegn\" says.",
    why: "Hidden, missing, not applicable and zero are four different things. What is guessed to be a figure is none.",
    wrong: "2023-24;Herøy kommune;ca. 7",
    right: "2023-24;Herøy kommune;7,1",
};

/// See its text.
pub static INVALID_YEAR: Rule = Rule {
    code: "invalid-year",
    severity: Severity::Error,
    draft: false,
    what: "A year is a school year or a calendar year, from 1900 to 2200: 2023-24 or 2023. In an export it may also stand as 2023-2024, 2023–24 or 2023/24.",
    why: "Tables and charts set figures in the order of their years.",
    wrong: r#""aar": ["23/24"]"#,
    right: r#""aar": ["2023-24"]"#,
};
