//! The limits of a record: five seconds of processor time and 500 MB, in the build that the tests use.

use std::io::Read;
use std::path::Path;
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::{SINGLE, blankett, project, text};

const TIME: Duration = Duration::from_secs(5);
const MEMORY: u64 = 500_000;

/// Runs the command in `folder` to its end, which it must reach within the bounds and without a panic.
#[track_caller]
pub fn bounded(folder: &Path, arguments: &[&str]) -> Output {
    within(folder, arguments, TIME, MEMORY)
}

/// The same with other bounds: a time, and kilobytes.
#[track_caller]
pub fn within(folder: &Path, arguments: &[&str], time: Duration, memory: u64) -> Output {
    let start = Instant::now();
    let mut command = blankett(folder);
    let mut child = command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    // The output is read meanwhile: a full pipe would stop the command.
    let (mut out, mut err) = (child.stdout.take().expect("it is piped"), child.stderr.take().expect("it is piped"));
    let (stdout, stderr, status, peak, took) = std::thread::scope(|scope| {
        let read = |stream: &mut dyn Read| {
            let mut bytes = Vec::new();
            stream.read_to_end(&mut bytes).expect("it can be read");
            bytes
        };
        let out = scope.spawn(move || read(&mut out));
        let err = scope.spawn(move || read(&mut err));
        let (mut peak, mut took) = (None, None);
        let status = loop {
            peak = peak_memory(child.id()).or(peak);
            took = processor_time(child.id()).or(took);
            if let Some(status) = child.try_wait().expect("it can be waited for") {
                break status;
            }
            if start.elapsed() > time * 10 {
                let _ = child.kill();
            }
            std::thread::sleep(Duration::from_millis(1));
        };
        let took = took.unwrap_or_else(|| start.elapsed());
        (out.join().expect("it is read"), err.join().expect("it is read"), status, peak, took)
    });
    let output = Output { status, stdout, stderr };
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(took < time, "{arguments:?} took {took:?}");
    assert!(output.status.code().is_some_and(|code| code < 2), "{arguments:?}: {}: {said:.2000}", output.status);
    // Only Linux reports it, and not for a command that has ended at once.
    assert!(peak.is_none_or(|peak| peak < memory), "{arguments:?} took {peak:?} KB");
    output
}

/// Checks and renders a record. Returns the output of `check`, one line for each finding.
#[track_caller]
pub fn judged(folder: &Path, file: &str) -> String {
    let printed = text(&bounded(folder, &["check", file, "--format", "concise"]).stdout);
    let rendered = bounded(folder, &["render", "--draft", file, "-o", "ut.pdf"]);
    assert!(!text(&rendered.stderr).contains("fault["), "{file}: {}", text(&rendered.stderr));
    printed
}

/// The peak memory of a process so far, in kilobytes, on systems that report it.
fn peak_memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse().ok()
}

/// The processor time of a process so far, on systems that report it.
fn processor_time(process: u32) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // After the name, which may have anything in it: the twelfth and thirteenth are hundredths of seconds (proc(5)).
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    Some(Duration::from_millis(ticks * 10))
}

#[cfg(target_os = "linux")]
#[test]
#[should_panic(expected = " KB")]
fn too_much_memory_is_noticed() {
    let folder = folder(&[("melding.json", whole(SINGLE).to_string().as_bytes())]);
    within(folder.path(), &["render", "melding.json", "-o", "ut.pdf"], TIME, 1_000);
}

#[test]
#[should_panic(expected = " took ")]
fn too_much_time_is_noticed() {
    let folder = folder(&[("melding.json", whole(SINGLE).to_string().as_bytes())]);
    within(folder.path(), &["render", "melding.json", "-o", "ut.pdf"], Duration::from_millis(10), MEMORY);
}

/// An example as one value, with everything it refers to in its place.
pub fn whole(example: &str) -> Value {
    let document = blankett::load::load(project().join(example)).document.expect("the example is readable");
    let date = document.content.as_ref().and_then(blankett::model::Content::date).expect("the example has a date");
    document.data(date)
}

/// A folder with these files, the first of which is `melding.json`.
pub fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).expect("writable");
    }
    folder
}
