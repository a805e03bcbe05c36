//! Only files that Blankett has made, and that nobody has changed since, are replaced.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::support::{SINGLE, blankett, project, stderr, text};

/// A folder of its own with the form in a single file as `a.json`, and another application of the same partnership as
/// `b.json`.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("there is room for temporary files"));
        folder.form("a.json", "Lærere på 1. trinn.");
        folder.form("b.json", "Ledere på 10. trinn.");
        folder
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// Writes the form with another text in it.
    fn form(&self, name: &str, for_whom: &str) {
        let single = fs::read_to_string(project().join(SINGLE)).expect("readable");
        let mut document: Value = serde_json::from_str(&single).expect("it is JSON");
        document["tiltak"][0]["maalgruppe"] = for_whom.into();
        fs::create_dir_all(self.at(name).parent().expect("it has a folder")).expect("writable");
        fs::write(self.at(name), document.to_string()).expect("writable");
    }

    fn run(&self, arguments: &[&str]) -> Output {
        blankett(self.0.path()).args(arguments).output().expect("it runs")
    }

    /// The standard output of a command that succeeds.
    #[track_caller]
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}{}", text(&output.stdout), stderr(&output));
        text(&output.stdout)
    }

    /// The standard error of a command that ends with `status`.
    #[track_caller]
    fn refused(&self, status: i32, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}: {}{}", text(&output.stdout), stderr(&output));
        stderr(&output)
    }

    fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.at(path)).expect("it is there")
    }

    /// Changes a file in the way of programs that sign: with an update after its end.
    fn sign(&self, path: &str) -> Vec<u8> {
        let mut pdf = self.read(path);
        pdf.extend_from_slice(b"\n90 0 obj\n<</Type/Sig/ByteRange[0 1 2 3]>>\nendobj\nstartxref\n0\n%%EOF");
        fs::write(self.at(path), &pdf).expect("writable");
        pdf
    }
}

#[test]
fn render_replaces_its_own_and_nothing_else() {
    let folder = Folder::new();
    folder.done(&["render", "a.json", "-o", "a.pdf"]);
    let first = folder.read("a.pdf");
    // Its own, unchanged, is made anew.
    folder.done(&["render", "a.json", "-o", "a.pdf"]);
    folder.form("a.json", "Lærere på 2. trinn.");
    folder.done(&["render", "a.json", "-o", "a.pdf"]);
    let second = folder.read("a.pdf");
    assert!(first != second);
    folder.done(&["render", "b.json", "-o", "data.pdf", "--profile", "exchange"]);
    let foreign =
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF".to_vec();
    let signed = folder.sign("a.pdf");
    // Someone has typed over a letter somewhere in the content, and over one in the table.
    let content = second.windows(14).rposition(|bytes| bytes == b"/Type/Metadata").expect("it has metadata");
    let edited = |at: usize| {
        let mut edited = second.clone();
        edited[at] ^= 1;
        edited
    };
    let data = folder.read("data.pdf");
    for (what, bytes) in [
        ("whole", b"mine".to_vec()),
        ("nothing", Vec::new()),
        ("foreign", foreign),
        ("signed", signed),
        ("edited at first", edited(20)),
        ("edited", edited(content / 2)),
        ("edited at last", edited(content - 60)),
        ("edited table", edited(second.len() - 300)),
        ("cut off", second[..second.len() - 20].to_vec()),
        ("with data", data),
    ] {
        fs::write(folder.at("x.pdf"), &bytes).expect("writable");
        let printed = folder.refused(2, &["render", "a.json", "-o", "x.pdf"]);
        assert!(printed.contains("x.pdf is there already") && printed.contains("--force"), "{what}: {printed}");
        assert!(folder.read("x.pdf") == bytes, "{what} was replaced");
    }
    folder.done(&["render", "a.json", "-o", "x.pdf", "--force"]);
    assert!(folder.read("x.pdf") == second);
}

#[test]
fn the_default_name_is_one_record_s() {
    let folder = Folder::new();
    let place = folder.done(&["render", "a.json"]);
    let place = place.trim();
    let first = folder.read(place);
    let printed = folder.refused(2, &["render", "b.json"]);
    assert!(printed.contains("is of another record, a.json") && printed.contains("--output"), "{printed}");
    assert!(folder.read(place) == first);
    folder.form("a.json", "Lærere på 2. trinn.");
    folder.done(&["render", "a.json"]);
    assert!(folder.read(place) != first, "the same record is made anew");
    let signed = folder.sign(place);
    let printed = folder.refused(2, &["render", "a.json"]);
    assert!(printed.contains("may have been signed"), "{printed}");
    assert!(folder.read(place) == signed);
    folder.done(&["render", "b.json", "--force"]);
    assert!(folder.read(place) != signed);
    // Without the manifest nobody knows whose it is.
    fs::remove_file(folder.at("output/manifest.json")).expect("it is there");
    let printed = folder.refused(2, &["render", "a.json"]);
    assert!(printed.contains("may be, of another record"), "{printed}");
    fs::write(folder.at("output/manifest.json"), r#"{ "name": "a web application" }"#).expect("writable");
    let printed = folder.refused(2, &["render", "a.json"]);
    assert!(printed.contains("is no manifest of Blankett"), "{printed}");
    assert!(folder.read("output/manifest.json").starts_with(b"{ \"name\""));
}

#[test]
fn a_batch_keeps_what_was_signed() {
    let folder = Folder::new();
    fs::create_dir(folder.at("d")).expect("writable");
    fs::rename(folder.at("a.json"), folder.at("d/a.json")).expect("it is there");
    fs::rename(folder.at("b.json"), folder.at("d/b.json")).expect("it is there");
    folder.done(&["batch", "d", "-o", "o"]);
    let signed = folder.sign("o/a.pdf");
    fs::write(folder.at("o/c.pdf"), "mine").expect("writable");
    folder.form("d/c.json", "Lærere på 3. trinn.");
    for _ in 0..2 {
        let output = folder.run(&["batch", "d", "-o", "o"]);
        let printed = stderr(&output);
        assert_eq!(output.status.code(), Some(1), "{printed}");
        assert!(text(&output.stdout).ends_with("3 documents: 0 rendered, 1 unchanged, 2 failed\n"), "{printed}");
        assert!(printed.contains("may have been signed") && printed.contains("Blankett has not made it"), "{printed}");
        assert!(folder.read("o/a.pdf") == signed && folder.read("o/c.pdf") == b"mine");
    }
    // Neither is it removed when its document is gone.
    fs::remove_file(folder.at("d/a.json")).expect("it is there");
    let output = folder.run(&["batch", "d", "-o", "o", "--prune"]);
    assert!(stderr(&output).contains("it was changed since it was made: it is left"), "{}", stderr(&output));
    assert!(folder.read("o/a.pdf") == signed);
    folder.form("d/a.json", "Lærere på 1. trinn.");
    folder.done(&["batch", "d", "-o", "o", "--force"]);
    assert!(folder.read("o/a.pdf") != signed && folder.read("o/c.pdf") != b"mine");
}

#[test]
fn two_that_share_a_place_fail_and_the_first_stays() {
    let folder = Folder::new();
    folder.form("en/a.json", "Lærere på 1. trinn.");
    folder.form("to/a.json", "Lærere på 2. trinn.");
    folder.done(&["batch", "en", "-o", "o"]);
    let first = folder.read("o/a.pdf");
    // Also if the second is in another batch.
    let printed = folder.refused(1, &["batch", "to", "-o", "o"]);
    assert!(printed.contains("is of another record, en/a.json"), "{printed}");
    assert!(folder.read("o/a.pdf") == first);
    assert!(folder.done(&["batch", "en", "-o", "o"]).contains("1 unchanged"), "its row is still there");
}

#[test]
fn the_name_says_what_is_in_the_file() {
    let folder = Folder::new();
    fs::write(folder.at("x.docx"), "mine").expect("writable");
    for name in ["x.docx", "y.txt", "z", "b.json", "pdf", "x.pdf.docx", ".pdf"] {
        let printed = folder.refused(2, &["render", "a.json", "--force", "-o", name]);
        assert!(printed.contains("is a .pdf file"), "{name}: {printed}");
        assert!(printed.contains(&format!("write {name}.pdf")), "{name}: {printed}");
    }
    assert_eq!(folder.read("x.docx"), b"mine");
    assert!(!folder.at("y.txt").exists() && !folder.at("z").exists());
    for name in ["A.PDF", "b.Pdf", "søk.nad.pdf"] {
        folder.done(&["render", "a.json", "-o", name]);
        assert!(folder.read(name).starts_with(b"%PDF"));
    }
    assert!(folder.refused(2, &["render", "a.json", "-o", "."]).contains("is a folder"));
    folder.done(&["render", "a.json", "--profile", "exchange", "-o", "d.pdf"]);
    let printed = folder.refused(2, &["extract", "d.pdf", "-o", "d.txt"]);
    assert!(printed.contains("is a .json file"), "{printed}");
    let printed = folder.refused(2, &["render", "a.json", "--emit", "typ", "-o", "t.pdf"]);
    assert!(printed.contains("is a .typ file"), "{printed}");
}

#[test]
fn a_dash_is_standard_output() {
    let folder = Folder::new();
    let output = folder.run(&["render", "a.json", "-o", "-"]);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", stderr(&output));
    folder.done(&["render", "a.json", "-o", "a.pdf"]);
    assert!(output.stdout == folder.read("a.pdf"), "the very bytes, and nothing beside them");
    assert!(!folder.at("-").exists());
    let emitted = folder.done(&["render", "a.json", "--emit", "typ", "-o", "-"]);
    assert_eq!(emitted, folder.done(&["render", "a.json", "--emit", "typ"]));
    folder.done(&["render", "a.json", "--profile", "exchange", "-o", "d.pdf"]);
    assert_eq!(folder.done(&["extract", "d.pdf", "-o", "-"]), folder.done(&["extract", "d.pdf"]));
}

#[test]
fn texts_are_nobody_s() {
    let folder = Folder::new();
    folder.done(&["render", "a.json", "--profile", "exchange", "-o", "d.pdf"]);
    for (arguments, place) in [
        (&["extract", "d.pdf", "-o", "ut.json"][..], "ut.json"),
        (&["render", "a.json", "--emit", "typ", "-o", "a.typ"], "a.typ"),
    ] {
        folder.done(arguments);
        let written = folder.read(place);
        folder.done(arguments);
        fs::write(folder.at(place), "mine").expect("writable");
        let printed = folder.refused(2, arguments);
        assert!(printed.contains("with other content") && printed.contains("--force"), "{printed}");
        assert_eq!(folder.read(place), b"mine");
        folder.done(&[arguments, &["--force"]].concat());
        assert!(folder.read(place) == written);
    }
}

#[cfg(unix)]
#[test]
fn what_is_closed_or_no_file_is_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new();
    folder.done(&["render", "a.json", "-o", "a.pdf"]);
    fs::set_permissions(folder.at("a.pdf"), fs::Permissions::from_mode(0o444)).expect("it is mine");
    let closed = folder.read("a.pdf");
    folder.form("a.json", "Lærere på 2. trinn.");
    let printed = folder.refused(2, &["render", "a.json", "-o", "a.pdf"]);
    assert!(printed.contains("is read-only"), "{printed}");
    assert!(folder.read("a.pdf") == closed);
    // A batch follows no link out of its folder.
    fs::create_dir(folder.at("o")).expect("writable");
    fs::write(folder.at("mine.txt"), "mine").expect("writable");
    symlink("../mine.txt", folder.at("o/a.pdf")).expect("it can be linked");
    let printed = folder.refused(1, &["batch", "a.json", "-o", "o"]);
    assert!(printed.contains("is no file of its own"), "{printed}");
    assert_eq!(folder.read("mine.txt"), b"mine");
}

#[test]
fn our_manifest_is_no_record() {
    let folder = Folder::new();
    folder.form("d/a.json", "Lærere på 1. trinn.");
    folder.done(&["batch", "d", "-o", "d/out"]);
    assert_eq!(folder.done(&["check", "d", "--strict"]), "1 document, 0 errors, 0 warnings\n");
    assert_eq!(folder.done(&["batch", "d", "-o", "d/out"]), "1 document: 0 rendered, 1 unchanged, 0 failed\n");
    // Nor does a pattern find it; a file of that name which is none is a record as any other.
    fs::write(folder.at("alle.json"), compilation(Path::new("d/**/*.json"))).expect("writable");
    folder.done(&["render", "alle.json", "-o", "alle.pdf", "--draft"]);
    fs::write(folder.at("d/manifest.json"), r#"{ "navn": "Nord kommune" }"#).expect("writable");
    assert!(folder.refused(1, &["check", "d", "--strict"]).is_empty());
    assert!(text(&folder.run(&["check", "d"]).stdout).contains("warning[unused-record]"));
}

/// A samledokument of the applications that a pattern finds.
fn compilation(pattern: &Path) -> String {
    serde_json::json!({
        "dokument": "samledokument", "dato": "2024-03-15", "etat": { "navn": "Statsforvalteren" },
        "tittel": "Alle", "soeknader": [pattern],
    })
    .to_string()
}
