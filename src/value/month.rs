//! Months of the calendar, and runs of them. Records write them as ISO 8601: `2023-11`, `2023-11/2024-02`.

use std::fmt;
use std::str::FromStr;

use super::record_value::record_value;
use crate::value::text;
use crate::words::refusal;
use crate::words::{Message, quoted, say};

/// A month of the Gregorian calendar, from year 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u16,
    /// From 1 to 12.
    month: u8,
}

/// Consecutive months, both ends included; one month is a run of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months {
    /// The first.
    pub first: Month,
    /// The last; never before the first.
    pub last: Month,
}

refusal! {
    /// The error of a text that is no month or run of months.
    NotMonth
}

/// The longest run that may be written, twenty years: tables have a column for each month.
const LONGEST: usize = 240;

/// The names of the months in texts, in both written standards of Norwegian.
pub(crate) const NAMES: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

impl Month {
    /// The month of a year; `None` if the number is no month.
    pub fn new(year: i32, month: u8) -> Option<Self> {
        let year = u16::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
        (1..=12).contains(&month).then_some(Self { year, month })
    }

    /// Its year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Its number in the year, from 1 to 12.
    pub fn number(self) -> u8 {
        self.month
    }

    /// Its name without the year: `november`.
    pub fn name(self) -> Message {
        say!("month-name", month = self.month)
    }

    /// Its name in three letters, without the year: `nov`.
    pub fn short_name(self) -> Message {
        say!("month-short-name", month = self.month)
    }

    /// Its name with the year: `november 2023`.
    pub fn in_words(self) -> Message {
        say!("month", name = self.name(), year = self.year)
    }

    /// The month after it; after December 9999, that month itself.
    #[must_use]
    pub fn next(self) -> Self {
        match (self.year, self.month) {
            (9999, 12) => self,
            (year, 12) => Self { year: year + 1, month: 1 },
            (year, month) => Self { year, month: month + 1 },
        }
    }

    /// The number of months since `first`; 0 for the same month, and for an earlier one.
    pub fn since(self, first: Self) -> usize {
        let count = |month: Self| usize::from(month.year) * 12 + usize::from(month.month);
        count(self).saturating_sub(count(first))
    }
}

impl Months {
    /// The run from one month to another; `None` where the last is before the first.
    pub fn new(first: Month, last: Month) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// Its months in order.
    pub fn iter(self) -> impl Iterator<Item = Month> {
        std::iter::successors(Some(self.first), |month| Some(month.next())).take(self.count())
    }

    /// The number of months, at least 1.
    pub fn count(self) -> usize {
        self.last.since(self.first) + 1
    }

    /// Whether it contains all of `other`.
    pub fn holds(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// The months in words: `november 2023 til februar 2024`, `mars til mai 2024`.
    pub fn in_words(self) -> Message {
        let Self { first, last } = self;
        if first == last {
            first.in_words()
        } else {
            let begin = if first.year == last.year { first.name() } else { first.in_words() };
            say!("months-from-to", first = begin, last = last.in_words())
        }
    }

    /// The part of it that is also in `other`.
    pub fn within(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }
}

/// The runs in order; adjacent and overlapping ones are merged.
pub fn merged(runs: &[Months]) -> Vec<Months> {
    let mut sorted = runs.to_vec();
    sorted.sort_unstable();
    let mut merged: Vec<Months> = Vec::new();
    for run in sorted {
        match merged.last_mut() {
            Some(before) if run.first <= before.last.next() => before.last = before.last.max(run.last),
            _ => merged.push(run),
        }
    }
    merged
}

impl fmt::Display for Month {
    /// The month as findings write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.in_words().fmt(f)
    }
}

impl fmt::Display for Months {
    /// The months as findings write them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.in_words().fmt(f)
    }
}

impl FromStr for Month {
    type Err = NotMonth;

    fn from_str(text: &str) -> Result<Self, NotMonth> {
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let parts = text
            .split_once('-')
            .filter(|(year, month)| year.len() == 4 && month.len() == 2 && digits(year) && digits(month));
        let month = parts.and_then(|(year, month)| Self::new(year.parse().ok()?, month.parse().ok()?));
        month.ok_or_else(|| NotMonth(say!("invalid-month", value = quoted(text::excerpt(text)))))
    }
}

impl FromStr for Months {
    type Err = NotMonth;

    fn from_str(text: &str) -> Result<Self, NotMonth> {
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        let months = Self::new(first.parse()?, last.parse()?);
        let months = months.ok_or_else(|| NotMonth(say!("ends-before-it-begins", value = quoted(text))))?;
        let count = months.count();
        let too_long = || NotMonth(say!("invalid-month-too-many", value = quoted(text), count, most = LONGEST));
        (count <= LONGEST).then_some(months).ok_or_else(too_long)
    }
}

record_value!(Month, text, "Maaned", {
    "title": "Måned",
    "description": "En måned, skrevet som år-måned.",
    "type": "string",
    "examples": ["2023-11"],
    "x-verdi": "maaned",
});

record_value!(Months, text, "Maaneder", {
    "title": "Måneder",
    "description": "En måned, skrevet som år-måned, eller måneder etter hverandre med / mellom den første og den siste.",
    "type": "string",
    "examples": ["2023-11", "2023-11/2024-02"],
    "x-verdi": "maaneder",
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn months_are_read_and_said() {
        let said = |text: &str| text.parse::<Months>().map(|months| months.to_string()).map_err(|why| why.to_string());
        assert_eq!(said("2023-11").as_deref(), Ok("november 2023"));
        assert_eq!(said("2023-11/2024-02").as_deref(), Ok("november 2023 til februar 2024"));
        assert_eq!(said("2024-03/2024-05").as_deref(), Ok("mars til mai 2024"));
        for wrong in [
            "",
            "2023",
            "2023-13",
            "2023-00",
            "0000-01",
            "2023-1",
            "11-2023",
            "nov 2023",
            "2024-02/2023-11",
            "2023-11/",
            "+023-11",
        ] {
            assert!(wrong.parse::<Months>().is_err(), "{wrong} was accepted");
        }
    }

    #[test]
    fn runs_that_touch_are_one() {
        let runs = ["2024-03", "2023-11/2023-12", "2024-01", "2024-12/2025-02", "2025-01"];
        let runs = runs.map(|run| run.parse().expect("it is a run of months"));
        let merged: Vec<String> = merged(&runs).iter().map(ToString::to_string).collect();
        assert_eq!(merged, ["november 2023 til januar 2024", "mars 2024", "desember 2024 til februar 2025"]);
    }

    proptest! {
        #[test]
        fn a_run_has_as_many_months_as_it_counts(year in 1i32..9990, month in 1u8..=12, more in 0usize..100) {
            let first = Month::new(year, month).expect("there is such a month");
            let last = (0..more).fold(first, |month, _| month.next());
            let run = Months::new(first, last).expect("it goes forward");
            let months: Vec<Month> = run.iter().collect();
            prop_assert_eq!(months.len(), more + 1);
            prop_assert_eq!((months[0], months[more]), (first, last));
            prop_assert!(months.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }
}
