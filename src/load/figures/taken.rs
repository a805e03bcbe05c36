//! Facts about figures that were taken from exports.

use std::collections::BTreeMap;

use crate::value::year::Year;

/// Facts about figures that were taken from exports, which are not in the document itself.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    /// The statistic of each indicator, by its number.
    pub(crate) from: BTreeMap<usize, Statistic>,
    /// Indicators, their series of the municipality, and the years in which the series of units leave out so few people
    /// that their figure can be worked out.
    pub(crate) left_out: Vec<(usize, usize, Year)>,
}

/// The identity of a statistic in any export.
#[derive(Debug)]
pub(crate) struct Statistic {
    /// The columns, and their values that all series share.
    pub(crate) columns: String,
    /// For each series, the columns and the values that all its filters ask for, whatever the record calls the series;
    /// `None` where no filter applies, so that the series takes every row.
    pub(crate) series: Vec<Option<String>>,
}
