//! For lists and for grep: one line each.

use super::located::shown;
use super::worded::Worded;

pub(super) fn print(worded: &Worded<'_>) -> String {
    let finding = worded.finding;
    let place = match &worded.place {
        Some(place) if place.is_file() => format!("{}: ", place.path()),
        Some(place) => {
            let start = place.start();
            format!("{}:{}:{}: ", place.path(), start.line, start.column)
        }
        None => String::new(),
    };
    format!("{place}{}[{}]: {}\n", finding.severity.name(), finding.code(), shown(&worded.message))
}
