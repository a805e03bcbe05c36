//! Merging a view into a template, so that data can never become code.
//!
//! The minijinja environment starts empty: no tests, no functions, no loader, and the filters below only.
//! Whatever a template prints goes through `literal::write`, which no template can switch off.

mod commonmark;
#[cfg(test)]
mod evaluate;
mod literal;

use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value};

use crate::document::View;

/// The templates by name.
pub(crate) const TEMPLATES: [(&str, &str); 2] = [
    ("behovsmelding.typ.j2", include_str!("../../templates/behovsmelding.typ.j2")),
    ("ekstramidler.typ.j2", include_str!("../../templates/ekstramidler.typ.j2")),
];

/// Instructions a template may run; the largest real document needs a few hundred thousand.
const FUEL: u64 = 50_000_000;

/// Why a view and its template did not come together. This is a fault of the template, not of the data.
#[derive(Debug)]
pub struct TemplateError {
    /// The template's file name.
    pub template: String,
    /// The line in it, from 1.
    pub line: usize,
    /// What is wrong there.
    pub message: String,
}

/// The Typst source of a document.
///
/// # Errors
/// If the template names what the view does not have, or prints a list or a decimal number.
pub fn merge(view: &View) -> Result<String, TemplateError> {
    static LOCKED: LazyLock<Environment<'static>> =
        LazyLock::new(|| environment(&TEMPLATES.map(|(name, source)| (name, source.to_owned()))));
    render(&LOCKED, view)
}

/// The text of a template, by its file name.
pub fn source(name: &str) -> Option<&'static str> {
    TEMPLATES.into_iter().find(|(known, _)| *known == name).map(|(_, text)| text)
}

/// The template line, from 1, that printed the byte `offset` of the merged source.
///
/// Nothing is recorded while merging; only when Typst has found a fault is the view merged once more, with
/// every template line's number put before it as a comment.
pub fn line_of(view: &View, merged: &str, offset: usize) -> Option<usize> {
    let (name, source) = TEMPLATES.into_iter().find(|(name, _)| *name == view.template)?;
    let numbered: String =
        source.split_inclusive('\n').enumerate().map(|(i, line)| format!("/*{}*/{line}", i + 1)).collect();
    let marked = render(&environment(&[(name, numbered)]), view).ok()?;
    let before = merged.get(..offset)?;
    let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1);
    let marked = marked.lines().nth(before.matches('\n').count())?;
    // The number that stands last before the place. Data cannot hold a comment, so every comment is a number.
    let mut found = None;
    let mut passed = 0;
    for part in marked.split("/*").skip(1) {
        let (number, text) = part.split_once("*/")?;
        if passed > column {
            break;
        }
        found = number.parse().ok();
        passed += text.len();
    }
    found
}

fn environment(templates: &[(&'static str, String)]) -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("typst".into()));
    environment.set_formatter(|out, _, value| literal::write(out, value));
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()
            .expect("the default delimiters are sound"),
    );
    environment.set_fuel(Some(FUEL));
    environment.add_filter("commonmark", commonmark::filter);
    for (name, source) in templates {
        environment
            .add_template_owned(*name, source.clone())
            .expect("the embedded templates parse, a test merges each");
    }
    environment
}

fn render(environment: &Environment<'_>, view: &View) -> Result<String, TemplateError> {
    let rendered = environment.get_template(view.template).and_then(|template| template.render(&view.data));
    rendered.map_err(|error| {
        let message = match error.kind() {
            ErrorKind::OutOfFuel => "the document is too large for its template to finish".to_owned(),
            kind => error.detail().map_or_else(|| kind.to_string(), |detail| format!("{kind}: {detail}")),
        };
        TemplateError { template: view.template.to_owned(), line: error.line().unwrap_or(1), message }
    })
}

/// A value that is Typst content already, made of literals by a filter of ours. Only such values are printed
/// as they are; nothing that a template or a record can hold turns into one.
#[derive(Debug)]
struct TypstContent(String);

impl minijinja::value::Object for TypstContent {}

impl TypstContent {
    fn value(source: String) -> Value {
        Value::from_object(Self(source))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;

    fn view() -> View {
        let example = concat!(env!("CARGO_MANIFEST_DIR"), "/data/enkel/behovsmelding-2024-i-en-fil.json");
        let document = load::load(example.as_ref(), None).document.expect("the example is readable");
        let content = document.content.expect("the example is valid");
        crate::document::view(&content, "2024-03-01".parse().expect("it is a date"), false)
    }

    #[test]
    fn a_place_in_the_merged_source_is_found_in_the_template() {
        let view = view();
        let merged = merge(&view).expect("it merges");
        let template = source(view.template).expect("it is embedded");
        for printed in ["#letterhead(", "#applicants(", "#measure(", "  coordinator-reason:", "#others((", "#units("] {
            let offset = merged.rfind(printed).expect(printed);
            let expected = template.lines().position(|line| line.starts_with(printed)).expect(printed) + 1;
            assert_eq!(line_of(&view, &merged, offset), Some(expected), "{printed}");
        }
    }

    #[test]
    fn a_template_that_names_what_the_view_lacks_is_an_error_at_its_line() {
        let broken = environment(&[("behovsmelding.typ.j2", "one\n{{ nothing }}\n".to_owned())]);
        let error = render(&broken, &view()).expect_err("the view has no such value");
        assert_eq!((error.line, error.template.as_str()), (2, "behovsmelding.typ.j2"));
    }

    #[test]
    fn a_template_that_never_ends_runs_out_of_fuel() {
        let endless = "{% for a in measures %}{% for b in meta.title %}".to_owned()
            + &"{% for a in meta.title %}".repeat(6)
            + &"{% endfor %}".repeat(8);
        let environment = environment(&[("behovsmelding.typ.j2", endless)]);
        let error = render(&environment, &view()).expect_err("it is too much");
        assert!(error.message.contains("too large"), "{}", error.message);
    }
}
