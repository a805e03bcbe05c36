//! References to files outside the root: none is read, and no finding reveals anything about them.

use std::fs;

use super::bounds::judged;
use crate::support::{Changed, copy, project};

const SECRET: &str = "Hemmelig kommune";

#[test]
fn no_reference_leads_outside() {
    let temporary = tempfile::tempdir().expect("there is room for temporary files");
    let at = |path: &str| temporary.path().join(path);
    copy(&project().join("data/enkel"), &at("enkel"));
    fs::write(at("hemmelig.json"), format!("{{ \"navn\": \"{SECRET}\" }}")).expect("writable");
    fs::write(at("hemmelig.svg"), format!("<svg><!-- {SECRET} --></svg>")).expect("writable");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink("../hemmelig.json", at("enkel/lenke.json")).expect("it can be linked");
        symlink("..", at("enkel/opp")).expect("it can be linked");
        symlink("/", at("enkel/rot")).expect("it can be linked");
        symlink("sirkel.json", at("enkel/sirkel.json")).expect("it can be linked");
        symlink("../hemmelig.svg", at("enkel/logo.svg")).expect("it can be linked");
    }
    let secret = at("hemmelig.json");
    let absolute = secret.to_str().expect("it is UTF-8");
    let long = format!("{}.json", "n".repeat(300));
    for path in [
        "../hemmelig.json",
        "./../hemmelig.json",
        "a/../../hemmelig.json",
        "..//hemmelig.json",
        "lenke.json",
        "opp/hemmelig.json",
        "rot/etc/hostname",
        "*/hemmelig.json",
        "**/hemmelig.json",
        "len*.json",
        "{../hemmelig,x}.json",
        "[.][.]/hemmelig.json",
        absolute,
        "/etc/passwd",
        "//server/share/hemmelig.json",
        "\\\\server\\share\\hemmelig.json",
        "C:\\hemmelig.json",
        "file:///etc/passwd",
        "https://example.no/hemmelig.json",
        "../hemmelig.json\0.json",
        "sirkel.json",
        "/dev/stdin",
        "/proc/self/environ",
        "~/hemmelig.json",
        "$HOME/hemmelig.json",
        &long,
        &"../".repeat(200),
        &"a/".repeat(499),
        "\u{202e}nosj.gilemmeh",
        "ny\nlinje.json",
        "",
        " ",
    ] {
        for key in ["partnerskap", "skjema", "budsjett"] {
            let document = fs::read_to_string(at("enkel/behovsmelding-2024-i-en-fil.json")).expect("readable");
            let mut document: serde_json::Value = serde_json::from_str(&document).expect("it is JSON");
            document[key] = path.into();
            fs::write(at("enkel/melding.json"), document.to_string()).expect("writable");
            assert_refused(&judged(&at("enkel"), "melding.json"), path);
            if key == "budsjett" {
                document["tiltak"] = serde_json::json!([path, path]);
                fs::write(at("enkel/melding.json"), document.to_string()).expect("writable");
                assert_refused(&judged(&at("enkel"), "melding.json"), path);
            }
        }
    }
    // A picture that a link leads to.
    let document = fs::read_to_string(at("enkel/plan.json")).expect("readable");
    let mut document: serde_json::Value = serde_json::from_str(&document).expect("it is JSON");
    for path in ["logo.svg", "../hemmelig.svg", "/etc/passwd", "*.svg"] {
        document["profil"]["logo"] = serde_json::json!({ "bilde": path, "alternativTekst": "Kommunevåpen" });
        fs::write(at("enkel/melding.json"), document.to_string()).expect("writable");
        assert_refused(&judged(&at("enkel"), "melding.json"), path);
    }
}

#[track_caller]
fn assert_refused(printed: &str, path: &str) {
    let refused = ["reference-outside-root", "unresolved-reference", "unreadable-file", "invalid-picture"];
    assert!(refused.iter().any(|code| printed.contains(&format!("error[{code}]"))), "{path:?}: {printed}");
    assert!(!printed.contains(SECRET), "{path:?}: {printed}");
}

#[test]
fn references_that_multiply_come_to_an_end() {
    let measure = crate::hostile::bounds::whole(crate::support::SINGLE)["tiltak"][0].clone();
    // One record ninety thousand times, a large one, and patterns that find it again and again.
    for (reference, times, size) in [("a.json", 90_000, 10), ("a.json", 90_000, 7_000_000), ("*.json", 5_000, 10)] {
        let changed = Changed::new(|document| document["tiltak"] = vec![reference; times].into());
        let mut record = measure.clone();
        record["forankring"] = "a ".repeat(size).into();
        fs::write(changed.folder.path().join("a.json"), record.to_string()).expect("writable");
        let printed = judged(changed.folder.path(), "melding.json");
        assert!(printed.contains("error[too-large-document]"), "{reference}: {printed:.2000}");
    }
    // Records that refer to each other in a ring, and in a chain without end.
    let chapter =
        |next: &str| format!("{{ \"dokument\": \"plan\", \"profil\": \"{next}\", \"tiltak\": [\"{next}\"] }}");
    let changed = Changed::of_text(&chapter("1.json"));
    for number in 1..50 {
        let next = format!("{}.json", (number + 1) % 50);
        fs::write(changed.folder.path().join(format!("{number}.json")), chapter(&next)).expect("writable");
    }
    judged(changed.folder.path(), "melding.json");
    // A samledokument of itself, and of one application without end.
    let compilation = |names: Vec<&str>| {
        serde_json::json!({ "dokument": "samledokument", "dato": "2024-03-15", "etat": { "navn": "Statsforvalteren" },
            "tittel": "Alle", "soeknader": names })
    };
    let changed = Changed::of_text(&compilation(vec!["melding.json"; 3]).to_string());
    assert!(judged(changed.folder.path(), "melding.json").contains("error["));
    let changed = Changed::of_text(&compilation(vec!["a.json"; 90_000]).to_string());
    let application = fs::read(project().join(crate::support::SINGLE)).expect("readable");
    fs::write(changed.folder.path().join("a.json"), application).expect("writable");
    assert!(judged(changed.folder.path(), "melding.json").contains("error[too-large-document]"));
}
