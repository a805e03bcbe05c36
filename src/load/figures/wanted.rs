//! Takes the figures of indicators from an export. One reading of the file serves all indicators that name it.

use crate::finding::rules;
use std::collections::{BTreeMap, HashSet};

use csv::ByteRecord;
use rust_decimal::Decimal;

use super::cell::{Cell, WHOLE_ROW};
use super::export::{Export, Row, regular};
use super::hidden::{is_named, is_small};
use super::read;
use super::taken::Statistic;
use super::tally::Tally;
use crate::finding::{Finding, Findings};
use crate::load::origins::Origins;
use crate::model::report::{Indicator, Measurement, Scope};
use crate::value::figure::{Absent, Figure};
use crate::value::text;
use crate::value::year::Year;
use crate::words::{Arg, Listed, Message, list, quoted, say};

/// An indicator, and the figures that were found for it.
pub(super) struct Wanted {
    /// Its number in the report, from 0.
    pub(super) indicator: usize,
    pub(super) record: Indicator,
    years: Vec<Year>,
    columns: Columns,
    pub(super) found: BTreeMap<Key, (Figure, Cell)>,
    /// Whether a row was found for each series, of any year.
    seen: Vec<bool>,
    /// The number of people behind the shown figures of a series in a year. It never leaves this room.
    counts: BTreeMap<(usize, Year), Decimal>,
}

/// The series, level and year of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    series: usize,
    level: usize,
    pub(super) year: Year,
}

/// The columns that an indicator names, by their number, and the values that its rows must have in them.
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

/// At most so many rows may come before the row with the names of the columns.
const MOST_TITLES: usize = 20;

/// The rows of a file whose columns are known.
struct Table {
    /// Whether all columns of each indicator were found.
    ready: Vec<bool>,
}

/// Takes the wanted figures from an export, in one reading.
pub(super) fn take(export: &Export, wanted: &mut [Wanted], origins: &Origins) -> Findings {
    let mut tally = Tally::new(export);
    let mut head: Vec<(ByteRecord, Row)> = Vec::new();
    let mut table: Option<Table> = None;
    let read = export.rows(&mut |record, row| {
        if let Some(table) = &table {
            table.visit(record, row, wanted, &mut tally);
            return;
        }
        // The first line of a spreadsheet's file may name the separator.
        let first = || export.decoded(record.get(0).unwrap_or_default()).to_lowercase();
        if head.is_empty() && first().starts_with("sep=") {
            return;
        }
        head.push((record.clone(), row));
        if is_header(export, record, wanted) || head.len() == MOST_TITLES {
            table = Some(Table::begin(&head, wanted, origins, &mut tally));
        }
    });
    if table.is_none() && !head.is_empty() {
        table = Some(Table::begin(&head, wanted, origins, &mut tally));
    }
    let uneven = tally.has(&rules::UNEVEN_ROW);
    let mut findings = tally.into_findings();
    match (read, table) {
        (Err(errors), _) => findings.extend(errors),
        // The meaning of the fields of an uneven row is unknown.
        (Ok(()), Some(_)) if uneven => {}
        (Ok(()), table) => {
            for (i, one) in wanted.iter().enumerate() {
                // In an empty file, no column was found.
                let ready = table.as_ref().is_none_or(|table| table.ready[i]);
                findings.extend(one.unmatched(table.is_none(), origins).filter(|_| ready));
            }
        }
    }
    findings
}

/// Whether a row contains the names of all columns of some indicator.
fn is_header(export: &Export, record: &ByteRecord, wanted: &[Wanted]) -> bool {
    let names: HashSet<String> = record.iter().map(|name| export.decoded(name)).collect();
    wanted.iter().any(|one| one.names().all(|name| names.contains(&regular(name))))
}

impl Table {
    /// Finds the row with the names of the columns among the first rows, and takes the wanted figures from the rows
    /// below it.
    fn begin(head: &[(ByteRecord, Row)], wanted: &mut [Wanted], origins: &Origins, tally: &mut Tally<'_>) -> Self {
        let export = tally.export;
        let filled = |record: &ByteRecord| record.iter().filter(|field| !field.trim_ascii().is_empty()).count();
        let has_separator =
            |record: &ByteRecord| record.iter().any(|field| field.iter().any(|byte| b",\t|".contains(byte)));
        let header = (head.iter().position(|(record, _)| is_header(export, record, wanted)))
            // A title is alone in its row.
            .or_else(|| head.iter().position(|(record, _)| filled(record) > 1))
            .or_else(|| head.iter().position(|(record, _)| has_separator(record)))
            .unwrap_or(0);
        let (record, row) = &head[header];
        tally.names = record.iter().map(|name| export.decoded(name)).collect();
        let ready = wanted.iter_mut().map(|one| one.find_columns(*row, origins, tally)).collect();
        tally.figures =
            wanted.iter().flat_map(|one| one.columns.values.iter().chain(&one.columns.count).copied()).collect();
        let table = Self { ready };
        for (record, row) in &head[header + 1..] {
            table.visit(record, *row, wanted, tally);
        }
        table
    }

    fn visit(&self, record: &ByteRecord, row: Row, wanted: &mut [Wanted], tally: &mut Tally<'_>) {
        let lines = || record.as_slice().iter().filter(|byte| **byte == b'\n').count() + 1;
        let goes_on = record.as_slice().contains(&b'\n');
        let swallowed = |field: &[u8]| field.contains(&b'\n') && field.contains(&b';');
        let cell = Cell { row, column: WHOLE_ROW };
        if goes_on && (record.len() != tally.names.len() || record.iter().any(swallowed)) {
            tally.add(&rules::UNEVEN_ROW, cell, say!("uneven-row-quotation-mark", lines = lines()));
            return;
        }
        if record.len() != tally.names.len() {
            let message = say!("uneven-row", fields = record.len(), columns = tally.names.len());
            tally.add(&rules::UNEVEN_ROW, cell, message);
            return;
        }
        for (one, _) in wanted.iter_mut().zip(&self.ready).filter(|(_, ready)| **ready) {
            one.row(record, row, tally);
        }
    }
}

impl Wanted {
    pub(super) fn new(record: Indicator, indicator: usize, years: Vec<Year>) -> Self {
        let seen = vec![false; record.comparison.series.len()];
        Self {
            indicator,
            record,
            years,
            columns: Columns::default(),
            found: BTreeMap::new(),
            seen,
            counts: BTreeMap::new(),
        }
    }

    pub(super) fn series(&self, key: &Key) -> &str {
        &self.record.comparison.series[key.series].name
    }

    pub(super) fn level(&self, key: &Key) -> Option<&str> {
        self.record.levels.get(key.level).map(|level| level.name.as_str())
    }

    /// The names of all columns that it needs.
    fn names(&self) -> impl Iterator<Item = &str> {
        let source = &self.record.source;
        let filters =
            std::iter::once(&source.filter).chain(self.record.comparison.series.iter().map(|one| &one.filter));
        let levels = self.record.levels.iter().filter_map(|level| level.column.as_deref());
        let value = source.value.as_deref().filter(|_| self.record.levels.is_empty());
        let others = source.year.as_deref().into_iter().chain(source.count.as_deref()).chain(value);
        filters.flat_map(|filter| filter.keys().map(String::as_str)).chain(levels).chain(others)
    }

    /// Looks up the columns by the names in their row. Returns whether all were found.
    fn find_columns(&mut self, row: Row, origins: &Origins, tally: &mut Tally<'_>) -> bool {
        let at = format!("/indikatorer/{}", self.indicator);
        let mut complete = true;
        let names = tally.names.clone();
        if let [only] = names.as_slice() {
            // A file with a single column may as well be a file of another kind as one without figures.
            let others = [
                (',', say!("wrong-delimiter.commas")),
                ('\t', say!("wrong-delimiter.tabs")),
                ('|', say!("wrong-delimiter.bars")),
            ];
            let other = others.into_iter().find(|(sign, _)| only.contains(*sign));
            if let Some((_, parted)) = other {
                let cell = Cell { row, column: WHOLE_ROW };
                tally.add(&rules::WRONG_DELIMITER, cell, say!("wrong-delimiter", parted));
                return false;
            }
        }
        let export = tally.export;
        // In a file without names of columns, the first row may hold figures of few people.
        let shown: Vec<&str> =
            names.iter().map(String::as_str).filter(|name| name.contains(char::is_alphabetic)).collect();
        let mut column = |name: &str, pointer: String| {
            let wanted = regular(name);
            let mut of_name = names.iter().enumerate().filter(|(_, known)| **known == wanted);
            let (first, second) = (of_name.next(), of_name.next());
            if first.is_none() || second.is_some() {
                let message = match second {
                    Some(_) => say!("missing-column-twice", name = quoted(text::excerpt(name))),
                    None => say!("missing-column", name = quoted(text::excerpt(name))),
                };
                let near = text::nearest(name, shown.iter().copied()).filter(|_| second.is_none());
                let help = match near {
                    Some(near) => say!("help-did-you-mean", near = quoted(near)),
                    None => years_as_columns(&names).unwrap_or_else(|| {
                        let columns = shown.iter().take(20).map(|name| quoted(text::excerpt(name)));
                        if shown.is_empty() {
                            say!("missing-column.no-names")
                        } else {
                            say!("missing-column.columns", columns = list(columns, Listed::And))
                        }
                    }),
                };
                let named = origins.place(&pointer);
                let cell = Cell { row, column: second.map_or(WHOLE_ROW, |(column, _)| column) };
                tally.add_with(&rules::MISSING_COLUMN, cell, message, |finding| {
                    finding.help(help).related(named, say!("related-named-here"))
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
                    (column(name, format!("{at}/{}", crate::finding::pointer_token(name))), export.encoded(value))
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

    /// Takes the wanted figures from a row.
    fn row(&mut self, record: &ByteRecord, row: Row, tally: &mut Tally<'_>) {
        let export = tally.export;
        let field = |column: usize| record.get(column).unwrap_or_default();
        let matches = |filter: &Filter| filter.iter().all(|(column, value)| export.says(field(*column), value));
        if !matches(&self.columns.filter) {
            return;
        }
        for series in 0..self.columns.series.len() {
            if !matches(&self.columns.series[series]) {
                continue;
            }
            self.seen[series] = true;
            let column = self.columns.year;
            let text = export.value(field(column));
            let year = match Year::from_export(&text) {
                Ok(year) => year,
                Err(why) => {
                    // A number that is no year may be a count, if the record names the wrong column.
                    let is_said = text.contains(char::is_alphabetic) || text.chars().count() > 5;
                    let why = if is_said { why.message().clone() } else { say!("invalid-year-not-shown") };
                    let help = years_as_columns(&tally.names).unwrap_or_else(|| say!("invalid-year-not-shown.help"));
                    tally.add_with(&rules::INVALID_YEAR, Cell { row, column }, why, |finding| finding.help(help));
                    continue;
                }
            };
            if !self.years.contains(&year) {
                continue;
            }
            let comparison = &self.record.comparison;
            let scope = comparison.series[series].scope;
            let reader =
                |of_people: bool| read::Reader { unit: self.record.unit, signs: &self.record.source.signs, of_people };
            let count = self.columns.count.map(|column| {
                // A text that is no number may stand for one that is too small to be shown.
                reader(true).figure(&export.value(field(column)), Cell { row, column }, tally)
            });
            let is_hidden = |behind: Figure| match behind {
                Figure::Known(behind) => is_small(scope, behind, comparison),
                // The number of people is hidden where it is small.
                Figure::Absent(absent) => scope.is_own() && absent == Absent::Hidden,
            };
            let hidden = count.is_some_and(|count| count.is_none_or(is_hidden));
            let mut taken = Vec::with_capacity(self.columns.values.len());
            for (level, column) in self.columns.values.iter().copied().enumerate() {
                let (cell, key) = (Cell { row, column }, Key { series, level, year });
                let text = export.value(field(column));
                let reader = reader(scope.is_own() && self.record.unit == Measurement::Count);
                let figure = if hidden || is_named(&self.record, self.series(&key), self.level(&key), year) {
                    // No finding says anything about a figure that must be hidden, not even that it is no figure.
                    reader.sign(&text).filter(|sign| sign.known().is_none()).unwrap_or(Figure::Absent(Absent::Hidden))
                } else if let Some(figure) = reader.figure(&text, cell, tally) {
                    let small = self.record.unit == Measurement::Count && is_hidden(figure);
                    if small { Figure::Absent(Absent::Hidden) } else { figure }
                } else {
                    continue;
                };
                taken.push((key, figure, cell));
            }
            for (key, figure, cell) in taken {
                if let (Figure::Known(_), Some(Some(Figure::Known(count)))) = (figure, count) {
                    self.counts.insert((series, year), count);
                }
                self.add(key, figure, cell, tally);
            }
        }
    }

    fn add(&mut self, key: Key, figure: Figure, cell: Cell, tally: &mut Tally<'_>) {
        let Some((_, first)) = self.found.get(&key) else {
            self.found.insert(key, (figure, cell));
            return;
        };
        let series = text::excerpt(self.series(&key));
        let message = say!("repeated-row", series, year = key.year.to_string());
        let differing = tally.differing(first.row, cell.row);
        let help = if differing.is_empty() {
            say!("repeated-row.alike")
        } else {
            say!("repeated-row.differing", columns = list(differing, Listed::And))
        };
        let first = tally.export.place(first.row, first.column);
        tally.add_with(&rules::REPEATED_ROW, cell, message, |finding| {
            finding.help(help).related(first, say!("related-first"))
        });
    }

    /// The identity of its statistic in any export: the columns, and their values that all series share.
    pub(super) fn statistic(&self) -> Statistic {
        let source = &self.record.source;
        let levels = self.record.levels.iter().filter_map(|level| level.column.as_deref());
        let values: Vec<String> = source.value.as_deref().into_iter().chain(levels).map(regular).collect();
        let of = |filter: BTreeMap<&String, &String>| {
            let filter: Vec<String> = filter.iter().map(|(name, value)| regular(&format!("{name}={value}"))).collect();
            format!("{values:?} {filter:?}")
        };
        let series = self.record.comparison.series.iter().map(|series| {
            let all = || source.filter.iter().chain(&series.filter);
            (all().count() > 0).then(|| of(all().collect()))
        });
        Statistic { columns: of(source.filter.iter().collect()), series: series.collect() }
    }

    /// The years in which so few people are in units without a series that the figure of these units would be hidden,
    /// although the figures of the municipality and of the other units reveal it.
    pub(super) fn left_out(&self) -> impl Iterator<Item = (usize, Year)> {
        let comparison = &self.record.comparison;
        let of = move |scope| (0..comparison.series.len()).filter(move |i| comparison.series[*i].scope == scope);
        let whole = of(Scope::Municipality).next().filter(|_| of(Scope::Municipality).count() == 1);
        let years = self.years.iter().filter(|_| self.record.unit != Measurement::Count);
        whole.into_iter().flat_map(move |whole| years.clone().map(move |year| (whole, *year))).filter(
            move |(whole, year)| {
                let hidden = |(key, (figure, _)): (&Key, &(Figure, Cell))| {
                    key.year == *year
                        && comparison.series[key.series].scope.is_own()
                        && *figure == Figure::Absent(Absent::Hidden)
                };
                let units: Vec<Decimal> =
                    of(Scope::Unit).filter_map(|i| self.counts.get(&(i, *year)).copied()).collect();
                let Some(all) = self.counts.get(&(*whole, *year)).filter(|_| !units.is_empty()) else { return false };
                let left = *all - units.iter().sum::<Decimal>();
                left > Decimal::ZERO && left < comparison.threshold.into() && !self.found.iter().any(hidden)
            },
        )
    }

    /// The finding that a series has no row at all: a misspelt filter matches nothing.
    fn unmatched(&self, empty: bool, origins: &Origins) -> Option<Finding> {
        let series = self.seen.iter().position(|seen| !seen)?;
        let at = format!("/indikatorer/{}", self.indicator);
        let filters = || self.record.source.filter.iter().chain(&self.record.comparison.series[series].filter);
        let message = if empty {
            say!("unmatched-filter-empty-file")
        } else if filters().next().is_none() {
            say!("unmatched-filter-no-rows")
        } else {
            say!("unmatched-filter", wanted = asked(filters()))
        };
        let place = origins.place(&format!("{at}/sammenligning/serier/{series}"));
        let file = origins.place(&format!("{at}/kilde/fil"));
        let finding = Finding::new(&rules::UNMATCHED_FILTER, place, message).help(say!("unmatched-filter.help"));
        Some(finding.related(file, say!("unmatched-filter.file")))
    }
}

/// The condition of a filter: all of it, or its beginning if it is long.
fn asked<'a>(filters: impl Iterator<Item = (&'a String, &'a String)> + Clone) -> Arg {
    let in_a_row = filters.clone().map(|(name, value)| format!("{name} = {value:?}")).collect::<Vec<_>>().join(", ");
    let shown = text::excerpt_of(&in_a_row, 200);
    if shown != in_a_row {
        return shown.into();
    }
    list(filters.map(|(name, value)| say!("unmatched-filter.part", name, value = quoted(value))), Listed::And)
}

/// How to correct a record if the names of the columns are years; `None` if they are not.
fn years_as_columns(names: &[String]) -> Option<Message> {
    let years: Vec<&String> = names.iter().filter(|name| Year::from_export(name).is_ok()).collect();
    (years.len() > 1).then(|| {
        let years = list(years.into_iter().take(6), Listed::And);
        say!("missing-column.years-as-columns", years)
    })
}
