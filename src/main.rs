//! The `blankett` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    blankett::cli::run()
}
