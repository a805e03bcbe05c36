//! The answer to one question: from the records that have the fact, or from the form's own answers.

use super::{Answer, Filled, facts, own};
use crate::model::Question;

/// The answer to a question, about a measure if it stands in its part.
pub(super) fn answer_of(question: &Question, filled: &Filled<'_>, measure: Option<usize>) -> Answer {
    match &question.fact {
        Some(name) => facts::find(name).map_or(Answer::None, |fact| (fact.answer)(filled, measure, question)),
        None => {
            let answer = question.id.as_ref().and_then(|id| filled.own_answers(measure)?.get(id));
            own::answer(question, answer, filled, measure)
        }
    }
}
