//! What is known of the use of a grant.

use super::super::answer::{Cell, Kind, Table, TableColumn};
use super::super::{Answer, Filled, filled_in};
use crate::model::{BudgetLine, Party, Question};
use crate::value::money::Money;

pub(super) const COLUMNS: &[&str] = &["soekt", "tildelt", "brukt", "overfoert", "tilbakebetalt"];
pub(super) const ROWS: &[&str] = &["eier", "uh"];

/// The use of a measure's grant.
pub(super) fn of_measure(filled: &Filled<'_>, at: Option<usize>, question: &Question) -> Answer {
    let Some(measure) = at.and_then(|measure| filled.measures.get(measure)) else { return Answer::None };
    Answer::Table(table((filled, at), question, filled.lines_of(measure)))
}

/// The use of the whole grant.
pub(super) fn all(filled: &Filled<'_>, _: Option<usize>, question: &Question) -> Answer {
    Answer::Table(table((filled, None), question, filled.lines()))
}

pub(super) fn auditor(filled: &Filled<'_>, _: Option<usize>, _: &Question) -> Answer {
    let auditor = filled.report.and_then(|report| report.auditor.as_ref());
    Answer::line(auditor.map(|auditor| format!("{}, {}", auditor.name, auditor.date.numeric())))
}

fn table<'a>(
    (filled, measure): (&Filled<'_>, Option<usize>),
    question: &Question,
    lines: impl Iterator<Item = &'a BudgetLine> + Clone,
) -> Table {
    let label = |text: &crate::model::Translated| filled_in(text, filled, measure);
    let corner = question.corner.as_ref().or(question.label.as_ref()).map(label).unwrap_or_default();
    let head = TableColumn { label: corner, kind: Kind::Head };
    let columns = question.columns.iter().map(|column| TableColumn { label: label(&column.label), kind: Kind::Amount });
    let row = |name: String, party: Option<Party>| -> Vec<Cell> {
        let lines = lines.clone().filter(|line| party.is_none_or(|party| line.party == party));
        let amount = |id: &str| lines.clone().filter_map(|line| of(line, id)).reduce(|a, b| a + b);
        let cells = question.columns.iter().map(|column| Cell::of(amount(&column.id).map(Money::grouped)));
        std::iter::once(Cell::of(Some(name))).chain(cells).collect()
    };
    let party = |id: &str| if id == "eier" { Party::Owner } else { Party::Uh };
    Table {
        columns: std::iter::once(head).chain(columns).collect(),
        rows: question.rows.iter().map(|one| row(label(&one.label), Some(party(&one.id)))).collect(),
        sums: question.sum_row.as_ref().map(|name| row(label(name), None)).into_iter().collect(),
        left_out: None,
        remarked: false,
        fixed: true,
    }
}

/// An amount of a line, by the id of the column.
fn of(line: &BudgetLine, id: &str) -> Option<Money> {
    match id {
        "soekt" => line.amount,
        "tildelt" => line.granted,
        "brukt" => line.used,
        "overfoert" => line.transferred,
        _ => line.paid_back,
    }
}
