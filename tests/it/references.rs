//! Files that documents name: which are found, and the findings if none is.

use std::fs;

use serde_json::{Value, json};

use crate::support::{SINGLE, blankett, copy, project, text};

/// A folder of its own with records of the example county.
fn county() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    copy(&project().join("data/nordland-ekstramidler-2022/soeknader"), &folder.path().join("soeknader"));
    copy(&project().join("data/skjema"), &folder.path().join("skjema"));
    folder
}

/// The output of a check of a file.
fn checked(folder: &tempfile::TempDir, file: &str) -> String {
    let printed = text(&blankett(folder.path()).args(["check", file]).output().expect("it runs").stdout);
    assert!(printed.contains("1 document, "), "it was not checked: {printed}");
    printed
}

fn write(folder: &tempfile::TempDir, name: &str, json: &Value) {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().expect("it has a folder")).expect("writable");
    fs::write(path, format!("{json:#}")).expect("writable");
}

/// The form in a single file, with its county's form in another.
fn form(skjema: &str) -> Value {
    let single = fs::read_to_string(project().join(SINGLE)).expect("readable");
    let mut document: Value = serde_json::from_str(&single).expect("it is JSON");
    document["skjema"] = skjema.into();
    document
}

fn compilation(soeknader: Value) -> Value {
    json!({ "dokument": "samledokument", "dato": "2024-03-15", "etat": { "navn": "Statsforvalteren" },
        "tittel": "Alle", "soeknader": soeknader })
}

#[test]
fn an_ending_in_capitals_is_the_same_ending() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let applications = project().join("data/nordland-ekstramidler-2022/soeknader");
    fs::create_dir(folder.path().join("mottatt")).expect("writable");
    for (name, place) in [("narvik", "A.PDF"), ("bodoe", "b.pdf"), ("rkk-vefsn", "c.Pdf")] {
        let options =
            blankett::Options { profile: blankett::typeset::pdf::Profile::Exchange, ..blankett::Options::default() };
        let made = blankett::render(applications.join(format!("{name}.json")), &options).expect("it renders");
        fs::write(folder.path().join("mottatt").join(place), made.pdf).expect("writable");
    }
    for pattern in ["mottatt/*.pdf", "mottatt/*.PDF", "*/*.{pdf,zip}", "mottatt/?.pdf"] {
        write(&folder, "alle.json", &compilation(json!([pattern])));
        let output = blankett(folder.path())
            .args(["render", "alle.json", "--force", "-o", "alle.pdf"])
            .output()
            .expect("it runs");
        assert!(output.status.success(), "{pattern}: {}", crate::support::stderr(&output));
        let pdf = crate::pdf::Pdf::read(&fs::read(folder.path().join("alle.pdf")).expect("written"));
        let told = pdf.tagged_text();
        for name in ["Narvik", "Bodø", "Vefsn"] {
            assert!(told.contains(name), "{pattern}: {name}");
        }
    }
}

#[test]
fn a_path_that_exists_is_a_path_whatever_signs_it_has() {
    let folder = county();
    for name in ["Søknad [2024]", "alle {1,2}", "hva?", "st*rt", "[åpen", "lukket}"] {
        copy(&folder.path().join("skjema"), &folder.path().join(name));
        write(&folder, "b.json", &form(&format!("{name}/behovsmelding-nordland-2024.json")));
        let printed = checked(&folder, "b.json");
        assert!(!printed.contains("unresolved-reference"), "{name}: {printed}");
        // The rest of the path may still be a pattern.
        write(&folder, "b.json", &form(&format!("{name}/behovsmelding-*-2024.json")));
        let printed = checked(&folder, "b.json");
        assert!(!printed.contains("unresolved-reference"), "{name}: {printed}");
    }
}

/// macOS writes "å" as "a" and a ring; Windows, Linux and keyboards write one character.
#[test]
fn letters_put_together_and_apart_name_one_file() {
    let folder = county();
    for (on_disk, written) in [
        ("Va\u{30a}r/skjema.json", "V\u{e5}r/skjema.json"),
        ("H\u{f6}st/skjema.json", "Ho\u{308}st/skjema.json"),
        ("Va\u{30a}r2/ska\u{30a}l.json", "V\u{e5}r2/sk*l.json"),
        ("V\u{e5}r3/sk\u{e5}l.json", "Va\u{30a}r3/sk?l.json"),
        ("Va\u{30a}r4/ska\u{30a}l.json", "V\u{e5}r4/sk[a\u{e5}]l.json"),
        ("V\u{e5}r5/sk\u{f8}l.json", "V\u{e5}r5/sk[!\u{e5}e]l.json"),
        ("V\u{e5}r6/\u{e5}\u{f8}\u{e6}.json", "V\u{e5}r6/{\u{e5}?\u{e6},x}.json"),
    ] {
        let path = folder.path().join(on_disk);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("writable");
        fs::copy(project().join("data/skjema/behovsmelding-nordland-2024.json"), path).expect("it can be copied");
        let place = on_disk.rsplit_once('/').expect("it has a folder").0;
        copy_statsforvalter(&folder, place);
        write(&folder, "b.json", &form(written));
        let printed = checked(&folder, "b.json");
        assert!(!printed.contains("unresolved-reference"), "{written}: {printed}");
    }
}

fn copy_statsforvalter(folder: &tempfile::TempDir, place: &str) {
    let name = "statsforvalteren-i-nordland.json";
    fs::copy(project().join("data/skjema").join(name), folder.path().join(place).join(name)).expect("it can be copied");
}

#[test]
fn a_name_in_the_place_of_a_record_is_told_how_to_be_one() {
    let folder = county();
    for name in ["Statsforvalteren i Nordland", "St.forv. i Nordland", "Nordland"] {
        let mut document = compilation(json!([]));
        document["etat"] = name.into();
        write(&folder, "alle.json", &document);
        let printed = checked(&folder, "alle.json");
        let help = format!("write {{ \"navn\": \"{name}\" }}, or the path of a file");
        assert!(printed.contains("a text where a record is expected") && printed.contains(&help), "{printed}");
    }
    // A path that is misspelt is still one.
    let mut document = compilation(json!([]));
    document["etat"] = "skjema/statsforvalteren-i-nordlnd.json".into();
    write(&folder, "alle.json", &document);
    let printed = checked(&folder, "alle.json");
    assert!(printed.contains("did you mean \"statsforvalteren-i-nordland.json\"?"), "{printed}");
}

#[test]
fn what_leads_outside_is_told_the_folder_and_why_it_is_that() {
    let folder = county();
    write(&folder, "sub/b.json", &form("../skjema/behovsmelding-nordland-2024.json"));
    let run = |place: &str, arguments: &[&str]| {
        let output = blankett(&folder.path().join(place)).args(arguments).output().expect("it runs");
        text(&output.stdout).replace('\n', " ")
    };
    let said = |printed: &str, why: &str| {
        assert!(printed.contains("out of the folder sub, and only what is in that is read"), "{printed}");
        assert!(printed.contains(why) && printed.contains("--root") && printed.contains("DATAROT"), "{printed}");
    };
    let unmarked = "no folder above it is marked";
    said(&run(".", &["check", "sub/b.json"]), unmarked);
    said(&run("sub", &["check", "b.json"]), unmarked);
    said(&run("sub", &["check", "./b.json"]), unmarked);
    said(&run("sub", &["check", "b.json", "--root", "."]), "--root names it");
    fs::write(folder.path().join("sub/DATAROT"), "").expect("writable");
    said(&run("sub", &["check", "b.json"]), "a file called DATAROT marks it");
    fs::write(folder.path().join("DATAROT"), "").expect("writable");
    fs::remove_file(folder.path().join("sub/DATAROT")).expect("it is there");
    assert!(!run("sub", &["check", "b.json"]).contains("reference-outside-root"));
}

#[test]
fn a_document_is_not_proposed_as_its_own_record() {
    let folder = county();
    write(&folder, "behovsmelding.json", &form("behovsmelding-x.json"));
    let printed = checked(&folder, "behovsmelding.json");
    assert!(printed.contains("unresolved-reference") && !printed.contains("did you mean"), "{printed}");
}

#[test]
fn lines_are_quoted_without_their_ends() {
    let folder = county();
    let document = format!("{:#}", form("finnes-ikke.json")).replace('\n', "\r\n");
    fs::write(folder.path().join("b.json"), document).expect("writable");
    let output = blankett(folder.path()).args(["check", "b.json"]).output().expect("it runs");
    let printed = text(&output.stdout);
    assert!(printed.contains("\"skjema\": \"finnes-ikke.json\""), "{printed}");
    assert!(!printed.contains(['\r', '\u{240d}', '\u{fffd}']), "{printed:?}");
    assert!(printed.lines().all(|line| line == line.trim_end()), "{printed:?}");
}
