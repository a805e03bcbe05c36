//! The layout rules of every page, whatever the data.

use std::path::Path;

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::text::TextItem;

/// A line of text on a page: its text, left and right edge, and baseline, in points.
pub struct Line {
    pub page: usize,
    pub text: String,
    pub left: f64,
    right: f64,
    pub baseline: f64,
}

/// Asserts that every text of the document at `path` stands inside the margins and on no other text.
#[track_caller]
pub fn assert_tidy(path: &Path) -> Vec<Line> {
    let merged =
        blankett::pipeline::merge(path, &crate::support::draft()).unwrap_or_else(|findings| panic!("{findings:#?}"));
    let (_, document) =
        blankett::typeset::world::compile(merged.source, merged.files).unwrap_or_else(|errors| panic!("{errors:#?}"));
    let mut lines = Vec::new();
    for (number, page) in document.pages().iter().enumerate() {
        collect(&page.frame, Point::zero(), number + 1, &mut lines);
    }
    assert!(!lines.is_empty(), "nothing is drawn");
    let mm = 72.0 / 25.4;
    // A page of A4, which may lie on its side.
    let size = document.pages()[0].frame.size();
    let (width, height) = (size.x.to_pt(), size.y.to_pt());
    for line in &lines {
        let body = line.baseline > 18.0 * mm && line.baseline <= height - 22.0 * mm + 0.1;
        let mark = line.baseline > 9.0 * mm && line.baseline < 12.5 * mm;
        let foot = line.baseline > height - 14.0 * mm && line.baseline < height - 9.0 * mm;
        let inside = line.left >= 20.0 * mm - 0.1 && line.right <= width - 20.0 * mm + 0.1 && (mark || body || foot);
        assert!(
            inside,
            "page {}: {:?} leaves the margins: {} to {}, {} down",
            line.page, line.text, line.left, line.right, line.baseline
        );
    }
    lines.sort_by(|a, b| (a.page, a.baseline).partial_cmp(&(b.page, b.baseline)).expect("no coordinate is NaN"));
    for (at, line) in lines.iter().enumerate() {
        let beside = |other: &&Line| other.page == line.page && other.baseline - line.baseline < 4.0;
        for other in lines[at + 1..].iter().take_while(beside) {
            let shared = line.right.min(other.right) - line.left.max(other.left);
            assert!(shared < 0.1, "page {}: {:?} runs into {:?}", line.page, line.text, other.text);
        }
    }
    assert_headings_stay(&lines, height);
    lines
}

/// How the lines of the form's headings begin, and the second lines of those that have two.
const HEADINGS: [&str; 15] = [
    "Total sum det meldes behov",
    "Tiltak ",
    "Tilskuddet fordeles",
    "Beskriv hvordan",
    "ansatte og ledere, og i faglig",
    "barnehagen eller skolen",
    "Eiers tilskudd skal brukes",
    "UH sitt tilskudd skal brukes",
    "Dersom tiltak ønskes videreført",
    "Hvem er målgruppa",
    "Liste over andre eiere",
    "Behovsmeldingen har vært drøftet",
    "Hvem som har deltatt:",
    "Hvor mange enheter",
    "Navn på tiltak:",
];

/// Asserts that no page ends in a heading, and that a measure starts on the page of its first question.
#[track_caller]
fn assert_headings_stay(lines: &[Line], height: f64) {
    let pages = lines.iter().map(|line| line.page).max().unwrap_or(0);
    for page in 1..=pages {
        let body: Vec<&Line> = lines.iter().filter(|line| line.page == page && line.baseline < height - 60.0).collect();
        let lowest = body.iter().max_by(|a, b| a.baseline.total_cmp(&b.baseline)).expect("a page has text");
        let widow = HEADINGS.iter().any(|heading| lowest.text.starts_with(heading));
        assert!(!widow, "page {page} ends with the heading {:?}", lowest.text);
        for measure in body.iter().filter(|line| line.text == "Tiltak 1" || line.text == "Tiltak 2") {
            let below = body.iter().filter(|line| line.baseline > measure.baseline).count();
            assert!(below > 3, "{} starts at the end of page {page}", measure.text);
        }
    }
}

fn collect(frame: &Frame, at: Point, page: usize, lines: &mut Vec<Line>) {
    for (position, item) in frame.items() {
        let at = at + *position;
        match item {
            // What stands upright is told by its place alone: it is as wide as its letters are high.
            FrameItem::Group(group) if !group.transform.is_only_translate() => {
                upright(&group.frame, at, group.transform, page, lines);
            }
            FrameItem::Group(group) => collect(&group.frame, at, page, lines),
            FrameItem::Text(text) if !text.text.trim().is_empty() => lines.push(Line {
                page,
                text: text.text.to_string(),
                left: (at.x + unseen(text)).to_pt(),
                right: (at.x + text.width()).to_pt(),
                baseline: at.y.to_pt(),
            }),
            _ => {}
        }
    }
}

/// How wide the white space is that a text begins with.
fn unseen(text: &TextItem) -> Abs {
    let is_unseen =
        |range: std::ops::Range<usize>| text.text[range].chars().all(|c| c.is_whitespace() || c == '\u{2060}');
    let glyphs = text.glyphs.iter().take_while(|glyph| is_unseen(glyph.range()));
    glyphs.map(|glyph| glyph.x_advance.at(text.size)).sum()
}

fn upright(frame: &Frame, at: Point, transform: Transform, page: usize, lines: &mut Vec<Line>) {
    for (position, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let inner = transform.pre_concat(Transform::translate(position.x, position.y));
                upright(&group.frame, at, inner.pre_concat(group.transform), page, lines);
            }
            FrameItem::Text(text) if !text.text.trim().is_empty() => {
                let (foot, size) = (at + position.transform(transform), text.size.to_pt());
                lines.push(Line {
                    page,
                    text: text.text.to_string(),
                    left: foot.x.to_pt() - size * 0.7,
                    right: foot.x.to_pt(),
                    baseline: foot.y.to_pt(),
                });
            }
            _ => {}
        }
    }
}
