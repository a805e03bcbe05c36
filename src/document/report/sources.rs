//! The sources of the figures, the meaning of words and signs, and how numbers are rounded.

use super::indicator::meaning;
use crate::document::table::{Cell, Entry, Table};
use crate::model::Tilstandsrapport;
use crate::model::report::{DEFAULT_THRESHOLD, Source};
use crate::prose;
use crate::value::date::Date;
use crate::value::figure::Absent;
use crate::value::text;
use crate::words::{Listed, Words, list, say};

pub(super) fn tables(report: &Tilstandsrapport, words: Words) -> Vec<(String, Table)> {
    let mut tables = Vec::new();
    if !report.indicators.is_empty() {
        let header = [words.word("label-source"), words.word("label-indicators"), words.word("label-retrieved")];
        tables.push((words.word("sources"), table("sources", header.into(), sources(report))));
    }
    let of_indicators = report.indicators.iter().filter_map(|one| Some((&one.name, one.definition.as_ref()?)));
    let defined = report.definitions.iter().map(|one| (&one.name, &one.text)).chain(of_indicators);
    let rows: Vec<Vec<Cell>> =
        defined.map(|(name, text)| vec![Cell::plain(Some(name)).head(), Cell::text(Some(text))]).collect();
    if !rows.is_empty() {
        let header = vec![words.word("label-term"), words.word("label-meaning")];
        tables.push((words.word("definitions"), table("roles", header, rows)));
    }
    let header = vec![words.word("label-sign"), words.word("label-meaning")];
    tables.push((words.word("signs-and-rounding"), table("roles", header, conventions(report, words))));
    tables
}

fn table(look: &'static str, header: Vec<String>, rows: Vec<Vec<Cell>>) -> Table {
    Table { look, title: None, header, rows, sums: Vec::new(), note: None }
}

/// Each source once, with the indicators that use it.
fn sources(report: &Tilstandsrapport) -> Vec<Vec<Cell>> {
    let mut sources: Vec<(&Source, Vec<String>)> = Vec::new();
    for indicator in report.indicators.iter() {
        let own = &indicator.source;
        let same =
            |source: &Source| (&source.name, &source.url, source.retrieved) == (&own.name, &own.url, own.retrieved);
        match sources.iter_mut().find(|(source, _)| same(source)) {
            Some((_, names)) => names.push(indicator.name.clone()),
            None => sources.push((own, vec![indicator.name.clone()])),
        }
    }
    let row = |(source, names): (&Source, Vec<String>)| {
        let mut from = Cell::plain(Some(&source.name)).head();
        let address = |url: &String| if prose::is_address(url) { Entry::text(url) } else { Entry::plain(url) };
        from.entries.extend(source.url.as_ref().map(address));
        vec![from, Cell::lines(&names), Cell::plain(source.retrieved.map(Date::numeric))]
    };
    sources.into_iter().map(row).collect()
}

/// The signs, and how figures are rounded and changes computed.
fn conventions(report: &Tilstandsrapport, words: Words) -> Vec<Vec<Cell>> {
    let mut thresholds: Vec<u32> = report.indicators.iter().map(|one| one.comparison.threshold).collect();
    thresholds.sort_unstable();
    thresholds.dedup();
    if thresholds.is_empty() {
        thresholds.push(DEFAULT_THRESHOLD);
    }
    let thresholds = list(thresholds.iter().map(ToString::to_string), Listed::Or);
    let meaning = |absent| text::capitalised(&words.say(&meaning(absent)));
    let sign = |absent: Absent| words.say(&absent.sign());
    let hidden = say!("convention-hidden", meaning = meaning(Absent::Hidden), thresholds);
    let not_applicable = say!("convention-not-applicable", meaning = meaning(Absent::NotApplicable));
    let rows = [
        (sign(Absent::Hidden), words.say(&hidden)),
        (sign(Absent::Missing), words.word("convention-missing")),
        (sign(Absent::NotApplicable), words.say(&not_applicable)),
        (words.word("zeros"), words.word("convention-zeros")),
        (words.word("rounding"), words.word("convention-rounding")),
        (words.word("change"), words.word("convention-change")),
    ];
    rows.into_iter().map(|(sign, meaning)| vec![Cell::plain(Some(sign)).head(), Cell::plain(Some(meaning))]).collect()
}
