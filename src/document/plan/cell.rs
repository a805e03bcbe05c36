//! What all tables of a plan are made of. How each looks, `templates/lib/plan.typ` says by its name.

use serde::Serialize;

/// A table.
#[derive(Debug, Serialize)]
pub(super) struct Table {
    /// The name of its look.
    pub(super) look: &'static str,
    /// What stands above it.
    pub(super) title: Option<String>,
    /// The labels of its columns.
    pub(super) header: Vec<String>,
    /// Its rows, in groups.
    pub(super) groups: Vec<Group>,
    /// Rows that are sums of the others.
    pub(super) sums: Vec<Vec<Cell>>,
    /// What stands below it.
    pub(super) note: Option<String>,
}

/// Rows that belong together.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// What stands above them, all across the table.
    pub(super) band: Option<String>,
    /// The rows. A cell that reaches down from a row above is not in them.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Cell {
    /// How many rows it spans.
    pub(super) rows: usize,
    /// Whether its rows stay on one page.
    pub(super) whole: bool,
    /// Whether it heads its rows.
    pub(super) head: bool,
    /// Whether its entries have bullets.
    pub(super) bullets: bool,
    pub(super) entries: Vec<Entry>,
}

/// A paragraph or point in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Entry {
    pub(super) text: String,
    /// Whether it is CommonMark.
    pub(super) markup: bool,
    /// What it leads to.
    pub(super) anchor: Option<String>,
    /// Whether the number of the page it leads to stands in its place.
    pub(super) page: bool,
}

impl Entry {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), markup: false, anchor: None, page: false }
    }

    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { markup: true, ..Self::plain(text) }
    }
}

impl Cell {
    fn of(entries: Vec<Entry>) -> Self {
        Self { rows: 1, whole: false, head: false, bullets: false, entries }
    }

    /// A cell that says nothing is known: it shows "–".
    pub(super) fn empty() -> Self {
        Self::of(Vec::new())
    }

    /// A cell that has nothing to say, as beside the word "Sum".
    pub(super) fn blank() -> Self {
        Self::of(vec![Entry::plain("")])
    }

    /// A text as it is, or "–".
    pub(super) fn plain(text: Option<impl Into<String>>) -> Self {
        Self::of(text.map(Entry::plain).into_iter().collect())
    }

    /// A CommonMark text, or "–".
    pub(super) fn text(text: Option<&String>) -> Self {
        Self::of(text.map(|text| Entry::text(text.as_str())).into_iter().collect())
    }

    /// Names below each other.
    pub(super) fn lines(texts: &[String]) -> Self {
        Self::of(texts.iter().map(Entry::plain).collect())
    }

    /// Points, with bullets where they are several.
    pub(super) fn points(entries: Vec<Entry>) -> Self {
        Self { bullets: entries.len() > 1, ..Self::of(entries) }
    }

    pub(super) fn head(self) -> Self {
        Self { head: true, ..self }
    }

    pub(super) fn spanning(self, rows: usize) -> Self {
        Self { rows, ..self }
    }
}

/// Rows of so many lines stay on one page, each by itself.
const WHOLE_ROW: usize = 12;
/// Rows that a cell spans stay on one page where they have so many lines together.
const WHOLE_SPAN: usize = 24;

impl Table {
    /// Marks the rows that are to stay on one page: the short ones, and those under one cell that are short together. How
    /// many lines they have is guessed from their letters, of which `room` stand in a line across the page: measuring
    /// would lay them out twice.
    #[must_use]
    pub(super) fn kept(mut self, room: usize) -> Self {
        let width = (room / self.header.len().max(1)).max(1);
        for group in &mut self.groups {
            let lines: Vec<usize> = group.rows.iter().map(|row| {
                row.iter().filter(|cell| cell.rows == 1).map(|cell| cell.height(width)).max().unwrap_or(1)
            }).collect();
            for (i, row) in group.rows.iter_mut().enumerate() {
                for cell in row {
                    let spanned: usize = lines[i..(i + cell.rows).min(lines.len())].iter().sum();
                    let most = if cell.rows == 1 { WHOLE_ROW } else { WHOLE_SPAN };
                    cell.whole = spanned.max(cell.height(width)) <= most;
                }
            }
        }
        self
    }
}

impl Cell {
    fn height(&self, width: usize) -> usize {
        let lines = self.entries.iter().flat_map(|entry| entry.text.lines());
        lines.map(|line| line.chars().count() / width + 1).sum::<usize>().max(1)
    }
}

/// Rows of which the cells that are the same below each other, in these columns, become one.
pub(super) fn merged(rows: Vec<Vec<Cell>>, columns: &[usize]) -> Vec<Vec<Cell>> {
    let width = rows.first().map_or(0, Vec::len);
    // For each column, how many rows its cell reaches down from each row; 0 where it is part of the one above.
    let mut spans = vec![vec![1; width]; rows.len()];
    for &column in columns {
        let mut start = 0;
        for row in 1..rows.len() {
            if rows[row][column] == rows[start][column] {
                spans[start][column] += 1;
                spans[row][column] = 0;
            } else {
                start = row;
            }
        }
    }
    let rows = rows.into_iter().zip(spans);
    rows.map(|(row, spans)| {
        let cells = row.into_iter().zip(spans);
        cells.filter(|(_, span)| *span > 0).map(|(cell, span)| cell.spanning(span)).collect()
    })
    .collect()
}
