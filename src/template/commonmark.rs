//! The filter from CommonMark to Typst content.
//!
//! Paragraphs, headings, emphasis, lists and links are markup; everything else (HTML, code, images, quotes,
//! rules) stands on the page as it was written. What comes out is Typst content built from the literals of
//! [`super::literal`] and calls of standard functions: no text of the record is ever Typst source.

use std::fmt::Write;
use std::ops::Range;

use minijinja::{Error, ErrorKind, Value};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::TypstContent;
use super::literal;

/// The schemes a link may have; any other link prints as its text.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// `{{ text | commonmark(4) }}`: the text as content whose headings start at the given level.
///
/// What is missing (`none`) stays `none`.
///
/// # Errors
/// If the value is no text: the template put the filter in the wrong place.
pub(super) fn filter(value: &Value, heading_level: usize) -> Result<Value, Error> {
    if value.is_none() {
        return Ok(Value::from(()));
    }
    let text = value.as_str().ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "commonmark takes a text"))?;
    Ok(TypstContent::value(content(text, heading_level)))
}

/// The Typst content block of a CommonMark text.
pub(super) fn content(text: &str, heading_level: usize) -> String {
    let mut writer = Writer { text, out: String::with_capacity(text.len() * 2), base: heading_level, outer: Vec::new(), links: Vec::new() };
    writer.out.push('[');
    let mut events = Parser::new_ext(text, Options::empty()).into_offset_iter();
    while let Some((event, range)) = events.next() {
        match verbatim_end(&event) {
            Some(end) => {
                // The events inside what is no markup here are skipped: its source is the text.
                let mut depth = 1;
                while depth > 0 {
                    match events.next() {
                        Some((Event::Start(tag), _)) if tag.to_end() == end => depth += 1,
                        Some((Event::End(tag), _)) if tag == end => depth -= 1,
                        Some(_) => {}
                        None => break,
                    }
                }
                writer.verbatim(range, end != TagEnd::Image);
            }
            None => writer.event(event, range),
        }
    }
    writer.out.push(']');
    writer.out
}

/// For a construct that is no markup here, the tag that ends it.
fn verbatim_end(event: &Event<'_>) -> Option<TagEnd> {
    match event {
        Event::Start(tag @ (Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::BlockQuote(_) | Tag::Image { .. })) => Some(tag.to_end()),
        _ => None,
    }
}

struct Writer<'a> {
    text: &'a str,
    out: String,
    base: usize,
    /// The levels, as written, of the headings that enclose the present place.
    outer: Vec<HeadingLevel>,
    /// Whether each open link was let through.
    links: Vec<bool>,
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Text(text) => self.string(&text),
            Event::SoftBreak => self.string(" "),
            Event::HardBreak => self.out.push_str("#linebreak();"),
            Event::Code(_) | Event::InlineHtml(_) | Event::Html(_) => self.verbatim(range, false),
            Event::Rule => self.verbatim(range, true),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            // Footnotes, tables, mathematics and task lists are extensions that are not switched on.
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.out.push_str("#parbreak();"),
            Tag::Heading { level, .. } => {
                // A heading is one deeper than the nearest heading before it that is written as a higher
                // one, so levels never skip, whatever the text does.
                self.outer.retain(|outer| *outer < level);
                let depth = self.base + self.outer.len();
                self.outer.push(level);
                let _ = write!(self.out, "#heading(level: {depth}, outlined: false, bookmarked: false)[");
            }
            Tag::List(None) => self.out.push_str("#list("),
            Tag::List(Some(start)) => {
                let _ = write!(self.out, "#enum(start: {start}, ");
            }
            Tag::Item => self.out.push('['),
            Tag::Emphasis => self.out.push_str("#emph["),
            Tag::Strong => self.out.push_str("#strong["),
            Tag::Link { dest_url, .. } => {
                let lower = dest_url.to_lowercase();
                let allowed = SCHEMES.iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
                self.links.push(allowed);
                if allowed {
                    let _ = write!(self.out, "#link({})[", literal::string(&dest_url));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Emphasis | TagEnd::Strong => self.out.push_str("];"),
            TagEnd::List(_) => self.out.push_str(");"),
            TagEnd::Item => self.out.push_str("],"),
            TagEnd::Link if self.links.pop() == Some(true) => self.out.push_str("];"),
            _ => {}
        }
    }

    /// The source of something that is no markup here, as text; a block is a paragraph of its own.
    fn verbatim(&mut self, range: Range<usize>, block: bool) {
        let source = self.text.get(range).unwrap_or_default();
        if block {
            self.out.push_str("#parbreak();");
        }
        for (index, line) in source.trim_end().lines().enumerate() {
            if index > 0 {
                self.out.push_str("#linebreak();");
            }
            self.string(line);
        }
    }

    fn string(&mut self, text: &str) {
        let _ = write!(self.out, "#{};", literal::string(text));
    }
}
