//! Prints a value as one complete Typst literal that means the same in markup and in code.

use std::fmt::Write;

use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Output, Value};

use crate::words::{Arg, say};

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
            let text = value.as_str().ok_or_else(|| refused(say!("template-not-utf-8")))?;
            out.write_str(&string(text)).map_err(Error::from)
        }
        ValueKind::Number if value.is_integer() => {
            // In parentheses, so that a minus sign cannot join the text before it.
            let number = value.to_string();
            if number.starts_with('-') { write!(out, "({number})") } else { write!(out, "{number}") }
                .map_err(Error::from)
        }
        ValueKind::Bool => write!(out, "{}", value.is_true()).map_err(Error::from),
        ValueKind::None => out.write_str("none").map_err(Error::from),
        ValueKind::Undefined => Err(Error::new(ErrorKind::UndefinedError, say!("template-undefined").to_string())),
        kind => Err(refused(kind.to_string())),
    }
}

/// The text that minijinja takes as its error's detail, for the author of a template.
fn refused(what: impl Into<Arg>) -> Error {
    Error::new(ErrorKind::BadSerialization, say!("template-unprintable", what = what.into()).to_string())
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

/// A value that is already Typst content, made of literals by a filter of ours. Only such values are printed as they
/// are; nothing that a template or a record holds can become one.
#[derive(Debug)]
pub(super) struct TypstContent(String);

impl minijinja::value::Object for TypstContent {}

impl TypstContent {
    pub(super) fn value(source: String) -> Value {
        Value::from_object(Self(source))
    }
}

#[cfg(test)]
mod tests {
    use minijinja::context;
    use proptest::prelude::*;
    use typst::foundations::Value as TypstValue;

    use super::super::{environment, evaluate::metadata};

    /// The result of `{{ x }}` in the two places where it may stand: in code, and in markup between two letters.
    fn printed(x: &minijinja::Value) -> Result<(TypstValue, TypstValue), minijinja::Error> {
        let source = "#metadata({{ x }})\n#metadata([a#{{ x }};b])".to_owned();
        let environment = environment([("test", source)]);
        let merged = environment.get_template("test")?.render(context! { x })?;
        let [code, markup]: [TypstValue; 2] = metadata(merged).try_into().expect("there are two");
        Ok((code, markup))
    }

    fn assert_exact(text: &str) {
        let (code, markup) = printed(&text.into()).expect("a text can always be printed");
        assert_eq!(code, TypstValue::Str(text.into()));
        let TypstValue::Content(markup) = markup else { panic!("markup is content") };
        assert_eq!(markup.plain_text(), format!("a{text}b"));
        assert_eq!(super::super::evaluate::elements(&markup), ["text"], "{text:?}");
    }

    #[test]
    fn what_looks_like_code_is_text() {
        for text in [
            "",
            "\"",
            "\\",
            "#",
            "]",
            "[",
            "#read(\"/etc/passwd\")",
            "#import \"x\"",
            "// not a comment",
            "/* nor */ this",
            "@ref",
            "`raw`",
            "```",
            "$x$",
            "*strong*",
            "_emph_",
            "= heading",
            "- item",
            "<label>",
            "~",
            "---",
            "\\u{41}",
            "\u{0}",
            "\u{7}",
            "\n\n",
            "\r\n",
            "\t",
            "שלום",
            "\u{202e}evil",
            "😀👩‍👩‍👧",
            "{{ x }}",
            "{% raw %}",
            "{# c #}",
            "ǩ Ŋ đ",
            "a;b",
            "\u{feff}",
            "\u{a0}",
            "\u{85}\u{2028}",
        ] {
            assert_exact(text);
        }
    }

    #[test]
    fn numbers_and_truth_mean_the_same_everywhere() {
        for (value, expected) in [
            (minijinja::Value::from(-3), TypstValue::Int(-3)),
            (minijinja::Value::from(1_299_000), TypstValue::Int(1_299_000)),
            (minijinja::Value::from(true), TypstValue::Bool(true)),
            (minijinja::Value::from(()), TypstValue::None),
        ] {
            assert_eq!(printed(&value).expect("it is printed").0, expected);
        }
    }

    #[test]
    fn everything_else_is_refused() {
        let list = minijinja::Value::from(vec![1, 2]);
        let map = minijinja::Value::from(std::collections::BTreeMap::from([("a", 1)]));
        for value in [
            minijinja::Value::from(0.5),
            list,
            map,
            minijinja::Value::UNDEFINED,
            minijinja::Value::from_bytes(vec![255]),
        ] {
            assert!(printed(&value).is_err(), "{value:?}");
        }
    }

    #[test]
    fn no_template_can_print_a_text_as_it_is() {
        let rendered = |attempt: &str| environment([]).render_str(attempt, context! { x => "#panic()" }).ok();
        let once = super::string("#panic()");
        // A printed literal is a text like any other.
        let twice = super::string(&once);
        for (attempt, printed) in [
            ("{{ x }}", Some(once.clone())),
            ("{{ x|safe }}", None),
            ("{% autoescape false %}{{ x }}{% endautoescape %}", Some(once.clone())),
            ("{% set y %}{{ x }}{% endset %}{{ y }}", Some(twice.clone())),
            ("{% macro m() %}{{ x }}{% endmacro %}{{ m() }}", None),
            ("{{ x ~ x }}", Some(super::string("#panic()#panic()"))),
            ("{{ x[0:] }}", Some(once)),
            ("{% filter prose(1) %}{{ x }}{% endfilter %}", Some(format!("[#parbreak();#breakable({twice});]"))),
            ("{% include x %}", None),
        ] {
            assert_eq!(rendered(attempt), printed, "{attempt}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

        #[test]
        fn any_text_comes_back_exactly(text in any::<String>()) {
            assert_exact(&text);
        }

        #[test]
        fn any_syntax_comes_back_exactly(text in r#"[#\[\](){}"\\/*_`$@<>=;:,.+~a0 \n-]{0,24}"#) {
            assert_exact(&text);
        }
    }
}
