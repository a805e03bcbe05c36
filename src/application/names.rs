//! Names of applicants and partners.

use crate::model::{Organisation, Partnership};
use crate::words::{Listed, Words, say};

/// The applicant on a page: the first owner, and "m.fl." where there are others.
pub(crate) fn applicant_and_others(partnership: &Partnership, words: Words) -> String {
    match partnership.owners.as_slice() {
        [] => partnership.name.clone(),
        [only] => only.name.clone(),
        [first, ..] => words.say(&say!("applicant-and-others", name = &first.name)),
    }
}

/// The names of the partners, each with its short name; `None` where there is none.
pub(crate) fn partner_names(partnership: &Partnership, words: Words) -> Option<String> {
    let names = partnership.uh.iter().map(full_name);
    Some(words.list(names, Listed::And)).filter(|names| !names.is_empty())
}

/// The name with its last two words joined, so that "Træna kommune" is not broken over two lines.
pub(crate) fn unbroken(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((start, last)) => format!("{start}\u{a0}{last}"),
        None => name.to_owned(),
    }
}

/// The organisation's name, with the short name if it has one.
pub fn full_name(organisation: &Organisation) -> String {
    match &organisation.abbreviation {
        Some(abbreviation) => format!("{} ({abbreviation})", organisation.name),
        None => organisation.name.clone(),
    }
}
