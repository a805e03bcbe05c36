//! A blank form: an edition without answers, or with those that are known.

use super::{Options, Rendered, attempt, check, guarded, with_findings};
use crate::check::Organisations;
use crate::finding::{Finding, Findings, rules};
use crate::load::{self, Document, Loaded, Source};
use crate::model::Content;
use crate::value::date::Date;
use crate::words::{quoted, say};

/// Renders the form of an edition to be filled in by hand, with what `known` answers already.
///
/// # Errors
/// All findings, of which at least one blocks it: of the edition, or of the document's files.
pub fn blank(edition: Source, known: Option<Source>, options: &Options) -> Result<Rendered, Findings> {
    let options = Options { blank: true, draft: false, ..options.clone() };
    let file = edition.path().to_owned();
    guarded(Some(&file), || {
        let Loaded { document, findings } = load::blank(&edition);
        let (Some(empty), true) = (document, findings.is_empty()) else { return Err(findings) };
        let document = match known {
            Some(known) => with_edition(load::load(known), empty)?,
            None => empty,
        };
        let form = document.content.as_ref().and_then(Content::edition);
        let first_day = form.and_then(|form| format!("{}-01-01", form.year).parse::<Date>().ok());
        let options = Options { date: options.date.or(first_day), ..options };
        let loaded = Loaded { document: Some(document), findings: Findings::new() };
        let mut checked = check(loaded, &options, &mut Organisations::default());
        // What is not answered yet is what the form is for: only the edition can be wrong.
        let of_edition = |finding: &Finding| finding.place.as_ref().is_some_and(|place| place.file.path == file);
        checked.findings.retain(of_edition);
        let made = attempt(&checked, &options);
        with_findings(checked, made, |made, findings| Rendered { findings, ..made })
    })?
}

/// A document on another edition.
///
/// # Errors
/// What was found when it was loaded, or that it is no document of that form.
fn with_edition(loaded: Loaded, empty: Document) -> Result<Document, Findings> {
    let Loaded { document, mut findings } = loaded;
    let Some(mut document) = document else { return Err(findings) };
    let form = empty.content.as_ref().and_then(Content::edition).filter(|_| empty.kind == document.kind);
    match (document.content.as_mut().and_then(Content::edition_mut), form) {
        (Some(its), Some(form)) => its.clone_from(form),
        _ => {
            let message = say!("mismatched-fact-purpose", kind = quoted(document.kind.name()));
            findings.push(Finding::new(&rules::MISMATCHED_FACT, document.origins.place("/dokument"), message));
            return Err(findings);
        }
    }
    Ok(document)
}
