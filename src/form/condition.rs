//! When a part or a question is asked.

use super::answered::answer_of;
use super::{Answer, Filled};
use crate::model::{Condition, ConditionAnswer, Question};

/// Whether a condition holds, for a measure if it stands in its part. What names an unknown question never holds; the
/// rules about editions report it.
pub(crate) fn holds(condition: Option<&Condition>, filled: &Filled<'_>, measure: Option<usize>) -> bool {
    let Some(condition) = condition else { return true };
    let ordning = condition.ordning.as_ref().is_none_or(|ordning| ordning == filled.ordning);
    let asked = condition.question.as_ref().is_none_or(|name| {
        let mut questions = filled.edition.questions();
        let Some((part, question)) = questions.find(|(_, question)| is_called(question, name)) else { return false };
        let measure = part.repeated.and(measure);
        let answer = answer_of(question, filled, measure);
        condition.answer.as_ref().map_or(!answer.is_empty(), |wanted| is(&answer, wanted))
    });
    let measures = condition.measures.is_none_or(|wanted| wanted != filled.measures.is_empty());
    let unused = condition.unused.is_none_or(|wanted| wanted == filled.has_unused(measure));
    ordning && measures && unused && asked
}

/// Whether a question has this name.
pub(crate) fn is_called(question: &Question, name: &str) -> bool {
    question.id.as_deref() == Some(name) || question.fact.as_deref() == Some(name)
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
