//! PDFs that carry their data: the attachment comes back byte for byte, and a file that is not right is refused.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use blankett::exchange::{self, ATTACHMENT, NoData};
use blankett::typeset::pdf::Profile;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use tempfile::TempDir;

use crate::support::{SINGLE, blankett, documents, project, stderr, text};

fn with_data(path: &Path) -> Vec<u8> {
    let options = blankett::Options { profile: Profile::Exchange, ..blankett::Options::default() };
    blankett::render(path, &options).unwrap_or_else(|findings| panic!("{}: {findings:#?}", path.display())).pdf
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    blankett(folder).args(arguments).output().expect("it runs")
}

#[test]
fn every_example_comes_back_and_gives_the_same_pdf() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    for example in documents() {
        let pdf = with_data(&project().join(&example));
        let data = exchange::extract(&pdf).unwrap_or_else(|why| panic!("{example}: {why}"));
        for name in ["a.json", "a.pdf"] {
            let path = folder.path().join(name);
            fs::write(&path, if name == "a.pdf" { pdf.as_slice() } else { data.as_bytes() }).expect("writable");
            assert!(with_data(&path) == pdf, "{example} as {name} gives another PDF");
        }
        // Nothing is left that the recipient lacks.
        let value: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
        assert!(!data.contains("$schema") && value["dato"].is_string(), "{example}");
        // The same document for archives is made of the same data.
        let archived = |path: &Path| blankett::render(path, &blankett::Options::default()).expect("it renders").pdf;
        assert!(archived(&folder.path().join("a.json")) == archived(&project().join(&example)), "{example}");
    }
}

#[test]
fn the_date_that_was_asked_for_is_in_the_data() {
    let date = "2031-12-24".parse().expect("it is a date");
    let options = blankett::Options { profile: Profile::Exchange, date: Some(date), ..blankett::Options::default() };
    let pdf = blankett::render(project().join(SINGLE), &options).expect("it renders").pdf;
    assert!(exchange::extract(&pdf).expect("it has data").contains("\"dato\": \"2031-12-24\""));
}

#[test]
fn pdfs_stand_where_records_stand() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let in_folder = |name: &str| folder.path().join(name);
    fs::write(in_folder("a.pdf"), with_data(&project().join(SINGLE))).expect("writable");
    let checked = run(folder.path(), &["check", "a.pdf"]);
    assert!(text(&checked.stdout).ends_with("\n1 document, 0 errors, 0 warnings\n"), "{}", text(&checked.stdout));
    let rendered = run(folder.path(), &["render", "a.pdf", "-o", "b.pdf"]);
    assert!(rendered.status.success(), "{}", stderr(&rendered));
    let batch = run(folder.path(), &["batch", "a.pdf", "-o", "out"]);
    assert_eq!(text(&batch.stdout), "1 document: 1 rendered, 0 unchanged, 0 failed\n");
    let again = run(folder.path(), &["batch", "a.pdf", "-o", "out"]);
    assert_eq!(text(&again.stdout), "1 document: 0 rendered, 1 unchanged, 0 failed\n");
    assert!(fs::read(in_folder("b.pdf")).expect("written") == fs::read(in_folder("out/a.pdf")).expect("written"));
    let itself = run(folder.path(), &["render", "a.pdf", "-o", "a.pdf"]);
    assert!(stderr(&itself).contains("the output is the document itself"), "{}", stderr(&itself));
    let draft = run(folder.path(), &["render", "a.pdf", "--draft", "--profile", "exchange"]);
    assert_eq!(draft.status.code(), Some(2));
    assert!(stderr(&draft).contains("complete documents"), "{}", stderr(&draft));
}

#[test]
fn what_was_received_is_not_written_over() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let received = folder.path().join("mottatt/a.pdf");
    fs::create_dir(folder.path().join("mottatt")).expect("writable");
    let pdf = with_data(&project().join(SINGLE));
    fs::write(&received, &pdf).expect("writable");
    let still = |what: &str| assert!(fs::read(&received).expect("it is there") == pdf, "{what} has written over it");
    let batch = run(folder.path(), &["batch", "mottatt/a.pdf", "-o", "mottatt"]);
    assert_eq!(batch.status.code(), Some(1), "{}", stderr(&batch));
    assert!(stderr(&batch).contains("error[output-clash]"), "{}", stderr(&batch));
    still("a batch");
    let extract = run(folder.path(), &["extract", "mottatt/a.pdf", "-o", "mottatt/a.pdf", "--force"]);
    assert_eq!(extract.status.code(), Some(2), "{}", stderr(&extract));
    still("an extraction");
    let record = r#"{ "dokument": "samledokument", "dato": "2024-03-15", "etat": { "navn": "Statsforvalteren" },
        "tittel": "Alle", "soeknader": "mottatt/*.pdf" }"#;
    fs::write(folder.path().join("alle.json"), record).expect("writable");
    let render = run(folder.path(), &["render", "alle.json", "-o", "mottatt/a.pdf"]);
    assert_eq!(render.status.code(), Some(2), "{}", stderr(&render));
    assert!(stderr(&render).contains("a file it is made of"), "{}", stderr(&render));
    still("a samledokument");
    // A batch replaces files that it has made itself.
    for _ in 0..2 {
        let batch = run(folder.path(), &["batch", "mottatt/a.pdf", "-o", "out", "--profile", "exchange", "--force"]);
        assert!(batch.status.success(), "{}", stderr(&batch));
    }
}

#[test]
fn extract_writes_to_a_file_or_standard_output_and_overwrites_nothing() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let pdf = with_data(&project().join(SINGLE));
    let data = exchange::extract(&pdf).expect("it has data");
    fs::write(folder.path().join("a.pdf"), &pdf).expect("writable");
    assert_eq!(text(&run(folder.path(), &["extract", "a.pdf"]).stdout), data);
    for expected in [Some(0), Some(0)] {
        assert_eq!(run(folder.path(), &["extract", "a.pdf", "-o", "a.json"]).status.code(), expected);
        assert_eq!(fs::read_to_string(folder.path().join("a.json")).expect("written"), data);
    }
    fs::write(folder.path().join("a.json"), "mine").expect("writable");
    let refused = run(folder.path(), &["extract", "a.pdf", "-o", "a.json"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("--force"), "{}", stderr(&refused));
    assert_eq!(run(folder.path(), &["extract", "a.pdf", "-o", "a.json", "--force"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(folder.path().join("a.json")).expect("written"), data);
    for wrong in [&["extract"][..], &["extract", "--all", "."], &["extract", "a.pdf", "--all", "."]] {
        assert_eq!(run(folder.path(), wrong).status.code(), Some(2), "{wrong:?}");
    }
    let no_pdf = run(folder.path(), &["extract", "a.json"]);
    assert_eq!(no_pdf.status.code(), Some(1), "a record is no PDF");
}

#[test]
fn a_folder_of_pdfs_becomes_records() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let received = folder.path().join("mottatt/nord");
    fs::create_dir_all(&received).expect("writable");
    let applications: Vec<String> = documents().into_iter().filter(|path| path.contains("/soeknader/")).collect();
    for application in &applications {
        let name = Path::new(application).file_stem().expect("it has a name");
        fs::write(received.join(name).with_extension("pdf"), with_data(&project().join(application)))
            .expect("writable");
    }
    fs::write(folder.path().join("mottatt/brev.pdf"), plain().bytes()).expect("writable");
    fs::write(folder.path().join("mottatt/notat.txt"), "").expect("writable");
    let output = run(folder.path(), &["extract", "--all", "mottatt", "-o", "data"]);
    assert_eq!(output.status.code(), Some(1), "the letter is named: {}", stderr(&output));
    assert!(stderr(&output).contains("mottatt/brev.pdf: the PDF carries no data"), "{}", stderr(&output));
    assert_eq!(text(&output.stdout), "7 records: 1 gave no data, 0 not written\n");
    let check = run(folder.path(), &["check", "data", "--format", "concise"]);
    assert!(text(&check.stdout).ends_with("7 documents, 0 errors, 9 warnings\n"), "{}", text(&check.stdout));
    // A second run changes nothing; an edited record is not overwritten.
    fs::remove_file(folder.path().join("mottatt/brev.pdf")).expect("it was there");
    assert_eq!(run(folder.path(), &["extract", "--all", "mottatt", "-o", "data"]).status.code(), Some(0));
    fs::write(folder.path().join("data/nord/narvik.json"), "{}").expect("writable");
    let output = run(folder.path(), &["extract", "--all", "mottatt", "-o", "data"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path().join("data/nord/narvik.json")).expect("it is there"), "{}");
}

#[test]
#[cfg(unix)]
fn a_folder_of_pdfs_is_written_in_the_output_and_nowhere_else() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let at = |path: &str| folder.path().join(path);
    for path in ["inn/ut", "data", "borte"] {
        fs::create_dir_all(at(path)).expect("writable");
    }
    let pdf = with_data(&project().join(SINGLE));
    let long = format!("{}.pdf", "n".repeat(251));
    for name in ["inn/ut/a.pdf", "inn/b.pdf", "inn/..pdf", "inn/z.pdf", &format!("inn/{long}")] {
        fs::write(at(name), &pdf).expect("writable");
    }
    fs::write(at("borte/hemmelig.txt"), "mine").expect("writable");
    symlink(at("borte"), at("data/ut")).expect("it can be linked");
    symlink(at("borte/hemmelig.txt"), at("data/b.json")).expect("it can be linked");
    let output = run(folder.path(), &["extract", "--all", "inn", "-o", "data", "--force"]);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    // The others are written all the same.
    assert_eq!(text(&output.stdout), "1 record: 0 gave no data, 4 not written\n", "{}", stderr(&output));
    assert!(at("data/z.json").is_file());
    assert_eq!(fs::read_to_string(at("borte/hemmelig.txt")).expect("it is there"), "mine");
    assert_eq!(fs::read_dir(at("borte")).expect("it is there").count(), 1, "something was written outside");
    assert_eq!(run(folder.path(), &["extract", "--all", "inn/b.pdf", "-o", "data"]).status.code(), Some(2));
    // A place that is no regular file is written to, not read.
    let output = run(folder.path(), &["extract", "inn/b.pdf", "-o", "/dev/stdout"]);
    assert!(output.status.success() && text(&output.stdout).starts_with('{'), "{}", stderr(&output));
}

/// A PDF to take apart.
struct Taken(Document);

fn plain() -> Taken {
    let pdf = blankett::render(project().join(SINGLE), &blankett::Options::default()).expect("it renders").pdf;
    Taken(Document::load_mem(&pdf).expect("it is a PDF"))
}

impl Taken {
    /// A document with one attachment.
    fn with(name: &str, stream: Stream) -> Self {
        let mut taken = plain();
        taken.attach(&[(name, stream)]);
        taken
    }

    fn attach(&mut self, files: &[(&str, Stream)]) {
        let mut names = Vec::new();
        for (name, stream) in files {
            let stream = self.0.add_object(stream.clone());
            let file = dictionary! { "Type" => "Filespec", "F" => Object::string_literal(*name), "EF" => dictionary! { "F" => stream } };
            names.extend([Object::string_literal(*name), Object::Reference(self.0.add_object(file))]);
        }
        let tree = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } };
        self.0.catalog_mut().expect("it has a catalogue").set("Names", tree);
    }

    fn bytes(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.0.save_to(&mut bytes).expect("it can be written");
        bytes
    }

    fn refusal(self) -> NoData {
        exchange::extract(&self.bytes()).expect_err("it is not to be read")
    }
}

fn stream(bytes: &[u8]) -> Stream {
    Stream::new(Dictionary::new(), bytes.to_vec())
}

fn flate(bytes: &[u8]) -> Stream {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packed, bytes).expect("it is in memory");
    Stream::new(dictionary! { "Filter" => "FlateDecode" }, packed.finish().expect("it is in memory"))
}

#[test]
fn an_attachment_is_taken_from_other_writers_too() {
    let data = "{ \"dokument\": \"ekstramidler\" }";
    for stream in [stream(data.as_bytes()), flate(data.as_bytes())] {
        assert_eq!(exchange::extract(&Taken::with(ATTACHMENT, stream).bytes()), Ok(data.to_owned()));
    }
}

#[test]
fn what_is_not_right_is_refused() {
    assert!(matches!(exchange::extract(b"no PDF"), Err(NoData::Unreadable(_))));
    assert!(matches!(exchange::extract(b"%PDF-1.7\nno objects"), Err(NoData::CutOff)));
    assert!(matches!(plain().refusal(), NoData::Nothing { .. }));
    assert_eq!(Taken::with("factur-x.xml", flate(b"<x/>")).refusal(), NoData::Foreign(vec!["factur-x.xml".to_owned()]));
    let damaged = |stream: Stream| {
        let refusal = Taken::with(ATTACHMENT, stream).refusal();
        assert!(matches!(refusal, NoData::Damaged(_)), "{refusal:?}");
    };
    damaged(stream(b"{ \"dokument\": \"\xff\" }"));
    let mut cut = flate(&[b'a'; 10_000]);
    cut.content.truncate(cut.content.len() - 6);
    damaged(cut);
    let mut changed = flate(b"{ \"eier\": 100000, \"uh\": 200000, \"tekst\": \"noe\" }");
    let last = changed.content.len() - 1;
    changed.content[last] ^= 1;
    damaged(changed);
    let mut short = stream(b"{}");
    short.dict.set("Params", dictionary! { "Size" => 3 });
    damaged(short);
    let mut twice = flate(b"{}");
    twice.dict.set("Filter", vec![Object::from("FlateDecode"), Object::from("FlateDecode")]);
    damaged(twice);
    let mut two = plain();
    two.attach(&[(ATTACHMENT, stream(b"{}")), (ATTACHMENT, stream(b"{ }"))]);
    assert!(matches!(two.refusal(), NoData::Several { .. }), "which of two is meant, nobody knows");
    let mut empty = plain();
    let tree = dictionary! { "Names" => vec![Object::string_literal(ATTACHMENT), dictionary! {}.into()] };
    empty.0.catalog_mut().expect("it has one").set("Names", dictionary! { "EmbeddedFiles" => tree });
    assert!(matches!(empty.refusal(), NoData::Damaged(_)));
}

#[test]
fn a_size_bomb_is_refused() {
    let bomb = flate(&vec![b' '; exchange::LARGEST_DATA + 1]);
    assert!(bomb.content.len() < 100_000);
    assert_eq!(Taken::with(ATTACHMENT, bomb).refusal(), NoData::TooLarge);
}

#[test]
fn a_name_tree_that_never_ends_is_left() {
    let mut ring = plain();
    let node = ring.0.new_object_id();
    ring.0.set_object(node, dictionary! { "Kids" => vec![Object::Reference(node); 3] });
    ring.0.catalog_mut().expect("it has one").set("Names", dictionary! { "EmbeddedFiles" => node });
    assert!(matches!(ring.refusal(), NoData::Nothing { .. }));
}

/// Cross-reference streams that each add to the next, the last one to the first if `ring`, with so many bytes of rows.
fn packed_tables(count: usize, bytes: usize, ring: bool) -> Vec<u8> {
    let rows = flate(&vec![0; bytes]).content;
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let first = pdf.len();
    let mut last = None;
    for n in 1..=count {
        let previous = match last.replace(pdf.len()) {
            Some(previous) => format!("/Prev {previous}"),
            None if ring => "/Prev 0000000000".to_owned(),
            None => String::new(),
        };
        let size = bytes / 3;
        let dictionary =
            format!("<</Type/XRef/W[1 1 1]/Size {size}/Filter/FlateDecode/Length {}{previous}>>", rows.len());
        pdf.extend(format!("{n} 0 obj{dictionary}stream\n").bytes());
        pdf.extend(&rows);
        pdf.extend(b"\nendstream endobj\n");
    }
    let start = last.unwrap_or(first);
    if ring {
        let at = pdf.windows(16).position(|part| part == b"/Prev 0000000000").expect("it is there");
        pdf[at..at + 16].copy_from_slice(format!("/Prev {start:010}").as_bytes());
    }
    pdf.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
    pdf
}

#[test]
fn packed_tables_have_limits() {
    for pdf in [
        packed_tables(1, 40_000_000, false),
        packed_tables(60, 1_500_000, false),
        packed_tables(3, 300, true),
        packed_tables(100, 30, false),
    ] {
        assert!(matches!(exchange::extract(&pdf), Err(NoData::Unreadable(_))), "{:?}", exchange::extract(&pdf));
    }
    // One of common size is read, and leads to nothing.
    assert!(exchange::extract(&packed_tables(3, 300, false)).is_err());
}

/// The smallest PDF with these objects, the first of which is the catalogue.
fn of_objects(objects: &[String]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut rows = String::new();
    for (i, object) in objects.iter().enumerate() {
        rows += &format!("{:010} 00000 n \n", pdf.len());
        pdf.extend(format!("{} 0 obj\n{object}\nendobj\n", i + 1).bytes());
    }
    let (table, size) = (pdf.len(), objects.len() + 1);
    let end = format!(
        "xref\n0 {size}\n0000000000 65535 f \n{rows}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    );
    pdf.extend(end.bytes());
    pdf
}

/// The smallest PDF that carries data.
pub fn smallest() -> Vec<u8> {
    let attached = format!("<< /Names << /EmbeddedFiles << /Names [({ATTACHMENT}) << /EF << /F 2 0 R >> >>] >> >> >>");
    of_objects(&[attached, "<< /Length 2 >>\nstream\n{}\nendstream".to_owned()])
}

/// Structures that make readers of whole PDFs run out of stack or memory: here they are never followed, or soon left.
#[test]
fn structures_without_end_are_left() {
    let names = "(a) 2 0 R ".repeat(100_000);
    let kids = "2 0 R ".repeat(1000);
    let chain = |next: usize| format!("<< /Length {next} 0 R >>\nstream\n\nendstream");
    let attached = |embedded: &str| {
        format!("<< /Names << /EmbeddedFiles << /Names [({ATTACHMENT}) << /EF << /F {embedded} >> >>] >> >> >>")
    };
    for objects in [
        vec![format!("<< /Names << /EmbeddedFiles << /Kids [{kids}] >> >> >>"), format!("<< /Names [{names}] >>")],
        std::iter::once(attached("2 0 R")).chain((3..6000).map(chain)).collect(),
        vec![attached("2 0 R"), "2 0 R".to_owned()],
        vec![format!("<< /Names {} >>", "[".repeat(1_000_000))],
        vec![format!("<< /Names {} >>", "<< /A ".repeat(1_000_000))],
        vec![format!("<< /Names [{}] >>", "0 ".repeat(5_000_000))],
        vec!["<< /Names 1 0 R >>".to_owned()],
    ] {
        let refusal = exchange::extract(&of_objects(&objects)).expect_err("there is no data");
        assert!(
            matches!(refusal, NoData::Nothing { .. } | NoData::Foreign(_) | NoData::Damaged(_) | NoData::Unreadable(_)),
            "{refusal:?}"
        );
    }
    let whole = of_objects(&[attached("2 0 R"), "<< /Length 2 >>\nstream\n{}\nendstream".to_owned()]);
    assert_eq!(exchange::extract(&whole), Ok("{}".to_owned()));
    let text = String::from_utf8(whole).expect("it is ASCII");
    for (from, to) in [
        ("0 3\n", "0 99999999999999999999\n"),
        ("0 3\n", "18446744073709551615 3\n"),
        ("startxref\n", "startxref\n9"),
        ("/Root", "/Prev 99999999 /Root"),
        ("/Root", "/Prev -1 /Root"),
        ("/Length 2", "/Length 99999999999"),
        ("/Length 2", "/Length -1"),
    ] {
        let broken = text.replace(from, to);
        assert_ne!(broken, text);
        exchange::extract(broken.as_bytes()).expect_err(to);
    }
}

/// A folder with a PDF that carries this data.
fn carrying(data: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let path = folder.path().join("a.pdf");
    fs::write(&path, Taken::with(ATTACHMENT, flate(data.as_bytes())).bytes()).expect("writable");
    (folder, path)
}

#[test]
fn the_data_of_a_pdf_names_no_files() {
    let (folder, _) =
        carrying("{ \"dokument\": \"ekstramidler\", \"partnerskap\": \"hemmelig.json\", \"tiltak\": \"*.json\" }");
    fs::write(folder.path().join("hemmelig.json"), "{ \"navn\": \"Hemmelig\" }").expect("writable");
    let printed = text(&run(folder.path(), &["check", "a.pdf", "--format", "concise"]).stdout);
    assert_eq!(printed.matches("error[reference-outside-root]").count(), 2, "{printed}");
    assert!(!printed.contains("Hemmelig"), "{printed}");
}

#[test]
fn data_of_another_kind_is_refused() {
    for data in ["{}", "[]", "{ \"dokument\": \"faktura\" }", "{ \"dokument\": ", "\"ekstramidler\""] {
        let (folder, _) = carrying(data);
        let output = run(folder.path(), &["extract", "a.pdf", "-o", "a.json"]);
        assert_eq!(output.status.code(), Some(1), "{data}: {}", stderr(&output));
        assert!(!folder.path().join("a.json").exists(), "{data}");
    }
}

/// Bytes changed, cut out and put in anywhere: never a panic, and never data that was not attached.
#[test]
fn broken_pdfs_are_refused_and_nothing_else() {
    let pdf = with_data(&project().join(SINGLE));
    let data = exchange::extract(&pdf).expect("it has data");
    let mut rng = fastrand::Rng::with_seed(6);
    let mut taken = 0;
    let rounds = std::env::var("BROKEN_PDFS").map_or(150, |count| count.parse().expect("BROKEN_PDFS is a number"));
    for round in 0..rounds {
        let mut broken = pdf.clone();
        for _ in 0..rng.usize(1..12) {
            let at = rng.usize(0..broken.len());
            match rng.u8(0..4) {
                0 => broken[at] = rng.u8(..),
                1 => drop(broken.drain(at..(at + rng.usize(1..2000)).min(broken.len()))),
                2 => broken.truncate(at.max(1)),
                // Structure is at the end.
                _ => {
                    let at = broken.len() - 1 - rng.usize(0..broken.len().min(3000));
                    broken[at] = *rng.choice(b"0123456789<>[]()/R \n").expect("there are some");
                }
            }
            if broken.is_empty() {
                break;
            }
        }
        if let Ok(found) = exchange::extract(&broken) {
            assert_eq!(found, data, "round {round} gives data that was not attached");
            taken += 1;
        }
    }
    assert!(taken > 0 && taken < rounds, "{taken} of {rounds} are taken");
}
