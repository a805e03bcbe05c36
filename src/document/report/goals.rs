//! The goals, the measures towards them, and how far these have come.

use super::use_of_money::{Use, kroner};
use crate::document::municipal::ListView;
use crate::document::table::{Cell, Entry, Table};
use crate::model::Tilstandsrapport;
use crate::model::plan::Goal;
use crate::value::text;
use crate::words::Words;

/// The list of goals.
pub(super) fn list(goal: &Goal, words: Words) -> Option<ListView> {
    let items = goal.goals.clone();
    let title = || Some(words.word("label-goal"));
    (!items.is_empty()).then(|| ListView { title: title(), marker: "bullet", items, source: None })
}

/// Measures that the report follows up, but that no goal names.
pub(super) fn others(report: &Tilstandsrapport) -> Vec<String> {
    let rows = || report.goals.iter().flat_map(|goals| &goals.groups).flat_map(|group| &group.rows);
    let all = report.follow_up.iter().map(|one| &one.measure);
    all.filter(|id| !rows().any(|goal| goal.measures.contains(id))).cloned().collect()
}

/// The table of measures: the status of each, and the money that was granted and used.
pub(super) fn table(measures: &[String], report: &Tilstandsrapport, words: Words) -> Option<Table> {
    let with_money = report.budget.is_some();
    let of_measure = [
        words.word("label-measure"),
        words.word("label-status"),
        words.word("label-in-charge"),
        words.word("label-deadline"),
    ];
    let money = [words.word("label-granted"), words.word("label-used")].into_iter().filter(|_| with_money);
    (!measures.is_empty()).then(|| Table {
        look: if with_money { "follow-up-money" } else { "follow-up" },
        title: None,
        header: of_measure.into_iter().chain(money).collect(),
        rows: measures.iter().map(|id| row(id, report, words)).collect(),
        sums: Vec::new(),
        note: with_money.then(|| words.word("follow-up-note")),
    })
}

fn row(id: &str, report: &Tilstandsrapport, words: Words) -> Vec<Cell> {
    let name = report.measures.iter().find(|measure| measure.id == id).map_or(id, |measure| &measure.name);
    let follow_up = report.follow_up.iter().find(|one| one.measure == id);
    let mut status = Cell::plain(follow_up.map(|one| words.say(&one.status.name())));
    status.entries.extend(follow_up.and_then(|one| one.note.as_deref()).map(Entry::text));
    let deadline = follow_up.and_then(|one| one.deadline).map(|month| text::capitalised(&words.say(&month.in_words())));
    let responsible = follow_up.and_then(|one| one.responsible.as_ref());
    let mut cells = vec![Cell::plain(Some(name)).head(), status, Cell::plain(responsible), Cell::plain(deadline)];
    if let Some(budget) = &report.budget {
        let of = Use::of(budget, |line| line.measure == id);
        cells.extend([of.granted, of.used].map(|amount| Cell::plain(amount.map(kroner))));
    }
    cells
}
