//! The rules a document keeps beyond the shape of its records: one function each, all of them run.
//!
//! A rule is given the typed records and where their values stand, and adds its findings. Rules about any text are
//! given the composed JSON, so that they also run on documents whose records have not the right shape.

pub(crate) mod answers;
mod birth;
pub(crate) mod characters;
pub(crate) mod choices;
mod discrepancies;
pub(crate) mod drafts;
pub(crate) mod identity;
pub(crate) mod measures;
pub(crate) mod names;
pub(crate) mod organisations;
pub(crate) mod own_share;
pub(crate) mod periods;
pub(crate) mod placeholders;
pub(crate) mod plan;
pub(crate) mod reckonings;
pub(crate) mod references;
pub(crate) mod report;
pub(crate) mod samledokument;
pub(crate) mod structure;
pub(crate) mod sums;
mod texts;
pub(crate) mod uh;
pub(crate) mod words;
pub(crate) mod years;

pub use discrepancies::{Column, Compared, Discrepancy, Row, of as discrepancies};
pub use organisations::{Directory, Organisations, full_name};
pub use plan::profile::LINK;
pub use report::years_of;

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use crate::finding::{Findings, Place};
use crate::load::Document;
use crate::model::Content;
use crate::model::{Behovsmelding, Ekstramidler};

/// A rule about one kind of document.
type Check<T> = fn(&T, &Document, &mut Findings);

const BEHOVSMELDING: [Check<Behovsmelding>; 10] = [
    answers::of_behovsmelding,
    choices::check,
    measures::of_behovsmelding,
    names::of_behovsmelding,
    own_share::check,
    periods::check,
    |record, document, findings| reckonings::check(&record.budget, &record.ordning, &document.origins, findings),
    |record, document, findings| organisations::repeated(&record.partnership, &document.origins, findings),
    uh::of_behovsmelding,
    years::of_behovsmelding,
];

const EKSTRAMIDLER: [Check<Ekstramidler>; 7] = [
    answers::of_ekstramidler,
    measures::of_ekstramidler,
    names::of_ekstramidler,
    |record, document, findings| {
        reckonings::check(&record.budget, &record.call.ordning.name, &document.origins, findings)
    },
    |record, document, findings| organisations::repeated(&record.partnership, &document.origins, findings),
    uh::of_ekstramidler,
    years::of_ekstramidler,
];

/// Runs every rule on a document; the applications that it contains are documents of their own. What it says of organisations is compared with what `organisations` has seen.
pub fn check(document: &Document, organisations: &mut Organisations) -> Findings {
    let mut findings = Findings::new();
    let told = |found: Vec<Discrepancy>| found.into_iter().map(|discrepancy| discrepancy.finding(&document.origins));
    texts::check(document, &mut findings);
    match &document.content {
        Some(Content::Behovsmelding(record)) => {
            // With an ordning that the form does not have, nothing else can be said of what is applied for.
            let known = record.form.ordninger.iter().any(|ordning| ordning.name == record.ordning);
            let checks =
                if known { &BEHOVSMELDING[..] } else { &[names::of_behovsmelding as Check<Behovsmelding>][..] };
            checks.iter().for_each(|check| check(record, document, &mut findings));
            if known {
                findings.extend(told(discrepancies::of_behovsmelding(record)));
            }
            organisations.compare(&record.partnership, &document.origins, &mut findings);
        }
        Some(Content::Ekstramidler(record)) => {
            EKSTRAMIDLER.iter().for_each(|check| check(record, document, &mut findings));
            findings.extend(told(discrepancies::of_ekstramidler(record)));
            organisations.compare(&record.partnership, &document.origins, &mut findings);
        }
        Some(Content::Plan(record)) => plan::CHECKS.iter().for_each(|check| check(record, document, &mut findings)),
        Some(Content::Samledokument(record)) => samledokument::check(record, document, &mut findings),
        Some(Content::Tilstandsrapport(record)) => {
            report::CHECKS.iter().for_each(|check| check(record, document, &mut findings));
            organisations.statistics.compare(record, document, &mut findings);
        }
        None => {}
    }
    // What is wrong with a value is said already; that there is nothing in its place is no finding of its own.
    let key = |place: &Place| (place.file.path.clone(), place.at.clone());
    let told: HashSet<_> = document.wrong.iter().map(|pointer| key(&document.origins.place(pointer))).collect();
    findings
        .retain(|finding| told.is_empty() || finding.place.as_ref().is_none_or(|place| !told.contains(&key(place))));
    findings
}

/// Whether a text says nothing: it has no letter and no digit, as "–" has not.
pub(crate) fn blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| !text.chars().any(char::is_alphanumeric))
}

/// Whether every character of a text shows on a page.
pub(crate) fn can_be_printed(text: &str) -> bool {
    text.chars().all(characters::printable)
}

/// The text as it shows on a page: a name of a file may have what cannot be printed, and is not for a rule to refuse.
pub(crate) fn printable_part(text: &str) -> String {
    text.nfc().filter(|c| !c.is_control()).map(|c| if characters::printable(c) { c } else { '?' }).collect()
}
