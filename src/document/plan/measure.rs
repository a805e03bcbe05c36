//! One measure, with everything that is said of it: the same record as in the application.

use serde::Serialize;

use super::budget::of_measure;
use crate::model::Plan;
use crate::model::plan::OneMeasure;
use crate::value::money::Money;
use crate::value::text;

#[derive(Debug, Serialize)]
pub(in crate::document) struct View {
    anchor: String,
    name: String,
    description: Option<String>,
    /// Labels, and what stands beside each.
    facts: Vec<Fact>,
}

#[derive(Debug, Serialize)]
struct Fact {
    label: &'static str,
    text: String,
    /// Whether it is a long text, with the marks of its dialect.
    markup: bool,
}

pub(super) fn view(one: &OneMeasure, plan: &Plan) -> Option<View> {
    let measure = plan.measures.iter().find(|measure| measure.id == one.id)?;
    let texts = [
        ("Målgruppe", &measure.target_group),
        ("Forankring", &measure.anchoring),
        ("Kollektive prosesser", &measure.collective_processes),
        ("Lærerutdanning", &measure.teacher_education),
        ("Langsiktig plan", &measure.long_term_plan),
    ];
    let (sum, lacking) = of_measure(measure, plan);
    let kroner = |amount: Option<Money>, lacking: bool| {
        let without = if lacking { ", uten linjer der beløpet mangler" } else { "" };
        amount.map(|amount| format!("{}\u{a0}kroner{without}", amount.grouped()))
    };
    let facts = [
        ("Varighet", Some(text::list(&measure.duration, "og")).filter(|duration| !duration.is_empty())),
        ("Til eier", kroner(sum.owner, lacking.owner)),
        ("Til UH", kroner(sum.uh, lacking.uh)),
        ("Totalt", kroner(sum.total, lacking.any())),
    ];
    Some(View {
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
