//! More than anyone writes, in every direction.

use serde_json::{Value, json};

use super::bounds::{folder, judged, whole};
use crate::support::SINGLE;

/// Checks that a file stays within the limits. Returns the output of `check`.
#[track_caller]
fn of(text: &str) -> String {
    judged(folder(&[("melding.json", text.as_bytes())]).path(), "melding.json")
}

#[track_caller]
fn with(change: impl FnOnce(&mut Value)) -> String {
    let mut document = whole(SINGLE);
    change(&mut document);
    of(&document.to_string())
}

#[test]
fn texts_without_end_are_findings() {
    for (unit, length, expected) in [
        ("a", 10_000_000, "overlong-text"),
        ("ord og ", 10_000_000, "overlong-text"),
        ("\\", 7_000_000, "overlong-text"),
        ("a", 99_000, "overlong-word"),
        ("*", 99_000, "overlong-word"),
        ("a\u{a0}", 99_000, "overlong-word"),
        ("[a](", 99_000, "overlong-word"),
        ("&amp;", 99_000, "overlong-word"),
        ("`a", 99_000, "overlong-word"),
    ] {
        let text = unit.repeat(length / unit.len());
        let printed = with(|document| document["tiltak"][0]["forankring"] = text.into());
        assert!(printed.contains(&format!("error[{expected}]")), "{unit:?}: {printed:.1000}");
    }
    // In a field that is set whole, and as keys, numbers and identifiers.
    let long = "a".repeat(10_000_000);
    for pointer in ["/tiltak/0/navn", "/tiltak/0/id", "/ordning", "/dato", "/dokument", "/tiltak/0/maalgruppe"] {
        let printed = with(|document| *document.pointer_mut(pointer).expect("it is there") = long.clone().into());
        assert!(printed.contains("error["), "{pointer}");
    }
    assert!(with(|document| document[&long] = 1.into()).contains("error["));
    assert!(of(&format!("{{ \"dokument\": \"plan\", \"dato\": {} }}", "9".repeat(10_000_000))).contains("error["));
    assert!(of(&whole(SINGLE).to_string().replacen("50000", "1e999999999", 1)).contains("error[invalid-amount]"));
}

/// Markup takes more room and time than the letters it has.
#[test]
fn marks_without_end_are_set_or_findings() {
    let attempts = [
        "*a ",
        "**a** ",
        "_a_ ",
        "- a\n",
        "a\n\n",
        "a\n",
        "# a\n",
        "> ",
        "> a\n",
        "1. a\n",
        "   - ",
        "[a](b) ",
        "[a](https://a.no) ",
        "![a](b) ",
        "[a]: b\n",
        "[a][a] ",
        "<b> ",
        "<!-- ",
        "`a` ",
        "``` \n",
        "a@b.no ",
        "&lt; ",
        "\\* ",
        "a  \n",
        "***\n",
        "[ ",
        "![ ",
        "*_ ",
        "~~~\n",
        "\t",
        "|a|b|\n",
        "[^1] ",
        "[^1]: a\n\n",
        "a-",
        "a.b ",
        "\u{ad}a ",
        "\u{200b} ",
        "1234567890123456789012345 ",
        "01.01.1990 12345 ",
    ];
    std::thread::scope(|scope| {
        for half in 0..2 {
            scope.spawn(move || {
                for unit in attempts.iter().skip(half).step_by(2) {
                    let text = unit.repeat(99_000 / unit.len());
                    with(|document| document["tiltak"][0]["forankring"] = text.clone().into());
                    let mut plan = whole("data/enkel/plan.json");
                    plan["kapitler"][0]["blokker"][0]["tekst"] = text.into();
                    of(&plan.to_string());
                }
            });
        }
    });
}

#[test]
fn the_largest_that_is_allowed_is_set_in_bounds() {
    // Almost empty pages: of a form, and of a plan.
    with(|document| {
        let empty = (0..370).map(|n| json!({ "id": format!("t{n}"), "navn": format!("Tiltak {n}") }));
        document["tiltak"].as_array_mut().expect("a list").extend(empty);
    });
    let mut plan = whole("data/enkel/plan.json");
    let page = |n| json!({ "temaside": { "id": format!("t{n}"), "tittel": format!("Tema {n}"), "maalOgForventninger": "Ord." } });
    plan["kapitler"][0]["blokker"].as_array_mut().expect("a list").extend((0..600).map(page));
    of(&plan.to_string());
    // Half a million letters, as words and as addresses.
    for words in
        ["ord og profesjonsfellesskap i barnehagen ", &format!("{} ", "kari.nordmann@avdeling.example.no".repeat(2))]
    {
        let text = words.repeat(96_000 / words.len());
        with(|document| {
            let measure = document["tiltak"][0].clone();
            for number in 0..4 {
                let mut more = measure.clone();
                more["id"] = format!("mer-{number}").into();
                more["navn"] = format!("Mer {number}").into();
                more["forankring"] = text.clone().into();
                document["tiltak"].as_array_mut().expect("a list").push(more);
            }
        });
    }
}

#[test]
fn lists_without_end_are_findings() {
    for count in [1_000, 10_000] {
        let printed = with(|document| {
            document["tiltak"] =
                (0..count).map(|n| json!({ "id": format!("t{n}"), "navn": format!("Tiltak {n}") })).collect();
        });
        // A thousand empty measures are incomplete; ten thousand are no form.
        assert!(printed.contains("error["), "{printed:.1000}");
    }
    for wrong in ["1", "{}", "[]", "null", "\"\""] {
        let items = format!("[{}]", vec![wrong; 90_000].join(","));
        let text = whole(SINGLE).to_string();
        let start = text.find("\"tiltak\":[").expect("it has measures") + 9;
        of(&format!("{}{items},\"x\":{}", &text[..start], &text[start..]));
    }
    assert!(
        of(&format!("{{\"dokument\":\"plan\",\"x\":[{}1]}}", "1,".repeat(7_900_000))).contains("too-large-document")
    );
    assert!(
        of(&format!("{{\"dokument\":\"plan\",\"x\":[{}1]}}", "{\"a\":1},".repeat(240_000)))
            .contains("too-large-document")
    );
    let keys: Vec<String> = (0..400_000).map(|n| format!("\"k{n}\":0")).collect();
    assert!(of(&format!("{{\"dokument\":\"plan\",{}}}", keys.join(","))).contains("too-large-document"));
    let twice = "\"a\":0,".repeat(400_000);
    assert!(of(&format!("{{{twice}\"a\":0}}")).contains("duplicate-key"));
}

#[test]
fn what_is_nested_without_end_is_a_finding() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{\"kapitler\":[", "]}"), ("[{\"a\":", "}]")] {
        let deep = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        assert!(of(&deep).contains("error[invalid-json]"), "{open}");
        assert!(of(&format!("{{\"dokument\":\"plan\",\"kapitler\":{deep}}}")).contains("error[invalid-json]"));
        let allowed = format!("{}1{}", open.repeat(60), close.repeat(60));
        assert!(of(&format!("{{\"dokument\":\"plan\",\"kapitler\":{allowed}}}")).contains("error["));
    }
}

#[test]
fn times_without_end_are_findings() {
    let mut plan = whole("data/meloy/plan.json");
    plan["periode"] = "0001-01/9999-12".into();
    assert!(of(&plan.to_string()).contains("error[invalid-month]"));
}

/// In the title, at the foot, and in headings and the list of them.
#[test]
fn a_title_of_one_word_stays_on_its_lines() {
    for word in ["a".repeat(120), "k".repeat(120), "1".repeat(120)] {
        let mut plan = whole("data/enkel/plan.json");
        plan["tittel"] = word.clone().into();
        plan["profil"]["navn"] = word[..100].into();
        for chapter in plan["kapitler"].as_array_mut().expect("a list") {
            chapter["tittel"] = word.clone().into();
        }
        let mut compilation = whole("data/nordland-2024/samledokument.json");
        compilation["tittel"] = word[..100].into();
        compilation["etat"]["navn"] = word[..100].into();
        let mut form = whole(SINGLE);
        form["partnerskap"]["navn"] = word.clone().into();
        form["partnerskap"]["eiere"][0]["navn"] = word.clone().into();
        form["tiltak"][0]["navn"] = word.clone().into();
        for document in [plan, compilation, form] {
            let folder = folder(&[("melding.json", document.to_string().as_bytes())]);
            crate::layout::assert_tidy(&folder.path().join("melding.json"));
        }
    }
}
