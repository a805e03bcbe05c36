//! What a text consists of.

use std::ops::Range;

/// Lists may stand in lists, so many levels in all.
pub const DEEPEST_LIST: usize = 5;
/// A table has at most so many columns.
pub const MOST_COLUMNS: usize = 8;
/// A table has at most so many rows, its header aside.
pub const MOST_ROWS: usize = 200;

/// A text, understood.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Prose<'a> {
    /// What it consists of, in order.
    pub blocks: Vec<Block<'a>>,
    /// The texts of its footnotes, which stand where their marks are.
    pub notes: Vec<Note<'a>>,
    /// What in it cannot be shown as it was meant.
    pub problems: Vec<Problem>,
    /// The bytes of the marks of lists that the page shows as bullets.
    pub bullets: Vec<Range<usize>>,
}

/// A part of a text that begins on a line of its own.
#[derive(Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// Lines, each as it was written.
    Paragraph(Vec<Line<'a>>),
    /// A heading of a level from 1 to 6, as written.
    Heading(u8, Line<'a>),
    /// A list.
    List(List<'a>),
    /// A table.
    Table(Table<'a>),
}

/// What stands in a line.
pub type Line<'a> = Vec<Inline<'a>>;

/// A list, and how its items are marked.
#[derive(Debug, PartialEq, Eq)]
pub struct List<'a> {
    /// The marks.
    pub marks: Marks,
    /// What each item consists of; it begins with a paragraph.
    pub items: Vec<Vec<Block<'a>>>,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// By bullets, whatever sign was written.
    Bullets,
    /// By the sign that was written, since it is a dash, or may be a minus.
    Sign(char),
    /// By numbers or letters, from a first one on, in the way they were written.
    Numbers {
        /// The first number.
        first: u32,
        /// How the numbers are written, as in `1.`, `a)` and `(i)`.
        pattern: Pattern,
    },
}

/// How the numbers of a list are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// Whether there is a parenthesis before the number.
    pub opened: bool,
    /// What counts: `1`, `a`, `A`, `i` or `I`.
    pub digit: char,
    /// What follows: `.` or `)`.
    pub end: char,
}

/// A table with a row of headers.
#[derive(Debug, PartialEq, Eq)]
pub struct Table<'a> {
    /// How each column is aligned.
    pub columns: Vec<Alignment>,
    /// The headers.
    pub header: Vec<Line<'a>>,
    /// The other rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Line<'a>>>,
}

/// How a column is aligned.
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
    /// Text as it was written.
    Text(&'a str),
    /// Slanted.
    Emphasis(Line<'a>),
    /// Bold.
    Strong(Line<'a>),
    /// Leads to the web or to a mail address.
    Link {
        /// The address with its scheme: https, http or mailto.
        address: String,
        /// What stands on the page.
        body: Line<'a>,
    },
    /// Leads to a place in the document.
    Reference {
        /// The id of the place.
        target: &'a str,
        /// What stands on the page.
        body: Line<'a>,
        /// The bytes of the whole.
        range: Range<usize>,
    },
    /// The mark of a footnote.
    Mark {
        /// What the note is called.
        label: &'a str,
        /// The bytes of the mark.
        range: Range<usize>,
    },
}

/// The text of a footnote.
#[derive(Debug, PartialEq, Eq)]
pub struct Note<'a> {
    /// What its mark calls it.
    pub label: &'a str,
    /// The text.
    pub lines: Vec<Line<'a>>,
    /// The bytes of its label.
    pub range: Range<usize>,
}

/// What in a text cannot be shown as it was meant.
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
    /// A list stands in more lists than are told apart on the page.
    DeepList,
    /// A table has so many columns or rows.
    LargeTable {
        /// The columns.
        columns: usize,
        /// The rows, the header aside.
        rows: usize,
    },
}
