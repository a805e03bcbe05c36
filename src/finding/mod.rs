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

/// How much a finding weighs, the heaviest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The tool or a template is at fault, not the input; nothing is rendered.
    Fault,
    /// The document must not be sent as it is; nothing but a draft is rendered.
    Error,
    /// The document can be rendered, but someone should look.
    Warning,
    /// Worth knowing; nothing is wrong.
    Hint,
}

impl Severity {
    /// Its name in what is printed: `fault`, `error`, `warning` or `hint`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fault => "fault",
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// What findings of one kind have in common. All of them are in [`rules`]; what they say, in `locales/`.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable kebab-case name.
    pub code: &'static str,
    /// How much a breach weighs.
    pub severity: Severity,
    /// Whether a draft may be made of a document that breaks the rule: it has nothing wrong but its content.
    pub draft: bool,
}

/// A part of what is said of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Explanation {
    /// What the rule asks, in a sentence or two.
    What,
    /// Why, with the law, form or standard it comes from.
    Why,
    /// A part of a record that breaks it.
    Wrong,
    /// The same part as it should be.
    Right,
}

impl Rule {
    /// What is said of it in a language; `None` where a rule has no such part.
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

/// A text file that was read: its path as the user would name it, and its text without byte order mark.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The path, relative to the working directory where the user gave it so.
    pub path: PathBuf,
    /// The whole text; of a file that may be too large to hold, the lines that a finding is about.
    pub text: String,
    /// The number of the first line of `text` in the file, from 1.
    pub first_line: usize,
    /// Whether it can be read again at its path.
    pub(crate) is_on_disk: bool,
    /// The bytes of the text that few people stand behind. They become known after other findings may have been made.
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

    /// Says which bytes of the text are never to be shown, once for the file.
    pub(crate) fn withhold(&self, bytes: Vec<Range<usize>>) {
        let _ = self.withheld.set(bytes);
    }

    /// Whether some of these bytes are never to be shown.
    pub fn withholds(&self, bytes: &Range<usize>) -> bool {
        let mut withheld = self.withheld.get().into_iter().flatten();
        withheld.any(|one| one.start <= bytes.end && bytes.start <= one.end)
    }
}

/// A position inside a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum At {
    /// The file as a whole, or a file that could not be read as text.
    File,
    /// A byte offset into the text.
    Offset(usize),
    /// A field of the line, by its number from 0, of a file whose lines are never shown: an export has rows that few
    /// people stand behind, and where a field begins may tell how many.
    Field(usize),
    /// The value that a JSON pointer (RFC 6901) names.
    Value(String),
    /// The key of the object member that a JSON pointer names.
    Key(String),
    /// Bytes of the text that a JSON pointer names, counted in the regular form of the text itself, without escapes (see
    /// [`crate::prose::regular`]).
    Part(String, Range<usize>),
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

impl Place {
    /// A file as a whole, which was not read or need not be shown.
    pub fn of_file(path: &Path) -> Self {
        Self { file: Arc::new(SourceFile::new(path, "")), at: At::File }
    }
}

impl Hash for Place {
    /// Of the file, the path is enough to tell it from the others.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.file.path.hash(state);
        self.at.hash(state);
    }
}

/// Another place that a finding is about, such as the figure that the marked one disagrees with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What stands there, in a few words.
    pub label: Message,
}

/// One thing that is wrong, or looks wrong, with the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// The rule's severity, unless the document's kind or the way it is used says otherwise.
    pub severity: Severity,
    /// One sentence that names the value and what was expected, and reads well alone.
    pub message: Message,
    /// Where; `None` where no file is to blame.
    pub place: Option<Place>,
    /// Other places that it is about.
    pub related: Vec<Related>,
    /// What to do about it, where it is not what the message's own attribute `help` says.
    pub help: Option<Message>,
    /// How many others like it there are in the file, which were counted and not told.
    pub more: usize,
}

impl Finding {
    /// A breach of `rule`.
    pub fn new(rule: &'static Rule, place: impl Into<Option<Place>>, message: impl Into<Message>) -> Self {
        let (message, place) = (message.into(), place.into());
        Self { rule, severity: rule.severity, message, place, related: Vec::new(), help: None, more: 0 }
    }

    /// Adds what to do about it.
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

    /// What to do about it, in a language, and how many others like it there are.
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

    /// Whether nothing is rendered because of it.
    pub fn blocks(&self) -> bool {
        self.severity <= Severity::Error
    }
}

/// What can go wrong, always all of it.
pub type Findings = Vec<Finding>;
