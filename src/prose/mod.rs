//! The dialect that long texts are written in, for people who paste from Word, mail and PDF.
//!
//! The dialect is described in `docs/tekst.md`: paragraphs that keep their line breaks, headings, lists as people write
//! them, tables, links, emphasis of whole words and footnotes. Everything else is text. It is not CommonMark, although
//! it looks alike: in CommonMark "17. mars" begins a list at 17, `10*2500*2` loses its asterisks, and lines that begin
//! with "•" run together. Here the opposite holds: every character is printed, unless the page shows it in another way.

mod block;
mod inline;
mod list_mark;
mod numbering;
mod plain;
pub mod regular;
mod source;
mod table;
mod tree;

pub use self::plain::{plain, plain_line};
pub use self::tree::{
    Alignment, Block, DEEPEST_LIST, Inline, Line, List, MOST_COLUMNS, MOST_ROWS, Marks, Note, Pattern, Problem,
    ProblemKind, Prose, Table,
};

/// Parses a text that is regular (see [`regular`]).
pub fn parse(text: &str) -> Prose<'_> {
    block::parse(text)
}

/// Whether a text is nothing but an address.
pub fn is_address(text: &str) -> bool {
    let one_link = |lines: &[Line<'_>]| matches!(lines, [line] if matches!(line.as_slice(), [Inline::Link { .. }]));
    let prose = parse(text);
    matches!(prose.blocks.as_slice(), [Block::Paragraph(lines)] if one_link(lines)) && !text.contains(['[', '*', '_'])
}

/// Whether a text begins with a heading. Its first line says so, whatever follows.
pub fn is_headed(text: &str) -> bool {
    text.trim_start().lines().next().is_some_and(|line| block::heading(line).is_some())
}

/// Whether a text contains anything that the page shows other than as lines of text. Most texts do not.
pub fn is_marked(text: &str) -> bool {
    text.contains(['*', '_', '[', '#', '|', '\n', '@'])
        || text.contains("://")
        || text.contains("www.")
        || list_mark::at(text).is_some()
}

#[cfg(test)]
mod tests;
