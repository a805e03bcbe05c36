//! `yes-without-details` and `contradicted-no`: what is ticked agrees with the records.

use super::blank;
use crate::finding::rules;
use crate::finding::{Finding, Findings, Rule};
use crate::load::Document;
use crate::model::Behovsmelding;
use crate::value::text;

pub(super) fn check(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let origins = &document.origins;
    let mut report = |rule: &'static Rule, at: &str, other: &str, label: &str, message: &str, help: &str| {
        let mut finding = Finding::new(rule, origins.place(at), message);
        if document.json.pointer(other).is_some() {
            finding = finding.related(origins.key(other), label);
        }
        findings.push(finding.help(help));
    };
    let partnership = &record.partnership;
    let several = [
        (record.several_owners, partnership.owners.len(), "/flereEiere", "/partnerskap/eiere", "owner"),
        (record.several_uh, partnership.uh.len(), "/flereUh", "/partnerskap/uh", "UH"),
    ];
    for (answer, count, at, list, what) in several {
        let plural = if what == "UH" { "" } else { "s" };
        let label = format!("{count} {what}{}", if count == 1 { "" } else { plural });
        match answer {
            Some(true) if count < 2 => report(
                &rules::YES_WITHOUT_DETAILS,
                at,
                list,
                &label,
                &format!("the answer is Ja, but the partnership does not list several {what}{plural}"),
                "add the others to the partnership, or answer Nei",
            ),
            Some(false) if count > 1 => report(
                &rules::CONTRADICTED_NO,
                at,
                list,
                &label,
                &format!("the answer is Nei, but the partnership has {label}"),
                "answer Ja, or leave the key out: then they are counted",
            ),
            _ => {}
        }
    }
    if record.several_ordninger == Some(true) && record.form.has_one_ordning() {
        report(
            &rules::YES_WITHOUT_DETAILS,
            "/flereOrdninger",
            "/skjema/ordninger",
            "the ordninger of the form",
            &format!("the answer is Ja, but the form has only one ordning that is open in {}", record.form.year),
            "answer Nei, or leave the key out: the answer follows from the form",
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
            let message = format!("the answer is Nei, but there are amounts for {:?} too", text::excerpt(name));
            report(
                &rules::CONTRADICTED_NO,
                "/flereOrdninger",
                &pointer,
                "another ordning",
                &message,
                "answer Ja, or remove the amounts",
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
            "nobody is named",
            "the answer is Ja, but nobody is named who took part",
            "add \"deltakere\" with role and name",
        ),
        Some(false) if named => report(
            &rules::CONTRADICTED_NO,
            "/medbestemmelse/droeftet",
            "/medbestemmelse/deltakere",
            "who took part",
            "the answer is Nei, but there are people who took part",
            "answer Ja, or remove the people",
        ),
        _ => {}
    }
    for (i, measure) in record.measures.iter().enumerate() {
        let unreasoned = measure.coordinator.as_ref().is_some_and(|c| c.needed && blank(c.reason.as_deref()));
        if unreasoned {
            let at = format!("/tiltak/{i}/koordinator");
            let message =
                format!("the measure {:?} needs a coordinator, but no reason is given", text::excerpt(&measure.name));
            report(
                &rules::YES_WITHOUT_DETAILS,
                &format!("{at}/behov"),
                &format!("{at}/begrunnelse"),
                "empty",
                &message,
                "add \"begrunnelse\"",
            );
        }
    }
}
