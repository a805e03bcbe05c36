//! The rules about every filled-in form, whatever its edition asks.

use super::{
    answers, bounds, deadline, edition, form_year, measures, missing_amounts, names, organisations, own_sums, texts,
    unasked,
};
use crate::finding::Findings;
use crate::form::{Filled, walk};
use crate::load::Document;

/// Runs the rules about a form, and says whether rules about its content can judge it. If the edition contradicts
/// itself, or has not the document's *ordning*, no other rule can.
pub(super) fn check(filled: &Filled<'_>, document: &Document, findings: &mut Findings) -> bool {
    let mut sound = edition::fits(filled.edition, document, findings);
    // What nothing is wrong with in one document is right in all.
    if !document.known {
        let before = findings.len();
        texts::of_edition(document, findings);
        sound &= edition::check(filled.edition, document, findings);
        if findings.len() == before {
            document.edition_is_sound(filled.edition);
        }
    }
    names::of_form(filled, document, findings);
    if sound {
        unasked::keys(filled, document, findings);
    }
    if !sound || !filled.edition.ordninger.iter().any(|ordning| ordning.name == filled.ordning) {
        return false;
    }
    let parts = walk(filled);
    answers::check(&parts, filled, document, findings);
    unasked::check(&parts, filled, document, findings);
    bounds::check(&parts, filled, document, findings);
    own_sums::check(&parts, filled, document, findings);
    measures::of_form(filled, document, findings);
    missing_amounts::check(filled.budget, filled.ordning, &document.origins, findings);
    organisations::repeated(filled.partnership, &document.origins, findings);
    form_year::check(filled, document, findings);
    deadline::check(filled, document, findings);
    true
}
