//! A blank form: an edition without answers, or with those that are known.

use super::weight::Weight;
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
        let prefilled = known.is_some();
        let (document, mut dropped) = match known {
            Some(known) => with_edition(load::load(known), empty)?,
            None => (empty, Findings::new()),
        };
        let form = document.content.as_ref().and_then(Content::edition);
        let first_day = form.and_then(|form| format!("{}-01-01", form.year).parse::<Date>().ok());
        let options = Options { date: options.date.or(first_day), ..options };
        let loaded = Loaded { document: Some(document), findings: Findings::new() };
        let mut checked = check(loaded, &options, &mut Organisations::default());
        // What is not answered yet is what the form is for: only the edition can be wrong. But what was answered and has no
        // place on the form is told, and keeps nobody from writing by hand.
        let told = [&rules::UNASKED_ANSWER, &rules::UNKNOWN_NAME].map(|rule| rule.code);
        let of_edition = |finding: &Finding| finding.place.as_ref().is_some_and(|place| place.file.path == file);
        let is_dropped = |finding: &Finding| prefilled && told.contains(&finding.rule.code);
        dropped.extend(checked.findings.iter().filter(|it| !of_edition(it) && is_dropped(it)).cloned());
        checked.findings.retain(of_edition);
        Weight { all: true, ..Weight::default() }.of(&mut dropped);
        checked.findings.extend(dropped);
        let made = attempt(&checked, &options);
        with_findings(checked, made, |made, findings| Rendered { findings, ..made })
    })?
}

/// A document on another edition, and which of its answers have no place there.
///
/// # Errors
/// What was found when it was loaded, or that it is no document of that form.
fn with_edition(loaded: Loaded, empty: Document) -> Result<(Document, Findings), Findings> {
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
    let dropped = document.hold_answers();
    Ok((document, dropped))
}
