//! One document from its file to PDF bytes: the whole way, and the only one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::check::check;
use crate::date::Date;
use crate::diag::{At, Finding, Findings, Place, SourceFile};
use crate::document::{self, View};
use crate::load::{self, Document};
use crate::{pdf, template, world};

/// What may be chosen from outside a document.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The data root; where it is not given, see [`load::load`].
    pub root: Option<PathBuf>,
    /// The document's date, in the place of the one in the record.
    pub date: Option<Date>,
}

/// A finished document.
#[derive(Debug)]
pub struct Rendered {
    /// The PDF file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// A file name for it without extension, from the record.
    pub file_name: String,
}

/// The Typst source of a document.
#[derive(Debug)]
pub struct Merged {
    /// The source, as Typst compiles it.
    pub source: String,
    /// A file name for it without extension, from the record.
    pub file_name: String,
    view: View,
}

/// How many compilations a memoised result may stay unused: modules are used by every document, a
/// document's own results by no other.
const MEMO_AGE: usize = 5;

/// Renders the document at `path`.
///
/// The same files and options always give the same bytes.
///
/// # Errors
/// All findings that block it; nothing is written anywhere, so there is nothing to undo.
pub fn render(path: &Path, options: &Options) -> Result<Rendered, Findings> {
    let merged = merge(path, options)?;
    finish(merged)
}

/// Merges the document at `path` into its template, without compiling it.
///
/// # Errors
/// All findings that block it.
pub fn merge(path: &Path, options: &Options) -> Result<Merged, Findings> {
    let document = load::load(path, options.root.as_deref())?;
    let mut findings = check(&document);
    let date = dated(&document, options.date).map_err(|missing| findings.push(missing));
    let Ok(date) = date else { return Err(findings) };
    if !findings.is_empty() {
        return Err(findings);
    }
    let view = document::view(&document.content, date);
    let source =
        template::merge(&view).map_err(|error| vec![in_template(&error.template, error.line, &error.message)])?;
    Ok(Merged { source, file_name: view.file_name.clone(), view })
}

fn finish(merged: Merged) -> Result<Rendered, Findings> {
    let Merged { source, file_name, view } = merged;
    let _evict = Evict;
    let located = |errors: Vec<world::TypstError>| {
        errors.iter().map(|error| from_typst(&view, &source, error)).collect::<Findings>()
    };
    let (world, pages) = world::compile(source.clone()).map_err(located)?;
    let pdf = pdf::export(&pages, &view.identity).map_err(|errors| located(world.errors(&errors)))?;
    Ok(Rendered { pdf, pages: pages.pages().len(), file_name })
}

/// Drops old memoised results on every way out: they are process-wide and would otherwise grow with each document.
struct Evict;

impl Drop for Evict {
    fn drop(&mut self) {
        comemo::evict(MEMO_AGE);
    }
}

fn dated(document: &Document, given: Option<Date>) -> Result<Date, Finding> {
    let stated = match &document.content {
        load::Content::Behovsmelding(record) => record.date,
    };
    given.or(stated).ok_or_else(|| {
        Finding::error("missing-date", document.origins.place(""), "the document has no date")
            .help("add \"dato\", as in \"dato\": \"2024-03-01\", or give one with --date")
    })
}

fn from_typst(view: &View, merged: &str, error: &world::TypstError) -> Finding {
    match &error.site {
        world::Site::Merged(offset) => {
            in_template(view.template, template::line_of(view, merged, *offset).unwrap_or(1), &error.message)
        }
        world::Site::Module(path, line) => in_template(path.trim_start_matches('/'), *line, &error.message),
        world::Site::Unknown => in_template(view.template, 1, &error.message),
    }
}

/// A fault in a template: ours or changed by a user, but never the data's.
fn in_template(template: &str, line: usize, message: &str) -> Finding {
    let path = Path::new("templates").join(template);
    let text = template::source(template).or_else(|| world::source(template)).unwrap_or_default();
    let offset = text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>().min(text.len());
    let file = Arc::new(SourceFile { path, text: text.to_owned() });
    Finding::fault(
        "template-error",
        Place { file, at: At::Offset(offset) },
        format!("Typst could not make the document: {message}"),
    )
    .help("this is a fault in the template, not in the record; --emit typ shows the source that Typst was given")
}
