//! What is known of amounts.

use super::super::{Answer, Cell, Filled, Kind, Table, filled_in};
use super::table::table;
use crate::application::Sum;
use crate::application::amounts::{
    Amounts, EstimateRow, by_text, in_measure, kr, reckoning, sum_of, totals as sums_of,
};
use crate::model::{BudgetLine, Estimate, Party, Question};
use crate::value::money::Money;
use crate::words::{Message, say};

type At = Option<usize>;

/// The table of the *ordninger*: as stated, or summed from the budget's lines.
pub(super) fn totals(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    let ordninger = filled.edition.ordninger.iter().map(|ordning| ordning.name.as_str());
    let stated = filled.application.and_then(|record| record.stated_totals.as_ref());
    let (rows, sum, left_out) = match stated {
        Some(stated) => {
            let row = |ordning: &str| {
                let row = stated.rows.iter().find(|row| row.ordning == ordning);
                let sum = row.map(|row| Sum { owner: row.owner, uh: row.uh, total: row.total }).unwrap_or_default();
                (ordning.to_owned(), Amounts::of(sum, Money::grouped))
            };
            (ordninger.map(row).collect(), Amounts::of(Sum::from(&stated.sum), Money::grouped), None)
        }
        None => sums_of(filled.budget, filled.measures, ordninger, filled.words),
    };
    let cell = |(name, amounts): &(String, Amounts), id: &str| match id {
        "ordning" => Cell::of(Some(name.as_str())),
        id => Cell::of(amount(amounts, id)),
    };
    let kind = |id: &str| if id == "ordning" { Kind::Head } else { Kind::Amount };
    let mut table = table((filled, None), question, kind, rows, cell);
    if let Some(name) = &question.sum_row {
        let name = (filled_in(name, filled, None), sum);
        table.sums.push(question.columns.iter().map(|column| cell(&name, &column.id)).collect());
    }
    Answer::Table(Table { left_out, remarked: true, ..table })
}

/// The party of a line, in a sentence about it.
fn party(filled: &Filled<'_>, line: &BudgetLine) -> Message {
    match line.party {
        Party::Owner => say!("line-to-owner"),
        Party::Uh => say!("line-to-partner", partner = filled.partner()),
    }
}

/// An amount by the id of its column.
fn amount(amounts: &Amounts, id: &str) -> Option<String> {
    match id {
        "eier" => amounts.owner.clone(),
        "uh" => amounts.uh.clone(),
        _ => amounts.total.clone(),
    }
}

/// *Sum søkt*: as stated, or summed from the budget's lines.
pub(super) fn applied_for(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    let (sum, left_out) = match filled.application.and_then(|record| record.stated_sum.as_ref()) {
        Some(stated) => (Amounts::of(Sum::from(stated), kr(filled.words)), None),
        None => {
            let named = |line: &BudgetLine, _| in_measure(filled.measures)(line, party(filled, line));
            sum_of(filled.lines(), kr(filled.words), named, filled.words)
        }
    };
    let table = table((filled, None), question, |_| Kind::Amount, [sum], |sum, id| Cell::of(amount(sum, id)));
    Answer::Table(Table { left_out, remarked: true, ..table })
}

pub(super) fn own_share(filled: &Filled<'_>, _: At, _: &Question) -> Answer {
    Answer::line(filled.application.and_then(|record| record.own_share).map(kr(filled.words)))
}

/// What a measure costs.
pub(super) fn distribution(filled: &Filled<'_>, at: At, question: &Question) -> Answer {
    let Some(measure) = at.and_then(|measure| filled.measures.get(measure)) else { return Answer::None };
    let (sum, left_out) =
        sum_of(filled.lines_of(measure), kr(filled.words), |line, _| by_text(line, party(filled, line)), filled.words);
    let table = table((filled, at), question, |_| Kind::Amount, [sum], |sum, id| Cell::of(amount(sum, id)));
    Answer::Table(Table { left_out, ..table })
}

/// What a measure costs, line by line, with how each line was reckoned.
pub(super) fn lines(filled: &Filled<'_>, at: At, question: &Question) -> Answer {
    let Some(measure) = at.and_then(|measure| filled.measures.get(measure)) else { return Answer::None };
    let words = filled.words;
    let lines: Vec<_> = filled.lines_of(measure).collect();
    let kind = |id: &str| if id == "tekst" { Kind::Line } else { Kind::Amount };
    let several = lines.len() > 1;
    let cell = |line: &&BudgetLine, id: &str| {
        if id == "tekst" {
            // An empty reckoning would be an empty item of a list.
            let points = line.reckonings.iter().map(|one| reckoning(one, words)).filter(|text| !text.is_empty());
            return Cell { text: line.text.clone(), points: points.collect() };
        }
        let party = if id == "eier" { Party::Owner } else { Party::Uh };
        // A line without an amount says so in the column where its amount would be.
        let shown = || line.amount.map_or_else(|| words.word("amount-lacking"), kr(words));
        Cell::of((line.party == party).then(shown))
    };
    let mut table = table((filled, at), question, kind, lines, cell);
    if filled.blank {
        let empty = vec![Cell::default(); table.columns.len()];
        table.rows.resize(table.rows.len().max(filled.least_rows(question)), empty);
    }
    // The sum is shown only under two or more lines.
    if let Some(name) = question.sum_row.as_ref().filter(|_| several) {
        let (sum, left_out) =
            sum_of(filled.lines_of(measure), kr(words), |line, _| by_text(line, party(filled, line)), words);
        let cell = |id: &str| match id {
            "tekst" => Cell::of(Some(filled_in(name, filled, at))),
            id => Cell::of(amount(&sum, id)),
        };
        table.sums.push(question.columns.iter().map(|column| cell(&column.id)).collect());
        table.left_out = left_out;
    }
    Answer::Table(table)
}

/// The estimates of a measure for the later periods.
pub(super) fn estimates(filled: &Filled<'_>, at: At, question: &Question) -> Answer {
    let Some(measure) = at.and_then(|measure| filled.measures.get(measure)) else { return Answer::None };
    let wanted = |e: &Estimate| e.measure == measure.id && e.ordning == filled.ordning;
    let row = |period: &String| EstimateRow::of(filled.budget, period, kr(filled.words), wanted);
    let rows: Vec<EstimateRow> = filled.edition.estimate_periods.iter().map(row).collect();
    let left_out = rows.iter().any(|row| row.lacking).then(|| filled.words.word("estimates-left-out"));
    let kind = |id: &str| match id {
        "periode" => Kind::Head,
        "eier" | "uh" => Kind::Amount,
        _ => Kind::Text,
    };
    let cell = |row: &EstimateRow, id: &str| match id {
        "periode" => Cell::of(Some(row.period.as_str())),
        "eier" => Cell::of(row.owner.as_deref()),
        "eierBegrunnelse" => Cell::of(row.owner_reason.as_deref()),
        "uh" => Cell::of(row.uh.as_deref()),
        _ => Cell::of(row.uh_reason.as_deref()),
    };
    Answer::Table(Table { left_out, ..table((filled, at), question, kind, rows, cell) })
}
