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
use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

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
const NO_DOCUMENTS: &str = "there is no document in what was named: a document is a JSON file with the key \"dokument\", and \
     files and folders whose names begin with a dot are left out";

/// Prints that the tool itself failed.
fn failure(message: &str) {
    // With nobody left to read standard error there is nothing more to do about it.
    let _ = writeln!(io::stderr(), "error: {}", report::shown(message));
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
