//! Parses the content of a line: emphasis, links, references, marks of footnotes, and text.

use linkify::{LinkFinder, LinkKind};

use super::tree::{Inline, Line};

/// The deepest nesting of emphasis.
const DEEPEST: usize = 4;

/// The longest address that a link may lead to, in bytes; Typst refuses links above 8 000.
const LONGEST_ADDRESS: usize = 2_000;

/// Parses a line that begins at byte `start` of the whole text.
pub(super) fn parse(line: &str, start: usize) -> Line<'_> {
    if !line.contains(['*', '_', '[', '@']) && !line.contains("://") && !line.contains("www.") {
        return if line.is_empty() { Vec::new() } else { vec![Inline::Text(line)] };
    }
    let mut addresses = addresses(line);
    addresses.reverse();
    let reader = Reader { line, start, addresses, unclosed: Vec::new(), depth: 0, linked: false };
    reader.read()
}

/// A bare address: its place, and its target.
type Address = (std::ops::Range<usize>, String);

fn addresses(line: &str) -> Vec<Address> {
    if !line.contains(['@', ':']) && !line.contains("www.") {
        return Vec::new();
    }
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let of = |link: linkify::Link<'_>| {
        // The mark of a footnote may follow an address directly.
        let text = link.as_str().split("[^").next().unwrap_or_default();
        let address = match link.kind() {
            LinkKind::Email => format!("mailto:{text}"),
            _ if text.starts_with("www.") => format!("https://{text}"),
            _ => text.to_owned(),
        };
        // An e-mail address may be written with its scheme already.
        let mut range = link.start()..link.start() + text.len();
        if *link.kind() == LinkKind::Email && line[..range.start].to_lowercase().ends_with("mailto:") {
            range.start -= "mailto:".len();
        }
        is_address(&address).then_some((range, address))
    };
    finder.links(line).filter_map(of).collect()
}

/// Whether a link may lead there: to the web, or to an e-mail address.
fn is_address(address: &str) -> bool {
    let lower = address.to_lowercase();
    let has_target =
        ["https://", "http://", "mailto:"].iter().any(|scheme| lower.len() > scheme.len() && lower.starts_with(scheme));
    has_target && address.len() <= LONGEST_ADDRESS && !address.contains(char::is_whitespace)
}

struct Reader<'a> {
    line: &'a str,
    start: usize,
    /// The bare addresses, in reverse order.
    addresses: Vec<Address>,
    /// Marks of emphasis that have no end further on in the line.
    unclosed: Vec<(char, usize)>,
    depth: usize,
    /// Whether this is the text of a link, which cannot contain a link.
    linked: bool,
}

impl<'a> Reader<'a> {
    fn read(mut self) -> Line<'a> {
        let line = self.line;
        let mut parts = Vec::new();
        let (mut at, mut text) = (0, 0);
        while let Some(next) = line[at..].chars().next() {
            let found = match next {
                _ if self.address_at(at) => self.bare(at),
                '[' => self.bracket(at),
                '*' | '_' => self.emphasis(at, next),
                _ => None,
            };
            match found {
                Some((inline, end)) => {
                    if text < at {
                        parts.push(Inline::Text(&line[text..at]));
                    }
                    parts.push(inline);
                    (at, text) = (end, end);
                }
                // A run of the same character is one mark.
                None if matches!(next, '*' | '_') => at += run(line, at, next),
                None => at += next.len_utf8(),
            }
        }
        if text < line.len() {
            parts.push(Inline::Text(&line[text..]));
        }
        parts
    }

    /// Whether a bare address begins here.
    fn address_at(&mut self, at: usize) -> bool {
        while self.addresses.last().is_some_and(|(range, _)| range.start < at) {
            self.addresses.pop();
        }
        !self.linked && self.addresses.last().is_some_and(|(range, _)| range.start == at)
    }

    fn bare(&mut self, at: usize) -> Option<(Inline<'a>, usize)> {
        let (range, address) = self.addresses.pop()?;
        Some((Inline::Link { address, body: vec![Inline::Text(&self.line[at..range.end])] }, range.end))
    }

    /// `[^1]`, `[text](address)` or `[text](#id)`.
    fn bracket(&self, at: usize) -> Option<(Inline<'a>, usize)> {
        let line = self.line;
        let inside = &line[at + 1..];
        if let Some(label) = inside.strip_prefix('^') {
            let length = label.find(|c: char| c == ']' || c.is_whitespace()).filter(|&length| length > 0)?;
            let end = at + 2 + length + 1;
            let range = self.start + at..self.start + end;
            return label[length..].starts_with(']').then(|| (Inline::Mark { label: &label[..length], range }, end));
        }
        let close = at + 1 + closing(inside, '[', ']')?;
        let rest = line[close + 1..].strip_prefix('(')?;
        let end = close + 2 + closing(rest, '(', ')')? + 1;
        let written = line[close + 2..end - 1].trim();
        let text = &line[at + 1..close];
        // A link whose text has no letter or digit says nothing to a reader, and a "!" before it makes a picture, which
        // texts cannot have.
        if self.linked || !text.contains(char::is_alphanumeric) || line[..at].ends_with('!') {
            return None;
        }
        let body = || self.inner(text, at + 1, true);
        if let Some(target) = written.strip_prefix('#').filter(|id| !id.is_empty() && !id.contains(char::is_whitespace))
        {
            let range = self.start + at..self.start + end;
            return Some((Inline::Reference { target, body: body(), range }, end));
        }
        let address = if written.starts_with("www.") { format!("https://{written}") } else { written.to_owned() };
        is_address(&address).then(|| (Inline::Link { address, body: body() }, end))
    }

    /// Words between marks of emphasis: whole words, without a digit next to a mark.
    fn emphasis(&mut self, at: usize, sign: char) -> Option<(Inline<'a>, usize)> {
        let line = self.line;
        let length = run(line, at, sign);
        let from = at + length;
        if length > 3
            || self.depth >= DEEPEST
            || self.unclosed.contains(&(sign, length))
            || !opens(line[..at].chars().next_back(), line[from..].chars().next())
        {
            return None;
        }
        let mut end = from;
        let close = loop {
            let Some(found) = line[end..].find(sign).map(|found| end + found) else {
                self.unclosed.push((sign, length));
                return None;
            };
            let found_length = run(line, found, sign);
            end = found + found_length;
            if found_length == length && closes(line[..found].chars().next_back(), line[end..].chars().next()) {
                break found;
            }
        };
        let body = self.inner(&line[from..close], from, self.linked);
        let inline = match length {
            1 => Inline::Emphasis(body),
            2 => Inline::Strong(body),
            _ => Inline::Strong(vec![Inline::Emphasis(body)]),
        };
        Some((inline, end))
    }

    /// Parses a part of the line.
    fn inner(&self, text: &'a str, at: usize, linked: bool) -> Line<'a> {
        let inside = self.addresses.iter().filter(|(range, _)| range.start >= at && range.end <= at + text.len());
        let addresses = inside.map(|(range, address)| (range.start - at..range.end - at, address.clone())).collect();
        let depth = self.depth + 1;
        Reader { line: text, start: self.start + at, addresses, unclosed: Vec::new(), depth, linked }.read()
    }
}

/// The length of a run of one character.
fn run(line: &str, at: usize, sign: char) -> usize {
    line[at..].chars().take_while(|&c| c == sign).count()
}

/// The end of the bracket that was opened before `text`.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0;
    // No link is longer. Without the limit, every bracket of a line would be searched to the line's end.
    for (at, c) in text.char_indices().take(LONGEST_ADDRESS) {
        match c {
            _ if c == open => depth += 1,
            _ if c == close && depth == 0 => return Some(at),
            _ if c == close => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Whether a mark of emphasis between these characters begins a word.
fn opens(before: Option<char>, after: Option<char>) -> bool {
    let free = before.is_none_or(|c| c.is_whitespace() || "([{«“„‘\"'–—-/:*_".contains(c));
    free && after.is_some_and(|c| c.is_alphabetic() || "([«“„\"'*_".contains(c))
}

/// Whether a mark of emphasis between these characters ends a word.
fn closes(before: Option<char>, after: Option<char>) -> bool {
    let free = after.is_none_or(|c| c.is_whitespace() || ".,;:!?)]}»”“’\"'…–—-/*_".contains(c));
    free && before.is_some_and(|c| c.is_alphabetic() || ".,;:!?)]»”“’\"'…*_".contains(c))
}
