//! The tables of texts.

use crate::document::cell::{Cell, Entry, Room, Table, spanned, without_repeats};
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
        rows,
        sums: Vec::new(),
        note: None,
    }
}

pub(super) fn goals(goals: &Goals, plan: &Plan, room: Room) -> Table {
    let cells = |goal: &Goal| {
        let points = goal.goals.iter().map(Entry::text).collect();
        [Cell::points(points), Cell::points(goal.measures.iter().map(|id| named(id, plan)).collect())]
    };
    let rows = goals.groups.iter().flat_map(|group| {
        group.rows.iter().enumerate().map(|(i, goal)| {
            let name = (i == 0).then(|| Cell::plain(Some(&group.name)).head());
            std::iter::once(name).chain(cells(goal).map(Some)).collect()
        })
    });
    let rows = spanned(rows.collect(), room);
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
    let rows = areas
        .rows
        .iter()
        .map(|row| vec![Cell::text(Some(&row.area)).head(), Cell::text(row.goal.as_ref()), Cell::lines(&row.partners)]);
    table("focus", &[&areas.name, "Mål", "Samarbeidspartnere"], rows.collect())
}

pub(super) fn quality_area(area: &QualityArea) -> Table {
    let parts = [("Resultat", &area.result), ("Struktur", &area.structure), ("Prosess", &area.process)];
    let parts = parts.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?)));
    let others = area.others.iter().map(|other| (other.name.as_str(), &other.text));
    let rows = parts.chain(others).map(|(name, text)| vec![Cell::plain(Some(name)).head(), Cell::text(Some(text))]);
    table("quality", &["Kvalitetsområde", &area.name], rows.collect())
}

pub(super) fn competence_days(days: &CompetenceDays, room: Room) -> Table {
    let rows = days.days.iter().map(|day| {
        vec![Cell::plain(Some(day.date.long())).head(), Cell::lines(&day.responsible), Cell::plain(day.theme.as_ref())]
    });
    let rows = spanned(without_repeats(rows.collect(), &[1, 2]), room);
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
    let rows = partners
        .partners
        .iter()
        .map(|partner| vec![Cell::plain(Some(&partner.name)).head(), Cell::text(partner.contribution.as_ref())]);
    Table { title: partners.title.clone(), ..table("roles", &["Samarbeidspartner", "Bidrag"], rows.collect()) }
}

/// The table of each group, with who it is about.
pub(super) fn strategy(strategy: &Strategy, room: Room) -> Vec<(Option<String>, Table)> {
    let roles = strategy.roles_label.as_deref().unwrap_or("Roller/målgruppe");
    let header = ["Satsingsområde", "Målsetting", "Fokusområde", "Planlagt tiltak", roles];
    let texts = |row: &StrategyRow| [&row.area, &row.goal, &row.focus, &row.measure, &row.roles].map(Clone::clone);
    let tables = strategy.groups.iter().map(|group| {
        let rows = group.rows.iter().map(texts).enumerate();
        // A row that says nothing adds nothing to the one above it, and a row of a table has a cell.
        let said = rows.filter(|(i, row)| *i == 0 || row.iter().any(Option::is_some));
        let rows: Vec<[Option<String>; 5]> = said.map(|(_, row)| row).collect();
        let columns: Vec<usize> = (0..5).filter(|&column| rows.iter().any(|row| row[column].is_some())).collect();
        let cell = |row: usize, column: usize| {
            // In the first row there is nothing above.
            let text = rows[row][column].as_ref().or(if row == 0 { Some(const { &String::new() }) } else { None })?;
            let cell = Cell::text(Some(text).filter(|text| !text.is_empty()));
            Some(if columns.first() == Some(&column) { cell.head() } else { cell })
        };
        let cells = (0..rows.len()).map(|row| columns.iter().map(|&column| cell(row, column)).collect());
        let labels: Vec<&str> = columns.iter().map(|&column| header[column]).collect();
        (group.who.clone(), table("strategy", &labels, spanned(cells.collect(), room)))
    });
    tables.collect()
}

pub(super) fn of_texts(of_texts: &OfTexts) -> Table {
    let row = |texts: &Vec<String>| {
        let cells = texts.iter().map(|text| Cell::text(Some(text).filter(|text| !text.is_empty())));
        cells.enumerate().map(|(column, cell)| if column == 0 { cell.head() } else { cell }).collect()
    };
    let header: Vec<&str> = of_texts.columns.iter().map(String::as_str).collect();
    Table { title: of_texts.title.clone(), ..table("texts", &header, of_texts.rows.iter().map(row).collect()) }
}
