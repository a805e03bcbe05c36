//! Where a document is read from does not matter: a folder, memory, or the data of a PDF.

use std::path::{Path, PathBuf};

use blankett::words::Language;
use blankett::{Options, Profile, Severity, Source};

use crate::support::{SINGLE, project};

/// Everything under a folder of the examples, by its path from `data`, in memory.
fn in_memory(folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let data = project().join("data");
    let entries = walkdir::WalkDir::new(data.join(folder)).into_iter();
    let files = entries.map(|entry| entry.expect("it is readable").into_path()).filter(|path| path.is_file());
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&data).expect("it is in the folder").to_owned();
        (name, std::fs::read(&path).expect("it is readable"))
    };
    files.map(read).collect()
}

/// A form of many records, a plan with a logo, a report with exports, and a compilation by a pattern.
const EXAMPLES: [(&[&str], &str); 4] = [
    (&["god-opplaering-for-alle", "skjema"], "god-opplaering-for-alle/behovsmelding-2024-kompetanseloeftet.json"),
    (&["meloy"], "meloy/plan.json"),
    (&["heroy"], "heroy/tilstandsrapport-2024.json"),
    (
        &["nordland-ekstramidler-2022", "skjema", "god-opplaering-for-alle"],
        "nordland-ekstramidler-2022/samledokument.json",
    ),
];

#[test]
fn a_document_from_memory_is_the_one_on_disk() {
    for (folders, document) in EXAMPLES {
        let files = folders.iter().flat_map(|folder| in_memory(folder));
        let memory = blankett::render(Source::memory(document, files), &Options::default());
        let memory = memory.unwrap_or_else(|refused| panic!("{document}: {refused}"));
        let disk = blankett::render(project().join("data").join(document), &Options::default()).expect("it renders");
        assert!(memory.pdf == disk.pdf, "{document} is another document from memory");
        let named: Vec<PathBuf> = memory.inputs.iter().map(|path| project().join("data").join(path)).collect();
        assert_eq!(named.len(), disk.inputs.len());
        assert!(named.iter().all(|path| path.is_file()), "{named:?}");
    }
}

#[test]
fn the_data_of_a_pdf_is_the_document() {
    let exchange = Options { profile: Profile::Exchange, ..Options::default() };
    let pdf = blankett::render(project().join(SINGLE), &exchange).expect("it renders").pdf;
    let again = blankett::render(Source::bytes("soeknad.pdf", pdf.clone()), &exchange).expect("it renders").pdf;
    assert!(pdf == again);
    let data = blankett::extract(Source::bytes("soeknad.pdf", pdf)).expect("it carries data").data;
    assert!(blankett::check(Source::bytes("data.json", data), &Options::default()).iter().all(|f| !f.blocks()));
}

/// A record whose partnership is the file at `path`.
fn referring_to(path: &str) -> Vec<u8> {
    let text = std::fs::read_to_string(project().join(SINGLE)).expect("it is readable");
    let mut record: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    record["partnerskap"] = path.into();
    record.to_string().into_bytes()
}

#[test]
fn from_memory_nothing_is_read_from_a_disk() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let there = folder.path().join("partnerskap.json");
    std::fs::write(&there, r#"{ "navn": "Fra disken" }"#).expect("writable");
    let absolute = there.to_string_lossy().into_owned();
    // Those that exist on the disk are named as seen from where the test runs.
    for (path, code) in [
        (absolute.as_str(), "reference-outside-root"),
        ("data/god-opplaering-for-alle/partnerskap.json", "unresolved-reference"),
        ("../Cargo.toml", "reference-outside-root"),
        ("data/*/partnerskap.json", "unresolved-reference"),
        ("partnerskap.json", "unresolved-reference"),
    ] {
        let source = Source::memory("melding.json", [("melding.json", referring_to(path))]);
        let found = blankett::check(source, &Options::default());
        let finding = found.iter().find(|finding| finding.code() == code);
        assert!(finding.is_some_and(|finding| finding.severity == Severity::Error), "{path}: {found:#?}");
    }
}

#[test]
fn a_slip_in_a_name_is_found_among_the_files_in_memory() {
    let files = [("a/melding.json", referring_to("partnerskp.json")), ("a/partnerskap.json", b"{}".to_vec())];
    let found = blankett::check(Source::memory("a/melding.json", files), &Options::default());
    let help = found.iter().find(|f| f.code() == "unresolved-reference").and_then(|f| f.help_text(Language::En));
    assert!(help.is_some_and(|help| help.ends_with("did you mean \"partnerskap.json\"?")), "{found:#?}");
}

#[test]
fn a_name_is_found_however_its_path_is_written() {
    let partnership = std::fs::read(project().join("data/god-opplaering-for-alle/partnerskap.json")).expect("readable");
    for (name, reference) in
        [("felles/p.json", "../felles/p.json"), ("./felles/p.json", "../a/../felles/./p.json"), ("a/p.json", "p.json")]
    {
        let files = [("a/melding.json", referring_to(reference)), (name, partnership.clone())];
        let found = blankett::check(Source::memory("./a/melding.json", files), &Options::default());
        assert!(found.iter().all(|finding| finding.code() != "unresolved-reference"), "{reference}: {found:#?}");
    }
}

#[test]
fn a_source_that_is_not_there_is_a_finding() {
    for source in [Source::memory("b.json", [("a.json", "{}")]), Source::file("finnes-ikke.json")] {
        let refused = blankett::render(source, &Options::default()).expect_err("there is nothing");
        assert_eq!(refused[0].code(), "unreadable-file");
        assert!(refused.to_string().contains("error[unreadable-file]"), "{refused}");
    }
}

#[test]
fn a_refusal_is_an_error_of_rust() {
    let refused = blankett::render(Source::bytes("a.json", "{"), &Options::default()).expect_err("it is no JSON");
    let error: Box<dyn std::error::Error + Send + Sync> = Box::new(refused);
    assert_eq!(
        error.to_string(),
        "a.json:1:1: error[invalid-json]: the file is not valid JSON: it ends before it is complete"
    );
    // A caller's thread may be small: the work is done on another.
    let small = std::thread::Builder::new().stack_size(128 << 10);
    let path: &Path = &project().join(SINGLE);
    let pages = std::thread::scope(|scope| {
        let render = || blankett::render(path, &Options::default()).map(|rendered| rendered.pages);
        small.spawn_scoped(scope, render).expect("there is a thread").join().expect("it does not overflow")
    });
    assert!(pages.is_ok_and(|pages| pages > 1));
}
