//! For lists and for grep: one line each.

use super::{Located, shown};
use crate::diag::Finding;

pub(super) fn print(finding: &Finding, place: Option<&Located<'_>>) -> String {
    let place = match place {
        Some(place) if place.is_file() => format!("{}: ", place.path()),
        Some(place) => {
            let start = place.start();
            format!("{}:{}:{}: ", place.path(), start.line, start.column)
        }
        None => String::new(),
    };
    format!("{place}{}[{}]: {}\n", finding.severity.name(), finding.code(), shown(&finding.message))
}
