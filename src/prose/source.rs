//! A line as written.

use super::list_mark::{self, Kind, Mark};

/// A line without the spaces around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    /// The number of spaces before it.
    pub(super) indent: usize,
    pub(super) text: &'a str,
    /// Its start in the whole text.
    pub(super) start: usize,
    /// Whether a dash at its beginning is a minus and no mark of a list, because a line of its paragraph begins with a
    /// plus.
    pub(super) signed: bool,
    /// Whether it is text, whatever it begins with.
    pub(super) plain: bool,
}

impl<'a> Source<'a> {
    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The mark of an item at its beginning.
    pub(super) fn mark(&self) -> Option<Mark> {
        let mark = list_mark::at(self.text).filter(|_| !self.plain)?;
        match mark.kind {
            Kind::Sign(sign) if self.signed && list_mark::is_dash(sign) => None,
            _ => Some(mark),
        }
    }

    pub(super) fn after(&self, mark: Mark) -> Self {
        let (text, start) = (&self.text[mark.content..], self.start + mark.content);
        Self { indent: self.indent + mark.length, text, start, plain: true, ..*self }
    }
}
