//! How much findings weigh for what a document is used for: the one place where that is decided.

use crate::finding::{Finding, Findings, Severity, rules};

/// What is a warning, whatever its rule says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Weight {
    /// The errors that a draft may have, and a document that someone else has sent.
    pub(super) unfinished: bool,
    /// That an application is missing.
    pub(super) missing: bool,
    /// Everything that blocks: it is about an application that is left out.
    pub(super) all: bool,
}

impl Weight {
    /// Weighs findings whose severity is still that of their rules.
    pub(super) fn of(self, findings: &mut Findings) {
        let is_warning = |finding: &Finding| {
            (self.all && finding.blocks())
                || (self.missing && finding.rule.code == rules::MISSING_APPLICATION.code)
                || (self.unfinished && finding.rule.draft && finding.severity == Severity::Error)
        };
        findings.iter_mut().filter(|finding| is_warning(finding)).for_each(|f| f.severity = Severity::Warning);
    }
}
