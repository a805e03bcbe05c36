//! What long texts become, and that they become nothing else.

use proptest::prelude::*;
use typst::foundations::{Content, Value as TypstValue};

use super::{Place, content};
use crate::typeset::template::evaluate::{elements, metadata};

fn evaluated(text: &str) -> Content {
    let content = content(text, 4, Place::Form).unwrap_or_else(|| "[]".to_owned());
    let values = metadata(format!("#metadata({content})"));
    let [TypstValue::Content(content)] = values.as_slice() else { panic!("{values:?} is not one content") };
    content.clone()
}

#[test]
fn markup_becomes_elements() {
    let text = "# Mål\n\nTo *ord* og **tre**, se [planen](https://example.no/p).\n\n- en\n- to\n\n3. tre\n4. fire\n\nlinje\nbrudd";
    assert_eq!(
        elements(&evaluated(text)),
        ["emph", "enum", "heading", "item", "linebreak", "link", "list", "parbreak", "strong", "text"]
    );
    insta::assert_snapshot!(content(text, 4, Place::Form).expect("it has text"));
}

#[test]
fn what_is_no_markup_here_stands_as_it_was_written() {
    for text in [
        "<b>fet</b>",
        "`kode`",
        "<script>alert(1)</script>",
        "a --- b",
        "#strong[x]",
        "$x^2$",
        "Fra\\_til",
        "&nbsp;",
        "> sitat",
        "***",
        "#",
        "[Merk]: Kommunen (kap. 2)",
        "[a]: b",
        "17. mars",
        "10*2500*2 kr",
        "[her](#ingen)",
        "her[^1]",
    ] {
        let shown = evaluated(text);
        assert_eq!(shown.plain_text().trim(), text, "{text}");
        assert!(
            elements(&shown).iter().all(|name| ["text", "parbreak", "h", "styled"].contains(name)),
            "{text}: {:?}",
            elements(&shown)
        );
    }
}

#[test]
fn links_lead_to_the_web_and_to_mail_only() {
    for (link, allowed) in [
        ("https://example.no", true),
        ("HTTP://example.no", true),
        ("mailto:kari@example.no", true),
        ("javascript:alert(1)", false),
        ("file:///etc/passwd", false),
        ("data:text/html,x", false),
        ("/lib/form.typ", false),
        ("https://", false),
    ] {
        let shown = evaluated(&format!("[her]({link})"));
        assert_eq!(elements(&shown).contains(&"link"), allowed, "{link}");
        let expected = if allowed { "her".to_owned() } else { format!("[her]({link})") };
        assert_eq!(shown.plain_text(), expected);
    }
    // No reader follows what is longer.
    let long = format!("https://example.no/{}", "a".repeat(9000));
    assert!(!elements(&evaluated(&format!("[her]({long})"))).contains(&"link"));
}

#[test]
fn a_text_that_says_nothing_is_none() {
    assert_eq!(["", " \n", "\n\n"].map(|text| content(text, 4, Place::Form)), [const { None }; 3]);
}

#[test]
fn long_words_and_addresses_may_break() {
    for (text, breaks) in [
        ("profesjonsfellesskap", false),
        ("[barnehage](https://example.no)planen", false),
        ("kompetanseutviklingsstrategi", true),
        ("kari@example.no", true),
        ("ČŠÑŃÕŽŠČ", true),
        ("123456789012", true),
        ("18136445320", false),
        ("angstskriket", false),
        ("med\u{a0}harde\u{a0}mellomrom\u{a0}hele\u{a0}veien", true),
    ] {
        assert_eq!(content(text, 4, Place::Form).expect("it has text").contains("#breakable("), breaks, "{text}");
    }
}

#[test]
fn a_text_is_a_paragraph_also_when_it_is_the_only_one() {
    assert!(elements(&evaluated("Bare en setning.")).contains(&"parbreak"));
}

#[test]
fn depth_has_a_limit() {
    let deep: String = (0..300).map(|n| format!("{}- punkt\n", "  ".repeat(n))).collect();
    for text in [
        deep + &"  ".repeat(300) + "dypt",
        "*a **b ".repeat(300) + "dypt" + &"** *".repeat(300),
        "> ".repeat(3000) + "dypt",
    ] {
        assert!(evaluated(&text).plain_text().contains("dypt"));
    }
}

#[test]
fn headings_never_skip_a_level() {
    let levels = |text: &str| -> Vec<String> {
        let source = content(text, 4, Place::Form).expect("it has text");
        source.split("heading(level: ").skip(1).map(|rest| rest[..1].to_owned()).collect()
    };
    assert_eq!(levels("# a\n\n## b\n\n### c\n\n#### d\n\n##### e"), ["4", "5", "6", "6", "6"]);
    assert_eq!(levels("### a\n\n# b\n\n###### c\n\n## d\n\n### e"), ["4", "4", "5", "5", "6"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_harmless_content(text in r#"[#\[\](){}"\\/*_`$@<>=;:!,.+~a0å \n-]{0,60}|\PC{0,40}"#) {
        let shown = evaluated(&text);
        let known = ["emph", "enum", "heading", "item", "linebreak", "link", "list", "parbreak", "space", "strong", "styled", "text", "h", "table", "cell"];
        for name in elements(&shown) {
            prop_assert!(known.contains(&name), "{name} in {text:?}");
        }
        let letters = |text: &str| text.chars().filter(|c| *c == 'å').count();
        prop_assert_eq!(letters(&shown.plain_text()), letters(&text));
    }
}

#[test]
fn an_item_without_text_of_its_own_has_a_dash() {
    let dash = "[#\"\\u{2013}\";";
    let of = |text: &str, place| content(text, 4, place).expect("it has text");
    // As an item of a list, a text is in one already.
    assert!(of("- a", Place::Point).starts_with(&format!("{dash}#list([")));
    assert!(!of("- a", Place::Chapter).contains(dash));
}

#[test]
fn an_address_of_mail_alone_is_a_link_and_said_once() {
    let source = content("Skriv til <kari.nordmann@example.no>.", 4, Place::Form).expect("it has text");
    assert!(source.contains("#link(\"mailto"), "{source}");
    assert_eq!(evaluated("<kari.nordmann@example.no>").plain_text().matches("nordmann").count(), 1);
    // What proptest once found.
    assert_eq!(evaluated("<*@a>").plain_text().matches('a').count(), 1);
}
