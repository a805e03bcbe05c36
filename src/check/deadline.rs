//! `after-deadline`: a hint where a form is dated after its deadline.

use crate::finding::{Finding, Findings, rules};
use crate::form::Filled;
use crate::load::Document;
use crate::words::say;

pub(super) fn check(filled: &Filled<'_>, document: &Document, findings: &mut Findings) {
    let Some(deadline) = filled.edition.deadline else { return };
    let Some(content) = &document.content else { return };
    let received = content.received().map(|date| ("/mottatt", date));
    let Some((at, date)) = received.or_else(|| content.date().map(|date| ("/dato", date))) else { return };
    if date > deadline {
        let message = say!("after-deadline", date = date.numeric(), deadline = deadline.numeric());
        let finding = Finding::new(&rules::AFTER_DEADLINE, document.origins.place(at), message);
        findings.push(finding.related(document.origins.place("/skjema/frist"), say!("after-deadline.deadline")));
    }
}
