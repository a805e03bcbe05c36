//! Code of Typst and of templates in every field: it stands on the page as it was written.

use std::fs;

use blankett::finding::Severity;
use lopdf::{Document, Object};
use serde_json::Value;

use super::bounds::whole;
use crate::pdf::Pdf;
use crate::support::{SINGLE, draft};

const EXAMPLES: [&str; 5] = [
    SINGLE,
    "data/nordland-ekstramidler-2022/soeknader/fauske.json",
    "data/enkel/plan.json",
    "data/meloy/plan.json",
    "data/nordland-2024/samledokument.json",
];

/// Attempts of a text to become code. None contains a mark of the dialect that would change it.
const ATTEMPTS: [&str; 22] = [
    "#read(\"/etc/passwd\")",
    "#import \"@preview/cetz:0.4.0\": *",
    "#include \"/lib/page.typ\"",
    "#panic(\"x\")",
    "#show: it => []",
    "#set page(width: 1pt)",
    "#let f() = f(); #f()",
    "#while true {}",
    "#image(\"/etc/passwd\")",
    "#plugin(\"x.wasm\")",
    "#eval(\"1+1\")",
    "#sys.inputs",
    "]);#panic();([",
    "\"; #panic(); \"",
    "\\u{23}panic()",
    "// resten",
    "/* resten",
    "{{ 7 }}{{ meta.title }}",
    "{% include \"plan.typ.j2\" %}{% raw %}",
    "{# borte #}{%- set x = 1 -%}",
    "$ sum $ = @side <her> ~",
    "%PDF-1.7 /JS (x) >> endobj",
];

/// Calls `change` with every text of the value and its pointer.
fn each_text(value: &mut Value, pointer: &str, change: &mut dyn FnMut(&str, &mut String)) {
    match value {
        Value::String(text) => change(pointer, text),
        Value::Array(items) => {
            items.iter_mut().enumerate().for_each(|(i, item)| each_text(item, &format!("{pointer}/{i}"), change));
        }
        Value::Object(members) => {
            members.iter_mut().for_each(|(key, member)| each_text(member, &format!("{pointer}/{key}"), change));
        }
        _ => {}
    }
}

/// A document as a file of a folder of its own, merged; the codes of the findings that stop it.
fn merged(document: &Value) -> Result<(), Vec<&'static str>> {
    let folder = super::bounds::folder(&[("melding.json", document.to_string().as_bytes())]);
    match blankett::pipeline::merge(folder.path().join("melding.json"), &draft()) {
        Ok(_) => Ok(()),
        Err(findings) => {
            let fault = findings.iter().find(|finding| finding.severity == Severity::Fault);
            assert!(fault.is_none(), "{fault:?}");
            Err(findings.iter().map(|finding| finding.code()).collect())
        }
    }
}

/// The pointers of an example's texts that may be anything. A finding refuses code in each of the others.
fn free(example: &Value, attempt: &str) -> Vec<String> {
    let mut pointers = Vec::new();
    each_text(&mut example.clone(), "", &mut |pointer, _| pointers.push(pointer.to_owned()));
    pointers.retain(|pointer| {
        let mut document = example.clone();
        *document.pointer_mut(pointer).expect("it is there") = attempt.into();
        match merged(&document) {
            Ok(()) => true,
            Err(codes) => {
                assert!(!codes.is_empty(), "{pointer} is refused without a word");
                false
            }
        }
    });
    pointers
}

/// The numbers of the texts that a PDF has whole, each of which is `Nr N` and the attempt.
fn shown(document: &Value, pointers: &[String], attempt: &str) -> Vec<usize> {
    let mut document = document.clone();
    for (number, pointer) in pointers.iter().enumerate() {
        *document.pointer_mut(pointer).expect("it is there") = format!("Nr {number}a {attempt}").into();
    }
    let folder = super::bounds::folder(&[("melding.json", document.to_string().as_bytes())]);
    let rendered = blankett::render(folder.path().join("melding.json"), &draft());
    let rendered = rendered.unwrap_or_else(|findings| panic!("{attempt}: {findings:#?}"));
    assert_inert(&rendered.pdf);
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let text = squeezed(&Pdf::read(&rendered.pdf).tagged_text());
    (0..pointers.len()).filter(|number| text.contains(&squeezed(&format!("Nr {number}a {attempt}")))).collect()
}

/// The PDF contains no action but links to the web, to e-mail addresses or to places in itself.
fn assert_inert(pdf: &[u8]) {
    let document = Document::load_mem(pdf).expect("it is a PDF");
    for object in document.objects.values() {
        let Object::Dictionary(dictionary) = object else { continue };
        for key in ["JS", "AA", "OpenAction", "EmbeddedFiles", "RichMedia", "XFA"] {
            assert!(!dictionary.has(key.as_bytes()), "it has /{key}");
        }
        if let Ok(Object::Name(action)) = dictionary.get(b"S")
            && dictionary.has(b"URI")
        {
            assert_eq!(action, b"URI");
        }
    }
    for action in [&b"/JavaScript"[..], b"/Launch", b"/GoToR", b"/SubmitForm", b"/ImportData"] {
        assert!(!pdf.windows(action.len()).any(|bytes| bytes == action), "it has {}", String::from_utf8_lossy(action));
    }
}

#[test]
fn code_in_every_field_is_text_or_a_finding() {
    std::thread::scope(|scope| {
        for example in EXAMPLES {
            scope.spawn(move || {
                let document = whole(example);
                let everything = "#read(\"/etc/passwd\") ]; {{ 7 }} {% raw %} \\u{23} \"";
                let free = free(&document, everything);
                assert!(free.len() > 10, "{example}: only {} texts are free", free.len());
                let harmless = shown(&document, &free, "vanlig tekst");
                assert!(harmless.len() * 2 > free.len(), "{example}: {} of {}", harmless.len(), free.len());
                for attempt in ATTEMPTS {
                    let found = shown(&document, &free, attempt);
                    let missing: Vec<&String> =
                        harmless.iter().filter(|n| !found.contains(n)).map(|n| &free[*n]).collect();
                    assert!(
                        missing.is_empty(),
                        "{example}: {attempt} is not on the page as it was written: {missing:?}"
                    );
                }
            });
        }
    });
}

#[test]
fn a_text_that_no_one_sees_is_a_finding() {
    // Joined with other letters, in place of them, and around them.
    for hidden in ["\u{202e}", "\u{202b}", "\u{2067}", "\u{200f}", "\u{0}", "\u{1b}", "\u{7f}", "\u{e0041}", "\u{fff9}"]
    {
        let mut document = whole(SINGLE);
        document["tiltak"][0]["navn"] = format!("Til{hidden}tak").into();
        assert_eq!(
            merged(&document),
            Err(vec!["unprintable-character"]),
            "U+{:04X}",
            hidden.chars().next().map_or(0, u32::from)
        );
    }
    // These are seen by no one either, and turn nothing round: they are left out.
    for soft in ["\u{ad}", "\u{200b}", "\u{200c}", "\u{200d}", "\u{200e}", "\u{2060}", "\u{2066}", "\u{feff}"] {
        let mut document = whole(SINGLE);
        document["tiltak"][0]["navn"] = format!("Til{soft}tak").into();
        assert_eq!(merged(&document), Ok(()));
    }
}

#[test]
fn json_that_programs_read_differently_is_a_finding() {
    let text = fs::read_to_string(crate::support::project().join(SINGLE)).expect("the example is readable");
    for (changed, expected) in [
        (text.replacen("Kompetanseløftet", "\\ud800", 1), Some("invalid-json")),
        (text.replacen("Kompetanseløftet", "\\udc00\\ud800", 1), Some("invalid-json")),
        (text.replacen('{', "{ \"dato\": \"2024-01-01\",", 1), Some("duplicate-key")),
        (text.replacen('{', "{ \"d\\u0061to\": \"2024-01-01\",", 1), Some("duplicate-key")),
        (format!("\u{feff}{text}"), None),
        (format!("\u{feff}\u{feff}{text}"), Some("invalid-json")),
        (format!("{text}{text}"), Some("invalid-json")),
        (format!("{text}\0"), Some("invalid-json")),
        (text.replacen('{', "{ \"__proto__\": {},", 1), Some("unknown-key")),
        (text.replacen("50000", "1e400", 1), Some("invalid-amount")),
        (text.replacen("50000", "-0", 1), Some("invalid-amount")),
        (text.replacen("50000", "NaN", 1), Some("invalid-json")),
    ] {
        let folder = super::bounds::folder(&[("melding.json", changed.as_bytes())]);
        let findings = match blankett::pipeline::merge(folder.path().join("melding.json"), &draft()) {
            Ok(merged) => merged.findings,
            Err(findings) => findings,
        };
        let blocking: Vec<&str> = findings.iter().filter(|f| f.blocks()).map(|f| f.code()).collect();
        assert_eq!(blocking.first().copied(), expected, "{blocking:?}: {:.90}", changed);
    }
}
