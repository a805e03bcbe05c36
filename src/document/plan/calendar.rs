//! The calendar, month by month.

use crate::document::table::{Cell, Entry, Table};
use crate::model::plan::{CalendarPart, Event};
use crate::prose;
use crate::value::date::Date;
use crate::value::month::Month;
use crate::value::week::Weeks;
use crate::words::{Words, say};

/// The months in which something happens, with the table of each.
pub(super) fn months(part: &CalendarPart, words: Words) -> Vec<(Month, Table)> {
    let mut events: Vec<(Date, &Event)> = part.events.iter().filter_map(|event| Some((begin(event)?, event))).collect();
    events.sort_by_key(|(begin, _)| *begin);
    let mut months: Vec<(Month, Table)> = Vec::new();
    for (begin, event) in events {
        match months.last_mut() {
            Some((month, table)) if *month == begin.month() => table.rows.push(row(event, words)),
            _ => months.push((begin.month(), table(row(event, words), words))),
        }
    }
    months
}

fn table(first: Vec<Cell>, words: Words) -> Table {
    Table {
        look: "calendar",
        title: None,
        header: vec![
            words.word("label-week"),
            words.word("label-when"),
            words.word("label-theme-and-tasks"),
            words.word("label-participants"),
        ],
        rows: vec![first],
        sums: Vec::new(),
        note: None,
    }
}

/// The day that sorts the event. A week counts as its Thursday, as in ISO 8601: so it belongs to the month that most of
/// it is in.
fn begin(event: &Event) -> Option<Date> {
    event.date.or_else(|| event.weeks.map(Weeks::thursday))
}

/// The task with its label before it, on the same line if the task begins with a paragraph.
fn task_of(task: &str, words: Words) -> String {
    let is_line = matches!(prose::parse(task).blocks.first(), Some(prose::Block::Paragraph(_)));
    format!("**{}**{}{task}", words.word("event-task"), if is_line { " " } else { "\n" })
}

fn row(event: &Event, words: Words) -> Vec<Cell> {
    let weeks = match (event.date, event.weeks) {
        (Some(first), _) => Weeks::of(first, event.last.unwrap_or(first)),
        (None, weeks) => weeks,
    };
    let mut time: Vec<Entry> =
        event.date.map(|first| Entry::strong(days(first, event.last, words))).into_iter().collect();
    time.extend(event.time.as_ref().map(|time| Entry::plain(words.say(&say!("event-time", time)))));
    time.extend(event.subject.as_ref().map(Entry::plain));
    time.extend(event.program.as_ref().map(Entry::text));
    time.extend(event.place.as_ref().map(|place| Entry::plain(words.say(&say!("event-place", place)))));
    let mut theme: Vec<Entry> = event.theme.as_ref().map(Entry::text).into_iter().collect();
    theme.extend(event.task.as_ref().map(|task| Entry::text(task_of(task, words))));
    let cell = |entries: Vec<Entry>| Cell { entries, ..Cell::empty() };
    vec![
        Cell::plain(weeks.map(|weeks| weeks.to_string())).head(),
        cell(time),
        cell(theme),
        Cell::lines(&event.participants),
    ]
}

/// "14. mai", "16.–17. september", "5. oktober–27. november".
fn days(first: Date, last: Option<Date>, words: Words) -> String {
    words.say(&match last.filter(|last| *last > first) {
        None => first.day_and_month(),
        Some(last) if last.month() == first.month() => {
            say!("days-of-month", first = first.parts().2, last = last.day_and_month())
        }
        Some(last) => say!("days-from-to", first = first.day_and_month(), last = last.day_and_month()),
    })
}
