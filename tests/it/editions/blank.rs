//! The blank form: everything that is asked, with room to write, and read out as that.

use std::fs;

use crate::pdf::Pdf;
use crate::support::{blankett, project, spaced, stderr};

fn blank(arguments: &[&str]) -> Pdf {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let file = folder.path().join("tomt.pdf");
    let mut command = blankett(project());
    command.args(["render", "--blank"]).args(arguments).arg("-o").arg(&file);
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{}", stderr(&output));
    Pdf::read(&fs::read(file).expect("it is written"))
}

#[test]
fn every_edition_has_a_blank_form_with_room_to_write() {
    for entry in fs::read_dir(project().join("data/skjema")).expect("it is a folder") {
        let path = entry.expect("it is readable").path();
        let record = fs::read_to_string(&path).expect("it is UTF-8");
        let record: serde_json::Value = serde_json::from_str(&record).expect("it is JSON");
        if record.get("deler").is_none() {
            continue;
        }
        let pdf = blank(&[path.to_str().expect("it is UTF-8")]);
        let text = spaced(&pdf.tagged_text());
        assert!(text.matches("felt for å skrive inn svaret").count() > 8, "{}: {text}", path.display());
        assert!(!text.contains("Ola Nordmann"), "{text}");
        let disorder = pdf.disorder();
        assert!(disorder.is_empty(), "{}: {disorder:#?}", path.display());
    }
}

#[test]
fn a_blank_form_has_what_only_some_are_asked_and_what_there_is_to_choose() {
    let text = spaced(&blank(&["data/skjema/rapportering-nordland-2026.json"]).tagged_text());
    for label in ["Hvorfor er ikke målet nådd?", "Hvorfor er ikke hele tilskuddet brukt"] {
        assert!(text.contains(label), "no {label:?} in {text}");
    }
    let text = spaced(&blank(&["data/skjema/behovsmelding-nordland-2024.json"]).tagged_text());
    assert!(text.contains("Planlegging av tiltak"), "{text}");
}

#[test]
fn what_is_known_is_on_the_form_and_the_rest_has_room() {
    let text = spaced(
        &blank(&[
            "data/skjema/behovsmelding-nordland-2024.json",
            "--prefilled",
            "data/enkel/behovsmelding-2024-i-en-fil.json",
        ])
        .tagged_text(),
    );
    assert!(text.contains("Alvorlig skolefravær") && text.contains("Alstahaug"), "{text}");
}

#[test]
fn a_wrong_edition_is_refused_at_its_place() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let edition = fs::read_to_string(project().join("data/skjema/ekstramidler-nordland-2022.json")).expect("readable");
    let wrong =
        edition.replacen("\"sumSoekt\"", "\"sumSøkt\"", 1).replace("statsforvalteren-i-nordland.json", "etat.json");
    fs::write(folder.path().join("utgave.json"), wrong).expect("writable");
    fs::copy(project().join("data/skjema/statsforvalteren-i-nordland.json"), folder.path().join("etat.json"))
        .expect("it can be copied");
    let output =
        blankett(folder.path()).args(["render", "--blank", "utgave.json", "-o", "tomt.pdf"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(stderr(&output).contains("did you mean \"sumSoekt\"?"), "{}", stderr(&output));
    assert!(!folder.path().join("tomt.pdf").exists());
}
