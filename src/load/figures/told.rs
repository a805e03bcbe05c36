//! Findings in an export, most of them counted where there are many.

use std::collections::{HashMap, HashSet};

use super::export::{Export, Row};
use super::wanted::Cell;
use crate::finding::{Finding, Findings, Rule};
use crate::value::figure::Figure;
use crate::value::text;

/// So many findings of one rule are told of one file; the rest are counted.
const MOST: usize = 20;

/// What was told of an export so far.
pub(super) struct Told<'a> {
    pub(super) export: &'a Export,
    /// The names of its columns, once they are known.
    pub(super) names: Vec<String>,
    /// The columns that have figures, or how many are behind them.
    pub(super) figures: HashSet<usize>,
    findings: Findings,
    counts: HashMap<&'static str, usize>,
}

impl<'a> Told<'a> {
    pub(super) fn new(export: &'a Export) -> Self {
        let (names, figures) = (Vec::new(), HashSet::new());
        Self { export, names, figures, findings: Findings::new(), counts: HashMap::new() }
    }

    pub(super) fn tell(&mut self, rule: &'static Rule, cell: Cell, finding: impl FnOnce(Finding) -> Finding) {
        let count = self.counts.entry(rule.code).or_default();
        *count += 1;
        if *count <= MOST {
            let place = self.export.place(cell.row, cell.column);
            self.findings.push(finding(Finding::new(rule, place, "")));
        }
    }

    pub(super) fn has(&self, rule: &Rule) -> bool {
        self.counts.contains_key(rule.code)
    }

    pub(super) fn all(mut self) -> Findings {
        for finding in &mut self.findings {
            let more = self.counts.remove(finding.rule.code).and_then(|count| count.checked_sub(MOST));
            if let (Some(more @ 1..), Some(help)) = (more, &mut finding.help) {
                *help = format!("{help}; there are {more} more like this in the file").into();
            }
        }
        self.findings
    }

    /// The names of columns in which two rows differ. Columns of figures are none: whether two hidden ones are alike is
    /// not to be told.
    pub(super) fn differing(&self, one: Row, other: Row) -> Vec<String> {
        let (one, other) = (self.export.record(one), self.export.record(other));
        let names = self.names.iter().enumerate().filter(|(column, name)| {
            let [one, other] = [&one, &other].map(|row| self.export.decoded(row.get(*column).unwrap_or_default()));
            let name = name.to_lowercase();
            let is_code = ["kode", "nummer", "nr", "trinn", "id"].iter().any(|part| name.contains(part));
            let is_figure = |text: &String| Figure::from_export(text).is_ok() || !text.contains(char::is_alphanumeric);
            one != other && !self.figures.contains(column) && (is_code || ![&one, &other].into_iter().any(is_figure))
        });
        names.take(6).map(|(_, name)| format!("{:?}", text::excerpt(name))).collect()
    }
}

/// A finding with its message and help.
pub(super) fn said(message: String, help: &str) -> impl FnOnce(Finding) -> Finding {
    move |finding| Finding { message: message.into(), ..finding }.help(help)
}
