//! Compares stated sums with their parts.

use super::discrepancy::{Column, Compared, Discrepancy, Row};
use super::sum::Sum;
use crate::model::{Behovsmelding, Budget, BudgetLine};
use crate::value::money::Money;

/// The discrepancies of *Total sum det meldes behov for*.
pub(super) fn of_totals(record: &Behovsmelding) -> Vec<Discrepancy> {
    let Some(stated) = &record.stated_totals else { return Vec::new() };
    let rows: Vec<(String, Cells)> = stated
        .rows
        .iter()
        .enumerate()
        .map(|(i, row)| (format!("/totalsum/rader/{i}"), Cells(Sum { owner: row.owner, uh: row.uh, total: row.total })))
        .collect();
    let mut found = Vec::new();
    for ((pointer, cells), row) in rows.iter().zip(&stated.rows) {
        found.extend(cells.of_row(Row::Ordning(row.ordning.clone()), pointer));
        if row.ordning == record.ordning {
            found.extend(cells.of_lines(pointer, &record.budget, &record.ordning));
        }
    }
    let sum = Cells(Sum::from(&stated.sum));
    found.extend(sum.of_row(Row::Sum, "/totalsum/sum"));
    let complete = record.form.ordninger.iter().all(|ordning| {
        let row = stated.rows.iter().position(|row| row.ordning == ordning.name);
        row.is_some_and(|row| !rows[row].1.is_empty())
    });
    for column in Column::ALL {
        // `missing-answer` reports a total that is not stated; the sum is not wrong because of it.
        let complete = complete && (column != Column::Total || rows.iter().all(|(_, cells)| cells.0.total.is_some()));
        let part =
            |(pointer, cells): &(String, Cells)| Some((cells.get(column)?, format!("{pointer}/{}", column.key())));
        if let Some(stated) = sum.get(column) {
            let pointer = format!("/totalsum/sum/{}", column.key());
            let parts = rows.iter().filter_map(part).collect();
            found.extend(Discrepancy::of_sum(Compared::Column(column), stated, pointer, parts, complete));
        }
    }
    found
}

/// The discrepancies of *Sum søkt*.
pub(super) fn of_sum(record: &Behovsmelding) -> Vec<Discrepancy> {
    let Some(stated) = &record.stated_sum else { return Vec::new() };
    let cells = Cells(Sum::from(stated));
    let row = cells.of_row(Row::AppliedFor, "/sumSoekt");
    row.into_iter().chain(cells.of_lines("/sumSoekt", &record.budget, &record.ordning)).collect()
}

/// A stated row.
struct Cells(Sum);

impl Cells {
    fn is_empty(&self) -> bool {
        self.0 == Sum::default()
    }

    fn get(&self, column: Column) -> Option<Money> {
        match column {
            Column::Owner => self.0.owner,
            Column::Uh => self.0.uh,
            Column::Total => self.0.total,
        }
    }

    /// Eier and UH make the total.
    fn of_row(&self, row: Row, pointer: &str) -> Option<Discrepancy> {
        let stated = self.0.total?;
        let parties = [Column::Owner, Column::Uh];
        let part = |column: Column| Some((self.get(column)?, format!("{pointer}/{}", column.key())));
        let parts: Vec<_> = parties.into_iter().filter_map(part).collect();
        if parts.is_empty() {
            return None;
        }
        Discrepancy::of_sum(Compared::Row(row), stated, format!("{pointer}/totalt"), parts, true)
    }

    /// The ordning's budget lines make the row.
    fn of_lines(&self, pointer: &str, budget: &Budget, ordning: &str) -> Vec<Discrepancy> {
        if !budget.lines.iter().any(|line| line.ordning == ordning) {
            return Vec::new();
        }
        let of_column = |column: Column| {
            let counts =
                |line: &BudgetLine| line.ordning == ordning && column.party().is_none_or(|party| line.party == party);
            let lines = || budget.lines.iter().enumerate().filter(|(_, line)| counts(line));
            let complete = lines().all(|(_, line)| line.amount.is_some());
            let parts = lines().filter_map(|(i, line)| Some((line.amount?, format!("/budsjett/linjer/{i}/beloep"))));
            let what = Compared::Lines(ordning.to_owned(), column);
            match self.get(column) {
                Some(stated) => {
                    let pointer = format!("{pointer}/{}", column.key());
                    Discrepancy::of_sum(what, stated, pointer, parts.collect(), complete)
                }
                // An empty cell beside others means that nothing is applied for there.
                None if column != Column::Total && !self.is_empty() => {
                    let computed: Money = parts.map(|(part, _)| part).sum();
                    computed.is_some_kroner().then(|| Discrepancy {
                        what,
                        stated: None,
                        computed,
                        at_least: !complete,
                        pointer: pointer.to_owned(),
                        parts: Vec::new(),
                    })
                }
                None => None,
            }
        };
        Column::ALL.into_iter().filter_map(of_column).collect()
    }
}
