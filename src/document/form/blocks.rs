//! The parts and questions of a form as blocks of a page, in their order.

use serde::Serialize;

use crate::document::table::are_short;
use crate::form::{self, Answer, Asked, AskedPart, Cell, Filled, Kind, walk};
use crate::model::Form;

/// The blocks of a form, as they stand on its own pages and in a *samledokument*.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Body {
    /// Whether it is to be filled in by hand.
    blank: bool,
    blocks: Vec<Block>,
}

/// A block: one of these is there.
#[derive(Debug, Default, Serialize)]
struct Block {
    heading: Option<Heading>,
    fields: Option<Fields>,
    table: Option<TableBlock>,
    value: Option<Value>,
    /// Guidance, or what a table leaves out.
    note: Option<Linked>,
    /// What is wrong with the amounts above.
    remarks: Vec<String>,
    /// Whether it is space alone.
    gap: bool,
    /// Whether it stays on the page of what follows.
    sticky: bool,
}

#[derive(Debug, Serialize)]
struct Heading {
    level: usize,
    label: Linked,
}

/// A text of which some words may be a link.
#[derive(Debug, Serialize)]
struct Linked {
    /// The text before a link, the words of the link, and the text after it.
    text: [String; 3],
    address: Option<String>,
}

/// Short answers beside their labels.
#[derive(Debug, Serialize)]
struct Fields {
    /// The width of the labels, in mm.
    width: u8,
    rows: Vec<Field>,
}

#[derive(Debug, Serialize)]
struct Field {
    label: String,
    value: Value,
}

/// An answer that is no table.
#[derive(Debug, Default, Serialize)]
struct Value {
    name: Option<String>,
    lines: Vec<String>,
    ticks: Vec<(String, bool)>,
    text: Option<String>,
    /// The level of headings in the text.
    level: usize,
    /// On a blank form, what there is to write on: the name of its shape, and its lines.
    space: Option<Space>,
}

/// A place to write by hand.
#[derive(Debug, Clone, Copy, Serialize)]
struct Space {
    /// `line`, `text` or `amount`.
    shape: &'static str,
    /// How many lines it has.
    lines: u8,
}

impl Space {
    /// The place that an answer of a form needs.
    fn of(form: Form, most: Option<u32>) -> Self {
        /// So many letters stand on a line that is written by hand.
        const LETTERS: u32 = 60;
        match form {
            Form::Text => Self { shape: "text", lines: most.map_or(8, |most| (most / LETTERS).clamp(3, 20) as u8) },
            Form::Amount | Form::Number => Self { shape: "amount", lines: 1 },
            Form::Organisations => Self { shape: "text", lines: 3 },
            _ => Self { shape: "line", lines: 1 },
        }
    }
}

#[derive(Debug, Serialize)]
struct TableBlock {
    kinds: Vec<&'static str>,
    header: Vec<String>,
    rows: Vec<Vec<CellView>>,
    sums: Vec<Vec<CellView>>,
    /// Whether it stays on one page, where that is asked.
    short: Option<bool>,
    /// The level of headings in its texts.
    level: usize,
}

#[derive(Debug, Serialize)]
struct CellView {
    text: Option<String>,
    prose: bool,
    points: Vec<String>,
    space: Option<Space>,
}

impl Body {
    /// The blocks of a document.
    pub(in crate::document) fn of(filled: &Filled<'_>, notes: Vec<String>) -> Self {
        let mut pages = Pages { filled, notes, measure: None, level: 1, blocks: Vec::new() };
        walk(filled).iter().for_each(|part| pages.part(part));
        Self { blank: filled.blank, blocks: pages.blocks }
    }
}

struct Pages<'a> {
    filled: &'a Filled<'a>,
    /// What is wrong with its stated amounts.
    notes: Vec<String>,
    /// The measure that the part is about.
    measure: Option<usize>,
    /// The level of the heading that came last: headings in a text below it go on from there.
    level: usize,
    blocks: Vec<Block>,
}

impl Pages<'_> {
    fn part(&mut self, part: &AskedPart<'_>) {
        self.measure = part.measure;
        let level = 2 + usize::from(part.part.below);
        if let Some(title) = &part.title {
            if part.part.below && part.measure.is_some_and(|measure| measure > 0) {
                self.gap();
            }
            self.heading(level, title, None);
        }
        let level = level + usize::from(part.title.is_some());
        // What a measure is and costs stays on one page with the start of the first long answer.
        let mut sticky = part.measure.is_some() && part.asked.iter().any(|asked| asked.shown && is_long(asked));
        let mut questions = part.asked.iter().filter(|asked| asked.shown).peekable();
        while let Some(asked) = questions.next() {
            if is_field(asked) {
                let mut group = vec![asked];
                while let Some(next) =
                    questions.next_if(|next| is_field(next) || next.follows && next.form == Form::Text)
                {
                    group.push(next);
                }
                self.space(part.title.is_none());
                self.fields(&group, sticky);
                continue;
            }
            sticky &= !is_long(asked);
            self.question(asked, level, sticky, part.title.is_none());
        }
    }

    fn question(&mut self, asked: &Asked<'_>, level: usize, sticky: bool, untitled: bool) {
        match (&asked.answer, asked.form) {
            (_, Form::Heading) => self.heading(level, asked.label.as_deref().unwrap_or_default(), None),
            (_, Form::Guidance) => {
                self.note(asked.label.as_deref().unwrap_or_default(), Some(asked), false);
            }
            (Answer::Table(table), _) => {
                // The label stands in the corner of a table that has names of rows and no corner of its own.
                let cornered = table
                    .columns
                    .first()
                    .is_some_and(|column| column.kind == Kind::Head && asked.label.as_ref() == Some(&column.label));
                match &asked.label {
                    Some(label) if !cornered => self.heading(level, label, Some(asked)),
                    _ => self.space(untitled),
                }
                self.guidance(asked);
                self.table(table, sticky);
            }
            (answer, _) => {
                if let Some(label) = &asked.label {
                    self.heading(level, label, Some(asked));
                }
                self.guidance(asked);
                let value = self.value(asked, answer);
                self.blocks.push(Block { value: Some(value), sticky, ..Block::default() });
            }
        }
    }

    /// How the question is to be answered, for those who answer it by hand.
    fn guidance(&mut self, asked: &Asked<'_>) {
        if let Some(guidance) = asked.question.guidance.as_ref().filter(|_| self.filled.blank) {
            let note = form::filled_in(guidance, self.filled, self.measure);
            self.note(&note, Some(asked), true);
        }
    }

    fn fields(&mut self, group: &[&Asked<'_>], sticky: bool) {
        let label = |asked: &Asked<'_>| asked.label.clone().unwrap_or_default();
        let longest = group.iter().map(|asked| label(asked).chars().count()).max().unwrap_or_default();
        let prose = group.iter().any(|asked| asked.form == Form::Text);
        let rows = group.iter();
        let rows = rows.map(|asked| Field { label: label(asked), value: self.value(asked, &asked.answer) });
        let fields = Fields { width: label_width(longest, prose), rows: rows.collect() };
        self.blocks.push(Block { fields: Some(fields), sticky, ..Block::default() });
    }

    fn table(&mut self, table: &form::Table, sticky: bool) {
        let texts = |row: &Vec<Cell>| -> Vec<String> {
            let columns = row.iter().zip(&table.columns);
            let long = columns.filter(|(cell, column)| column.kind == Kind::Text || !cell.points.is_empty());
            long.flat_map(|(cell, _)| cell.text.iter().chain(&cell.points).cloned()).collect()
        };
        let long = table.columns.iter().filter(|column| column.kind == Kind::Text).count();
        let rows: Vec<Vec<String>> = table.rows.iter().map(texts).collect();
        let points = table.rows.iter().flatten().any(|cell| !cell.points.is_empty());
        let width = if long > 1 { 22 } else { 55 };
        let short =
            (long > 0 || points).then(|| are_short(rows.iter().map(|row| row.iter().map(String::as_str)), width));
        let short = short.or_else(|| table.fixed.then_some(table.rows.len() <= 12));
        let cells = |row: &Vec<Cell>| -> Vec<CellView> {
            let columns = row.iter().zip(&table.columns);
            let view = |(cell, column): (&Cell, &form::TableColumn)| CellView {
                text: cell.text.clone(),
                prose: column.kind == Kind::Text,
                points: cell.points.clone(),
                space: (self.filled.blank && cell.is_empty()).then_some(match column.kind {
                    Kind::Text => Space { shape: "text", lines: 2 },
                    Kind::Amount | Kind::Count => Space { shape: "amount", lines: 1 },
                    _ => Space { shape: "line", lines: 1 },
                }),
            };
            columns.map(view).collect()
        };
        let block = TableBlock {
            kinds: table.columns.iter().map(|column| column.kind.name()).collect(),
            header: table.columns.iter().map(|column| column.label.clone()).collect(),
            rows: table.rows.iter().map(cells).collect(),
            sums: table.sums.iter().map(cells).collect(),
            short,
            level: self.level + 1,
        };
        let sticky = sticky && long == 0 && table.rows.len() < 4;
        self.blocks.push(Block { table: Some(block), sticky, ..Block::default() });
        if let Some(note) = &table.left_out {
            self.note(note, None, sticky);
        }
        if table.remarked {
            let remarks = self.notes.clone();
            if !remarks.is_empty() {
                self.blocks.push(Block { remarks, ..Block::default() });
            }
        }
    }

    /// An answer that is no table, or on a blank form the place for it.
    fn value(&self, asked: &Asked<'_>, answer: &Answer) -> Value {
        let space = Space::of(asked.form, asked.question.most_characters);
        let empty = self.filled.blank && answer.is_empty() && !matches!(answer, Answer::Ticks(_));
        Value { space: empty.then_some(space), ..value(answer, self.level + 1) }
    }

    fn heading(&mut self, level: usize, text: &str, asked: Option<&Asked<'_>>) {
        self.level = level;
        let label = self.linked(text, asked);
        self.blocks.push(Block { heading: Some(Heading { level, label }), ..Block::default() });
    }

    /// A text with the link of its question, if it has one.
    fn linked(&self, text: &str, asked: Option<&Asked<'_>>) -> Linked {
        let words = self.filled.words.0;
        let link = asked.and_then(|asked| asked.question.link.as_ref());
        let address = link.and_then(|link| link.address.as_ref().or(self.filled.edition.long_term_plan_url.as_ref()));
        let linked = link.zip(address).and_then(|(link, address)| {
            let at = link.words.text(words);
            let (before, after) = text.split_once(at)?;
            Some(Linked { text: [before, at, after].map(str::to_owned), address: Some(address.clone()) })
        });
        linked.unwrap_or_else(|| Linked { text: [text.to_owned(), String::new(), String::new()], address: None })
    }

    fn note(&mut self, text: &str, asked: Option<&Asked<'_>>, sticky: bool) {
        let note = Some(self.linked(text, asked));
        self.blocks.push(Block { note, sticky, ..Block::default() });
    }

    /// Space between two blocks of an untitled part, of which the second is no heading.
    fn space(&mut self, untitled: bool) {
        if untitled && self.blocks.last().is_some_and(|block| block.heading.is_none()) {
            self.gap();
        }
    }

    fn gap(&mut self) {
        self.blocks.push(Block { gap: true, ..Block::default() });
    }
}

/// Whether the question has its label beside a short answer.
fn is_field(asked: &Asked<'_>) -> bool {
    let long = matches!(asked.form, Form::Text | Form::Heading | Form::Guidance);
    asked.label.is_some() && !long && !matches!(asked.answer, Answer::Table(_))
}

/// Whether its answer is a long text under its label.
fn is_long(asked: &Asked<'_>) -> bool {
    asked.form == Form::Text && !asked.follows
}

/// The width of the labels of a group, in mm: short labels leave more room to the answers.
fn label_width(longest: usize, prose: bool) -> u8 {
    match longest {
        0..=15 => 40,
        16..=26 => 50,
        _ if prose => 58,
        27..=40 => 58,
        _ => 96,
    }
}

fn value(answer: &Answer, level: usize) -> Value {
    let value = Value { level, ..Value::default() };
    match answer {
        Answer::None | Answer::Table(_) => value,
        Answer::Name(name) => Value { name: Some(name.clone()), ..value },
        Answer::Chosen(tick) => Value { lines: vec![tick.name.clone()], ..value },
        Answer::Lines(lines) => Value { lines: lines.clone(), ..value },
        Answer::Text(text) => Value { text: Some(text.clone()), ..value },
        Answer::Ticks(ticks) => {
            Value { ticks: ticks.iter().map(|tick| (tick.name.clone(), tick.on)).collect(), ..value }
        }
    }
}
