//! What the records of all kinds of document say.

use crate::value::date::Date;

/// The record that a file with a key `"dokument"` holds.
pub trait DocumentRecord {
    /// Whether it applies for money, and may be in a *samledokument*.
    const APPLIES: bool = false;

    /// The date that the document says it has.
    fn date(&self) -> Option<Date>;

    /// When the authority received it, if it is an application that was received.
    fn received(&self) -> Option<Date> {
        None
    }
}
