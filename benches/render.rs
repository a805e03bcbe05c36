//! What each stage of one document costs, and what the whole process costs beside Typst's own part of it.
//!
//! `cargo bench --bench render`

use std::path::{Path, PathBuf};
use std::process::Command;

use blankett::{Options, document, load, pdf, template, world};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// The five-page form of three measures, with shared records.
fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/god-opplaering-for-alle/behovsmelding-2024-kompetanseloeftet.json")
}

fn source() -> String {
    blankett::merge(&example(), &Options::default()).expect("the example is valid").source
}

fn typst(source: String) -> Vec<u8> {
    let (_, pages) = world::compile(source).expect("the example compiles");
    pdf::export(&pages, "benchmark").expect("the example is exported")
}

#[divan::bench]
fn load_and_check(bencher: Bencher) {
    let path = example();
    bencher.bench_local(|| {
        let document = load::load(black_box(&path), None).expect("the example is valid");
        assert!(blankett::check::check(&document).is_empty());
    });
}

#[divan::bench]
fn merge(bencher: Bencher) {
    let document = load::load(&example(), None).expect("the example is valid");
    let date = "2024-03-01".parse().expect("it is a date");
    bencher.bench_local(|| template::merge(&document::view(black_box(&document.content), date)).expect("it merges"));
}

/// Compiling with the modules memoised and nothing of the document.
#[divan::bench]
fn compile(bencher: Bencher) {
    let source = source();
    let mut n = 0;
    bencher
        .with_inputs(|| {
            // Another text each time, as in a batch: the same one would be a hit in the memo cache.
            n += 1;
            comemo::evict(5);
            source.replace("Fravær", &format!("Fravær{n}"))
        })
        .bench_local_values(|source| world::compile(source).expect("the example compiles"));
}

#[divan::bench]
fn export(bencher: Bencher) {
    let (_, pages) = world::compile(source()).expect("the example compiles");
    bencher.bench_local(|| pdf::export(black_box(&pages), "benchmark").expect("the example is exported"));
}

#[divan::bench]
fn whole_document(bencher: Bencher) {
    let path = example();
    bencher.bench_local(|| blankett::render(black_box(&path), &Options::default()).expect("the example is valid"));
}

/// Typst's compile and export alone, with nothing memoised: what it costs in a process that makes one document.
#[divan::bench(sample_size = 1, sample_count = 1)]
fn typst_in_a_new_process(bencher: Bencher) {
    let source = source();
    bencher.with_inputs(|| source.clone()).bench_local_values(typst);
}

/// Start to written file.
#[divan::bench(sample_size = 1, sample_count = 30)]
fn whole_process(bencher: Bencher) {
    let out = tempfile::tempdir().expect("there is room for temporary files");
    let pdf = out.path().join("a.pdf");
    bencher.bench_local(|| {
        let status =
            Command::new(env!("CARGO_BIN_EXE_blankett")).arg("render").arg(example()).arg("-o").arg(&pdf).output();
        assert!(status.expect("it runs").status.success());
    });
}
