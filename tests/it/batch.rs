//! `blankett batch`: which documents are made, which are left unchanged, and which files remain.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::support::{SINGLE, blankett, copy, project, stderr, text};

/// A folder of its own with a copy of the partnership that shares its records, and `count` documents in single files.
struct Folder {
    temporary: tempfile::TempDir,
}

impl Folder {
    fn new(count: usize) -> Self {
        let folder = Self { temporary: tempfile::tempdir().expect("there is room for temporary files") };
        fs::create_dir(folder.path("data")).expect("writable");
        fs::write(folder.path("data/DATAROT"), "").expect("writable");
        copy(&project().join("data/god-opplaering-for-alle"), &folder.path("data/goa"));
        copy(&project().join("data/skjema"), &folder.path("data/skjema"));
        let single = fs::read_to_string(project().join(SINGLE)).expect("readable");
        for number in 0..count {
            let mut document: Value = serde_json::from_str(&single).expect("it is JSON");
            document["tiltak"][0]["maalgruppe"] = format!("Ledere og lærere, gruppe {number}.").into();
            folder.write(&format!("data/enkel/{number:02}.json"), &document);
        }
        folder
    }

    fn path(&self, path: &str) -> PathBuf {
        self.temporary.path().join(path)
    }

    fn write(&self, path: &str, document: &Value) {
        fs::create_dir_all(self.path(path).parent().expect("it has a folder")).expect("writable");
        fs::write(self.path(path), document.to_string()).expect("writable");
    }

    fn read(&self, path: &str) -> Value {
        serde_json::from_str(&fs::read_to_string(self.path(path)).expect("readable")).expect("it is JSON")
    }

    fn change(&self, path: &str, change: impl FnOnce(&mut Value)) {
        let mut value = self.read(path);
        change(&mut value);
        self.write(path, &value);
    }

    fn batch(&self, arguments: &[&str]) -> Output {
        blankett(self.temporary.path()).arg("batch").args(arguments).output().expect("it runs")
    }

    /// Runs a batch of `data`, and gives its summary.
    #[track_caller]
    fn summary(&self, arguments: &[&str]) -> String {
        let output = self.batch(&[&["data"][..], arguments].concat());
        assert!(output.status.success(), "{}{}", text(&output.stdout), stderr(&output));
        text(&output.stdout).trim().to_owned()
    }
}

/// Every file below a folder, by its path in it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("readable").into_path());
    let name = |path: &Path| path.strip_prefix(folder).expect("below it").to_string_lossy().into_owned();
    files.filter(|path| path.is_file()).map(|path| (name(&path), fs::read(&path).expect("readable"))).collect()
}

#[test]
fn one_job_and_several_give_the_same_bytes_and_manifest() {
    let folder = Folder::new(4);
    assert_eq!(folder.summary(&["-o", "one", "--jobs", "1"]), "7 documents: 7 rendered, 0 unchanged, 0 failed");
    folder.summary(&["-o", "three", "--jobs", "3"]);
    let (one, three) = (files(&folder.path("one")), files(&folder.path("three")));
    assert!(one == three, "{:?} and {:?}", one.keys(), three.keys());
    let names: Vec<&str> = one.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "enkel/00.pdf",
            "enkel/01.pdf",
            "enkel/02.pdf",
            "enkel/03.pdf",
            "goa/behovsmelding-2024-desentralisert.pdf",
            "goa/behovsmelding-2024-kompetanseloeftet.pdf",
            "goa/behovsmelding-2024-regional.pdf",
            "manifest.json",
        ],
        "the output mirrors the sources, and nothing is left beside it"
    );
    let alone = blankett::render(folder.path("data/enkel/02.json"), &blankett::Options::default()).expect("it renders");
    assert!(alone.pdf == one["enkel/02.pdf"], "a batch makes what render makes");
}

#[test]
fn the_manifest_says_what_each_document_was_made_of() {
    let folder = Folder::new(1);
    folder.summary(&[]);
    let manifest = folder.read("output/manifest.json");
    let row = &manifest["documents"][2];
    assert_eq!(row["output"], "goa/behovsmelding-2024-kompetanseloeftet.pdf");
    assert_eq!(row["source"], "data/goa/behovsmelding-2024-kompetanseloeftet.json");
    assert_eq!((&row["kind"], &row["status"]), (&json!("behovsmelding"), &json!("rendered")));
    assert_eq!((&row["profile"], &row["pages"]), (&json!("archive"), &json!(5)));
    let inputs: Vec<&str> = row["inputs"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert!(
        inputs.contains(&"data/goa/partnerskap.json") && inputs.contains(&"data/goa/tiltak/felles/koordinator.json")
    );
    let hash = {
        use sha2::{Digest, Sha256};
        let pdf = fs::read(folder.path("output").join(row["output"].as_str().expect("a path"))).expect("readable");
        Sha256::digest(pdf).iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    assert_eq!(row["outputHash"], hash);
}

#[test]
fn only_what_has_changed_is_made_again() {
    let folder = Folder::new(2);
    folder.summary(&[]);
    let rendered = |arguments: &[&str]| folder.summary(arguments).split(": ").nth(1).expect("counts").to_owned();
    assert_eq!(rendered(&[]), "0 rendered, 5 unchanged, 0 failed");
    assert_eq!(rendered(&["--force"]), "5 rendered, 0 unchanged, 0 failed");

    folder.change("data/goa/tiltak/felles/koordinator.json", |measure| measure["maalgruppe"] = "Alle sammen.".into());
    assert_eq!(rendered(&[]), "3 rendered, 2 unchanged, 0 failed", "the record is in three documents");
    folder.change("data/goa/tiltak/kompetanseloeftet/alvorlig-skolefravaer.json", |m| m["maalgruppe"] = "Noen.".into());
    assert_eq!(rendered(&[]), "1 rendered, 4 unchanged, 0 failed", "the record is in one");
    assert_eq!(rendered(&["--date", "2024-05-17"]), "5 rendered, 0 unchanged, 0 failed", "the date is on all");
    assert_eq!(rendered(&[]), "5 rendered, 0 unchanged, 0 failed");

    // A file that a pattern finds now, though no document names it: one measure has no budget, so it is an error.
    let measure = folder.read("data/goa/tiltak/kompetanseloeftet/alvorlig-skolefravaer.json");
    let mut second = measure.clone();
    second["id"] = "nytt-tiltak".into();
    second["navn"] = "Nytt tiltak".into();
    folder.write("data/goa/tiltak/kompetanseloeftet/nytt.json", &second);
    let output = folder.batch(&["data"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout).trim(), "5 documents: 0 rendered, 4 unchanged, 1 failed");
    fs::remove_file(folder.path("data/goa/tiltak/kompetanseloeftet/nytt.json")).expect("it is there");
    assert_eq!(rendered(&[]), "1 rendered, 4 unchanged, 0 failed");

    fs::remove_file(folder.path("output/enkel/01.pdf")).expect("it is there");
    assert_eq!(rendered(&[]), "1 rendered, 4 unchanged, 0 failed");
}

#[test]
fn two_documents_of_one_name_fail_and_stop_no_other() {
    let folder = Folder::new(2);
    fs::create_dir_all(folder.path("annet/enkel")).expect("writable");
    fs::copy(folder.path("data/enkel/00.json"), folder.path("annet/enkel/00.json")).expect("it can be copied");
    // Some file systems treat upper and lower case, or composed and decomposed letters, as one name.
    for (one, other) in [("x", "X"), ("s\u{f8}k", "S\u{d8}K"), ("\u{e5}r", "a\u{30a}r")] {
        for name in [one, other] {
            fs::copy(folder.path("data/enkel/00.json"), folder.path(&format!("annet/{name}.json"))).expect("copied");
        }
    }
    let output = folder.batch(&["data", "annet"]);
    assert_eq!(output.status.code(), Some(1));
    let printed = stderr(&output);
    assert!(
        printed.contains(
            "error[output-clash]: annet/enkel/00.json and data/enkel/00.json would both be written to enkel/00.pdf"
        ),
        "{printed}"
    );
    assert_eq!(text(&output.stdout), "12 documents: 4 rendered, 0 unchanged, 8 failed\n", "{printed}");
    assert_eq!(printed.matches("error[output-clash]").count(), 8, "each is told: {printed}");
    let made = files(&folder.path("output"));
    assert_eq!(made.len(), 5, "{:?}", made.keys());
    assert!(made.contains_key("enkel/01.pdf") && !made.contains_key("enkel/00.pdf"));
    fs::remove_dir_all(folder.path("annet")).expect("it is there");
    // Records of one name are no documents, and do not clash.
    fs::create_dir_all(folder.path("annet/enkel")).expect("writable");
    fs::write(folder.path("annet/enkel/00.json"), "{}").expect("writable");
    assert!(folder.batch(&["data", "annet"]).status.success());
}

#[test]
fn one_bad_document_is_told_and_stops_no_other() {
    let folder = Folder::new(3);
    folder.change("data/enkel/01.json", |document| document["antallTiltak"] = 7.into());
    let output = folder.batch(&["data"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout).trim(), "6 documents: 5 rendered, 0 unchanged, 1 failed");
    let printed = stderr(&output);
    let (_, failed) = printed.split_once("1 document could not be made:").expect("failures come last");
    assert!(failed.contains("== data/enkel/01.json") && failed.contains("error[wrong-count]"), "{printed}");
    let manifest = folder.read("output/manifest.json");
    assert_eq!(manifest["documents"][1]["status"], "failed");
    assert_eq!(manifest["documents"][1]["findings"][0]["code"], "wrong-count");
    assert!(!folder.path("output/enkel/01.pdf").exists() && folder.path("output/enkel/02.pdf").exists());
    // Once more: it is tried again, the others are not.
    assert_eq!(text(&folder.batch(&["data"]).stdout).trim(), "6 documents: 0 rendered, 5 unchanged, 1 failed");
    let output = folder.batch(&["data", "--draft"]);
    assert!(output.status.success() && stderr(&output).contains("warning[wrong-count]"), "{}", stderr(&output));
}

#[test]
fn pdfs_of_documents_that_are_gone_are_told_and_removed_when_asked() {
    let folder = Folder::new(2);
    folder.summary(&[]);
    fs::write(folder.path("output/mitt.pdf"), "not ours").expect("writable");
    fs::remove_file(folder.path("data/enkel/01.json")).expect("it is there");
    for _ in 0..2 {
        let output = folder.batch(&["data"]);
        assert!(output.status.success());
        assert!(stderr(&output).contains("output/enkel/01.pdf: its document is gone; --prune removes it"));
        assert!(folder.path("output/enkel/01.pdf").exists());
    }
    // Another folder's documents are not gone because this run does not look at them.
    let output = folder.batch(&["data/goa", "--prune"]);
    assert!(stderr(&output).contains("output/enkel/01.pdf: removed"), "{}", stderr(&output));
    assert!(!folder.path("output/enkel/01.pdf").exists() && folder.path("output/enkel/00.pdf").exists());
    assert!(folder.path("output/mitt.pdf").exists(), "what no batch has made is not removed");
}

#[test]
fn a_damaged_manifest_is_a_warning_and_a_full_run() {
    let folder = Folder::new(1);
    folder.summary(&[]);
    let before = files(&folder.path("output"));
    for damage in ["{ \"format\": 1, \"docu", "{ \"format\": 99, \"documents\": [] }", "\u{0}\u{0}"] {
        fs::write(folder.path("output/manifest.json"), damage).expect("writable");
        let output = folder.batch(&["data"]);
        assert!(output.status.success());
        assert!(stderr(&output).contains("warning: output/manifest.json cannot be used"), "{}", stderr(&output));
        assert_eq!(text(&output.stdout).trim(), "4 documents: 4 rendered, 0 unchanged, 0 failed");
        assert!(files(&folder.path("output")) == before);
    }
}

#[test]
fn a_manifest_cannot_make_a_batch_remove_other_files() {
    let folder = Folder::new(0);
    folder.summary(&[]);
    fs::write(folder.path("viktig.pdf"), "mine").expect("writable");
    for name in ["../viktig.pdf", "goa/../../viktig.pdf", folder.path("viktig.pdf").to_str().expect("it is UTF-8")] {
        folder.change("output/manifest.json", |manifest| {
            manifest["documents"][0]["output"] = name.into();
            manifest["documents"][0]["source"] = "borte.json".into();
        });
        let output = folder.batch(&["data", "--prune"]);
        assert!(stderr(&output).contains("is no file of this folder"), "{name}: {}", stderr(&output));
        assert!(folder.path("viktig.pdf").exists());
    }
}

#[cfg(unix)]
#[test]
fn what_is_killed_goes_on_to_the_same_bytes() {
    let folder = Folder::new(10);
    folder.summary(&["-o", "undisturbed"]);
    let undisturbed = files(&folder.path("undisturbed"));
    // On a busy machine, the first is killed before it has made anything.
    fs::create_dir(folder.path("killed")).expect("writable");
    let mut killed = 0;
    for milliseconds in [30, 90, 150, 250, 400] {
        let mut running = blankett(folder.temporary.path())
            .args(["batch", "data", "-o", "killed", "--force"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it runs");
        std::thread::sleep(Duration::from_millis(milliseconds));
        running.kill().expect("it can be killed");
        killed += usize::from(running.wait().expect("it ends").code().is_none());
        for (name, bytes) in files(&folder.path("killed")) {
            let whole = undisturbed.get(&name).is_some_and(|whole| *whole == bytes);
            assert!(whole || name.starts_with(".blankett/") || name == "manifest.json", "{name} is half written");
        }
    }
    assert!(killed > 0, "all came to their end before");
    folder.summary(&["-o", "killed"]);
    assert!(files(&folder.path("killed")) == undisturbed);
}

#[cfg(unix)]
#[test]
fn an_interrupted_batch_finishes_what_it_has_begun() {
    // On a machine that does something else meanwhile, a batch may end before it is interrupted.
    assert!((0..5).any(|_| interrupted()), "no batch is interrupted in the middle");
}

/// Interrupts a batch when its first document is there; whether that was in the middle.
#[cfg(unix)]
fn interrupted() -> bool {
    let folder = Folder::new(30);
    let running = blankett(folder.temporary.path())
        .args(["batch", "data", "--jobs", "2"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let begun = (0..4000).any(|_| {
        std::thread::sleep(Duration::from_millis(5));
        folder.path("output/enkel/00.pdf").exists()
    });
    assert!(begun, "nothing is made");
    let interrupted = std::process::Command::new("kill").arg("-INT").arg(running.id().to_string()).status();
    assert!(interrupted.expect("kill runs").success());
    let output = running.wait_with_output().expect("it ends");
    let (summary, made) = (text(&output.stdout), files(&folder.path("output")));
    let stopped = summary.contains("stopped");
    assert_eq!(output.status.code(), Some(if stopped { 2 } else { 0 }), "{summary}");
    let manifest = folder.read("output/manifest.json");
    let rows = manifest["documents"].as_array().expect("a list").len();
    assert_eq!(made.len(), rows + 1, "every PDF is in the manifest, and nothing else is there: {:?}", made.keys());
    assert_eq!(stopped, rows < 33, "{summary}");
    assert!(folder.summary(&[]).starts_with("33 documents: "));
    stopped
}

#[test]
fn one_folder_takes_one_batch_at_a_time() {
    let folder = Folder::new(0);
    fs::create_dir_all(folder.path("output/.blankett")).expect("writable");
    let lock = fs::File::create(folder.path("output/.blankett/lock")).expect("writable");
    lock.lock().expect("nobody else has it");
    let output = folder.batch(&["data"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("another batch is writing to output"), "{}", stderr(&output));
    drop(lock);
    folder.summary(&[]);
}

#[test]
fn a_place_that_cannot_be_written_is_a_clear_error() {
    let folder = Folder::new(0);
    fs::write(folder.path("fil"), "").expect("writable");
    let output = folder.batch(&["data", "-o", "fil/output"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("fil/output/.blankett cannot be written"), "{}", stderr(&output));
    // Where a folder stands in the place of a PDF.
    fs::create_dir_all(folder.path("output/goa/behovsmelding-2024-regional.pdf")).expect("writable");
    let output = folder.batch(&["data"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("behovsmelding-2024-regional.pdf cannot be written"), "{}", stderr(&output));
}
