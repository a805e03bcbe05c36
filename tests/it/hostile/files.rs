//! Files with names that are not meant to be read by people.

use std::fs;

use super::bounds::{bounded, folder};
use crate::support::{SINGLE, project, text};

#[cfg(unix)]
#[test]
fn names_of_files_do_not_fake_lines() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = folder(&[]);
    let data = folder.path().join("data");
    fs::create_dir(&data).expect("writable");
    let good = fs::read(project().join(SINGLE)).expect("readable");
    let long = "n".repeat(250);
    let names: [&[u8]; 9] = [
        b"a\nerror[fake]: b.json",
        b"\x1b[31mred.json",
        b"a\r::error::x.json",
        b"\xff\xfe.json",
        b"--force.json",
        b"..json",
        "\u{202e}nosj.x.json".as_bytes(),
        b" .json",
        long.as_bytes(),
    ];
    for (number, name) in names.iter().enumerate() {
        let name = if *name == long.as_bytes() { [name, &b".json"[..]].concat() } else { name.to_vec() };
        // Every other one is broken. One has no name that a manifest can have, and one is hidden.
        let bytes: &[u8] = if number % 2 == 0 { &good } else { b"{" };
        fs::write(data.join(OsStr::from_bytes(&name)), bytes).expect("writable");
    }
    for format in ["human", "concise", "json", "github"] {
        let output = bounded(folder.path(), &["check", "data", "--format", format]);
        assert_plain(&text(&output.stdout), format);
    }
    let output = bounded(folder.path(), &["batch", "data", "-o", "ut"]);
    assert_plain(&text(&output.stderr), "batch");
    assert_eq!(text(&output.stdout), "7 documents: 5 rendered, 0 unchanged, 2 failed\n", "{}", text(&output.stderr));
    let again = bounded(folder.path(), &["batch", "data", "-o", "ut"]);
    assert_eq!(text(&again.stdout), "7 documents: 0 rendered, 5 unchanged, 2 failed\n");
    let outside = fs::read_dir(folder.path()).expect("readable").count();
    assert_eq!(outside, 2, "only data and ut are there");
}

#[track_caller]
fn assert_plain(printed: &str, what: &str) {
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let steers = |c: char| c.is_control() && c != '\n' || turns(c);
    assert!(!printed.contains(steers), "{what}: {printed:?}");
    assert!(
        printed.lines().all(|line| !line.starts_with("error[fake]") && !line.starts_with("::error::x")),
        "{what}: {printed}"
    );
}
