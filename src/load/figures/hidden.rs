//! Figures that must be hidden: few people are behind them, or the record says so.

use serde_json::Value;

use crate::model::report::{Comparison, Hidden, Indicator, Measurement, Scope};
use crate::value::figure::{Absent, Figure};
use crate::value::year::Year;

/// Whether a figure must be hidden when so many people are behind it. A figure of nobody reveals nobody.
pub(super) fn is_small(scope: Scope, behind: rust_decimal::Decimal, comparison: &Comparison) -> bool {
    scope.is_own() && behind > rust_decimal::Decimal::ZERO && behind < comparison.threshold.into()
}

/// Hides, among the figures of the record itself, small counts and those that the record wants hidden.
pub(super) fn hide(value: &mut Value, indicator: &Indicator, mut hidden: impl FnMut(usize)) {
    let comparison = &indicator.comparison;
    let entries = value.get_mut("tall").and_then(Value::as_array_mut).into_iter().flatten();
    for (i, (entry, written)) in indicator.figures.iter().zip(entries).enumerate() {
        let series = comparison.series.iter().find(|series| series.name == entry.series);
        let behind = entry.value.known().filter(|_| indicator.unit == Measurement::Count);
        let small = series.zip(behind).is_some_and(|(series, behind)| is_small(series.scope, behind, comparison));
        if entry.value.known().is_some()
            && (small || is_named(indicator, &entry.series, entry.level.as_deref(), entry.year))
        {
            hidden(i);
            written["verdi"] = Figure::Absent(Absent::Hidden).to_json();
        }
    }
}

/// Whether the record of an indicator wants a figure hidden.
pub(super) fn is_named(indicator: &Indicator, series: &str, level: Option<&str>, year: Year) -> bool {
    let named = |hidden: &Hidden| {
        hidden.series == series && hidden.year == year && (hidden.level.is_none() || hidden.level.as_deref() == level)
    };
    indicator.hide.iter().any(named)
}
