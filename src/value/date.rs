//! Calendar dates. Records write them as ISO 8601 (`2024-03-01`); no time, no zone.

use std::str::FromStr;

use super::record_value::record_value;
use crate::value::month::Month;
use crate::value::text::excerpt;
use crate::words::refusal;
use crate::words::{Message, quoted, say};

/// A day of the Gregorian calendar from year 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

refusal! {
    /// The error of a text that is no date.
    NotDate
}

impl Date {
    /// Year, month (1–12) and day (1–31).
    pub fn parts(self) -> (i32, u8, u8) {
        (self.0.year(), u8::from(self.0.month()), self.0.day())
    }

    /// The date as records write it: `2024-03-01`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.parts();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The date as documents write it: `1. mars 2024`. The day and the month stay on one line.
    pub fn long(self) -> Message {
        say!("date-long", day = self.0.day(), month = self.month().name(), year = self.0.year())
    }

    /// The date as tables write it: `01.03.2024`.
    pub fn numeric(self) -> String {
        let (year, month, day) = self.parts();
        format!("{day:02}.{month:02}.{year:04}")
    }

    /// The date without the year, on one line: `1. mars`.
    pub fn day_and_month(self) -> Message {
        say!("date-day-and-month", day = self.0.day(), month = self.month().name())
    }

    /// Its month.
    pub fn month(self) -> Month {
        Month::new(self.0.year(), u8::from(self.0.month())).expect("dates are from year 1 to 9999")
    }

    /// Its week as in ISO 8601: the year that the week belongs to, and its number.
    pub fn week(self) -> (i32, u8) {
        let (year, week, _) = self.0.to_iso_week_date();
        (year, week)
    }

    /// The Monday of a week; `None` where the year has no such week.
    pub(crate) fn of_week(year: i32, week: u8) -> Option<Self> {
        let monday = time::Date::from_iso_week_date(year, week, time::Weekday::Monday).ok()?;
        (1..=9999).contains(&monday.year()).then_some(Self(monday))
    }

    /// The Monday of its week.
    pub(crate) fn monday(self) -> Self {
        let days = i64::from(self.0.weekday().number_days_from_monday());
        Self(self.0.saturating_sub(time::Duration::days(days)))
    }

    /// The Thursday of its week.
    pub(crate) fn thursday(self) -> Self {
        Self(self.monday().0.saturating_add(time::Duration::days(3)))
    }

    /// The Sunday of its week.
    pub(crate) fn sunday(self) -> Self {
        Self(self.monday().0.saturating_add(time::Duration::days(6)))
    }
}

impl FromStr for Date {
    type Err = NotDate;

    fn from_str(text: &str) -> Result<Self, NotDate> {
        let value = || quoted(excerpt(text));
        let fail = || NotDate(say!("invalid-date", value = value()));
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shaped {
            return Err(fail());
        }
        let part = |range: std::ops::Range<usize>| text[range].parse::<u16>().map_err(|_| fail());
        let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
        let no_such_day = || NotDate(say!("invalid-date-no-such-day", value = value()));
        let month = time::Month::try_from(month as u8).map_err(|_| no_such_day())?;
        if year == 0 {
            return Err(no_such_day());
        }
        time::Date::from_calendar_date(i32::from(year), month, day as u8).map(Self).map_err(|_| no_such_day())
    }
}

record_value!(Date, text, "Dato", {
    "title": "Dato",
    "description": "Dato skrevet som år-måned-dag.",
    "type": "string",
    "format": "date",
    "examples": ["2024-03-01"],
    "x-verdi": "dato",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist() {
        assert_eq!("2024-02-29".parse::<Date>().map(Date::parts), Ok((2024, 2, 29)));
        for text in [
            "2023-02-29",
            "2024-13-01",
            "0000-01-01",
            "01.03.2024",
            "2024-3-1",
            "2024-03-01T00:00",
            "+024-03-01",
            "åååå-åå",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
