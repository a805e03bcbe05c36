//! One measure with all its texts and sums: the same record as in the application.

use serde::Serialize;

use super::budget::of_measure;
use crate::model::Plan;
use crate::model::plan::OneMeasure;
use crate::value::money::Money;
use crate::words::{Listed, Words, say};

#[derive(Debug, Serialize)]
pub(in crate::document) struct MeasureBlock {
    anchor: String,
    name: String,
    description: Option<String>,
    /// Labels, each with the text beside it.
    facts: Vec<Fact>,
}

#[derive(Debug, Serialize)]
struct Fact {
    label: String,
    text: String,
    /// Whether it is a long text, with the marks of its dialect.
    markup: bool,
}

pub(super) fn view(one: &OneMeasure, plan: &Plan, words: Words) -> Option<MeasureBlock> {
    let measure = plan.measures.iter().find(|measure| measure.id == one.id)?;
    let texts = [
        (words.word("label-target-group"), &measure.target_group),
        (words.word("label-anchoring"), &measure.anchoring),
        (words.word("label-collective-processes"), &measure.collective_processes),
        (words.word("label-teacher-education"), &measure.teacher_education),
        (words.word("label-long-term-plan"), &measure.long_term_plan),
    ];
    let (sum, lacking) = of_measure(measure, plan);
    let kroner = |amount: Option<Money>, lacking: bool| {
        amount.map(Money::grouped).map(|amount| {
            let said = if lacking { say!("amount-kroner-lacking", amount) } else { say!("amount-kroner", amount) };
            words.say(&said)
        })
    };
    let facts = [
        (
            words.word("label-duration"),
            Some(words.list(&measure.duration, Listed::And)).filter(|duration| !duration.is_empty()),
        ),
        (words.word("label-to-owner"), kroner(sum.owner, lacking.owner)),
        (words.word("label-to-uh"), kroner(sum.uh, lacking.uh)),
        (words.word("label-total"), kroner(sum.total, lacking.any())),
    ];
    Some(MeasureBlock {
        anchor: one.anchor(),
        name: measure.name.clone(),
        description: measure.description.clone(),
        facts: texts
            .into_iter()
            .map(|(label, text)| (label, text.clone(), true))
            .chain(facts.into_iter().map(|(label, fact)| (label, fact, false)))
            .filter_map(|(label, text, markup)| Some(Fact { label, text: text?, markup }))
            .collect(),
    })
}
