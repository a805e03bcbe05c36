//! `differing-organisation-number` and `repeated-organisation`: an organisation is one and the same everywhere.

use std::collections::HashMap;
use std::path::PathBuf;

use super::report::statistics::Statistics;
use crate::diag::{At, Finding, Findings, Place, Rule, Severity};
use crate::ids::OrganisationNumber;
use crate::load::{self, Origins};
use crate::model::{Organisation, Partnership};
use crate::text;

/// See its text.
pub static DIFFERING_ORGANISATION_NUMBER: Rule = Rule {
    code: "differing-organisation-number",
    severity: Severity::Warning,
    draft: true,
    what: "An organisation has the same organisasjonsnummer wherever its name stands, in all documents that are checked together.",
    why: "One of the numbers is probably another organisation's. It is no error, since two kindergartens may have the same name.",
    wrong: r#"a.json: { "navn": "Herøy kommune", "organisasjonsnummer": "938 712 441" }  b.json: { "navn": "Herøy kommune", "organisasjonsnummer": "918 108 467" }"#,
    right: "the same number in both",
};

/// See its text.
pub static REPEATED_ORGANISATION: Rule = Rule {
    code: "repeated-organisation",
    severity: Severity::Warning,
    draft: true,
    what: "No organisation stands twice among a partnership's owners and UH, by its name or by its number.",
    why: "It would be counted twice, and \"flere eiere\" be answered wrongly.",
    wrong: r#""eiere": [{ "navn": "Herøy kommune" }, { "navn": "Herøy Kommune" }]"#,
    right: r#""eiere": [{ "navn": "Herøy kommune" }, { "navn": "Dønna kommune" }]"#,
};

/// The organisation numbers seen so far, by name.
#[derive(Debug, Default)]
pub struct Organisations {
    /// Where a number stands is kept as path and position only: texts of files would add up.
    seen: HashMap<String, (OrganisationNumber, PathBuf, At)>,
    /// What is compared likewise of status reports.
    pub(super) statistics: Statistics,
}

impl Organisations {
    /// Compares a partnership with what was seen before, and remembers it.
    pub(super) fn compare(&mut self, partnership: &Partnership, origins: &Origins, findings: &mut Findings) {
        for (pointer, organisation) in organisations(partnership) {
            let Some(number) = organisation.organisation_number else { continue };
            let place = origins.place(&format!("{pointer}/organisasjonsnummer"));
            match self.seen.get(&text::folded(&organisation.name)) {
                Some((first, path, at)) if *first != number => {
                    let name = text::excerpt(&organisation.name);
                    let message = format!("{name:?} has the organisation number {number} here and {first} elsewhere");
                    let mut finding = Finding::new(&DIFFERING_ORGANISATION_NUMBER, place, message);
                    if let Some(file) = load::source(path) {
                        finding = finding.related(Place { file, at: at.clone() }, format!("{first} here"));
                    }
                    findings.push(finding.help("look it up in Enhetsregisteret and correct the wrong one"));
                }
                Some(_) => {}
                None => {
                    let known = (number, place.file.path.clone(), place.at);
                    self.seen.insert(text::folded(&organisation.name), known);
                }
            }
        }
    }
}

pub(super) fn repeated(partnership: &Partnership, origins: &Origins, findings: &mut Findings) {
    let mut seen: HashMap<String, String> = HashMap::new();
    let mut numbers: HashMap<OrganisationNumber, (String, String)> = HashMap::new();
    for (pointer, organisation) in organisations(partnership) {
        if let Some(number) = organisation.organisation_number {
            let own = text::folded(&organisation.name);
            match numbers.get(&number) {
                Some((first, name)) if *name != own => {
                    let at = |pointer: &str| origins.place(&format!("{pointer}/organisasjonsnummer"));
                    let message = format!("two organisations of the partnership have the organisation number {number}");
                    let finding = Finding::new(&REPEATED_ORGANISATION, at(&pointer), message);
                    findings.push(
                        finding.related(at(first), "the first").help("correct the number, or take one of them out"),
                    );
                }
                _ => drop(numbers.insert(number, (pointer.clone(), own))),
            }
        }
        let place = |pointer: &str| origins.place(&format!("{pointer}/navn"));
        if let Some(first) = seen.insert(text::folded(&organisation.name), pointer.clone()) {
            let message = format!("{:?} stands twice in the partnership", text::excerpt(&organisation.name));
            let finding = Finding::new(&REPEATED_ORGANISATION, place(&pointer), message);
            findings.push(finding.related(place(&first), "the first").help("take one of them out"));
        }
    }
}

fn organisations(partnership: &Partnership) -> impl Iterator<Item = (String, &Organisation)> {
    let owners = partnership.owners.iter().enumerate().map(|(i, owner)| (format!("/partnerskap/eiere/{i}"), owner));
    owners.chain(partnership.uh.iter().enumerate().map(|(i, uh)| (format!("/partnerskap/uh/{i}"), uh)))
}
