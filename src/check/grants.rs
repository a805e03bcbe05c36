//! `unbalanced-grant`, `report-without-application` and `missing-audit`: what was granted is accounted for.

use crate::finding::{Finding, Findings, rules};
use crate::form::Filled;
use crate::load::Document;
use crate::model::Rapportering;
use crate::value::money::Money;
use crate::value::text::excerpt;
use crate::words::{quoted, say};

/// Used, carried over and paid back make what was granted, in every line that states them.
pub(super) fn balance(record: &Rapportering, document: &Document, findings: &mut Findings) {
    for (i, line) in record.budget.lines.iter().enumerate().filter(|(_, line)| line.ordning == record.ordning) {
        let parts = [line.used, line.transferred, line.paid_back];
        let Some(granted) = line.granted else {
            if let Some(at) =
                ["brukt", "overfoert", "tilbakebetalt"].into_iter().zip(parts).find(|(_, part)| part.is_some())
            {
                let place = document.origins.place(&format!("/budsjett/linjer/{i}/{}", at.0));
                let message = say!("unbalanced-grant-nothing", measure = quoted(excerpt(&line.measure)));
                findings.push(Finding::new(&rules::UNBALANCED_GRANT, place, message));
            }
            continue;
        };
        let accounted: Money = parts.into_iter().flatten().sum();
        if accounted != granted {
            let place = document.origins.place(&format!("/budsjett/linjer/{i}/tildelt"));
            let difference = granted.difference(accounted);
            let message = say!(
                "unbalanced-grant",
                measure = quoted(excerpt(&line.measure)),
                granted = granted.to_string(),
                accounted = accounted.to_string(),
                difference = difference.to_string()
            );
            findings.push(Finding::new(&rules::UNBALANCED_GRANT, place, message));
        }
    }
}

/// What is reported on was applied for.
pub(super) fn without_application(record: &Rapportering, document: &Document, findings: &mut Findings) {
    let filled = Filled::from(record);
    for (i, measure) in record.measures.iter().enumerate() {
        if filled.lines_of(measure).all(|line| line.amount.is_none()) {
            let name = quoted(excerpt(&measure.name));
            let message = say!("report-without-application", name, ordning = quoted(excerpt(&record.ordning)));
            let place = document.origins.place(&format!("/tiltak/{i}/navn"));
            findings.push(Finding::new(&rules::REPORT_WITHOUT_APPLICATION, place, message));
        }
    }
}

/// A grant above the edition's limit has an auditor's statement.
pub(super) fn audit(record: &Rapportering, document: &Document, findings: &mut Findings) {
    let Some(limit) = record.form.audit_limit else { return };
    let filled = Filled::from(record);
    let granted: Money = filled.lines().filter_map(|line| line.granted).sum();
    if granted > limit && record.auditor.is_none() {
        let (granted, limit) = (granted.to_string(), limit.to_string());
        let message = say!("missing-audit", granted, limit);
        let finding = Finding::new(&rules::MISSING_AUDIT, document.origins.place("/ordning"), message);
        findings.push(finding.related(document.origins.place("/skjema/revisorgrense"), say!("missing-audit.limit")));
    }
}
