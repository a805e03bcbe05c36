//! The facts that the records of all kinds of document have.

use super::{FormEdition, WrittenLanguage};
use crate::value::date::Date;

/// The record that a file with a key `"dokument"` holds.
pub trait DocumentRecord {
    /// Whether it is an application or the report on one, and so may be in a *samledokument*.
    const APPLIES: bool = false;

    /// The date of the document, if the record states one.
    fn date(&self) -> Option<Date>;

    /// The edition of its form, if it is one.
    fn edition(&self) -> Option<&FormEdition> {
        None
    }

    /// The same, to be changed.
    fn edition_mut(&mut self) -> Option<&mut FormEdition> {
        None
    }

    /// The written language of its fixed words.
    fn language(&self) -> WrittenLanguage {
        WrittenLanguage::Bokmaal
    }

    /// The date on which the authority received it, if it is a received application.
    fn received(&self) -> Option<Date> {
        None
    }
}
