//! Findings: what is wrong with an input, as plain data.
//!
//! A finding carries no rendered text but its own sentences: where it stands is a [`Place`], resolved to
//! line and column only when it is printed (see [`crate::load::Spans`]).

use std::path::PathBuf;
use std::sync::Arc;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The tool or a template is at fault, not the input; nothing is rendered.
    Fault,
    /// The document must not be sent as it is; nothing is rendered.
    Error,
    /// The document can be rendered, but someone should look.
    Warning,
}

/// A text file that was read: its path as the user would name it, and its text without byte order mark.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The path, relative to the working directory where the user gave it so.
    pub path: PathBuf,
    /// The whole text.
    pub text: String,
}

/// A position inside a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// The file as a whole, or a file that could not be read as text.
    File,
    /// A byte offset into the text.
    Offset(usize),
    /// The value that a JSON pointer (RFC 6901) names.
    Value(String),
    /// The key of the object member that a JSON pointer names.
    Key(String),
}

/// An object's key as a token of a JSON pointer, after its slash (RFC 6901, section 3).
pub(crate) fn pointer_token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Where a finding stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The position in it.
    pub at: At,
}

/// One thing that is wrong, or looks wrong, with the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable kebab-case name of the rule.
    pub code: &'static str,
    /// Whether it blocks the document.
    pub severity: Severity,
    /// One sentence that names the value and what was expected, and reads well alone.
    pub message: String,
    /// Where; `None` where no file is to blame.
    pub place: Option<Place>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Finding {
    /// A finding that blocks the document.
    pub fn error(code: &'static str, place: impl Into<Option<Place>>, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Error, message: message.into(), place: place.into(), help: None }
    }

    /// A finding that the input is not to blame for.
    pub fn fault(code: &'static str, place: impl Into<Option<Place>>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Fault, ..Self::error(code, place, message) }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// What can go wrong, always all of it: the findings of a stage that did not succeed.
pub type Findings = Vec<Finding>;
