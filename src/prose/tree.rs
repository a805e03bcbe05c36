//! The parsed form of a text.

use std::ops::Range;

/// The deepest nesting of lists.
pub const DEEPEST_LIST: usize = 5;
/// The most columns of a table.
pub const MOST_COLUMNS: usize = 8;
/// The most rows of a table, not counting its header.
pub const MOST_ROWS: usize = 200;

/// A parsed text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Prose<'a> {
    /// Its blocks, in order.
    pub blocks: Vec<Block<'a>>,
    /// The texts of its footnotes, in written order. The page shows each where its mark is.
    pub notes: Vec<Note<'a>>,
    /// The parts that cannot be shown as meant.
    pub problems: Vec<Problem>,
    /// The bytes of list marks that the page shows as bullets.
    pub bullets: Vec<Range<usize>>,
}

/// A part of a text that begins on a line of its own.
#[derive(Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// Lines, each as written.
    Paragraph(Vec<Line<'a>>),
    /// A heading of a level from 1 to 6, as written.
    Heading(u8, Line<'a>),
    /// A list.
    List(List<'a>),
    /// A table.
    Table(Table<'a>),
}

/// The content of a line.
pub type Line<'a> = Vec<Inline<'a>>;

/// A list, and the marks of its items.
#[derive(Debug, PartialEq, Eq)]
pub struct List<'a> {
    /// The marks.
    pub marks: Marks,
    /// The blocks of each item; the first is a paragraph.
    pub items: Vec<Vec<Block<'a>>>,
}

/// The marks of the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// Bullets, whatever character was written.
    Bullets,
    /// The written character, since it is a dash, or may be a minus.
    Sign(char),
    /// Numbers or letters from a first one on, in the written form.
    Numbers {
        /// The first number.
        first: u32,
        /// The form of the numbers, as in `1.`, `a)` and `(i)`.
        pattern: Pattern,
    },
}

/// The form of the numbers of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// Whether a parenthesis precedes the number.
    pub opened: bool,
    /// The first number in this form: `1`, `a`, `A`, `i` or `I`.
    pub digit: char,
    /// The character after the number: `.` or `)`.
    pub end: char,
}

/// A table with a row of headers.
#[derive(Debug, PartialEq, Eq)]
pub struct Table<'a> {
    /// The alignment of each column.
    pub columns: Vec<Alignment>,
    /// The headers.
    pub header: Vec<Line<'a>>,
    /// The other rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Line<'a>>>,
}

/// The alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// To the left.
    Start,
    /// In the middle.
    Center,
    /// To the right.
    End,
}

/// A part of a line.
#[derive(Debug, PartialEq, Eq)]
pub enum Inline<'a> {
    /// Text as written.
    Text(&'a str),
    /// Slanted.
    Emphasis(Line<'a>),
    /// Bold.
    Strong(Line<'a>),
    /// A link to the web or to an e-mail address.
    Link {
        /// The address with its scheme: https, http or mailto.
        address: String,
        /// The text on the page.
        body: Line<'a>,
    },
    /// A link to a place in the document.
    Reference {
        /// The id of the place.
        target: &'a str,
        /// The text on the page.
        body: Line<'a>,
        /// The bytes of the whole.
        range: Range<usize>,
    },
    /// The mark of a footnote.
    Mark {
        /// The name of the footnote.
        label: &'a str,
        /// The bytes of the mark.
        range: Range<usize>,
    },
}

/// The text of a footnote.
#[derive(Debug, PartialEq, Eq)]
pub struct Note<'a> {
    /// Its name, as in its mark.
    pub label: &'a str,
    /// The text.
    pub lines: Vec<Line<'a>>,
    /// The bytes of its label.
    pub range: Range<usize>,
}

/// A part of a text that cannot be shown as meant.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The bytes that show it.
    pub range: Range<usize>,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// A list is nested more deeply than the page can show.
    DeepList,
    /// A table has too many columns or rows.
    LargeTable {
        /// The columns.
        columns: usize,
        /// The rows, not counting the header.
        rows: usize,
    },
}
