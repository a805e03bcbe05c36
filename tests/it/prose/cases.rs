//! Texts that once lost something on their way to the page, with the results that they must have.

use blankett::words::Language;
use serde_json::json;

use crate::support::{Changed, spaced};

/// Returns what the page shows of a text that is the first answer of a form.
#[track_caller]
fn shown(text: &str) -> String {
    let changed = Changed::new(|document| {
        document["tiltak"][0]["forankring"] = json!(format!("Begynner her.\n\n{text}\n\nSlutter her."))
    });
    let page = spaced(&changed.render().tagged_text());
    let begin = page.find("Begynner her.").expect("the text is on the page") + "Begynner her.".len();
    let end = page.find("Slutter her.").expect("the whole text is on the page");
    page[begin..end].trim().to_owned()
}

/// The findings about a text as the first answer of a form.
#[track_caller]
fn findings(text: &str) -> Vec<String> {
    let changed = Changed::new(|document| document["tiltak"][0]["forankring"] = json!(text));
    let findings = match blankett::render(&changed.file, &crate::support::draft()) {
        Ok(rendered) => rendered.findings,
        Err(refused) => refused.findings,
    };
    findings
        .iter()
        .map(|f| format!("[{}] {}; {}", f.rule.code, f.message, f.help_text(Language::En).unwrap_or_default()))
        .collect()
}

#[test]
fn dates_and_ordinals_print_as_they_are_written() {
    let text =
        "3. mars hadde styringsgruppa møte.\n\n17. mars vedtok kommunestyret planen.\n\n1. april startet arbeidet.";
    assert_eq!(shown(text), spaced(text));
    let text = "5. trinn ligger over landet.\n\n8. trinn ligger under.\n\n10. trinn deltar ikke.";
    assert_eq!(shown(text), spaced(text));
}

#[test]
fn signs_of_sums_stay() {
    for text in [
        "Vikarer: 10*2500*2 kr. Reiser: 20*500 kr og 30*400 kr.",
        "Endring fra i fjor:\n- 5 000 kr til reise\n+ 6 000 kr til vikar",
        "Uttrykket 2*x*3 og C:\\mappe\\*.docx",
    ] {
        assert_eq!(shown(text), spaced(text));
    }
}

#[test]
fn tables_and_lists_keep_their_lines() {
    let text =
        "| Tiltak | Kr |\n|---|---:|\n| A | 1 000 |\n| B | 2 000 |\n\n• punkt 1\n• punkt 2\n\n– strek 1\n– strek 2";
    assert_eq!(shown(text), "Tiltak Kr A 1 000 B 2 000 • punkt 1 • punkt 2 – strek 1 – strek 2");
    let changed = Changed::new(|document| document["tiltak"][0]["forankring"] = json!(text));
    let tree = changed.render().tag_tree();
    assert!(tree.contains("TH"), "{tree}");
    let text =
        "Tiltaket er drøftet i alle skolene:\n• Lillevik skole\n• Storvik skole\n· Fjordby skole\n\na) en\nb) to";
    assert_eq!(
        shown(text),
        "Tiltaket er drøftet i alle skolene: • Lillevik skole • Storvik skole ‣ Fjordby skole a) en b) to"
    );
}

#[test]
fn bullets_of_word_are_bullets() {
    let signs = ["\u{f0b7}", "●", "▪", "◦", "➢", "■", "□"];
    for sign in signs {
        assert_eq!(shown(&format!("{sign}\ten\n{sign}\tto")), "• en • to", "{sign}");
        assert_eq!(findings(&format!("{sign} en\n{sign} to")), [""; 0], "{sign}");
    }
}

#[test]
fn signs_that_no_font_has_are_named_with_what_to_write() {
    for (sign, instead) in [
        ('→', "til"),
        ('✓', "ja"),
        ('☐', "nei"),
        ('●', "bullet"),
        ('\u{f0e0}', "->"),
        ('م', "passet"),
        ('漢', "passet"),
    ] {
        let found = findings(&format!("Fra A {sign} B"));
        assert_eq!(found.len(), 1, "{found:?}");
        let instead = if instead == "passet" { "as the passport has it" } else { instead };
        assert!(found[0].starts_with("[unprintable-character]") && found[0].contains(instead), "{found:?}");
    }
    assert_eq!(findings("Ελένη, Иван, Łukasz og Đặng: ½ × ² ³ ≥ − … ﬁnt"), [""; 0]);
}

#[test]
fn leftovers_of_word_and_macos_are_made_regular() {
    assert_eq!(
        shown(
            "A\u{30a}pne\u{a0}mo\u{308}ter\u{200b} og kompe\u{ad}tanse\u{feff}heving\r\n\u{202a}Røst\u{202c}\tog o\u{fb03}siell"
        ),
        "Åpne möter og kompetanseheving Røst og offisiell"
    );
}

#[test]
fn lists_are_shown_to_the_fifth_level_and_no_further() {
    let deep = |levels: usize| (0..levels).map(|n| format!("{}- n{n}\n", "  ".repeat(n))).collect::<String>();
    assert_eq!(shown(&deep(5)).matches('n').count(), 5);
    let found = findings(&deep(20));
    assert!(matches!(found.as_slice(), [one] if one.starts_with("[deep-list]")), "{found:?}");
}

#[test]
fn limits_count_letters_of_any_script() {
    let text = "шахматы библио ".repeat(6_000);
    assert_eq!(findings(text.trim()), [""; 0]);
}

#[test]
fn a_long_word_is_hyphenated_whatever_stands_beside_it() {
    let long = "profesjonsfellesskapsutviklingsveilederutdanningsprogram";
    for around in [
        "{}",
        "PPT-{}",
        "barnehage-/skole-/PPT-{}",
        "«{}»",
        "*{}*",
        "**{}**",
        "({}),",
        "[{}](https://example.no)",
        "pedagogisk/{}",
    ] {
        let text = around.replace("{}", long);
        let changed = Changed::new(|document| document["budsjett"]["anslag"][0]["begrunnelse"] = json!(text));
        let page = changed.render().tagged_text();
        // A word that is broken without a hyphen is read back with white space.
        assert!(page.contains(long), "{text} became {page}");
    }
}

#[test]
fn bare_addresses_are_links() {
    let changed = Changed::new(|document| {
        document["tiltak"][0]["forankring"] =
            json!("Se planen vår: https://www.example.no/langsiktig_plan, eller spør kari@example.no.");
    });
    let links = changed.render().web_links();
    for address in ["https://www.example.no/langsiktig_plan", "mailto:kari@example.no"] {
        assert!(links.iter().any(|link| link == address), "{links:?}");
    }
}
