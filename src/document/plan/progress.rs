//! The progress plan: each phase as a table of activities and months.

use serde::Serialize;

use crate::model::plan::{Phase, ProgressPlan};
use crate::value::month::{Month, Months, merged};
use crate::words::{Listed, Words, say};

/// How many months fit beside each other on a page, upright and landscape.
const ROOM: [usize; 2] = [16, 26];

#[derive(Debug, Serialize)]
pub(in crate::document) struct ProgressTables {
    title: Option<String>,
    tables: Vec<PhaseView>,
}

/// A phase, or as much of it as fits in one table.
#[derive(Debug, Serialize)]
struct PhaseView {
    name: String,
    /// The shown months in words.
    months: String,
    years: Vec<YearView>,
    /// The months' names, short.
    names: Vec<String>,
    activities: Vec<ActivityView>,
}

/// A year above its months.
#[derive(Debug, Serialize)]
struct YearView {
    year: u16,
    months: usize,
}

#[derive(Debug, Serialize)]
struct ActivityView {
    name: String,
    /// The months in words, for screen readers.
    months: String,
    /// Runs of months: the first, counted from 0, and how many.
    runs: Vec<(usize, usize)>,
}

pub(super) fn view(progress: &ProgressPlan, landscape: bool, words: Words) -> ProgressTables {
    let room = ROOM[usize::from(landscape)];
    ProgressTables {
        title: progress.title.clone(),
        tables: progress.phases.iter().flat_map(|phase| tables(phase, room, words)).collect(),
    }
}

/// Splits a phase that does not fit: after a December, or anywhere if there is none near enough.
fn tables(phase: &Phase, room: usize, words: Words) -> Vec<PhaseView> {
    let mut parts = Vec::new();
    let mut months: Vec<Month> = phase.period.iter().collect();
    while !months.is_empty() {
        let end = match months.get(..room) {
            Some(near) if months.len() > room => {
                near.iter().rposition(|month| month.number() == 12).map_or(room, |i| i + 1)
            }
            _ => months.len(),
        };
        let rest = months.split_off(end);
        parts.extend(Months::new(months[0], months[end - 1]));
        months = rest;
    }
    let several = parts.len() > 1;
    let tables = parts.into_iter().map(|part| table(phase, part, several, words));
    tables.filter(|table| !table.activities.is_empty()).collect()
}

fn table(phase: &Phase, part: Months, several: bool, words: Words) -> PhaseView {
    let mut years: Vec<YearView> = Vec::new();
    for month in part.iter() {
        match years.last_mut() {
            Some(year) if year.year == month.year() => year.months += 1,
            _ => years.push(YearView { year: month.year(), months: 1 }),
        }
    }
    let activities = phase.activities.iter().filter_map(|activity| {
        let within: Vec<Months> = activity.months.iter().filter_map(|months| months.within(part)).collect();
        let runs = runs(&within, part);
        let name = activity.name.clone();
        let months = || words.list(merged(&within).into_iter().map(Months::in_words), Listed::And);
        (!runs.is_empty()).then(|| ActivityView { name, months: months(), runs })
    });
    PhaseView {
        name: if several {
            words.say(&say!("phase-part", name = &phase.name, months = part.in_words()))
        } else {
            phase.name.clone()
        },
        months: words.say(&part.in_words()),
        years,
        names: part.iter().map(|month| words.say(&month.short_name())).collect(),
        activities: activities.collect(),
    }
}

/// The runs of marked months: the first month of each, counted from the table's first month, and its length.
fn runs(marked: &[Months], part: Months) -> Vec<(usize, usize)> {
    let mut cells = vec![false; part.count()];
    for months in marked {
        months.iter().for_each(|month| cells[month.since(part.first)] = true);
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (i, _) in cells.iter().enumerate().filter(|(_, marked)| **marked) {
        match runs.last_mut() {
            Some((first, length)) if *first + *length == i => *length += 1,
            _ => runs.push((i, 1)),
        }
    }
    runs
}
