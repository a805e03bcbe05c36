//! The table of an indicator: series and levels by years, and the change since the year before.

use super::chart;
use crate::document::table::{Cell, Space, Table, spanned};
use crate::model::report::Indicator;
use crate::value::figure::{self, Absent, Figure};
use crate::value::text;
use crate::value::year::Year;
use crate::words::{Message, Words, say};

/// The table, with a note on its signs and its source.
pub(super) fn table(indicator: &Indicator, years: &[Year], example: bool, space: Space, words: Words) -> Table {
    let decimals = indicator.unit.decimals();
    let with_levels = !indicator.levels.is_empty();
    let with_change = years.len() > 1;
    let mut rows = Vec::new();
    let mut signs = Vec::new();
    let mut changes = Vec::new();
    for series in &indicator.comparison.series {
        for (i, level) in indicator.level_names().into_iter().enumerate() {
            let figures: Vec<Figure> = years.iter().map(|year| indicator.figure(&series.name, level, *year)).collect();
            let mut cells = vec![(i == 0).then(|| Cell::plain(Some(&series.name)).head())];
            cells.extend(level.map(|level| Some(Cell::plain(Some(level)).head())));
            cells.extend(figures.iter().map(|figure| Some(Cell::plain(Some(figure.shown(decimals, words))))));
            if with_change {
                let change = Change::of(&figures, decimals);
                cells.push(Some(Cell::plain(change.as_ref().map(|change| change.shown.clone()))));
                changes.push(change);
            }
            signs.extend(figures);
            rows.push(cells);
        }
    }
    let change = with_change.then(|| match indicator.unit.of_change() {
        Some(unit) => words.say(&say!("label-change-in", unit)),
        None => words.word("label-change"),
    });
    let header = [text::capitalised(&words.say(&indicator.unit.name()))].into_iter();
    let header =
        header.chain(with_levels.then(|| words.word("label-level"))).chain(years.iter().map(ToString::to_string));
    Table {
        look: if with_levels { "figures-levels" } else { "figures" },
        title: None,
        header: header.chain(change).collect(),
        rows: spanned(rows, space, words),
        sums: Vec::new(),
        note: Some(note(&signs, &changes, indicator, years, example, words)),
    }
}

/// The change from the last figure but one to the last.
struct Change {
    /// The change as shown: computed from the exact figures, then rounded.
    shown: String,
    /// Whether it differs from the difference of the shown figures.
    surprises: bool,
}

impl Change {
    fn of(figures: &[Figure], decimals: u32) -> Option<Self> {
        let [.., before, last] = figures else { return None };
        let (before, last) = (before.known()?, last.known()?);
        let rounded = |number| figure::round(number, decimals);
        let surprises = rounded(last) - rounded(before) != rounded(last - before);
        Some(Self { shown: figure::change(last - before, decimals), surprises })
    }
}

/// The note below the table: the source, the meaning of the signs, and what may surprise.
fn note(
    shown: &[Figure],
    changes: &[Option<Change>],
    indicator: &Indicator,
    years: &[Year],
    example: bool,
    words: Words,
) -> String {
    let (source, retrieved) = (&indicator.source.name, indicator.source.retrieved);
    let mut parts = Vec::new();
    parts.extend(example.then(|| say!("example")));
    parts.push(match retrieved {
        Some(date) => say!("source-retrieved", source, date = date.long()),
        None => say!("source-of", source),
    });
    let absent = Absent::ALL.into_iter().filter(|absent| shown.contains(&Figure::Absent(*absent)));
    parts.extend(absent.map(|absent| say!("sign-means", sign = absent.sign(), meaning = meaning(absent))));
    if changes.iter().any(Option::is_none) {
        parts.push(say!("change-unknown"));
    }
    if changes.iter().flatten().any(|change| change.surprises) {
        parts.push(say!("change-before-rounding"));
    }
    parts.extend(chart::shortened(indicator, years).map(|first| say!("axis-begins", first)));
    let parts: Vec<String> = parts.iter().map(|part| words.say(part)).collect();
    format!("{}.", parts.join(". "))
}

/// What a sign in the place of a figure means.
pub(super) fn meaning(absent: Absent) -> Message {
    match absent {
        Absent::Hidden => say!("meaning-hidden"),
        Absent::Missing => say!("meaning-missing"),
        Absent::NotApplicable => say!("meaning-not-applicable"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(texts: &[&str]) -> Vec<Figure> {
        let figure = |text: &&str| Figure::from_json(&(*text).into()).expect("it is a figure");
        texts.iter().map(figure).collect()
    }

    #[test]
    fn a_change_is_of_the_figures_before_they_are_rounded() {
        let change = |texts: &[&str]| Change::of(&figures(texts), 1).map(|change| change.shown);
        assert_eq!(change(&["9,9", "12,34", "12,36"]).as_deref(), Some("0,0"));
        assert_eq!(change(&["12,30", "12,35"]).as_deref(), Some("+0,1"));
        assert_eq!(change(&["12,35", "12,30"]).as_deref(), Some("−0,1"));
        assert_eq!(change(&["0", "0"]).as_deref(), Some("0,0"));
        for absent in ["skjult", "mangler", "ikkeAktuelt"] {
            assert_eq!(change(&["1", absent]), None);
            assert_eq!(change(&[absent, "1"]), None);
        }
        assert_eq!(change(&["1"]), None);
        let surprises = |texts: &[&str]| Change::of(&figures(texts), 1).expect("both are known").surprises;
        assert!(surprises(&["12,34", "12,36"]) && !surprises(&["12,3", "12,4"]));
    }
}
