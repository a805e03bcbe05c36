//! Where the figures come from, what words and signs mean, and how numbers are rounded.

use super::indicator::meaning;
use crate::document::cell::{Cell, Entry, Table};
use crate::model::StatusReport;
use crate::model::report::{DEFAULT_THRESHOLD, Source};
use crate::prose;
use crate::value::date::Date;
use crate::value::figure::Absent;
use crate::value::text;

pub(super) fn tables(report: &StatusReport) -> Vec<(&'static str, Table)> {
    let mut tables = Vec::new();
    if !report.indicators.is_empty() {
        tables.push(("Kilder", table("sources", ["Kilde", "Indikatorer", "Hentet"], sources(report))));
    }
    let of_indicators = report.indicators.iter().filter_map(|one| Some((&one.name, one.definition.as_ref()?)));
    let defined = report.definitions.iter().map(|one| (&one.name, &one.text)).chain(of_indicators);
    let rows: Vec<Vec<Cell>> =
        defined.map(|(name, text)| vec![Cell::plain(Some(name)).head(), Cell::text(Some(text))]).collect();
    if !rows.is_empty() {
        tables.push(("Definisjoner", table("roles", ["Begrep", "Betydning"], rows)));
    }
    tables.push(("Tegn og avrunding", table("roles", ["Tegn", "Betydning"], conventions(report))));
    tables
}

fn table<const N: usize>(look: &'static str, header: [&str; N], rows: Vec<Vec<Cell>>) -> Table {
    Table { look, title: None, header: header.map(str::to_owned).into(), rows, sums: Vec::new(), note: None }
}

/// Each source once, with the indicators whose figures are from there.
fn sources(report: &StatusReport) -> Vec<Vec<Cell>> {
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

/// The signs, and how figures are rounded and changes reckoned.
fn conventions(report: &StatusReport) -> Vec<Vec<Cell>> {
    let mut thresholds: Vec<u32> = report.indicators.iter().map(|one| one.comparison.threshold).collect();
    thresholds.sort_unstable();
    thresholds.dedup();
    if thresholds.is_empty() {
        thresholds.push(DEFAULT_THRESHOLD);
    }
    let thresholds = text::list(thresholds.iter().map(ToString::to_string), "eller");
    let hidden = format!(
        "{}. Kommunens egne tall er skjult når færre enn {thresholds} elever eller barn står bak, så langt kilden oppgir hvor mange de er. Et skjult tall er ikke 0, og det er ikke med i noen sum eller noe gjennomsnitt.",
        text::capitalised(meaning(Absent::Suppressed))
    );
    let not_applicable =
        format!("{}: det kan ikke finnes noe tall.", text::capitalised(meaning(Absent::NotApplicable)));
    let rows = [
        (Absent::Suppressed.sign(), hidden.as_str()),
        (Absent::Missing.sign(), "Tallet mangler, eller endringen kan ikke regnes ut. Det er ikke 0."),
        (Absent::NotApplicable.sign(), not_applicable.as_str()),
        ("0 og 0,0", "Tallet er null, eller så lite at det blir null når det er avrundet."),
        (
            "Avrunding",
            "Tall er avrundet til én desimal, og antall til hele tall. Tall som ligger midt imellom, er rundet av bort fra null: 0,05 blir 0,1.",
        ),
        (
            "Endring",
            "Endringen er regnet ut av tallene slik kilden har dem, og avrundet til slutt. Endring i prosent er oppgitt i prosentpoeng.",
        ),
    ];
    rows.into_iter().map(|(sign, meaning)| vec![Cell::plain(Some(sign)).head(), Cell::plain(Some(meaning))]).collect()
}
