//! `derivable-figure`: what is hidden cannot be worked out from what is shown.

use std::collections::BTreeSet;

use super::{pointer_of, whole, years_of};
use crate::diag::{Finding, Findings, Rule, Severity};
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
    what: "A hidden figure is never the only one that is hidden among shares that make 100 %, or among the kommune and its units.",
    why: "It would be what the others leave: who subtracts knows it, and may know the pupils behind it (personopplysningsloven; Udir hides more figures for the same reason).",
    wrong: "the share on level 1 hidden, those on levels 2 and 3 shown",
    right: r#""skjul": [{ "serie": "Skole B", "nivaa": "Nivå 2", "aar": "2023-24" }]"#,
};

/// A figure of one year: the number of its series, and of its level.
type Cell = (usize, usize);

/// Figures of which each follows from all the others.
struct Line {
    cells: Vec<Cell>,
    /// What they are, in words that follow "from".
    what: &'static str,
}

pub(super) fn check(report: &StatusReport, document: &Document, findings: &mut Findings) {
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

/// The lines of an indicator's figures: the levels of each series, and on each level the kommune and its units.
fn lines(indicator: &Indicator) -> Vec<Line> {
    let series = &indicator.comparison.series;
    let levels = indicator.level_names().len();
    let of = |scope: Scope| series.iter().enumerate().filter(move |(_, series)| series.scope == scope).map(|(i, _)| i);
    let mut lines = Vec::new();
    if indicator.chart == Chart::Stacked {
        let of_series = |series| (0..levels).map(|level| (series, level)).collect();
        lines.extend(
            (0..series.len())
                .map(|one| Line { cells: of_series(one), what: "the other levels, which make 100 % with it" }),
        );
    }
    let own: Vec<usize> = of(Scope::Municipality).chain(of(Scope::Unit)).collect();
    if of(Scope::Municipality).count() == 1 && of(Scope::Unit).count() > 1 {
        let what = if indicator.unit == Unit::Count {
            "the sum of the kommune and the other units"
        } else {
            "the kommune and the other units, by those who know how many pupils or children each has"
        };
        lines
            .extend((0..levels).map(|level| Line { cells: own.iter().map(|series| (*series, level)).collect(), what }));
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
            // With a figure that is missing, nothing follows.
            let complete = line.cells.iter().all(|cell| of(*cell) != Figure::Absent(Absent::Missing));
            let mut unknown = line.cells.iter().filter(|cell| hidden(cell) && !known.contains(*cell));
            if let (true, Some(only), None) = (complete, unknown.next(), unknown.next()) {
                known.insert(*only);
                found.push((*only, line.what));
            }
        }
        if found.len() == before {
            return found;
        }
    }
}
