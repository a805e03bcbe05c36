//! The `blankett` command.

use std::process::ExitCode;

/// Typesetting is small allocations by the million, by several threads at a time (docs/PERFORMANCE.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    blankett::face::cli::run()
}
