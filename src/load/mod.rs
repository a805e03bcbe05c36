//! From a document's file to one composed, typed document.
//!
//! 1. `file` reads a file and parses it as JSON.
//! 2. `compose` puts every referenced record in the place of its path, and remembers where each came from.
//! 3. `shape` holds the whole against the kind's JSON Schema: every wrong key and type at once.
//! 4. What has the right shape, unknown keys aside, becomes the types of [`crate::model`].

mod compose;
mod file;
mod root;
pub(crate) mod rules;
mod schemas;
mod shape;
mod span;
pub(crate) mod values;

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

pub use self::compose::Origins;
pub(crate) use self::file::{unreadable, whole as whole_file};
pub use self::root::Pattern;
pub use self::span::Spans;
use crate::diag::{At, Finding, Findings, Place, Severity, SourceFile};
use crate::model::{Behovsmelding, Ekstramidler, Kind};
use crate::text;

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
    /// Pointers to values of `json` that are not what they should be; `content` has nothing in their place.
    pub wrong: Vec<String>,
}

/// A document's records, typed.
#[derive(Debug)]
pub enum Content {
    /// The application form for grants.
    Behovsmelding(Box<Behovsmelding>),
    /// The short application in an extra round.
    Ekstramidler(Box<Ekstramidler>),
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

/// Loads the document at `path` and every record it refers to.
///
/// References may name files in `root` and below it only. Without a `root`, that is the nearest folder
/// upwards from the document with a file called `DATAROT`, or the document's own folder where there is none.
pub fn load(path: &Path, root: Option<&Path>) -> Loaded {
    match file::read(path) {
        Ok((file, value)) => of_file(path, root, file, value),
        Err(findings) => Loaded { document: None, findings },
    }
}

/// Loads the document at `path` like [`load`], if it is one: `None` for a record that documents refer to.
pub fn load_document(path: &Path, root: Option<&Path>) -> Option<Loaded> {
    match file::read(path) {
        Ok((_, value)) if value.get("dokument").is_none() => None,
        Ok((file, value)) => Some(of_file(path, root, file, value)),
        Err(findings) => Some(Loaded { document: None, findings }),
    }
}

/// Whether the file at `path` holds a document; what cannot be read may.
pub(crate) fn is_document(path: &Path) -> bool {
    file::read(path).is_ok_and(|(_, value)| value.get("dokument").is_some())
}

/// The file at `path` as findings name it, if it can be read.
pub(crate) fn source(path: &Path) -> Option<Arc<SourceFile>> {
    file::read(path).ok().map(|(file, _)| file)
}

fn of_file(path: &Path, root: Option<&Path>, file: Arc<SourceFile>, value: Value) -> Loaded {
    let opened = root::Root::of(path, root).and_then(|root| Ok((root, kind_of(&file, &value)?)));
    match opened {
        Ok((root, kind)) => read(&root, file, value, kind),
        Err(findings) => Loaded { document: None, findings },
    }
}

fn read(root: &root::Root, file: Arc<SourceFile>, value: Value, kind: Kind) -> Loaded {
    let compose::Composed { document: json, origins, mut findings, unresolved } =
        compose::compose(kind, file, value, root);
    let complete = findings.is_empty();
    let shape = shape::check(kind, &json, &origins, &unresolved);
    let wrong = shape.wrong;
    findings.extend(shape.findings);
    let content = match typed(kind, &json) {
        Ok(content) => Some(content),
        // The schema is made from the types, so this is reached only where the two disagree.
        Err(error) if findings.is_empty() => {
            let message =
                format!("the document does not have the shape of its kind: {}", text::excerpt(&error.to_string()));
            findings.push(
                Finding::new(&rules::RECORD_SHAPE, origins.place(""), message)
                    .help("this is a fault in Blankett's schema; please report it with the file"),
            );
            None
        }
        // A key too many, or a value that is wrong and may be missing, is no reason to keep silent about the rest.
        Err(_) => typed(kind, &without(&json, &shape.strays, &wrong)).ok(),
    };
    // Rules about records that are not all there would find fault with what is right.
    let content = content.filter(|_| complete);
    if content.is_none() && findings.iter().all(|finding| finding.severity != Severity::Fault) {
        let message = "only the shape of the records and their texts could be checked";
        let help = "correct the errors of this document; then sums, names and answers are checked too";
        findings.push(Finding::new(&rules::NOT_ALL_CHECKED, origins.place("/dokument"), message).help(help));
    }
    Loaded { document: Some(Document { kind, content, json, origins, wrong }), findings }
}

fn typed(kind: Kind, json: &Value) -> Result<Content, serde_json::Error> {
    match kind {
        Kind::Behovsmelding => Behovsmelding::deserialize(json).map(Box::new).map(Content::Behovsmelding),
        Kind::Ekstramidler => Ekstramidler::deserialize(json).map(Box::new).map(Content::Ekstramidler),
    }
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

/// The kind that a file says it is.
fn kind_of(file: &Arc<SourceFile>, value: &Value) -> Result<Kind, Findings> {
    let names = || text::list(Kind::ALL.map(|kind| format!("{:?}", kind.name())), "or");
    let place = |at| Place { file: file.clone(), at };
    if !value.is_object() {
        let message = "the file does not hold a document: a document is an object { … }";
        return Err(vec![
            Finding::new(&rules::WRONG_TYPE, place(At::Value(String::new())), message)
                .help("begin the file with { and name the kind: \"dokument\": \"behovsmelding\""),
        ]);
    }
    let Some(given) = value.get("dokument") else {
        return Err(vec![
            Finding::new(
                &rules::MISSING_KEY,
                place(At::File),
                "the file is not a document: it has no key \"dokument\"",
            )
            .help(format!("add \"dokument\": {}; files without it are records that documents refer to", names())),
        ]);
    };
    let known = Kind::ALL.into_iter().find(|kind| given.as_str() == Some(kind.name()));
    known.ok_or_else(|| {
        let finding = Finding::new(
            &rules::UNKNOWN_KIND,
            place(At::Value("/dokument".to_owned())),
            format!("{} is not a kind of document; expected {}", text::excerpt(&given.to_string()), names()),
        );
        let near = given.as_str().and_then(|given| text::nearest(given, Kind::ALL.map(Kind::name)));
        vec![match near {
            Some(near) => finding.help(format!("did you mean {near:?}?")),
            None => finding,
        }]
    })
}
