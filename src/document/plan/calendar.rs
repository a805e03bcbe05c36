//! The calendar, month by month.

use super::cell::{Cell, Entry, Group, Table};
use crate::date::Date;
use crate::model::plan::{CalendarPart, Event};
use crate::text;
use crate::week::Weeks;

pub(super) fn table(part: &CalendarPart) -> Table {
    let mut events: Vec<(Date, &Event)> = part.events.iter().filter_map(|event| Some((begin(event)?, event))).collect();
    events.sort_by_key(|(begin, _)| *begin);
    let mut groups: Vec<(crate::month::Month, Vec<Vec<Cell>>)> = Vec::new();
    for (begin, event) in events {
        match groups.last_mut() {
            Some((month, rows)) if *month == begin.month() => rows.push(row(event)),
            _ => groups.push((begin.month(), vec![row(event)])),
        }
    }
    let band = |month: crate::month::Month| Some(text::capitalised(&month.to_string()));
    Table {
        look: "calendar",
        title: None,
        header: ["Uke", "Tid, fagområde og program", "Tema og oppgaver", "Deltakere og ansvar"].map(str::to_owned).into(),
        groups: groups.into_iter().map(|(month, rows)| Group { band: band(month), rows }).collect(),
        sums: Vec::new(),
        note: None,
    }
}

/// The day it is sorted by. A week that begins in the month before is counted to its Thursday, as ISO 8601 counts
/// years.
fn begin(event: &Event) -> Option<Date> {
    event.date.or_else(|| event.weeks.map(Weeks::thursday))
}

fn row(event: &Event) -> Vec<Cell> {
    let weeks = match (event.date, event.weeks) {
        (Some(first), _) => Weeks::of(first, event.last.unwrap_or(first)),
        (None, weeks) => weeks,
    };
    let mut time: Vec<Entry> = event.date.map(|first| Entry::plain(days(first, event.last))).into_iter().collect();
    time.extend(event.time.as_ref().map(|time| Entry::plain(format!("kl.\u{a0}{time}"))));
    time.extend(event.subject.as_ref().map(Entry::plain));
    time.extend(event.program.as_ref().map(Entry::text));
    time.extend(event.place.as_ref().map(|place| Entry::plain(format!("Sted: {place}"))));
    let mut theme: Vec<Entry> = event.theme.as_ref().map(Entry::text).into_iter().collect();
    theme.extend(event.task.as_ref().map(|task| Entry::text(format!("**Lesebestilling/oppgave:** {task}"))));
    let cell = |entries: Vec<Entry>| Cell { entries, ..Cell::empty() };
    vec![Cell::plain(weeks.map(|weeks| weeks.to_string())).head(), cell(time), cell(theme), Cell::lines(&event.participants)]
}

/// "14. mai", "16.–17. september", "5. oktober–27. november".
fn days(first: Date, last: Option<Date>) -> String {
    match last.filter(|last| *last > first) {
        None => first.day_and_month(),
        Some(last) if last.month() == first.month() => format!("{}.–{}", first.parts().2, last.day_and_month()),
        Some(last) => format!("{}–{}", first.day_and_month(), last.day_and_month()),
    }
}
