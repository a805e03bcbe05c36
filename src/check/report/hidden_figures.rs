//! `derivable-figure`: no hidden figure can be worked out from the shown ones.

use crate::finding::rules;
use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{pointer_of, whole, years_of};
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Tilstandsrapport;
use crate::model::report::{Chart, Indicator, Measurement, Scope, Series};
use crate::value::figure::{self, Absent, Figure};
use crate::value::text;
use crate::value::year::Year;
use crate::words::{Arg, Message, quoted, say};

/// A figure of one year: the number of its series and of its level.
type Cell = (usize, usize);

/// Figures of which each follows from all the others.
struct Line {
    /// The figures. The first is the sum of the others, unless they are shares.
    cells: Vec<Cell>,
    /// What they are.
    what: Message,
    /// Whether they are shares of 100 %: then nothing follows if one is missing.
    whole: bool,
}

pub(super) fn check(report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    for (i, indicator) in whole(report, document) {
        left_out(indicator, i, report, document, findings);
        extreme(indicator, i, report, document, findings);
        let lines = lines(indicator);
        for year in years_of(indicator, report) {
            for (cell, line) in derivable(indicator, &lines, *year) {
                let (series, level) = cell;
                let name = &indicator.comparison.series[series].name;
                let level = indicator.level_names()[level];
                let (of, others) = (of(name, level), line.what.clone());
                let message = say!("derivable-figure", of, year = year.to_string(), others);
                let place = document.origins.place(&pointer_of(indicator, i, series, level, *year));
                let finding = Finding::new(&rules::DERIVABLE_FIGURE, place, message);
                let indicator = document.origins.place(&format!("/indikatorer/{i}"));
                let finding = finding.related(indicator, say!("related-indicator"));
                findings.push(finding.help(if line.whole {
                    say!("derivable-figure.hide-level")
                } else {
                    say!("derivable-figure.hide-series")
                }));
            }
        }
    }
}

/// The series of a figure, and its level if there are levels.
fn of(series: &str, level: Option<&str>) -> Arg {
    let series = text::excerpt(series);
    match level {
        Some(level) => say!("derivable-figure.of-level", series, level = quoted(level)).into(),
        None => series.into(),
    }
}

/// Reports the years in which the units without a series are so few that their figure would be hidden, although the
/// shown figures reveal it.
fn left_out(indicator: &Indicator, i: usize, report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    let series = &indicator.comparison.series;
    let mut years: Vec<(usize, Year)> =
        document.taken.left_out.iter().filter(|one| one.0 == i).map(|(_, whole, year)| (*whole, *year)).collect();
    let whole = series.iter().position(|one| one.scope == Scope::Municipality);
    if let Some(whole) = whole.filter(|_| indicator.unit == Measurement::Count) {
        for (year, level) in years_of(indicator, report)
            .iter()
            .flat_map(|year| indicator.level_names().into_iter().map(move |level| (*year, level)))
        {
            let of = |one: &Series| indicator.figure(&one.name, level, year);
            let units = || series.iter().filter(|one| one.scope == Scope::Unit).map(of);
            let hidden = units().any(|figure| figure == Figure::Absent(Absent::Hidden));
            let shown: Decimal = units().filter_map(Figure::known).sum();
            let left = of(&series[whole]).known().map(|all| all - shown);
            let is_few = |left: Decimal| left > Decimal::ZERO && left < indicator.comparison.threshold.into();
            if left.is_some_and(is_few) && !hidden && units().any(|figure| figure.known().is_some()) {
                years.push((whole, year));
            }
        }
    }
    years.dedup();
    for (whole, year) in years {
        let level = indicator.level_names()[0];
        let place = document.origins.place(&pointer_of(indicator, i, whole, level, year));
        let name = quoted(text::excerpt(&indicator.name));
        let message = say!("derivable-figure-left-out", indicator = name, year = year.to_string());
        let finding = Finding::new(&rules::DERIVABLE_FIGURE, place, message);
        findings.push(finding.related(document.origins.place(&format!("/indikatorer/{i}")), say!("related-indicator")));
    }
}

/// Reports hidden figures of which a wider series is at an end of its scale: then all its parts have the same figure.
fn extreme(indicator: &Indicator, i: usize, report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    let Some((least, most)) = ends(indicator.unit) else { return };
    let series = &indicator.comparison.series;
    let width = |scope: Scope| match scope {
        Scope::Unit => 0,
        Scope::Municipality => 1,
        Scope::County => 2,
        Scope::Nation => 3,
    };
    for year in years_of(indicator, report) {
        for level in indicator.level_names() {
            let of = |one: &Series| indicator.figure(&one.name, level, *year);
            for (hidden, narrow) in series.iter().enumerate() {
                let is_end = |wide: &&Series| {
                    let shown = of(wide).known().map(|number| figure::round(number, indicator.unit.decimals()));
                    width(wide.scope) > width(narrow.scope)
                        && shown.is_some_and(|number| number == least.into() || number == most.into())
                };
                if of(narrow) != Figure::Absent(Absent::Hidden) {
                    continue;
                }
                let Some(wide) = series.iter().find(is_end) else { continue };
                let (of, wide) = (self::of(&narrow.name, level), text::excerpt(&wide.name));
                let message = say!("derivable-figure-extreme", of, year = year.to_string(), wide);
                let place = document.origins.place(&pointer_of(indicator, i, hidden, level, *year));
                let finding = Finding::new(&rules::DERIVABLE_FIGURE, place, message);
                let indicator = document.origins.place(&format!("/indikatorer/{i}"));
                findings.push(finding.related(indicator, say!("related-indicator")));
            }
        }
    }
}

/// The ends of the scale of a unit.
fn ends(unit: Measurement) -> Option<(u32, u32)> {
    matches!(unit, Measurement::Percent | Measurement::Index | Measurement::Grade | Measurement::SchoolPoints)
        .then(|| unit.range())
}

/// The lines of an indicator's figures: the levels of each series, and on each level the municipality and its units.
fn lines(indicator: &Indicator) -> Vec<Line> {
    let series = &indicator.comparison.series;
    let levels = indicator.level_names().len();
    let of = |scope: Scope| series.iter().enumerate().filter(move |(_, series)| series.scope == scope).map(|(i, _)| i);
    let mut lines = Vec::new();
    if indicator.chart == Chart::Stacked {
        let of_series = |series| (0..levels).map(|level| (series, level)).collect();
        lines.extend((0..series.len()).map(|one| Line {
            cells: of_series(one),
            what: say!("derivable-figure.other-levels"),
            whole: true,
        }));
    }
    for whole in of(Scope::Municipality).filter(|_| of(Scope::Unit).count() > 1) {
        let own: Vec<usize> = std::iter::once(whole).chain(of(Scope::Unit)).collect();
        let what = if indicator.unit == Measurement::Count {
            say!("derivable-figure.sum-of-units")
        } else {
            say!("derivable-figure.mean-of-units")
        };
        let of_level = |level| own.iter().map(|series| (*series, level)).collect();
        // A unit without a row in the export has no people there.
        lines.extend((0..levels).map(|level| Line { cells: of_level(level), what: what.clone(), whole: false }));
    }
    lines
}

/// How much rounding may change the sum of shares: each by half of its last decimal.
fn slack(known: impl Iterator<Item = Decimal>) -> Decimal {
    known.map(|number| Decimal::new(5, number.scale() + 1)).sum()
}

/// The hidden figures of a year that follow from shown figures, or from others that do.
fn derivable<'l>(indicator: &Indicator, lines: &'l [Line], year: Year) -> Vec<(Cell, &'l Line)> {
    let levels = indicator.level_names();
    let of = |(series, level): Cell| indicator.figure(&indicator.comparison.series[series].name, levels[level], year);
    let hidden = |cell: &Cell| of(*cell) == Figure::Absent(Absent::Hidden);
    let mut found: Vec<(Cell, &Line)> = Vec::new();
    let mut known: BTreeSet<Cell> = BTreeSet::new();
    loop {
        let before = found.len();
        for line in lines {
            let missing = line.cells.iter().any(|cell| of(*cell) == Figure::Absent(Absent::Missing));
            let unknown: Vec<Cell> =
                line.cells.iter().copied().filter(|cell| hidden(cell) && !known.contains(cell)).collect();
            // If no more is left, each hidden figure is the least it can be. The least count is 1, since 0 is shown.
            let least = match (line.whole, indicator.unit) {
                (true, _) => Some(slack(line.cells.iter().filter_map(|cell| of(*cell).known()))),
                (false, Measurement::Count) => Some(Decimal::from(unknown.len())),
                (false, _) => None,
            };
            let left = if line.whole {
                Some(Decimal::ONE_HUNDRED)
            } else {
                line.cells.first().and_then(|of_all| of(*of_all).known())
            };
            let parts = line.cells.iter().skip(usize::from(!line.whole));
            let left = left.map(|left| left - parts.filter_map(|cell| of(*cell).known()).sum::<Decimal>());
            let is_least = left.zip(least).is_some_and(|(left, least)| left <= least) && !unknown.is_empty();
            if (unknown.len() == 1 || is_least) && !(line.whole && missing) {
                known.extend(&unknown);
                found.extend(unknown.into_iter().map(|cell| (cell, line)));
            }
        }
        if found.len() == before {
            return found;
        }
    }
}
