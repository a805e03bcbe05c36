//! The command line: the only place that prints, and reads the environment.

mod args;
mod render;
mod report;

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

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Render(args) => render::run(&args),
    };
    ExitCode::from(match outcome {
        Outcome::Done => 0,
        Outcome::InputErrors => 1,
        Outcome::Failed => 2,
    })
}
