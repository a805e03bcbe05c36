//! `unknown-name` and `repeated-name`: what records call each other by exists, and only once.
//!
//! A budget line for a measure that is not on the form, or a duration in a period that the form does not
//! have, would otherwise be left out of the page without a word.

use std::collections::HashSet;

use crate::diag::{Finding, Findings};
use crate::load::Origins;
use crate::model::Behovsmelding;
use crate::text;

pub(super) fn findings(record: &Behovsmelding, origins: &Origins) -> Findings {
    let mut names = Names { origins, findings: Vec::new() };
    let form = &record.form;
    let ordninger: Vec<&str> = form.ordninger.iter().map(|ordning| ordning.name.as_str()).collect();
    let measures: Vec<&str> = record.measures.iter().map(|measure| measure.id.as_str()).collect();

    names.unique("/skjema/ordninger", "/navn", "ordning", &ordninger);
    names.unique("/skjema/perioder", "", "period", &form.periods);
    names.unique("/skjema/anslagsperioder", "", "period", &form.estimate_periods);
    names.unique("/tiltak", "/id", "measure", &measures);
    let stated: Vec<&str> = record.stated_totals.iter().flat_map(|t| &t.rows).map(|row| row.ordning.as_str()).collect();
    names.unique("/totalsum/rader", "/ordning", "stated row", &stated);

    names.expect("/ordning", &record.ordning, "an ordning of this form", &ordninger);
    for (i, row) in record.stated_totals.iter().flat_map(|totals| &totals.rows).enumerate() {
        names.expect(&format!("/totalsum/rader/{i}/ordning"), &row.ordning, "an ordning of this form", &ordninger);
    }
    for (i, line) in record.budget.lines.iter().enumerate() {
        names.expect(&format!("/budsjett/linjer/{i}/ordning"), &line.ordning, "an ordning of this form", &ordninger);
        if line.ordning == record.ordning {
            names.expect(
                &format!("/budsjett/linjer/{i}/tiltak"),
                &line.measure,
                "the id of a measure of this document",
                &measures,
            );
        }
    }
    for (i, estimate) in record.budget.estimates.iter().enumerate() {
        names.expect(
            &format!("/budsjett/anslag/{i}/ordning"),
            &estimate.ordning,
            "an ordning of this form",
            &ordninger,
        );
        if estimate.ordning == record.ordning {
            names.expect(
                &format!("/budsjett/anslag/{i}/tiltak"),
                &estimate.measure,
                "the id of a measure of this document",
                &measures,
            );
        }
        let pointer = format!("/budsjett/anslag/{i}/periode");
        names.expect(&pointer, &estimate.period, "a period that this form takes estimates for", &form.estimate_periods);
    }
    for (i, measure) in record.measures.iter().enumerate() {
        if let Some(purpose) = &measure.purpose {
            names.expect(&format!("/tiltak/{i}/bruksomraade"), purpose, "a purpose of this form", &form.purposes);
        }
        for (j, period) in measure.duration.iter().enumerate() {
            names.expect(&format!("/tiltak/{i}/varighet/{j}"), period, "a period of this form", &form.periods);
        }
    }
    names.findings
}

struct Names<'a> {
    origins: &'a Origins,
    findings: Findings,
}

impl Names<'_> {
    /// Reports `name`, which stands at `pointer`, unless it is one of `known`.
    fn expect<S: AsRef<str>>(&mut self, pointer: &str, name: &str, what: &str, known: &[S]) {
        if known.iter().any(|known| known.as_ref() == name) {
            return;
        }
        let message = format!("{:?} is not {what}", text::excerpt(name));
        let finding = Finding::error("unknown-name", self.origins.place(pointer), message);
        let near = text::nearest(name, known.iter().map(AsRef::as_ref));
        // A long list would hide the sentence.
        let all = || text::list(known.iter().take(10).map(|known| format!("{:?}", known.as_ref())), "or");
        self.findings.push(finding.help(match near {
            Some(near) => format!("did you mean {near:?}?"),
            None if known.is_empty() => "there are none: add it where it belongs, or remove this".to_owned(),
            None => format!("write {}, or add it where it belongs", all()),
        }));
    }

    /// Reports every name that stands a second time in the list at `pointer`, whose items have it at `member`.
    fn unique<S: AsRef<str>>(&mut self, pointer: &str, member: &str, what: &str, given: &[S]) {
        let mut seen = HashSet::new();
        for (i, name) in given.iter().enumerate() {
            if !seen.insert(name.as_ref()) {
                let place = self.origins.place(&format!("{pointer}/{i}{member}"));
                let message = format!("there is a second {what} {:?}", text::excerpt(name.as_ref()));
                let help = "take one of them out, or give it a name of its own";
                self.findings.push(Finding::error("repeated-name", place, message).help(help));
            }
        }
    }
}
