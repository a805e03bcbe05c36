//! A text as the page shows it, without the characters that the page shows in another way.

use super::tree::{Block, Inline, Line, Prose};

/// The characters of a text, one line for each of its lines; the texts of footnotes come last.
pub fn plain(prose: &Prose<'_>) -> String {
    let mut out = String::new();
    blocks(&prose.blocks, &mut out);
    for note in &prose.notes {
        lines(&note.lines, &mut out);
    }
    out
}

/// The characters of a line.
pub fn plain_line(parts: &Line<'_>) -> String {
    let mut out = String::new();
    line(parts, &mut out);
    out
}

fn blocks(blocks: &[Block<'_>], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines(paragraph, out),
            Block::Heading(_, line) => lines(std::slice::from_ref(line), out),
            Block::List(list) => list.items.iter().for_each(|item| self::blocks(item, out)),
            Block::Table(table) => std::iter::once(&table.header).chain(&table.rows).for_each(|row| lines(row, out)),
        }
    }
}

fn lines(lines: &[Line<'_>], out: &mut String) {
    for part in lines {
        line(part, out);
        out.push('\n');
    }
}

fn line(parts: &Line<'_>, out: &mut String) {
    for part in parts {
        match part {
            Inline::Text(text) => out.push_str(text),
            Inline::Emphasis(body)
            | Inline::Strong(body)
            | Inline::Link { body, .. }
            | Inline::Reference { body, .. } => line(body, out),
            Inline::Mark { .. } => {}
        }
    }
}
