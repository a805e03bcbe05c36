//! `derivable-figure`: what is hidden cannot be worked out from what is shown.

use std::collections::{BTreeSet, HashMap};

use rust_decimal::Decimal;

use super::{pointer_of, whole, years_of};
use crate::diag::{At, Finding, Findings, Rule, Severity};
use crate::figure::{Absent, Figure};
use crate::load::Document;
use crate::model::StatusReport;
use crate::model::report::{Chart, Indicator, Scope, Unit};
use crate::text;
use crate::year::Year;

/// See its text.
pub static DERIVABLE_FIGURE: Rule = Rule {
    code: "derivable-figure",
    severity: Severity::Warning,
    draft: true,
    what: "A hidden figure is never the only one that is hidden among shares that make 100 %, or among the kommune and its units; the others never leave nothing for it; and no other indicator shows it.",
    why: "It would be what the others leave: who subtracts knows it, and may know the pupils behind it (personopplysningsloven; Udir hides more figures for the same reason).",
    wrong: "the share on level 1 hidden, those on levels 2 and 3 shown",
    right: r#""skjul": [{ "serie": "Skole B", "nivaa": "Nivå 2", "aar": "2023-24" }]"#,
};

/// A figure of one year: the number of its series, and of its level.
type Cell = (usize, usize);

/// Figures of which each follows from all the others.
struct Line {
    /// The first is the sum of the others, unless they are shares.
    cells: Vec<Cell>,
    /// What they are, in words that follow "from".
    what: &'static str,
    /// Whether they are shares that make 100 %: then nothing follows where one is missing.
    whole: bool,
}

pub(super) fn check(report: &StatusReport, document: &Document, findings: &mut Findings) {
    shown_elsewhere(report, document, findings);
    for (i, indicator) in whole(report, document) {
        let lines = lines(indicator);
        for year in years_of(indicator, report) {
            for (cell, what) in derivable(indicator, &lines, *year) {
                let (series, level) = cell;
                let name = &indicator.comparison.series[series].name;
                let level = indicator.level_names()[level];
                let of_level = level.map_or_else(String::new, |level| format!(" on {level:?}"));
                let message = format!(
                    "the figure of {}{of_level} in {year} is hidden, but can be worked out from {what}",
                    text::excerpt(name)
                );
                let place = document.origins.place(&pointer_of(indicator, i, series, level, *year));
                let finding = Finding::new(&DERIVABLE_FIGURE, place, message);
                let finding = finding.related(document.origins.place(&format!("/indikatorer/{i}")), "the indicator");
                findings.push(
                    finding.help("hide one more of them with \"skjul\", the next smallest, or leave the series out"),
                );
            }
        }
    }
}

/// Figures of an export that one indicator hides and another one shows.
fn shown_elsewhere(report: &StatusReport, document: &Document, findings: &mut Findings) {
    // Only what is taken from an export is at the same place for two indicators.
    let mut shown = HashMap::new();
    let mut hidden = Vec::new();
    for (i, indicator) in whole(report, document) {
        for (j, entry) in indicator.figures.iter().enumerate() {
            let place = document.origins.place(&format!("/indikatorer/{i}/tall/{j}"));
            let At::Bytes(bytes) = &place.at else { continue };
            let cell = (place.file.path.clone(), place.file.first_line, bytes.clone());
            match entry.value {
                Figure::Known(_) => drop(shown.insert(cell, i)),
                Figure::Absent(Absent::Suppressed) => hidden.push((cell, i, place)),
                Figure::Absent(_) => {}
            }
        }
    }
    for (cell, i, place) in hidden {
        if let Some(other) = shown.get(&cell) {
            let at = |i: usize| document.origins.place(&format!("/indikatorer/{i}"));
            let finding =
                Finding::new(&DERIVABLE_FIGURE, place, "this figure is hidden in one indicator, and shown in another");
            let finding = finding.related(at(i), "hidden here").related(at(*other), "shown here");
            findings.push(finding.help("hide it in both, with \"grense\" or \"skjul\""));
        }
    }
}

/// The lines of an indicator's figures: the levels of each series, and on each level the kommune and its units.
fn lines(indicator: &Indicator) -> Vec<Line> {
    let series = &indicator.comparison.series;
    let levels = indicator.level_names().len();
    let of = |scope: Scope| series.iter().enumerate().filter(move |(_, series)| series.scope == scope).map(|(i, _)| i);
    let mut lines = Vec::new();
    if indicator.chart == Chart::Stacked {
        let of_series = |series| (0..levels).map(|level| (series, level)).collect();
        lines.extend((0..series.len()).map(|one| Line {
            cells: of_series(one),
            what: "the other levels, which make 100 % with it",
            whole: true,
        }));
    }
    for whole in of(Scope::Municipality).filter(|_| of(Scope::Unit).count() > 1) {
        let own: Vec<usize> = std::iter::once(whole).chain(of(Scope::Unit)).collect();
        let what = if indicator.unit == Unit::Count {
            "the sum of the kommune and the other units"
        } else {
            "the kommune and the other units, by those who know how many pupils or children each has"
        };
        let of_level = |level| own.iter().map(|series| (*series, level)).collect();
        // That a unit has no row in the export says that it has nobody there.
        lines.extend((0..levels).map(|level| Line { cells: of_level(level), what, whole: false }));
    }
    lines
}

/// The hidden figures of a year that follow from what is shown, or from others that do.
fn derivable(indicator: &Indicator, lines: &[Line], year: Year) -> Vec<(Cell, &'static str)> {
    let levels = indicator.level_names();
    let of = |(series, level): Cell| indicator.figure(&indicator.comparison.series[series].name, levels[level], year);
    let hidden = |cell: &Cell| of(*cell) == Figure::Absent(Absent::Suppressed);
    let mut found: Vec<(Cell, &'static str)> = Vec::new();
    let mut known: BTreeSet<Cell> = BTreeSet::new();
    loop {
        let before = found.len();
        for line in lines {
            let missing = line.cells.iter().any(|cell| of(*cell) == Figure::Absent(Absent::Missing));
            let unknown: Vec<Cell> =
                line.cells.iter().copied().filter(|cell| hidden(cell) && !known.contains(cell)).collect();
            // Each of those that are hidden is the least it can be, where no more is left: of a count that is 1, since 0
            // is shown.
            let least = match (line.whole, indicator.unit) {
                (true, _) => Some(Decimal::ZERO),
                (false, Unit::Count) => Some(Decimal::from(unknown.len())),
                (false, _) => None,
            };
            let left = if line.whole {
                Some(Decimal::ONE_HUNDRED)
            } else {
                line.cells.first().and_then(|of_all| of(*of_all).known())
            };
            let parts = line.cells.iter().skip(usize::from(!line.whole));
            let left = left.map(|left| left - parts.filter_map(|cell| of(*cell).known()).sum::<Decimal>());
            let is_least = left.zip(least).is_some_and(|(left, least)| left <= least);
            if (unknown.len() == 1 || is_least) && !(line.whole && missing) {
                known.extend(&unknown);
                found.extend(unknown.into_iter().map(|cell| (cell, line.what)));
            }
        }
        if found.len() == before {
            return found;
        }
    }
}
