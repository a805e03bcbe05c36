//! `blankett check`: its findings, its messages, and its exit status.

use blankett::words::Language;
use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::{Value, json};

use crate::golden::with_settings;
use crate::support::{Changed, EXAMPLES, SINGLE, blankett, project, stderr, text};

fn check(arguments: &[&str]) -> Output {
    blankett(project()).arg("check").args(arguments).output().expect("it runs")
}

fn concise(changed: &Changed) -> String {
    let output = blankett(changed.folder.path()).args(["check", ".", "--format", "concise"]).output().expect("it runs");
    text(&output.stdout)
}

#[test]
fn the_examples_have_exactly_the_findings_that_are_listed() {
    let output = check(&["data", "--format", "concise"]);
    assert_eq!(output.status.code(), Some(0));
    with_settings(|| insta::assert_snapshot!("findings-of-data", text(&output.stdout)));
}

/// A copy of `data/` in which the application of Narvik, or another, was not received by anyone.
fn unsent(names: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    crate::support::copy(&project().join("data"), &folder.path().join("data"));
    for name in names {
        let path = folder.path().join(format!("{RECEIVED}/{name}.json"));
        let text = fs::read_to_string(&path).expect("it is readable");
        fs::write(&path, text.replace("  \"mottatt\": \"2022-10-21\",\n", "")).expect("it is writable");
    }
    folder
}

const RECEIVED: &str = "data/nordland-ekstramidler-2022/soeknader";

#[test]
fn of_the_seven_applications_two_state_sums_that_are_wrong() {
    let names = ["alstahaug", "bodoe", "fauske", "lofoten", "narvik", "rkk-vefsn", "roest"];
    let checked = |folder: &Path| {
        let mut command = blankett(folder);
        text(&command.args(["check", RECEIVED, "--format", "concise"]).output().expect("it runs").stdout)
    };
    // The findings for the applicants, and those for the authority that has received the applications.
    for (weight, printed) in [("error", checked(unsent(&names).path())), ("warning", checked(project()))] {
        let found: Vec<&str> = printed.lines().filter(|line| line.contains(&format!(" {weight}[wrong"))).collect();
        let applicants: Vec<bool> =
            found.iter().map(|line| line.contains("narvik") || line.contains("rkk-vefsn")).collect();
        assert_eq!(applicants, [true; 5], "{printed}");
        for said in [
            "[wrong-sum]: the total of the sum applied for is 362\u{a0}750, but its parts make 357\u{a0}750",
            "[wrong-measure-sum]: what is stated for Kompetanseløftet, UH, is 182\u{a0}750, but its parts make 187\u{a0}750",
            "[wrong-product]: 16 × 7,5 × 950 = 114\u{a0}000, but 85\u{a0}500 is stated",
            "[wrong-sum]: the total of the sum applied for is 365\u{a0}000, but its parts make 360\u{a0}000",
        ] {
            assert!(printed.contains(&format!("{weight}{said}")), "{said}\n{printed}");
        }
        let end = if weight == "error" { "5 errors, 4 warnings\n" } else { "0 errors, 9 warnings\n" };
        assert!(printed.ends_with(&format!("7 documents, {end}")), "{printed}");
    }
}

#[test]
fn of_very_many_mistakes_the_first_are_told_and_the_rest_counted() {
    let keys = |name: &dyn Fn(usize) -> String| (0..150).map(|i| format!("\"{}\": 1", name(i))).collect::<Vec<_>>();
    let check = |keys: Vec<String>| {
        concise(&Changed::of_text(&format!("{{ \"dokument\": \"ekstramidler\", {} }}", keys.join(", "))))
    };
    let unknown = check(keys(&|i| format!("ukjent{i}")));
    assert_eq!(unknown.matches("error[unknown-key]: there is no key").count(), 100, "{unknown}");
    assert!(unknown.contains("error[unknown-key]: 50 more keys here are not known"), "{unknown}");
    let twice = check(keys(&|_| "a".to_owned()));
    assert_eq!(twice.matches("error[duplicate-key]: the key").count(), 100, "{twice}");
    assert!(twice.contains("error[duplicate-key]: 49 more keys stand twice"), "{twice}");
}

#[test]
fn machines_read_the_same_findings() {
    let path = "tests/invalid/wrong-sum--rows-and-columns.json";
    let json = text(&check(&[path, "--format", "json"]).stdout);
    for line in json.lines() {
        let line: Value = serde_json::from_str(line).expect("every line is JSON");
        assert!(line["type"] == "finding" || line["type"] == "summary", "{line}");
    }
    with_settings(|| insta::assert_snapshot!("formats-json", json));
    let github = text(&check(&[path, "--format", "github"]).stdout);
    with_settings(|| insta::assert_snapshot!("formats-github", github));
}

#[test]
fn exit_status_and_summary() {
    let summary = |arguments: &[&str]| {
        let output = check(arguments);
        assert!(output.stderr.is_empty(), "{}", stderr(&output));
        let printed = text(&output.stdout);
        (output.status.code(), printed.lines().last().expect("there is a summary").to_owned())
    };
    assert_eq!(summary(&[EXAMPLES[0]]), (Some(0), "1 document, 0 errors, 0 warnings".to_owned()));
    assert_eq!(summary(&[EXAMPLES[1], "--strict"]), (Some(0), "1 document, 0 errors, 0 warnings, 1 hint".to_owned()));
    let warned = "data/nordland-ekstramidler-2022/soeknader/bodoe.json";
    assert_eq!(summary(&[warned]), (Some(0), "1 document, 0 errors, 2 warnings".to_owned()));
    assert_eq!(summary(&[warned, "--strict"]).0, Some(1));
    assert_eq!(summary(&[warned, EXAMPLES[0], warned]), (Some(0), "2 documents, 0 errors, 2 warnings".to_owned()));
    assert_eq!(summary(&["no/such/folder"]).0, Some(1));
    for wrong in
        [&[][..], &["data", "--format", "xml"], &["--explain", "wrong-summ"], &["data", "--explain", "wrong-sum"]]
    {
        let output = check(wrong);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}: {}", stderr(&output));
        assert!(output.stdout.is_empty());
    }
    assert!(stderr(&check(&["--explain", "wrong-summ"])).contains("wrong-sum"), "it says what was probably meant");
}

#[test]
fn every_rule_explains_itself() {
    for rule in blankett::finding::rules::ALL {
        let output = check(&["--explain", rule.code]);
        let printed = text(&output.stdout);
        assert!(output.status.success() && printed.starts_with(rule.code), "{printed}");
        let flowed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        for part in crate::support::EXPLANATIONS.into_iter().filter_map(|part| rule.explanation(part, Language::En)) {
            assert!(flowed.contains(&part.split_whitespace().collect::<Vec<_>>().join(" ")), "{part}\n{printed}");
        }
    }
}

#[test]
fn a_finding_in_a_shared_record_is_printed_once_and_all_are_sorted() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let single: Value =
        serde_json::from_str(&fs::read_to_string(project().join(SINGLE)).expect("it is readable")).expect("it is JSON");
    let mut partnership = single["partnerskap"].clone();
    partnership["kontaktpersoner"]["eier"]["funksjon"] = "xxx".into();
    let write = |name: &str, value: &Value| fs::write(folder.path().join(name), value.to_string()).expect("writable");
    write("m-partnerskap.json", &partnership);
    for name in ["z.json", "a.json"] {
        let mut document = single.clone();
        document["partnerskap"] = "m-partnerskap.json".into();
        document["antallTiltak"] = 7.into();
        write(name, &document);
    }
    let output = blankett(folder.path()).args(["check", ".", "--format", "concise"]).output().expect("it runs");
    let printed = text(&output.stdout);
    let places: Vec<&str> = printed.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(places, ["a.json", "m-partnerskap.json", "z.json", "2 documents, 3 errors, 0 warnings"], "{printed}");
}

#[test]
fn a_key_too_many_does_not_hide_the_rest() {
    let changed = Changed::new(|document| {
        document["maalgrupe"] = "Ansatte".into();
        document["antallTiltak"] = 4.into();
        document["tiltak"][0]["maalgruppe"] = "TODO".into();
        document["partnerskap"]["kontaktpersoner"]["eier"]["navn"] = "".into();
    });
    let printed = concise(&changed);
    for code in ["unknown-key", "wrong-count", "draft-note", "missing-answer"] {
        assert!(printed.contains(&format!("[{code}]")), "{code}\n{printed}");
    }
    let changed = Changed::new(|document| {
        document["budsjett"]["linjer"][0]["beloep"] = "Kr 362 750,-".into();
        document["tiltak"][0]["maalgruppe"] = "Klikk eller trykk her for å skrive inn tekst.".into();
    });
    let printed = concise(&changed);
    assert!(printed.contains("[invalid-amount]") && printed.contains("[placeholder-text]"), "{printed}");
}

#[test]
fn part_of_a_long_text_is_marked_where_it_stands() {
    let changed = Changed::new(|document| {
        document["tiltak"][0]["forankring"] =
            format!("{}\n\"Sitat\": TODO her", "Vi samarbeider godt. ".repeat(30)).into();
    });
    let printed = concise(&changed);
    let line = printed.lines().next().expect("there is a finding");
    let mut place = line.split(':').skip(1).map(|part| part.parse::<usize>().expect("line and column"));
    let (row, column) = (place.next().expect("a line"), place.next().expect("a column"));
    let written = fs::read_to_string(&changed.file).expect("it is readable");
    let rest: String = written.lines().nth(row - 1).expect("the line").chars().skip(column - 1).collect();
    assert!(rest.starts_with("TODO her"), "{printed}");
}

#[test]
fn the_grand_total_may_cover_forms_that_are_not_here() {
    // Real figures: the three measures make the row of Kompetanseløftet, not the sum of all three ordninger.
    let changed = Changed::new(|document| {
        document["totalsum"]["rader"].as_array_mut().expect("rows").drain(..2);
    });
    assert_eq!(concise(&changed), "1 document, 0 errors, 0 warnings\n");
    let changed = Changed::new(|document| document["totalsum"]["sum"]["eier"] = 1_430_001.into());
    let printed = concise(&changed);
    assert!(
        printed.contains("[wrong-sum]: the column Eier is 1\u{a0}430\u{a0}001, but its parts make 1\u{a0}430\u{a0}000"),
        "{printed}"
    );
}

#[test]
fn amounts_in_any_accepted_form_are_summed_exactly() {
    let changed = Changed::new(|document| {
        document["budsjett"]["linjer"] = json!([
            { "tiltak": "alvorlig-skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": "300 000,10" },
            { "tiltak": "spraak-lese-skrive", "ordning": "Kompetanseløftet", "part": "uh", "beloep": 280000.20 },
            { "tiltak": "koordinator", "ordning": "Kompetanseløftet", "part": "eier", "beloep": "0,10" },
        ]);
        document["totalsum"]["rader"][2] =
            json!({ "ordning": "Kompetanseløftet", "eier": "300\u{a0}000,20", "uh": "280 000,20", "totalt": 580000.4 });
        document["totalsum"]["sum"] = json!({ "eier": "1 430 000,2", "uh": "1 993 000,2", "totalt": "3 423 000,4" });
    });
    let printed = concise(&changed);
    assert!(printed.starts_with("1 document") && !printed.contains("sum]"), "{printed}");
}

#[test]
fn what_is_found_in_a_folder() {
    let changed = Changed::new(|_| {});
    let folder = changed.folder.path();
    fs::create_dir_all(folder.join("dyp/dypere")).expect("writable");
    fs::copy(&changed.file, folder.join("dyp/dypere/UT.JSON")).expect("it can be copied");
    fs::create_dir(folder.join(".skjult")).expect("writable");
    fs::write(folder.join(".skjult/x.json"), "[").expect("writable");
    fs::write(folder.join("notat.txt"), "[").expect("writable");
    assert_eq!(concise(&changed), "2 documents, 0 errors, 0 warnings\n");
    fs::write(folder.join("dyp/ødelagt.json"), "[").expect("writable");
    let printed = concise(&changed);
    assert!(printed.starts_with("dyp/ødelagt.json:1:1: error[invalid-json]"), "{printed}");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_in_a_folder_is_an_error() {
    let changed = Changed::new(|_| {});
    let folder = changed.folder.path();
    std::os::unix::fs::symlink("nowhere.json", folder.join("lenke.json")).expect("it can be linked");
    std::os::unix::fs::symlink("..", folder.join("ring")).expect("it can be linked");
    let printed = concise(&changed);
    assert_eq!(printed.matches("error[unreadable-file]").count(), 2, "{printed}");
}

#[test]
fn warnings_do_not_stop_a_document_and_errors_stop_all_but_drafts() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let render = |file: &str, options: &[&str]| {
        let out = folder.path().join("a.pdf");
        let _ = fs::remove_file(&out);
        let output =
            blankett(project()).args(["render", file, "-o"]).arg(&out).args(options).output().expect("it runs");
        (output.status.code(), stderr(&output), fs::read(out).ok())
    };
    let unsent = unsent(&["narvik"]);
    let narvik = unsent.path().join(RECEIVED).join("narvik.json");
    let narvik = narvik.to_str().expect("the path is UTF-8");
    let (status, printed, pdf) = render(narvik, &[]);
    assert_eq!((status, pdf.is_some()), (Some(1), false));
    assert!(printed.contains("error[wrong-sum]") && printed.contains("--draft"), "{printed}");
    let (status, printed, pdf) = render(narvik, &["--draft"]);
    assert_eq!(status, Some(0));
    assert!(printed.contains("warning[wrong-sum]") && !printed.contains("error["), "{printed}");
    let pdf = crate::pdf::Pdf::read(&pdf.expect("it was written"));
    assert!(pdf.page_text(true).iter().all(|page| page.contains("UTKAST")), "every page is marked");
    assert!(!pdf.tagged_text().contains("UTKAST"), "the mark is not read out on every page");
    assert!(pdf.info().title.is_some_and(|title| title.starts_with("Utkast: ")), "but the title says it");
    let (status, printed, pdf) = render("data/nordland-ekstramidler-2022/soeknader/bodoe.json", &[]);
    assert_eq!((status, pdf.is_some()), (Some(0), true));
    assert!(printed.contains("warning[missing-amount]"), "{printed}");
    let (status, printed, _) = render(EXAMPLES[1], &[]);
    assert_eq!((status, printed.as_str()), (Some(0), ""), "a hint is for those who ask");
    let (status, printed, _) = render("tests/invalid/unprintable-character--emoji.json", &["--draft"]);
    assert_eq!(status, Some(1), "what cannot be printed cannot be a draft either");
    assert!(!printed.contains("With --draft"), "{printed}");
}

#[test]
fn schemas_are_printed_and_listed() {
    let schema = |arguments: &[&str]| {
        let output = blankett(project()).arg("schema").args(arguments).output().expect("it runs");
        (output.status.code(), text(&output.stdout))
    };
    let (status, list) = schema(&[]);
    assert_eq!(status, Some(0));
    for (name, _) in blankett::model::SCHEMAS {
        assert!(list.lines().any(|line| line.starts_with(&format!("{name} "))), "{list}");
        let committed = fs::read_to_string(project().join(format!("schema/{name}.json"))).expect("it is committed");
        assert_eq!(schema(&[name]), (Some(0), committed));
    }
    assert_eq!(schema(&["behovmelding"]).0, Some(2));
}

#[test]
fn errors_come_first_and_the_end_counts() {
    let file = "tests/invalid/invalid-amount--exponent.json";
    let by_place =
        text(&blankett(project()).args(["check", file, "--format", "concise"]).output().expect("it runs").stdout);
    let first = by_place.find("warning[").expect("it has a warning");
    assert!(
        first < by_place.find("error[").expect("it has an error"),
        "the warning stands before it in the file: {by_place}"
    );
    let out = tempfile::tempdir().expect("there is room for temporary files");
    let output =
        blankett(project()).args(["render", file, "-o"]).arg(out.path().join("a.pdf")).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
    let printed = stderr(&output);
    let heads = ["error[", "warning["];
    let severities: Vec<&str> = printed
        .lines()
        .filter(|line| heads.iter().any(|head| line.starts_with(head)))
        .filter_map(|line| Some(line.split_once('[')?.0))
        .collect();
    let count = |one: &str| severities.iter().filter(|each| **each == one).count();
    assert!(severities.is_sorted(), "errors first: {printed}");
    let last = printed.lines().find(|line| line.contains("; no PDF was written")).expect("it is told");
    assert_eq!((count("error"), count("warning")), (2, 1), "{printed}");
    assert_eq!(last, "2 errors, 1 warning; no PDF was written");
}

#[test]
fn a_check_of_nothing_is_no_success() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    fs::create_dir(folder.path().join("tom")).expect("writable");
    fs::create_dir(folder.path().join(".skjult")).expect("writable");
    fs::write(folder.path().join(".skjult/a.json"), r#"{ "dokument": "behovsmelding" }"#).expect("writable");
    for command in ["check", "batch"] {
        let output = blankett(folder.path()).args([command, "."]).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(stderr(&output).contains("there is no document in what was named"), "{}", stderr(&output));
    }
}
