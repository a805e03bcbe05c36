//! For programs: JSON Lines, one object a line, as in docs/FINDINGS.md.

use serde::Serialize;

use super::located::{Located, Position, steers};
use super::worded::Worded;

#[derive(Serialize)]
struct Finding<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

#[derive(Serialize)]
struct Place {
    file: String,
    #[serde(flatten)]
    range: Option<PlaceRange>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PlaceRange {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    place: Place,
    label: &'a str,
}

pub(super) fn print(worded: &Worded<'_>) -> String {
    let finding = worded.finding;
    line(&Finding {
        kind: "finding",
        code: finding.code(),
        severity: finding.severity.name(),
        message: &worded.message,
        place: worded.place.as_ref().map(Place::of),
        related: worded.related.iter().map(|(place, label)| Related { place: Place::of(place), label }).collect(),
        help: worded.help.as_deref(),
    })
}

/// An object on a line of its own.
pub(crate) fn line(line: &impl Serialize) -> String {
    let json = serde_json::to_string(line).expect("texts and numbers are always JSON");
    let mut plain = String::with_capacity(json.len() + 1);
    for c in json.chars() {
        // Programs read the same text, and a terminal is not steered by it.
        if steers(c) {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| plain.push_str(&format!("\\u{unit:04x}")));
        } else {
            plain.push(c);
        }
    }
    plain + "\n"
}

impl Place {
    fn of(located: &Located<'_>) -> Self {
        let range = (!located.is_file()).then(|| {
            let Position { line, column } = located.start();
            let end = located.end();
            PlaceRange { line, column, end_line: end.line, end_column: end.column }
        });
        Self { file: located.place.file.path.to_string_lossy().into_owned(), range }
    }
}
