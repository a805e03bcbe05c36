//! Helpers that tests share.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::pdf::Pdf;

/// The three forms of one partnership, by shared records, and one form in a single file.
pub const EXAMPLES: [&str; 4] = [
    "data/god-opplaering-for-alle/behovsmelding-2024-regional.json",
    "data/god-opplaering-for-alle/behovsmelding-2024-desentralisert.json",
    "data/god-opplaering-for-alle/behovsmelding-2024-kompetanseloeftet.json",
    "data/enkel/behovsmelding-2024-i-en-fil.json",
];

/// The form in a single file: it has every field, so tests can change any of them.
pub const SINGLE: &str = EXAMPLES[3];

/// The example of a status report, with a chart of each kind.
pub const REPORT: &str = "data/heroy/tilstandsrapport-2024.json";

/// Every document under `data/`, by its path in the project, sorted.
pub fn documents() -> Vec<String> {
    let files = walkdir::WalkDir::new(project().join("data")).sort_by_file_name();
    let is_document = |path: &Path| {
        if path.extension().is_none_or(|extension| extension != "json") {
            return false;
        }
        let text = std::fs::read_to_string(path).expect("the example is readable");
        let json: Option<Value> = serde_json::from_str(&text).ok();
        json.is_some_and(|json| json.get("dokument").is_some())
    };
    let paths = files.into_iter().map(|entry| entry.expect("the folder is readable").into_path());
    let documents = paths.filter(|path| path.is_file() && is_document(path));
    let in_project = |path: PathBuf| path.strip_prefix(project()).expect("it is in the project").to_owned();
    let documents = documents.map(|path| in_project(path).to_str().expect("the name is UTF-8").to_owned());
    let documents: Vec<String> = documents.collect();
    // Tests do something to each of them.
    assert!(documents.len() > 15, "{documents:?}");
    documents
}

pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Whether the committed files that tests compare with are to be written anew.
pub fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDENS").is_some()
}

/// Options of a draft, for documents that tests have made something of.
pub fn draft() -> blankett::Options {
    blankett::Options { draft: true, ..blankett::Options::default() }
}

#[track_caller]
pub fn render(path: &Path) -> Pdf {
    render_with(path, &blankett::Options::default())
}

#[track_caller]
pub fn render_with(path: &Path, options: &blankett::Options) -> Pdf {
    match blankett::render(path, options) {
        Ok(rendered) => Pdf::read(&rendered.pdf),
        Err(findings) => panic!("{} has findings: {findings:#?}", path.display()),
    }
}

/// A folder of its own with one document made of the form in a single file.
pub struct Changed {
    pub folder: TempDir,
    pub file: PathBuf,
}

impl Changed {
    #[track_caller]
    pub fn new(change: impl FnOnce(&mut Value)) -> Self {
        let text = std::fs::read_to_string(project().join(SINGLE)).expect("the example is readable");
        let mut document = serde_json::from_str(&text).expect("the example is JSON");
        change(&mut document);
        Self::of_text(&serde_json::to_string_pretty(&document).expect("a value can be written"))
    }

    #[track_caller]
    pub fn of_text(text: &str) -> Self {
        let folder = tempfile::tempdir().expect("there is room for temporary files");
        let file = folder.path().join("melding.json");
        std::fs::write(&file, text).expect("the folder is writable");
        Self { folder, file }
    }

    #[track_caller]
    pub fn render(&self) -> Pdf {
        render_with(&self.file, &draft())
    }
}

/// The command, in `folder`, with a clean environment.
pub fn blankett(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_blankett"));
    command.current_dir(folder).env_clear();
    command
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the command prints UTF-8")
}

pub fn stderr(output: &Output) -> String {
    text(&output.stderr)
}

/// The text with every run of white space, also no-break spaces, made one space.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).expect("the folder is new");
    for entry in std::fs::read_dir(from).expect("the folder is readable") {
        let entry = entry.expect("the entry is readable");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).expect("it can be copied");
        }
    }
}

/// The explanation of every rule.
pub const EXPLANATIONS: [blankett::finding::Explanation; 4] = {
    use blankett::finding::Explanation;
    [Explanation::What, Explanation::Why, Explanation::Wrong, Explanation::Right]
};
