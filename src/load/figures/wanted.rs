//! What an indicator wants of an export, and taking it: one reading of the file serves all indicators that name it.

use std::collections::{BTreeMap, HashMap};

use csv::ByteRecord;

use super::export::{Export, Row};
use super::{is_named, is_small, rules};
use crate::diag::{Finding, Findings, Rule};
use crate::figure::{Absent, Figure};
use crate::load::compose::Origins;
use crate::load::values::{INVALID_FIGURE, INVALID_YEAR};
use crate::model::report::{Indicator, Sign, Unit};
use crate::text;
use crate::year::Year;

/// An indicator, and what was found for it.
pub(super) struct Wanted {
    /// Its number in the report, from 0.
    pub(super) indicator: usize,
    record: Indicator,
    years: Vec<Year>,
    columns: Columns,
    pub(super) found: BTreeMap<Key, (Figure, Cell)>,
    /// Whether a row was found for each series, of whatever year.
    seen: Vec<bool>,
}

/// What a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    series: usize,
    level: usize,
    pub(super) year: Year,
}

/// Where a figure stands; with `WHOLE_ROW` for its column, the row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) row: Row,
    pub(super) column: usize,
}

const WHOLE_ROW: usize = usize::MAX;

/// The columns that an indicator names, by their number, and what must stand in them.
#[derive(Default)]
struct Columns {
    year: usize,
    count: Option<usize>,
    /// One, or one for each level.
    values: Vec<usize>,
    filter: Filter,
    /// For each series.
    series: Vec<Filter>,
}

type Filter = Vec<(usize, Vec<u8>)>;

/// So many findings of one rule are told of one file; the rest are counted.
const MOST: usize = 20;

/// Findings in an export, most of them counted where there are many.
struct Told<'a> {
    export: &'a Export,
    findings: Findings,
    counts: HashMap<&'static str, usize>,
}

impl Told<'_> {
    fn tell(&mut self, rule: &'static Rule, cell: Cell, finding: impl FnOnce(Finding) -> Finding) {
        let count = self.counts.entry(rule.code).or_default();
        *count += 1;
        if *count <= MOST {
            let place = self.export.line(cell.row).field(cell.column);
            self.findings.push(finding(Finding::new(rule, place, "")));
        }
    }

    fn all(mut self) -> Findings {
        for finding in &mut self.findings {
            let more = self.counts.remove(finding.rule.code).and_then(|count| count.checked_sub(MOST));
            if let (Some(more @ 1..), Some(help)) = (more, &mut finding.help) {
                help.push_str(&format!("; there are {more} more like this in the file"));
            }
        }
        self.findings
    }
}

/// A finding with its message and help.
fn said(message: String, help: &str) -> impl FnOnce(Finding) -> Finding {
    move |finding| Finding { message, ..finding }.help(help)
}

/// Takes what is wanted from an export, in one reading.
pub(super) fn take(export: &Export, wanted: &mut [Wanted], origins: &Origins) -> Findings {
    let mut told = Told { export, findings: Findings::new(), counts: HashMap::new() };
    let mut header: Option<Vec<String>> = None;
    let mut ready: Vec<bool> = vec![false; wanted.len()];
    let read = export.rows(&mut |record, row| {
        let Some(names) = &header else {
            // A spreadsheet may say first what parts the columns.
            if record.get(0).is_some_and(|first| first.starts_with(b"sep=")) {
                return;
            }
            let names: Vec<String> = record.iter().map(|name| export.decoded(name)).collect();
            for (one, ready) in wanted.iter_mut().zip(&mut ready) {
                *ready = one.find_columns(&names, row, origins, &mut told);
            }
            header = Some(names);
            return;
        };
        if record.len() != names.len() {
            let (has, expected) = (text::counted(record.len(), "field"), text::counted(names.len(), "column"));
            let help = "correct the row, or close the quotation mark in it: its figures may stand in the wrong columns";
            told.tell(
                &rules::UNEVEN_ROW,
                Cell { row, column: WHOLE_ROW },
                said(format!("the row has {has}, where the file has {expected}"), help),
            );
            return;
        }
        for (one, _) in wanted.iter_mut().zip(&ready).filter(|(_, ready)| **ready) {
            one.row(record, row, &mut told);
        }
    });
    let uneven = told.counts.contains_key(rules::UNEVEN_ROW.code);
    let mut findings = told.all();
    match read {
        Err(errors) => findings.extend(errors),
        // What a row has that is not as the others, nobody knows.
        Ok(()) if uneven => {}
        Ok(()) => {
            for (one, ready) in wanted.iter().zip(ready) {
                // Of an empty file, no column was found.
                findings.extend(if header.is_some() && !ready {
                    None
                } else {
                    one.unmatched(header.is_none(), origins)
                });
            }
        }
    }
    findings
}

impl Wanted {
    pub(super) fn new(record: Indicator, indicator: usize, years: Vec<Year>) -> Self {
        let seen = vec![false; record.comparison.series.len()];
        Self { indicator, record, years, columns: Columns::default(), found: BTreeMap::new(), seen }
    }

    pub(super) fn series(&self, key: &Key) -> &str {
        &self.record.comparison.series[key.series].name
    }

    pub(super) fn level(&self, key: &Key) -> Option<&str> {
        self.record.levels.get(key.level).map(|level| level.name.as_str())
    }

    /// Looks up the columns by the names in the first row; whether all are there.
    fn find_columns(&mut self, names: &[String], row: Row, origins: &Origins, told: &mut Told<'_>) -> bool {
        let at = format!("/indikatorer/{}", self.indicator);
        let mut complete = true;
        if let [only] = names {
            // A single column is as likely a file of another kind as one without figures.
            let others = [(',', "commas"), ('\t', "tabs"), ('|', "bars")];
            let other = others.into_iter().find(|(sign, _)| only.contains(*sign));
            if let Some((_, parted)) = other {
                let message = format!("the columns are parted by {parted}, where semicolons are expected");
                let help = "export the file with semicolons (;) between the columns and commas in the figures";
                told.tell(&rules::WRONG_DELIMITER, Cell { row, column: WHOLE_ROW }, said(message, help));
                return false;
            }
        }
        let export = told.export;
        let mut column = |name: &str, pointer: String| {
            let mut of_name = names.iter().enumerate().filter(|(_, known)| *known == name.trim());
            let (first, second) = (of_name.next(), of_name.next());
            if first.is_none() || second.is_some() {
                let message = match second {
                    Some(_) => format!("the file has two columns {:?}", text::excerpt(name)),
                    None => format!("the file has no column {:?}", text::excerpt(name)),
                };
                let near = text::nearest(name, names.iter().map(String::as_str));
                let columns = text::list(names.iter().take(20).map(|name| format!("{:?}", text::excerpt(name))), "and");
                let help = near.filter(|_| second.is_none());
                let help =
                    help.map_or_else(|| format!("the columns are {columns}"), |near| format!("did you mean {near:?}?"));
                let named = origins.place(&pointer);
                let cell = Cell { row, column: second.map_or(WHOLE_ROW, |(column, _)| column) };
                told.tell(&rules::MISSING_COLUMN, cell, |finding| {
                    said(message, &help)(finding).related(named, "named here")
                });
                complete = false;
            }
            first.map_or(0, |(column, _)| column)
        };
        let source = &self.record.source;
        let mut filter = |filter: &BTreeMap<String, String>, at: String| -> Filter {
            let parts = filter.iter();
            parts
                .map(|(name, value)| {
                    (column(name, format!("{at}/{}", crate::diag::pointer_token(name))), export.encoded(value))
                })
                .collect()
        };
        self.columns.filter = filter(&source.filter, format!("{at}/kilde/filter"));
        let series = self.record.comparison.series.iter().enumerate();
        self.columns.series =
            series.map(|(i, series)| filter(&series.filter, format!("{at}/sammenligning/serier/{i}/filter"))).collect();
        self.columns.year = column(source.year.as_deref().unwrap_or_default(), format!("{at}/kilde/periode"));
        self.columns.count = source.count.as_ref().map(|name| column(name, format!("{at}/kilde/antall")));
        self.columns.values = if self.record.levels.is_empty() {
            vec![column(source.value.as_deref().unwrap_or_default(), format!("{at}/kilde/verdi"))]
        } else {
            let levels = self.record.levels.iter().enumerate();
            levels
                .map(|(i, level)| {
                    column(level.column.as_deref().unwrap_or_default(), format!("{at}/nivaaer/{i}/kolonne"))
                })
                .collect()
        };
        complete
    }

    /// Takes what is wanted from a row.
    fn row(&mut self, record: &ByteRecord, row: Row, told: &mut Told<'_>) {
        let field = |column: usize| record.get(column).unwrap_or_default().trim_ascii();
        let matches = |filter: &Filter| filter.iter().all(|(column, value)| field(*column) == value.as_slice());
        if !matches(&self.columns.filter) {
            return;
        }
        for series in 0..self.columns.series.len() {
            if !matches(&self.columns.series[series]) {
                continue;
            }
            self.seen[series] = true;
            let column = self.columns.year;
            let year = match Year::from_export(&told.export.decoded(field(column))) {
                Ok(year) => year,
                Err(why) => {
                    let help = "name the column with the years in \"periode\", or leave the row out with a filter";
                    told.tell(&INVALID_YEAR, Cell { row, column }, said(why.to_string(), help));
                    continue;
                }
            };
            if !self.years.contains(&year) {
                continue;
            }
            let count = self.columns.count.map(|column| self.figure(field(column), Cell { row, column }, told));
            for (level, column) in self.columns.values.clone().into_iter().enumerate() {
                let cell = Cell { row, column };
                let Some(figure) = self.figure(field(column), cell, told) else { continue };
                self.add(Key { series, level, year }, figure, count.flatten(), cell, told);
            }
        }
    }

    fn add(&mut self, key: Key, figure: Figure, count: Option<Figure>, cell: Cell, told: &mut Told<'_>) {
        if let Some((_, first)) = self.found.get(&key) {
            let (series, year) = (self.series(&key), key.year);
            let message = format!("there is a second row for {} in {year}", text::excerpt(series));
            let first = told.export.line(first.row).field(first.column);
            let help = "leave one of them out with a filter, such as \"TrinnKode\" or \"KjoennKode\"";
            told.tell(&rules::REPEATED_ROW, cell, |finding| said(message, help)(finding).related(first, "the first"));
            return;
        }
        let comparison = &self.record.comparison;
        let scope = comparison.series[key.series].scope;
        let of_unit = Some(figure).filter(|_| self.record.unit == Unit::Count);
        let is_small = |behind: Figure| match behind {
            Figure::Known(behind) => is_small(scope, behind, comparison),
            // How many they are is hidden where they are few.
            Figure::Absent(absent) => scope.is_own() && absent == Absent::Suppressed,
        };
        let small = count.into_iter().chain(of_unit).any(is_small);
        let named = is_named(&self.record, self.series(&key), self.level(&key), key.year);
        let shown =
            if (small || named) && figure.known().is_some() { Figure::Absent(Absent::Suppressed) } else { figure };
        self.found.insert(key, (shown, cell));
    }

    /// What stands in a cell; nothing where it is no figure, which is told.
    fn figure(&self, field: &[u8], cell: Cell, told: &mut Told<'_>) -> Option<Figure> {
        let text = told.export.decoded(field);
        if let Some(sign) = self.record.source.signs.get(&text) {
            return Some(match sign {
                Sign::Suppressed => Figure::Absent(Absent::Suppressed),
                Sign::Missing => Figure::Absent(Absent::Missing),
                Sign::NotApplicable => Figure::Absent(Absent::NotApplicable),
                Sign::Zero => Figure::Known(0.into()),
            });
        }
        match text.as_str() {
            "*" | ":" => Some(Figure::Absent(Absent::Suppressed)),
            "" | ".." => Some(Figure::Absent(Absent::Missing)),
            "-" | "–" | "." => Some(Figure::Absent(Absent::NotApplicable)),
            text => match Figure::from_export(text) {
                Ok(figure) => Some(figure),
                Err(why) => {
                    let help = "write the decimals after a comma; what a sign in the place of a figure means, \"tegn\" can say";
                    told.tell(&INVALID_FIGURE, cell, said(why.to_string(), help));
                    None
                }
            },
        }
    }

    /// That a series has no row at all; a filter that is misspelt leaves nothing.
    fn unmatched(&self, empty: bool, origins: &Origins) -> Option<Finding> {
        let series = self.seen.iter().position(|seen| !seen)?;
        let at = format!("/indikatorer/{}", self.indicator);
        let filters = self.record.source.filter.iter().chain(&self.record.comparison.series[series].filter);
        let wanted = text::list(filters.map(|(name, value)| format!("{name} = {value:?}")), "and");
        let message = match (empty, wanted.is_empty()) {
            (true, _) => "the file is empty".to_owned(),
            (false, true) => "the file has no rows".to_owned(),
            (false, false) => format!("no row of the file has {}", text::excerpt_of(&wanted, 200)),
        };
        let place = origins.place(&format!("{at}/sammenligning/serier/{series}"));
        let file = origins.place(&format!("{at}/kilde/fil"));
        let help = "write the filter as the file has it, letter by letter, or take the series out";
        Some(Finding::new(&rules::UNMATCHED_FILTER, place, message).help(help).related(file, "the file"))
    }
}
