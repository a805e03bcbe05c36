//! How a command ends, and what it says beside its findings.

use std::io::{self, Write};
use std::path::Path;

use crate::finding::print;
use crate::words::{Language, Message, say};

/// The language of all that the command prints.
pub(super) const LANGUAGE: Language = Language::En;

/// How a command ended, by exit status.
pub(super) enum Outcome {
    /// 0: done.
    Done,
    /// 1: the input has errors.
    InputErrors,
    /// 2: the tool itself failed; wrong usage, which clap reports, has the same status.
    Failed,
}

/// What is said where the paths of a command stand for no document: a check of nothing finds nothing.
pub(super) const NO_DOCUMENTS: Message = say!("no-documents");

/// Prints that the tool itself failed, and ends the command so.
pub(super) fn failure(why: Message) -> Outcome {
    tell(&say!("failure", why));
    Outcome::Failed
}

/// Prints a line for people, on standard error.
pub(super) fn tell(message: &Message) {
    // With nobody left to read standard error there is nothing more to do about it.
    let _ = writeln!(io::stderr(), "{}", shown(message));
}

/// A sentence as it is printed. It may hold names of files, and these may hold anything.
pub(super) fn shown(message: &Message) -> String {
    print::shown(&message.text(LANGUAGE))
}

/// A path in a sentence.
pub(super) fn named(path: &Path) -> String {
    path.display().to_string()
}
