//! Files of others, names that steer a terminal, and commands that run at the same time.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{SINGLE, blankett, project, stderr, text};

/// A folder with documents `a.json` and `b.json` of one partnership, and `other.json` of another.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("there is room for temporary files"));
        fs::copy(project().join(SINGLE), folder.at("a.json")).expect("it can be copied");
        folder.changed("b.json", |document| document["tiltak"][0]["maalgruppe"] = "Bare ledere.".into());
        folder.changed("other.json", |document| document["partnerskap"]["navn"] = "Et annet partnerskap".into());
        folder
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn changed(&self, path: &str, change: impl FnOnce(&mut Value)) {
        let mut document: Value =
            serde_json::from_slice(&fs::read(self.at("a.json")).expect("readable")).expect("it is JSON");
        change(&mut document);
        self.write(path, document.to_string());
    }

    fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        fs::create_dir_all(self.at(path).parent().expect("it has a folder")).expect("writable");
        fs::write(self.at(path), bytes).expect("writable");
    }

    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.at(path)).expect("it is there")
    }

    fn run(&self, command: &str) -> Output {
        blankett(self.0.path()).args(command.split(' ')).output().expect("it runs")
    }

    #[track_caller]
    fn done(&self, command: &str) -> String {
        let output = self.run(command);
        assert!(output.status.success(), "{command}: {}{}", text(&output.stdout), stderr(&output));
        text(&output.stdout)
    }

    /// Runs a command that must leave the file at `path` unchanged and report why.
    #[track_caller]
    fn kept(&self, command: &str, path: &str, status: i32, why: &str) {
        let before = self.read(path);
        let output = self.run(command);
        let printed = stderr(&output);
        assert_eq!(output.status.code(), Some(status), "{command}: {printed}");
        assert!(self.read(path) == before, "{command} has replaced {path}");
        assert!(printed.contains(why) && printed.contains("--force"), "{command}: {printed}");
    }
}

/// As another program writes it anew, with every object and who made it.
fn rewritten(pdf: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    lopdf::Document::load_mem(pdf).expect("it is a PDF").save_to(&mut out).expect("it can be written");
    out
}

#[test]
fn what_another_program_has_saved_is_kept() {
    let folder = Folder::new();
    folder.write("d/a.json", folder.read("a.json"));
    folder.done("batch d -o ut");
    folder.write("ut/a.pdf", rewritten(&folder.read("ut/a.pdf")));
    folder.kept("batch d -o ut", "ut/a.pdf", 1, "is there already");
    folder.kept("batch d -o ut --draft", "ut/a.pdf", 1, "is there already");
    folder.kept("render a.json -o ut/a.pdf", "ut/a.pdf", 2, "is there already");
    folder.kept("render other.json -o ut/a.pdf", "ut/a.pdf", 2, "is there already");
    folder.done("render a.json -o b.pdf");
    folder.kept("render other.json -o b.pdf", "b.pdf", 2, "of another record");
}

#[test]
fn many_files_do_not_go_to_standard_output() {
    let folder = Folder::new();
    folder.done("render a.json --profile exchange -o d/a.pdf");
    for command in ["batch a.json -o -", "extract --all d -o -"] {
        let output = folder.run(command);
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(output.stdout.is_empty() && stderr(&output).contains("name a folder"), "{}", stderr(&output));
        assert!(!folder.at("-").exists());
    }
}

#[test]
fn a_pdf_with_data_is_not_written_over() {
    let folder = Folder::new();
    folder.done("render a.json --profile exchange -o mottatt.pdf");
    // Its data is the same, however it is written.
    folder.done("render a.json --profile exchange -o mottatt.pdf");
    folder.kept("render b.json -o mottatt.pdf", "mottatt.pdf", 2, "with data");
    folder.kept("render b.json --profile exchange -o mottatt.pdf", "mottatt.pdf", 2, "with data");
    folder.kept("render other.json --profile exchange -o mottatt.pdf", "mottatt.pdf", 2, "of another record");
    folder.write("d/mottatt.json", folder.read("b.json"));
    folder.write("ut/mottatt.pdf", folder.read("mottatt.pdf"));
    folder.kept("batch d -o ut", "ut/mottatt.pdf", 1, "with data");
    folder.done("batch d -o ut --force");
}

#[cfg(unix)]
#[test]
fn links_folders_and_what_is_read_only_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new();
    folder.write("borte/viktig.pdf", "mine");
    symlink("borte/viktig.pdf", folder.at("lenke.pdf")).expect("it can be linked");
    folder.kept("render a.json -o lenke.pdf", "borte/viktig.pdf", 2, "Blankett has not made it");
    symlink("borte/ingen.pdf", folder.at("hengende.pdf")).expect("it can be linked");
    assert_eq!(folder.run("render a.json -o hengende.pdf").status.code(), Some(2));
    assert!(!folder.at("borte/ingen.pdf").exists());
    fs::create_dir(folder.at("mappe.pdf")).expect("writable");
    let output = folder.run("render a.json -o mappe.pdf");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("mappe.pdf cannot be written"), "{}", stderr(&output));
    // In the output of a batch a link leads nowhere.
    folder.write("d/a.json", folder.read("a.json"));
    folder.write("ut/x", "");
    symlink("../borte/viktig.pdf", folder.at("ut/a.pdf")).expect("it can be linked");
    folder.kept("batch d -o ut", "borte/viktig.pdf", 1, "no file of its own");
    folder.done("render a.json -o arkiv.pdf");
    fs::set_permissions(folder.at("arkiv.pdf"), fs::Permissions::from_mode(0o444)).expect("it is ours");
    folder.done("render a.json -o arkiv.pdf");
    folder.changed("a.json", |document| document["tiltak"][0]["maalgruppe"] = "Alle.".into());
    folder.kept("render a.json -o arkiv.pdf", "arkiv.pdf", 2, "is read-only");
}

#[cfg(unix)]
#[test]
fn no_sign_in_a_file_name_turns_the_terminal_around() {
    let signs = ['\u{202e}', '\u{200f}', '\u{200e}', '\u{61c}', '\u{2066}', '\u{2069}', '\u{202a}', '\u{85}', '\u{9b}'];
    let more = ['\u{200b}', '\u{feff}', '\u{ad}', '\u{2028}', '\u{e0041}', '\u{1b}', '\u{7}'];
    let folder = Folder::new();
    for (number, sign) in signs.into_iter().chain(more).enumerate() {
        let name = format!("d/{number:02}-{sign}fdp.json");
        folder.write(&name, if number % 2 == 0 { b"{ \"dokument\": ".to_vec() } else { folder.read("a.json") });
        folder.write(&format!("pdf/{number}-{sign}.pdf"), "none");
    }
    let plain = |what: &str, bytes: &[u8]| {
        let printed = text(bytes);
        let found = printed.chars().find(|c| *c != '\n' && (signs.contains(c) || more.contains(c) || c.is_control()));
        assert!(found.is_none(), "{what} prints {found:?}: {printed}");
    };
    for command in [
        "check d",
        "check d --format concise",
        "check d --format json",
        "check d --format github",
        "batch d -o ut",
        "batch d -o ut --prune",
        "extract --all pdf -o data",
    ] {
        let output = folder.run(command);
        plain(command, &output.stdout);
        plain(command, &output.stderr);
    }
    assert!(text(&folder.run("check d").stdout).contains("00-\\u{202e}fdp.json"), "it is shown for what it is");
    for arguments in
        [["render", "d/01-\u{200f}fdp.json", "-o", "\u{202e}x.pdf"], ["render", "a.json", "-o", "x.\u{202e}doc"]]
    {
        for _ in 0..2 {
            let output = blankett(folder.0.path()).args(arguments).output().expect("it runs");
            plain("render", &output.stdout);
            plain("render", &output.stderr);
            folder.write("\u{202e}x.pdf", "mine");
        }
    }
    let output = blankett(folder.0.path()).args(["check", "\u{202e}.json"]).output().expect("it runs");
    plain("check", &output.stdout);
    plain("check", &output.stderr);
}

#[test]
fn two_at_once_do_not_lose_each_other() {
    let folder = Folder::new();
    let start = |file: &str| blankett(folder.0.path()).args(["render", file]).spawn().expect("it runs");
    let mut running = ["a.json", "other.json", "b.json"].map(start);
    let ended: Vec<bool> = running.iter_mut().map(|child| child.wait().expect("it ends").success()).collect();
    assert!(ended[1] && ended[0] != ended[2], "one of the two of one name is made: {ended:?}");
    let manifest: Value = serde_json::from_slice(&folder.read("output/manifest.json")).expect("it is JSON");
    assert_eq!(manifest["documents"].as_array().map(Vec::len), Some(2), "both are in the manifest");
}
