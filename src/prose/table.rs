//! Tables as GitHub's Markdown and many programs write them: rows of cells with `|` between, and under the first row `|---|---:|`.

use super::inline;
use super::source::Source;
use super::tree::{Alignment, Table};

/// The number of lines of the table that begins with these lines, if one does, and whether it can be shown: a row with
/// more cells than the header would lose some.
pub(super) fn lines(lines: &[Source<'_>]) -> Option<(usize, bool)> {
    let [header, rule, rows @ ..] = lines else { return None };
    if !header.text.contains('|') {
        return None;
    }
    let columns = alignments(rule.text)?.len();
    if cells(header.text).len() != columns {
        return None;
    }
    let rows = rows.iter().take_while(|line| line.text.contains('|'));
    let (count, most) = rows.fold((0, 0), |(count, most), line| (count + 1, most.max(cells(line.text).len())));
    Some((count + 2, most <= columns))
}

/// The table of these lines.
pub(super) fn parse<'a>(lines: &[Source<'a>]) -> Table<'a> {
    let columns = lines.get(1).and_then(|rule| alignments(rule.text)).unwrap_or_default();
    let row = |line: &Source<'a>| {
        let mut cells: Vec<_> =
            cells(line.text).into_iter().map(|(at, text)| inline::parse(text, line.start + at)).collect();
        cells.resize_with(columns.len(), Vec::new);
        cells
    };
    let header = lines.first().map(row).unwrap_or_default();
    Table { header, rows: lines.iter().skip(2).map(row).collect(), columns }
}

/// The alignment of the columns, if a line is the rule under a header.
fn alignments(line: &str) -> Option<Vec<Alignment>> {
    if !line.contains('-') || !line.contains('|') || line.contains(|c: char| !"|-: ".contains(c)) {
        return None;
    }
    let alignment = |(_, cell): (usize, &str)| {
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        let is_rule = !dashes.is_empty() && dashes.bytes().all(|byte| byte == b'-');
        is_rule.then(|| match (cell.starts_with(':'), cell.ends_with(':')) {
            (true, true) => Alignment::Center,
            (false, true) => Alignment::End,
            _ => Alignment::Start,
        })
    };
    cells(line).into_iter().map(alignment).collect()
}

/// The cells of a row, each with its start. A backslash before `|` makes it an ordinary character.
fn cells(line: &str) -> Vec<(usize, &str)> {
    let mut ends: Vec<usize> =
        line.match_indices('|').map(|(at, _)| at).filter(|&at| !line[..at].ends_with('\\')).collect();
    let mut start = 0;
    if ends.first() == Some(&0) {
        ends.remove(0);
        start = 1;
    }
    if ends.last() != Some(&(line.len() - 1)) {
        ends.push(line.len());
    }
    let mut cells = Vec::new();
    for end in ends {
        let cell = line.get(start..end).unwrap_or_default();
        let text = cell.trim_start();
        cells.push((end - text.len(), text.trim_end()));
        start = end + 1;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_what_stands_between() {
        let of = |line| cells(line).into_iter().map(|(_, cell)| cell).collect::<Vec<_>>();
        assert_eq!(of("| a | b |"), ["a", "b"]);
        assert_eq!(of("a | b"), ["a", "b"]);
        assert_eq!(of("| a | | c"), ["a", "", "c"]);
        assert_eq!(of(r"a \| b | c"), [r"a \| b", "c"]);
        assert_eq!(cells("| æ | ø |").into_iter().map(|(at, _)| at).collect::<Vec<_>>(), [2, 7]);
    }

    #[test]
    fn rules_say_how_columns_are_aligned() {
        use Alignment::{Center, End, Start};
        assert_eq!(alignments("|---|:--:|---:|:--|"), Some(vec![Start, Center, End, Start]));
        assert_eq!(alignments("--- | ---"), Some(vec![Start, Start]));
        for line in ["---", "===", "| a |", "|", "| |", "| - - |", "-", "|:|"] {
            assert_eq!(alignments(line), None, "{line}");
        }
    }
}
