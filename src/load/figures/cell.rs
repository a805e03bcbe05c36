//! A place in an export.

use super::export::Row;

/// The place of a figure; with the column `WHOLE_ROW`, the place of its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) row: Row,
    pub(super) column: usize,
}

pub(super) const WHOLE_ROW: usize = usize::MAX;
