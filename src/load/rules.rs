//! What a file and its records must be before anything else can be said about them.

use crate::diag::{Rule, Severity};

/// A rule of loading: whatever breaks one is no document yet, and no draft can be made of it.
const fn rule(
    code: &'static str,
    what: &'static str,
    why: &'static str,
    wrong: &'static str,
    right: &'static str,
) -> Rule {
    Rule { code, severity: Severity::Error, draft: false, what, why, wrong, right }
}

/// See its text.
pub static UNREADABLE_FILE: Rule = rule(
    "unreadable-file",
    "Every file and folder that is named or found can be read, is a regular file of at most 16 MB, and is UTF-8 text.",
    "Nothing is passed over in silence: a record that cannot be read may be the one that is wrong. JSON is UTF-8 (RFC 8259, 8.1).",
    "a file saved as Windows-1252, where \"Lurøy\" has the single byte F8",
    "the same file saved as UTF-8",
);

/// See its text.
pub static NO_PDF_DATA: Rule = rule(
    "no-pdf-data",
    "A PDF that stands in the place of a record carries the data it was made of, as --profile exchange attaches it: the data of one document, whole, and at most 16 MB, called blankett.json or by any other name. The PDF itself has at most 50 MB, is not encrypted and not cut off; other programs may have packed it anew, signed or stamped it, and attached more.",
    "Figures are taken from data, never guessed from a page. PDFs come from outside, so what is not as it should be is refused.",
    "\"soeknader\": \"mottatt/*.pdf\", where one was made with a word processor",
    "\"soeknader\": [\"mottatt/*.pdf\", \"skrevet-av/narvik.json\"]",
);

/// See its text.
pub static PAGE_COUNT: Rule = Rule {
    code: "page-count",
    severity: Severity::Warning,
    draft: true,
    what: "A PDF that stands in the place of a record has as many pages as were made of the data it carries. Of one that does not say in the data's envelope how many these are, as those of version 0.1, this is a hint.",
    why: "A merge keeps the pages of two applications and the data of one; who prints to a file may leave out pages. What is read is the data alone, so someone must look at the pages.",
    wrong: "a PDF of 11 pages that carries the data of the first 5",
    right: "two PDFs, of 5 and of 6 pages, each with its data",
};

/// See its text.
pub static INVALID_JSON: Rule = rule(
    "invalid-json",
    "The file is JSON as RFC 8259 has it: no comments, no comma after the last member, no NaN.",
    "Editors and programs that are more lenient differ in what they make of the same file.",
    r#"{ "eier": 175000, "uh": 182750, }"#,
    r#"{ "eier": 175000, "uh": 182750 }"#,
);

/// See its text.
pub static DUPLICATE_KEY: Rule = rule(
    "duplicate-key",
    "An object has each key once.",
    "Programs take the first or the last value without a word (RFC 8259, 4). Which one was meant, only its author knows.",
    r#"{ "eier": 175000, "eier": 180000 }"#,
    r#"{ "eier": 180000 }"#,
);

/// See its text.
pub static UNRESOLVED_REFERENCE: Rule = rule(
    "unresolved-reference",
    "A path or pattern in the place of a record names files that exist: one where one is expected.",
    "A record that is not found would leave its part of the form empty.",
    r#""tiltak": ["tiltak/skolefravar.json"]"#,
    r#""tiltak": ["tiltak/skolefravaer.json"]"#,
);

/// See its text.
pub static REFERENCE_OUTSIDE_ROOT: Rule = rule(
    "reference-outside-root",
    "References stay in the data root, symbolic links resolved: the nearest folder upwards with a file DATAROT, the document's own folder, or what --root says.",
    "A record that was received must not be able to read other files of the one who renders it.",
    r#""partnerskap": "/home/kari/partnerskap.json""#,
    r#""partnerskap": "../felles/partnerskap.json""#,
);

/// See its text.
pub static REFERENCE_CYCLE: Rule = rule(
    "reference-cycle",
    "No record contains itself, and at most eight files refer to each other in a row.",
    "A record inside itself has no end.",
    r#"melding.json: { "dokument": "behovsmelding", "partnerskap": "melding.json" }"#,
    r#"melding.json: { "dokument": "behovsmelding", "partnerskap": "partnerskap.json" }"#,
);

/// See its text.
pub static UNKNOWN_KIND: Rule = rule(
    "unknown-kind",
    "\"dokument\" names a kind that Blankett knows.",
    "The kind decides what a document must say and how it looks.",
    r#""dokument": "behovmelding""#,
    r#""dokument": "behovsmelding""#,
);

/// See its text.
pub static MISSING_KEY: Rule = rule(
    "missing-key",
    "A key without which the record means nothing is there.",
    "What is missing is never invented: a budget line of no measure is no budget line.",
    r#"{ "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 }"#,
    r#"{ "tiltak": "skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 }"#,
);

/// See its text.
pub static UNKNOWN_KEY: Rule = rule(
    "unknown-key",
    "An object has only keys that its kind of record knows.",
    "A misspelt key would leave its value out of the page without a word.",
    r#""maalgrupe": "Ansatte i skolen""#,
    r#""maalgruppe": "Ansatte i skolen""#,
);

/// See its text.
pub static UNKNOWN_VALUE: Rule = rule(
    "unknown-value",
    "A value that is one of a fixed few is one of them.",
    "What is none of them has no place on the form.",
    r#""part": "universitet""#,
    r#""part": "uh""#,
);

/// See its text.
pub static WRONG_TYPE: Rule = rule(
    "wrong-type",
    "A value has the JSON type that the record's schema asks for.",
    "A text where a list is expected was probably meant as its only item, but probably is not enough for a form.",
    r#""varighet": "Høst 2024""#,
    r#""varighet": ["Høst 2024"]"#,
);

/// See its text.
pub static INVALID_VALUE: Rule = rule(
    "invalid-value",
    "A value keeps to what the record's schema says about it: the least number of items, the form of a web address.",
    "The schema is the contract between those who write records and those who read them.",
    r#""langsiktigPlanLenke": "www.example.no/plan""#,
    r#""langsiktigPlanLenke": "https://www.example.no/plan""#,
);

/// See its text.
pub static EMPTY_TEXT: Rule = rule(
    "empty-text",
    "A name that the page cannot do without says something.",
    "A heading, a row or a title without words cannot be told from the next.",
    r#"{ "id": "koordinator", "navn": "" }"#,
    r#"{ "id": "koordinator", "navn": "Koordinator" }"#,
);

/// See its text.
pub static OVERLONG_TEXT: Rule = rule(
    "overlong-text",
    "A text is not longer than its field has room for. The schema says which fields have a limit; any text has one of 100 000 characters.",
    "A name of a thousand characters is a description in the wrong field, and would fill a page as a heading.",
    r#""navn": "Tiltaket går ut på at … (600 characters)""#,
    r#""navn": "Alvorlig skolefravær", "beskrivelse": "Tiltaket går ut på at …""#,
);

/// See its text.
pub static TOO_LARGE: Rule = rule(
    "too-large-document",
    "A document has at most 100 000 values with 500 000 characters of text, of which 100 000 are in addresses and words of 24 letters and more, set as 12 000 pieces: fields, paragraphs, cells, items of lists, words in emphasis or with places to break. It refers to at most 5 000 files with 500 000 values and 32 MB together, by at most 100 patterns, and a samledokument to at most 1 000 applications, each of which may be as large.",
    "A plan of 150 pages has less. References can multiply without end, and one runaway record must not take the machine from all others.",
    r#""tiltak": ["tiltak.json", "tiltak.json", … (a hundred thousand times)]"#,
    r#""tiltak": ["tiltak.json"]"#,
);

/// The schema let something pass that the types refuse.
pub static RECORD_SHAPE: Rule = Rule {
    severity: Severity::Fault,
    ..rule(
        "record-shape",
        "The JSON Schema of a kind and its types agree.",
        "Both are made from the same source, so a disagreement is a fault of Blankett, not of the record.",
        "",
        "",
    )
};

/// See its text.
pub static NOT_ALL_CHECKED: Rule = Rule {
    severity: Severity::Hint,
    ..rule(
        "not-all-checked",
        "Every rule is run on a document. Where a record is missing, or has not the shape of its kind, the rules about records are not.",
        "Who corrects the errors that are shown should know that there may be others.",
        r#"{ "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 }"#,
        r#"{ "tiltak": "skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 }"#,
    )
};
