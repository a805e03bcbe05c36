//! `outside-plan`: every date is within the months of the plan.

use super::calendar::events;
use super::each_block;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::{Block, Event};
use crate::value::month::Months;
use crate::words::say;

/// The place of the plan's months.
const OF_PLAN: &str = "/periode";

pub(super) fn check(plan: &Plan, document: &Document, findings: &mut Findings) {
    let mut expect = |pointer: String, months: Months, frame: Months, other: &str| {
        if !frame.holds(months) {
            let of = if other == OF_PLAN { say!("outside-plan.plan") } else { say!("outside-plan.phase") };
            let (months, frame) = (months.to_string(), frame.to_string());
            let message = say!("outside-plan", months, of = of.clone(), frame);
            let finding = Finding::new(&rules::OUTSIDE_PLAN, document.origins.place(&pointer), message);
            findings.push(finding.related(document.origins.place(other), say!("outside-plan.months", of)));
        }
    };
    each_block(plan, &mut |block, pointer, _| match block {
        Block::ProgressPlan(progress) => {
            for (i, phase) in progress.phases.iter().enumerate() {
                let period = format!("{pointer}/faser/{i}/periode");
                expect(period.clone(), phase.period, plan.period, OF_PLAN);
                for (j, activity) in phase.activities.iter().enumerate() {
                    for (k, months) in activity.months.iter().enumerate() {
                        let at = format!("{pointer}/faser/{i}/aktiviteter/{j}/maaneder/{k}");
                        expect(at, *months, phase.period, &period);
                    }
                }
            }
        }
        Block::CompetenceDays(days) => {
            for (i, day) in days.days.iter().enumerate() {
                let month = day.date.month();
                let months = Months { first: month, last: month };
                expect(format!("{pointer}/dager/{i}/dato"), months, plan.period, OF_PLAN);
            }
        }
        Block::Calendar(calendar) => {
            for (at, event) in events(calendar, pointer) {
                if let Some((key, months)) = of_event(event, plan.period) {
                    expect(format!("{at}/{key}"), months, plan.period, OF_PLAN);
                }
            }
        }
        _ => {}
    });
}

/// The months of an event, and the key that names them. A week may reach over the end of a month.
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
