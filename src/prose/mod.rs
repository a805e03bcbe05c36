//! The dialect that long texts are written in, for people who paste from Word, mail and PDF.
//!
//! It is what `docs/tekst.md` says: paragraphs whose lines end where they were ended, headings, lists as people write
//! them, tables, links, emphasis of whole words and footnotes. Everything else is text. CommonMark is not it, although
//! it looks alike: in CommonMark "17. mars" begins a list that counts from 17, `10*2500*2` loses its signs, and lines that
//! begin with "•" run together. What holds here is the other way round: every letter, digit and sign stands on the page, unless
//! the page shows it in another way.

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

/// Understands a text that is regular (see [`regular`]).
pub fn parse(text: &str) -> Prose<'_> {
    block::parse(text)
}

/// Whether a text is an address and nothing else.
pub fn is_address(text: &str) -> bool {
    let one_link = |lines: &[Line<'_>]| matches!(lines, [line] if matches!(line.as_slice(), [Inline::Link { .. }]));
    let prose = parse(text);
    matches!(prose.blocks.as_slice(), [Block::Paragraph(lines)] if one_link(lines)) && !text.contains(['[', '*', '_'])
}

/// Whether a text has anything that the page shows in another way than as lines of text; most texts have not.
pub fn is_marked(text: &str) -> bool {
    text.contains(['*', '_', '[', '#', '|', '\n', '@'])
        || text.contains("://")
        || text.contains("www.")
        || list_mark::at(text).is_some()
}

#[cfg(test)]
mod tests;
