//! The place of a finding as people count: lines, and characters in them.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use crate::finding::{At, Place, SourceFile, Spans};

/// The lines of each file, looked up once, however many findings the file has.
#[derive(Default)]
pub(super) struct Lines(HashMap<*const SourceFile, Rc<Index>>);

/// The starts of a file's lines, and the number of characters before each [`STEP`] of bytes: a file may be one line of
/// megabytes with findings throughout.
pub(super) struct Index {
    pub(super) starts: Vec<usize>,
    characters: Vec<usize>,
}

const STEP: usize = 1024;

impl Lines {
    fn of(&mut self, file: &Arc<SourceFile>) -> Rc<Index> {
        self.0.entry(Arc::as_ptr(file)).or_insert_with(|| Rc::new(Index::of(&file.text))).clone()
    }
}

impl Index {
    fn of(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect();
        let mut before = 0;
        let characters = text.as_bytes().chunks(STEP).map(|chunk| {
            before += characters_in(chunk);
            before - characters_in(chunk)
        });
        Self { starts, characters: characters.collect() }
    }

    /// The number of characters in the text before a byte.
    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let step = (offset / STEP).min(self.characters.len().saturating_sub(1));
        let counted = self.characters.get(step).copied().unwrap_or(0);
        counted + characters_in(&text.as_bytes()[step * STEP..offset])
    }
}

/// The number of characters that begin in these bytes.
fn characters_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

/// A place with its bytes in the file's text.
pub(super) struct Located<'a> {
    pub(super) place: &'a Place,
    pub(super) span: Range<usize>,
    pub(super) lines: Rc<Index>,
    /// Whether its line is never shown.
    pub(super) withheld: bool,
}

/// A line of the file and a column in it, both from 1; columns are characters.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl<'a> Located<'a> {
    pub(super) fn new(place: &'a Place, spans: &mut Spans<'a>, lines: &mut Lines) -> Self {
        let text = &place.file.text;
        let span = spans.find(place);
        // An object is marked at its start: all its lines would push the sentence off the screen.
        let lines = lines.of(&place.file);
        let next = lines.starts.partition_point(|start| *start <= span.start);
        let line_start = lines.starts[next - 1];
        let line_end = lines.starts.get(next).map_or(text.len(), |start| start - 1);
        let withheld = matches!(place.at, At::Field(_)) || place.file.withholds(&(line_start..line_end));
        // A position in a line that is not shown may reveal the length of a hidden figure before it.
        let span = if withheld { line_start..line_start } else { span.start..span.end.min(line_end) };
        Self { place, span, lines, withheld }
    }

    pub(super) fn path(&self) -> String {
        shown(&self.place.file.path.to_string_lossy())
    }

    /// Whether it is the whole file.
    pub(super) fn is_file(&self) -> bool {
        self.place.at == At::File
    }

    pub(super) fn start(&self) -> Position {
        self.position(self.span.start)
    }

    /// The length of the line in which it begins, in bytes, with the line end.
    pub(super) fn line_length(&self) -> usize {
        let next = self.lines.starts.partition_point(|start| *start <= self.span.start);
        let end = self.lines.starts.get(next).copied().unwrap_or(self.place.file.text.len());
        end - self.lines.starts[next - 1]
    }

    /// The position after the last character.
    pub(super) fn end(&self) -> Position {
        self.position(self.span.end)
    }

    fn position(&self, offset: usize) -> Position {
        let line = self.lines.starts.partition_point(|start| *start <= offset);
        let before = |offset| self.lines.characters_before(&self.place.file.text, offset);
        let column = before(offset) - before(self.lines.starts[line - 1]) + 1;
        Position { line: self.place.file.first_line + line - 1, column }
    }
}

/// Escapes every character that would steer the terminal, fake one of our lines or be invisible. File names may contain
/// such characters.
pub fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if steers(c) { shown.extend(c.escape_unicode()) } else { shown.push(c) }
    }
    shown
}

/// Whether a character steers the text or is invisible: control characters, line ends, characters that reorder text or
/// join and separate it without a trace, tags and byte order marks.
pub(super) fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
