//! The command line: the only place that prints, and reads the environment.

mod args;
mod batch;
mod check;
mod extract;
mod render;
mod report;
mod schema;
mod write;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

use crate::words::{Language, Message, say};

/// The language of all that the command prints.
const LANGUAGE: Language = Language::En;

/// How a command ended, by exit status.
enum Outcome {
    /// 0: done.
    Done,
    /// 1: the input has errors.
    InputErrors,
    /// 2: the tool itself failed; wrong usage, which clap reports, has the same status.
    Failed,
}

/// What is said where the paths of a command stand for no document: a check of nothing finds nothing.
const NO_DOCUMENTS: Message = say!("no-documents");

/// Prints that the tool itself failed, and ends the command so.
fn failure(why: Message) -> Outcome {
    tell(&say!("failure", why));
    Outcome::Failed
}

/// Prints a line for people, on standard error.
fn tell(message: &Message) {
    // With nobody left to read standard error there is nothing more to do about it.
    let _ = writeln!(io::stderr(), "{}", shown(message));
}

/// A sentence as it is printed. It may hold names of files, and these may hold anything.
fn shown(message: &Message) -> String {
    report::shown(&message.text(LANGUAGE))
}

/// A path in a sentence.
fn named(path: &Path) -> String {
    path.display().to_string()
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Render(args) => render::run(&args),
        Command::Batch(args) => batch::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Extract(args) => extract::run(&args),
        Command::Schema(args) => schema::run(&args),
    };
    ExitCode::from(match outcome {
        Outcome::Done => 0,
        Outcome::InputErrors => 1,
        Outcome::Failed => 2,
    })
}
