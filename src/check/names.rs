//! `unknown-name` and `repeated-name`: what records call each other by exists, and only once.

use crate::finding::rules;
use std::collections::HashSet;

use crate::finding::{Finding, Findings};
use crate::load::{Document, Origins};
use crate::model::{Behovsmelding, Budget, Ekstramidler};
use crate::value::text;

pub(super) fn of_behovsmelding(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let form = &record.form;
    let stated: Vec<&str> = record.stated_totals.iter().flat_map(|t| &t.rows).map(|row| row.ordning.as_str()).collect();
    let measures: Vec<&str> = record.measures.iter().map(|measure| measure.id.as_str()).collect();
    let mut names = Names { origins: &document.origins, findings };
    names.unique("/skjema/ordninger", "/navn", "ordning", form.ordninger.iter().map(|ordning| ordning.name.as_str()));
    names.unique("/skjema/perioder", "", "period", form.periods.iter().map(String::as_str));
    names.unique("/skjema/anslagsperioder", "", "period", form.estimate_periods.iter().map(String::as_str));
    names.unique("/tiltak", "/id", "measure", measures.iter().copied());
    names.unique("/totalsum/rader", "/ordning", "stated row", stated.iter().copied());

    let ordninger = Known::new("an ordning of this form", form.ordninger.iter().map(|o| o.name.as_str()));
    names.expect("/ordning", &record.ordning, &ordninger);
    for (i, ordning) in stated.iter().enumerate() {
        names.expect(&format!("/totalsum/rader/{i}/ordning"), ordning, &ordninger);
    }
    names.budget(&record.budget, &record.ordning, &ordninger, &measures);
    let purposes = Known::new("a purpose of this form", form.purposes.iter().map(String::as_str));
    for (i, measure) in record.measures.iter().enumerate() {
        if let Some(purpose) = &measure.purpose {
            names.expect(&format!("/tiltak/{i}/bruksomraade"), purpose, &purposes);
        }
    }
}

pub(super) fn of_ekstramidler(record: &Ekstramidler, document: &Document, findings: &mut Findings) {
    let measures: Vec<&str> = record.measures.iter().map(|measure| measure.id.as_str()).collect();
    let ordning = &record.call.ordning.name;
    let mut names = Names { origins: &document.origins, findings };
    names.unique("/tiltak", "/id", "measure", measures.iter().copied());
    let ordninger = Known::new("the ordning of this round", [ordning.as_str()].into_iter());
    names.budget(&record.budget, ordning, &ordninger, &measures);
}

/// The names that something may be called by.
pub(super) struct Known<'a> {
    what: &'static str,
    listed: Vec<&'a str>,
    names: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn new(what: &'static str, names: impl Iterator<Item = &'a str>) -> Self {
        let listed: Vec<&str> = names.collect();
        Self { what, names: listed.iter().copied().collect(), listed }
    }
}

pub(super) struct Names<'a> {
    origins: &'a Origins,
    findings: &'a mut Findings,
}

impl<'a> Names<'a> {
    pub(super) fn new(origins: &'a Origins, findings: &'a mut Findings) -> Self {
        Self { origins, findings }
    }
}

impl Names<'_> {
    fn budget(&mut self, budget: &Budget, own: &str, ordninger: &Known<'_>, measures: &[&str]) {
        let measures = Known::new("the id of a measure of this document", measures.iter().copied());
        let lines = budget.lines.iter().map(|line| (&line.ordning, &line.measure));
        let estimates = budget.estimates.iter().map(|estimate| (&estimate.ordning, &estimate.measure));
        let all = lines.enumerate().map(|line| ("linjer", line));
        for (list, (i, (ordning, measure))) in all.chain(estimates.enumerate().map(|estimate| ("anslag", estimate))) {
            self.expect(&format!("/budsjett/{list}/{i}/ordning"), ordning, ordninger);
            // A budget may serve several forms; the measures of the others are not here.
            if ordning == own {
                self.expect(&format!("/budsjett/{list}/{i}/tiltak"), measure, &measures);
            }
        }
    }

    /// Reports `name`, which stands at `pointer`, unless it is known.
    pub(super) fn expect(&mut self, pointer: &str, name: &str, known: &Known<'_>) {
        if !known.names.contains(name) {
            let message = format!("{:?} is not {}", text::excerpt(name), known.what);
            let finding = Finding::new(&rules::UNKNOWN_NAME, self.origins.place(pointer), message);
            self.findings.push(finding.help(instead(name, &known.listed)));
        }
    }

    /// Reports every name that stands a second time in the list at `pointer`, whose items have it at `member`.
    pub(super) fn unique<'n>(&mut self, pointer: &str, member: &str, what: &str, given: impl Iterator<Item = &'n str>) {
        self.unique_at(what, given.enumerate().map(|(i, name)| (format!("{pointer}/{i}{member}"), name)));
    }

    /// Reports every name that stands a second time, each given with its pointer.
    pub(super) fn unique_at<'n>(&mut self, what: &str, given: impl Iterator<Item = (String, &'n str)>) {
        let mut seen = std::collections::HashMap::new();
        for (pointer, name) in given {
            let place = self.origins.place(&pointer);
            if let Some(first) = seen.insert(name, place.clone()) {
                let message = format!("there is a second {what} {:?}", text::excerpt(name));
                let mut finding = Finding::new(&rules::REPEATED_NAME, place.clone(), message);
                if first != place {
                    finding = finding.related(first, "the first");
                }
                self.findings.push(finding.help("take one of them out, or give it a name of its own"));
            }
        }
    }
}

/// What to do about a name that is none of the known ones.
pub(super) fn instead(name: &str, known: &[&str]) -> String {
    match text::nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean {near:?}?"),
        None if known.is_empty() => "there are none: add it where it belongs, or remove this".to_owned(),
        None => {
            // A long list would hide the sentence.
            let all = text::list(known.iter().take(10).map(|known| format!("{known:?}")), "or");
            format!("write {all}, or add it where it belongs")
        }
    }
}
