//! From a document's file to one composed, typed document.
//!
//! 1. `file` reads a file and parses it as JSON.
//! 2. `compose` puts every referenced record in the place of its path, and remembers where each came from.
//! 3. `figures` takes the figures of a *tilstandsrapport* from the exports that its indicators name.
//! 4. `shape` holds the whole against the kind's JSON Schema: every wrong key and type at once.
//! 5. What has the right shape, unknown keys aside, becomes the types of [`crate::model`].

mod answers;
mod blank;
mod compose;
pub mod discovery;
mod field;
pub(crate) mod figures;
mod file;
mod json;
mod known;
mod limits;
mod open;
mod origins;
mod pattern;
mod picture;
mod remembered;
mod rewrite;
mod root;
mod schemas;
mod shape;
mod source;
pub mod upgrade;
pub(crate) mod values;

use crate::finding::rules;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use self::answers::AnswerSchemas;
pub use self::blank::blank;
use self::compose::{Contained, Named};
pub(crate) use self::field::Field;
pub(crate) use self::open::unreadable;
pub use self::origins::Origins;
use self::origins::Part;
pub use self::pattern::Pattern;
pub(crate) use self::remembered::Remembered;
pub(crate) use self::rewrite::upgraded;
use self::source::Files;
pub use self::source::Source;
use crate::application::{self, Applied, Discrepancy};
use crate::exchange::{Fingerprint, NoData};
use crate::finding::{At, Finding, Findings, Place, Severity};
use crate::model::{Content, FormEdition, Kind};
use crate::prose;
use crate::value::date::Date;
use crate::value::text;
use crate::words::{Listed, list, quoted, say};

/// A document with every record it refers to.
#[derive(Debug)]
pub struct Document {
    /// What it says it is.
    pub kind: Kind,
    /// Its records, typed; `None` where they have not the shape of their kind, and the findings of loading say why.
    pub content: Option<Content>,
    /// The same as one JSON value: the document's file with every reference replaced by the record.
    pub json: Value,
    /// Where each part of `json` stands in the files.
    pub origins: Origins,
    /// Where what is stated in an application is not what it is made of.
    pub discrepancies: Vec<Discrepancy>,
    /// Pointers to values of `json` that are not what they should be; `content` has nothing in their place.
    pub wrong: Vec<String>,
    /// What is known of figures that were taken from exports, besides the figures.
    pub(crate) taken: figures::Taken,
    /// The applications that a *samledokument* contains, in the order they are named. They are no part of `json`.
    pub applications: Vec<Application>,
    /// What identifies the edition of its form, where nothing is known of that yet.
    edition: Option<String>,
    /// Whether nothing is wrong with the edition of its form, as another document has shown, or it has none.
    pub(crate) known: bool,
    /// The schemas of the answers to its form's own questions, if it has any.
    pub(crate) answers: Option<Arc<AnswerSchemas>>,
    /// The data root, where one was given.
    pub root: Option<PathBuf>,
    /// The fingerprint of the data, where a PDF carries it.
    pub carried: Option<Fingerprint>,
}

/// An application in a *samledokument*: a document of its own.
#[derive(Debug)]
pub struct Application {
    /// The file, or the reference that names none.
    pub name: String,
    /// Where it is named, or begins.
    pub place: Place,
    /// What was found there.
    reading: Reading,
    /// All that is wrong with it.
    pub findings: Findings,
}

/// Whether an application can be printed.
#[derive(Debug)]
enum Reading {
    /// It was read whole, and nothing in it keeps it from a page.
    Readable(Box<Document>),
    /// It is missing on the pages. What could be read of it is here.
    Missing(Option<Box<Document>>),
}

impl Application {
    fn new(name: String, place: Place, Loaded { document, findings }: Loaded) -> Self {
        let reading = match document {
            Some(document) if document.content.is_some() => Reading::Readable(Box::new(document)),
            other => Reading::Missing(other.map(Box::new)),
        };
        let mut application = Self { name, place, reading, findings: Findings::new() };
        application.found(findings);
        application
    }

    /// More was found in it: from then on it is missing, if that blocks it.
    pub(crate) fn found(&mut self, findings: Findings) {
        if findings.iter().any(Finding::blocks) {
            self.reading = match std::mem::replace(&mut self.reading, Reading::Missing(None)) {
                Reading::Readable(document) => Reading::Missing(Some(document)),
                missing @ Reading::Missing(_) => missing,
            };
        }
        self.findings.extend(findings);
    }

    /// The document, if it is readable.
    pub fn document(&self) -> Option<&Document> {
        match &self.reading {
            Reading::Readable(document) => Some(document),
            Reading::Missing(_) => None,
        }
    }

    /// What could be read of it, whatever is wrong with it.
    fn read(&self) -> Option<&Document> {
        match &self.reading {
            Reading::Readable(document) => Some(document),
            Reading::Missing(document) => document.as_deref(),
        }
    }

    /// What it applies for, if it could be read whole.
    pub fn whole(&self) -> Option<Applied<'_>> {
        self.document()?.content.as_ref().and_then(Applied::of)
    }

    /// Its records as far as they could be typed, whatever else is wrong with it.
    pub fn content(&self) -> Option<&Content> {
        self.read()?.content.as_ref()
    }

    /// Whether what is written, folded, names its file: the path or the end of it, with or without the extension.
    pub fn is_named(&self, written: &str) -> bool {
        let file = text::folded(&self.name.replace('\\', "/"));
        let written = written.replace('\\', "/");
        let written = written.trim_start_matches("./");
        let is_end = |path: &str| {
            // One that stands in the compilation itself is "søknad 3" of a file.
            path.strip_suffix(written)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('/') || rest.ends_with(", "))
        };
        let stem = file.rsplit_once('.').map(|(stem, _)| stem).filter(|stem| !stem.ends_with('/'));
        !written.is_empty() && (is_end(&file) || stem.is_some_and(is_end))
    }

    /// What it says that it applies for, whatever else is wrong with it.
    pub fn applied(&self) -> Option<Applied<'_>> {
        self.content().and_then(Applied::of)
    }
}

impl Document {
    /// The file that it begins in.
    pub fn path(&self) -> Option<&Path> {
        self.origins.files().next().map(|file| file.path.as_path())
    }

    /// The documents that it is made of: itself, and the applications that could be read.
    pub fn parts(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.applications.iter().filter_map(Application::read))
    }

    /// Holds its own answers against the form that it has now, which may be another than it was loaded with.
    pub(crate) fn hold_answers(&mut self) -> Findings {
        self.answers = answers::of_document(self.content.as_ref(), &self.json);
        let report = self.kind == Kind::Rapportering;
        let held = self.answers.as_ref().map(|answers| answers::check(answers, &self.json, report, &self.origins));
        held.map(|shape| shape.findings).unwrap_or_default()
    }

    /// Remembers that nothing is wrong with the edition of its form.
    pub(crate) fn edition_is_sound(&self, form: &FormEdition) {
        if let (Some(written), Some(parts)) = (&self.edition, self.json.pointer("/skjema/deler")) {
            known::remember(written, parts, form);
        }
    }

    /// The data as a PDF dated `date` carries it.
    pub fn attachment(&self, date: Date) -> String {
        serde_json::to_string_pretty(&self.data(date)).expect("what was read as JSON is JSON") + "\n"
    }

    /// The fingerprint of its data: of what the PDF carries, or would carry with that date if it has none itself.
    pub fn fingerprint(&self, date: Date) -> Fingerprint {
        let dated = || self.content.as_ref().and_then(Content::date).unwrap_or(date);
        self.carried.unwrap_or_else(|| Fingerprint::of(self.attachment(dated()).as_bytes()))
    }

    /// Its complete data as one JSON value, dated `date`: no reference to another file is left in it.
    pub fn data(&self, date: Date) -> Value {
        let mut data = self.json.clone();
        if let Value::Object(members) = &mut data {
            members.insert("dato".to_owned(), date.iso().into());
            if self.kind == Kind::Samledokument {
                let dated = |document: &Self| document.content.as_ref().and_then(Content::date).unwrap_or(date);
                let whole = self.applications.iter().filter_map(Application::document);
                members.insert("soeknader".to_owned(), whole.map(|part| part.data(dated(part))).collect());
                let recommendations = members.get_mut("innstillinger").and_then(Value::as_array_mut);
                recommendations.into_iter().flatten().for_each(|one| self.without_file(one));
            }
        }
        without_schemas(&mut data);
        for indicator in data.get_mut("indikatorer").and_then(Value::as_array_mut).into_iter().flatten() {
            // Which figures are hidden for the sake of others tells which ones have few behind them.
            if let Value::Object(members) = indicator {
                members.shift_remove("skjul");
            }
        }
        data
    }
}

impl Document {
    /// Names the application of an *innstilling* by its number where it was named by its file, which the data has not.
    fn without_file(&self, recommendation: &mut Value) {
        let Some(Value::String(written)) = recommendation.get_mut("soeker") else { return };
        let given = text::folded(written);
        if self.applications.iter().filter_map(Application::applied).any(|applied| applied.is_called(&given)) {
            return;
        }
        let mut named = (1..).zip(&self.applications).filter(|(_, application)| application.is_named(&given));
        if let (Some((number, _)), None) = (named.next(), named.next()) {
            *written = format!("søknad {number}");
        }
    }
}

/// Where a file's schema is says nothing to whom gets the data without the file.
fn without_schemas(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.shift_remove("$schema");
            members.values_mut().for_each(without_schemas);
        }
        Value::Array(items) => items.iter_mut().for_each(without_schemas),
        _ => {}
    }
}

/// Makes every text regular, so that names are equal that look equal.
fn regular(value: &mut Value) {
    match value {
        // The letters of a picture's data are no text.
        Value::String(text) if text.starts_with("data:image/") => {}
        Value::String(text) => {
            if let Cow::Owned(regular) = prose::regular::regular(text) {
                *text = regular;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(regular),
        Value::Object(members) => members.values_mut().for_each(regular),
        _ => {}
    }
}

/// Where the form has one *ordning*, the document need not name it. Whether it did not.
fn only_ordning(json: &mut Value) -> bool {
    let ordninger = json.pointer("/skjema/ordninger").and_then(Value::as_array);
    let only = ordninger.and_then(|ordninger| if let [one] = &ordninger[..] { one.get("navn").cloned() } else { None });
    match (only, json.as_object_mut()) {
        (Some(name), Some(members)) if !members.contains_key("ordning") => {
            members.insert("ordning".to_owned(), name);
            true
        }
        _ => false,
    }
}

/// What loading gives, whether or not all is well.
#[derive(Debug)]
pub struct Loaded {
    /// The document; `None` where its file cannot be read or is none.
    pub document: Option<Document>,
    /// Unreadable files, JSON that is not valid, references that do not resolve, keys and values that the kind does
    /// not have.
    pub findings: Findings,
}

impl Loaded {
    /// With what the PDF that carried it says of it.
    fn in_envelope(mut self, fingerprint: Option<Fingerprint>, findings: impl IntoIterator<Item = Finding>) -> Self {
        if let Some(document) = &mut self.document {
            document.carried = fingerprint;
        }
        self.findings.extend(findings);
        self
    }
}

/// Loads a document and every record it refers to.
pub fn load(source: impl Into<Source>) -> Loaded {
    let source = source.into();
    match file::read(&source.files, &source.path, None) {
        Ok(read) => of_file(&source, read),
        Err(findings) => Loaded { document: None, findings },
    }
}

/// Loads what a source names like [`load`], if it is a document: `None` for a record that documents refer to.
pub fn load_document(source: &Source) -> Option<Loaded> {
    match file::read(&source.files, &source.path, None) {
        Ok(read) if read.value.get("dokument").is_none() => None,
        Ok(read) => Some(of_file(source, read)),
        Err(findings) => Some(Loaded { document: None, findings }),
    }
}

/// Whether the file at `path` holds a document; what cannot be read may.
pub(crate) fn is_document(path: &Path) -> bool {
    file::read(&Files::Disk, path, None).is_ok_and(|read| read.value.get("dokument").is_some())
}

/// What a document has of one of its files, as a text, by the name of the file.
pub(crate) fn text_of(path: &Path) -> Result<String, Findings> {
    match (picture::format(path), figures::is_export(path)) {
        (Some(format), _) => picture::address(&Files::Disk, path, format, None),
        (None, true) => figures::digest(path),
        (None, false) => file::text(&Files::Disk, path, None),
    }
}

/// What the PDF at a path carries: one complete document.
#[derive(Debug)]
pub struct Extracted {
    /// The data, as it was attached.
    pub data: String,
    /// Its fingerprint, as it stands in the foot of every page that was made of it.
    pub fingerprint: Fingerprint,
    /// What someone should look at.
    pub findings: Findings,
}

/// The data that a PDF carries.
///
/// # Errors
/// If the file cannot be read or is no such PDF.
pub fn extract(source: impl Into<Source>) -> Result<Extracted, Findings> {
    let source = source.into();
    let file::Read { file, value, fingerprint, findings, .. } = file::read(&source.files, &source.path, None)?;
    let Some(fingerprint) = fingerprint else {
        return Err(vec![file::no_data(&source.path, &NoData::Unreadable(say!("pdf-no-header")))]);
    };
    let mut part = Part::whole(file, true);
    let (mut value, changes) = (value.clone(), upgrade::of_document(&value));
    part.moved = upgrade::change(&mut value, changes);
    kind_of(&part, &value, &Kind::ALL)?;
    Ok(Extracted { data: part.file.text.clone(), fingerprint, findings })
}

fn of_file(source: &Source, read: file::Read) -> Loaded {
    match root::Root::of(source) {
        Ok(root) => {
            let file::Read { file, value, carried, fingerprint, findings, .. } = read;
            let part = Part::whole(file, carried);
            let mut loaded = of_kind(&root, part, value, &Kind::ALL).in_envelope(fingerprint, findings);
            if let Some(document) = &mut loaded.document {
                document.root.clone_from(&source.root);
            }
            loaded
        }
        Err(findings) => Loaded { document: None, findings },
    }
}

/// The document that begins at `start`, if it is of one of these kinds.
fn of_kind(root: &root::Root, mut start: Part, mut value: Value, kinds: &[Kind]) -> Loaded {
    let changes = upgrade::of_document(&value);
    start.moved = upgrade::change(&mut value, changes);
    match kind_of(&start, &value, kinds) {
        Ok(kind) => read(root, &start, value, kind),
        Err(findings) => Loaded { document: None, findings },
    }
}

fn read(root: &root::Root, start: &Part, value: Value, kind: Kind) -> Loaded {
    let compose::Composed { document: mut json, contained, mut origins, mut findings, unresolved } =
        compose::compose(kind, start, value, root);
    let edition = known::take(&mut json);
    regular(&mut json);
    if only_ordning(&mut json) {
        origins.took("/ordning".to_owned(), origins.place("/skjema/ordninger/0/navn"));
    }
    let complete = findings.is_empty();
    let figures = match kind {
        Kind::Tilstandsrapport => figures::fill(&mut json, &mut origins, root),
        _ => figures::Filled::default(),
    };
    findings.extend(figures.findings);
    let too_large = limits::of_document(&json, &origins);
    if !too_large.is_empty() {
        // What else there is to say of it would be as long.
        findings.extend(too_large);
        return Loaded { document: None, findings };
    }
    let shape = shape::check(kind, &json, &origins, &unresolved);
    let mut wrong = shape.wrong;
    findings.extend(shape.findings);
    let content = match kind.read(&json) {
        Ok(content) => Some(content),
        // The schema is made from the types, so this is reached only where the two disagree.
        Err(error) if findings.is_empty() => {
            let message = say!("record-shape", why = text::excerpt(&error.to_string()));
            findings.push(Finding::new(&rules::RECORD_SHAPE, origins.place(""), message));
            None
        }
        // A key too many, or a value that is wrong and may be missing, is no reason to keep silent about the rest.
        Err(_) => kind.read(&without(&json, &shape.strays, &wrong)).ok(),
    };
    let mut content = content;
    // Only what is all there can be remembered as sound.
    let whole = complete && findings.is_empty();
    let edition = edition.and_then(|edition| known::put_back(edition, &mut json, content.as_mut()));
    let known = edition.is_none();
    let edition = edition.filter(|_| whole);
    let answers = answers::of_document(content.as_ref(), &json);
    if let Some(answers) = &answers {
        let shape = answers::check(answers, &json, kind == Kind::Rapportering, &origins);
        wrong.extend(shape.wrong);
        findings.extend(shape.findings);
    }
    wrong.extend(figures.wrong);
    // Rules about records that are not all there would find fault with what is right.
    let content = content.filter(|_| complete);
    if content.is_none() && findings.iter().all(|finding| finding.severity != Severity::Fault) {
        findings.push(Finding::new(&rules::NOT_ALL_CHECKED, origins.place("/dokument"), say!("not-all-checked")));
    }
    if contained.is_empty() && json.get("soeknader").is_some_and(|list| *list == Value::Array(Vec::new())) {
        let place = origins.place("/soeknader");
        findings.push(Finding::new(&rules::INVALID_VALUE, place, say!("invalid-value-no-application")));
    }
    let applications = contained.into_iter().map(|part| application(root, part)).collect();
    Loaded {
        document: Some(Document {
            kind,
            discrepancies: content.as_ref().map(application::discrepancies).unwrap_or_default(),
            content,
            json,
            origins,
            wrong,
            taken: figures.taken,
            applications,
            edition,
            known,
            answers,
            root: None,
            carried: None,
        }),
        findings,
    }
}

/// Loads an application. What is wrong with it is its own, and no fault of the document that contains it.
fn application(root: &root::Root, contained: Contained) -> Application {
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.applies()).collect();
    let Contained { name, place, named } = contained;
    let loaded = match named {
        Named::File(path) => match root.read(&path) {
            Ok(file::Read { file, value, carried, fingerprint, findings, .. }) => {
                let part = Part { named_at: Some(place.clone()), ..Part::whole(file, carried) };
                let named = |finding: Finding| finding.related(place.clone(), say!("related-named-here"));
                of_kind(root, part, value, &kinds).in_envelope(fingerprint, findings.into_iter().map(named))
            }
            Err(findings) => {
                let named = |finding: Finding| finding.related(place.clone(), say!("related-named-here"));
                Loaded { document: None, findings: findings.into_iter().map(named).collect() }
            }
        },
        Named::Inline(part, value) => of_kind(root, part, value, &kinds),
        Named::Unresolved(finding) => Loaded { document: None, findings: vec![finding] },
    };
    Application::new(name, place, loaded)
}

/// The value without the members at `strays`, and with nothing in the place of the values at `wrong`.
fn without(json: &Value, strays: &[String], wrong: &[String]) -> Value {
    let mut json = json.clone();
    for value in wrong {
        if let Some(value) = json.pointer_mut(value) {
            *value = Value::Null;
        }
    }
    for member in strays {
        let Some((object, token)) = member.rsplit_once('/') else { continue };
        if let Some(Value::Object(object)) = json.pointer_mut(object) {
            object.shift_remove(&token.replace("~1", "/").replace("~0", "~"));
        }
    }
    json
}

/// The kind that the document at `start` says it is, one of `kinds`.
fn kind_of(start: &Part, value: &Value, kinds: &[Kind]) -> Result<Kind, Findings> {
    let expected = || list(kinds.iter().map(|kind| quoted(kind.name())), Listed::Or);
    let place = |at| Place { file: start.file.clone(), at };
    let at_value = |pointer: &str| At::Value(format!("{}{pointer}", start.base));
    let fail = |finding: Finding| {
        Err(vec![match &start.named_at {
            Some(named_at) => finding.related(named_at.clone(), say!("related-named-here")),
            None => finding,
        }])
    };
    if !value.is_object() {
        return fail(Finding::new(&rules::WRONG_TYPE, place(at_value("")), say!("wrong-type-document")));
    }
    let Some(given) = value.get("dokument") else {
        let at = if start.base.is_empty() { At::File } else { at_value("") };
        let message = say!("missing-key-document", expected = expected());
        return fail(Finding::new(&rules::MISSING_KEY, place(at), message));
    };
    let known = kinds.iter().find(|kind| given.as_str() == Some(kind.name()));
    if let Some(kind) = known {
        return Ok(*kind);
    }
    let (value, expected) = (text::excerpt(&given.to_string()), expected());
    let message = if kinds.len() == Kind::ALL.len() {
        say!("unknown-kind", value, expected)
    } else {
        say!("unknown-kind-application", value, expected)
    };
    let finding = Finding::new(&rules::UNKNOWN_KIND, place(at_value("/dokument")), message);
    let near = given.as_str().and_then(|given| text::nearest(given, kinds.iter().map(|kind| kind.name())));
    fail(match near {
        Some(near) => finding.help(say!("help-did-you-mean", near = quoted(near))),
        None => finding,
    })
}
