//! Makes paragraphs, headings, lists, tables and the texts of footnotes from lines.

use std::cell::Cell;
use std::ops::Range;

use super::list_mark::{self, Kind, Mark};
use super::numbering::is_ordinal;
use super::source::Source;
use super::tree::{
    Block, DEEPEST_LIST, List, MOST_COLUMNS, MOST_ROWS, Marks, Note, Pattern, Problem, ProblemKind, Prose,
};
use super::{inline, table};

/// The whole text.
pub(super) fn parse(text: &str) -> Prose<'_> {
    let mut prose = Prose::default();
    let lines = lines(text);
    let blocks = Blocks::new(&lines, 0, &mut prose).all();
    prose.blocks = blocks;
    prose
}

fn lines(text: &str) -> Vec<Source<'_>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let before = line.len() - line.trim_start().len();
        let indent = line[..before].chars().count();
        lines.push(Source { indent, text: line.trim(), start: start + before, signed: false, plain: false });
        start += line.len() + 1;
    }
    let is_plus = |line: &Source<'_>| line.text.strip_prefix('+').is_some_and(|rest| rest.starts_with([' ', '\u{a0}']));
    for paragraph in lines.chunk_by_mut(|a, b| !a.is_blank() && !b.is_blank()) {
        if paragraph.iter().any(is_plus) {
            paragraph.iter_mut().for_each(|line| line.signed = true);
        }
    }
    lines
}

/// Lines that belong together: those of the text, or of an item.
struct Blocks<'a, 't, 'p> {
    lines: &'t [Source<'a>],
    /// The number of lists around them.
    depth: usize,
    prose: &'p mut Prose<'a>,
    /// No number before this line begins a list, as was found already.
    uncounted: Cell<usize>,
    /// No table begins before this line.
    untabled: Cell<usize>,
}

impl<'a, 't, 'p> Blocks<'a, 't, 'p> {
    fn new(lines: &'t [Source<'a>], depth: usize, prose: &'p mut Prose<'a>) -> Self {
        Self { lines, depth, prose, uncounted: Cell::new(0), untabled: Cell::new(0) }
    }

    fn all(mut self) -> Vec<Block<'a>> {
        let mut blocks = Vec::new();
        let mut at = 0;
        while at < self.lines.len() {
            if self.lines[at].is_blank() {
                at += 1;
            } else if let Some((block, next)) = self.special(at) {
                blocks.extend(block);
                at = next;
            } else {
                let begin = at;
                at += 1;
                while at < self.lines.len() && !self.lines[at].is_blank() && !self.begins(at) {
                    at += 1;
                }
                let lines = self.lines[begin..at].iter().map(|line| inline::parse(line.text, line.start));
                blocks.push(Block::Paragraph(lines.collect()));
            }
        }
        blocks
    }

    /// Whether a line begins something other than a line of a paragraph.
    fn begins(&self, at: usize) -> bool {
        let line = &self.lines[at];
        !line.plain
            && (heading(line.text).is_some()
                || (self.depth == 0 && note(line.text).is_some())
                || self.table(at).is_some()
                || self.list_begins(at))
    }

    /// The block that begins at a line, unless it is a paragraph, and the line after it. The text of a footnote is no
    /// block.
    fn special(&mut self, at: usize) -> Option<(Option<Block<'a>>, usize)> {
        let line = self.lines[at];
        if line.plain {
            return None;
        }
        if let Some(level) = heading(line.text) {
            let text = line.text[usize::from(level)..].trim_start();
            let content = inline::parse(text, line.start + line.text.len() - text.len());
            return Some((Some(Block::Heading(level, content)), at + 1));
        }
        if let Some(length) = note(line.text).filter(|_| self.depth == 0) {
            return Some((None, self.note(at, length)));
        }
        if let Some(rows) = self.table(at) {
            let table = table::parse(&self.lines[at..at + rows]);
            let (columns, body) = (table.columns.len(), table.rows.len());
            if columns > MOST_COLUMNS || body > MOST_ROWS {
                let kind = ProblemKind::LargeTable { columns, rows: body };
                self.prose.problems.push(Problem { kind, range: line.start..line.start + line.text.len() });
            }
            return Some((Some(Block::Table(table)), at + rows));
        }
        self.list_begins(at).then(|| self.list(at))
    }

    /// The number of lines of the table that begins here.
    fn table(&self, at: usize) -> Option<usize> {
        // A table in a list would not fit.
        if self.depth > 0 || at < self.untabled.get() {
            return None;
        }
        let (rows, fits) = table::lines(&self.lines[at..])?;
        if !fits {
            self.untabled.set(at + rows);
        }
        fits.then_some(rows)
    }

    /// Takes the text of a footnote. Returns the line after it.
    fn note(&mut self, at: usize, length: usize) -> usize {
        let first = self.lines[at];
        let label = &first.text[2..length - 2];
        let text = first.text[length..].trim_start();
        let mut lines = vec![inline::parse(text, first.start + first.text.len() - text.len())];
        let mut next = at + 1;
        while let Some(line) = self.lines.get(next) {
            if line.is_blank() || note(line.text).is_some() {
                break;
            }
            lines.push(inline::parse(line.text, line.start));
            next += 1;
        }
        self.prose.notes.push(Note { label, lines, range: first.start..first.start + length });
        next
    }

    /// Whether an item of a list begins here. A number begins one only if the next number continues it.
    fn list_begins(&self, at: usize) -> bool {
        match self.lines[at].mark().map(|mark| mark.kind) {
            Some(Kind::Sign(_)) => true,
            Some(Kind::Number(..)) if at < self.uncounted.get() => false,
            Some(Kind::Number(..)) => {
                let (items, end) = self.counted(at);
                if items < 2 {
                    self.uncounted.set(end);
                }
                items >= 2
            }
            None => false,
        }
    }

    /// The number of items counted from the number here, itself included, and the line after the last number; 0 items if
    /// one of them is an ordinal.
    fn counted(&self, at: usize) -> (usize, usize) {
        let mut items = 0;
        let mut ordinal = false;
        let mut next = Some(at);
        let mut end = at + 1;
        while let Some(item) = next {
            let line = &self.lines[item];
            let Some(Mark { kind: Kind::Number(number, pattern), content, .. }) = line.mark() else { break };
            ordinal |= is_ordinal(pattern, &line.text[content..]);
            items += 1;
            end = item + 1;
            next = self.sibling(item, Kind::Number(number, pattern));
        }
        (if ordinal { 0 } else { items }, end)
    }

    /// The line after the content of the item at a line: lines indented below it, and lists of another kind directly
    /// below it, since Word's second level is not indented when it is pasted.
    fn item_end(&self, at: usize, kind: Kind) -> usize {
        let deeper = self.lines[at].indent + 2;
        let (mut blank, mut inside) = (false, false);
        let mut end = at + 1;
        for (index, line) in self.lines.iter().enumerate().skip(at + 1) {
            if line.is_blank() {
                blank = true;
                continue;
            }
            if line.indent < deeper {
                let Some(mark) = line.mark().filter(|mark| !blank && !goes_on(kind, mark.kind)) else { break };
                inside |= begins_inside(mark.kind, kind);
                if !inside {
                    break;
                }
            }
            (blank, end) = (false, index + 1);
        }
        end
    }

    fn is_sibling(&self, line: &Source<'_>, item: usize, kind: Kind) -> bool {
        line.indent < self.lines[item].indent + 2 && line.mark().is_some_and(|mark| goes_on(kind, mark.kind))
    }

    /// The next item in the list of the item at a line.
    fn sibling(&self, at: usize, kind: Kind) -> Option<usize> {
        let end = self.item_end(at, kind);
        let next = end + self.lines[end..].iter().position(|line| !line.is_blank())?;
        self.is_sibling(&self.lines[next], at, kind).then_some(next)
    }

    /// The list that begins at a line, and the line after it.
    fn list(&mut self, at: usize) -> (Option<Block<'a>>, usize) {
        let mut items = Vec::new();
        let mut signs: Vec<(char, Range<usize>, bool)> = Vec::new();
        let mut first = None;
        let mut next = Some(at);
        let mut end = at;
        if self.depth == DEEPEST_LIST {
            let line = &self.lines[at];
            self.prose
                .problems
                .push(Problem { kind: ProblemKind::DeepList, range: line.start..line.start + line.text.len() });
        }
        while let Some(item) = next {
            let line = self.lines[item];
            let Some(mark) = line.mark() else { break };
            match mark.kind {
                Kind::Sign(sign) => {
                    let amount = list_mark::is_dash(sign) && list_mark::is_amount(&line.text[mark.content..]);
                    signs.push((sign, line.start..line.start + mark.length, amount));
                }
                Kind::Number(number, pattern) => first = first.or(Some((number, pattern))),
            }
            end = self.item_end(item, mark.kind);
            let mut lines = vec![line.after(mark)];
            lines.extend_from_slice(&self.lines[item + 1..end]);
            items.push(if self.depth > DEEPEST_LIST {
                lines.iter_mut().for_each(|line| line.plain = true);
                vec![Block::Paragraph(lines.iter().map(|line| inline::parse(line.text, line.start)).collect())]
            } else {
                Blocks::new(&lines, self.depth + 1, self.prose).all()
            });
            next = self.sibling(item, mark.kind);
        }
        (Some(Block::List(List { marks: self.marks(first, signs), items })), end)
    }

    fn marks(&mut self, first: Option<(u32, Pattern)>, signs: Vec<(char, Range<usize>, bool)>) -> Marks {
        if let Some((first, pattern)) = first {
            return Marks::Numbers { first, pattern };
        }
        // If an item begins with an amount, no dash of the list is replaced by a bullet, since it may be a minus. The
        // en dash and the em dash are kept too: the Norwegian mark of a list is a dash.
        let amount = signs.iter().find(|(sign, _, amount)| *amount || matches!(sign, '–' | '—'));
        match amount {
            Some((sign, ..)) => Marks::Sign(*sign),
            None => {
                self.prose.bullets.extend(signs.into_iter().map(|(_, range, _)| range));
                Marks::Bullets
            }
        }
    }
}

/// Whether an item of the second kind continues a list of the first kind.
fn goes_on(one: Kind, other: Kind) -> bool {
    match (one, other) {
        (Kind::Sign(a), Kind::Sign(b)) => a == b,
        (Kind::Number(a, pattern), Kind::Number(b, other)) => b == a + 1 && pattern == other,
        _ => false,
    }
}

/// Whether a mark begins a list inside an item of another kind, although it is not indented.
fn begins_inside(mark: Kind, item: Kind) -> bool {
    match (mark, item) {
        (Kind::Sign(a), Kind::Sign(b)) => !list_mark::is_alike(a, b),
        (Kind::Sign(_), Kind::Number(..)) => true,
        (Kind::Number(number, _), Kind::Sign(_)) => number == 1,
        (Kind::Number(number, a), Kind::Number(_, b)) => number == 1 && a.digit != b.digit,
    }
}

/// The level of a line that is a heading: `#`s, a space and a letter.
pub(super) fn heading(line: &str) -> Option<u8> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    let content = text.trim_start();
    let is_heading = (1..=6).contains(&level) && content.len() < text.len() && content.starts_with(char::is_alphabetic);
    is_heading.then_some(level as u8)
}

/// The number of bytes of `[^1]:` at the beginning of a line, if the line is the text of a footnote.
fn note(line: &str) -> Option<usize> {
    let label = line.strip_prefix("[^")?;
    let end = label.find(|c: char| c == ']' || c.is_whitespace())?;
    (end > 0 && label[end..].starts_with("]:")).then_some(end + 4)
}
