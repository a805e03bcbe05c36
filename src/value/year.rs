//! The years that statistics are of: school years (`2023-24`) and calendar years (`2023`).

use std::fmt;
use std::str::FromStr;

use super::record_value::record_value;
use crate::value::text::excerpt;
use crate::words::refusal;
use crate::words::{quoted, say};

/// A school year or a calendar year, from 1900 to 2200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Year {
    /// The school year that begins in the autumn of the year given.
    School(u16),
    /// The calendar year given.
    Calendar(u16),
}

refusal! {
    /// The error of a text that is no year.
    NotYear
}

impl Year {
    /// Reads a year as in exports: `2023-24`, and also `2023–2024` or `2023/24`.
    ///
    /// # Errors
    /// If it is none of these, or the second year does not follow the first.
    pub fn from_export(text: &str) -> Result<Self, NotYear> {
        let text = text.replace(['–', '/'], "-");
        // A second year of four digits must be the year after the first, also by its century; two digits name none.
        match text.split_once('-').and_then(|(first, second)| Some((first.parse::<u16>().ok()?, second))) {
            Some((first, second)) if second.parse() == Ok(first.saturating_add(1)) && second.len() == 4 => {
                Self::School(first).key().parse()
            }
            _ => text.parse(),
        }
    }

    /// The year after it.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::School(year) => Self::School(year + 1),
            Self::Calendar(year) => Self::Calendar(year + 1),
        }
    }

    /// The year as records write it.
    pub fn key(self) -> String {
        match self {
            Self::School(year) => format!("{year}-{:02}", (year + 1) % 100),
            Self::Calendar(year) => year.to_string(),
        }
    }
}

impl fmt::Display for Year {
    /// The year as the page shows it: `2023–24`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key().replace('-', "–"))
    }
}

impl FromStr for Year {
    type Err = NotYear;

    fn from_str(text: &str) -> Result<Self, NotYear> {
        let value = || quoted(excerpt(text));
        let fail = || NotYear(say!("invalid-year", value = value()));
        let digits = |text: &str, count: usize| -> Option<u16> {
            let all = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
            text.parse().ok().filter(|_| all)
        };
        let first = text.get(..4).and_then(|first| digits(first, 4)).ok_or_else(fail)?;
        if !(1900..=2200).contains(&first) {
            return Err(NotYear(say!("invalid-year-range", value = value())));
        }
        match &text[4..] {
            "" => Ok(Self::Calendar(first)),
            rest => match rest.strip_prefix('-').and_then(|second| digits(second, 2)) {
                Some(second) if second == (first + 1) % 100 => Ok(Self::School(first)),
                Some(_) => Err(NotYear(say!("invalid-year-order", value = value()))),
                None => Err(fail()),
            },
        }
    }
}

record_value!(Year, text, "Aar", {
    "title": "År",
    "description": "Et skoleår eller kalenderår.",
    "type": "string",
    "examples": ["2023-24", "2023"],
    "x-verdi": "aar",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_and_printed() {
        let read = |text: &str| text.parse::<Year>().map(|year| year.to_string()).map_err(|why| why.to_string());
        assert_eq!(read("2023-24").as_deref(), Ok("2023–24"));
        assert_eq!(read("1999-00").as_deref(), Ok("1999–00"));
        assert_eq!(read("2023").as_deref(), Ok("2023"));
        for wrong in ["", "23-24", "2023-25", "2023-2024", "2023/24", "23", "1850", "20235", "2023–24", "åååå", "202å"]
        {
            assert!(read(wrong).is_err(), "{wrong:?} was accepted");
        }
        for lenient in ["2023-24", "2023–24", "2023/24", "2023-2024", "2023/2024"] {
            assert_eq!(Year::from_export(lenient), Ok(Year::School(2023)), "{lenient}");
        }
        for wrong in ["2023-åa", "2023-2å2", "/", "-", "2023-2025", "Totalt"] {
            assert!(Year::from_export(wrong).is_err(), "{wrong:?} was accepted");
        }
    }

    #[test]
    fn one_year_follows_another() {
        assert_eq!(Year::School(2022).next().key(), "2023-24");
        assert_eq!(Year::Calendar(2022).next().key(), "2023");
    }
}
