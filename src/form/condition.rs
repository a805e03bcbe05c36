//! When a part or a question is asked.

use std::collections::HashMap;

use super::answered::answer_of;
use super::{Answer, Filled, Kind};
use crate::model::{Condition, ConditionAnswer, FormEdition, Part, Question};

/// The questions of an edition by their names, those of the whole and those of a measure apart.
#[derive(Debug)]
pub(crate) struct Names<'a>(HashMap<(&'a str, bool), &'a Question>);

impl<'a> Names<'a> {
    pub(crate) fn of(edition: &'a FormEdition) -> Self {
        let mut names = HashMap::new();
        for (part, question) in edition.questions() {
            for name in [&question.id, &question.fact].into_iter().flatten() {
                names.entry((name.as_str(), part.repeated.is_some())).or_insert(question);
            }
        }
        Self(names)
    }

    /// The question of a name, for a condition in a part that is repeated or not: one about the same measure comes first.
    fn find(&self, name: &str, repeated: bool) -> Option<(&'a Question, bool)> {
        let of = |repeated: bool| self.0.get(&(name, repeated)).map(|question| (*question, repeated));
        if repeated { of(true).or_else(|| of(false)) } else { of(false) }
    }
}

/// Whether a condition holds, for a measure if it stands in its part. What names an unknown question never holds; the
/// rules about editions report it.
pub(crate) fn holds(
    condition: Option<&Condition>,
    names: &Names<'_>,
    filled: &Filled<'_>,
    measure: Option<usize>,
) -> bool {
    let Some(condition) = condition else { return true };
    let ordning = condition.ordning.as_ref().is_none_or(|ordning| ordning == filled.ordning);
    let measures = condition.measures.is_none_or(|wanted| wanted != filled.measures.is_empty());
    let unused = condition.unused.is_none_or(|wanted| wanted == filled.has_unused(measure));
    let asked = || {
        condition.question.as_ref().is_none_or(|name| {
            let Some((question, repeated)) = names.find(name, measure.is_some()) else { return false };
            let answer = answer_of(question, filled, measure.filter(|_| repeated));
            condition.answer.as_ref().map_or(says_something(&answer), |wanted| is(&answer, wanted))
        })
    };
    ordning && measures && unused && asked()
}

/// Whether an answer was given: a table with the form's own rows has them always.
fn says_something(answer: &Answer) -> bool {
    match answer {
        Answer::Table(table) => table.rows.iter().any(|row| {
            let given = |kind: Kind| !matches!(kind, Kind::Head | Kind::Ordinal);
            row.iter().zip(&table.columns).any(|(cell, column)| given(column.kind) && !cell.is_empty())
        }),
        other => !other.is_empty(),
    }
}

/// Whether a question has this name.
pub(crate) fn is_called(question: &Question, name: &str) -> bool {
    question.id.as_deref() == Some(name) || question.fact.as_deref() == Some(name)
}

/// Whether a condition in one part may name a question in another.
pub(crate) fn is_in_reach(of: &Part, from: &Part) -> bool {
    of.repeated.is_none() || from.repeated == of.repeated
}

fn is(answer: &Answer, wanted: &ConditionAnswer) -> bool {
    let wanted = match wanted {
        ConditionAnswer::YesNo(true) => "ja",
        ConditionAnswer::YesNo(false) => "nei",
        ConditionAnswer::Choice(id) => id,
        ConditionAnswer::AnyOf(ids) => {
            return ids.iter().any(|id| is(answer, &ConditionAnswer::Choice(id.clone())));
        }
    };
    match answer {
        Answer::Chosen(tick) => tick.id == wanted,
        Answer::Ticks(ticks) => ticks.iter().any(|tick| tick.on && tick.id == wanted),
        Answer::Lines(lines) => lines.iter().any(|line| line == wanted),
        _ => false,
    }
}
