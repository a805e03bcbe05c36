//! `calendar-date`: what happens has a time that can be found in a calendar.

use super::each_block;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::{Block, Calendar, Event};
use crate::value::week::Weeks;

pub(super) fn check(plan: &Plan, document: &Document, findings: &mut Findings) {
    each_block(plan, &mut |block, pointer, _| {
        let Block::Calendar(calendar) = block else { return };
        for (pointer, event) in events(calendar, pointer) {
            // A date that is none has its finding already.
            let stated = |key: &str| document.json.pointer(&format!("{pointer}/{key}")).is_some_and(|v| !v.is_null());
            let unread =
                [("dato", event.date.is_none()), ("tilDato", event.last.is_none()), ("uke", event.weeks.is_none())];
            if unread.into_iter().any(|(key, none)| none && stated(key)) {
                continue;
            }
            if let Some((key, message, help)) = wrong(event) {
                let place = document.origins.place(&format!("{pointer}{key}"));
                findings.push(Finding::new(&rules::CALENDAR_DATE, place, message).help(help));
            }
        }
    });
}

/// Everything in a calendar, with its pointer.
pub(super) fn events<'a>(calendar: &'a Calendar, pointer: &str) -> impl Iterator<Item = (String, &'a Event)> {
    let parts = calendar.parts.iter().enumerate();
    parts.flat_map(move |(i, part)| {
        let pointer = format!("{pointer}/deler/{i}/oppfoeringer");
        part.events.iter().enumerate().map(move |(i, event)| (format!("{pointer}/{i}"), event))
    })
}

/// The key at fault, what is wrong, and what to do.
fn wrong(event: &Event) -> Option<(&'static str, String, String)> {
    match (event.date, event.last, event.weeks) {
        (None, None, None) => {
            let help = "add \"dato\", or \"uke\" where no day is set, as in \"uke\": \"2020-W25\"";
            Some(("", "it is not said when this is".to_owned(), help.to_owned()))
        }
        (None, Some(_), _) => {
            let help = "add \"dato\", the first day";
            Some(("/tilDato", "there is a last day, and no first".to_owned(), help.to_owned()))
        }
        (Some(first), Some(last), _) if last < first => {
            let message = format!("the last day, {}, is before the first", last.iso());
            Some(("/tilDato", message, "correct the date".to_owned()))
        }
        (Some(first), last, Some(stated)) => {
            let weeks = Weeks::of(first, last.unwrap_or(first)).filter(|weeks| *weeks != stated)?;
            let message = format!("the week is stated as {stated}, and the day is in week {weeks}");
            Some(("/uke", message, "correct the day, or take \"uke\" out: it follows from the day".to_owned()))
        }
        _ => None,
    }
}
