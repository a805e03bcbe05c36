//! `outside-plan`: what is set to a time is set to one that the plan is for.

use super::calendar::events;
use super::each_block;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::{Block, Event};
use crate::value::month::Months;

pub(super) fn check(plan: &Plan, document: &Document, findings: &mut Findings) {
    let mut expect = |pointer: String, months: Months, frame: Months, of: &str, other: String| {
        if !frame.holds(months) {
            let message = format!("{months} is not in {of}, {frame}");
            let finding = Finding::new(&rules::OUTSIDE_PLAN, document.origins.place(&pointer), message);
            let finding = finding.related(document.origins.place(&other), format!("the months of {of}"));
            findings.push(finding.help("correct the year or the month, or make the period longer"));
        }
    };
    let of_plan = || "/periode".to_owned();
    each_block(plan, &mut |block, pointer, _| match block {
        Block::ProgressPlan(progress) => {
            for (i, phase) in progress.phases.iter().enumerate() {
                let period = format!("{pointer}/faser/{i}/periode");
                expect(period.clone(), phase.period, plan.period, "the plan", of_plan());
                for (j, activity) in phase.activities.iter().enumerate() {
                    for (k, months) in activity.months.iter().enumerate() {
                        let at = format!("{pointer}/faser/{i}/aktiviteter/{j}/maaneder/{k}");
                        expect(at, *months, phase.period, "the phase", period.clone());
                    }
                }
            }
        }
        Block::CompetenceDays(days) => {
            for (i, day) in days.days.iter().enumerate() {
                let month = day.date.month();
                let months = Months { first: month, last: month };
                expect(format!("{pointer}/dager/{i}/dato"), months, plan.period, "the plan", of_plan());
            }
        }
        Block::Calendar(calendar) => {
            for (at, event) in events(calendar, pointer) {
                if let Some((key, months)) = of_event(event, plan.period) {
                    expect(format!("{at}/{key}"), months, plan.period, "the plan", of_plan());
                }
            }
        }
        _ => {}
    });
}

/// The months of an event, and the key that says so. A week may reach over the end of a month.
fn of_event(event: &Event, frame: Months) -> Option<(&'static str, Months)> {
    match (event.date, event.weeks) {
        (Some(first), _) => {
            let months = Months::new(first.month(), event.last.unwrap_or(first).month())?;
            Some((if frame.first <= months.first && months.first <= frame.last { "tilDato" } else { "dato" }, months))
        }
        (None, Some(weeks)) => {
            let months = Months::new(weeks.begin().month(), weeks.end().month())?;
            Some(("uke", months.within(frame).filter(|_| months.count() <= 2).unwrap_or(months)))
        }
        (None, None) => None,
    }
}
