//! Answers to a form's own questions, from what lies under `svar`. What has not the form of its answer is reported when
//! the document is loaded, and is no answer here.

use std::str::FromStr;

use serde_json::{Map, Value};

use super::answer::{Answer, Cell, Kind, Table, TableColumn, Tick};
use super::{Filled, filled_in};
use crate::application::amounts::kr;
use crate::model::{Column, FollowUp, Form, Question, Row, Translated};
use crate::value::contact::{Email, Phone};
use crate::value::date::Date;
use crate::value::ids::OrganisationNumber;
use crate::value::money::Money;

/// The answer to a question of the form's own.
pub(super) fn answer(
    question: &Question,
    given: Option<&Value>,
    filled: &Filled<'_>,
    measure: Option<usize>,
) -> Answer {
    let words = filled.words;
    match question.form {
        Some(Form::YesNo) => yes_no(given.and_then(Value::as_bool), question, filled, measure),
        Some(Form::Ticked | Form::Several) => {
            let on = |id: &str| match given {
                Some(Value::Array(several)) => several.iter().any(|one| one.as_str() == Some(id)),
                other => other.and_then(Value::as_str) == Some(id),
            };
            Answer::Ticks(choices(question, filled, measure).map(|(id, name)| Tick { on: on(&id), id, name }).collect())
        }
        Some(Form::Periods) => {
            let on =
                |period: &str| given.and_then(Value::as_array).is_some_and(|all| all.iter().any(|one| one == period));
            let periods = filled.edition.periods.iter();
            Answer::Ticks(periods.map(|p| Tick { id: p.clone(), name: p.clone(), on: on(p) }).collect())
        }
        Some(Form::Chosen) => {
            let chosen = given.and_then(Value::as_str);
            let found = choices(question, filled, measure).find(|(id, _)| Some(id.as_str()) == chosen);
            match found {
                Some((id, name)) => Answer::Chosen(Tick { id, name, on: true }),
                // Who answers by hand must see what there is to choose.
                None if filled.blank => Answer::Ticks(
                    choices(question, filled, measure).map(|(id, name)| Tick { id, name, on: false }).collect(),
                ),
                None => Answer::None,
            }
        }
        Some(Form::Table) => Answer::Table(table(question, given, filled, measure)),
        Some(Form::Organisations) => {
            let all = given.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
            let lines: Vec<String> = all.map(str::to_owned).collect();
            if lines.is_empty() { Answer::None } else { Answer::Lines(lines) }
        }
        Some(Form::Text) => given.and_then(Value::as_str).map_or(Answer::None, |text| Answer::Text(text.to_owned())),
        Some(Form::Amount) => Answer::line(given.and_then(|given| Money::from_json(given).ok()).map(kr(words))),
        Some(form) => Answer::line(given.and_then(|given| shown(form, given))),
        None => Answer::None,
    }
}

/// *Ja* and *Nei*, as the question calls them.
pub(super) fn yes_no(given: Option<bool>, question: &Question, filled: &Filled<'_>, measure: Option<usize>) -> Answer {
    let words = filled.words;
    let tick = |id: &str, follow_up: &Option<FollowUp>, word: String, value: bool| {
        let label = follow_up.as_ref().and_then(|follow_up| follow_up.label.as_ref());
        let name = label.map_or(word, |label| filled_in(label, filled, measure));
        Tick { id: id.to_owned(), name, on: given == Some(value) }
    };
    Answer::Ticks(vec![
        tick("ja", &question.yes, words.word("yes"), true),
        tick("nei", &question.no, words.word("no"), false),
    ])
}

fn choices(question: &Question, filled: &Filled<'_>, measure: Option<usize>) -> impl Iterator<Item = (String, String)> {
    question.options.iter().map(move |choice| {
        let label = choice.label.as_ref().map(|label| filled_in(label, filled, measure));
        (choice.id.clone(), label.unwrap_or_else(|| choice.id.clone()))
    })
}

/// A value in its standard form.
fn shown(form: Form, value: &Value) -> Option<String> {
    fn standard<T: FromStr + ToString>(value: &Value) -> Option<String> {
        value.as_str()?.parse::<T>().ok().map(|value| value.to_string())
    }
    match form {
        Form::Amount => Money::from_json(value).ok().map(Money::grouped),
        Form::Number => {
            value.as_u64().map(|number| Money::from_decimal(number.into()).map_or(number.to_string(), Money::grouped))
        }
        Form::Date => value.as_str()?.parse::<Date>().ok().map(|date| date.numeric()),
        Form::OrganisationNumber => standard::<OrganisationNumber>(value),
        Form::Phone => standard::<Phone>(value),
        Form::Email => standard::<Email>(value),
        _ => value.as_str().map(str::to_owned),
    }
}

/// A table of the form's own: fixed rows by their ids, or as many as are filled in.
fn table(question: &Question, given: Option<&Value>, filled: &Filled<'_>, measure: Option<usize>) -> Table {
    let label = |label: &Translated| filled_in(label, filled, measure);
    let fixed = !question.rows.is_empty();
    let corner = question.corner.as_ref().or(question.label.as_ref());
    let head = fixed.then(|| TableColumn { label: corner.map(label).unwrap_or_default(), kind: Kind::Head });
    let columns = question.columns.iter().map(|column| TableColumn { label: label(&column.label), kind: kind(column) });
    let empty = Map::new();
    let cells_of = |row: &Map<String, Value>| -> Vec<Cell> {
        question.columns.iter().map(|column| Cell::of(cell(column, question, row))).collect()
    };
    let fixed_row = |row: &Row| {
        let given = given.and_then(|given| given.get(&row.id)?.as_object()).unwrap_or(&empty);
        [vec![Cell::of(Some(label(&row.label)))], cells_of(given)].concat()
    };
    let given_rows: Vec<&Map<String, Value>> = if fixed {
        question.rows.iter().filter_map(|row| given?.get(&row.id)?.as_object()).collect()
    } else {
        given.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).collect()
    };
    let mut rows: Vec<Vec<Cell>> = if fixed {
        question.rows.iter().map(fixed_row).collect()
    } else {
        given_rows.iter().map(|row| cells_of(row)).collect()
    };
    if filled.blank && !fixed {
        rows.resize(rows.len().max(filled.least_rows(question)), cells_of(&empty));
    }
    let sums = question.sum_row.as_ref().map(|name| {
        let sum = |(at, column): (usize, &Column)| {
            if column.summed {
                let amounts = given_rows.iter().filter_map(|row| amount(column, question, row));
                Cell::of(amounts.reduce(|a, b| a + b).map(Money::grouped))
            } else if at == 0 && !fixed {
                Cell::of(Some(label(name)))
            } else {
                Cell::of(Some(""))
            }
        };
        let cells = question.columns.iter().enumerate().map(sum);
        fixed.then(|| Cell::of(Some(label(name)))).into_iter().chain(cells).collect()
    });
    Table {
        columns: head.into_iter().chain(columns).collect(),
        rows,
        sums: sums.into_iter().collect(),
        left_out: None,
        remarked: false,
        fixed,
    }
}

fn kind(column: &Column) -> Kind {
    match column.form {
        Some(Form::Amount) => Kind::Amount,
        Some(Form::Number) => Kind::Count,
        Some(Form::Text) => Kind::Text,
        Some(Form::Date | Form::Phone | Form::OrganisationNumber) => Kind::Word,
        _ => Kind::Line,
    }
}

/// What stands in a cell: what is stated, or the sum of other columns.
fn cell(column: &Column, question: &Question, row: &Map<String, Value>) -> Option<String> {
    let stated = row.get(&column.id).filter(|value| !value.is_null());
    match (stated, column.form.unwrap_or(Form::Line)) {
        (Some(value), form) => shown(form, value),
        (None, _) => amount(column, question, row).map(Money::grouped),
    }
}

/// The number or amount of a cell, stated or summed.
pub(crate) fn amount(column: &Column, question: &Question, row: &Map<String, Value>) -> Option<Money> {
    match row.get(&column.id).filter(|value| !value.is_null()) {
        Some(value) => Money::from_json(value).ok(),
        None => {
            // A column is a sum of columns that are none, as the rules about editions see to.
            let parts = question.columns.iter().filter(|one| column.sum_of.contains(&one.id) && one.sum_of.is_empty());
            parts.filter_map(|one| amount(one, question, row)).reduce(|a, b| a + b)
        }
    }
}
