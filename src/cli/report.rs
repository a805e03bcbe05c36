//! Printing findings for people, on standard error.

use std::io::{self, IsTerminal, Write};
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diag::{At, Finding, Place, Severity};
use crate::load::Spans;

/// Prints every finding, sorted by place, with its line of the file marked.
pub(super) fn print(findings: &[Finding]) {
    let mut spans = Spans::default();
    let mut sorted: Vec<(Range<usize>, &Finding)> = findings
        .iter()
        .map(|finding| (finding.place.as_ref().map_or(0..0, |place| spans.find(place)), finding))
        .collect();
    sorted.sort_by_key(|(span, finding)| (finding.place.as_ref().map(|place| place.file.path.clone()), span.start));
    let coloured = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    // With nobody left to read standard error there is nothing more to do about it.
    let mut stderr = io::stderr().lock();
    for (span, finding) in sorted {
        let _ = writeln!(stderr, "{}\n", render(finding, span, &renderer));
    }
}

/// Prints that the tool itself failed.
pub(super) fn failure(message: &str) {
    let _ = writeln!(io::stderr(), "error: {message}");
}

fn render(finding: &Finding, span: Range<usize>, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Fault | Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(shown(&finding.message)).id(finding.code);
    let mut group = Group::with_title(title);
    if let Some(place) = &finding.place {
        group = with_place(group, place, span);
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(shown(help)));
    }
    renderer.render(&[group])
}

fn with_place<'a>(group: Group<'a>, place: &'a Place, span: Range<usize>) -> Group<'a> {
    let path = shown(&place.file.path.to_string_lossy());
    if place.at == At::File {
        return group.element(Origin::path(path));
    }
    let text = &place.file.text;
    // An object is marked where it starts: all its lines would only push the sentence off the screen.
    let line_end = text[span.start..].find('\n').map_or(text.len(), |end| span.start + end);
    let marked = span.start..span.end.min(line_end);
    group.element(Snippet::source(text.as_str()).path(path).annotation(AnnotationKind::Primary.span(marked)))
}

/// The text without characters that would steer the terminal or fake a line of ours: file names may have them.
fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
