//! A text under check: as written, and as the page shows it.

use std::ops::Range;

use crate::finding::{Finding, Findings, Rule};
use crate::load::{Document, Field};
use crate::prose::{self, Prose};
use crate::words::{Message, say};

/// A text and where it stands.
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    pub(super) pointer: &'a str,
    /// The key of the member that holds it; empty in a list.
    pub(super) key: &'a str,
    pub(super) document: &'a Document,
    /// The parsed text, where it is a long text with marks.
    pub(super) prose: Option<Prose<'a>>,
    /// The text as the page shows it, where that differs.
    printed: Option<String>,
}

/// At most so many findings of one rule in one text. A text with more is the wrong text.
pub(super) const MOST: usize = 20;

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str, key: &'a str, pointer: &'a str, document: &'a Document, field: Field<'_>) -> Self {
        let prose = (field.is_prose() && prose::is_marked(text)).then(|| prose::parse(text));
        let printed = prose.as_ref().map(prose::plain);
        Self { text, pointer, key, document, prose, printed }
    }

    /// Reports everything that `find` finds in the text as a breach of `rule`. `message` makes the sentence from the
    /// found part, and `help` is its attribute of that name.
    pub(super) fn report(
        &self,
        rule: &'static Rule,
        find: impl Fn(&str) -> Vec<Range<usize>>,
        message: impl Fn(&str) -> Message,
        help: Message,
        findings: &mut Findings,
    ) {
        let origins = &self.document.origins;
        let found = find(self.text);
        for (n, part) in found.iter().enumerate().take(MOST) {
            let message = message(&self.text[part.clone()]);
            let finding = Finding::new(rule, origins.part(self.pointer, part.clone()), message);
            findings.push(match found.len() - MOST.min(found.len()) {
                more if more > 0 && n + 1 == MOST => finding.help(say!("help-more-in-text", help = help.clone(), more)),
                _ => finding,
            });
        }
        // A part that appears only without the marks has no bytes of its own to point at.
        if let Some(printed) = &self.printed
            && let Some(part) = find(printed).get(found.len())
        {
            findings.push(Finding::new(rule, origins.place(self.pointer), message(&printed[part.clone()])));
        }
    }

    /// Whether the page shows these bytes as a bullet.
    pub(super) fn is_bullet(&self, part: &Range<usize>) -> bool {
        self.prose.as_ref().is_some_and(|prose| prose.bullets.iter().any(|bullet| bullet.start == part.start))
    }
}
