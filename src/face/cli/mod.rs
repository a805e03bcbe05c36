//! The command line: the only place that prints, and reads the environment.

mod args;
mod batch;
mod check;
mod diff;
mod extract;
mod outcome;
mod render;
mod report;
mod schema;
mod upgrade;
mod write;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use outcome::Outcome;

use crate::stack;

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let command = Args::parse().command;
    let outcome = stack::deep(|| match command {
        Command::Render(args) => render::run(&args),
        Command::Batch(args) => batch::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Extract(args) => extract::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Upgrade(args) => upgrade::run(&args),
    });
    ExitCode::from(match outcome {
        Outcome::Done => 0,
        Outcome::InputErrors => 1,
        Outcome::Failed => 2,
    })
}
