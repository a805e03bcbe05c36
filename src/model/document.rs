//! The facts that the records of all kinds of document have.

use crate::value::date::Date;

/// The record that a file with a key `"dokument"` holds.
pub trait DocumentRecord {
    /// Whether it is an application, and so may be in a *samledokument*.
    const APPLIES: bool = false;

    /// The date of the document, if the record states one.
    fn date(&self) -> Option<Date>;

    /// The date on which the authority received it, if it is a received application.
    fn received(&self) -> Option<Date> {
        None
    }
}
