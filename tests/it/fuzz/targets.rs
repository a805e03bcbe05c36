//! The targets of fuzzing: the sources of their inputs, and what must be true of each.

use blankett::Finding;
use blankett::Options;
use blankett::check::Organisations;
use blankett::exchange;
use blankett::finding::Severity;
use blankett::load;
use blankett::model::Kind;
use blankett::pipeline;
use blankett::typeset::pdf::Profile;
use blankett::typeset::template;
use typst::syntax::{SyntaxKind, SyntaxNode, ast, parse, parse_code};

use super::words::{OBJECTS, RECORD, ROWS, TEXT};
use crate::hostile::whole;
use crate::random;
use crate::support::{SINGLE, documents, draft, project};

pub struct Target {
    pub name: &'static str,
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// The parts of inputs, beside the seeds.
    pub words: &'static [&'static str],
    /// Whether inputs are JSON, for the most part.
    pub json: bool,
    /// Panics if the input shows a fault. Returns whether the input was accepted.
    pub run: fn(&[u8]) -> bool,
}

fn texts() -> Vec<Vec<u8>> {
    let mut texts: Vec<Vec<u8>> = TEXT.iter().map(|word| word.as_bytes().to_vec()).collect();
    texts.extend(["", "# Mål\n\nTo *ord* og **tre**, se [planen](https://example.no/p)[^1].\n\n- en\n  - to\n\n3. tre\n\n> sitat\n\n[^1]: Note."].map(Vec::from));
    texts
}

/// Documents that are rendered as they are.
fn valid() -> Vec<Vec<u8>> {
    let examples = documents().into_iter().filter(|example| !example.contains("samledokument"));
    let mut seeds: Vec<Vec<u8>> = examples.map(|example| whole(&example).to_string().into_bytes()).collect();
    // Small documents are changed where it matters more often.
    seeds.extend((0..6).flat_map(|seed| Kind::ALL.map(|kind| random::document(kind, seed).to_string().into_bytes())));
    seeds.retain(|seed| seed.len() < 60_000);
    seeds
}

/// Documents, records, and files that are neither.
fn records() -> Vec<Vec<u8>> {
    let cases = std::fs::read_dir(project().join("tests/invalid")).expect("readable");
    let cases = cases.filter_map(|entry| std::fs::read(entry.expect("readable").path()).ok());
    valid().into_iter().chain(cases.filter(|case| case.len() < 60_000)).collect()
}

fn pdfs() -> Vec<Vec<u8>> {
    let options = Options { profile: Profile::Exchange, ..Options::default() };
    let whole = blankett::render(project().join(SINGLE), &options).expect("the example renders").pdf;
    let archived = blankett::render(project().join(SINGLE), &Options::default()).expect("the example renders").pdf;
    vec![whole, archived, crate::exchange::smallest()]
}

fn lossy(input: &[u8]) -> String {
    String::from_utf8_lossy(input).into_owned()
}

/// A literal is one string of Typst with that text, in code and in markup.
pub const LITERAL: Target = Target {
    name: "literal",
    seeds: texts,
    words: TEXT,
    json: false,
    run: |input| {
        let text = lossy(input);
        let literal = template::literal(&text);
        let code = parse_code(&literal);
        assert!(code.errors_and_warnings().0.is_empty(), "{literal}");
        let strings: Vec<ast::Str<'_>> = code.children().filter_map(|node| node.cast()).collect();
        assert!(code.children().len() == 1 && strings.len() == 1, "{literal} is more than a string");
        assert_eq!(strings[0].get(), text);
        let markup = parse(&format!("a#{literal};b"));
        let kinds: Vec<SyntaxKind> = markup.children().map(SyntaxNode::kind).collect();
        use SyntaxKind::{Hash, Semicolon, Str, Text};
        assert_eq!(kinds, [Text, Hash, Str, Semicolon, Text], "{literal}");
        true
    },
};

/// A long text becomes calls of a few functions with literals, and no other text or code.
pub const PROSE: Target = Target {
    name: "prose",
    seeds: texts,
    words: TEXT,
    json: false,
    run: |input| {
        let text = lossy(input);
        for chapter in [false, true] {
            let Some(content) = template::content(&text, 4, chapter) else { return false };
            let code = parse_code(&content);
            assert!(code.errors_and_warnings().0.is_empty(), "{content}");
            assert_known(&code);
        }
        true
    },
};

/// The functions and arguments that content is made of.
const NAMES: [&str; 25] = [
    "breakable",
    "emph",
    "enum",
    "footnote",
    "h",
    "heading",
    "inside",
    "level",
    "linebreak",
    "link",
    "list",
    "marker",
    "numbering",
    "text-table",
    "narrow",
    "repeat",
    "center",
    "end",
    "outlined",
    "bookmarked",
    "parbreak",
    "reference",
    "start",
    "strong",
    "pt",
];

fn assert_known(node: &SyntaxNode) {
    use SyntaxKind as Kind;
    match node.kind() {
        Kind::Ident | Kind::MathIdent => assert!(NAMES.contains(&node.leaf_text().as_str()), "{:?}", node.leaf_text()),
        Kind::Code | Kind::Markup | Kind::ContentBlock | Kind::FuncCall | Kind::Args | Kind::Named | Kind::Array => {}
        Kind::LeftBracket | Kind::RightBracket | Kind::LeftParen | Kind::RightParen => {}
        Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Hash | Kind::Space => {}
        Kind::Str | Kind::Int | Kind::Bool | Kind::Numeric => {}
        kind => panic!("{kind:?} {:?} is no content", node.leaf_text()),
    }
    node.children().for_each(assert_known);
}

fn in_file<T>(input: &[u8], work: impl FnOnce(&std::path::Path) -> T) -> T {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let path = folder.path().join("melding.json");
    std::fs::write(&path, input).expect("writable");
    work(&path)
}

/// A report whose figures are taken from `tall.csv`, with a count behind each.
fn with_export() -> String {
    let series =
        |name: &str, scope: &str| serde_json::json!({ "navn": name, "gjelder": scope, "filter": { "Enhet": name } });
    let indicator = |source: serde_json::Value, levels: serde_json::Value, chart: &str| {
        serde_json::json!({
            "navn": "Fravær", "omraade": "laeringsmiljoe", "enhet": "prosent", "diagram": chart, "nivaaer": levels,
            "sammenligning": { "serier": [series("Træna kommune", "kommune"), series("Landet", "land")] }, "kilde": source,
        })
    };
    let source = serde_json::json!({ "navn": "Udir", "fil": "tall.csv", "periode": "Skoleår", "verdi": "Andel", "antall": "Antall" });
    let levels = serde_json::json!([{ "navn": "Lav", "kolonne": "Andel" }, { "navn": "Høy", "kolonne": "Andel 2" }]);
    serde_json::json!({
        "dokument": "tilstandsrapport", "dato": "2024-11-05", "tittel": "Vedlegg", "profil": { "navn": "Træna kommune" },
        "aar": ["2022-23", "2023-24"],
        "indikatorer": [indicator(source.clone(), serde_json::json!([]), "linjer"), indicator(source, levels, "nivaaer")],
    })
    .to_string()
}

/// Exports that are taken as they are, in both encodings, and one of another kind.
fn exports() -> Vec<Vec<u8>> {
    let export = "Skoleår;Enhet;Antall;Andel;Andel 2\r\n2022-23;Træna kommune;40;25,0;75,0\r\n2023-24;Træna kommune;3;9,5;90,5\r\n2022-23;Landet;*;*;*\r\n2023-24;Landet;..;50;50\r\n";
    let latin = export.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'-')).collect();
    vec![export.into(), latin, format!("\u{feff}{export}").into(), export.replace(';', ",").into()]
}

/// The content of an export in either encoding, with one character for every minus and no spaces.
fn spelled(input: &[u8]) -> String {
    let (utf8, latin) = (lossy(input), encoding_rs::WINDOWS_1252.decode_without_bom_handling(input).0);
    let signs = utf8.chars().chain(['\n']).chain(latin.chars()).filter(|c| !c.is_whitespace() || *c == '\n');
    signs.map(|c| if matches!(c, '−' | '–') { '-' } else { c }).collect()
}

/// Any bytes in the place of an export give figures that stand in it, or are refused at their place in it.
pub const EXPORT: Target = Target {
    name: "export",
    seeds: exports,
    words: ROWS,
    json: false,
    run: |input| {
        in_file(with_export().as_bytes(), |path| {
            std::fs::write(path.with_file_name("tall.csv"), input).expect("writable");
            let checked = pipeline::check(load::load(path), &draft(), &mut Organisations::default());
            assert_shown(&checked.findings);
            let document = checked.document.as_ref().expect("the report itself is right");
            let text = spelled(input);
            let mut figures = 0;
            for figure in document.json["indikatorer"]
                .as_array()
                .into_iter()
                .flatten()
                .flat_map(|one| one["tall"].as_array())
                .flatten()
            {
                let said = figure["verdi"].as_str().expect("a figure is a text");
                let from_signs = ["skjult", "mangler", "ikkeAktuelt"].contains(&said);
                // Its digits are the written ones, without leading zeros.
                let (minus, digits) = said.strip_prefix('-').map_or(("", said), |digits| ("-", digits));
                let there = text.contains(digits.trim_start_matches('0')) && text.contains(minus);
                assert!(from_signs || there, "{said} is from nowhere");
                figures += 1;
            }
            figures > 0 && !checked.findings.iter().any(Finding::blocks)
        })
    },
};

/// That every place of a finding is there, and can be shown.
fn assert_shown(findings: &[Finding]) {
    let mut spans = blankett::finding::Spans::default();
    for finding in findings {
        assert!(finding.severity != Severity::Fault, "{finding:?}");
        let places = finding.place.iter().chain(finding.related.iter().map(|related| &related.place));
        for place in places {
            let span = spans.resolve(place).unwrap_or_else(|| panic!("{:?} is nowhere: {finding:?}", place.at));
            assert!(place.file.text.get(span.clone()).is_some(), "{span:?} of {finding:?}");
        }
    }
}

/// Any bytes are loaded and checked, or refused with findings that can be shown.
pub const JSON: Target = Target {
    name: "json",
    seeds: records,
    words: RECORD,
    json: true,
    run: |input| {
        in_file(input, |path| {
            let checked = pipeline::check(load::load(path), &draft(), &mut Organisations::default());
            assert!(checked.document.is_some() || !checked.findings.is_empty(), "it is refused without a word");
            assert_shown(&checked.findings);
            !checked.findings.iter().any(Finding::blocks)
        })
    },
};

/// Any bytes give the data that was attached, or are refused.
pub const PDF: Target = Target {
    name: "pdf",
    seeds: pdfs,
    words: OBJECTS,
    json: false,
    run: |input| {
        let data = exchange::extract(input);
        data.is_ok_and(|data| {
            assert!(data.len() <= exchange::LARGEST_DATA);
            true
        })
    },
};

/// Any document is rendered, or refused with findings, none of which is a fault.
pub const PIPELINE: Target = Target {
    name: "pipeline",
    seeds: valid,
    words: RECORD,
    json: true,
    run: |input| {
        in_file(input, |path| match blankett::render(path, &draft()) {
            Ok(_) => true,
            Err(findings) => {
                assert!(findings.iter().any(Finding::blocks), "it is refused without a word");
                let fault = findings.iter().find(|finding| finding.severity == Severity::Fault);
                assert!(fault.is_none(), "{fault:#?}");
                false
            }
        })
    },
};
