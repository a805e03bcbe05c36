//! The chart of an indicator: positions in thousandths of its axis, and the figures in words.

use rust_decimal::Decimal;
use serde::Serialize;

use super::axis::{Axis, thousandths};
use crate::model::report::{Chart, Indicator, Scope, Series};
use crate::value::figure::{Absent, Figure};
use crate::value::text;
use crate::value::year::Year;
use crate::words::{Listed, Words, say};

/// A chart, ready for `templates/lib/plot.typ`.
#[derive(Debug, Serialize)]
pub(in crate::document) struct IndicatorChart {
    /// The function that draws it: lines, bars, stacked or panels.
    draw: &'static str,
    /// The figures in words.
    alt: String,
    ticks: Vec<(String, u32)>,
    years: Vec<String>,
    /// Lines, groups of bars, or panels.
    series: Vec<Drawn>,
    /// The line that every panel shows beside its own.
    reference: Option<Drawn>,
    /// The names of the levels.
    legend: Vec<String>,
    /// The reasons why parts are unknown, in words.
    rest: Option<String>,
    rows: Vec<Row>,
}

/// A series as it is drawn.
#[derive(Debug, Serialize)]
struct Drawn {
    name: String,
    points: Vec<Point>,
}

/// A figure as it is drawn. A figure that is not known is not drawn, and never drawn at 0.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Point {
    at: Option<u32>,
    label: String,
}

/// A bar of levels.
#[derive(Debug, Serialize)]
struct Row {
    /// The name of its series, on the first bar of the series.
    group: Option<String>,
    name: String,
    parts: Vec<Part>,
    /// The unknown part of the whole: its width, and the sign that says why.
    rest: Option<Part>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct Part {
    width: u32,
    label: String,
}

pub(super) fn view(indicator: &Indicator, years: &[Year], words: Words) -> IndicatorChart {
    let series = &indicator.comparison.series;
    let lines = |wanted: &dyn Fn(&Series) -> bool, axis: Axis| -> Vec<Drawn> {
        series.iter().filter(|one| wanted(one)).map(|one| drawn(indicator, one, years, axis, words)).collect()
    };
    let axis = axis(indicator, years);
    let draw = match indicator.chart {
        Chart::Lines => "lines",
        Chart::Bars => "bars",
        Chart::Panels => "panels",
        Chart::Stacked => "stacked",
    };
    let panels = indicator.chart == Chart::Panels;
    let mut reference = match axis {
        Some(axis) if panels => lines(&|one| one.scope == Scope::Municipality, axis),
        _ => Vec::new(),
    };
    let rows = if axis.is_none() { rows(indicator, years, words) } else { Vec::new() };
    IndicatorChart {
        rest: Some(unknown(&rows, words)).filter(|rest| !rest.is_empty()),
        draw,
        alt: alt(indicator, years, words),
        ticks: axis.map(Axis::ticks).unwrap_or_default(),
        years: years.iter().map(ToString::to_string).collect(),
        series: axis.map_or_else(Vec::new, |axis| lines(&|one| !panels || one.scope == Scope::Unit, axis)),
        reference: (!reference.is_empty()).then(|| reference.remove(0)),
        legend: indicator.levels.iter().map(|level| level.name.clone()).collect(),
        rows,
    }
}

/// The axis of a chart; levels have none, since they are always parts of a whole.
fn axis(indicator: &Indicator, years: &[Year]) -> Option<Axis> {
    let series = indicator.comparison.series.iter();
    let figures = series.flat_map(|one| years.iter().map(|year| indicator.figure(&one.name, None, *year)));
    let known: Vec<Decimal> = figures.filter_map(Figure::known).collect();
    match indicator.chart {
        Chart::Lines | Chart::Panels => Some(Axis::of_lines(indicator.unit, &known)),
        Chart::Bars => Some(Axis::of_bars(indicator.unit, &known)),
        Chart::Stacked => None,
    }
}

/// The first number on the axis of a chart, if that is not 0.
pub(super) fn shortened(indicator: &Indicator, years: &[Year]) -> Option<String> {
    axis(indicator, years)?.first_above_zero()
}

fn drawn(indicator: &Indicator, series: &Series, years: &[Year], axis: Axis, words: Words) -> Drawn {
    let decimals = indicator.unit.decimals();
    let points = years.iter().map(|year| {
        let figure = indicator.figure(&series.name, None, *year);
        Point { at: figure.known().map(|number| axis.at(number)), label: figure.shown(decimals, words) }
    });
    Drawn { name: series.name.clone(), points: points.collect() }
}

fn rows(indicator: &Indicator, years: &[Year], words: Words) -> Vec<Row> {
    let of_series = |series: &Series| -> Vec<Row> {
        let row = |(i, year): (usize, &Year)| {
            let levels = indicator.level_names();
            let figures: Vec<Figure> =
                levels.into_iter().map(|level| indicator.figure(&series.name, level, *year)).collect();
            let (parts, rest) = stacked(&figures, indicator.unit.decimals(), words);
            Row { group: (i == 0).then(|| series.name.clone()), name: year.to_string(), parts, rest }
        };
        years.iter().enumerate().map(row).collect()
    };
    indicator.comparison.series.iter().flat_map(of_series).collect()
}

/// The reasons for the unknown parts of all bars: "skjult", "skjult eller mangler".
fn unknown(rows: &[Row], words: Words) -> String {
    let labels: Vec<&str> = rows.iter().filter_map(|row| Some(row.rest.as_ref()?.label.as_str())).collect();
    let used = |absent: &Absent| {
        let sign = words.say(&absent.sign());
        labels.iter().any(|label| label.split('\u{a0}').any(|one| one == sign))
    };
    words.list(Absent::ALL.into_iter().filter(used).map(Absent::in_words), Listed::Or)
}

/// The parts of a whole, one for each level, and the rest if some are not known.
fn stacked(figures: &[Figure], decimals: u32, words: Words) -> (Vec<Part>, Option<Part>) {
    let part = |figure: &Figure| Part {
        width: figure.known().map_or(0, |share| thousandths(share / Decimal::ONE_HUNDRED)),
        label: figure.shown(decimals, words),
    };
    let absent = |figure: &Figure| match figure {
        Figure::Absent(absent) => Some(*absent),
        Figure::Known(_) => None,
    };
    // A level that nobody can reach takes nothing from the whole.
    let mut signs: Vec<Absent> = figures.iter().filter_map(absent).collect();
    signs.sort_unstable();
    signs.dedup();
    if figures.iter().any(|figure| absent(figure).is_none()) {
        signs.retain(|sign| *sign != Absent::NotApplicable);
    }
    let sign = signs.iter().map(|sign| words.say(&sign.sign())).collect::<Vec<_>>().join("\u{a0}");
    let drawn: u32 = figures.iter().map(|figure| part(figure).width).sum();
    if figures.iter().all(|figure| absent(figure).is_some()) {
        return (Vec::new(), Some(Part { width: 1000, label: sign }));
    }
    let rest = (!signs.is_empty()).then(|| Part { width: 1000u32.saturating_sub(drawn), label: sign });
    (figures.iter().map(part).collect(), rest)
}

/// The figures in words, for screen readers.
fn alt(indicator: &Indicator, years: &[Year], words: Words) -> String {
    let kind = match indicator.chart {
        Chart::Lines => say!("chart-lines"),
        Chart::Bars => say!("chart-bars"),
        Chart::Stacked => say!("chart-stacked"),
        Chart::Panels => say!("chart-panels"),
    };
    let decimals = indicator.unit.decimals();
    let said = |series: &Series, level: Option<&str>| {
        let figures = years
            .iter()
            .map(|year| format!("{year}: {}", indicator.figure(&series.name, level, *year).in_words(decimals, words)));
        figures.collect::<Vec<_>>().join("; ")
    };
    let sentences = indicator.comparison.series.iter().flat_map(|series| {
        indicator.level_names().into_iter().map(move |level| {
            let of_level = level.map_or_else(String::new, |level| format!(", {}", text::uncapitalised(level)));
            format!("{}{of_level} – {}.", series.name, said(series, level))
        })
    });
    let figures = sentences.collect::<Vec<_>>().join(" ");
    let (name, unit) = (&indicator.name, words.say(&indicator.unit.name()));
    words.say(&if text::folded(name) == unit {
        say!("chart-alt", kind, name, figures)
    } else {
        say!("chart-alt-with-unit", kind, name, unit, figures)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn shares(texts: &[&str]) -> Vec<Figure> {
        let figure = |text: &&str| Figure::from_json(&(*text).into()).expect("it is a figure");
        texts.iter().map(figure).collect()
    }

    fn widths(texts: &[&str]) -> (Vec<u32>, Option<(u32, String)>) {
        let (parts, rest) = stacked(&shares(texts), 1, Words(Language::Nb));
        (parts.iter().map(|part| part.width).collect(), rest.map(|rest| (rest.width, rest.label)))
    }

    #[test]
    fn what_is_hidden_is_drawn_as_the_rest_and_never_as_nothing() {
        assert_eq!(widths(&["20,0", "50,0", "30,0"]), (vec![200, 500, 300], None));
        assert_eq!(widths(&["20,0", "skjult", "skjult"]), (vec![200, 0, 0], Some((800, "*".to_owned()))));
        assert_eq!(widths(&["20,0", "mangler", "30,0"]), (vec![200, 0, 300], Some((500, "–".to_owned()))));
        assert_eq!(widths(&["skjult", "skjult", "skjult"]), (Vec::new(), Some((1000, "*".to_owned()))));
        assert_eq!(widths(&["skjult", "mangler", "30,0"]), (vec![0, 0, 300], Some((700, "*\u{a0}–".to_owned()))));
        assert_eq!(widths(&["ikkeAktuelt", "ikkeAktuelt"]), (Vec::new(), Some((1000, "i.a.".to_owned()))));
        // A level that nobody can reach takes nothing from the others.
        assert_eq!(widths(&["0", "100,0", "ikkeAktuelt"]), (vec![0, 1000, 0], None));
    }
}
