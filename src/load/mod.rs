//! From a document's file to one composed, typed document.
//!
//! 1. `file` reads a file and parses it as JSON.
//! 2. `compose` puts every referenced record in the place of its path, and remembers where each came from.
//! 3. `shape` holds the whole against the kind's JSON Schema: every wrong key and type at once.
//! 4. What has the right shape becomes the types of [`crate::model`].

mod compose;
mod file;
mod root;
mod shape;
mod span;

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

pub use self::compose::Origins;
pub use self::span::Spans;
use crate::diag::{At, Finding, Findings, Place, SourceFile};
use crate::model::{Behovsmelding, Kind};
use crate::text;

/// A document with every record it refers to.
#[derive(Debug)]
pub struct Document {
    /// What it is.
    pub content: Content,
    /// The same as one JSON value: the document's file with every reference replaced by the record.
    pub json: Value,
    /// Where each part of `json` stands in the files.
    pub origins: Origins,
}

/// A document's records, typed.
#[derive(Debug)]
pub enum Content {
    /// The application form for grants.
    Behovsmelding(Box<Behovsmelding>),
}

/// Loads the document at `path` and every record it refers to.
///
/// References may name files in `root` and below it only. Without a `root`, that is the nearest folder
/// upwards from the document with a file called `DATAROT`, or the document's own folder where there is none.
///
/// # Errors
/// All findings: unreadable files, JSON that is not valid, references that do not resolve, keys and values
/// that the kind does not have.
pub fn load(path: &Path, root: Option<&Path>) -> Result<Document, Findings> {
    let root = root::Root::of(path, root)?;
    let (file, value) = file::read(path)?;
    let kind = kind_of(&file, &value)?;
    let compose::Composed { document: json, origins, mut findings, unresolved } =
        compose::compose(kind, file, value, &root);
    findings.extend(shape::findings(kind, &json, &origins, &unresolved));
    if !findings.is_empty() {
        return Err(findings);
    }
    let content = match kind {
        Kind::Behovsmelding => Behovsmelding::deserialize(&json).map(Box::new).map(Content::Behovsmelding),
    };
    match content {
        Ok(content) => Ok(Document { content, json, origins }),
        // The schema is made from the types, so this is reached only where the two disagree.
        Err(error) => Err(vec![
            Finding::fault(
                "record-shape",
                origins.place(""),
                format!("the document does not have the shape of its kind: {}", text::excerpt(&error.to_string())),
            )
            .help("this is a fault in Blankett's schema; please report it with the file"),
        ]),
    }
}

/// The kind that a file says it is.
fn kind_of(file: &Arc<SourceFile>, value: &Value) -> Result<Kind, Findings> {
    let names = || text::list(Kind::ALL.map(|kind| format!("{:?}", kind.name())), "or");
    let place = |at| Place { file: file.clone(), at };
    if !value.is_object() {
        let message = "the file does not hold a document: a document is an object { … }";
        return Err(vec![
            Finding::error("wrong-type", place(At::Value(String::new())), message)
                .help("begin the file with { and name the kind: \"dokument\": \"behovsmelding\""),
        ]);
    }
    let Some(given) = value.get("dokument") else {
        return Err(vec![
            Finding::error("missing-key", place(At::File), "the file is not a document: it has no key \"dokument\"")
                .help(format!("add \"dokument\": {}; files without it are records that documents refer to", names())),
        ]);
    };
    let known = Kind::ALL.into_iter().find(|kind| given.as_str() == Some(kind.name()));
    known.ok_or_else(|| {
        let finding = Finding::error(
            "unknown-kind",
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
