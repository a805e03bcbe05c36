//! `yes-without-details` and `contradicted-no`: what is ticked agrees with the records.

use super::blank;
use crate::finding::rules;
use crate::finding::{Finding, Findings, Rule};
use crate::load::Document;
use crate::model::Behovsmelding;
use crate::value::text::excerpt;
use crate::words::{Message, quoted, say};

pub(super) fn check(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let origins = &document.origins;
    let mut report = |rule: &'static Rule, at: &str, other: &str, label: Message, message: Message| {
        let mut finding = Finding::new(rule, origins.place(at), message);
        if document.json.pointer(other).is_some() {
            finding = finding.related(origins.key(other), label);
        }
        findings.push(finding);
    };
    let partnership = &record.partnership;
    let (owners, uh) = (partnership.owners.len(), partnership.uh.len());
    let several = [
        (
            record.several_owners,
            owners,
            ["/flereEiere", "/partnerskap/eiere"],
            say!("owners-counted", count = owners),
            say!("yes-without-details-partnership.owners"),
        ),
        (
            record.several_uh,
            uh,
            ["/flereUh", "/partnerskap/uh"],
            say!("uh-counted", count = uh),
            say!("yes-without-details-partnership.uh"),
        ),
    ];
    for (answer, count, [at, list], counted, what) in several {
        match answer {
            Some(true) if count < 2 => {
                let message = say!("yes-without-details-partnership", what);
                report(&rules::YES_WITHOUT_DETAILS, at, list, counted, message);
            }
            Some(false) if count > 1 => {
                let message = say!("contradicted-no-partnership", counted = counted.clone());
                report(&rules::CONTRADICTED_NO, at, list, counted, message);
            }
            _ => {}
        }
    }
    if record.several_ordninger == Some(true) && record.form.has_one_ordning() {
        report(
            &rules::YES_WITHOUT_DETAILS,
            "/flereOrdninger",
            "/skjema/ordninger",
            say!("yes-without-details-ordning.ordninger"),
            say!("yes-without-details-ordning", year = record.form.year),
        );
    }
    if record.several_ordninger == Some(false) {
        let line = record.budget.lines.iter().position(|line| line.ordning != record.ordning);
        let row = record.stated_totals.iter().flat_map(|stated| &stated.rows).position(|row| {
            row.ordning != record.ordning
                && [row.owner, row.uh, row.total].into_iter().flatten().any(|amount| amount.is_some_kroner())
        });
        let other =
            line.map(|i| (format!("/budsjett/linjer/{i}/ordning"), &record.budget.lines[i].ordning)).or_else(|| {
                let stated = record.stated_totals.as_ref()?;
                row.map(|i| (format!("/totalsum/rader/{i}/ordning"), &stated.rows[i].ordning))
            });
        if let Some((pointer, name)) = other {
            report(
                &rules::CONTRADICTED_NO,
                "/flereOrdninger",
                &pointer,
                say!("contradicted-no-ordning.other"),
                say!("contradicted-no-ordning", ordning = quoted(excerpt(name))),
            );
        }
    }
    let discussion = &record.co_determination;
    let named = discussion.participants.iter().any(|participant| !blank(participant.name.as_deref()));
    match discussion.discussed {
        Some(true) if !named => report(
            &rules::YES_WITHOUT_DETAILS,
            "/medbestemmelse/droeftet",
            "/medbestemmelse/deltakere",
            say!("yes-without-details-discussion.nobody"),
            say!("yes-without-details-discussion"),
        ),
        Some(false) if named => report(
            &rules::CONTRADICTED_NO,
            "/medbestemmelse/droeftet",
            "/medbestemmelse/deltakere",
            say!("contradicted-no-discussion.participants"),
            say!("contradicted-no-discussion"),
        ),
        _ => {}
    }
    for (i, measure) in record.measures.iter().enumerate() {
        let unreasoned = measure.coordinator.as_ref().is_some_and(|c| c.needed && blank(c.reason.as_deref()));
        if unreasoned {
            let at = format!("/tiltak/{i}/koordinator");
            report(
                &rules::YES_WITHOUT_DETAILS,
                &format!("{at}/behov"),
                &format!("{at}/begrunnelse"),
                say!("yes-without-details-coordinator.empty"),
                say!("yes-without-details-coordinator", measure = quoted(excerpt(&measure.name))),
            );
        }
    }
}
