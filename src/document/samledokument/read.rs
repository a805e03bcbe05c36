//! An application as a *samledokument* shows it.

use crate::application::{Applied, Lacking, Sum};
use crate::load::{Application, Document};
use crate::model::{Content, Recommendation};
use crate::value::date::Date;

/// An application with its number in the order of the document; `found` is `None` where it could not be read, or cannot
/// be printed.
pub(super) struct Read<'a> {
    pub(super) number: usize,
    /// Its position among the applications of the record.
    pub(super) given: usize,
    pub(super) name: String,
    pub(super) application: &'a Application,
    pub(super) found: Option<(&'a Document, Applied<'a>)>,
    pub(super) recommendation: Option<&'a Recommendation>,
}

impl Read<'_> {
    pub(super) fn applied(&self) -> Option<&Applied<'_>> {
        self.found.as_ref().map(|(_, applied)| applied)
    }

    pub(super) fn document(&self) -> Option<&Document> {
        self.found.as_ref().map(|(document, _)| *document)
    }

    pub(super) fn content(&self) -> Option<&Content> {
        self.document()?.content.as_ref()
    }

    /// The date of receipt. Applications without one come last.
    pub(super) fn received(&self) -> Option<Date> {
        self.content()?.received()
    }

    /// The amounts applied for; all `None` if they are not known.
    pub(super) fn sum(&self) -> Sum {
        self.applied().map(|applied| applied.sum).unwrap_or_default()
    }

    /// What its computed sums leave out.
    pub(super) fn lacking(&self) -> Lacking {
        self.applied().map(|applied| applied.lacking).unwrap_or_default()
    }

    /// The secretariat's priority.
    pub(super) fn priority(&self) -> Option<u16> {
        self.recommendation.and_then(|recommendation| recommendation.priority)
    }
}
