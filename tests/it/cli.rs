//! The command as people and scripts meet it.

use std::fs;
use std::path::Path;

use crate::support::{Changed, EXAMPLES, blankett, copy, project, stderr, text};

/// A folder with a copy of the examples and nothing else.
fn examples_alone() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    copy(&project().join("data"), &folder.path().join("data"));
    folder
}

#[test]
fn without_output_the_file_is_named_after_the_record() {
    let folder = examples_alone();
    let output = blankett(folder.path()).args(["render", EXAMPLES[2]]).output().expect("it runs");
    assert!(output.status.success(), "{}", stderr(&output));
    let expected = "output/behovsmelding-2024-kompetanseloeftet-god-opplaering-for-alle.pdf";
    assert_eq!(text(&output.stdout).trim(), expected);
    assert!(fs::read(folder.path().join(expected)).expect("it is there").starts_with(b"%PDF-1.7"));
    let mut names: Vec<String> = fs::read_dir(folder.path().join("output"))
        .expect("it is there")
        .map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8"))
        .collect();
    names.sort();
    assert_eq!(names, [&expected["output/".len()..], "manifest.json"], "nothing else is left beside it");
}

#[test]
fn the_same_input_gives_the_same_bytes_everywhere() {
    let folder = examples_alone();
    let render = |cwd: &Path, file: &str, environment: &[(&str, &str)], out: &str| {
        let out = folder.path().join(out);
        let output = blankett(cwd)
            .envs(environment.iter().copied())
            .args(["render", file, "-o"])
            .arg(&out)
            .output()
            .expect("it runs");
        assert!(output.status.success(), "{}", stderr(&output));
        fs::read(out).expect("it was written")
    };
    let first = render(folder.path(), EXAMPLES[2], &[], "a.pdf");
    let elsewhere = folder.path().join("data/enkel");
    let environment =
        [("TZ", "Pacific/Kiritimati"), ("LC_ALL", "ar_EG.UTF-8"), ("LANG", "tr_TR.UTF-8"), ("HOME", "/nonexistent")];
    let absolute = folder.path().join(EXAMPLES[2]);
    assert!(first == render(&elsewhere, absolute.to_str().expect("it is UTF-8"), &environment, "b.pdf"));
    assert!(
        first
            == render(
                &elsewhere,
                "../god-opplaering-for-alle/behovsmelding-2024-kompetanseloeftet.json",
                &[("SOURCE_DATE_EPOCH", "0")],
                "c.pdf"
            )
    );
    let rendered = blankett::render(&absolute, &blankett::Options::default()).expect("it renders");
    assert!(first == rendered.pdf, "the library gives what the command writes");
    let again = blankett::render(&absolute, &blankett::Options::default()).expect("it renders");
    assert!(first == again.pdf, "also the second time in one process");
}

#[test]
fn an_older_file_stays_when_the_input_has_errors() {
    let changed = Changed::new(|document| document["budsjett"]["linjer"][0]["beloep"] = serde_json::json!(-1));
    let out = changed.folder.path().join("melding.pdf");
    fs::write(&out, "the version before").expect("it is writable");
    let output = blankett(changed.folder.path())
        .args(["render", "melding.json", "-o", "melding.pdf"])
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert_eq!(fs::read_to_string(out).expect("it is there"), "the version before");
    assert_eq!(fs::read_dir(changed.folder.path()).expect("it is there").count(), 2);
}

#[test]
fn exit_status_two_is_for_usage_and_for_failures_of_the_tool() {
    let folder = examples_alone();
    for arguments in [
        &["render"][..],
        &["rendre", EXAMPLES[2]],
        &["render", EXAMPLES[2], "--emit", "html"],
        &["render", EXAMPLES[2], "--date", "1.3.2024"],
    ] {
        let output = blankett(folder.path()).args(arguments).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
    }
    let output =
        blankett(folder.path()).args(["render", EXAMPLES[2], "-o", "data/DATAROT/x.pdf"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("data/DATAROT/x.pdf cannot be written"), "{}", stderr(&output));
}

#[test]
fn emit_typ_prints_the_source_that_typst_gets() {
    let folder = examples_alone();
    let output = blankett(folder.path()).args(["render", EXAMPLES[2], "--emit", "typ"]).output().expect("it runs");
    assert!(output.status.success(), "{}", stderr(&output));
    let merged =
        blankett::pipeline::merge(project().join(EXAMPLES[2]), &blankett::Options::default()).expect("it merges");
    assert_eq!(text(&output.stdout), merged.source);
    let output = blankett(folder.path())
        .args(["render", EXAMPLES[2], "--emit", "typ", "-o", "a.typ"])
        .output()
        .expect("it runs");
    assert!(output.status.success());
    assert_eq!(fs::read_to_string(folder.path().join("a.typ")).expect("it is there"), merged.source);
    assert!(!folder.path().join("output").exists());
}

#[test]
fn the_date_may_come_from_the_command_line() {
    let changed = Changed::new(|document| drop(document.as_object_mut().expect("an object").remove("dato")));
    let output = blankett(changed.folder.path()).args(["render", "melding.json"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("--date"), "{}", stderr(&output));
    let output = blankett(changed.folder.path())
        .args(["render", "melding.json", "-o", "a.pdf", "--date", "2024-05-17"])
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{}", stderr(&output));
    let pdf = crate::pdf::Pdf::read(&fs::read(changed.folder.path().join("a.pdf")).expect("it is there"));
    assert!(pdf.info().created.is_some_and(|created| created.starts_with("D:20240517")));
}

#[cfg(unix)]
#[test]
fn references_do_not_leave_the_data_root() {
    let folder = examples_alone();
    let outside = folder.path().join("hemmelig.json");
    let own = folder.path().join("data/god-opplaering-for-alle");
    fs::copy(own.join("budsjett-2024.json"), &outside).expect("it can be copied");
    std::os::unix::fs::symlink(&outside, own.join("lenke.json")).expect("it can be linked");
    let document = fs::read_to_string(own.join("behovsmelding-2024-kompetanseloeftet.json")).expect("it is readable");
    for path in [
        "../../hemmelig.json",
        "lenke.json",
        "/etc/hostname",
        "../../*.json",
        "../../no-such-folder/x.json",
        "*enke.json",
    ] {
        let file = own.join("prøve.json");
        fs::write(&file, document.replace("budsjett-2024.json", path)).expect("it is writable");
        let output =
            blankett(folder.path()).args(["render"]).arg(&file).args(["-o", "x.pdf"]).output().expect("it runs");
        assert_eq!(output.status.code(), Some(1), "{path}");
        assert!(stderr(&output).contains("reference-outside-root"), "{path}: {}", stderr(&output));
        assert!(!folder.path().join("x.pdf").exists());
    }
    let file = own.join("prøve.json");
    fs::write(&file, document.replace("budsjett-2024.json", "../../hemmelig.json")).expect("it is writable");
    let output =
        blankett(folder.path()).args(["render", "--root", ".", "-o", "x.pdf"]).arg(&file).output().expect("it runs");
    assert!(output.status.success(), "a wider root can be given: {}", stderr(&output));
}

#[cfg(unix)]
#[test]
fn a_finished_file_has_the_permissions_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = examples_alone();
    let output = blankett(folder.path()).args(["render", EXAMPLES[3], "-o", "a.pdf"]).output().expect("it runs");
    assert!(output.status.success());
    fs::write(folder.path().join("b"), "").expect("it is writable");
    let mode = |name: &str| fs::metadata(folder.path().join(name)).expect("it is there").permissions().mode();
    assert_eq!(mode("a.pdf"), mode("b"));
}

#[test]
fn only_regular_files_are_read() {
    let folder = examples_alone();
    let output = blankett(folder.path()).args(["render", "data", "-o", "a.pdf"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("error[unreadable-file]: data cannot be read"), "{}", stderr(&output));
    let output = blankett(folder.path()).args(["render", "/dev/zero", "-o", "a.pdf"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("it is not a regular file"), "{}", stderr(&output));
}

#[test]
fn the_document_itself_is_never_overwritten() {
    let changed = Changed::new(|_| {});
    let before = fs::read(&changed.file).expect("it is readable");
    let folder = changed.folder.path();
    fs::hard_link(&changed.file, folder.join("melding.pdf")).expect("it can be linked");
    for force in [&[][..], &["--force"]] {
        let arguments = [&["render", "melding.json", "-o", "./melding.pdf"][..], force].concat();
        let output = blankett(folder).args(arguments).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("the output is the document itself"), "{}", stderr(&output));
    }
    assert!(before == fs::read(&changed.file).expect("it is readable"));
}

#[cfg(unix)]
#[test]
fn output_through_a_link_and_to_a_device() {
    let changed = Changed::new(|_| {});
    let folder = changed.folder.path();
    fs::write(folder.join("old.pdf"), "").expect("it is writable");
    std::os::unix::fs::symlink("old.pdf", folder.join("link.pdf")).expect("it can be linked");
    let render =
        |out: &str| blankett(folder).args(["render", "melding.json", "--force", "-o", out]).output().expect("it runs");
    assert!(render("link.pdf").status.success());
    assert!(fs::symlink_metadata(folder.join("link.pdf")).expect("it is there").is_symlink());
    assert!(fs::read(folder.join("old.pdf")).expect("it is there").starts_with(b"%PDF"));
    assert!(render("/dev/null").status.success());
    assert!(!fs::metadata("/dev/null").expect("it is there").is_file(), "the device is still one");
}

#[cfg(unix)]
#[test]
fn a_file_name_cannot_fake_a_line_of_ours() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let name = "a\nerror[fake]: \u{1b}[31mred.json";
    fs::write(folder.path().join(name), "[]").expect("it is writable");
    let output = blankett(folder.path()).args(["render", name, "-o", "a.pdf"]).output().expect("it runs");
    let printed = stderr(&output);
    assert!(!printed.contains("\nerror[fake]") && !printed.contains('\u{1b}'), "{printed}");
}
