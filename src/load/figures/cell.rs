//! A place in an export.

use super::export::Row;

/// Where a figure stands; with `WHOLE_ROW` for its column, the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) row: Row,
    pub(super) column: usize,
}

pub(super) const WHOLE_ROW: usize = usize::MAX;
