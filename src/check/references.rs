//! `broken-reference` and `unmatched-footnote`: the targets of links and footnotes in long texts exist, in every kind
//! of document.

use crate::finding::rules;
use std::collections::BTreeMap;
use std::ops::Range;

use super::names::instead;
use super::plan::anchors;
use super::text::Text;
use crate::finding::{Finding, Findings, Place};
use crate::load::Document;
use crate::model::Content;
use crate::prose::{Block, Inline, Line, Prose};
use crate::value::text::excerpt;
use crate::words::{Message, quoted, say};

/// The targets that links in a document's texts may have.
pub(super) enum Targets {
    /// The ids of a plan's places.
    Ids(Vec<String>),
    /// None: the kind has no places.
    None,
    /// Unknown: the records have the wrong shape.
    Unknown,
}

impl Targets {
    pub(super) fn of(document: &Document) -> Self {
        match (&document.content, document.kind) {
            (Some(Content::Plan(plan)), _) => Self::Ids(anchors(plan).into_iter().map(|(_, id)| id).collect()),
            (None, crate::model::Kind::Plan) => Self::Unknown,
            _ => Self::None,
        }
    }

    /// A finding if `target` is no such place.
    pub(super) fn expect(&self, target: &str, place: Place) -> Option<Finding> {
        let shown = quoted(excerpt(target));
        match self {
            Self::Ids(ids) if ids.iter().any(|id| id == target) => None,
            Self::Ids(ids) => {
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                let message = say!("broken-reference", id = shown);
                Some(Finding::new(&rules::BROKEN_REFERENCE, place, message).help(instead(target, &ids)))
            }
            Self::None => {
                Some(Finding::new(&rules::BROKEN_REFERENCE, place, say!("broken-reference-kind", id = shown)))
            }
            Self::Unknown => None,
        }
    }

    pub(super) fn check(&self, text: &Text<'_>, prose: &Prose<'_>, findings: &mut Findings) {
        let mut found = Found::default();
        found.blocks(&prose.blocks);
        let place = |range: &Range<usize>| text.document.origins.part(text.pointer, range.clone());
        let mut notes: BTreeMap<&str, Notes> = BTreeMap::new();
        for (label, range) in &found.marks {
            notes.entry(label).or_default().marks.push(range.clone());
        }
        for note in &prose.notes {
            notes.entry(note.label).or_default().notes.push(note.range.clone());
            let mut inside = Found::default();
            note.lines.iter().for_each(|line| inside.line(line));
            found.references.append(&mut inside.references);
            for (label, range) in inside.marks {
                let message = say!("unmatched-footnote-in-note", label = quoted(excerpt(label)));
                findings.push(Finding::new(&rules::UNMATCHED_FOOTNOTE, place(&range), message));
            }
        }
        for (target, range) in &found.references {
            findings.extend(self.expect(target, place(range)));
        }
        for (label, notes) in notes {
            for (range, message) in notes.faults(label) {
                findings.push(Finding::new(&rules::UNMATCHED_FOOTNOTE, place(&range), message));
            }
        }
    }
}

/// The marks and the text of a footnote.
#[derive(Default)]
struct Notes {
    marks: Vec<Range<usize>>,
    notes: Vec<Range<usize>>,
}

impl Notes {
    fn faults(&self, label: &str) -> Vec<(Range<usize>, Message)> {
        let label = || quoted(excerpt(label));
        let mut faults = Vec::new();
        if let Some(second) = self.marks.get(1) {
            faults.push((second.clone(), say!("unmatched-footnote-two-marks", label = label())));
        }
        if let Some(second) = self.notes.get(1) {
            faults.push((second.clone(), say!("unmatched-footnote-two-notes", label = label())));
        }
        match (self.marks.first(), self.notes.first()) {
            (None, Some(note)) => faults.push((note.clone(), say!("unmatched-footnote-no-mark", label = label()))),
            (Some(mark), None) => faults.push((mark.clone(), say!("unmatched-footnote-no-note", label = label()))),
            _ => {}
        }
        faults
    }
}

/// The links and footnotes of a text.
#[derive(Default)]
struct Found<'a> {
    references: Vec<(&'a str, Range<usize>)>,
    marks: Vec<(&'a str, Range<usize>)>,
}

impl<'a> Found<'a> {
    fn blocks(&mut self, blocks: &[Block<'a>]) {
        for block in blocks {
            match block {
                Block::Paragraph(lines) => lines.iter().for_each(|line| self.line(line)),
                Block::Heading(_, line) => self.line(line),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item)),
                Block::Table(table) => {
                    let rows = std::iter::once(&table.header).chain(&table.rows);
                    rows.flatten().for_each(|cell| self.line(cell));
                }
            }
        }
    }

    fn line(&mut self, line: &Line<'a>) {
        for part in line {
            match part {
                Inline::Text(_) => {}
                Inline::Emphasis(body) | Inline::Strong(body) | Inline::Link { body, .. } => self.line(body),
                Inline::Reference { target, body, range } => {
                    self.references.push((*target, range.clone()));
                    self.line(body);
                }
                Inline::Mark { label, range } => self.marks.push((*label, range.clone())),
            }
        }
    }
}
