//! For people: the line of the file, marked, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Located, shown};
use crate::diag::{Finding, Severity};

pub(super) fn print(
    finding: &Finding,
    place: Option<&Located<'_>>,
    related: &[(Located<'_>, &str)],
    coloured: bool,
) -> String {
    let level = match finding.severity {
        Severity::Fault | Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE.with_name("hint"),
    };
    let mut group = Group::with_title(level.primary_title(shown(&finding.message)).id(finding.code()));
    if let Some(place) = place {
        group = with_places(group, place, related);
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(shown(help)));
    }
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    format!("{}\n\n", renderer.decor_style(DecorStyle::Ascii).render(&[group]))
}

/// Adds the place, and the related ones: those in the same file to the same excerpt, the others each to their own.
fn with_places<'a>(mut group: Group<'a>, place: &'a Located<'_>, related: &'a [(Located<'_>, &str)]) -> Group<'a> {
    if place.is_file() {
        return group.element(Origin::path(place.path()));
    }
    let excerpt = |located: &'a Located<'_>| Snippet::source(located.place.file.text.as_str()).path(located.path());
    let mark =
        |located: &Located<'_>, label: &str| AnnotationKind::Context.span(located.span.clone()).label(shown(label));
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        related.iter().partition(|(other, _)| other.place.file.path == place.place.file.path);
    let primary = excerpt(place).annotation(AnnotationKind::Primary.span(place.span.clone()));
    group = group.element(here.iter().fold(primary, |snippet, (other, label)| snippet.annotation(mark(other, label))));
    let mut others: Vec<_> = elsewhere;
    while let Some(&(first, _)) = others.first() {
        let path = &first.place.file.path;
        let (same, rest): (Vec<_>, Vec<_>) = others.into_iter().partition(|(other, _)| other.place.file.path == *path);
        let snippet =
            same.iter().fold(excerpt(first), |snippet, (other, label)| snippet.annotation(mark(other, label)));
        group = group.element(snippet);
        others = rest;
    }
    group
}
