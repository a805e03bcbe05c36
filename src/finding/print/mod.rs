//! Findings as text: for people, for lists, for programs and for pull requests.

mod concise;
mod github;
mod human;
mod json;
mod located;
mod worded;

use std::path::Path;

use super::{Finding, Spans};
use crate::words::Language;
pub(crate) use json::line;
pub use located::shown;
use located::{Lines, Located};
use worded::Worded;

/// A way to print findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// With the line of the file, the place marked, and how to correct it: for people.
    Human,
    /// The same in the colours of a terminal.
    Coloured,
    /// One line each: `file:line:column: severity[code]: message`.
    Concise,
    /// JSON Lines, one object a line, as in docs/FINDINGS.md.
    Json,
    /// Workflow commands of GitHub Actions, which shows them beside the line.
    Github,
}

/// A printed finding, with its file and its place in the file, by which findings are sorted.
#[derive(Debug)]
pub(crate) struct Printed<'a> {
    /// The file of the finding.
    pub(crate) path: Option<&'a Path>,
    /// The place of the finding: the first known line of the file, and the byte counted from the start of that line.
    pub(crate) start: (usize, usize),
    pub(crate) text: String,
}

/// Prints findings one by one.
pub(crate) fn each(findings: &[Finding], format: Format, language: Language) -> Vec<Printed<'_>> {
    let (mut spans, mut lines) = (Spans::default(), Lines::default());
    findings.iter().map(|finding| one(finding, format, language, &mut spans, &mut lines)).collect()
}

fn one<'a>(
    finding: &'a Finding,
    format: Format,
    language: Language,
    spans: &mut Spans<'a>,
    lines: &mut Lines,
) -> Printed<'a> {
    let mut located = |place| Located::new(place, spans, lines);
    let place = finding.place.as_ref().map(&mut located);
    let related = finding.related.iter().map(|r| (located(&r.place), r.label.text(language))).collect();
    let (message, help) = (finding.message.text(language), finding.help_text(language));
    let worded = Worded { finding, message, help, place, related };
    let text = match format {
        Format::Human => human::print(&worded, false),
        Format::Coloured => human::print(&worded, true),
        Format::Concise => concise::print(&worded),
        Format::Json => json::print(&worded),
        Format::Github => github::print(&worded),
    };
    let start = |place: &Located<'a>| (place.place.file.first_line, place.span.start);
    Printed {
        path: finding.place.as_ref().map(|place| place.file.path.as_path()),
        start: worded.place.as_ref().map_or((0, 0), start),
        text,
    }
}

/// Prints findings in the given order.
pub fn print(findings: &[Finding], format: Format, language: Language) -> String {
    each(findings, format, language).into_iter().map(|printed| printed.text).collect()
}
