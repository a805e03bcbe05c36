//! Running the command as a whole process, with its time and peak memory.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A run of the command that succeeded.
pub struct Ran {
    /// From start to end.
    pub time: Duration,
    /// The most memory it had, in kilobytes.
    pub peak: u64,
}

/// Runs the command to its end.
pub fn run(arguments: &[&Path]) -> Ran {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_blankett"))
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the command runs");
    let mut peak = 0;
    loop {
        peak = peak.max(peak_memory(&child));
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            assert!(status.success(), "{arguments:?} failed");
            return Ran { time: start.elapsed(), peak };
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// The most memory that the process has had so far, in kilobytes; 0 where the system does not tell.
fn peak_memory(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
