//! Printing findings, in one of several formats.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Write};

use clap::ValueEnum;
use serde::Serialize;

use super::outcome::{LANGUAGE, shown};
use crate::exchange::Fingerprint;
use crate::finding::print::{self};
use crate::finding::{Finding, Severity};
use crate::words::{Message, say};

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

/// What is printed for programs beside findings.
#[derive(Serialize)]
#[serde(rename_all = "camelCase", tag = "type")]
enum Line<'a> {
    Data { file: &'a str, code: String },
    Summary { documents: usize, faults: usize, errors: usize, warnings: usize, hints: usize },
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
        let format = match self.format {
            Format::Human if self.coloured => print::Format::Coloured,
            Format::Human => print::Format::Human,
            Format::Concise => print::Format::Concise,
            Format::Json => print::Format::Json,
            Format::Github => print::Format::Github,
        };
        for (finding, printed) in findings.iter().zip(print::each(findings, format, LANGUAGE)) {
            self.entries.insert(Entry {
                rank: matches!(self.format, Format::Human).then_some(finding.severity),
                path: printed.path.map(std::path::Path::to_owned),
                start: printed.start,
                severity: finding.severity,
                printed: printed.text,
            });
        }
    }

    /// Prints everything that was added.
    pub(super) fn print(&self, out: &mut impl Write) -> std::io::Result<()> {
        self.entries.iter().try_for_each(|entry| out.write_all(entry.printed.as_bytes()))
    }

    /// Prints the fingerprint of the data that a PDF carries.
    pub(super) fn print_fingerprint(
        &self,
        file: &str,
        fingerprint: Fingerprint,
        out: &mut impl Write,
    ) -> std::io::Result<()> {
        match self.format {
            Format::Json => out.write_all(print::line(&Line::Data { file, code: fingerprint.to_string() }).as_bytes()),
            _ => writeln!(out, "{}", shown(&say!("data-code", file, code = fingerprint.to_string()))),
        }
    }

    /// Prints how many of what there are, after everything that was added.
    pub(super) fn print_summary(&self, documents: usize, out: &mut impl Write) -> std::io::Result<()> {
        let [faults, errors, warnings, hints] =
            [Severity::Fault, Severity::Error, Severity::Warning, Severity::Hint].map(|severity| self.count(severity));
        if self.format == Format::Json {
            let summary = Line::Summary { documents, faults, errors, warnings, hints };
            return out.write_all(print::line(&summary).as_bytes());
        }
        let mut counts = vec![
            say!("count-documents", count = documents),
            say!("count-errors", count = errors),
            say!("count-warnings", count = warnings),
        ];
        counts.extend((faults > 0).then(|| say!("count-faults", count = faults)));
        counts.extend((hints > 0).then(|| say!("count-hints", count = hints)));
        writeln!(out, "{}", row(&counts))
    }

    /// Prints how many there were and what became of the document, so that errors before many warnings are not passed over.
    fn print_end(&self, made: Made, out: &mut impl Write) -> io::Result<()> {
        let [faults, errors, warnings] =
            [Severity::Fault, Severity::Error, Severity::Warning].map(|severity| self.count(severity));
        let counts = [
            (faults > 0).then(|| say!("count-faults", count = faults)),
            (errors > 0).then(|| say!("count-errors", count = errors)),
            (warnings > 0).then(|| say!("count-warnings", count = warnings)),
        ];
        let counts = row(&counts.into_iter().flatten().collect::<Vec<_>>());
        let end = match made {
            Made::Some => return Ok(()),
            Made::All if counts.is_empty() => return Ok(()),
            Made::All => counts,
            Made::NoPdf => say!("end-no-pdf", counts).text(LANGUAGE),
            Made::Nothing => say!("end-nothing", counts).text(LANGUAGE),
        };
        writeln!(out, "{end}\n")
    }

    /// How many findings of a severity there are.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.entries.iter().filter(|entry| entry.severity == severity).count()
    }
}

/// Counts in a row.
fn row(counts: &[Message]) -> String {
    counts.iter().map(|count| count.text(LANGUAGE)).collect::<Vec<_>>().join(", ")
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
