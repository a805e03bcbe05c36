//! What is known of a measure.

use super::super::own::yes_no;
use super::super::{Answer, Filled, Tick};
use crate::model::{Form, Measure, Question};

fn of<'a>(filled: &Filled<'a>, measure: Option<usize>) -> Option<&'a Measure> {
    filled.measures.get(measure?)
}

/// A long text of a measure.
fn text(filled: &Filled<'_>, measure: Option<usize>, of_measure: impl Fn(&Measure) -> Option<&String>) -> Answer {
    Answer::text(of(filled, measure).and_then(of_measure))
}

type At = Option<usize>;

pub(super) fn name(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    of(filled, measure).map_or(Answer::None, |measure| Answer::Name(measure.name.clone()))
}

pub(super) fn description(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    text(filled, measure, |measure| measure.description.as_ref())
}

pub(super) fn purpose(filled: &Filled<'_>, measure: At, question: &Question) -> Answer {
    let purpose = of(filled, measure).and_then(|measure| measure.purpose.as_ref());
    match question.form {
        form if form == Some(Form::Ticked) || filled.blank && purpose.is_none() => {
            let tick = |name: &String| Tick { id: name.clone(), name: name.clone(), on: purpose == Some(name) };
            Answer::Ticks(filled.edition.purposes.iter().map(tick).collect())
        }
        _ => Answer::line(purpose),
    }
}

pub(super) fn anchoring(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    text(filled, measure, |measure| measure.anchoring.as_ref())
}

pub(super) fn collective_processes(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    text(filled, measure, |measure| measure.collective_processes.as_ref())
}

pub(super) fn teacher_education(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    text(filled, measure, |measure| measure.teacher_education.as_ref())
}

pub(super) fn long_term_plan(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    text(filled, measure, |measure| measure.long_term_plan.as_ref())
}

pub(super) fn owner_use(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    text(filled, measure, |measure| measure.use_of_grant.owner.as_ref())
}

pub(super) fn partner_use(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    text(filled, measure, |measure| measure.use_of_grant.uh.as_ref())
}

pub(super) fn coordinator(filled: &Filled<'_>, measure: At, question: &Question) -> Answer {
    let coordinator = of(filled, measure).and_then(|measure| measure.coordinator.as_ref());
    yes_no(coordinator.map(|coordinator| coordinator.needed), question, filled, measure)
}

pub(super) fn coordinator_reason(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    text(filled, measure, |measure| measure.coordinator.as_ref()?.reason.as_ref())
}

pub(super) fn duration(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    let Some(measure) = of(filled, measure) else { return Answer::None };
    let tick = |name: &String| Tick { id: name.clone(), name: name.clone(), on: measure.duration.contains(name) };
    Answer::Ticks(filled.edition.periods.iter().map(tick).collect())
}

pub(super) fn target_group(filled: &Filled<'_>, measure: At, _: &Question) -> Answer {
    text(filled, measure, |measure| measure.target_group.as_ref())
}
