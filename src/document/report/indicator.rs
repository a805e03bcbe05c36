//! The table of an indicator: series and levels by years, and what has changed since the year before.

use crate::document::cell::{Cell, Room, Table, spanned};
use crate::figure::{self, Absent, Figure};
use crate::model::report::{Indicator, Source};
use crate::text;
use crate::year::Year;

/// The table, with what its signs mean and where it comes from below it.
pub(super) fn table(indicator: &Indicator, years: &[Year], example: bool, room: Room) -> Table {
    let decimals = indicator.unit.decimals();
    let with_levels = !indicator.levels.is_empty();
    let with_change = years.len() > 1;
    let mut rows = Vec::new();
    let mut signs = Vec::new();
    for series in &indicator.comparison.series {
        for (i, level) in indicator.level_names().into_iter().enumerate() {
            let figures: Vec<Figure> = years.iter().map(|year| indicator.figure(&series.name, level, *year)).collect();
            let mut cells = vec![(i == 0).then(|| Cell::plain(Some(&series.name)).head())];
            cells.extend(level.map(|level| Some(Cell::plain(Some(level)).head())));
            cells.extend(figures.iter().map(|figure| Some(Cell::plain(Some(figure.shown(decimals))))));
            if with_change {
                cells.push(Some(Cell::plain(change(&figures, decimals))));
            }
            signs.extend(figures);
            rows.push(cells);
        }
    }
    let change = with_change.then(|| match indicator.unit.of_change() {
        Some(unit) => format!("Endring siste år, {unit}"),
        None => "Endring siste år".to_owned(),
    });
    let header = [text::capitalised(indicator.unit.name())].into_iter();
    let header = header.chain(with_levels.then(|| "Nivå".to_owned())).chain(years.iter().map(ToString::to_string));
    Table {
        look: if with_levels { "figures-levels" } else { "figures" },
        title: None,
        header: header.chain(change).collect(),
        rows: spanned(rows, room),
        sums: Vec::new(),
        note: Some(note(&signs, &indicator.source, example)),
    }
}

/// How much the last figure is more than the one before it: of the figures as they are, and rounded then.
fn change(figures: &[Figure], decimals: u32) -> Option<String> {
    let [.., before, last] = figures else { return None };
    let (before, last) = (before.known()?, last.known()?);
    Some(figure::change(last - before, decimals))
}

fn note(shown: &[Figure], source: &Source, example: bool) -> String {
    let meanings = Absent::ALL.into_iter().filter(|absent| shown.contains(&Figure::Absent(*absent)));
    let meanings = meanings.map(|absent| format!("{}\u{a0}=\u{a0}{}", absent.sign(), meaning(absent)));
    let retrieved = source.retrieved.map_or_else(String::new, |date| format!(", hentet {}", date.long()));
    let of_example = example.then(|| "Eksempeldata".to_owned());
    let from = format!("Kilde: {}{retrieved}", source.name);
    let parts: Vec<String> = of_example.into_iter().chain([from]).chain(meanings).collect();
    format!("{}.", parts.join(". "))
}

/// What a sign in the place of a figure means.
pub(super) fn meaning(absent: Absent) -> &'static str {
    match absent {
        Absent::Suppressed => "skjult fordi få står bak tallet, eller fordi det kunne røpe et slikt tall",
        Absent::Missing => "tallet mangler",
        Absent::NotApplicable => "ikke aktuelt",
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
        let change = |texts: &[&str]| change(&figures(texts), 1);
        assert_eq!(change(&["9,9", "12,34", "12,36"]).as_deref(), Some("0,0"));
        assert_eq!(change(&["12,30", "12,35"]).as_deref(), Some("+0,1"));
        assert_eq!(change(&["12,35", "12,30"]).as_deref(), Some("−0,1"));
        assert_eq!(change(&["0", "0"]).as_deref(), Some("0,0"));
        for absent in ["skjult", "mangler", "ikkeAktuelt"] {
            assert_eq!(change(&["1", absent]), None);
            assert_eq!(change(&[absent, "1"]), None);
        }
        assert_eq!(change(&["1"]), None);
    }
}
