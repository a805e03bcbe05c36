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
use crate::exchange::Code;
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

/// Findings of any number of documents, as they will be printed: sorted by place, for people what is worst first; each
/// once, however many documents share the record that it is in.
pub(super) struct Report {
    format: Format,
    coloured: bool,
    entries: BTreeSet<Entry>,
}

/// A finding, printed already, so that nothing of its document is kept.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    /// What is worst, for people; programs get all by place.
    rank: Option<Severity>,
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
                rank: matches!(self.format, Format::Human).then_some(finding.severity),
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

    /// Prints the fingerprint of the data that a PDF carries.
    pub(super) fn print_code(&self, file: &str, code: Code, out: &mut impl Write) -> std::io::Result<()> {
        match self.format {
            Format::Json => out.write_all(json::data(file, code).as_bytes()),
            _ => writeln!(out, "{}: kontrollkode {code}", shown(file)),
        }
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

    /// Prints how many there were and what became of the document, so that errors before many warnings are not passed over.
    fn print_end(&self, made: Made, out: &mut impl Write) -> io::Result<()> {
        let counts: Vec<String> =
            [(Severity::Fault, "fault"), (Severity::Error, "error"), (Severity::Warning, "warning")]
                .into_iter()
                .map(|(severity, what)| (self.count(severity), what))
                .filter(|(n, _)| *n > 0)
                .map(|(n, what)| text::counted(n, what))
                .collect();
        let end = match made {
            Made::Some => return Ok(()),
            Made::All if counts.is_empty() => return Ok(()),
            Made::All => "",
            Made::NoPdf => "; no PDF was written",
            Made::Nothing => "; nothing was written",
        };
        writeln!(out, "{}{end}\n", counts.join(", "))
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

/// What became of that which findings are told of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Made {
    /// All of it was made.
    All,
    /// Some of many; how many is told elsewhere.
    Some,
    /// The document was not, which was to be a PDF.
    NoPdf,
    /// It was not.
    Nothing,
}

/// Prints the findings of one document for people, on standard error, and how many they are; hints aside, which are for
/// those who ask.
pub(super) fn print(findings: &[Finding], made: Made) {
    let shown: Vec<Finding> = findings.iter().filter(|finding| finding.severity != Severity::Hint).cloned().collect();
    print_all(&shown, made);
}

/// The same, with hints.
pub(super) fn print_all(findings: &[Finding], made: Made) {
    let mut report = Report::to(&io::stderr(), Format::Human);
    report.add(findings);
    let mut out = io::stderr().lock();
    // With nobody left to read standard error there is nothing more to do about it.
    let _ = report.print(&mut out).and_then(|()| report.print_end(made, &mut out));
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
        let lines = lines.of(&place.file);
        let next = lines.starts.partition_point(|start| *start <= span.start);
        let line_start = lines.starts[next - 1];
        let line_end = lines.starts.get(next).map_or(text.len(), |start| start - 1);
        let withheld = matches!(place.at, At::Field(_)) || place.file.withholds(&(line_start..line_end));
        // Where a place is in a line that is not shown may tell how long the hidden figure before it is.
        let span = if withheld { line_start..line_start } else { span.start..span.end.min(line_end) };
        Self { place, span, lines, withheld }
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

/// The text with every character escaped that would steer the terminal, fake a line of ours or hide: file names may have
/// them.
pub(super) fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if steers(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}

/// Whether a character does something, or nothing that is seen: control characters, line ends, what turns text around or
/// joins and parts it without a trace, tags and marks of order.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
