//! What a program calls: render, check and extract, from a disk or from memory.

use std::fmt;
use std::ops::Deref;

use crate::finding::{Finding, Findings, print};
use crate::load::{self, Extracted, Source};
use crate::pipeline::{self, Options, Rendered};
use crate::stack;
use crate::words::Language;

/// Renders a document.
///
/// The same source and options always give the same bytes. Typesetting goes deep: it runs on a thread of its own, with the
/// stack that it needs.
///
/// # Errors
/// All findings, of which at least one blocks it. Nothing is written anywhere, so there is nothing to undo.
///
/// ```
/// use blankett::{Options, Source};
///
/// let record = std::fs::read("data/enkel/behovsmelding-2024-i-en-fil.json")?;
/// let rendered = blankett::render(Source::bytes("melding.json", record), &Options::default())?;
/// assert!(rendered.pdf.starts_with(b"%PDF-") && rendered.pages > 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn render(source: impl Into<Source>, options: &Options) -> Result<Rendered, Refused> {
    let source = source.into();
    stack::deep(|| pipeline::render(source, options)).map_err(Refused::from)
}

/// Checks a document: everything that is wrong, or looks wrong, with it.
///
/// ```
/// use blankett::{Options, Severity, Source};
/// use blankett::print::{self, Format, Language};
///
/// let record = "{\n  \"dokument\": \"behovsmeldig\"\n}";
/// let findings = blankett::check(Source::bytes("melding.json", record), &Options::default());
/// assert_eq!((findings[0].code(), findings[0].severity), ("unknown-kind", Severity::Error));
/// // With line and column, as the command prints it.
/// let lines = print::print(&findings, Format::Concise, Language::En);
/// assert!(lines.starts_with("melding.json:2:15: error[unknown-kind]: "), "{lines}");
/// ```
pub fn check(source: impl Into<Source>, options: &Options) -> Vec<Finding> {
    let source = source.into();
    stack::deep(|| pipeline::checked(source, options).map_or_else(|findings| findings, |checked| checked.findings))
}

/// The data that a PDF carries, as it was attached.
///
/// # Errors
/// If the file cannot be read or carries none.
///
/// ```
/// use blankett::{Options, Profile, Source};
///
/// let options = Options { profile: Profile::Exchange, ..Options::default() };
/// let rendered = blankett::render("data/enkel/behovsmelding-2024-i-en-fil.json", &options)?;
/// let extracted = blankett::extract(Source::bytes("mottatt.pdf", rendered.pdf))?;
/// assert!(extracted.data.contains("\"dokument\": \"behovsmelding\""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn extract(source: impl Into<Source>) -> Result<Extracted, Refused> {
    let source = source.into();
    let file = source.path().to_owned();
    stack::deep(|| pipeline::guarded(Some(&file), || load::extract(source))?).map_err(Refused::from)
}

/// Why there is no document: all that was found, of which at least one finding blocks it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refused {
    /// What was found, warnings too.
    pub findings: Vec<Finding>,
}

impl From<Findings> for Refused {
    fn from(findings: Findings) -> Self {
        Self { findings }
    }
}

impl Deref for Refused {
    type Target = [Finding];

    fn deref(&self) -> &[Finding] {
        &self.findings
    }
}

impl fmt::Display for Refused {
    /// A line for each finding, in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = print::print(&self.findings, print::Format::Concise, Language::En);
        f.write_str(lines.trim_end())
    }
}

impl std::error::Error for Refused {}
