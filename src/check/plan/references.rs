//! `broken-reference` and `unmatched-footnote`: what texts point at is there.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

use super::{each_block, measures};
use crate::check::names::instead;
use crate::diag::{Finding, Findings, Rule, Severity, pointer_token};
use crate::load::Document;
use crate::model::Plan;
use crate::model::plan::Block;
use crate::text;

/// See its text.
pub static BROKEN_REFERENCE: Rule = Rule {
    code: "broken-reference",
    severity: Severity::Error,
    draft: false,
    what: "A reference in a text of a plan, as in [se framdriftsplanen](#framdrift), leads to the id of a chapter or theme page, or to tiltak- and the id of a measure that has a block of its own.",
    why: "Who follows it must come somewhere; and chapters that are moved or renamed keep their ids.",
    wrong: "se [framdriftsplanen](#fremdrift), where the chapter has the id framdrift",
    right: "se [framdriftsplanen](#framdrift)",
};

/// See its text.
pub static UNMATCHED_FOOTNOTE: Rule = Rule {
    code: "unmatched-footnote",
    severity: Severity::Error,
    draft: false,
    what: "In each text, every mark of a footnote has its note and every note its mark, once: Tidlig innsats[^1] … and, in a paragraph of its own, [^1]: Meld. St. 6.",
    why: "A note without a mark would not be printed, and a mark without a note tells nothing.",
    wrong: r#""tekst": "Tidlig innsats[^1] er et prinsipp.""#,
    right: r#""tekst": "Tidlig innsats[^1] er et prinsipp.\n\n[^1]: Meld. St. 6 (2019–2020).""#,
};

pub(super) fn check(plan: &Plan, document: &Document, findings: &mut Findings) {
    let targets: Vec<String> = measures::anchors(plan).into_iter().map(|(_, id)| id).collect();
    let mut wheel = Vec::new();
    each_block(plan, &mut |block, pointer, _| {
        if let Block::ThemeWheel(themes) = block {
            let targets = themes.themes.iter().map(|theme| theme.target.as_deref()).enumerate();
            wheel.extend(targets.filter_map(|(i, target)| Some((format!("{pointer}/temaer/{i}/side"), target?))));
        }
    });
    let mut texts = Texts { targets: targets.iter().map(String::as_str).collect(), document, findings };
    for (pointer, target) in &wheel {
        texts.expect(target, document.origins.place(pointer));
    }
    for key in ["forord", "kapitler"] {
        if let Some(value) = document.json.get(key) {
            texts.visit(value, &mut format!("/{key}"));
        }
    }
}

struct Texts<'a> {
    targets: Vec<&'a str>,
    document: &'a Document,
    findings: &'a mut Findings,
}

impl Texts<'_> {
    fn expect(&mut self, target: &str, place: crate::diag::Place) {
        if !self.targets.contains(&target) {
            let message = format!("there is no chapter or theme page with the id {:?}", text::excerpt(target));
            self.findings.push(Finding::new(&BROKEN_REFERENCE, place, message).help(instead(target, &self.targets)));
        }
    }

    fn visit(&mut self, value: &Value, pointer: &mut String) {
        let length = pointer.len();
        match value {
            Value::String(text) => self.text(text, pointer),
            Value::Array(items) => {
                for (i, item) in items.iter().enumerate() {
                    pointer.push_str(&format!("/{i}"));
                    self.visit(item, pointer);
                    pointer.truncate(length);
                }
            }
            Value::Object(members) => {
                for (key, member) in members {
                    pointer.push('/');
                    pointer.push_str(&pointer_token(key));
                    self.visit(member, pointer);
                    pointer.truncate(length);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str, pointer: &str) {
        // Most texts point at nothing.
        if !text.contains("](") && !text.contains("[^") && !text.contains("]:") {
            return;
        }
        let mut notes: HashMap<String, Notes> = HashMap::new();
        for (event, range) in Parser::new_ext(text, Options::ENABLE_FOOTNOTES).into_offset_iter() {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    if let Some(target) = dest_url.strip_prefix('#') {
                        let place = self.document.origins.part(pointer, range);
                        self.expect(target, place);
                    }
                }
                Event::FootnoteReference(label) => notes.entry(label.to_string()).or_default().marks.push(range),
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    notes.entry(label.to_string()).or_default().notes.push(range);
                }
                _ => {}
            }
        }
        // A mark without a note stays text.
        let ranges = notes.values().flat_map(|found| found.marks.iter().chain(&found.notes));
        let understood: HashSet<usize> = ranges.map(|range| range.start).collect();
        let marks = text.match_indices("[^").filter(|(at, _)| !understood.contains(at)).map(|(at, _)| at);
        for at in marks.collect::<Vec<_>>() {
            let end = text[at..].find([']', '\n']).map_or(text.len(), |length| at + length + 1).min(text.len());
            self.unmatched(pointer, at..end, "the mark of a footnote has no note".to_owned(), ADD_NOTE);
        }
        let mut notes: Vec<(String, Notes)> = notes.into_iter().collect();
        notes.sort_by(|a, b| a.0.cmp(&b.0));
        for (label, Notes { marks, notes }) in notes {
            let label = text::excerpt(&label);
            if let Some(second) = marks.get(1) {
                let message = format!("the footnote {label:?} has two marks");
                self.unmatched(pointer, second.clone(), message, "write a note for each mark");
            }
            if let Some(second) = notes.get(1) {
                let message = format!("there are two notes {label:?}");
                self.unmatched(pointer, second.clone(), message, "give each a mark of its own");
            }
            match (marks.first(), notes.first()) {
                (None, Some(note)) => {
                    let message = format!("the note {label:?} has no mark, and would not be printed");
                    self.unmatched(pointer, note.clone(), message, "write its mark, [^…], where it belongs");
                }
                (Some(mark), None) => {
                    self.unmatched(pointer, mark.clone(), format!("the mark {label:?} has no note"), ADD_NOTE);
                }
                _ => {}
            }
        }
    }

    fn unmatched(&mut self, pointer: &str, part: Range<usize>, message: String, help: &str) {
        let place = self.document.origins.part(pointer, part);
        self.findings.push(Finding::new(&UNMATCHED_FOOTNOTE, place, message).help(help));
    }
}

const ADD_NOTE: &str = "write the note in a paragraph of its own at the end of the text: [^1]: …";

/// Where a footnote is marked and where it is written.
#[derive(Default)]
struct Notes {
    marks: Vec<Range<usize>>,
    notes: Vec<Range<usize>>,
}
