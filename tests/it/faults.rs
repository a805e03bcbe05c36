//! Disturbances of a batch: other processes at the same place, signals, links. `scripts/faults` tests the same and
//! more at a hundred random moments, with full disks and failing calls.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::support::{SINGLE, blankett, project, stderr, text};

/// A folder with a few documents that are not the same.
fn documents(count: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    fs::create_dir(folder.path().join("data")).expect("writable");
    let single = fs::read_to_string(project().join(SINGLE)).expect("readable");
    let mut document: Value = serde_json::from_str(&single).expect("it is JSON");
    for number in 0..count {
        document["tiltak"][0]["maalgruppe"] = format!("Ledere og lærere, gruppe {number}.").into();
        fs::write(folder.path().join(format!("data/{number}.json")), document.to_string()).expect("writable");
    }
    folder
}

fn start(folder: &Path) -> Child {
    let mut command = blankett(folder);
    command.args(["batch", "data", "-o", "ut"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("it runs")
}

/// The files of the output, by name.
fn made(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder.join("ut")).expect("it is there");
    let paths = entries.map(|entry| entry.expect("readable").path());
    let name = |path: &Path| path.file_name().expect("it has a name").to_string_lossy().into_owned();
    paths.map(|path| (name(&path), fs::read(&path).expect("only files are there"))).collect()
}

#[test]
fn several_batches_at_one_place_do_no_harm() {
    let folder = documents(6);
    assert!(start(folder.path()).wait().expect("it ends").success());
    let undisturbed = made(folder.path());
    assert_eq!(undisturbed.len(), 7);
    for round in 0..8 {
        fs::remove_dir_all(folder.path().join("ut")).expect("it is there");
        let running: Vec<Child> = (0..4)
            .map(|number| {
                // At times one begins as another ends.
                std::thread::sleep(Duration::from_millis(round * number * 7));
                start(folder.path())
            })
            .collect();
        let mut done = 0;
        for child in running {
            let output = child.wait_with_output().expect("it ends");
            done += usize::from(output.status.success());
            let told = stderr(&output).contains("another batch is writing to ut: wait for it, or give another folder");
            assert!(output.status.success() || (output.status.code() == Some(2) && told), "{}", stderr(&output));
        }
        assert!(done > 0 && made(folder.path()) == undisturbed, "round {round}: {done} ended");
    }
}

#[cfg(unix)]
#[test]
fn a_batch_that_is_told_to_end_leaves_whole_documents_and_their_manifest() {
    let mut midway = 0;
    for signal in ["-TERM", "-INT", "-HUP"] {
        let folder = documents(30);
        let child = start(folder.path());
        let begun = |name: &std::ffi::OsStr| name.to_string_lossy().ends_with(".pdf");
        let entries = || fs::read_dir(folder.path().join("ut")).into_iter().flatten().flatten();
        let waited = (0..4000).find(|_| {
            std::thread::sleep(Duration::from_millis(5));
            entries().any(|entry| begun(&entry.file_name()))
        });
        assert!(waited.is_some(), "nothing is made");
        let sent = std::process::Command::new("kill").args([signal, &child.id().to_string()]).status();
        assert!(sent.expect("kill runs").success());
        let output = child.wait_with_output().expect("it ends");
        let files = made(folder.path());
        let manifest: Value = serde_json::from_slice(&files["manifest.json"]).expect("it is JSON");
        assert_eq!(
            manifest["documents"].as_array().map(Vec::len),
            Some(files.len() - 1),
            "{signal}: {}",
            text(&output.stdout)
        );
        assert!(files.iter().all(|(name, bytes)| name == "manifest.json" || bytes.ends_with(b"%%EOF")), "{signal}");
        midway += usize::from(files.len() - 1 < 30);
    }
    assert!(midway > 0, "each has come to its end before");
}

#[cfg(unix)]
#[test]
fn unfinished_work_is_not_removed_through_a_link() {
    let folder = documents(1);
    fs::create_dir_all(folder.path().join("ut")).expect("writable");
    fs::create_dir(folder.path().join("viktig")).expect("writable");
    fs::write(folder.path().join("viktig/a"), "mine").expect("writable");
    std::os::unix::fs::symlink("../viktig", folder.path().join("ut/.blankett")).expect("it can be linked");
    let output = start(folder.path()).wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("ut/.blankett cannot be written: it is a symbolic link"), "{}", stderr(&output));
    assert_eq!(fs::read_to_string(folder.path().join("viktig/a")).expect("it is there"), "mine");
    assert_eq!(fs::read_dir(folder.path().join("viktig")).expect("readable").count(), 1);
}
