//! Weeks as calendars in Norway number them (ISO 8601). Records write them as `2020-W25`, or `2020-W42/2020-W48`.

use std::fmt;
use std::str::FromStr;

use super::record_value::record_value;
use crate::value::date::Date;
use crate::value::text::excerpt;
use crate::words::refusal;
use crate::words::{quoted, say};

/// A week, or consecutive weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weeks {
    /// The Monday of the first.
    first: Date,
    /// The Monday of the last; never before the first.
    last: Date,
}

refusal! {
    /// The error of a text that is no week.
    NotWeek
}

impl Weeks {
    /// The weeks that contain the days from one to another; `None` if the last is before the first.
    pub fn of(first: Date, last: Date) -> Option<Self> {
        (first <= last).then(|| Self { first: first.monday(), last: last.monday() })
    }

    /// The first day, a Monday.
    pub fn begin(self) -> Date {
        self.first
    }

    /// The Thursday of the first, which decides the year that the week belongs to.
    pub fn thursday(self) -> Date {
        self.first.thursday()
    }

    /// The last day, a Sunday.
    pub fn end(self) -> Date {
        self.last.sunday()
    }
}

impl fmt::Display for Weeks {
    /// The numbers alone, as in calendars: `25`, `42–48`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.first.week().1, self.last.week().1);
        if self.first == self.last { write!(f, "{first}") } else { write!(f, "{first}–{last}") }
    }
}

/// The Monday of a week written as `2020-W25`.
fn monday(text: &str) -> Option<Date> {
    let (year, week) = text.split_once("-W")?;
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(year, 4) || !digits(week, 2) {
        return None;
    }
    Date::of_week(year.parse().ok()?, week.parse().ok()?)
}

impl FromStr for Weeks {
    type Err = NotWeek;

    fn from_str(text: &str) -> Result<Self, NotWeek> {
        let value = || quoted(excerpt(text));
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        match (monday(first), monday(last)) {
            (Some(first), Some(last)) if first <= last => Ok(Self { first, last }),
            (Some(_), Some(_)) => Err(NotWeek(say!("ends-before-it-begins", value = value()))),
            _ => Err(NotWeek(say!("invalid-week", value = value()))),
        }
    }
}

record_value!(Weeks, text, "Uker", {
    "title": "Uker",
    "description": "En uke, skrevet som år-W-uke (ISO 8601), eller uker etter hverandre med / mellom den første og den siste.",
    "type": "string",
    "examples": ["2020-W25", "2020-W42/2020-W48"],
    "x-verdi": "uker",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_those_of_the_calendar() {
        let read = |text: &str| text.parse::<Weeks>().map(|weeks| weeks.to_string()).map_err(|why| why.to_string());
        assert_eq!(read("2020-W25").as_deref(), Ok("25"));
        assert_eq!(read("2020-W42/2020-W48").as_deref(), Ok("42–48"));
        assert_eq!(read("2020-W53").as_deref(), Ok("53"));
        for wrong in ["2021-W53", "2020-W00", "2020-25", "W25", "2020-W48/2020-W42", "2020-W2", "", "2020-W255"] {
            assert!(read(wrong).is_err(), "{wrong} was accepted");
        }
        let day = |text: &str| text.parse::<Date>().expect("it is a date");
        // 5 November 2020 is in week 45, and 3 January 2021 in the last week of 2020.
        for (date, week) in [("2020-11-05", "45"), ("2021-01-03", "53"), ("2021-01-04", "1"), ("2020-09-16", "38")] {
            assert_eq!(Weeks::of(day(date), day(date)).expect("it is one day").to_string(), week, "{date}");
        }
        let weeks = Weeks::of(day("2020-10-05"), day("2020-11-27")).expect("it goes forward");
        assert_eq!((weeks.to_string().as_str(), weeks.end()), ("41–48", day("2020-11-29")));
    }
}
