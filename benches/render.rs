//! What each stage of one document costs, in a process that has made others before it.
//!
//! `cargo bench --bench render`
//!
//! Every iteration has another document of five or six pages, as in a batch: the same one again would be in the cache.

mod partnerships;

use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use blankett::Options;
use blankett::check::Organisations;
use blankett::document::{Imprint, view, words};
use blankett::load::{self, Document};
use blankett::pipeline;
use blankett::typeset::pdf;
use blankett::typeset::template;
use blankett::typeset::world;
use blankett::words::Language;
use divan::Bencher;
use tempfile::TempDir;

const DOCUMENTS: usize = 400;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    partnerships::write(folder.path(), DOCUMENTS as u64).expect("the folder is writable");
    folder
});

fn main() {
    divan::main();
}

/// Another document each time.
fn next() -> PathBuf {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed) % DOCUMENTS;
    FOLDER.path().join(format!("partnerskap-{number:05}/behovsmelding-2024.json"))
}

fn document() -> Document {
    load::load(next()).document.expect("the document is valid")
}

fn source() -> String {
    // As after each document of a batch.
    comemo::evict(5);
    blankett::pipeline::merge(next(), &Options::default()).expect("the document is valid").source
}

#[divan::bench]
fn load_and_check(bencher: Bencher) {
    bencher.with_inputs(next).bench_local_values(|path| {
        let checked = pipeline::check(load::load(&path), &Options::default(), &mut Organisations::default());
        assert!(checked.findings.is_empty());
    });
}

#[divan::bench]
fn merge(bencher: Bencher) {
    let imprint = Imprint {
        date: "2024-03-01".parse().expect("it is a date"),
        draft: false,
        fingerprint: None,
        language: Language::Nb,
        blank: false,
    };
    bencher.with_inputs(document).bench_local_values(|document| {
        template::merge(&view(&document, imprint).expect("the document is valid")).expect("it merges")
    });
}

#[divan::bench]
fn compile(bencher: Bencher) {
    bencher
        .with_inputs(source)
        .bench_local_values(|source| world::compile(source, vec![words(Language::Nb)]).expect("the document compiles"));
}

#[divan::bench]
fn export(bencher: Bencher) {
    bencher
        .with_inputs(|| world::compile(source(), vec![words(Language::Nb)]).expect("the document compiles"))
        .bench_local_values(|(_, pages)| {
            pdf::export(&pages, "benchmark", pdf::Profile::Archive).expect("the document is exported")
        });
}

#[divan::bench]
fn whole_document(bencher: Bencher) {
    bencher
        .with_inputs(next)
        .bench_local_values(|path| blankett::render(&path, &Options::default()).expect("the document is valid"));
}
