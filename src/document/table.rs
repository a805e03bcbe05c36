//! Tables of plans and reports, and which of their rows stay on one page. `templates/lib/plan.typ` says how each table
//! looks, by the name of its look.

use serde::Serialize;

use crate::words::{Words, say};

/// A table.
#[derive(Debug, Serialize)]
pub(super) struct Table {
    /// The name of its look.
    pub(super) look: &'static str,
    /// What stands above it.
    pub(super) title: Option<String>,
    /// The labels of its columns.
    pub(super) header: Vec<String>,
    /// The rows. A row does not repeat the cells that reach into it from above.
    pub(super) rows: Vec<Vec<Cell>>,
    /// Rows that are sums of the others.
    pub(super) sums: Vec<Vec<Cell>>,
    /// What stands below it.
    pub(super) note: Option<String>,
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
    /// Whether it is a short name that heads its rows, and so is bold. A longer text sets its own emphasis.
    pub(super) bold: bool,
    /// Whether its entries have bullets.
    pub(super) bullets: bool,
    pub(super) entries: Vec<Entry>,
}

/// A paragraph or point in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Entry {
    pub(super) text: String,
    /// Whether it is a long text, with the marks of its dialect.
    pub(super) markup: bool,
    /// Whether it is bold.
    pub(super) strong: bool,
    /// The anchor of a link.
    pub(super) anchor: Option<String>,
    /// Whether the page number of the target is shown instead of the text.
    pub(super) page: bool,
}

impl Entry {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), markup: false, strong: false, anchor: None, page: false }
    }

    pub(super) fn strong(text: impl Into<String>) -> Self {
        Self { strong: true, ..Self::plain(text) }
    }

    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { markup: true, ..Self::plain(text) }
    }
}

impl Cell {
    fn of(entries: Vec<Entry>) -> Self {
        Self { rows: 1, whole: false, head: false, bold: false, bullets: false, entries }
    }

    /// A cell for an unknown value: it shows "–".
    pub(super) fn empty() -> Self {
        Self::of(Vec::new())
    }

    /// An empty cell, as beside the word "Sum".
    pub(super) fn blank() -> Self {
        Self::of(vec![Entry::plain("")])
    }

    /// A text as it is, or "–".
    pub(super) fn plain(text: Option<impl Into<String>>) -> Self {
        Self::of(text.map(Entry::plain).into_iter().collect())
    }

    /// A long text, or "–".
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
        Self { head: true, bold: self.entries.iter().all(|entry| !entry.markup), ..self }
    }
}

/// About how much of a table fits on a page. Measuring would lay it out twice.
#[derive(Debug, Clone, Copy)]
pub(super) struct Space {
    /// Letters in a line as wide as the page.
    pub(super) letters: usize,
    /// Lines that fit below a heading on the page.
    pub(super) lines: usize,
}

impl Space {
    /// Letters in a line of one of so many columns. Long words leave about a quarter of a line empty.
    fn width(self, columns: usize) -> usize {
        (self.letters * 3 / 4 / columns.max(1)).max(1)
    }

    /// The most lines of a row that stays on one page.
    fn whole_row(self) -> usize {
        self.lines / 2
    }
}

impl Table {
    /// Marks the rows that must stay on one page: rows that a cell binds together, where they fit, and short rows.
    /// (Typst breaks no row that has one unbreakable cell, and a row larger than the page runs off it.)
    #[must_use]
    pub(super) fn kept(mut self, space: Space) -> Self {
        let width = space.width(self.header.len());
        let mut rows = self.rows.as_mut_slice();
        while !rows.is_empty() {
            let (bound, rest) = rows.split_at_mut(bound(rows));
            let heights: Vec<usize> = bound.iter().map(|row| height(row, width)).collect();
            let tallest = bound.iter().flatten().map(|cell| cell.height(width)).max().unwrap_or(1);
            // A cell that spans rows needs them to go on.
            let most = if bound.len() > 1 { space.lines } else { space.whole_row() };
            let whole = heights.iter().sum::<usize>().max(tallest) <= most;
            bound.iter_mut().flatten().for_each(|cell| cell.whole = whole);
            rows = rest;
        }
        self
    }
}

/// How many of the first rows belong together because cells span them.
fn bound(rows: &[Vec<Cell>]) -> usize {
    let mut end = 1;
    let mut row = 0;
    while row < end.min(rows.len()) {
        end = rows[row].iter().map(|cell| row + cell.rows).max().unwrap_or(1).max(end);
        row += 1;
    }
    end.min(rows.len())
}

impl Cell {
    /// How many lines the cell has in a column of this width.
    fn height(&self, width: usize) -> usize {
        let lines = self.entries.iter().flat_map(|entry| entry.text.lines());
        lines.map(|line| line.chars().count() / width + 1).sum::<usize>().max(1)
    }
}

/// How many lines a row has, not counting cells that reach further down.
fn height(row: &[Cell], width: usize) -> usize {
    row.iter().filter(|cell| cell.rows == 1).map(|cell| cell.height(width)).max().unwrap_or(1)
}

impl Cell {
    /// The cell as it is repeated; its first line says so.
    fn again(&self, words: Words) -> Self {
        let mut again = self.clone();
        if let Some(entry) = again.entries.first_mut().filter(|entry| !entry.text.is_empty()) {
            let end = entry.text.find('\n').unwrap_or(entry.text.len());
            let first = words.say(&say!("cell-continued", text = &entry.text[..end]));
            entry.text.replace_range(..end, &first);
        }
        again
    }
}

/// Merges each `None` cell with the cell above it, as one cell that spans rows. Where the rows beside a cell do not fit
/// on one page, the cell is repeated.
pub(super) fn spanned(mut rows: Vec<Vec<Option<Cell>>>, space: Space, words: Words) -> Vec<Vec<Cell>> {
    let columns = rows.first().map_or(0, Vec::len);
    let width = space.width(columns);
    let spans = |rows: &[Vec<Option<Cell>>], row: usize, column: usize| {
        1 + rows[row + 1..].iter().take_while(|below| below[column].is_none()).count()
    };
    let mut above: Vec<Cell> = vec![Cell::empty(); columns];
    let mut beside = 0;
    for i in 0..rows.len() {
        // A cell that reaches further down has more than this row to fill.
        let single = (0..columns).filter(|column| spans(&rows, i, *column) == 1);
        let own = single.filter_map(|column| Some(rows[i][column].as_ref()?.height(width))).max().unwrap_or(1);
        let begins = rows[i].iter().all(Option::is_some);
        beside = if begins { own } else { beside + own };
        let parts = beside > space.lines && !begins;
        if parts {
            beside = own;
        }
        for (cell, above) in rows[i].iter_mut().zip(&mut above) {
            match cell {
                Some(cell) => above.clone_from(cell),
                None if parts => *cell = Some(above.again(words)),
                None => {}
            }
        }
    }
    let row = |(i, row): (usize, &Vec<Option<Cell>>)| {
        let cells = row.iter().enumerate();
        cells.filter_map(|(column, cell)| Some(Cell { rows: spans(&rows, i, column), ..cell.clone()? })).collect()
    };
    rows.iter().enumerate().map(row).collect()
}

/// Leaves out each cell, in these columns, that equals the cell above it.
pub(super) fn without_repeats(rows: Vec<Vec<Cell>>, columns: &[usize]) -> Vec<Vec<Option<Cell>>> {
    let repeats =
        |row: usize, column: usize| row > 0 && columns.contains(&column) && rows[row][column] == rows[row - 1][column];
    let cells = |(i, row): (usize, &Vec<Cell>)| {
        row.iter().enumerate().map(|(column, cell)| (!repeats(i, column)).then(|| cell.clone())).collect()
    };
    rows.iter().enumerate().map(cells).collect()
}

/// Whether a table is short enough to stay on one page: at most ten lines of text, where a line of a cell has `width`
/// characters.
pub(super) fn are_short<'a, Row: IntoIterator<Item = &'a str>>(
    rows: impl IntoIterator<Item = Row>,
    width: usize,
) -> bool {
    let lines = |text: &str| text.lines().map(|line| line.chars().count() / width + 1).sum::<usize>();
    let heights = rows.into_iter().map(|row| row.into_iter().map(lines).max().unwrap_or(1).max(1));
    heights.sum::<usize>() <= 10
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    const NB: Words = Words(Language::Nb);
    const SPACE: Space = Space { letters: 100, lines: 16 };

    fn shape(rows: &[Vec<Cell>]) -> Vec<Vec<(usize, String)>> {
        let cell =
            |cell: &Cell| (cell.rows, cell.entries.iter().map(|e| e.text.as_str()).collect::<Vec<_>>().join(" "));
        rows.iter().map(|row| row.iter().map(cell).collect()).collect()
    }

    #[test]
    fn a_cell_spans_the_rows_that_leave_it_out() {
        let text = |text: &str| Some(Cell::plain(Some(text)));
        let rows = vec![vec![text("a"), text("1")], vec![None, text("2")], vec![text("b"), text("3")]];
        let expected = [vec![(2, "a"), (1, "1")], vec![(1, "2")], vec![(1, "b"), (1, "3")]];
        let expected: Vec<Vec<(usize, String)>> =
            expected.into_iter().map(|row| row.into_iter().map(|(n, text)| (n, text.to_owned())).collect()).collect();
        assert_eq!(shape(&spanned(rows, SPACE, NB)), expected);
    }

    #[test]
    fn rows_stay_together_where_they_have_room() {
        let cell = |rows: usize, lines: usize| Cell { rows, ..Cell::plain(Some("a\n".repeat(lines))) };
        let whole = |rows: Vec<Vec<Cell>>| -> Vec<bool> {
            let header = vec!["a".to_owned(), "b".to_owned()];
            let table = Table { look: "", title: None, header, rows, sums: Vec::new(), note: None };
            table.kept(SPACE).rows.iter().map(|row| row.iter().all(|cell| cell.whole)).collect()
        };
        let small = vec![vec![cell(2, 3), cell(1, 2)], vec![cell(1, 2)]];
        let large = vec![vec![cell(2, 3), cell(1, 12)], vec![cell(1, 12)]];
        let tall = vec![vec![cell(2, 40), cell(1, 1)], vec![cell(1, 1)]];
        assert_eq!(whole(tall), [false, false]);
        assert_eq!(whole([small.clone(), large].concat()), [true, true, false, false]);
        // One long cell is enough to break a row.
        assert_eq!(whole([small, vec![vec![cell(1, 1), cell(1, 40)]]].concat()), [true, true, false]);
    }

    #[test]
    fn beside_much_it_is_said_again() {
        let first = |i: usize| (i == 0).then(|| Cell::plain(Some("a")));
        let rows = (0..50).map(|i| vec![first(i), Some(Cell::plain(Some("b")))]).collect();
        let spanned = spanned(rows, SPACE, NB);
        let starts: Vec<(usize, String)> =
            shape(&spanned).into_iter().filter(|row| row.len() == 2).map(|row| row[0].clone()).collect();
        let expected = [(16, "a"), (16, "a (forts.)"), (16, "a (forts.)"), (2, "a (forts.)")];
        assert_eq!(starts, expected.map(|(n, text)| (n, text.to_owned())));
        // Every column is filled in every row.
        let cells: usize = spanned.iter().flatten().map(|cell| cell.rows).sum();
        assert_eq!(cells, 100);
    }
}
