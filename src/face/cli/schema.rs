//! `blankett schema`: the JSON Schema of a file.

use std::io::{self, Write};
use std::path::Path;

use super::args::SchemaArgs;
use super::outcome::Outcome;
use super::report::{self, Made};
use crate::check::{self, Organisations};
use crate::finding::Finding;
use crate::form::schema::of_documents;
use crate::load::{self, Source};
use crate::model::{Content, SCHEMAS};

pub(super) fn run(args: &SchemaArgs) -> Outcome {
    if let Some(edition) = &args.edition {
        return of_edition(edition);
    }
    let mut out = io::stdout().lock();
    // Who closes standard output early has read enough.
    let _ = match &args.kind {
        Some(kind) => {
            let (_, make) = SCHEMAS.iter().find(|(name, _)| name == kind).expect("the command line takes these only");
            let schema = serde_json::to_string_pretty(&make()).expect("a schema is JSON");
            writeln!(out, "{schema}")
        }
        None => SCHEMAS.iter().try_for_each(|(name, make)| {
            let schema = make();
            let description = schema.get("description").and_then(|text| text.as_str()).unwrap_or_default();
            writeln!(out, "{name:14} {description}")
        }),
    };
    Outcome::Done
}

/// The schema of the documents of an edition.
fn of_edition(edition: &Path) -> Outcome {
    let mut loaded = load::blank(&Source::file(edition));
    if let Some(document) = &loaded.document {
        let found = check::check(document, &mut Organisations::default());
        let of_edition = |finding: &Finding| finding.place.as_ref().is_some_and(|place| place.file.path == edition);
        loaded.findings.extend(found.into_iter().filter(of_edition));
    }
    let sound = !loaded.findings.iter().any(Finding::blocks);
    report::print(&loaded.findings, Made::Nothing);
    let Some(document) = loaded.document.filter(|_| sound) else { return Outcome::InputErrors };
    let Some(form) = document.content.as_ref().and_then(Content::edition) else { return Outcome::InputErrors };
    let schema = of_documents(form, document.kind.schema().to_value());
    let schema = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    let _ = writeln!(io::stdout().lock(), "{schema}");
    Outcome::Done
}
