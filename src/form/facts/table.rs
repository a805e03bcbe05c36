//! Tables of facts, in the order of the edition.

use crate::form::{Cell, Filled, Kind, Table, TableColumn, filled_in};
use crate::model::{Column, Question};

/// The columns of a fact's table, in the order of the edition.
fn columns(
    (filled, measure): (&Filled<'_>, Option<usize>),
    question: &Question,
    kind: impl Fn(&str) -> Kind,
) -> Vec<TableColumn> {
    let column =
        |column: &Column| TableColumn { label: filled_in(&column.label, filled, measure), kind: kind(&column.id) };
    question.columns.iter().map(column).collect()
}

/// A table whose cells come from `cell`, by the id of the column. `of` is the form, and the measure that it is about.
pub(super) fn table<T>(
    of: (&Filled<'_>, Option<usize>),
    question: &Question,
    kind: impl Fn(&str) -> Kind,
    rows: impl IntoIterator<Item = T>,
    cell: impl Fn(&T, &str) -> Cell,
) -> Table {
    let row = |row: T| question.columns.iter().map(|column| cell(&row, &column.id)).collect();
    Table { columns: columns(of, question, kind), rows: rows.into_iter().map(row).collect(), ..Table::default() }
}
