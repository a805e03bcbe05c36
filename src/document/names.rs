//! The authority's names as pages print them.

use serde::Serialize;

use crate::model::Authority;

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
