//! What each stage of one document costs, in a process that has made others before it.
//!
//! `cargo bench --bench render`

use std::path::{Path, PathBuf};

use blankett::check::Organisations;
use blankett::{Options, document, load, pdf, pipeline, template, world};
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

#[divan::bench]
fn load_and_check(bencher: Bencher) {
    let path = example();
    bencher.bench_local(|| {
        let loaded = load::load(black_box(&path), None);
        assert!(pipeline::check(loaded, &Options::default(), &mut Organisations::default()).findings.is_empty());
    });
}

#[divan::bench]
fn merge(bencher: Bencher) {
    let content = load::load(&example(), None).document.and_then(|document| document.content);
    let content = content.expect("the example is valid");
    let date = "2024-03-01".parse().expect("it is a date");
    bencher.bench_local(|| template::merge(&document::view(black_box(&content), date, false)).expect("it merges"));
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
