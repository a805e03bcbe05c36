//! `calendar-date`: every event has a date or week that exists.

use super::each_block;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::{Block, Calendar, Event};
use crate::value::week::Weeks;
use crate::words::{Message, say};

pub(super) fn check(plan: &Plan, document: &Document, findings: &mut Findings) {
    each_block(plan, &mut |block, pointer, _| {
        let Block::Calendar(calendar) = block else { return };
        for (pointer, event) in events(calendar, pointer) {
            // A wrong date has its finding already.
            let stated = |key: &str| document.json.pointer(&format!("{pointer}/{key}")).is_some_and(|v| !v.is_null());
            let unread =
                [("dato", event.date.is_none()), ("tilDato", event.last.is_none()), ("uke", event.weeks.is_none())];
            if unread.into_iter().any(|(key, none)| none && stated(key)) {
                continue;
            }
            if let Some((key, message)) = wrong(event) {
                let place = document.origins.place(&format!("{pointer}{key}"));
                findings.push(Finding::new(&rules::CALENDAR_DATE, place, message));
            }
        }
    });
}

/// Every event of a calendar, with its pointer.
pub(super) fn events<'a>(calendar: &'a Calendar, pointer: &str) -> impl Iterator<Item = (String, &'a Event)> {
    let parts = calendar.parts.iter().enumerate();
    parts.flat_map(move |(i, part)| {
        let pointer = format!("{pointer}/deler/{i}/oppfoeringer");
        part.events.iter().enumerate().map(move |(i, event)| (format!("{pointer}/{i}"), event))
    })
}

/// The wrong key, and what is wrong with it.
fn wrong(event: &Event) -> Option<(&'static str, Message)> {
    match (event.date, event.last, event.weeks) {
        (None, None, None) => Some(("", say!("calendar-date-none"))),
        (None, Some(_), _) => Some(("/tilDato", say!("calendar-date-no-first"))),
        (Some(first), Some(last), _) if last < first => {
            Some(("/tilDato", say!("calendar-date-backward", last = last.iso())))
        }
        (Some(first), last, Some(stated)) => {
            let weeks = Weeks::of(first, last.unwrap_or(first)).filter(|weeks| *weeks != stated)?;
            Some(("/uke", say!("calendar-date-other-week", stated = stated.to_string(), week = weeks.to_string())))
        }
        _ => None,
    }
}
