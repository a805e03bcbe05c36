//! `unknown-name` and `repeated-name`: the names by which records refer to each other exist, and are unique.

use crate::finding::rules;
use std::collections::HashSet;

use crate::finding::{Finding, Findings};
use crate::form::Filled;
use crate::load::{Document, Origins};
use crate::model::{Behovsmelding, Budget, Rapportering};
use crate::value::text::{self, excerpt};
use crate::words::{Listed, Message, list, quoted, say};

pub(super) fn of_form(filled: &Filled<'_>, document: &Document, findings: &mut Findings) {
    let form = filled.edition;
    let measures: Vec<&str> = filled.measures.iter().map(|measure| measure.id.as_str()).collect();
    let mut names = Names { origins: &document.origins, findings };
    let ordninger = || form.ordninger.iter().map(|ordning| ordning.name.as_str());
    names.unique("/skjema/ordninger", "/navn", say!("repeated-name.ordning"), ordninger());
    for (list, periods) in [("perioder", &form.periods), ("anslagsperioder", &form.estimate_periods)] {
        let periods = periods.iter().map(String::as_str);
        names.unique(&format!("/skjema/{list}"), "", say!("repeated-name.period"), periods);
    }
    names.unique("/tiltak", "/id", say!("repeated-name.measure"), measures.iter().copied());
    let ordninger = Known::new(say!("unknown-name.ordning-of-form"), ordninger());
    if filled.ordning.is_empty() {
        let listed = list(ordninger.listed.iter().map(|name| quoted(*name)), Listed::Or);
        let finding = Finding::new(&rules::MISSING_KEY, document.origins.place("/dokument"), say!("missing-ordning"));
        names.findings.push(finding.help(say!("help-write-name", names = listed)));
    } else {
        names.expect("/ordning", filled.ordning, &ordninger);
    }
    names.budget(filled.budget, filled.ordning, &ordninger, &measures);
    // Another form of the same measures may have other purposes; this one shows its own only.
    if form.asking("tiltak.bruksomraade").is_some() {
        let purposes = Known::new(say!("unknown-name.purpose"), form.purposes.iter().map(String::as_str));
        for (i, measure) in filled.measures.iter().enumerate() {
            if let Some(purpose) = &measure.purpose {
                names.expect(&format!("/tiltak/{i}/bruksomraade"), purpose, &purposes);
            }
        }
    }
}

pub(super) fn of_totals(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let stated: Vec<&str> = record.stated_totals.iter().flat_map(|t| &t.rows).map(|row| row.ordning.as_str()).collect();
    let mut names = Names { origins: &document.origins, findings };
    names.unique("/totalsum/rader", "/ordning", say!("repeated-name.row"), stated.iter().copied());
    let known = record.form.ordninger.iter().map(|ordning| ordning.name.as_str());
    let ordninger = Known::new(say!("unknown-name.ordning-of-form"), known);
    for (i, ordning) in stated.iter().enumerate() {
        names.expect(&format!("/totalsum/rader/{i}/ordning"), ordning, &ordninger);
    }
}

/// What is reported of a measure is of one that the report has, and stands once.
pub(super) fn of_follow_up(record: &Rapportering, document: &Document, findings: &mut Findings) {
    let mut names = Names { origins: &document.origins, findings };
    let given = record.follow_up.iter().map(|report| report.measure.as_str());
    names.unique("/oppfoelging", "/tiltak", say!("repeated-name.report"), given.clone());
    let known =
        Known::new(say!("unknown-name.measure-of-document"), record.measures.iter().map(|measure| measure.id.as_str()));
    for (i, name) in given.enumerate() {
        names.expect(&format!("/oppfoelging/{i}/tiltak"), name, &known);
    }
}

/// The known names of one thing, and what the thing is.
pub(super) struct Known<'a> {
    what: Message,
    listed: Vec<&'a str>,
    names: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn new(what: Message, names: impl Iterator<Item = &'a str>) -> Self {
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
        let measures = Known::new(say!("unknown-name.measure-of-document"), measures.iter().copied());
        let lines = budget.lines.iter().map(|line| (&line.ordning, &line.measure));
        let estimates = budget.estimates.iter().map(|estimate| (&estimate.ordning, &estimate.measure));
        let all = lines.enumerate().map(|line| ("linjer", line));
        for (list, (i, (ordning, measure))) in all.chain(estimates.enumerate().map(|estimate| ("anslag", estimate))) {
            self.expect(&format!("/budsjett/{list}/{i}/ordning"), ordning, ordninger);
            // A budget may serve several forms; the measures of the others are not in this document.
            if ordning == own {
                self.expect(&format!("/budsjett/{list}/{i}/tiltak"), measure, &measures);
            }
        }
    }

    /// Reports `name`, which stands at `pointer`, unless it is known.
    pub(super) fn expect(&mut self, pointer: &str, name: &str, known: &Known<'_>) {
        if !known.names.contains(name) {
            let message = say!("unknown-name", name = quoted(excerpt(name)), what = known.what.clone());
            let finding = Finding::new(&rules::UNKNOWN_NAME, self.origins.place(pointer), message);
            self.findings.push(finding.help(instead(name, &known.listed)));
        }
    }

    /// Reports every repeated name in the list at `pointer`; `member` is the pointer of the name in an item.
    pub(super) fn unique<'n>(
        &mut self,
        pointer: &str,
        member: &str,
        what: Message,
        given: impl Iterator<Item = &'n str>,
    ) {
        self.unique_at(what, given.enumerate().map(|(i, name)| (format!("{pointer}/{i}{member}"), name)));
    }

    /// Reports every repeated name. Each name comes with its pointer.
    pub(super) fn unique_at<'n>(&mut self, what: Message, given: impl Iterator<Item = (String, &'n str)>) {
        let mut seen = std::collections::HashMap::new();
        for (pointer, name) in given {
            let place = self.origins.place(&pointer);
            if let Some(first) = seen.insert(name, place.clone()) {
                let message = say!("repeated-name", what = what.clone(), name = quoted(excerpt(name)));
                let mut finding = Finding::new(&rules::REPEATED_NAME, place.clone(), message);
                if first != place {
                    finding = finding.related(first, say!("related-first"));
                }
                self.findings.push(finding);
            }
        }
    }
}

/// How to correct an unknown name.
pub(super) fn instead(name: &str, known: &[&str]) -> Message {
    match text::nearest(name, known.iter().copied()) {
        Some(near) => say!("help-did-you-mean", near = quoted(near)),
        None if known.is_empty() => say!("help-no-names"),
        None => {
            // A long list would bury the sentence.
            let names = list(known.iter().take(10).map(|known| quoted(*known)), Listed::Or);
            say!("help-write-name", names)
        }
    }
}
