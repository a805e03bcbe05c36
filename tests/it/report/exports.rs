//! Exports as they are: encodings, line ends, signs; and that a large one takes little memory.

use std::fs;

use serde_json::{Value, json};

use super::report;
use crate::hostile::within;
use crate::support::{Changed, blankett, spaced, text};

const EXPORT: &str = "Skoleårnavn;Enhet;Kjønn;Andel\r\n2020-21;Træna kommune;A;\"9,5\"\r\n2021–22;Træna kommune;A;*\r\n2022/23;Træna kommune;A;-\r\n2023-2024;Træna kommune;A;1 204,75\r\n\r\n2023-24;Træna kommune;J;3,0\r\n2019-20;Træna kommune;A;55,5\r\n";

fn with_export(bytes: &[u8], change: impl FnOnce(&mut Value)) -> Changed {
    let mut indicator = json!({
        "navn": "Fravær",
        "omraade": "laeringsmiljoe",
        "enhet": "timer",
        "sammenligning": { "serier": [{ "navn": "Træna kommune", "gjelder": "kommune", "filter": { "Enhet": "Træna kommune" } }] },
        "kilde": { "navn": "Udir", "fil": "tall.csv", "periode": "Skoleårnavn", "verdi": "Andel", "filter": { "Kjønn": "A" } },
    });
    change(&mut indicator);
    let changed = Changed::of_text(&report(json!([indicator])).to_string());
    fs::write(changed.folder.path().join("tall.csv"), bytes).expect("the folder is writable");
    changed
}

fn windows_1252(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| match c {
            '–' => 0x96,
            other => u8::try_from(u32::from(other)).expect("it is in Latin-1"),
        })
        .collect()
}

#[test]
fn every_encoding_gives_the_same_document() {
    let pdf = |bytes: &[u8]| {
        let changed = with_export(bytes, |_| ());
        blankett::render(&changed.file, &blankett::Options::default()).unwrap_or_else(|e| panic!("{e:#?}")).pdf
    };
    let plain = pdf(EXPORT.as_bytes());
    let text = spaced(&crate::pdf::Pdf::read(&plain).tagged_text());
    assert!(text.contains("Træna kommune 9,5 * i.a. 1 204,8 –"), "{text}");
    assert!(pdf(&[b"\xef\xbb\xbf", EXPORT.as_bytes()].concat()) == plain, "with a byte order mark");
    assert!(pdf(&windows_1252(EXPORT)) == plain, "in Windows-1252");
    assert!(pdf(EXPORT.replace("\r\n", "\n").as_bytes()) == plain, "with other line ends");
    assert!(pdf(EXPORT.trim_end().as_bytes()) == plain, "without a line end at its end");
}

#[test]
fn signs_mean_what_the_record_says() {
    let dash = |meaning: &str| {
        let changed = with_export(EXPORT.as_bytes(), |indicator| {
            indicator["kilde"]["tegn"] = json!({ "-": meaning });
        });
        let text = spaced(&changed.render().tagged_text());
        let (_, after) = text.split_once("Træna kommune 9,5 * ").expect("the table is there");
        after.split(' ').next().expect("a figure follows").to_owned()
    };
    assert_eq!(["null", "mangler", "skjult", "ikkeAktuelt"].map(dash), ["0,0", "–", "*", "i.a."]);
}

/// Figures are hidden if their number of people is hidden or too small, whichever column has that number.
#[test]
fn figures_with_a_hidden_or_small_count_are_hidden() {
    let export = "Skoleårnavn;Enhet;Kjønn;Andel;Antall\n2020-21;Træna kommune;A;25,0;*\n2021-22;Træna kommune;A;33,3;4\n2022-23;Træna kommune;A;50,0;5\n2023-24;Træna kommune;A;40,0;..\n";
    for (unit, shown) in [("prosent", "Træna kommune * * 50,0 40,0 −10,0"), ("antall", "Træna kommune * * 50 40 −10")]
    {
        let changed = with_export(export.replace("33,3", "33,0").as_bytes(), |indicator| {
            indicator["kilde"]["antall"] = "Antall".into();
            indicator["enhet"] = unit.into();
        });
        let text = spaced(&changed.render().tagged_text());
        assert!(text.contains(shown), "{unit}: {text}");
    }
}

#[test]
fn a_batch_notices_that_an_export_has_changed() {
    let changed = with_export(EXPORT.as_bytes(), |_| ());
    let folder = changed.folder.path();
    let run = || {
        let output = blankett(folder).args(["batch", "melding.json", "-o", "out"]).output().expect("it runs");
        assert!(output.status.success(), "{}", text(&output.stderr));
        fs::read(folder.join("out/melding.pdf")).expect("it was made")
    };
    let first = run();
    assert!(run() == first);
    fs::write(folder.join("tall.csv"), EXPORT.replace("9,5", "9,7")).expect("it is writable");
    assert!(run() != first, "the new figure is not in the document");
}

/// The finding is at its line of the file, however far down. Its position in the line is not shown: that may reveal the
/// length of the hidden figure before it.
#[test]
fn a_finding_stands_at_its_line_of_the_file() {
    let mut export = EXPORT.to_owned();
    export.push_str(&"2019-20;Lurøy kommune;A;1,0\r\n".repeat(5000));
    export.push_str("2020-21;Træna kommune;A;7,7\r\n");
    for bytes in [export.as_bytes().to_vec(), windows_1252(&export)] {
        let changed = with_export(&bytes, |_| ());
        let output = blankett(changed.folder.path())
            .args(["check", "melding.json", "--format", "concise"])
            .output()
            .expect("it runs");
        let printed = text(&output.stdout);
        assert!(printed.contains("tall.csv:5009:1: error[repeated-row]"), "{printed}");
    }
}

/// A row without an end would be read into memory.
#[test]
fn a_quotation_mark_that_is_not_closed_does_not_swallow_the_file() {
    let export =
        format!("{EXPORT}2020-21;\"Træna kommune;A;7,7\r\n{}", "2019-20;Lurøy kommune;A;1,0\r\n".repeat(60_000));
    let changed = with_export(export.as_bytes(), |_| ());
    let output = blankett(changed.folder.path())
        .args(["check", "melding.json", "--format", "concise"])
        .output()
        .expect("it runs");
    let printed = text(&output.stdout);
    assert!(printed.contains("tall.csv:9:1: error[unreadable-file]: the row has more than 1 MB"), "{printed}");
}

/// An export of 200 MB, of which four rows are wanted by each of twelve indicators.
#[test]
fn a_large_export_is_not_held() {
    use std::io::Write;

    let row = "2019-20;Lurøy kommune;A;12,5;En merknad som gjør raden litt lengre enn de ellers er\r\n";
    let header = "Skoleårnavn;Enhet;Kjønn;Andel;Merknad\r\n";
    let changed = with_export(b"", |_| ());
    let mut export = fs::File::create(changed.folder.path().join("tall.csv")).expect("the folder is writable");
    export.write_all(header.as_bytes()).expect("there is room for 200 MB");
    for _ in 0..200_000_000 / (row.len() * 1000) {
        export.write_all(row.repeat(1000).as_bytes()).expect("there is room for 200 MB");
    }
    let wanted: String = super::YEARS.map(|year| format!("{year};Træna kommune;A;9,5;\r\n")).concat();
    export.write_all(wanted.as_bytes()).expect("there is room for 200 MB");
    let text = fs::read_to_string(&changed.file).expect("it is readable");
    let mut document: Value = serde_json::from_str(&text).expect("it is JSON");
    document["indikatorer"] = vec![document["indikatorer"][0].clone(); 12].into();
    fs::write(&changed.file, document.to_string()).expect("it is writable");
    let arguments = ["render", "melding.json", "-o", "ut.pdf"];
    let output = within(changed.folder.path(), &arguments, std::time::Duration::from_secs(60), 300_000);
    assert!(output.status.success(), "{}", crate::support::text(&output.stderr));
}
