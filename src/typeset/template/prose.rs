//! The filter from the dialect of long texts ([`crate::prose`]) to Typst content.
//!
//! What comes out is Typst content built from the literals of [`super::literal`] and calls of standard functions: no text of
//! the record is ever Typst source.

use std::fmt::Write;

use minijinja::{Error, ErrorKind, Value};

use super::literal::{self, TypstContent};
use crate::prose::{self, Alignment, Block, Inline, Line, List, Marks, Note, Table};
use crate::value::text;
use crate::words::say;

/// The deepest level of heading that PDF has a tag for (ISO 32000-1, 14.8.4.3.2).
const DEEPEST_HEADING: usize = 6;

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// On a form.
    Form,
    /// In a chapter, where it may have references to other chapters.
    Chapter,
    /// In a list of a chapter, as an item of it.
    Point,
}

/// `{{ text | prose(4) }}`: the text as content whose headings start at the given level.
///
/// What is missing (`none`) or says nothing is `none`.
///
/// # Errors
/// If the value is no text: the template put the filter in the wrong place.
pub(super) fn filter(value: &Value, heading_level: usize) -> Result<Value, Error> {
    filtered(value, heading_level, Place::Form)
}

/// `{{ text | chapter_text(4) }}`: as [`filter`], with references to what has a name in the document (`[se her](#id)`), which
/// a template has to import `reference` for.
///
/// # Errors
/// As [`filter`].
pub(super) fn chapter_filter(value: &Value, heading_level: usize) -> Result<Value, Error> {
    filtered(value, heading_level, Place::Chapter)
}

/// `{{ text | point_text(4) }}`: as [`chapter_filter`], for a text that is the item of a list.
///
/// # Errors
/// As [`filter`].
pub(super) fn point_filter(value: &Value, heading_level: usize) -> Result<Value, Error> {
    filtered(value, heading_level, Place::Point)
}

fn filtered(value: &Value, heading_level: usize, place: Place) -> Result<Value, Error> {
    if value.is_none() {
        return Ok(Value::from(()));
    }
    let text =
        value.as_str().ok_or_else(|| Error::new(ErrorKind::InvalidOperation, say!("filter-no-text").to_string()))?;
    Ok(content(text, heading_level, place).map_or(Value::from(()), TypstContent::value))
}

/// The Typst content block of a text; nothing where it is blank.
pub(super) fn content(text: &str, heading_level: usize, place: Place) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    let prose = prose::parse(text);
    let out = String::with_capacity(text.len() * 2);
    let mut writer =
        Writer { place, out, notes: &prose.notes, base: heading_level, outer: Vec::new(), last_word: 0, narrow: false };
    writer.out.push('[');
    writer.blocks(&prose.blocks, place == Place::Point);
    writer.out.push(']');
    Some(writer.out)
}

/// A space too narrow to see, where a word may part that Typst cannot break.
const PLACE_TO_BREAK: &str = "#h(0.01pt);";

struct Writer<'a> {
    place: Place,
    notes: &'a [Note<'a>],
    out: String,
    base: usize,
    /// The levels, as written, of the headings that enclose the present place.
    outer: Vec<u8>,
    /// How many letters the word has that was written last.
    last_word: usize,
    /// Whether a column of a table is around it, with less room.
    narrow: bool,
}

impl Writer<'_> {
    /// Blocks one after the other; in an item, the first begins where the item does, as Typst's tags allow nothing before it.
    fn blocks(&mut self, blocks: &[Block<'_>], in_item: bool) {
        for (index, block) in blocks.iter().enumerate() {
            let begins = in_item && index == 0;
            match block {
                Block::Paragraph(lines) => {
                    if !begins {
                        self.out.push_str("#parbreak();");
                    }
                    self.lines(lines);
                }
                Block::Heading(level, line) => self.heading(*level, line),
                Block::List(list) => {
                    if begins {
                        // In the tags a list stands beside the text of its item, and an empty one would be read as nothing.
                        self.out.push_str("#\"\\u{2013}\";");
                    }
                    self.list(list);
                }
                Block::Table(table) => self.table(table),
            }
        }
    }

    fn lines(&mut self, lines: &[Line<'_>]) {
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                self.out.push_str("#linebreak();");
            }
            self.line(line);
        }
    }

    /// A heading is one deeper than the nearest heading before it that is written as a higher one, so levels never skip,
    /// whatever the text does.
    fn heading(&mut self, level: u8, line: &Line<'_>) {
        self.outer.retain(|outer| *outer < level);
        let depth = (self.base + self.outer.len()).min(DEEPEST_HEADING);
        self.outer.push(level);
        let _ = write!(self.out, "#heading(level: {depth}, outlined: false, bookmarked: false)[");
        self.line(line);
        self.out.push_str("];");
    }

    fn list(&mut self, list: &List<'_>) {
        let _ = match list.marks {
            Marks::Bullets => write!(self.out, "#list("),
            Marks::Sign(sign) => write!(self.out, "#list(marker: {}, ", literal::string(&sign.to_string())),
            Marks::Numbers { first, pattern } => {
                let open = if pattern.opened { "(" } else { "" };
                let numbering = format!("{open}{}{}", pattern.digit, pattern.end);
                match numbering.as_str() {
                    "1." => write!(self.out, "#enum(start: {first}, "),
                    other => write!(self.out, "#enum(start: {first}, numbering: {}, ", literal::string(other)),
                }
            }
        };
        for item in &list.items {
            self.out.push('[');
            self.blocks(item, true);
            self.out.push_str("],");
        }
        self.out.push_str(");");
    }

    fn table(&mut self, table: &Table<'_>) {
        self.out.push_str("#text-table((");
        for width in widths(table) {
            let _ = write!(self.out, "{width},");
        }
        self.out.push_str("),(");
        for column in &table.columns {
            self.out.push_str(match column {
                Alignment::Start => "start,",
                Alignment::Center => "center,",
                Alignment::End => "end,",
            });
        }
        self.out.push(')');
        // What is repeated on the next page is an artifact, and PDF/UA-1 allows no links in one.
        if table.header.iter().flatten().any(leads) {
            self.out.push_str(",repeat: false");
        }
        self.narrow = true;
        for row in std::iter::once(&table.header).chain(&table.rows) {
            self.out.push_str(",(");
            for cell in row {
                self.out.push('[');
                self.line(cell);
                self.out.push_str("],");
            }
            self.out.push(')');
        }
        self.narrow = false;
        self.out.push_str(");");
    }

    fn line(&mut self, line: &Line<'_>) {
        let mut after_link = false;
        for part in line {
            match part {
                Inline::Text(text) => {
                    // Typst cannot break a word that is partly a link.
                    if std::mem::take(&mut after_link) && text.starts_with(char::is_alphanumeric) {
                        self.out.push_str(PLACE_TO_BREAK);
                    }
                    self.string(text);
                }
                Inline::Emphasis(body) => self.call("#emph[", body),
                Inline::Strong(body) => self.call("#strong[", body),
                Inline::Link { address, body } => {
                    self.call(&format!("#link({})[", literal::string(address)), body);
                    after_link = true;
                }
                Inline::Reference { target, body, .. } if self.place == Place::Form => {
                    // No form has places to refer to, and a rule says so: this is reached where a rule was passed over.
                    self.string("[");
                    self.line(body);
                    self.string(&format!("](#{target})"));
                }
                Inline::Reference { target, body, .. } => {
                    // The number of the page needs no parentheses in parentheses.
                    let inside = self.out.ends_with("\\u{28}\";");
                    self.call(&format!("#reference({}, inside: {inside})[", literal::string(target)), body);
                    after_link = true;
                }
                Inline::Mark { label, .. } => self.note(label),
            }
        }
    }

    fn call(&mut self, begin: &str, body: &Line<'_>) {
        self.out.push_str(begin);
        self.line(body);
        self.out.push_str("];");
    }

    /// The mark of a footnote, with its text; one that has none stands as it was written.
    fn note(&mut self, label: &str) {
        let found = self.notes.iter().find(|note| note.label == label);
        let Some(note) = found else { return self.string(&format!("[^{label}]")) };
        // Nor can Typst break a word that a footnote's mark is a part of.
        if self.last_word > 12 {
            self.out.push_str(PLACE_TO_BREAK);
        }
        self.out.push_str("#footnote[");
        // A note has no notes of its own.
        let notes = std::mem::take(&mut self.notes);
        self.lines(&note.lines);
        self.notes = notes;
        self.out.push_str("];");
    }

    /// Text, with places to break in addresses and long words (`breakable` in `templates/lib/page.typ`).
    fn string(&mut self, text: &str) {
        let mut short = String::new();
        self.last_word = text.rsplit(' ').next().map_or(0, |word| word.chars().count());
        for word in text.split_inclusive(' ') {
            let is_long = text::is_long(word.trim_end_matches(' '));
            if is_long || (self.narrow && word.chars().nth(8).is_some()) {
                self.literal(&std::mem::take(&mut short));
                let narrow = if self.narrow { ", narrow: true" } else { "" };
                let _ = write!(self.out, "#breakable({}{narrow});", literal::string(word));
            } else {
                short.push_str(word);
            }
        }
        self.literal(&short);
    }

    fn literal(&mut self, text: &str) {
        if !text.is_empty() {
            let _ = write!(self.out, "#{};", literal::string(text));
        }
    }
}

/// How wide each column is, in thousandths: wider where there is more to say, yet so that each has room for a word.
fn widths(table: &Table<'_>) -> Vec<usize> {
    // A page has room for so many words beside each other.
    const WORDS: usize = 9;
    let columns = table.columns.len();
    let length = |column: usize| {
        let rows = std::iter::once(&table.header).chain(&table.rows);
        let lengths = rows.filter_map(|row| row.get(column)).map(|cell| prose::plain_line(cell).chars().count());
        lengths.max().unwrap_or(0).clamp(1, 60)
    };
    let lengths: Vec<usize> = (0..columns).map(length).collect();
    let (sum, equal) = (lengths.iter().sum::<usize>().max(1), (1000 * columns / WORDS).min(1000));
    lengths.iter().map(|length| equal / columns + (1000 - equal) * length / sum).collect()
}

/// Whether a part of a line leads somewhere, or a part of it does.
fn leads(part: &Inline<'_>) -> bool {
    match part {
        Inline::Text(_) => false,
        Inline::Emphasis(body) | Inline::Strong(body) => body.iter().any(leads),
        Inline::Link { .. } | Inline::Reference { .. } | Inline::Mark { .. } => true,
    }
}

#[cfg(test)]
mod tests;
