//! *Bruk av tilskuddet*: what each applicant was granted and did with it; what of their own answers is chosen; and who has not
//! handed in.

use serde::Serialize;

use super::Read;
use crate::form::{Filled, walk};
use crate::model::{BudgetLine, Content, Samledokument};
use crate::value::money::Money;
use crate::value::text;
use crate::words::{Words, say};

/// What was granted, and where it went.
#[derive(Debug, Serialize)]
pub(super) struct Grants {
    rows: Vec<GrantRow>,
    sum: Vec<Option<String>>,
}

#[derive(Debug, Serialize)]
struct GrantRow {
    number: usize,
    name: String,
    amounts: Vec<Option<String>>,
}

type Of = fn(&BudgetLine) -> Option<Money>;

const COLUMNS: [Of; 5] =
    [|line| line.amount, |line| line.granted, |line| line.used, |line| line.transferred, |line| line.paid_back];

/// The use of the grants; `None` where there is no report.
pub(super) fn view(all: &[Read<'_>]) -> Option<Grants> {
    let mut rows = Vec::new();
    let mut sums: [Option<Money>; COLUMNS.len()] = [None; COLUMNS.len()];
    for read in all {
        let Some(Content::Rapportering(record)) = read.content() else { continue };
        let lines = || record.budget.lines.iter().filter(|line| line.ordning == record.ordning);
        let amounts = COLUMNS.map(|of| lines().filter_map(of).reduce(|a, b| a + b));
        for (sum, amount) in sums.iter_mut().zip(amounts) {
            *sum = sum.take().into_iter().chain(amount).reduce(|a, b| a + b);
        }
        rows.push(GrantRow { number: read.number, name: read.name.clone(), amounts: shown(&amounts) });
    }
    (!rows.is_empty()).then(|| Grants { rows, sum: shown(&sums) })
}

fn shown(amounts: &[Option<Money>]) -> Vec<Option<String>> {
    amounts.iter().map(|amount| amount.map(Money::grouped)).collect()
}

/// The answers to the questions that the record names.
#[derive(Debug, Serialize)]
pub(super) struct OwnColumns {
    labels: Vec<String>,
    rows: Vec<OwnRow>,
}

#[derive(Debug, Serialize)]
struct OwnRow {
    number: usize,
    name: String,
    answers: Vec<Option<String>>,
}

/// The answers to the forms' own questions that the record names; `None` where it names none.
pub(super) fn own_columns(record: &Samledokument, all: &[Read<'_>], words: Words) -> Option<OwnColumns> {
    if record.own_columns.is_empty() {
        return None;
    }
    let mut labels: Vec<Option<String>> = vec![None; record.own_columns.len()];
    let mut rows = Vec::new();
    for read in all {
        let Some(filled) = read.content().and_then(Filled::of) else { continue };
        let parts = walk(&filled);
        let answer = |(column, id): (usize, &String)| {
            let asked = parts.iter().flat_map(|part| part.asked.iter().map(move |asked| (part.measure, asked)));
            let asked: Vec<_> = asked.filter(|(_, asked)| asked.question.id.as_ref() == Some(id)).collect();
            labels[column] = labels[column].take().or_else(|| asked.first().and_then(|(_, asked)| asked.label.clone()));
            let said = asked.iter().filter_map(|(measure, asked)| {
                let said = asked.answer.said().filter(|said| !said.trim().is_empty())?;
                Some(match measure {
                    Some(measure) => words.say(&say!("answer-of-measure", number = measure + 1, answer = said)),
                    None => said,
                })
            });
            Some(said.collect::<Vec<_>>().join("\n\n")).filter(|said| !said.is_empty())
        };
        let answers = record.own_columns.iter().enumerate().map(answer).collect();
        rows.push(OwnRow { number: read.number, name: read.name.clone(), answers });
    }
    // A question that no form asks is called by its id; a rule reports it.
    let labels = labels.into_iter().zip(&record.own_columns).map(|(label, id)| label.unwrap_or_else(|| id.clone()));
    Some(OwnColumns { labels: labels.collect(), rows })
}

/// Those who were expected and have not handed in.
#[derive(Debug, Serialize)]
pub(super) struct NotDelivered {
    names: Vec<String>,
}

/// Those who were expected and have not handed in; `None` where nobody is expected.
pub(super) fn not_delivered(record: &Samledokument, all: &[Read<'_>]) -> Option<NotDelivered> {
    let delivered = |name: &&String| {
        let name = text::folded(name);
        all.iter().filter_map(|read| read.application.applied()).any(|applied| applied.is_called(&name))
    };
    let names = record.expected.iter().filter(|name| !delivered(name)).cloned().collect();
    (!record.expected.is_empty()).then_some(NotDelivered { names })
}
