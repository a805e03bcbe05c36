//! Findings: what is wrong with an input, as plain data.
//!
//! A finding carries no rendered text but its own sentences: where it stands is a [`Place`], resolved to
//! line and column only when it is printed (see [`crate::finding::Spans`]).

pub mod print;
pub mod rules;
pub(crate) mod span;

use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

pub use span::Spans;

use crate::words::{self, Language, Message, say};

/// The severity of a finding, the heaviest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A fault of the tool or of a template, not of the input; nothing is rendered.
    Fault,
    /// The document must not be sent like this; only a draft is rendered.
    Error,
    /// The document can be rendered, but a person should look.
    Warning,
    /// Worth knowing; nothing is wrong.
    Hint,
}

impl Severity {
    /// Its name in output: `fault`, `error`, `warning` or `hint`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fault => "fault",
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// A rule: the common part of findings of one kind. All rules are in [`rules`]; their sentences are in `locales/`.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable kebab-case name.
    pub code: &'static str,
    /// The severity of a breach.
    pub severity: Severity,
    /// Whether a document that breaks the rule may be rendered as a draft: only its content is wrong.
    pub draft: bool,
}

/// A part of the explanation of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Explanation {
    /// The demand of the rule, in a sentence or two.
    What,
    /// The reason, with the law, form or standard that it comes from.
    Why,
    /// An extract of a record that breaks the rule.
    Wrong,
    /// The same extract, corrected.
    Right,
}

impl Rule {
    /// A part of its explanation in a language; `None` if the rule has no such part.
    pub fn explanation(&self, part: Explanation, language: Language) -> Option<String> {
        let attribute = match part {
            Explanation::What => None,
            Explanation::Why => Some("why"),
            Explanation::Wrong => Some("wrong"),
            Explanation::Right => Some("right"),
        };
        words::lookup(&format!("rule-{}", self.code), attribute, &[], language)
    }
}

/// A text file that was read: its path as the user would write it, and its text without byte order mark.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The path, relative to the working directory if the user gave it so.
    pub path: PathBuf,
    /// The whole text; of a file that may be too large to hold, only the lines that a finding is about.
    pub text: String,
    /// The number of the first line of `text` in the file, from 1.
    pub first_line: usize,
    /// Whether it can be read again at its path.
    pub(crate) is_on_disk: bool,
    /// The bytes of the text that are figures of few people. They may become known after other findings are made.
    withheld: OnceLock<Vec<Range<usize>>>,
}

impl SourceFile {
    /// A file with its whole text.
    pub fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), first_line: 1, is_on_disk: true, withheld: OnceLock::new() }
    }

    /// The same for one that is not on a disk.
    pub(crate) fn in_memory(self) -> Self {
        Self { is_on_disk: false, ..self }
    }

    /// A line of a file whose text is never shown.
    pub(crate) fn line(path: impl Into<PathBuf>, line: usize) -> Self {
        Self { first_line: line, ..Self::new(path, "") }
    }

    /// Sets the bytes of the text that are never shown, once for the file.
    pub(crate) fn withhold(&self, bytes: Vec<Range<usize>>) {
        let _ = self.withheld.set(bytes);
    }

    /// Whether some of these bytes are never shown.
    pub fn withholds(&self, bytes: &Range<usize>) -> bool {
        let mut withheld = self.withheld.get().into_iter().flatten();
        withheld.any(|one| one.start <= bytes.end && bytes.start <= one.end)
    }
}

/// A position inside a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum At {
    /// The whole file, or a file that could not be read as text.
    File,
    /// A byte offset into the text.
    Offset(usize),
    /// A field of the line, by its number from 0, of a file whose lines are never shown: an export has rows of few
    /// people, and the start of a field may reveal their number.
    Field(usize),
    /// The value at a JSON pointer (RFC 6901).
    Value(String),
    /// The key of the object member at a JSON pointer.
    Key(String),
    /// Bytes of the text at a JSON pointer, counted in the regular form of the text itself, without escapes (see
    /// [`crate::prose::regular`]).
    Part(String, Range<usize>),
}

/// An object's key as a token of a JSON pointer, after its slash (RFC 6901, section 3).
pub(crate) fn pointer_token(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The place of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The position in it.
    pub at: At,
}

impl Place {
    /// A whole file, which was not read or need not be shown.
    pub fn of_file(path: &Path) -> Self {
        Self { file: Arc::new(SourceFile::new(path, "")), at: At::File }
    }
}

impl Hash for Place {
    /// Of the file, only the path is hashed, because it is enough to tell the file from the others.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.file.path.hash(state);
        self.at.hash(state);
    }
}

/// Another place that a finding is about, such as the figure that contradicts the marked one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The place.
    pub place: Place,
    /// What is there, in a few words.
    pub label: Message,
}

/// One problem, or likely problem, of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The broken rule.
    pub rule: &'static Rule,
    /// The severity: the rule's, unless the kind or use of the document changes it.
    pub severity: Severity,
    /// One sentence that names the value and the expectation, and is understandable alone.
    pub message: Message,
    /// The place; `None` if no file is to blame.
    pub place: Option<Place>,
    /// Other places that the finding is about.
    pub related: Vec<Related>,
    /// The help, if it is not the attribute `help` of the message.
    pub help: Option<Message>,
    /// The number of further findings like it in the file, which were counted and not reported.
    pub more: usize,
}

impl Finding {
    /// A breach of `rule`.
    pub fn new(rule: &'static Rule, place: impl Into<Option<Place>>, message: impl Into<Message>) -> Self {
        let (message, place) = (message.into(), place.into());
        Self { rule, severity: rule.severity, message, place, related: Vec::new(), help: None, more: 0 }
    }

    /// Adds a help.
    #[must_use]
    pub fn help(mut self, help: impl Into<Message>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<Message>) -> Self {
        self.related.push(Related { place, label: label.into() });
        self
    }

    /// The help in a language, with the number of further findings like it.
    pub fn help_text(&self, language: Language) -> Option<String> {
        let help = match &self.help {
            Some(help) => Some(help.text(language)),
            None => words::attribute(&self.message, "help", language),
        };
        let more = match (&help, self.more) {
            (_, 0) => return help,
            (Some(help), more) => say!("more-in-file.after-help", help, more),
            (None, more) => say!("more-in-file", more),
        };
        Some(more.text(language))
    }

    /// The stable kebab-case name of the rule.
    pub fn code(&self) -> &'static str {
        self.rule.code
    }

    /// Whether it prevents rendering.
    pub fn blocks(&self) -> bool {
        self.severity <= Severity::Error
    }
}

/// All findings together.
pub type Findings = Vec<Finding>;
