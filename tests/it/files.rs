//! What is written where: nothing takes the place of what Blankett has not made, or what was changed since.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{EXAMPLES, SINGLE, blankett, copy, project, stderr, text};

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

    /// Runs a command that is to leave the file at `path` as it is, for a reason that is told.
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

/// As a program adds a signature: behind the end, as an update.
fn signed(pdf: &[u8]) -> Vec<u8> {
    let update = b"\n9999 0 obj\n<</Type/Sig/ByteRange[0 1 2 3]>>\nendobj\nxref\n0 0\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n";
    [pdf, update].concat()
}

/// One byte of its content another.
fn edited(pdf: &[u8]) -> Vec<u8> {
    let mut pdf = pdf.to_vec();
    let middle = pdf.len() / 3;
    pdf[middle] ^= 1;
    pdf
}

/// As another program writes it anew, with every object and who made it.
fn rewritten(pdf: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    lopdf::Document::load_mem(pdf).expect("it is a PDF").save_to(&mut out).expect("it can be written");
    out
}

#[test]
fn render_replaces_only_what_it_has_made() {
    let folder = Folder::new();
    for (name, bytes) in [("text.pdf", &b"notes"[..]), ("empty.pdf", b""), ("pdf.pdf", b"%PDF-1.4\n%%EOF\n")] {
        folder.write(name, bytes);
        folder.kept(&format!("render a.json -o {name}"), name, 2, "Blankett has not made it");
    }
    assert_eq!(folder.done("render a.json -o a.pdf"), "a.pdf\n");
    let first = folder.read("a.pdf");
    // The same bytes, or the same document with a change, take the place of what nobody has touched.
    folder.done("render a.json -o a.pdf");
    folder.changed("a.json", |document| document["tiltak"][0]["maalgruppe"] = "Alle.".into());
    folder.done("render a.json -o a.pdf");
    assert!(folder.read("a.pdf") != first);
    folder.kept("render other.json -o a.pdf", "a.pdf", 2, "of another record");
    for change in [signed, edited, rewritten] {
        folder.write("a.pdf", change(&first));
        folder.kept("render a.json -o a.pdf", "a.pdf", 2, "is there already");
        folder.kept("render a.json --draft -o a.pdf", "a.pdf", 2, "is there already");
    }
    folder.write("a.pdf", signed(&first));
    folder.kept("render a.json -o a.pdf", "a.pdf", 2, "it may have been signed");
    folder.done("render a.json -o a.pdf --force");
    assert!(!folder.read("a.pdf").windows(4).any(|bytes| bytes == b"/Sig"));
}

#[test]
fn a_pdf_with_data_is_not_written_over() {
    let folder = Folder::new();
    folder.done("render a.json --profile exchange -o mottatt.pdf");
    // Its data is what it says, however it is written.
    folder.done("render a.json --profile exchange -o mottatt.pdf");
    folder.kept("render b.json -o mottatt.pdf", "mottatt.pdf", 2, "with data");
    folder.kept("render b.json --profile exchange -o mottatt.pdf", "mottatt.pdf", 2, "with data");
    folder.kept("render other.json --profile exchange -o mottatt.pdf", "mottatt.pdf", 2, "of another record");
    folder.write("d/mottatt.json", folder.read("b.json"));
    folder.write("ut/mottatt.pdf", folder.read("mottatt.pdf"));
    folder.kept("batch d -o ut", "ut/mottatt.pdf", 1, "with data");
    folder.done("batch d -o ut --force");
}

#[test]
fn a_batch_keeps_what_was_signed_and_what_is_of_others() {
    let folder = Folder::new();
    for name in ["a", "b", "c", "d"] {
        folder.changed(&format!("d/{name}.json"), |document| document["tiltak"][0]["maalgruppe"] = name.into());
    }
    folder.done("batch d -o ut");
    let [a, b] = ["ut/a.pdf", "ut/b.pdf"].map(|path| folder.read(path));
    folder.write("ut/a.pdf", signed(&a));
    folder.write("ut/b.pdf", "notes");
    folder.write("ut/c.pdf", rewritten(&folder.read("ut/c.pdf")));
    // Whether its document has changed since or not, once and again.
    for change in [false, false, true, true] {
        if change {
            folder.changed("d/a.json", |document| document["tiltak"][0]["maalgruppe"] = "Alle.".into());
        }
        let before = ["ut/a.pdf", "ut/b.pdf", "ut/c.pdf"].map(|path| folder.read(path));
        let output = folder.run("batch d -o ut");
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(text(&output.stdout), "4 documents: 0 rendered, 1 unchanged, 3 failed\n");
        assert_eq!(stderr(&output).matches("error[output-clash]").count(), 3, "{}", stderr(&output));
        assert!(before == ["ut/a.pdf", "ut/b.pdf", "ut/c.pdf"].map(|path| folder.read(path)));
    }
    // Nor is it removed when its document is gone.
    fs::remove_file(folder.at("d/a.json")).expect("it is there");
    let pruned = folder.run("batch d -o ut --prune");
    assert!(stderr(&pruned).contains("ut/a.pdf: its document is gone, and it was changed"), "{}", stderr(&pruned));
    assert!(folder.at("ut/a.pdf").exists());
    // As it was written it is known again, and force replaces what is there.
    folder.write("ut/b.pdf", &b);
    assert!(text(&folder.run("batch d -o ut").stdout).starts_with("3 documents: 1 rendered, 1 unchanged, 1 failed"));
    assert!(folder.done("batch d -o ut --force").starts_with("3 documents: 3 rendered"));
    // Another record's PDF, in a folder of two batches.
    folder.write("e/d.json", folder.read("b.json"));
    folder.kept("batch e -o ut", "ut/d.pdf", 1, "of another record, d/d.json");
    // A manifest that is none of ours.
    folder.write("annet/manifest.json", "{ \"name\": \"app\" }");
    folder.kept("batch d -o annet", "annet/manifest.json", 2, "no manifest of Blankett");
}

#[test]
fn a_second_application_does_not_take_the_name_of_the_first() {
    let folder = Folder::new();
    let path = folder.done("render a.json");
    let path = path.trim();
    folder.kept("render b.json", path, 2, "of another record, a.json");
    let first = folder.read(path);
    folder.changed("a.json", |document| document["tiltak"][0]["maalgruppe"] = "Alle.".into());
    assert_eq!(folder.done("render ./a.json").trim(), path, "its own document is made anew");
    assert!(folder.read(path) != first);
    folder.write(path, signed(&folder.read(path)));
    folder.kept("render a.json", path, 2, "it may have been signed");
    folder.done("render b.json --force");
    folder.kept("render a.json", path, 2, "of another record, b.json");
    // Without its manifest nobody knows whose it is.
    fs::remove_file(folder.at("output/manifest.json")).expect("it is there");
    folder.kept("render a.json", path, 2, "may be, of another record");
    folder.done("render b.json");
    // A document that was moved takes its PDF along.
    fs::rename(folder.at("b.json"), folder.at("c.json")).expect("it can be moved");
    folder.changed("c.json", |document| document["tiltak"][0]["maalgruppe"] = "Noen.".into());
    folder.kept("render a.json", path, 2, "is there already");
}

#[test]
fn a_name_that_says_another_format_is_refused() {
    let folder = Folder::new();
    let before = folder.read("b.json");
    for name in ["x.docx", "b.json", "x", "x.pdf.txt", ".pdf", "x.", "x.pdff", "ny/x.doc"] {
        for force in ["", " --force"] {
            let output = folder.run(&format!("render a.json -o {name}{force}"));
            assert_eq!(output.status.code(), Some(2), "{name}");
            assert!(stderr(&output).contains(".pdf file") && stderr(&output).contains(name), "{}", stderr(&output));
        }
    }
    assert!(before == folder.read("b.json"));
    folder.done("render a.json -o x.PDF");
    folder.done("render a.json -o ny/mappe/x.Pdf");
    fs::create_dir(folder.at("mappe")).expect("writable");
    let output = folder.run("render a.json -o mappe");
    assert!(stderr(&output).contains("mappe is a folder: name a file in it"), "{}", stderr(&output));
    assert_eq!(folder.run("extract x.PDF -o x.txt").status.code(), Some(2));
    assert_eq!(folder.run("render a.json --emit typ -o a.pdf").status.code(), Some(2));
    folder.done("render a.json --emit typ -o a.typ");
    folder.done("render a.json --emit typ -o a.typ");
    folder.write("a.typ", "mine");
    folder.kept("render a.json --emit typ -o a.typ", "a.typ", 2, "with other content");
    let names = fs::read_dir(folder.0.path()).expect("readable").count();
    assert_eq!(names, 7, "a.json, b.json, other.json, x.PDF, ny, mappe and a.typ");
}

#[test]
fn a_dash_is_standard_output() {
    let folder = Folder::new();
    folder.changed("utkast.json", |document| {
        document.as_object_mut().expect("an object").remove("antallTiltak");
        document["tiltak"][0].as_object_mut().expect("an object").remove("maalgruppe");
    });
    folder.done("render a.json -o a.pdf");
    let output = folder.run("render a.json -o -");
    assert!(output.status.success() && output.stdout == folder.read("a.pdf"), "{}", stderr(&output));
    let output = folder.run("render utkast.json -o -");
    assert!(output.status.code() == Some(1) && output.stdout.is_empty(), "messages are on standard error");
    let output = folder.run("render utkast.json --draft -o -");
    assert!(output.stdout.starts_with(b"%PDF") && stderr(&output).contains("warning["), "{}", stderr(&output));
    assert!(output.stdout.ends_with(b"%%EOF"), "and nothing but the PDF is on standard output");
    folder.done("render a.json --profile exchange -o data.pdf");
    assert!(folder.done("extract data.pdf -o -").starts_with('{'));
    assert!(!folder.at("-").exists() && !folder.at("output").exists());
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

/// The partnership's folder, with its records elsewhere than its documents expect.
fn partnership() -> TempDir {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    copy(&project().join("data"), &folder.path().join("data"));
    folder
}

/// Renders an example whose budget is named as `reference`.
#[track_caller]
fn with_reference(folder: &Path, reference: &str) -> Output {
    let file = folder.join(EXAMPLES[2]);
    let own = file.parent().expect("it lies in a folder");
    let document = fs::read_to_string(&file).expect("readable");
    assert!(document.contains("\"budsjett-2024.json\""));
    fs::write(own.join("proeve.json"), document.replace("budsjett-2024.json", reference)).expect("writable");
    let _ = fs::remove_file(own.join("proeve.pdf"));
    blankett(own).args(["render", "proeve.json", "-o", "proeve.pdf"]).output().expect("it runs")
}

#[test]
fn a_path_that_is_there_is_a_path_whatever_signs_it_has() {
    let temporary = partnership();
    let own = temporary.path().join("data/god-opplaering-for-alle");
    for name in ["Søknad [2024]", "a{b,c}", "hva?", "stjerne*", "[", "{x", "[a] [b]/[c]", "a#b %20 &c"] {
        fs::create_dir_all(own.join(name)).expect("writable");
        fs::copy(own.join("budsjett-2024.json"), own.join(name).join("b [1].json")).expect("it can be copied");
        for reference in [
            format!("{name}/b [1].json"),
            format!("./{name}/../{}/b [1].json", name.rsplit('/').next().unwrap_or(name)),
        ] {
            let output = with_reference(temporary.path(), &reference);
            assert!(output.status.success(), "{reference}: {}", stderr(&output));
        }
    }
    // In a folder of such a name a pattern is one.
    let measures = own.join("Tiltak [2024]");
    copy(&own.join("tiltak/kompetanseloeftet"), &measures);
    let file = temporary.path().join(EXAMPLES[2]);
    let document = fs::read_to_string(&file).expect("readable");
    assert!(document.contains("tiltak/kompetanseloeftet/*.json"), "{document}");
    fs::write(&file, document.replace("tiltak/kompetanseloeftet/*.json", "Tiltak [2024]/*.json")).expect("writable");
    let output = blankett(temporary.path()).args(["render", EXAMPLES[2], "-o", "x.pdf"]).output().expect("it runs");
    assert!(output.status.success(), "{}", stderr(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn names_are_found_put_together_and_apart() {
    let temporary = partnership();
    let own = temporary.path().join("data/god-opplaering-for-alle");
    let (together, apart) = ("m\u{e5}lre\u{e9}", "ma\u{30a}lree\u{301}");
    for (saved, written) in [(together, apart), (apart, together)] {
        fs::create_dir_all(own.join(saved)).expect("writable");
        fs::copy(own.join("budsjett-2024.json"), own.join(saved).join(format!("{saved}.json"))).expect("copied");
        for reference in [format!("{written}/{written}.json"), format!("{saved}/{written}.json")] {
            let output = with_reference(temporary.path(), &reference);
            assert!(output.status.success(), "{reference}: {}", stderr(&output));
        }
        copy(&own.join("tiltak/kompetanseloeftet"), &own.join(saved).join(saved));
        let folder = own.join(saved).join(saved);
        for entry in fs::read_dir(&folder).expect("readable").map(|entry| entry.expect("readable").path()) {
            let name = entry.file_name().expect("it has a name").to_string_lossy().into_owned();
            fs::rename(&entry, folder.join(format!("{saved}-{name}"))).expect("it can be renamed");
        }
        let document = fs::read_to_string(temporary.path().join(EXAMPLES[2])).expect("readable");
        let pattern = format!("{written}/{written}/{written}-*.json");
        fs::write(own.join("m.json"), document.replace("tiltak/kompetanseloeftet/*.json", &pattern)).expect("writable");
        let output = blankett(&own).args(["render", "m.json", "--force", "-o", "m.pdf"]).output().expect("it runs");
        assert!(output.status.success(), "{pattern}: {}", stderr(&output));
        fs::remove_dir_all(own.join(saved)).expect("it is there");
    }
}

#[test]
fn endings_in_capitals_are_found() {
    let folder = Folder::new();
    folder.done("render a.json --profile exchange -o mottatt/A.PDF");
    folder.done("render b.json --profile exchange -o mottatt/b.pdf");
    folder.done("render other.json --profile exchange -o mottatt/c.Pdf");
    for pattern in ["mottatt/*.pdf", "mottatt/*.PDF", "**/*.pdf", "mottatt/?.{pdf,json}"] {
        let record = format!(
            r#"{{ "dokument": "samledokument", "dato": "2024-03-15", "etat": {{ "navn": "Statsforvalteren" }},
            "tittel": "Alle", "soeknader": "{pattern}" }}"#
        );
        folder.write("s.json", record);
        let output = folder.run("render s.json --allow-missing --force -o s.pdf");
        assert!(output.status.success(), "{pattern}: {}", stderr(&output));
        let manifest = folder.run("batch s.json -o ut --force");
        assert!(manifest.status.code() != Some(2));
        let rows: Value = serde_json::from_slice(&folder.read("ut/manifest.json")).expect("it is JSON");
        let inputs = rows["documents"][0]["inputs"].to_string();
        for name in ["A.PDF", "b.pdf", "c.Pdf"] {
            assert!(inputs.contains(name), "{pattern}: {inputs}");
        }
    }
}

#[test]
fn our_own_manifest_is_no_record() {
    let folder = Folder::new();
    folder.write("d/a.json", folder.read("a.json"));
    folder.done("batch d -o d/ut");
    let check = folder.run("check d --strict");
    assert!(check.status.success(), "{}", text(&check.stdout));
    assert!(!text(&check.stdout).contains("manifest"), "{}", text(&check.stdout));
    assert!(folder.done("batch d -o d/ut").contains("1 document: 0 rendered, 1 unchanged"));
    // Another file of that name is one.
    folder.write("d/annet/manifest.json", "{ \"navn\": \"Lillevik kommune\" }");
    assert!(text(&folder.run("check d").stdout).contains("manifest.json"));
}

#[test]
fn errors_come_first_and_are_counted_last() {
    let folder = Folder::new();
    folder.changed("utkast.json", |document| {
        let document = document.as_object_mut().expect("an object");
        document.remove("flereOrdninger");
        document["tiltak"][0].as_object_mut().expect("an object").remove("maalgruppe");
        document["budsjett"]["linjer"][0]["tiltak"] = "finnes-ikke".into();
    });
    let output = folder.run("render utkast.json --draft -o a.pdf");
    let printed = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{printed}");
    let (error, warning) = (printed.find("error["), printed.find("warning["));
    assert!(error.is_some() && warning.is_some() && error < warning, "{printed}");
    let warnings = printed.matches("warning[").count();
    let last = printed.trim_end().lines().last().expect("there are lines");
    assert_eq!(last, format!("1 error, {warnings} warnings; no PDF was written"), "{printed}");
    assert!(!folder.at("a.pdf").exists());
    let output = folder.run("extract a.json");
    assert!(stderr(&output).trim_end().ends_with("1 error; nothing was written"), "{}", stderr(&output));
}

#[test]
fn a_name_where_a_record_is_expected_is_told_so() {
    let folder = Folder::new();
    folder.changed("etat.json", |document| document["skjema"]["etat"] = "Statsforvalteren i Nordland".into());
    let printed = stderr(&folder.run("render etat.json -o x.pdf"));
    assert!(printed.contains("\"Statsforvalteren i Nordland\" is a text where a record is expected"), "{printed}");
    assert!(
        printed.contains("write { \"navn\": \"Statsforvalteren i Nordland\" }, or the path of a file"),
        "{printed}"
    );
}

#[test]
fn the_folder_that_may_be_read_is_named_with_the_reason() {
    let temporary = partnership();
    let own = temporary.path().join("data/god-opplaering-for-alle");
    fs::write(own.join("DATAROT"), "").expect("writable");
    let printed = stderr(&with_reference(temporary.path(), "../x.json"));
    assert!(
        printed.contains("leads out of the folder god-opplaering-for-alle, and only what is in that is read"),
        "{printed}"
    );
    assert!(printed.contains("a file called DATAROT marks it") && printed.contains("--root"), "{printed}");
    fs::remove_file(own.join("DATAROT")).expect("it is there");
    fs::remove_file(temporary.path().join("data/DATAROT")).expect("it is there");
    let printed = stderr(&with_reference(temporary.path(), "../x.json"));
    assert!(printed.contains("the document lies in it, and no folder above it is marked"), "{printed}");
    let output = blankett(&own).args(["render", "proeve.json", "--root", "borte"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--root names borte, which is no folder"), "{}", stderr(&output));
}

#[test]
fn lines_are_quoted_without_carriage_returns_and_a_document_does_not_mean_itself() {
    let folder = Folder::new();
    let mut document = String::from_utf8(folder.read("a.json")).expect("it is UTF-8").replace('\n', "\r\n");
    document.insert(0, '\u{feff}');
    let start = document.find("\"skjema\"").expect("it has one");
    document.insert_str(start, "\"budsjett \": \"x\",\r\n  ");
    let document = document.replacen("\"skjema\": ", "\"skjema\": \"skjema.json\", \"gammelt\": ", 1);
    folder.write("skjema2.json", &document);
    let printed = stderr(&folder.run("render skjema2.json -o x.pdf"));
    assert!(printed.contains("error[") && !printed.contains('\r') && !printed.contains('␍'), "{printed}");
    assert!(!printed.contains("did you mean \"skjema2.json\""), "{printed}");
    let checked = text(&folder.run("check skjema2.json").stdout);
    assert!(checked.contains("skjema2.json:") && !checked.contains('\r') && !checked.contains('␍'), "{checked}");
    assert!(checked.lines().all(|line| line == line.trim_end()), "{checked}");
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
fn a_command_that_found_no_document_says_so() {
    let folder = Folder::new();
    folder.write("tom/notat.txt", "");
    for command in ["check tom", "check tom --strict", "batch tom -o ut", "extract --all tom -o ut2"] {
        let output = folder.run(command);
        assert_eq!(output.status.code(), Some(2), "{command}: {}{}", text(&output.stdout), stderr(&output));
        assert!(stderr(&output).contains("there is no "), "{command}: {}", stderr(&output));
    }
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
