//! Reads a cell of an export: a figure, a sign in its place, or neither.

use crate::finding::rules;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::cell::Cell;
use super::tally::Tally;
use crate::model::report::{Measurement, Sign};
use crate::value::decimal::NotDecimal;
use crate::value::figure::{Absent, Figure};
use crate::value::text;
use crate::words::{Message, quoted, say};

/// Reads the cells of an indicator.
pub(super) struct Reader<'a> {
    pub(super) unit: Measurement,
    pub(super) signs: &'a BTreeMap<String, Sign>,
    /// Whether a cell may be a count of the people behind a figure: then findings do not repeat it.
    pub(super) of_people: bool,
}

impl Reader<'_> {
    /// What a sign means that stands in the place of a figure; `None` where the text is no such sign.
    pub(super) fn sign(&self, text: &str) -> Option<Figure> {
        if let Some(sign) = self.signs.get(text) {
            return Some(match sign {
                Sign::Hidden => Figure::Absent(Absent::Hidden),
                Sign::Missing => Figure::Absent(Absent::Missing),
                Sign::NotApplicable => Figure::Absent(Absent::NotApplicable),
                Sign::Zero => Figure::Known(0.into()),
            });
        }
        match text {
            "*" | ":" => Some(Figure::Absent(Absent::Hidden)),
            "" | ".." => Some(Figure::Absent(Absent::Missing)),
            "-" | "–" | "−" | "." => Some(Figure::Absent(Absent::NotApplicable)),
            _ => None,
        }
    }

    /// The figure or sign in a cell. Reports a text that is neither, and returns `None`.
    pub(super) fn figure(&self, text: &str, cell: Cell, tally: &mut Tally<'_>) -> Option<Figure> {
        if let Some(sign) = self.sign(text) {
            return Some(sign);
        }
        let is_share = self.unit == Measurement::Percent && !self.of_people;
        let number = text.strip_suffix('%').filter(|_| is_share).unwrap_or(text).trim_end();
        match Figure::from_export(number) {
            Ok(Figure::Known(number)) if self.of_people && number < Decimal::ZERO => {
                // An apparent minus may be a dash before a count that must stay hidden.
                tally.add(&rules::INVALID_FIGURE, cell, say!("invalid-figure-negative-count"));
                None
            }
            Ok(figure) => Some(figure),
            Err(why) => {
                let (message, help) = self.wrong(text, &why);
                tally.add_with(&rules::INVALID_FIGURE, cell, message, |finding| finding.help(help));
                None
            }
        }
    }

    /// The problem with a text that is no figure, and how to correct it.
    fn wrong(&self, text: &str, why: &NotDecimal) -> (Message, Message) {
        if text.starts_with('#') || text.starts_with("Err:") || text.starts_with("Feil:") {
            let message = say!("invalid-figure-spreadsheet", value = quoted(text::excerpt(text)));
            return (message, say!("invalid-figure-spreadsheet.help"));
        }
        let is_point = text.split_once('.').is_some_and(|(whole, decimals)| {
            !whole.is_empty()
                && !decimals.is_empty()
                && (whole.to_owned() + decimals).bytes().all(|b| b.is_ascii_digit())
        });
        let help = if is_point {
            say!("invalid-figure-help.point")
        } else if text.ends_with('%') {
            say!("invalid-figure-help.percent")
        } else if text.contains(char::is_numeric) {
            say!("invalid-figure-help.number")
        } else {
            say!("invalid-figure-help.sign")
        };
        let is_secret = self.of_people && text.contains(char::is_numeric);
        (if is_secret { say!("invalid-figure-count") } else { why.message().clone() }, help)
    }
}
