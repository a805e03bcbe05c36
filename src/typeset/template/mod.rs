//! Merges a view into a template, so that data can never become code.
//!
//! The minijinja environment starts empty: no tests, no functions, no loader, and only the filters below. Everything
//! that a template prints goes through `literal::write`, which no template can switch off.

#[cfg(test)]
mod evaluate;
mod literal;
mod prose;

use std::fmt;
use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior};

use super::files;
use crate::document::{Layout, View};
use crate::value::text;
use crate::words::{Message, say};

/// How the file name of a template ends.
const ENDING: &str = ".typ.j2";

/// The templates by name: their paths below `templates/`.
fn templates() -> impl Iterator<Item = (&'static str, &'static str)> {
    files::all().into_iter().filter(|(name, _)| name.ends_with(ENDING))
}

/// The most instructions that a template may run; the largest real document needs a few hundred thousand.
const FUEL: u64 = 50_000_000;

/// Why merging failed. This is a fault of the template, not of the data.
#[derive(Debug)]
pub struct TemplateError {
    /// The template's file name.
    pub template: String,
    /// The line in the file, from 1.
    pub line: usize,
    /// The problem.
    pub why: Why,
}

/// A problem of a template.
#[derive(Debug)]
pub enum Why {
    /// It runs too many instructions.
    OutOfFuel,
    /// minijinja or a filter of ours reports it.
    Said(String),
}

impl TemplateError {
    /// The problem in words.
    pub fn message(&self) -> Message {
        match &self.why {
            Why::OutOfFuel => say!("template-out-of-fuel"),
            Why::Said(said) => say!("template-said", said = said),
        }
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for TemplateError {}

/// The Typst source of a document.
///
/// # Errors
/// If the template names what the view does not have, or prints a list or a decimal number.
pub fn merge(view: &View) -> Result<String, TemplateError> {
    static LOCKED: LazyLock<Environment<'static>> =
        LazyLock::new(|| environment(templates().map(|(name, source)| (name, source.to_owned()))));
    render(&LOCKED, view)
}

/// A text as one complete Typst literal, as a template prints it.
pub fn literal(text: &str) -> String {
    literal::string(text)
}

/// A long text as a Typst content block, as the filters make it: headings start at the given level, and in a chapter
/// there are references. `None` if the text is blank.
pub fn content(text: &str, heading_level: usize, chapter: bool) -> Option<String> {
    prose::content(text, heading_level, if chapter { prose::Place::Chapter } else { prose::Place::Form })
}

/// The number of pieces that a merged source sets: texts, calls of functions, and the lines in which templates call
/// them. Data is escaped, so none of its characters counts as one.
pub fn pieces(source: &str) -> usize {
    source.bytes().filter(|byte| matches!(byte, b'#' | b'\n')).count()
}

/// The template of a layout.
pub fn of(layout: Layout) -> String {
    let name = match layout {
        Layout::Document(kind) => kind.name(),
        Layout::Changes => "endringer",
    };
    format!("{name}{ENDING}")
}

/// The template, by its file name, and the line in it, from 1, that printed the byte `offset` of the merged source.
///
/// Nothing is recorded while merging. Only when Typst has found a fault, the view is merged once more, with a comment
/// before every line that names the template and the line.
pub fn line_of(view: &View, merged: &str, offset: usize) -> Option<(&'static str, usize)> {
    let numbered = (0..).zip(templates()).map(|(template, (name, source)): (usize, _)| {
        let lines = source.split_inclusive('\n').enumerate();
        (name, lines.map(|(i, line)| format!("/*{template}:{}*/{line}", i + 1)).collect::<String>())
    });
    let marked = render(&environment(numbered), view).ok()?;
    let before = merged.get(..offset)?;
    let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1);
    let marked = marked.lines().nth(before.matches('\n').count())?;
    // The last comment before the place counts. Data cannot contain a comment, so every comment is one of ours.
    let mut found = None;
    let mut passed = 0;
    for part in marked.split("/*").skip(1) {
        let (place, text) = part.split_once("*/")?;
        if passed > column {
            break;
        }
        let (template, line) = place.split_once(':')?;
        found = Some((templates().nth(template.parse().ok()?)?.0, line.parse().ok()?));
        passed += text.len();
    }
    found
}

fn environment(templates: impl IntoIterator<Item = (&'static str, String)>) -> Environment<'static> {
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
    environment.add_filter("told", told);
    environment.add_filter("prose", prose::filter);
    environment.add_filter("chapter_text", prose::chapter_filter);
    environment.add_filter("point_text", prose::point_filter);
    for (name, source) in templates {
        environment.add_template_owned(name, source).expect("the embedded templates parse, a test merges each");
    }
    environment
}

/// `{{ text | told }}`: a short text for a function that does not look for long words itself. Typst's regular expressions are
/// slow, and most texts have no long word: it is told which have.
fn told(value: &minijinja::Value) -> minijinja::Value {
    match value.as_str() {
        Some(text) if text.split(' ').any(text::is_long) => {
            literal::TypstContent::value(format!("plain({})", literal::string(text)))
        }
        _ => value.clone(),
    }
}

fn render(environment: &Environment<'_>, view: &View) -> Result<String, TemplateError> {
    let rendered = environment.get_template(&of(view.layout)).and_then(|template| template.render(&view.data));
    rendered.map_err(|error| {
        let why = match error.kind() {
            ErrorKind::OutOfFuel => Why::OutOfFuel,
            kind => Why::Said(error.detail().map_or_else(|| kind.to_string(), |detail| format!("{kind}: {detail}"))),
        };
        let template = error.name().map_or_else(|| of(view.layout), str::to_owned);
        TemplateError { template, line: error.line().unwrap_or(1), why }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load;

    fn view() -> View {
        let example = concat!(env!("CARGO_MANIFEST_DIR"), "/data/enkel/behovsmelding-2024-i-en-fil.json");
        let document = load::load(example).document.expect("the example is readable");
        let date = "2024-03-01".parse().expect("it is a date");
        let imprint = crate::document::Imprint {
            date,
            draft: false,
            fingerprint: None,
            language: crate::words::Language::Nb,
            blank: false,
        };
        crate::document::view(&document, imprint).expect("the example is valid")
    }

    #[test]
    fn a_place_in_the_merged_source_is_found_in_the_template() {
        let view = view();
        let merged = merge(&view).expect("it merges");
        let body = "form.body.typ.j2";
        for (template, printed) in [
            ("start.typ.j2", "#letterhead("),
            (body, "#question("),
            (body, "#fields("),
            (body, "#answer-table("),
            (body, "#value("),
            (body, "#gap"),
        ] {
            let offset = merged.rfind(printed).expect(printed);
            let lines = files::text(template).expect("it is embedded").lines();
            let expected = lines.into_iter().position(|line| line.starts_with(printed)).expect(printed) + 1;
            assert_eq!(line_of(&view, &merged, offset), Some((template, expected)), "{printed}");
        }
    }

    #[test]
    fn a_template_that_names_what_the_view_lacks_is_an_error_at_its_line() {
        let broken = environment([("behovsmelding.typ.j2", "one\n{{ nothing }}\n".to_owned())]);
        let error = render(&broken, &view()).expect_err("the view has no such value");
        assert_eq!((error.line, error.template.as_str()), (2, "behovsmelding.typ.j2"));
    }

    #[test]
    fn a_template_that_never_ends_runs_out_of_fuel() {
        let endless = "{% for m in a.blocks %}{% for b in meta.title %}".to_owned()
            + &"{% for b in meta.title %}".repeat(6)
            + &"{% endfor %}".repeat(8);
        let environment = environment([("behovsmelding.typ.j2", endless)]);
        let error = render(&environment, &view()).expect_err("it is too much");
        assert!(matches!(error.why, Why::OutOfFuel), "{error}");
    }
}
