//! Assembles text from the drawing operators of a page.

use lopdf::ObjectId;

use super::SOFT_HYPHEN;

/// The text of one operator.
#[derive(Default)]
pub(super) struct Chunk {
    pub(super) text: String,
    pub(super) lang: Option<String>,
    pub(super) artifact: bool,
    pub(super) mcid: Option<(ObjectId, i64)>,
    pub(super) page: usize,
    /// Its start and end on the page.
    pub(super) x: [f64; 2],
    pub(super) y: f64,
    pub(super) size: f64,
    /// Numbers of the block and of the link that it is in; 0 is none.
    pub(super) block: usize,
    pub(super) link: usize,
}

/// Assembles text from chunks.
#[derive(Default)]
pub(super) struct Text<'a> {
    pub(super) out: String,
    pub(super) line_break: &'static str,
    pub(super) last: Option<&'a Chunk>,
    pub(super) right: f64,
    /// Whether there is only the label of a list item yet.
    pub(super) is_label: bool,
}

impl<'a> Text<'a> {
    pub(super) fn new(line_break: &'static str) -> Self {
        Text { line_break, ..Text::default() }
    }

    pub(super) fn chunk(&mut self, chunk: &'a Chunk) {
        if chunk.text.is_empty() {
            // It is the rest of the text that an ActualText replaces.
            self.right = self.right.max(chunk.x[1]);
            return;
        }
        let Some(last) = self.last else {
            self.right = chunk.x[1];
            self.word(&chunk.text);
            self.last = Some(chunk);
            return;
        };
        let size = last.size.max(chunk.size);
        let gap = chunk.x[0] - self.right;
        // An accent is drawn back over the letter that it is on.
        self.right = self.right.max(chunk.x[1]);
        // Superscripts and accents are off the line by less than a line's height.
        if last.page != chunk.page || (last.y - chunk.y).abs() > 0.6 * size {
            self.right = chunk.x[1];
            self.break_line(last, chunk);
        } else if last.block != chunk.block || gap > 0.2 * size || gap < -size {
            self.space(&chunk.text);
        }
        self.out += &chunk.text;
        (self.last, self.is_label) = (Some(chunk), false);
    }

    /// Adds text that is apart from the text before and after it.
    pub(super) fn word(&mut self, word: &str) {
        self.space(word);
        self.out += word;
        (self.last, self.is_label) = (None, false);
    }

    pub(super) fn space(&mut self, next: &str) {
        let white = char::is_whitespace;
        if !self.out.is_empty() && !self.out.ends_with(white) && !next.starts_with(white) {
            self.out.push(' ');
        }
    }

    /// Typst keeps the space that it breaks a line at. Without one, the line is broken within a
    /// word, or ends a block, or the document asked for the break.
    pub(super) fn break_line(&mut self, last: &Chunk, next: &Chunk) {
        let word = self.out.trim_end_matches(SOFT_HYPHEN);
        let hyphenated = word.len() < self.out.len();
        let stem = word.strip_suffix(['-', '–', '/']).unwrap_or_default();
        let compound = stem.ends_with(char::is_alphanumeric);
        // Typst breaks addresses anywhere, and draws no hyphen there.
        let start = word.rfind(char::is_whitespace).unwrap_or(0);
        let address = last.link == next.link && next.link != 0 && word[start..].contains("://");
        self.out.truncate(word.trim_end_matches(' ').len());
        if last.block != next.block || !(hyphenated || compound || address) {
            self.out += self.line_break;
        }
    }

    pub(super) fn finish(self) -> String {
        // Non-breaking spaces stay, as the document asked for them.
        let text = self.out.replace(SOFT_HYPHEN, "");
        text.trim_matches([' ', '\n']).into()
    }
}
