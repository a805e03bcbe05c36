//! Printing findings, in one of several formats.

mod concise;
mod github;
mod human;
mod json;

use std::collections::{BTreeSet, HashMap};
use std::io::{self, IsTerminal, Write};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use clap::ValueEnum;

use crate::diag::{At, Finding, Place, Severity, SourceFile};
use crate::load::Spans;
use crate::text;

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the line of the file, marked
    Human,
    /// One line each: file:line:column: severity[code]: message
    Concise,
    /// JSON Lines
    Json,
    /// Annotations of a GitHub workflow
    Github,
}

/// Findings of any number of documents, as they will be printed: sorted by place, each once, however many documents
/// share the record that it is in.
pub(super) struct Report {
    format: Format,
    coloured: bool,
    entries: BTreeSet<Entry>,
}

/// A finding, printed already, so that nothing of its document is kept.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    path: Option<std::path::PathBuf>,
    /// The first line that is known of the file, and the byte after it.
    start: (usize, usize),
    severity: Severity,
    printed: String,
}

impl Report {
    /// An empty report that will be printed to `stream`.
    pub(super) fn to(stream: &impl IsTerminal, format: Format) -> Self {
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self { format, coloured: wanted && stream.is_terminal(), entries: BTreeSet::new() }
    }

    /// Adds the findings of one document.
    pub(super) fn add(&mut self, findings: &[Finding]) {
        let mut spans = Spans::default();
        let mut lines = Lines::default();
        for finding in findings {
            let mut located = |place| Located::new(place, &mut spans, &mut lines);
            let place = finding.place.as_ref().map(&mut located);
            let related: Vec<(Located<'_>, &str)> =
                finding.related.iter().map(|r| (located(&r.place), r.label.as_str())).collect();
            let printed = match self.format {
                Format::Human => human::print(finding, place.as_ref(), &related, self.coloured),
                Format::Concise => concise::print(finding, place.as_ref()),
                Format::Json => json::print(finding, place.as_ref(), &related),
                Format::Github => github::print(finding, place.as_ref()),
            };
            self.entries.insert(Entry {
                path: place.as_ref().map(|place| place.place.file.path.clone()),
                start: place.map_or((0, 0), |place| (place.place.file.first_line, place.span.start)),
                severity: finding.severity,
                printed,
            });
        }
    }

    /// Prints everything that was added.
    pub(super) fn print(&self, out: &mut impl Write) -> std::io::Result<()> {
        self.entries.iter().try_for_each(|entry| out.write_all(entry.printed.as_bytes()))
    }

    /// Prints how many of what there are, after everything that was added.
    pub(super) fn print_summary(&self, documents: usize, out: &mut impl Write) -> std::io::Result<()> {
        let [faults, errors, warnings, hints] =
            [Severity::Fault, Severity::Error, Severity::Warning, Severity::Hint].map(|severity| self.count(severity));
        if self.format == Format::Json {
            return out.write_all(json::summary(documents, [faults, errors, warnings, hints]).as_bytes());
        }
        let mut counts = vec![
            text::counted(documents, "document"),
            text::counted(errors, "error"),
            text::counted(warnings, "warning"),
        ];
        counts.extend(
            [(faults, "fault"), (hints, "hint")]
                .iter()
                .filter(|(n, _)| *n > 0)
                .map(|(n, what)| text::counted(*n, what)),
        );
        writeln!(out, "{}", counts.join(", "))
    }

    /// How many findings of a severity there are.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.entries.iter().filter(|entry| entry.severity == severity).count()
    }
}

/// The lines of each file: looked up once, however many findings a file has.
#[derive(Default)]
struct Lines(HashMap<*const SourceFile, Rc<Index>>);

/// Where the lines of a file begin, and how many characters there are before each [`STEP`] of bytes: a file may be one
/// line of megabytes, and have findings all along it.
struct Index {
    starts: Vec<usize>,
    characters: Vec<usize>,
}

const STEP: usize = 1024;

impl Lines {
    fn of(&mut self, file: &Arc<SourceFile>) -> Rc<Index> {
        self.0.entry(Arc::as_ptr(file)).or_insert_with(|| Rc::new(Index::of(&file.text))).clone()
    }
}

impl Index {
    fn of(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect();
        let mut before = 0;
        let characters = text.as_bytes().chunks(STEP).map(|chunk| {
            before += characters_in(chunk);
            before - characters_in(chunk)
        });
        Self { starts, characters: characters.collect() }
    }

    /// How many characters there are in the text before a byte.
    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let step = (offset / STEP).min(self.characters.len().saturating_sub(1));
        let counted = self.characters.get(step).copied().unwrap_or(0);
        counted + characters_in(&text.as_bytes()[step * STEP..offset])
    }
}

/// How many characters begin in these bytes.
fn characters_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

/// Prints the findings of one document for people, on standard error; hints aside, which are for those who ask.
pub(super) fn print(findings: &[Finding]) {
    let mut report = Report::to(&io::stderr(), Format::Human);
    let shown: Vec<Finding> = findings.iter().filter(|finding| finding.severity != Severity::Hint).cloned().collect();
    report.add(&shown);
    // With nobody left to read standard error there is nothing more to do about it.
    let _ = report.print(&mut io::stderr().lock());
}

/// A place with its bytes in the file's text.
struct Located<'a> {
    place: &'a Place,
    span: Range<usize>,
    lines: Rc<Index>,
    /// Whether its line is never shown.
    withheld: bool,
}

/// A line of the file and a column in it, both from 1; columns are characters.
#[derive(Debug, PartialEq, Eq)]
struct Position {
    line: usize,
    column: usize,
}

impl<'a> Located<'a> {
    fn new(place: &'a Place, spans: &mut Spans<'a>, lines: &mut Lines) -> Self {
        let text = &place.file.text;
        let span = spans.find(place);
        // An object is marked where it starts: all its lines would only push the sentence off the screen.
        let line_end = text[span.start..].find('\n').map_or(text.len(), |end| span.start + end);
        let line_start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
        let withheld = matches!(place.at, At::Field(_)) || place.file.withholds(&(line_start..line_end));
        // Where a place is in a line that is not shown may tell how long the hidden figure before it is.
        let span = if withheld { line_start..line_start } else { span.start..span.end.min(line_end) };
        Self { place, span, lines: lines.of(&place.file), withheld }
    }

    fn path(&self) -> String {
        shown(&self.place.file.path.to_string_lossy())
    }

    /// Whether it is the file as a whole.
    fn is_file(&self) -> bool {
        self.place.at == At::File
    }

    fn start(&self) -> Position {
        self.position(self.span.start)
    }

    /// Of the line that it begins in, in bytes.
    fn line_length(&self) -> usize {
        let next = self.lines.starts.partition_point(|start| *start <= self.span.start);
        let end = self.lines.starts.get(next).copied().unwrap_or(self.place.file.text.len());
        end - self.lines.starts[next - 1]
    }

    /// After the last character.
    fn end(&self) -> Position {
        self.position(self.span.end)
    }

    fn position(&self, offset: usize) -> Position {
        let line = self.lines.starts.partition_point(|start| *start <= offset);
        let before = |offset| self.lines.characters_before(&self.place.file.text, offset);
        let column = before(offset) - before(self.lines.starts[line - 1]) + 1;
        Position { line: self.place.file.first_line + line - 1, column }
    }
}

/// The text without characters that would steer the terminal or fake a line of ours: file names may have them.
pub(super) fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
