//! PDFs that other programs have rewritten (tests/received/transform.py makes them): the data comes back byte for byte,
//! or the message says what the file is and what to ask for.

use blankett::words::Language;
use std::fs;
use std::path::{Path, PathBuf};

use blankett::Severity;
use blankett::exchange::{self, Carried, NoData, Pages};
use blankett::load;
use blankett::typeset::pdf::Profile;

use crate::pdf::Pdf;
use crate::support::{SINGLE, blankett, documents, project, stderr, text};

fn received(path: &str) -> PathBuf {
    project().join("tests/received").join(path)
}

fn bytes(path: &str) -> Vec<u8> {
    fs::read(received(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn data(name: &str) -> String {
    fs::read_to_string(received(name)).expect("it is there")
}

/// The PDFs of a folder, by name.
fn pdfs(folder: &str) -> Vec<String> {
    let files = walkdir::WalkDir::new(received(folder)).min_depth(1).sort_by_file_name();
    let names = files.into_iter().map(|entry| entry.expect("it can be listed").file_name().to_owned());
    names.map(|name| name.to_str().expect("it is UTF-8").trim_end_matches(".pdf").to_owned()).collect()
}

/// Those with more pages than were made of the data: a cover, or the pages of another document.
const WITH_MORE: [&str; 5] = ["gs-merged", "pdfbox-cover", "pdfbox-merged", "pdfcpu-merged", "pdfunite-merged"];

#[test]
fn data_comes_back_from_other_programs_byte_for_byte() {
    let expected = data("nord.data.json");
    let names = pdfs("whole");
    assert!(names.len() > 45, "{names:?}");
    for name in &names {
        let carried = exchange::read(&bytes(&format!("whole/{name}.pdf")));
        let Carried { data, pages, .. } = carried.unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(data, expected, "{name}");
        let found = if WITH_MORE.contains(&name.as_str()) { 2 } else { 1 };
        assert_eq!(pages, Pages { found: Some(found), made: Some(1), sealed: true }, "{name}");
    }
}

#[test]
fn what_stands_before_and_after_a_pdf_is_passed_over() {
    let mail = "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=soeknad.pdf\r\n\r\n";
    let http = "HTTP/1.1 200 OK\r\nServer: arkiv\r\nContent-Type: application/pdf\r\n\r\n";
    let long = format!("X-Note: {}\r\n\r\n", "a".repeat(1000));
    let zeros = "\0".repeat(4096);
    let lines = "\r\n".repeat(300);
    for name in ["qpdf-rewritten", "qpdf-linearized", "qpdf-objstm", "hybrid", "pyhanko-signed-twice"] {
        let pdf = bytes(&format!("whole/{name}.pdf"));
        for before in ["", "\n", "\r\n\r\n", "\u{feff}", mail, http, &long] {
            for after in ["", &zeros, &lines, "\r\n--skjema7f3a--\r\n"] {
                let file = [before.as_bytes(), &pdf, after.as_bytes()].concat();
                assert!(exchange::is_pdf(&file), "{name} after {before:?}");
                let found = exchange::extract(&file).unwrap_or_else(|why| panic!("{name} after {before:?}: {why}"));
                assert_eq!(found, data("nord.data.json"), "{name}");
            }
        }
        // A program that rewrites a file and keeps what is before the PDF counts from the beginning of the file.
        let moved = [&b"x".repeat(1100)[..], &pdf].concat();
        assert!(!exchange::is_pdf(&moved) && exchange::extract(&moved).is_err(), "{name}");
    }
    assert!(!exchange::is_pdf(b" {\"tittel\": \"%PDF-1.7\"}"), "a record may speak of PDFs");
}

#[test]
fn offsets_from_the_beginning_of_the_file_are_followed_too() {
    let pdf = exchange_bytes(&received("nord.json"));
    let text = String::from_utf8_lossy(&pdf);
    let start: usize = text
        .rsplit_once("startxref\n")
        .expect("it has one")
        .1
        .lines()
        .next()
        .expect("a line")
        .parse()
        .expect("a number");
    // A table whose offsets all count the byte that stands before.
    let mut moved = b"\n".to_vec();
    moved.extend(&pdf[..start]);
    let mut rest = String::from_utf8_lossy(&pdf[start..]).into_owned();
    let rows: Vec<String> =
        rest.lines().filter(|line| line.ends_with(" n ") || line.ends_with(" n")).map(str::to_owned).collect();
    for row in rows {
        let at: usize = row[..10].parse().expect("a number");
        rest = rest.replacen(&row[..10], &format!("{:010}", at + 1), 1);
    }
    moved.extend(rest.replace(&format!("startxref\n{start}"), &format!("startxref\n{}", start + 1)).bytes());
    exchange::extract(&moved).expect("it has data");
}

/// Each file without data, the message about it, and what to ask the sender for.
const NONE: [(&str, &str, &str); 23] = [
    ("archive-profile", "carries no data; its 1 page was written by \"Blankett 0.1.0\"", "--profile archive"),
    ("attachments-removed", "carries no data; its 1 page was written by \"pdfcpu", "loses its attachments"),
    ("empty-password-aes-128", "the PDF is encrypted", "qpdf --decrypt"),
    ("empty-password-aes-256", "the PDF is encrypted", "qpdf --decrypt"),
    ("empty-password-rc4", "the PDF is encrypted", "qpdf --decrypt"),
    ("mail", "it is a mail", "save the PDF that is attached"),
    ("merged-by-mutool", "carries no data; it has 2 pages", "each document as a file of its own"),
    ("merged-by-pymupdf", "carries no data; it has 2 pages", "each document as a file of its own"),
    ("merged-by-pypdf", "carries no data; its 2 pages were written by \"pypdf\"", "each document as a file of its own"),
    ("merged-by-qpdf", "carries no data; it has 2 pages", "each document as a file of its own"),
    (
        "merged-with-both",
        "the data of 2 documents, of 1 and 1 pages, and has 2 pages",
        "each document as a PDF of its own",
    ),
    ("other-attachment", "carries \"faktura.xml\", which is not data of Blankett", "the document with data"),
    ("p7m", "a signed container (p7m)", "save the PDF that is in it"),
    ("p7m-as-mail", "a signed or encrypted mail (S/MIME)", "save the PDF"),
    ("p7m-as-text", "a signed container (p7m) in text form", "save the PDF that is in it"),
    ("p7m-encrypted", "an encrypted container (p7m)", "the PDF itself"),
    ("p7m-in-pieces", "a signed container (p7m)", "save the PDF that is in it"),
    ("password", "the PDF is encrypted", "without a password"),
    ("portfolio", "a portfolio: a folder with \"brev.pdf\" and \"soeknad.pdf\"", "save the document in it"),
    ("printed-by-cairo", "its 1 page was written by \"cairo", "printed"),
    ("printed-by-ps2pdf", "its 1 page was written by \"GPL Ghostscript", "printed"),
    ("zip", "a ZIP archive", "unpack it"),
    ("zip-stored", "a ZIP archive", "unpack it"),
];

#[track_caller]
fn assert_told(name: &str, why: &NoData, what: &str, ask: &str) {
    assert!(why.to_string().contains(what), "{name}: {why}");
    assert!(why.help().to_string().contains(ask), "{name}: {}", why.help());
}

#[test]
fn what_has_no_data_says_what_it_is_and_what_to_ask_for() {
    let (mut files, mut told) = (pdfs("none"), NONE.map(|(name, ..)| name));
    files.sort();
    told.sort_unstable();
    assert_eq!(files, told, "each file is told of here");
    for (name, what, ask) in NONE {
        let why = exchange::extract(&bytes(&format!("none/{name}.pdf"))).expect_err(name);
        assert_told(name, &why, what, ask);
        // The same stands in the finding of every command.
        let findings = load::extract(received(&format!("none/{name}.pdf"))).expect_err(name);
        assert!(findings[0].message.to_string().contains(what), "{name}: {findings:?}");
        assert!(findings[0].help_text(Language::En).is_some_and(|help| help.contains(ask)), "{name}: {findings:?}");
    }
}

#[test]
fn what_is_cut_off_is_called_so() {
    for name in
        ["qpdf-rewritten", "qpdf-linearized", "qpdf-objstm", "pypdf-stamped-incremental", "pyhanko-signed-twice"]
    {
        let pdf = bytes(&format!("whole/{name}.pdf"));
        for cut in [30, 1000, pdf.len() / 2, pdf.len() - 100] {
            let why = exchange::extract(&pdf[..pdf.len() - cut]).expect_err(name);
            assert_told(&format!("{name} without its last {cut} bytes"), &why, "cut off", "send it again");
        }
    }
}

#[test]
fn files_of_other_kinds_are_called_by_their_name() {
    for (file, what) in [
        (&b""[..], "it is empty"),
        (b"\0\0\0\0\0\0\0\0", "nothing but zeros"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word, Excel or Outlook"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"%!PS-Adobe-3.0\n", "PostScript"),
        (b"{\\rtf1 }", "RTF"),
        (b"\n<!DOCTYPE html><html>", "a web page"),
        (b"\xef\xbb\xbf{ \"dokument\": \"ekstramidler\" }", "JSON"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"JVBERi0xLjcKJ", "base64"),
        (b"noe annet", "does not begin with %PDF-"),
    ] {
        let why = exchange::extract(file).expect_err(what);
        assert!(why.to_string().contains(what), "{what}: {why}");
        assert!(!why.help().to_string().is_empty());
    }
}

/// PDFs made by version 0.1, as it made them.
#[test]
fn pdfs_of_version_0_1_stay_readable() {
    for (name, kind, count) in
        [("behovsmelding", "behovsmelding", 5), ("ekstramidler", "ekstramidler", 1), ("plan", "plan", 1)]
    {
        let path = received(&format!("v0.1/{name}.pdf"));
        let Carried { data, pages, .. } = exchange::read(&fs::read(&path).expect("it is there")).expect("it has data");
        assert!(data.contains(&format!("\"dokument\": {kind:?}")), "{name}");
        assert_eq!(pages, Pages { found: Some(count), made: Some(count), sealed: false }, "{name}");
        let loaded = load::load(&path);
        assert!(
            !loaded.findings.iter().any(|f| f.blocks() || f.code() == "page-count") && loaded.document.is_some(),
            "{:#?}",
            loaded.findings
        );
    }
}

fn exchange_bytes(path: &Path) -> Vec<u8> {
    let options = blankett::Options { profile: Profile::Exchange, ..blankett::Options::default() };
    blankett::render(path, &options).unwrap_or_else(|findings| panic!("{}: {findings:#?}", path.display())).pdf
}

#[test]
fn more_and_fewer_pages_are_found_with_both_counts() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let pdf = exchange_bytes(&project().join(SINGLE));
    let mut short = lopdf::Document::load_mem(&pdf).expect("it is a PDF");
    short.delete_pages(&[2, 4, 5]);
    short.save(folder.path().join("kort.pdf")).expect("writable");
    // An older file: the number is not in the envelope, but in the metadata.
    let mut old = lopdf::Document::load_mem(&bytes("v0.1/behovsmelding.pdf")).expect("it is a PDF");
    old.delete_pages(&[5]);
    old.save(folder.path().join("gammel.pdf")).expect("writable");
    let catalogue = old.catalog_mut().expect("it has one");
    catalogue.remove(b"Metadata");
    old.save(folder.path().join("ukjent.pdf")).expect("writable");
    fs::copy(received("whole/pdfunite-merged.pdf"), folder.path().join("to.pdf")).expect("writable");
    for (name, severity, said) in [
        ("kort", Severity::Warning, "the PDF has 2 pages, where 5 were made of its data"),
        ("to", Severity::Warning, "the PDF has 2 pages, where 1 was made of its data"),
        ("gammel", Severity::Hint, "the PDF has 4 pages, where 5 were made of its data"),
        ("ukjent", Severity::Hint, "the PDF has 4 pages, and does not say how many were made of its data"),
    ] {
        let path = folder.path().join(format!("{name}.pdf"));
        for findings in [load::load(&path).findings, load::extract(&path).expect("it has data").findings] {
            let [finding] = findings.as_slice() else { panic!("{name}: {findings:#?}") };
            assert_eq!((finding.code(), finding.severity), ("page-count", severity), "{name}");
            assert!(finding.message.to_string().ends_with(said), "{name}: {}", finding.message);
        }
        // In the samledokument it is a finding of the application, at the place that names it.
        let compiled = folder.path().join("alle.json");
        let record = format!(
            r#"{{ "dokument": "samledokument", "dato": "2024-03-15", "etat": {{ "navn": "Statsforvalteren" }},
            "tittel": "Alle", "soeknader": ["{name}.pdf"] }}"#
        );
        fs::write(&compiled, record).expect("writable");
        let rendered = blankett::render(&compiled, &blankett::Options::default()).expect("it renders");
        let finding = rendered.findings.iter().find(|finding| finding.code() == "page-count").expect("it is told");
        assert!(finding.message.to_string().ends_with(said) && !finding.related.is_empty(), "{finding:#?}");
    }
    let whole = folder.path().join("hel.pdf");
    fs::write(&whole, &pdf).expect("writable");
    assert!(load::load(&whole).findings.is_empty());
}

#[test]
fn every_page_with_data_has_the_code_of_the_data() {
    for example in documents() {
        let path = project().join(&example);
        let pdf = exchange_bytes(&path);
        let Carried { data, fingerprint, pages } = exchange::read(&pdf).expect("it has data");
        let code = fingerprint.to_string();
        assert_eq!(code.split(' ').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4], "{code}");
        assert_eq!(exchange::Fingerprint::of(data.as_bytes()).to_string(), code);
        let printed = Pdf::read(&pdf);
        assert_eq!(
            pages,
            Pages { found: Some(printed.pages()), made: Some(printed.pages()), sealed: true },
            "{example}"
        );
        for page in 0..printed.pages() {
            let text = printed.page_text(true)[page].replace('\u{a0}', " ");
            assert!(
                text.contains("Kontrollkode for data") && text.contains(&format!(": {code}")),
                "{example}, page {page}: {text}"
            );
        }
        let archived = blankett::render(&path, &blankett::Options::default()).expect("it renders").pdf;
        let archived = Pdf::read(&archived);
        assert!(
            archived
                .page_text(true)
                .iter()
                .all(|page| !page.contains("dataene i filen") && !page.contains("dataa i fila")),
            "{example}"
        );
    }
}

#[test]
fn the_code_is_printed_wherever_a_pdf_is_read() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let pdf = exchange_bytes(&received("nord.json"));
    fs::write(folder.path().join("nord.pdf"), &pdf).expect("writable");
    let code = exchange::read(&pdf).expect("it has data").fingerprint.to_string();
    let run = |arguments: &[&str]| blankett(folder.path()).args(arguments).output().expect("it runs");
    assert!(stderr(&run(&["extract", "nord.pdf"])).contains(&format!("nord.pdf: kontrollkode {code}")));
    let all = run(&["extract", "--all", ".", "-o", "data"]);
    assert!(stderr(&all).contains(&format!("nord.pdf: kontrollkode {code}")), "{}", stderr(&all));
    assert!(text(&run(&["check", "nord.pdf"]).stdout).contains(&format!("nord.pdf: kontrollkode {code}\n")));
    let json = text(&run(&["check", "nord.pdf", "--format", "json"]).stdout).to_owned();
    assert!(json.contains(&format!("{{\"type\":\"data\",\"file\":\"nord.pdf\",\"code\":\"{code}\"}}")), "{json}");
    // The samledokument has it whether it is made from the PDF, from the extracted record, or from its own data.
    for application in ["nord.pdf", "data/nord.json"] {
        let record = format!(
            r#"{{ "dokument": "samledokument", "dato": "2024-03-15", "etat": {{ "navn": "Statsforvalteren" }},
            "tittel": "Alle", "soeknader": ["{application}"] }}"#
        );
        fs::write(folder.path().join("alle.json"), record).expect("writable");
        let compiled = exchange_bytes(&folder.path().join("alle.json"));
        fs::write(folder.path().join("alle.pdf"), &compiled).expect("writable");
        assert!(
            compiled == exchange_bytes(&folder.path().join("alle.pdf")),
            "{application}: the data gives another PDF"
        );
        let printed = Pdf::read(&compiled);
        let text: String = printed.page_text(true).concat();
        let text = text.replace('\u{a0}', " ");
        assert!(text.contains(&format!("Kontrollkode for dataene i søknaden: {code}")), "{application}: {text}");
        let checked = run(&["check", "alle.json"]);
        let told = text_of(&checked).contains(&format!("nord.pdf: kontrollkode {code}\n"));
        assert_eq!(told, application == "nord.pdf", "{}", text_of(&checked));
    }
}

fn text_of(output: &std::process::Output) -> String {
    text(&output.stdout).to_owned()
}
