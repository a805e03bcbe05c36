//! For people: the line of the file, with the place marked, and how to correct it.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::located::Located;
use super::located::shown;
use super::worded::Worded;
use crate::finding::Severity;

pub(super) fn print(worded: &Worded<'_>, coloured: bool) -> String {
    let finding = worded.finding;
    let level = match finding.severity {
        Severity::Fault | Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE.with_name("hint"),
    };
    let mut group = Group::with_title(level.primary_title(shown(&worded.message)).id(finding.code()));
    if let Some(place) = &worded.place {
        group = with_places(group, place, &worded.related);
    }
    if let Some(help) = &worded.help {
        group = group.element(Level::HELP.message(shown(help)));
    }
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let printed = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    printed.lines().map(|line| format!("{}\n", line.trim_end())).chain(["\n".to_owned()]).collect()
}

/// The longest line that is shown, in bytes. Nobody wrote longer lines for reading, and a whole file may be one line.
const LONGEST_LINE: usize = 4_000;

/// Adds the place and the related places: those in the same file to the same excerpt, each of the others to its own.
fn with_places<'a>(mut group: Group<'a>, place: &'a Located<'_>, related: &'a [(Located<'_>, String)]) -> Group<'a> {
    if place.is_file() {
        return group.element(Origin::path(place.path()));
    }
    if place.line_length() > LONGEST_LINE {
        return group.element(place.origin());
    }
    let (here, mut others): (Vec<_>, Vec<_>) = related.iter().partition(|(other, _)| is_same(other, place));
    group = if is_shown(std::iter::once(place).chain(here.iter().map(|(other, _)| other))) {
        group.element(excerpt(Some(place), &here))
    } else {
        group.element(place.origin())
    };
    while let Some(&(first, _)) = others.first() {
        let (same, rest): (Vec<_>, Vec<_>) = others.into_iter().partition(|(other, _)| is_same(other, first));
        if is_shown(same.iter().map(|(other, _)| other)) {
            group = group.element(excerpt(None, &same));
        } else {
            group = group.element(first.origin());
        }
        others = rest;
    }
    group
}

/// Whether the lines from the first to the last of these places may be shown. An excerpt may show the text between
/// them.
fn is_shown<'a, 'b: 'a>(places: impl Iterator<Item = &'a Located<'b>>) -> bool {
    let mut whole: Option<(&Located<'_>, std::ops::Range<usize>)> = None;
    for place in places {
        if place.withheld || place.is_file() || place.line_length() > LONGEST_LINE {
            return false;
        }
        let range = whole
            .map_or(place.span.clone(), |(_, range)| range.start.min(place.span.start)..range.end.max(place.span.end));
        whole = Some((place, range));
    }
    whole.is_some_and(|(place, range)| !place.place.file.withholds(&range))
}

/// Whether two places are in the same text. Of a large file, only some lines are known.
fn is_same(one: &Located<'_>, other: &Located<'_>) -> bool {
    let (one, other) = (&one.place.file, &other.place.file);
    one.path == other.path && one.first_line == other.first_line
}

impl<'a> Located<'a> {
    /// The place without its text.
    fn origin(&self) -> Origin<'a> {
        if self.is_file() {
            return Origin::path(self.path());
        }
        let start = self.start();
        Origin::path(self.path()).line(start.line).char_column(start.column)
    }
}

/// The lines of one file from the first to the last place. The rest of a long file would only cost time.
fn excerpt<'a>(
    primary: Option<&'a Located<'_>>,
    others: &[&'a (Located<'_>, String)],
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let places = || primary.into_iter().chain(others.iter().map(|(located, _)| located));
    let first = places().next().expect("an excerpt has a place");
    let (text, lines) = (&first.place.file.text, &first.lines);
    let top = places().map(|located| located.start().line).min().unwrap_or(1);
    let bottom = places().map(|located| located.end().line).max().unwrap_or(top);
    // These are lines of the known text, which need not be the whole file.
    let before = first.place.file.first_line - 1;
    let start = lines.starts[top - before - 1];
    let end = lines.starts.get(bottom - before).map_or(text.len(), |next| next - 1);
    let inside = |located: &Located<'_>| located.span.start - start..located.span.end - start;
    // A line may end in CR LF. A space has as many bytes as the CR, so every place keeps its position.
    let lines = text[start..end].replace('\r', " ");
    let snippet = Snippet::source(lines).path(first.path()).line_start(top);
    let primary = primary.map(|located| AnnotationKind::Primary.span(inside(located)));
    let context =
        others.iter().map(|(located, label)| AnnotationKind::Context.span(inside(located)).label(shown(label)));
    snippet.annotations(primary.into_iter().chain(context))
}
