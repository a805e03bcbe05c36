//! Finds the bytes of a text that a position in a finding names.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use jsonc_parser::ast::{ObjectPropName, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::{At, Place, SourceFile};
use crate::prose::regular::{original, regular};

/// Finds places in files. Each file is parsed once, when a finding in it is first printed.
#[derive(Default)]
pub struct Spans<'a> {
    trees: HashMap<*const SourceFile, Option<Value<'a>>>,
}

impl<'a> Spans<'a> {
    /// The bytes of the file's text that the place names; an empty range at the start if it names none.
    pub fn find(&mut self, place: &'a Place) -> Range<usize> {
        self.resolve(place).unwrap_or(0..0)
    }

    /// The bytes of the file's text that the place names, an empty range at the start for a whole file; `None` if
    /// nothing has that name. Code that makes such a place is faulty, and tests look for it.
    pub fn resolve(&mut self, place: &'a Place) -> Option<Range<usize>> {
        let text = &place.file.text;
        let mut found = |pointer: &str| {
            let tree = self.trees.entry(Arc::as_ptr(&place.file)).or_insert_with(|| parse(text));
            tree.as_ref().and_then(|root| find(root, pointer))
        };
        match &place.at {
            At::File | At::Field(_) => Some(0..0),
            At::Offset(offset) => {
                let end = text.get(*offset..)?.chars().next().map_or(0, char::len_utf8);
                Some(*offset..offset + end)
            }
            At::Value(pointer) => found(pointer).map(|found| found.value),
            At::Key(pointer) => found(pointer)?.key,
            At::Part(pointer, bytes) => {
                let value = found(pointer)?.value;
                let part = within(text.get(value.clone())?, bytes)?;
                Some(value.start + part.start..value.start + part.end)
            }
        }
    }
}

/// The syntax tree of strict JSON; `None` for anything else and for an empty text.
pub(crate) fn parse(text: &str) -> Option<Value<'_>> {
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    parse_to_ast(text, &CollectOptions::default(), &strict).ok()?.value
}

/// The bytes of a member's key, quotes included.
pub(crate) fn name_range(name: &ObjectPropName<'_>) -> Range<usize> {
    let range = name.range();
    range.start..range.end
}

struct Found {
    key: Option<Range<usize>>,
    value: Range<usize>,
}

fn find(root: &Value<'_>, pointer: &str) -> Option<Found> {
    let mut value = root;
    let mut key = None;
    let mut tokens = pointer.split('/');
    // A pointer is empty or begins with a slash.
    tokens.next().filter(|before| before.is_empty())?;
    for token in tokens {
        match value {
            Value::Object(object) => {
                let token = token.replace("~1", "/").replace("~0", "~");
                let member = object.properties.iter().find(|member| member.name.as_str() == token)?;
                key = Some(name_range(&member.name));
                value = &member.value;
            }
            Value::Array(array) => {
                key = None;
                value = array.elements.get(token.parse::<usize>().ok()?)?;
            }
            _ => return None,
        }
    }
    let range = value.range();
    Some(Found { key, value: range.start..range.end })
}

/// The bytes of a JSON string's literal, quotes included, that stand for `part` of its text in its regular form; `None`
/// if it is no string, or its text is shorter.
fn within(literal: &str, part: &Range<usize>) -> Option<Range<usize>> {
    let written: String = serde_json::from_str(literal).ok()?;
    if part.start > part.end || part.end > regular(&written).len() {
        return None;
    }
    let part = original(&written, part.start)..original(&written, part.end);
    let inside = literal.get(1..literal.len().saturating_sub(1)).unwrap_or_default();
    let (mut raw, mut decoded) = (0, 0);
    let mut advance = |to: usize| {
        while decoded < to && raw < inside.len() {
            let (written, meant) = first_character(&inside[raw..]);
            raw += written;
            decoded += meant;
        }
        raw + 1
    };
    Some(advance(part.start)..advance(part.end))
}

/// The number of bytes of a literal's first character as written, and in the text.
fn first_character(inside: &str) -> (usize, usize) {
    let mut letters = inside.chars();
    match (letters.next(), letters.next()) {
        (Some('\\'), Some('u')) => {
            let code = inside.get(2..6).and_then(|hex| u32::from_str_radix(hex, 16).ok()).unwrap_or(0);
            match char::from_u32(code) {
                Some(c) => (6, c.len_utf8()),
                // Half of a surrogate pair: the other half follows.
                None => (12, 4),
            }
        }
        (Some('\\'), _) => (2, 1),
        (Some(c), _) => (c.len_utf8(), c.len_utf8()),
        (None, _) => (1, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_find_keys_and_values() {
        let text = r#"{ "tiltak": [ { "navn": "Å" }, 5e4 ], "a/b": null }"#;
        let file = Arc::new(SourceFile::new("x.json", text));
        let at = |at: At| &text[Spans::default().find(&Place { file: file.clone(), at })];
        assert_eq!(at(At::Value("/tiltak/0/navn".into())), "\"Å\"");
        assert_eq!(at(At::Key("/tiltak/0/navn".into())), "\"navn\"");
        assert_eq!(at(At::Value("/tiltak/1".into())), "5e4");
        assert_eq!(at(At::Value("/a~1b".into())), "null");
        assert_eq!(at(At::Value("".into())), text);
        assert_eq!(at(At::Value("/tiltak/7".into())), "");
        assert_eq!(at(At::Key("/tiltak/1".into())), "");
    }

    #[test]
    fn a_place_that_names_nothing_is_told_from_a_whole_file() {
        let file = Arc::new(SourceFile::new("x.json", r#"{ "tiltak": [ { "navn": "Å" }, 5e4 ] }"#));
        let resolves = |at: At| Spans::default().resolve(&Place { file: file.clone(), at }).is_some();
        let part = |pointer: &str, bytes: Range<usize>| At::Part(pointer.into(), bytes);
        for at in [At::File, At::Field(3), At::Offset(0), At::Offset(file.text.len()), At::Value("".into())] {
            assert!(resolves(at.clone()), "{at:?}");
        }
        for at in [At::Key("/tiltak/0/navn".into()), part("/tiltak/0/navn", 0..2), part("/tiltak/0/navn", 2..2)] {
            assert!(resolves(at.clone()), "{at:?}");
        }
        let beyond = file.text.len() + 1;
        for at in [At::Offset(beyond), At::Value("tiltak/2".into()), At::Value("/tiltak/2".into()), At::Key("".into())]
        {
            assert!(!resolves(at.clone()), "{at:?}");
        }
        for at in [At::Key("/tiltak/1".into()), part("/tiltak/0/navn", 1..3), part("/tiltak/1", 0..1)] {
            assert!(!resolves(at.clone()), "{at:?}");
        }
        let none = Arc::new(SourceFile::new("x.csv", "a;b"));
        assert!(Spans::default().resolve(&Place { file: none, at: At::Value("".into()) }).is_none());
    }

    #[test]
    fn parts_of_a_text_are_found_behind_its_escapes() {
        let text = r#"{ "a": "å\n\u00e5\ud83d\ude00\"TODO\" \\x" }"#;
        let decoded: String =
            serde_json::from_str::<serde_json::Value>(text).expect("it is JSON")["a"].as_str().expect("a text").into();
        let file = Arc::new(SourceFile::new("x.json", text));
        for (wanted, raw) in [("TODO", "TODO"), ("\u{1f600}", r"\ud83d\ude00"), ("å\n", r"å\n"), ("\\x", r"\\x")] {
            let start = decoded.find(wanted).expect("it is there");
            let at = At::Part("/a".into(), start..start + wanted.len());
            assert_eq!(&text[Spans::default().find(&Place { file: file.clone(), at })], raw);
        }
    }
}
