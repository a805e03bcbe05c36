//! The one walk over an edition and its answers.

use super::answered::answer_of;
use super::condition::{Names, holds};
use super::{Answer, Fact, Filled, facts, filled_in};
use crate::model::{Form, Part, Question, Repeated};

/// A part of a filled-in form.
#[derive(Debug)]
pub(crate) struct AskedPart<'a> {
    pub(crate) part: &'a Part,
    /// The measure that it is about, in a part that is asked for each.
    pub(crate) measure: Option<usize>,
    pub(crate) title: Option<String>,
    pub(crate) asked: Vec<Asked<'a>>,
}

/// A question with its answer.
#[derive(Debug)]
pub(crate) struct Asked<'a> {
    pub(crate) question: &'a Question,
    /// The known fact that it is.
    pub(crate) fact: Option<&'static Fact>,
    pub(crate) form: Form,
    pub(crate) label: Option<String>,
    pub(crate) answer: Answer,
    /// Whether it belongs to the answer before it.
    pub(crate) follows: bool,
    /// Whether that answer asks for it.
    pub(crate) open: bool,
    /// Whether it must be answered.
    pub(crate) required: bool,
    /// Whether the page has it.
    pub(crate) shown: bool,
}

/// The parts and questions of a form in their order, each question with its answer.
pub(crate) fn walk<'a>(filled: &Filled<'a>) -> Vec<AskedPart<'a>> {
    let names = Names::of(filled.edition);
    let mut parts = Vec::new();
    for part in filled.edition.parts.iter() {
        let measures: Vec<Option<usize>> = match part.repeated {
            Some(Repeated::Measure) => (0..filled.measures.len()).map(Some).collect(),
            None => vec![None],
        };
        for measure in measures {
            // A form that is filled in by hand has everything that may be asked.
            if !filled.blank && !holds(part.condition.as_ref(), &names, filled, measure) {
                continue;
            }
            let mut asked = Vec::new();
            add(&part.questions, (filled, &names), measure, (false, true), &mut asked);
            let title = part.title.as_ref().map(|title| filled_in(title, filled, measure));
            parts.push(AskedPart { part, measure, title, asked });
        }
    }
    parts
}

fn add<'a>(
    questions: &'a [Question],
    (filled, names): (&Filled<'a>, &Names<'a>),
    measure: Option<usize>,
    (follows, open): (bool, bool),
    asked: &mut Vec<Asked<'a>>,
) {
    for question in questions {
        if !filled.blank && !holds(question.condition.as_ref(), names, filled, measure) {
            continue;
        }
        let fact = question.fact.as_deref().and_then(facts::find);
        let Some(form) = question.form.or(fact.map(|fact| fact.form)) else { continue };
        let answer = answer_of(question, filled, measure);
        let said =
            |id: &str| matches!(&answer, Answer::Ticks(ticks) if ticks.iter().any(|tick| tick.on && tick.id == id));
        let (yes, no) = (said("ja"), said("nei"));
        let label = question.label.as_ref().map(|label| filled_in(label, filled, measure));
        let needed =
            question.required || question.required_if.as_ref().is_some_and(|c| holds(Some(c), names, filled, measure));
        let shown = filled.blank || !(question.hidden_if_empty && answer.is_empty());
        asked.push(Asked { question, fact, form, label, answer, follows, open, required: open && needed, shown });
        for (follow_up, on) in [(&question.yes, yes), (&question.no, no)] {
            if let Some(follow_up) = follow_up {
                add(&follow_up.questions, (filled, names), measure, (true, open && on), asked);
            }
        }
    }
}
