//! What has changed between two versions of a form, as a list or as a page.

use super::{Options, Rendered, finish, guarded, merged};
use crate::document::{self, Imprint};
use crate::finding::{Finding, Findings, rules};
use crate::form::Change;
use crate::load::{self, Document, Source};
use crate::model::Content;
use crate::words::{Language, quoted, say};

/// Two versions of a form, both of which were read whole.
#[derive(Debug)]
pub struct Versions {
    before: Document,
    now: Document,
    /// What was found when they were loaded: what has no place in a version is in no change either.
    pub findings: Findings,
}

/// Loads two versions of a form: records, or PDFs that carry them.
///
/// # Errors
/// All findings, if one of them cannot be read whole or is no form.
pub fn versions(before: Source, now: Source) -> Result<Versions, Findings> {
    let file = now.path().to_owned();
    guarded(Some(&file), || {
        let (before, now) = (load::load(before), load::load(now));
        let mut findings = [before.findings, now.findings].concat();
        let (Some(before), Some(now)) = (before.document, now.document) else { return Err(findings) };
        if document::changes::of(&before, &now).is_none() {
            for document in [&before, &now] {
                if findings.is_empty() && document.content.as_ref().and_then(Content::edition).is_none() {
                    let message = say!("no-changes-of-kind", kind = quoted(document.kind.name()));
                    findings.push(Finding::new(&rules::UNKNOWN_KIND, document.origins.place("/dokument"), message));
                }
            }
            return Err(findings);
        }
        Ok(Versions { before, now, findings })
    })?
}

impl Versions {
    /// Every fact that differs.
    pub(crate) fn changes(&self) -> Vec<Change> {
        document::changes::of(&self.before, &self.now).unwrap_or_default()
    }

    /// The page that goes with the corrected form.
    ///
    /// # Errors
    /// If it has no date, or cannot be made.
    pub fn render(&self, options: &Options) -> Result<Rendered, Findings> {
        let since = self.before.content.as_ref().and_then(Content::date);
        guarded(self.now.path(), || {
            let date = options.date.or_else(|| self.now.content.as_ref()?.date());
            let Some(date) = date else {
                let place = self.now.origins.place("/dokument");
                return Err(vec![Finding::new(&rules::MISSING_DATE, place, say!("missing-date"))]);
            };
            let imprint = Imprint { date, draft: false, fingerprint: None, language: Language::Nb, blank: false };
            let view = document::changes::view(&self.before, &self.now, since, imprint).ok_or_else(Findings::new)?;
            finish(merged(view, &self.now, None, options)?)
        })?
    }
}
