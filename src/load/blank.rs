//! The empty document of an edition: what a blank form and the form's schema are made of.

use std::sync::Arc;

use serde_json::{Value, json};

use super::origins::Part;
use super::{Loaded, file, of_kind, root};
use crate::finding::{Findings, SourceFile};
use crate::load::Source;
use crate::model::Kind;

/// The empty document of the edition that a source names, with one measure. Its findings are those of the edition.
pub fn blank(edition: &Source) -> Loaded {
    match loaded(edition) {
        Ok(loaded) => loaded,
        Err(findings) => Loaded { document: None, findings },
    }
}

fn loaded(edition: &Source) -> Result<Loaded, Findings> {
    let read = file::read(&edition.files, &edition.path, None)?;
    let root = root::Root::of(edition)?;
    let report = read.value.get("gjelder").and_then(Value::as_str) == Some("rapportering");
    let kind = if report { Kind::Rapportering } else { Kind::Behovsmelding };
    let ordning = read.value.pointer("/ordninger/0/navn").cloned().unwrap_or_default();
    let value = json!({
        "dokument": kind.name(),
        "skjema": edition.path.file_name().unwrap_or_default().to_string_lossy(),
        "ordning": ordning,
        "partnerskap": { "navn": "", "eiere": [] },
        "tiltak": [{ "id": "tiltak", "navn": "" }],
        "budsjett": { "aar": read.value.get("aar").cloned().unwrap_or_default() },
    });
    // It stands beside the edition, under a name that no file has.
    let path = edition.path.with_file_name(".blankett-tomt-skjema.json");
    let file = Arc::new(SourceFile::new(path.clone(), value.to_string()));
    let mut loaded = of_kind(&root, Part::whole(file, false), value, &[kind]);
    // That nothing is filled in is no fault of the edition.
    loaded.findings.retain(|finding| finding.place.as_ref().is_none_or(|place| place.file.path != path));
    for finding in &mut loaded.findings {
        finding.related.retain(|related| related.place.file.path != path);
    }
    Ok(loaded)
}
