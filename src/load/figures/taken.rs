//! Facts about figures that were taken from exports.

use std::collections::BTreeMap;

use crate::value::year::Year;

/// Facts about figures that were taken from exports, which are not in the document itself.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    /// The statistic of each indicator, by its number.
    pub(crate) from: BTreeMap<usize, Statistic>,
    /// Indicators, their series of the municipality, and the years in which the units leave out too few people.
    pub(crate) left_out: Vec<(usize, usize, Year)>,
}

/// The identity of a statistic in any export.
#[derive(Debug)]
pub(crate) struct Statistic {
    /// The columns, and their values that all series share.
    pub(crate) columns: String,
    /// For each series, the columns that its filter names and their values in the export, whatever the record calls the
    /// series; `None` where the series has no filter and takes every row.
    pub(crate) series: Vec<Option<String>>,
}
