//! One document from its file to PDF bytes: the whole way, and the only one.

mod blank;
mod changes;
mod weight;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::check::{self, Organisations};
use crate::document::{self, File, Imprint, View};
use crate::exchange::Fingerprint;
use crate::finding::rules;
use crate::finding::{At, Finding, Findings, Place, SourceFile};
use crate::load::{self, Application, Document, Loaded, Source};
use crate::model::Content;
use crate::typeset::files;
use crate::typeset::pdf::{self, Profile};
use crate::typeset::template;
use crate::typeset::world;
use crate::value::date::Date;
use crate::value::text;
use crate::words::{Language, Message, say};
pub use blank::blank;
pub use changes::{Versions, versions};
use weight::Weight;

/// What may be chosen from outside a document.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The document's date, in the place of the one in the record.
    pub date: Option<Date>,
    /// Render it although its content is not finished: every page is marked as a draft (*utkast*), and the errors
    /// that a draft may have are warnings.
    pub draft: bool,
    /// Which standards the PDF keeps, and whether it carries the data it was made of.
    pub profile: Profile,
    /// Render a *samledokument* although some of its applications cannot be read: a page names each.
    pub allow_missing: bool,
    /// Print a form to be filled in by hand: where nothing is answered, there is room to write.
    pub blank: bool,
}

/// A document and everything that is wrong with it.
#[derive(Debug)]
pub struct Checked {
    /// The document; `None` where its file cannot be read or is none.
    pub document: Option<Document>,
    /// All findings of loading it and of every rule.
    pub findings: Findings,
    date: Option<Date>,
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
    /// The files that it is made of.
    pub inputs: Vec<PathBuf>,
    /// What someone should look at; nothing that blocks it.
    pub findings: Findings,
}

/// The Typst source of a document.
#[derive(Debug)]
pub struct Merged {
    /// The source, as Typst compiles it.
    pub source: String,
    /// A file name for it without extension, from the record.
    pub file_name: String,
    /// The files that it is made of.
    pub inputs: Vec<PathBuf>,
    /// What someone should look at; nothing that blocks it.
    pub findings: Findings,
    /// The files that the source reads, beside those of the library.
    pub files: Vec<File>,
    view: View,
    profile: Profile,
    most_pages: usize,
}

/// How many compilations a memoised result may stay unused: modules are used by every document, a
/// document's own results by no other.
const MEMO_AGE: usize = 5;

/// Where templates find the data that a document carries.
const ATTACHED: &str = "/blankett.json";

/// The most pages a document may have: ten times the largest that is known.
const PAGES: usize = 2000;

/// The most pieces that a document may be set in: a plan of 39 pages has 2 500, and each takes up to 40 KB of memory.
const PIECES: usize = 12_000;

/// Runs every rule on a document that was loaded, and on the applications that it contains. What they say of
/// organisations is compared with what `organisations` has seen.
pub fn check(loaded: Loaded, options: &Options, organisations: &mut Organisations) -> Checked {
    let Loaded { mut document, mut findings } = loaded;
    let mut date = None;
    if let Some(document) = &mut document {
        // Which applications are missing is known when their rules have run.
        let of_applications: Findings =
            document.applications.iter_mut().flat_map(|a| of_application(a, options, organisations)).collect();
        findings.extend(check::check(document, organisations));
        date = dated(document, options.date, &mut findings);
        let received = document.content.as_ref().and_then(Content::received).is_some();
        Weight { unfinished: options.draft || received, missing: options.allow_missing, all: false }.of(&mut findings);
        findings.extend(of_applications);
    }
    Checked { document, findings, date }
}

/// All findings of an application in a *samledokument*. What is wrong with its content is its sender's, and marked on
/// the page; one that cannot be read whole, or not be printed, is missing.
fn of_application(application: &mut Application, options: &Options, organisations: &mut Organisations) -> Findings {
    if let Some(document) = application.document() {
        let (Ok(mut findings) | Err(mut findings)) = guarded(document.path(), || check::check(document, organisations));
        Weight { unfinished: true, ..Weight::default() }.of(&mut findings);
        application.found(findings);
    }
    let mut findings = application.findings.clone();
    Weight { all: options.allow_missing && application.document().is_none(), ..Weight::default() }.of(&mut findings);
    findings
}

/// What `work` gives.
///
/// # Errors
/// If it panics: then a finding says so of the file, which ends this document and nothing else.
pub(crate) fn guarded<T>(file: Option<&Path>, work: impl FnOnce() -> T) -> Result<T, Findings> {
    // What the work holds is dropped with it, so nothing half done is seen afterwards.
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let said = panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str));
        let message = match said {
            Some(said) => say!("internal-error", said = text::excerpt(said)),
            None => say!("internal-error-unsaid"),
        };
        vec![Finding::new(&rules::INTERNAL_ERROR, file.map(Place::of_file), message)]
    })
}

/// Loads a document and runs every rule on it.
///
/// # Errors
/// If it panics inside: a finding like any other fault.
pub fn checked(source: impl Into<Source>, options: &Options) -> Result<Checked, Findings> {
    let source = source.into();
    let file = source.path().to_owned();
    guarded(Some(&file), || check(load::load(source), options, &mut Organisations::default()))
}

/// Renders a document.
///
/// The same files and options always give the same bytes.
///
/// # Errors
/// All findings, of which at least one blocks it; nothing is written anywhere, so there is nothing to undo.
pub fn render(source: impl Into<Source>, options: &Options) -> Result<Rendered, Findings> {
    render_checked(checked(source, options)?, options)
}

/// Merges a document into its template, without compiling it.
///
/// # Errors
/// All findings, of which at least one blocks it.
pub fn merge(source: impl Into<Source>, options: &Options) -> Result<Merged, Findings> {
    let checked = checked(source, options)?;
    let merged = checked.guarded(|| merge_document(checked.unblocked(), checked.date, options));
    with_findings(checked, merged, |merged, findings| Merged { findings, ..merged })
}

impl Checked {
    /// The document, if nothing that was found blocks it.
    fn unblocked(&self) -> Option<&Document> {
        self.document.as_ref().filter(|_| !self.findings.iter().any(Finding::blocks))
    }

    /// What `work` on it gives.
    ///
    /// # Errors
    /// Its own, or a finding if it panics.
    fn guarded<T>(&self, work: impl FnOnce() -> Result<T, Findings>) -> Result<T, Findings> {
        guarded(self.document.as_ref().and_then(Document::path), work)?
    }
}

/// Renders a document that was checked with the same options.
///
/// A panic inside is a finding like any other fault.
///
/// # Errors
/// As [`render`].
pub fn render_checked(mut checked: Checked, options: &Options) -> Result<Rendered, Findings> {
    let blocked = checked.unblocked().is_none();
    let made = match attempt(&checked, options) {
        Err(_) if !blocked && options.allow_missing && leave_out(&mut checked, options) => attempt(&checked, options),
        made => made,
    };
    with_findings(checked, made, |made, findings| Rendered { findings, ..made })
}

/// What was made of a document, with what was found of it before; or all that was found, where nothing was made.
fn with_findings<T>(checked: Checked, made: Result<T, Findings>, add: fn(T, Findings) -> T) -> Result<T, Findings> {
    let mut findings = checked.findings;
    match made {
        Ok(made) => Ok(add(made, findings)),
        Err(found) => {
            findings.extend(found);
            Err(findings)
        }
    }
}

/// # Errors
/// What was found while it was made; nothing more where it was blocked before.
fn attempt(checked: &Checked, options: &Options) -> Result<Rendered, Findings> {
    checked.guarded(|| finish(merge_document(checked.unblocked(), checked.date, options)?))
}

/// Leaves out the applications that make no document alone, when their *samledokument* makes none either; whether there are
/// any. What is found of them is a warning, as of one that cannot be read.
fn leave_out(checked: &mut Checked, options: &Options) -> bool {
    let Checked { document: Some(document), findings, date } = checked else { return false };
    let mut any = false;
    for application in &mut document.applications {
        let Some(alone) = application.document() else { continue };
        let made = guarded(alone.path(), || finish(merge_document(Some(alone), *date, options)?));
        let Err(found) = made.and_then(|made| made) else { continue };
        any = true;
        let mut told = found.clone();
        application.found(found);
        told.push(check::samledokument::missing(application));
        Weight { all: true, ..Weight::default() }.of(&mut told);
        findings.extend(told);
    }
    any
}

/// # Errors
/// What was found while it was merged; nothing where there is no document, or none with a date.
fn merge_document(document: Option<&Document>, date: Option<Date>, options: &Options) -> Result<Merged, Findings> {
    let (Some(document), Some(date)) = (document, date) else { return Err(Findings::new()) };
    let attached = (options.profile == Profile::Exchange).then(|| document.attachment(date));
    let fingerprint = attached.as_ref().map(|data| Fingerprint::of(data.as_bytes()));
    let imprint = Imprint { date, draft: options.draft, fingerprint, language: Language::Nb, blank: options.blank };
    let view = document::view(document, imprint).ok_or_else(Findings::new)?;
    merged(view, document, attached, options)
}

/// Merges a view of a document into its template.
///
/// # Errors
/// What was found while it was merged.
fn merged(
    mut view: View,
    document: &Document,
    attached: Option<String>,
    options: &Options,
) -> Result<Merged, Findings> {
    let mut files = std::mem::take(&mut view.files);
    files.extend(attached.map(|data| (ATTACHED, data.into_bytes())));
    let source =
        template::merge(&view).map_err(|error| vec![in_template(&error.template, error.line, error.message())])?;
    if template::pieces(&source) > PIECES * document.parts().count() {
        let message = say!("too-large-document-pieces", pieces = template::pieces(&source), most = PIECES);
        return Err(vec![Finding::new(&rules::TOO_LARGE, document.origins.place("/dokument"), message)]);
    }
    Ok(Merged {
        source,
        file_name: view.file_name.clone(),
        inputs: document.parts().flat_map(|part| part.origins.files()).map(|file| file.path.clone()).collect(),
        findings: Findings::new(),
        files,
        view,
        profile: options.profile,
        most_pages: PAGES * document.parts().count(),
    })
}

fn finish(merged: Merged) -> Result<Rendered, Findings> {
    let Merged { source, file_name, inputs, findings, files, view, profile, most_pages } = merged;
    let _evict = Evict;
    let located = |errors: Vec<world::TypstError>| {
        // The source was given to Typst; the same is merged again where something is to be found in it.
        let source = template::merge(&view).unwrap_or_default();
        errors.iter().map(|error| from_typst(&view, &source, error)).collect::<Findings>()
    };
    let (world, pages) = world::compile(source, files).map_err(located)?;
    if let Some(finding) = too_many(pages.pages().len(), most_pages) {
        return Err(vec![finding]);
    }
    let pdf = pdf::export(&pages, &view.identity, profile).map_err(|errors| located(world.errors(&errors)))?;
    Ok(Rendered { pdf, pages: pages.pages().len(), file_name, inputs, findings })
}

fn too_many(pages: usize, most: usize) -> Option<Finding> {
    (pages > most).then(|| Finding::new(&rules::TOO_MANY_PAGES, None, say!("too-many-pages", pages, most)))
}

/// Drops old memoised results on every way out: they are process-wide and would otherwise grow with each document.
struct Evict;

impl Drop for Evict {
    fn drop(&mut self) {
        comemo::evict(MEMO_AGE);
    }
}

/// The document's date; where its records could not be typed, nothing is known of it.
fn dated(document: &Document, given: Option<Date>, findings: &mut Findings) -> Option<Date> {
    let stated = document.content.as_ref()?.date();
    let date = given.or(stated);
    if date.is_none() {
        let place = document.origins.place("/dokument");
        findings.push(Finding::new(&rules::MISSING_DATE, place, say!("missing-date")));
    }
    date
}

fn from_typst(view: &View, merged: &str, error: &world::TypstError) -> Finding {
    let own = template::of(view.layout);
    match &error.site {
        world::Site::Merged(offset) => {
            let (template, line) = template::line_of(view, merged, *offset).unwrap_or((&own, 1));
            in_template(template, line, error.message())
        }
        world::Site::Module(path, line) => in_template(path.trim_start_matches('/'), *line, error.message()),
        world::Site::Unknown => in_template(&own, 1, error.message()),
    }
}

/// A fault in a template: ours or changed by a user, but never the data's.
fn in_template(template: &str, line: usize, why: Message) -> Finding {
    let path = Path::new("templates").join(template);
    let source = files::text(template).unwrap_or_default();
    let offset = source.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>().min(source.len());
    let file = Arc::new(SourceFile::new(path, source));
    Finding::new(&rules::TEMPLATE_ERROR, Place { file, at: At::Offset(offset) }, say!("template-error", why))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_has_an_end() {
        assert!(too_many(PAGES, PAGES).is_none());
        let finding = too_many(PAGES + 1, PAGES).expect("it is too long");
        assert!(finding.blocks() && finding.message.to_string().contains("2001 pages"), "{finding:?}");
    }
}
