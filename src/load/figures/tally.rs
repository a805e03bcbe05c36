//! The findings in an export. If there are many of a rule, most are only counted.

use std::collections::{HashMap, HashSet};

use super::cell::Cell;
use super::export::{Export, Row};
use crate::finding::{Finding, Findings, Rule};
use crate::value::figure::Figure;
use crate::value::text;
use crate::words::{Arg, Message, quoted};

/// At most so many findings of one rule are reported for one file; the rest are counted.
const MOST: usize = 20;

/// The findings in an export so far.
pub(super) struct Tally<'a> {
    pub(super) export: &'a Export,
    /// The names of its columns, once they are known.
    pub(super) names: Vec<String>,
    /// The columns of figures, and of the numbers of people behind them.
    pub(super) figures: HashSet<usize>,
    findings: Findings,
    counts: HashMap<&'static str, usize>,
}

impl<'a> Tally<'a> {
    pub(super) fn new(export: &'a Export) -> Self {
        let (names, figures) = (Vec::new(), HashSet::new());
        Self { export, names, figures, findings: Findings::new(), counts: HashMap::new() }
    }

    /// Adds a finding about a cell.
    pub(super) fn add(&mut self, rule: &'static Rule, cell: Cell, message: Message) {
        self.add_with(rule, cell, message, |finding| finding);
    }

    /// Adds a finding about a cell. `complete` completes it if it is reported, and not only counted.
    pub(super) fn add_with(
        &mut self,
        rule: &'static Rule,
        cell: Cell,
        message: Message,
        complete: impl FnOnce(Finding) -> Finding,
    ) {
        let count = self.counts.entry(rule.code).or_default();
        *count += 1;
        if *count <= MOST {
            let place = self.export.place(cell.row, cell.column);
            self.findings.push(complete(Finding::new(rule, place, message)));
        }
    }

    pub(super) fn has(&self, rule: &Rule) -> bool {
        self.counts.contains_key(rule.code)
    }

    /// The reported findings. The first of each rule has the number of further ones.
    pub(super) fn into_findings(mut self) -> Findings {
        for finding in &mut self.findings {
            finding.more = self.counts.remove(finding.rule.code).map_or(0, |count| count.saturating_sub(MOST));
        }
        self.findings
    }

    /// The names of the columns in which two rows differ. Columns of figures are left out: a finding must not say
    /// whether two hidden figures are alike.
    pub(super) fn differing(&self, one: Row, other: Row) -> Vec<Arg> {
        let (one, other) = (self.export.record(one), self.export.record(other));
        let names = self.names.iter().enumerate().filter(|(column, name)| {
            let [one, other] = [&one, &other].map(|row| self.export.decoded(row.get(*column).unwrap_or_default()));
            let name = name.to_lowercase();
            let is_code = ["kode", "nummer", "nr", "trinn", "id"].iter().any(|part| name.contains(part));
            let is_figure = |text: &String| Figure::from_export(text).is_ok() || !text.contains(char::is_alphanumeric);
            one != other && !self.figures.contains(column) && (is_code || ![&one, &other].into_iter().any(is_figure))
        });
        names.take(6).map(|(_, name)| quoted(text::excerpt(name))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::cell::WHOLE_ROW;
    use super::*;
    use crate::finding::rules;
    use crate::words::{Language, say};

    #[test]
    fn what_is_not_told_is_counted() {
        let folder = tempfile::tempdir().expect("there is room");
        let path = folder.path().join("tall.csv");
        std::fs::write(&path, "Verdi\n").expect("it is writable");
        let export = Export::open(&super::super::super::source::Files::Disk, &path, None).expect("it is an export");
        let mut cell = None;
        let read = export.rows(&mut |_, row| cell = Some(Cell { row, column: WHOLE_ROW }));
        let cell = cell.filter(|_| read.is_ok()).expect("it has a row");
        let mut tally = Tally::new(&export);
        for _ in 0..MOST + 3 {
            tally.add(&rules::INVALID_FIGURE, cell, say!("invalid-figure-negative-count"));
        }
        tally.add(&rules::UNEVEN_ROW, cell, say!("uneven-row", fields = 1, columns = 2));
        let findings = tally.into_findings();
        assert_eq!(findings.len(), MOST + 1);
        let help = |i: usize| findings[i].help_text(Language::En).unwrap_or_default();
        let alone = "write how many they are, without a sign before it";
        assert_eq!(help(0), format!("{alone}; there are 3 more like this in the file"));
        assert_eq!(help(1), alone);
        assert_eq!(findings[MOST].message.to_string(), "the row has 1 field, where the file has 2 columns");
        assert!(!help(MOST).contains("more like this"));
    }
}
