//! Printing a value as one complete Typst literal that means the same in markup and in code.

use std::fmt::Write;

use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Output, Value};

use super::TypstContent;

/// Prints a value: a text as a string literal, a whole number, a truth value, `none`, or content made by a filter.
///
/// # Errors
/// For everything else: lists and maps mean different things in markup and in code, decimal numbers would
/// be floats, and what is undefined is a template's mistake.
pub(super) fn write(out: &mut Output<'_>, value: &Value) -> Result<(), Error> {
    if let Some(content) = value.downcast_object_ref::<TypstContent>() {
        return out.write_str(&content.0).map_err(Error::from);
    }
    match value.kind() {
        ValueKind::String => {
            let text = value.as_str().ok_or_else(|| refused("text that is not UTF-8"))?;
            out.write_str(&string(text)).map_err(Error::from)
        }
        ValueKind::Number if value.is_integer() => {
            // In parentheses, so that a minus sign cannot meet what stands before it.
            let number = value.to_string();
            if number.starts_with('-') { write!(out, "({number})") } else { write!(out, "{number}") }.map_err(Error::from)
        }
        ValueKind::Bool => write!(out, "{}", value.is_true()).map_err(Error::from),
        ValueKind::None => out.write_str("none").map_err(Error::from),
        ValueKind::Undefined => Err(Error::new(ErrorKind::UndefinedError, "the view has no such value")),
        kind => Err(refused(&kind.to_string())),
    }
}

fn refused(what: &str) -> Error {
    Error::new(ErrorKind::BadSerialization, format!("a template prints texts, whole numbers and truth values, not {what}"))
}

/// A Typst string literal of `text`: every character but letters, digits and spaces is written `\u{…}`, so
/// nothing in it can end the string or start anything.
pub(super) fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + text.len() / 4 + 2);
    literal.push('"');
    for c in text.chars() {
        if c.is_alphanumeric() || c == ' ' {
            literal.push(c);
        } else {
            let _ = write!(literal, "\\u{{{:x}}}", u32::from(c));
        }
    }
    literal.push('"');
    literal
}
