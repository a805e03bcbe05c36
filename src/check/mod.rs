//! The rules of a document beyond the shape of its records: one function each, all of which run.
//!
//! A rule takes the typed records and the places of their values, and adds findings. Rules about any text take the
//! composed JSON, so that they also run on documents whose records have the wrong shape.

pub(crate) mod answers;
mod behovsmelding;
mod birth;
mod bounds;
pub(crate) mod characters;
pub(crate) mod choices;
mod deadline;
mod discrepancies;
pub(crate) mod drafts;
mod edition;
mod form;
pub(crate) mod form_year;
mod grants;
pub(crate) mod identity;
mod kind;
pub(crate) mod lists_and_tables;
pub(crate) mod measures;
pub(crate) mod missing_amounts;
pub(crate) mod names;
pub(crate) mod organisations;
pub(crate) mod overlong_words;
pub(crate) mod own_share;
mod own_sums;
pub(crate) mod periods;
pub(crate) mod placeholders;
pub(crate) mod plan;
mod printable;
mod rapportering;
pub(crate) mod references;
pub(crate) mod report;
pub(crate) mod samledokument;
mod text;
mod texts;
pub(crate) mod uh_amounts;
mod unasked;

pub use organisations::{Directory, Organisations};
pub use plan::contrast::LINK;
pub(crate) use printable::{blank, can_be_printed, printable_part};
pub use report::years_of;

use std::collections::HashSet;

use crate::finding::{Findings, Place};
use crate::load::Document;
use crate::model::with_record;
use kind::Checked;

/// Runs every rule on a document. The applications that it contains are documents of their own. Its organisations are
/// compared with those that `organisations` has seen.
pub fn check(document: &Document, organisations: &mut Organisations) -> Findings {
    let mut findings = Findings::new();
    texts::check(document, &mut findings);
    match &document.content {
        Some(content) => with_record!(content, record => record.check(document, organisations, &mut findings)),
        None => texts::of_edition(document, &mut findings),
    }
    // A wrong value has a finding already. The same place needs no second finding because the value is now missing.
    let key = |place: &Place| (place.file.path.clone(), place.at.clone());
    let reported: HashSet<_> = document.wrong.iter().map(|pointer| key(&document.origins.place(pointer))).collect();
    findings.retain(|finding| {
        reported.is_empty() || finding.place.as_ref().is_none_or(|place| !reported.contains(&key(place)))
    });
    findings
}
