//! `unused-measure`: every measure of the plan is shown. Also, every measure that the plan names exists.

use crate::finding::rules;
use std::collections::HashSet;

use super::{anchors, each_block};
use crate::check::missing_amounts;
use crate::check::names::{Known, Names};
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::Block;
use crate::value::text::excerpt;
use crate::words::{quoted, say};

pub(super) fn check(plan: &Plan, document: &Document, findings: &mut Findings) {
    let ids: Vec<&str> = plan.measures.iter().map(|measure| measure.id.as_str()).collect();
    // The named measures: the pointer and the id of each.
    let mut shown = Vec::new();
    let mut all_shown = false;
    each_block(plan, &mut |block, pointer, _| match block {
        Block::Goals(goals) => {
            for (i, group) in goals.groups.iter().enumerate() {
                for (j, row) in group.rows.iter().enumerate() {
                    let at = format!("{pointer}/grupper/{i}/rader/{j}/tiltak");
                    shown.extend(row.measures.iter().enumerate().map(|(k, id)| (format!("{at}/{k}"), id.as_str())));
                }
            }
        }
        Block::Measure(measure) => shown.push((format!("{pointer}/id"), measure.id.as_str())),
        Block::Measures(_) => all_shown = true,
        _ => {}
    });
    let mut names = Names::new(&document.origins, findings);
    names.unique("/tiltak", "/id", say!("repeated-name.measure"), ids.iter().copied());
    let anchors = anchors(plan);
    let anchors = anchors.iter().map(|(pointer, id)| (pointer.clone(), id.as_str()));
    names.unique_at(say!("repeated-name.place"), anchors);
    let known = Known::new(say!("unknown-name.measure-of-plan"), ids.iter().copied());
    shown.iter().for_each(|(pointer, id)| names.expect(pointer, id, &known));
    let shown: HashSet<&str> = shown.iter().map(|(_, id)| *id).collect();
    for (i, measure) in plan.measures.iter().enumerate().filter(|_| !all_shown) {
        if !shown.contains(measure.id.as_str()) {
            let message = say!("unused-measure", name = quoted(excerpt(&measure.name)));
            let place = document.origins.place(&format!("/tiltak/{i}/id"));
            findings.push(Finding::new(&rules::UNUSED_MEASURE, place, message));
        }
    }
    super::super::measures::repeated(&plan.measures, document, findings);
    if let Some(budget) = &plan.budget {
        missing_amounts::of_all(budget, &document.origins, findings);
    }
}
