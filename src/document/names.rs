//! Names as pages print them: of the authority, the applicant and the UH.

use serde::Serialize;

use crate::check;
use crate::model::{Authority, Partnership};
use crate::words::{Listed, Words, say};

/// The authority's names.
#[derive(Debug, Serialize)]
pub(super) struct Letterhead {
    name: String,
    sami_names: Vec<SamiName>,
}

#[derive(Debug, Serialize)]
struct SamiName {
    language: String,
    name: String,
}

impl Letterhead {
    pub(super) fn of(authority: &Authority) -> Self {
        let named = authority.sami_names.iter();
        let sami_names = named.map(|named| SamiName { language: named.language.clone(), name: named.name.clone() });
        Self { name: authority.name.clone(), sami_names: sami_names.collect() }
    }
}

/// The applicant on a page: the first owner, and "m.fl." where there are others.
pub(super) fn applicant_and_others(partnership: &Partnership, words: Words) -> String {
    match partnership.owners.as_slice() {
        [] => partnership.name.clone(),
        [only] => only.name.clone(),
        [first, ..] => words.say(&say!("applicant-and-others", name = &first.name)),
    }
}

/// The names of the UH, each with its short name; `None` where there is none.
pub(super) fn uh_names(partnership: &Partnership, words: Words) -> Option<String> {
    let names = partnership.uh.iter().map(check::full_name);
    Some(words.list(names, Listed::And)).filter(|names| !names.is_empty())
}

/// The name with its last two words joined, so that "Træna kommune" is not broken over two lines.
pub(super) fn unbroken(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((start, last)) => format!("{start}\u{a0}{last}"),
        None => name.to_owned(),
    }
}
