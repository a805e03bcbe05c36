//! The tables of texts.

use super::cell::{Cell, Entry, Group, Table, merged};
use crate::model::Plan;
use crate::model::plan::{
    Block, Chapter, CompetenceDays, FocusAreas, Goal, Goals, OneMeasure, Partners, QualityArea, Roles, Strategy,
    StrategyRow, Table as OfTexts,
};

fn table(look: &'static str, header: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table {
        look,
        title: None,
        header: header.iter().map(|&label| label.to_owned()).collect(),
        groups: vec![Group { band: None, rows }],
        sums: Vec::new(),
        note: None,
    }
}

pub(super) fn goals(goals: &Goals, plan: &Plan) -> Table {
    let row = |goal: &Goal| {
        let points = goal.goals.iter().map(Entry::text).collect();
        vec![Cell::points(points), Cell::points(goal.measures.iter().map(|id| named(id, plan)).collect())]
    };
    let mut rows = Vec::new();
    for group in &goals.groups {
        for (i, goal) in group.rows.iter().enumerate() {
            let name = (i == 0).then(|| Cell::plain(Some(&group.name)).head().spanning(group.rows.len()));
            rows.push(name.into_iter().chain(row(goal)).collect());
        }
    }
    Table { title: goals.title.clone(), ..table("goals", &["Gjelder", "Mål", "Tiltak"], rows) }
}

/// A measure by its name, leading to its own block where it has one.
pub(super) fn named(id: &str, plan: &Plan) -> Entry {
    let name = plan.measures.iter().find(|measure| measure.id == id).map_or(id, |measure| &measure.name);
    Entry { anchor: anchor(id, plan), ..Entry::plain(name) }
}

/// Where a measure has a block of its own.
pub(super) fn anchor(id: &str, plan: &Plan) -> Option<String> {
    fn find<'a>(blocks: &'a [Block], id: &str) -> Option<&'a OneMeasure> {
        blocks.iter().find_map(|block| match block {
            Block::Measure(one) if one.id == id => Some(one),
            Block::ThemePage(page) => find(&page.blocks, id),
            _ => None,
        })
    }
    fn within<'a>(chapters: &'a [Chapter], id: &str) -> Option<&'a OneMeasure> {
        chapters.iter().find_map(|chapter| find(&chapter.blocks, id).or_else(|| within(&chapter.chapters, id)))
    }
    within(&plan.chapters, id).map(OneMeasure::anchor)
}

pub(super) fn focus_areas(areas: &FocusAreas) -> Table {
    let rows = areas.rows.iter().map(|row| {
        vec![Cell::text(Some(&row.area)).head(), Cell::text(row.goal.as_ref()), Cell::lines(&row.partners)]
    });
    table("focus", &[&areas.name, "Mål", "Samarbeidspartnere"], rows.collect())
}

pub(super) fn quality_area(area: &QualityArea) -> Table {
    let parts = [("Resultat", &area.result), ("Struktur", &area.structure), ("Prosess", &area.process)];
    let parts = parts.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?)));
    let others = area.others.iter().map(|other| (other.name.as_str(), &other.text));
    let rows = parts.chain(others).map(|(name, text)| vec![Cell::plain(Some(name)).head(), Cell::text(Some(text))]);
    table("quality", &["Kvalitetsområde", &area.name], rows.collect())
}

pub(super) fn competence_days(days: &CompetenceDays) -> Table {
    let rows = days.days.iter().map(|day| {
        vec![
            Cell::plain(Some(day.date.long())).head(),
            Cell::lines(&day.responsible),
            Cell::plain(day.theme.as_ref()),
        ]
    });
    let rows = merged(rows.collect(), &[1, 2]);
    Table { title: days.title.clone(), ..table("days", &["Tidspunkt", "Fagansvarlig", "Tema"], rows) }
}

pub(super) fn roles(roles: &Roles) -> Table {
    let rows = roles.roles.iter().map(|role| {
        let mut name = Cell::plain(Some(&role.name));
        name.entries.extend(role.full_name.as_ref().map(|full| Entry::plain(format!("({full})"))));
        vec![name.head(), Cell::text(Some(&role.task))]
    });
    Table {
        note: roles.source.as_ref().map(|source| format!("Kilde: {source}")),
        ..table("roles", &["Rolle", "Oppgave"], rows.collect())
    }
}

pub(super) fn partners(partners: &Partners) -> Table {
    let rows = partners.partners.iter().map(|partner| {
        vec![Cell::plain(Some(&partner.name)).head(), Cell::text(partner.contribution.as_ref())]
    });
    Table { title: partners.title.clone(), ..table("roles", &["Samarbeidspartner", "Bidrag"], rows.collect()) }
}

pub(super) fn strategy(strategy: &Strategy) -> Table {
    let header = ["Satsingsområde", "Målsetting", "Fokusområde", "Planlagt tiltak", "Roller/målgruppe"];
    let cells = |row: &StrategyRow| {
        [&row.area, &row.goal, &row.focus, &row.measure, &row.roles].map(Clone::clone)
    };
    let columns: Vec<usize> = {
        let all = strategy.groups.iter().flat_map(|group| &group.rows).map(cells);
        let used = all.fold([false; 5], |mut used, row| {
            row.iter().zip(&mut used).for_each(|(cell, used)| *used |= cell.is_some());
            used
        });
        (0..5).filter(|&column| used[column]).collect()
    };
    let groups = strategy.groups.iter().map(|group| {
        let rows: Vec<[Option<String>; 5]> = group.rows.iter().map(cells).collect();
        Group { band: group.who.clone(), rows: (0..rows.len()).map(|row| starting(&rows, row, &columns)).collect() }
    });
    Table {
        title: strategy.title.clone(),
        header: columns.iter().map(|&column| header[column].to_owned()).collect(),
        groups: groups.collect(),
        ..table("strategy", &[], Vec::new())
    }
}

/// The cells that begin in a row: those it has, and in the first row of a group all of them.
fn starting(rows: &[[Option<String>; 5]], row: usize, columns: &[usize]) -> Vec<Cell> {
    let begins = |&&column: &&usize| row == 0 || rows[row][column].is_some();
    columns
        .iter()
        .filter(begins)
        .map(|&column| {
            let below = rows[row + 1..].iter().take_while(|below| below[column].is_none()).count();
            let text = rows[row][column].as_ref().filter(|text| !text.is_empty());
            let cell = Cell::text(text).spanning(below + 1);
            if Some(&column) == columns.first() { cell.head() } else { cell }
        })
        .collect()
}

pub(super) fn of_texts(of_texts: &OfTexts) -> Table {
    let row = |texts: &Vec<String>| {
        let cells = texts.iter().map(|text| Cell::text(Some(text).filter(|text| !text.is_empty())));
        cells.enumerate().map(|(column, cell)| if column == 0 { cell.head() } else { cell }).collect()
    };
    let header: Vec<&str> = of_texts.columns.iter().map(String::as_str).collect();
    Table { title: of_texts.title.clone(), ..table("texts", &header, of_texts.rows.iter().map(row).collect()) }
}
