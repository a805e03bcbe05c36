//! The filter from CommonMark to Typst content.
//!
//! Paragraphs, headings, emphasis, lists and links are markup, and in chapters footnotes and references too; everything
//! else (HTML, code, images, quotes, rules) stands on the page as it was written. What comes out is Typst content built from the literals of
//! [`super::literal`] and calls of standard functions: no text of the record is ever Typst source.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;
use std::ops::Range;

use minijinja::{Error, ErrorKind, Value};
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::TypstContent;
use super::literal;
use crate::text;

/// The schemes a link may have; any other link prints as its text.
const SCHEMES: [&str; 3] = ["https://", "http://", "mailto:"];

/// How deep constructs may stand inside each other; of deeper ones only the text is kept, as Typst's parser
/// has a limit of its own.
const DEEPEST: usize = 24;

/// The deepest level of heading that PDF has a tag for (ISO 32000-1, 14.8.4.3.2).
const DEEPEST_HEADING: usize = 6;

/// The longest address that a link may lead to, in bytes; Typst refuses links above 8 000.
const LONGEST_ADDRESS: usize = 2_000;

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// On a form.
    Form,
    /// In a chapter, where it may have footnotes, and references to other chapters.
    Chapter,
    /// In a list of a chapter, as an item of it.
    Point,
}

impl Place {
    fn options(self) -> Options {
        match self {
            Self::Form => Options::empty(),
            Self::Chapter | Self::Point => Options::ENABLE_FOOTNOTES,
        }
    }
}

/// `{{ text | commonmark(4) }}`: the text as content whose headings start at the given level.
///
/// What is missing (`none`) or says nothing is `none`.
///
/// # Errors
/// If the value is no text: the template put the filter in the wrong place.
pub(super) fn filter(value: &Value, heading_level: usize) -> Result<Value, Error> {
    filtered(value, heading_level, Place::Form)
}

/// `{{ text | chapter_text(4) }}`: as [`filter`], with footnotes (`[^1]`), and with references to what has a name in the
/// document (`[se her](#id)`), which a template has to import `reference` for.
///
/// # Errors
/// As [`filter`].
pub(super) fn chapter_filter(value: &Value, heading_level: usize) -> Result<Value, Error> {
    filtered(value, heading_level, Place::Chapter)
}

/// `{{ text | point_text(4) }}`: as [`chapter_filter`], for a text that is the item of a list.
///
/// # Errors
/// As [`filter`].
pub(super) fn point_filter(value: &Value, heading_level: usize) -> Result<Value, Error> {
    filtered(value, heading_level, Place::Point)
}

fn filtered(value: &Value, heading_level: usize, place: Place) -> Result<Value, Error> {
    if value.is_none() {
        return Ok(Value::from(()));
    }
    let text = value.as_str().ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "commonmark takes a text"))?;
    Ok(content(text, heading_level, place).map_or(Value::from(()), TypstContent::value))
}

/// The Typst content block of a CommonMark text; nothing where it is blank, or markup without text.
pub(super) fn content(text: &str, heading_level: usize, place: Place) -> Option<String> {
    let text = &without_definitions(text, place);
    let events: Vec<(Event<'_>, Range<usize>)> = Parser::new_ext(text, place.options()).into_offset_iter().collect();
    let notes = notes(&events);
    let mut writer = Writer {
        text,
        place,
        events: &events,
        notes,
        in_note: false,
        out: String::with_capacity(text.len() * 2),
        base: heading_level,
        outer: Vec::new(),
        strings: 0,
        after_link: false,
        last_word: 0,
        refused: Vec::new(),
        heading: (0, 0),
        open: if place == Place::Point { vec![ITEM_END] } else { Vec::new() },
    };
    writer.out.push('[');
    writer.write(0..events.len());
    writer.out.push(']');
    (writer.strings > 0).then_some(writer.out)
}

/// The events of each footnote's text, by its label.
fn notes(events: &[(Event<'_>, Range<usize>)]) -> HashMap<String, Range<usize>> {
    let mut notes = HashMap::new();
    let mut begun = None;
    for (index, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => begun = Some((label.to_string(), index + 1)),
            Event::End(TagEnd::FootnoteDefinition) => {
                if let Some((label, start)) = begun.take() {
                    notes.entry(label).or_insert(start..index);
                }
            }
            _ => {}
        }
    }
    notes
}

/// The text with its link definitions (`[Merk]: noe`) made ordinary text, since they would print nothing.
fn without_definitions(text: &str, place: Place) -> Cow<'_, str> {
    // Most texts have none, and need not be parsed twice to know.
    if !text.contains("]:") {
        return Cow::Borrowed(text);
    }
    let parser = Parser::new_ext(text, place.options());
    let mut starts: Vec<usize> =
        parser.reference_definitions().iter().map(|(_, definition)| definition.span.start).collect();
    if starts.is_empty() {
        return Cow::Borrowed(text);
    }
    starts.sort_unstable();
    let mut plain = text.to_owned();
    for start in starts.into_iter().rev() {
        plain.insert(start, '\\');
    }
    Cow::Owned(plain)
}

/// For a construct that is passed over where it stands, the tag that ends it.
fn passed_over(event: &Event<'_>) -> Option<TagEnd> {
    match event {
        // The text of a footnote stands where its mark is.
        Event::Start(
            tag @ (Tag::CodeBlock(_)
            | Tag::HtmlBlock
            | Tag::BlockQuote(_)
            | Tag::Image { .. }
            | Tag::FootnoteDefinition(_)),
        ) => Some(tag.to_end()),
        _ => None,
    }
}

fn is_web_address(url: &str) -> bool {
    let lower = url.to_lowercase();
    url.len() <= LONGEST_ADDRESS && SCHEMES.iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len())
}

const LIST_END: &str = ");";
const ITEM_END: &str = "],";
/// Stands for the end of a link that is not let through.
const REFUSED_LINK: &str = "\0";
const NOTE_END: &str = "];";

struct Writer<'a> {
    text: &'a str,
    place: Place,
    events: &'a [(Event<'a>, Range<usize>)],
    /// The events of each footnote's text, by its label.
    notes: HashMap<String, Range<usize>>,
    /// Whether the text of a footnote is being written: it has no footnotes of its own.
    in_note: bool,
    out: String,
    base: usize,
    /// The levels, as written, of the headings that enclose the present place.
    outer: Vec<HeadingLevel>,
    /// How many texts that are not blank have been written.
    strings: usize,
    /// Where the output of the last heading starts, and how many texts had been written there.
    heading: (usize, usize),
    /// Whether a link has just ended.
    after_link: bool,
    /// How many letters the word has that was written last.
    last_word: usize,
    /// Where the open links lead that are not let through.
    refused: Vec<String>,
    /// What ends each open construct; nothing where only its text is kept.
    open: Vec<&'static str>,
}

impl<'a> Writer<'a> {
    fn write(&mut self, mut range: Range<usize>) {
        while let Some(index) = range.next() {
            let (event, bytes) = &self.events[index];
            let Some(end) = passed_over(event) else {
                self.event(event, bytes.clone());
                continue;
            };
            // The events inside are skipped: its source is the text.
            let mut depth = 1;
            while depth > 0 {
                match range.next().map(|index| &self.events[index].0) {
                    Some(Event::Start(tag)) if tag.to_end() == end => depth += 1,
                    Some(Event::End(tag)) if *tag == end => depth -= 1,
                    Some(_) => {}
                    None => break,
                }
            }
            if end != TagEnd::FootnoteDefinition {
                self.verbatim(bytes.clone(), end != TagEnd::Image);
            }
        }
    }

    fn event(&mut self, event: &'a Event<'a>, range: Range<usize>) {
        let after_link = std::mem::take(&mut self.after_link);
        match event {
            Event::Text(text) => {
                // Typst cannot break a word that is partly a link, so there the word may part.
                if after_link && text.starts_with(char::is_alphanumeric) {
                    self.out.push_str("#h(0.01pt);");
                }
                self.string(text);
            }
            Event::FootnoteReference(label) => match self.notes.get(label.as_ref()).cloned() {
                Some(note) if !self.in_note => {
                    // Nor can Typst break a word that a footnote's mark is a part of.
                    if self.last_word > 12 {
                        self.out.push_str("#h(0.01pt);");
                    }
                    self.out.push_str("#footnote[");
                    self.open.push(NOTE_END);
                    self.in_note = true;
                    self.write(note);
                    self.in_note = false;
                    self.open.pop();
                    self.out.push_str(NOTE_END);
                }
                _ => self.verbatim(range, false),
            },
            Event::SoftBreak => self.string(" "),
            Event::HardBreak => self.out.push_str("#linebreak();"),
            Event::Code(_) | Event::InlineHtml(_) | Event::Html(_) => self.verbatim(range, false),
            Event::Rule => self.verbatim(range, true),
            Event::Start(tag) => {
                let end = self.start(tag);
                self.open.push(end);
            }
            Event::End(TagEnd::Heading(_)) if self.strings == self.heading.1 => {
                // A heading without text is none: PDF/UA does not allow it (ISO 14289-1, 7.4).
                self.out.truncate(self.heading.0);
                self.open.pop();
            }
            Event::End(tag) => match self.open.pop().unwrap_or_default() {
                ITEM_END if self.out.ends_with('[') => {
                    self.nothing();
                    self.out.push_str(ITEM_END);
                }
                REFUSED_LINK => {
                    // The page shows where the link was meant to lead, as nothing in a text may disappear.
                    let address = self.refused.pop().unwrap_or_default();
                    if !address.is_empty() {
                        self.string(&format!(" ({address})"));
                    }
                }
                end => {
                    self.out.push_str(end);
                    self.after_link = *tag == TagEnd::Link;
                }
            },
            // Tables, mathematics and task lists are extensions that are not switched on.
            _ => {}
        }
    }

    /// Opens a construct and tells what ends it.
    fn start(&mut self, tag: &Tag<'_>) -> &'static str {
        match tag {
            // An item stands in a list or not at all.
            Tag::Item if self.open.last() != Some(&LIST_END) => "",
            Tag::List(_) | Tag::Emphasis | Tag::Strong if self.open.len() >= DEEPEST => "",
            Tag::Paragraph => {
                self.paragraph();
                ""
            }
            Tag::Heading { level, .. } => {
                // A heading is one deeper than the nearest heading before it that is written as a higher
                // one, so levels never skip, whatever the text does.
                self.outer.retain(|outer| outer < level);
                let depth = (self.base + self.outer.len()).min(DEEPEST_HEADING);
                self.outer.push(*level);
                self.heading = (self.out.len(), self.strings);
                let _ = write!(self.out, "#heading(level: {depth}, outlined: false, bookmarked: false)[");
                "];"
            }
            Tag::List(start) => {
                if self.open.last() == Some(&ITEM_END) && self.out.ends_with('[') {
                    self.nothing();
                }
                let _ = match start {
                    Some(start) => write!(self.out, "#enum(start: {start}, "),
                    None => write!(self.out, "#list("),
                };
                LIST_END
            }
            Tag::Item => {
                self.out.push('[');
                ITEM_END
            }
            Tag::Emphasis => {
                self.out.push_str("#emph[");
                "];"
            }
            Tag::Strong => {
                self.out.push_str("#strong[");
                "];"
            }
            // `<kari@example.no>` is an address without the scheme that it leads to.
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                let address = format!("mailto:{dest_url}");
                if is_web_address(&address) {
                    let _ = write!(self.out, "#link({})[", literal::string(&address));
                    return "];";
                }
                // The text is the address: it need not be said again.
                self.refused.push(String::new());
                REFUSED_LINK
            }
            Tag::Link { dest_url, .. } if is_web_address(dest_url) => {
                let _ = write!(self.out, "#link({})[", literal::string(dest_url));
                "];"
            }
            Tag::Link { dest_url, .. } if self.place != Place::Form && dest_url.starts_with('#') => {
                // The number of the page needs no parentheses in parentheses.
                let inside = self.out.ends_with("\\u{28}\";");
                let _ = write!(self.out, "#reference({}, inside: {inside})[", literal::string(&dest_url[1..]));
                "];"
            }
            Tag::Link { dest_url, .. } => {
                self.refused.push(dest_url.to_string());
                REFUSED_LINK
            }
            _ => "",
        }
    }

    /// What an item says that has no text of its own: in the tags, a list in it stands beside it, and an empty one would
    /// be read as nothing.
    fn nothing(&mut self) {
        self.out.push_str("#\"\\u{2013}\";");
    }

    /// Begins a paragraph. A list item begins with one as it is, and Typst's tags allow nothing before it.
    fn paragraph(&mut self) {
        let begins = matches!(self.open.last(), Some(&(ITEM_END | NOTE_END)));
        if !(begins && self.out.ends_with('[')) {
            self.out.push_str("#parbreak();");
        }
    }

    /// The source of something that is no markup here, as text; a block is a paragraph of its own.
    fn verbatim(&mut self, range: Range<usize>, block: bool) {
        let source = self.text.get(range).unwrap_or_default();
        if block {
            self.paragraph();
        }
        for (index, line) in source.trim_end().lines().enumerate() {
            if index > 0 {
                self.out.push_str("#linebreak();");
            }
            self.string(line);
        }
    }

    /// Text, with places to break in addresses and long words (`breakable` in `templates/lib/page.typ`).
    fn string(&mut self, text: &str) {
        self.strings += usize::from(text.chars().any(|c| !c.is_whitespace()));
        let mut short = String::new();
        self.last_word = text.rsplit(' ').next().map_or(0, |word| word.chars().count());
        for word in text.split_inclusive(' ') {
            if text::is_long(word.trim_end_matches(' ')) {
                self.literal(&std::mem::take(&mut short));
                let _ = write!(self.out, "#breakable({});", literal::string(word));
            } else {
                short.push_str(word);
            }
        }
        self.literal(&short);
    }

    fn literal(&mut self, text: &str) {
        if !text.is_empty() {
            let _ = write!(self.out, "#{};", literal::string(text));
        }
    }
}

#[cfg(test)]
mod tests;
