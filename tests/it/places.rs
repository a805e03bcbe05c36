//! Every place that a finding names exists: a wrong pointer would be shown as the start of the file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use blankett::Finding;
use blankett::check::Organisations;
use blankett::finding::Spans;
use blankett::load::{self, discovery};
use blankett::model::Kind;
use blankett::pipeline;
use fastrand::Rng;
use serde_json::{Value, json};

use crate::random;
use crate::support::{Changed, copy, project};

/// How many documents of each kind are broken; `BROKEN_DOCUMENTS` asks for more.
fn count() -> u64 {
    std::env::var("BROKEN_DOCUMENTS").map_or(60, |count| count.parse().expect("BROKEN_DOCUMENTS is a number"))
}

/// The places of findings that do not exist in their files.
pub fn unresolved(findings: &[Finding]) -> Vec<String> {
    let mut spans = Spans::default();
    let mut unresolved = Vec::new();
    for finding in findings {
        let places = finding.place.iter().chain(finding.related.iter().map(|related| &related.place));
        let nowhere = places.filter(|place| spans.resolve(place).is_none());
        unresolved.extend(nowhere.map(|place| {
            format!("{} of {}: {:?}, {}", finding.code(), place.file.path.display(), place.at, finding.message)
        }));
    }
    unresolved
}

/// All that a check of a file or folder finds, in one document after the other.
fn findings(path: &Path) -> Vec<Finding> {
    let (files, mut findings) = discovery::files(&[path.to_owned()]);
    let mut organisations = Organisations::default();
    for loaded in files.iter().filter_map(|file| file.load(None)) {
        findings.extend(pipeline::check(loaded, &blankett::Options::default(), &mut organisations).findings);
    }
    findings
}

/// That the findings of a file or folder stand somewhere in it.
#[track_caller]
pub fn assert_in_their_files(path: &Path) {
    let unresolved = unresolved(&findings(path));
    assert!(unresolved.is_empty(), "{unresolved:#?}");
}

#[test]
fn broken_documents_have_findings_at_places_that_are_there() {
    let mut codes = BTreeMap::<&str, usize>::new();
    for kind in Kind::ALL {
        for seed in 0..count() {
            let mut rng = Rng::with_seed(seed);
            let mut document = random::document(kind, seed);
            for _ in 0..rng.usize(1..=12) {
                break_one(&mut rng, &mut document);
            }
            let changed = Changed::of_text(&format!("{document:#}"));
            let loaded = load::load(&changed.file);
            let findings =
                pipeline::check(loaded, &blankett::Options::default(), &mut Organisations::default()).findings;
            let unresolved = unresolved(&findings);
            assert!(unresolved.is_empty(), "{} with seed {seed}: {unresolved:#?}\n{document:#}", kind.name());
            findings.iter().for_each(|finding| *codes.entry(finding.code()).or_default() += 1);
        }
    }
    assert!(codes.len() > 40, "what is broken is found by few rules: {codes:?}");
}

/// Records that stand in files of their own, and are named by several documents.
#[test]
fn broken_records_have_findings_at_places_that_are_there() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let data = folder.path().join("data");
    copy(&project().join("data"), &data);
    let records: Vec<PathBuf> =
        discovery::files(std::slice::from_ref(&data)).0.into_iter().map(|found| found.path).collect();
    // Each takes a check of all documents.
    let tried = count() / 3;
    let mut broken = 0;
    for seed in 0..tried {
        let mut rng = Rng::with_seed(seed);
        let path = rng.choice(&records).expect("there are records");
        let before = fs::read_to_string(path).expect("it is readable");
        let mut record = serde_json::from_str(&before).expect("it is JSON");
        for _ in 0..rng.usize(2..=8) {
            break_one(&mut rng, &mut record);
        }
        fs::write(path, format!("{record:#}")).expect("it is writable");
        let findings = findings(&data);
        broken += u64::from(findings.iter().any(Finding::blocks));
        let unresolved = unresolved(&findings);
        assert!(unresolved.is_empty(), "seed {seed}: {unresolved:#?}\n{record:#}");
        fs::write(path, before).expect("it is writable");
    }
    assert!(broken * 3 > tried, "only {broken} of {tried} were found to be broken");
}

/// Breaks something: a key goes, a list loses all, or its first is there twice; a value becomes that of the same key
/// elsewhere, which is right as far as its type goes, or any other.
fn break_one(rng: &mut Rng, document: &mut Value) {
    let places = places(document);
    let place = rng.choice(&places).expect("a document has members");
    let like: Vec<&String> = places.iter().filter(|other| key(other) == key(place)).collect();
    let alike = document.pointer(rng.choice(&like).expect("there is the place itself")).expect("it is there").clone();
    let broken = document.pointer_mut(place).expect("it is there");
    match (rng.u8(0..8), broken) {
        (0, broken) => *broken = value(rng),
        (1 | 2, Value::Array(items)) => items.clear(),
        (3 | 4, Value::Array(items)) => items.extend(items.first().cloned()),
        (1..=4, Value::Object(members)) if !members.is_empty() => {
            let keys: Vec<String> = members.keys().cloned().collect();
            members.shift_remove(rng.choice(&keys).expect("it has members"));
        }
        (_, broken) => *broken = alike,
    }
}

/// The last key of a pointer; those of items are alike.
fn key(pointer: &str) -> &str {
    let key = pointer.rsplit('/').next().unwrap_or_default();
    if key.starts_with(|c: char| c.is_ascii_digit()) { "0" } else { key }
}

/// Pointers to all values of a document but itself.
fn places(value: &Value) -> Vec<String> {
    let within = |token: String, value: &Value| -> Vec<String> {
        let token = token.replace('~', "~0").replace('/', "~1");
        let inside = places(value).into_iter().map(|place| format!("/{token}{place}"));
        std::iter::once(format!("/{token}")).chain(inside).collect()
    };
    match value {
        Value::Object(members) => members.iter().flat_map(|(key, value)| within(key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().flat_map(|(i, item)| within(i.to_string(), item)).collect(),
        _ => Vec::new(),
    }
}

/// A value that is wrong nearly everywhere, or right in a few places only.
fn value(rng: &mut Rng) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(7),
        json!(-1),
        json!(100_000),
        json!(2019),
        json!("50 000,50"),
        json!(""),
        json!("–"),
        json!("xxx"),
        json!("TODO: fyll inn\nmer"),
        json!("[navn] \u{202e}"),
        json!("Født 010190 12345, se [mål](#ingen) og[^1]"),
        json!("2024-13-01"),
        json!("2019-01"),
        json!("2023-24"),
        json!("Vår 2019"),
        json!("tiltak-9"),
        json!("ingen.json"),
        json!("*.json"),
        json!("skjult"),
        json!([]),
        json!({}),
        json!([""]),
        json!({ "a/b~c": 1 }),
    ];
    rng.choice(&values).expect("there are values").clone()
}
