//! The tables of texts.

use crate::document::table::{Cell, Entry, Space, Table, spanned, without_repeats};
use crate::model::Plan;
use crate::model::plan::{
    Block, Chapter, CompetenceDays, FocusAreas, Goal, Goals, OneMeasure, Partners, QualityArea, Roles, Strategy,
    StrategyRow, Table as OfTexts,
};
use crate::words::{Words, say};

fn table(look: &'static str, header: impl Into<Vec<String>>, rows: Vec<Vec<Cell>>) -> Table {
    Table { look, title: None, header: header.into(), rows, sums: Vec::new(), note: None }
}

pub(super) fn goals(goals: &Goals, plan: &Plan, space: Space, words: Words) -> Table {
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
    let rows = spanned(rows.collect(), space, words);
    let header = [words.word("label-concerns"), words.word("label-goal"), words.word("label-measure")];
    Table { title: goals.title.clone(), ..table("goals", header, rows) }
}

/// The name of a measure, with a link to its own block if it has one.
pub(super) fn named(id: &str, plan: &Plan) -> Entry {
    let name = plan.measures.iter().find(|measure| measure.id == id).map_or(id, |measure| &measure.name);
    Entry { anchor: anchor(id, plan), ..Entry::plain(name) }
}

/// The anchor of a measure's own block.
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

pub(super) fn focus_areas(areas: &FocusAreas, words: Words) -> Table {
    let rows = areas
        .rows
        .iter()
        .map(|row| vec![Cell::text(Some(&row.area)).head(), Cell::text(row.goal.as_ref()), Cell::lines(&row.partners)]);
    let header = [areas.name.clone(), words.word("label-goal"), words.word("label-partners")];
    table("focus", header, rows.collect())
}

pub(super) fn quality_area(area: &QualityArea, words: Words) -> Table {
    let parts = [
        (words.word("label-result"), &area.result),
        (words.word("label-structure"), &area.structure),
        (words.word("label-process"), &area.process),
    ];
    let parts = parts.into_iter().filter_map(|(name, text)| Some((name, text.as_ref()?)));
    let others = area.others.iter().map(|other| (other.name.clone(), &other.text));
    let rows = parts.chain(others).map(|(name, text)| vec![Cell::plain(Some(name)).head(), Cell::text(Some(text))]);
    table("quality", [words.word("label-quality-area"), area.name.clone()], rows.collect())
}

pub(super) fn competence_days(days: &CompetenceDays, space: Space, words: Words) -> Table {
    let rows = days.days.iter().map(|day| {
        let date = words.say(&day.date.long());
        vec![Cell::plain(Some(date)).head(), Cell::lines(&day.responsible), Cell::plain(day.theme.as_ref())]
    });
    let rows = spanned(without_repeats(rows.collect(), &[1, 2]), space, words);
    let header = [words.word("label-time"), words.word("label-responsible"), words.word("label-theme")];
    Table { title: days.title.clone(), ..table("days", header, rows) }
}

pub(super) fn roles(roles: &Roles, words: Words) -> Table {
    let rows = roles.roles.iter().map(|role| {
        let mut name = Cell::plain(Some(&role.name));
        name.entries.extend(role.full_name.as_ref().map(|full| Entry::plain(format!("({full})"))));
        vec![name.head(), Cell::text(Some(&role.task))]
    });
    Table {
        note: roles.source.as_ref().map(|source| words.say(&say!("source-of", source))),
        ..table("roles", [words.word("label-role"), words.word("label-task")], rows.collect())
    }
}

pub(super) fn partners(partners: &Partners, words: Words) -> Table {
    let rows = partners
        .partners
        .iter()
        .map(|partner| vec![Cell::plain(Some(&partner.name)).head(), Cell::text(partner.contribution.as_ref())]);
    let header = [words.word("label-partner"), words.word("label-contribution")];
    Table { title: partners.title.clone(), ..table("roles", header, rows.collect()) }
}

/// The table of each group, with the group's name.
pub(super) fn strategy(strategy: &Strategy, space: Space, words: Words) -> Vec<(Option<String>, Table)> {
    let header = [
        words.word("label-effort"),
        words.word("label-aim"),
        words.word("label-focus"),
        words.word("label-planned-measure"),
        strategy.roles_label.clone().unwrap_or_else(|| words.word("label-roles")),
    ];
    let texts = |row: &StrategyRow| [&row.area, &row.goal, &row.focus, &row.measure, &row.roles].map(Clone::clone);
    let tables = strategy.groups.iter().map(|group| {
        let rows = group.rows.iter().map(texts).enumerate();
        // An empty row adds nothing to the row above it, and a row of a table needs a cell.
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
        let labels: Vec<String> = columns.iter().map(|&column| header[column].clone()).collect();
        (group.who.clone(), table("strategy", labels, spanned(cells.collect(), space, words)))
    });
    tables.collect()
}

pub(super) fn of_texts(of_texts: &OfTexts) -> Table {
    let row = |texts: &Vec<String>| {
        let cells = texts.iter().map(|text| Cell::text(Some(text).filter(|text| !text.is_empty())));
        cells.enumerate().map(|(column, cell)| if column == 0 { cell.head() } else { cell }).collect()
    };
    let rows = of_texts.rows.iter().map(row).collect();
    Table { title: of_texts.title.clone(), ..table("texts", of_texts.columns.clone(), rows) }
}
