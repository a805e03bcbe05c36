//! `missing-follow-up` and `overdue-measure`: every measure in the report has a status, and its deadline has not
//! passed.

use super::super::measures;
use super::super::names::{Known, Names};
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Tilstandsrapport;
use crate::model::report::Status;
use crate::value::text;
use crate::words::{quoted, say};

pub(super) fn check(report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    let ids: Vec<&str> = report.measures.iter().map(|measure| measure.id.as_str()).collect();
    let mut names = Names::new(&document.origins, findings);
    names.unique("/tiltak", "/id", say!("repeated-name.measure"), ids.iter().copied());
    names.unique(
        "/oppfoelging",
        "/tiltak",
        say!("missing-follow-up.of"),
        report.follow_up.iter().map(|one| one.measure.as_str()),
    );
    let known = Known::new(say!("missing-follow-up.known-measure"), ids.iter().copied());
    let shown: Vec<(String, &str)> = shown(report);
    shown.iter().for_each(|(pointer, id)| names.expect(pointer, id, &known));
    for (i, one) in report.follow_up.iter().enumerate() {
        names.expect(&format!("/oppfoelging/{i}/tiltak"), &one.measure, &known);
    }
    if let Some(budget) = &report.budget {
        for (i, line) in budget.lines.iter().enumerate() {
            names.expect(&format!("/budsjett/linjer/{i}/tiltak"), &line.measure, &known);
        }
    }
    measures::repeated(&report.measures, document, findings);
    let mut without = std::collections::HashSet::new();
    for (pointer, id) in shown {
        let followed = report.follow_up.iter().any(|one| one.measure == id);
        if !followed && ids.contains(&id) && without.insert(id) {
            let message = say!("missing-follow-up", measure = quoted(text::excerpt(id)));
            findings.push(Finding::new(&rules::MISSING_FOLLOW_UP, document.origins.place(&pointer), message));
        }
    }
    let Some(date) = report.date else { return };
    for (i, one) in report.follow_up.iter().enumerate() {
        let open = matches!(one.status, Status::NotStarted | Status::UnderWay | Status::PutOff);
        if let Some(deadline) = one.deadline.filter(|deadline| open && *deadline < date.month()) {
            let measure = quoted(text::excerpt(&one.measure));
            let message = say!("overdue-measure", measure, deadline = deadline.to_string());
            let place = document.origins.place(&format!("/oppfoelging/{i}/frist"));
            findings.push(Finding::new(&rules::OVERDUE_MEASURE, place, message));
        }
    }
}

/// The measures that the goals name, each with its pointer.
fn shown(report: &Tilstandsrapport) -> Vec<(String, &str)> {
    let groups = report.goals.iter().flat_map(|goals| goals.groups.iter().enumerate());
    let rows = groups.flat_map(|(i, group)| group.rows.iter().enumerate().map(move |(j, row)| (i, j, row)));
    let named = rows.flat_map(|(i, j, row)| {
        let at = format!("/maalOgTiltak/grupper/{i}/rader/{j}/tiltak");
        row.measures.iter().enumerate().map(move |(k, id)| (format!("{at}/{k}"), id.as_str()))
    });
    named.collect()
}
