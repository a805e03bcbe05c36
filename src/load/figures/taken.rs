//! What is known of figures beside the figures.

use std::collections::BTreeMap;

use crate::value::year::Year;

/// What is known of figures that were taken from exports, and stands nowhere in the document.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    /// By the number of an indicator, what tells its statistic from another in exports.
    pub(crate) from: BTreeMap<usize, Statistic>,
    /// The indicators, their series of the kommune and the years in which too few people are left out of the units.
    pub(crate) left_out: Vec<(usize, usize, Year)>,
}

/// What tells a statistic from another in any export.
#[derive(Debug)]
pub(crate) struct Statistic {
    /// The columns, and what stands in them for all series.
    pub(crate) columns: String,
    /// For each series, the columns and all that stands in them, whatever the record calls the series; nothing where it
    /// has all that the columns have.
    pub(crate) series: Vec<Option<String>>,
}
