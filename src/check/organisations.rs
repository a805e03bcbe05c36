//! `differing-organisation-number`, `differing-spelling` and `repeated-organisation`: an organisation has one number
//! and one name everywhere.

use crate::application::full_name;
use crate::finding::rules;
use std::collections::{BTreeMap, HashMap};

use super::report::statistics::Statistics;
use crate::finding::{At, Finding, Findings};
use crate::load::{Origins, Remembered};
use crate::model::{Organisation, Partnership};
use crate::value::ids::OrganisationNumber;
use crate::value::text::{self, excerpt};
use crate::words::{quoted, say};

/// The organisations seen so far, by name.
#[derive(Debug, Default)]
pub struct Organisations {
    /// A number and its place.
    seen: HashMap<String, (OrganisationNumber, Remembered)>,
    /// The first spelling of a name, its number, and its place.
    written: HashMap<String, (String, Option<OrganisationNumber>, Remembered)>,
    /// The statistics of status reports, which are compared in the same way.
    pub(super) statistics: Statistics,
}

impl Organisations {
    /// Compares a partnership with what was seen before, and remembers it.
    pub(super) fn compare(&mut self, partnership: &Partnership, origins: &Origins, findings: &mut Findings) {
        for (pointer, organisation) in organisations(partnership) {
            self.compare_spelling(&pointer, organisation, origins, findings);
            let Some(number) = organisation.organisation_number else { continue };
            let place = origins.place(&format!("{pointer}/organisasjonsnummer"));
            match self.seen.get(&text::folded(&organisation.name)) {
                Some((first, there)) if *first != number => {
                    let name = quoted(excerpt(&organisation.name));
                    let (here, first) = (number.to_string(), first.to_string());
                    let message = say!("differing-organisation-number", name, here, elsewhere = &first);
                    let mut finding = Finding::new(&rules::DIFFERING_ORGANISATION_NUMBER, place, message);
                    if let Some(there) = there.place() {
                        finding = finding.related(there, say!("differing-organisation-number.here", number = first));
                    }
                    findings.push(finding);
                }
                Some(_) => {}
                None => {
                    let known = (number, place.into());
                    self.seen.insert(text::folded(&organisation.name), known);
                }
            }
        }
    }
}

impl Organisations {
    fn compare_spelling(
        &mut self,
        pointer: &str,
        organisation: &Organisation,
        origins: &Origins,
        findings: &mut Findings,
    ) {
        let (name, number) = (&organisation.name, organisation.organisation_number);
        let place = origins.place(&format!("{pointer}/navn"));
        match self.written.get(&text::folded(name)) {
            // If both have a number, the number decides. Within one partnership, `repeated` reports the name.
            Some((first, known, first_place))
                if first != name
                    && (number.is_none() || known.is_none())
                    && (first_place.path() != place.file.path
                        || partnership(first_place.at()) != partnership(&place.at)) =>
            {
                let (here, there) = (quoted(excerpt(name)), quoted(excerpt(first)));
                let message = say!("differing-spelling", here, there);
                let mut finding = Finding::new(&rules::DIFFERING_SPELLING, place, message);
                if let Some(there) = first_place.place() {
                    finding = finding.related(there, say!("differing-spelling.here"));
                }
                findings.push(finding);
            }
            Some(_) => {}
            None => {
                let known = (name.clone(), number, place.into());
                self.written.insert(text::folded(name), known);
            }
        }
    }
}

/// The pointer to the partnership that a name at `…/eiere/0/navn` stands in.
fn partnership(at: &At) -> Option<&str> {
    let At::Value(pointer) = at else { return None };
    pointer.rsplitn(4, '/').nth(3)
}

/// Tells which organisations of several partnerships are the same: those with the same organisation number, and those
/// whose names are equal when folded (`text::folded`), unless two of that name have different numbers.
#[derive(Debug, Default)]
pub struct Directory {
    /// The number of each name; `None` where there are several.
    numbers: HashMap<String, Option<OrganisationNumber>>,
    /// How often each organisation is written in which way.
    written: HashMap<String, BTreeMap<String, usize>>,
}

impl Directory {
    /// The organisations of these partnerships.
    pub fn of<'a>(partnerships: impl Iterator<Item = &'a Partnership> + Clone) -> Self {
        let all = || partnerships.clone().flat_map(|partnership| organisations(partnership).map(|(_, one)| one));
        let mut directory = Self::default();
        for organisation in all() {
            if let Some(number) = organisation.organisation_number {
                let known = directory.numbers.entry(text::folded(&organisation.name)).or_insert(Some(number));
                *known = known.filter(|known| *known == number);
            }
        }
        for organisation in all() {
            let written = directory.written.entry(directory.key(organisation)).or_default();
            *written.entry(full_name(organisation)).or_default() += 1;
        }
        directory
    }

    /// The key that tells the organisation from all others.
    pub fn key(&self, organisation: &Organisation) -> String {
        let name = text::folded(&organisation.name);
        let number = organisation.organisation_number.or_else(|| self.numbers.get(&name).copied().flatten());
        number.map_or(name, |number| number.to_string())
    }

    /// The key that tells an applicant from all others: that of the first owner, or of the partnership where it names no
    /// owner.
    pub fn applicant(&self, partnership: &Partnership) -> String {
        partnership.owners.first().map_or_else(|| text::folded(&partnership.name), |owner| self.key(owner))
    }

    /// The name of the organisation in its most frequent spelling, with its number if another organisation has the same
    /// name.
    pub fn name(&self, organisation: &Organisation) -> String {
        let key = self.key(organisation);
        let often = |(name, count): &(&String, &usize)| (**count, std::cmp::Reverse(text::alphabetical(name)));
        let written = self.written.get(&key).into_iter().flatten().max_by_key(often);
        let name = written.map_or_else(|| full_name(organisation), |(name, _)| name.clone());
        let ambiguous = matches!(self.numbers.get(&text::folded(&organisation.name)), Some(None));
        match organisation.organisation_number.filter(|_| ambiguous) {
            Some(number) => format!("{name}, org.nr. {number}"),
            None => name,
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
                    let message = say!("repeated-organisation-number", number = number.to_string());
                    let finding = Finding::new(&rules::REPEATED_ORGANISATION, at(&pointer), message);
                    findings.push(finding.related(at(first), say!("related-first")));
                }
                _ => drop(numbers.insert(number, (pointer.clone(), own))),
            }
        }
        let place = |pointer: &str| origins.place(&format!("{pointer}/navn"));
        if let Some(first) = seen.insert(text::folded(&organisation.name), pointer.clone()) {
            let message = say!("repeated-organisation", name = quoted(excerpt(&organisation.name)));
            let finding = Finding::new(&rules::REPEATED_ORGANISATION, place(&pointer), message);
            findings.push(finding.related(place(&first), say!("related-first")));
        }
    }
}

fn organisations(partnership: &Partnership) -> impl Iterator<Item = (String, &Organisation)> {
    let owners = partnership.owners.iter().enumerate().map(|(i, owner)| (format!("/partnerskap/eiere/{i}"), owner));
    owners.chain(partnership.uh.iter().enumerate().map(|(i, uh)| (format!("/partnerskap/uh/{i}"), uh)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partnership(uh: serde_json::Value) -> Partnership {
        let record = serde_json::json!({ "navn": "P", "eiere": [{ "navn": "Bodø kommune" }], "uh": [uh] });
        serde_json::from_value(record).expect("it is a partnership")
    }

    #[test]
    fn organisations_are_one_by_number_or_by_name() {
        let named = |name: &str| partnership(serde_json::json!({ "navn": name }));
        let numbered =
            |name: &str, number: &str| partnership(serde_json::json!({ "navn": name, "organisasjonsnummer": number }));
        let all = [
            named("Nord universitet"),
            named("NORD\u{a0} universitet"),
            numbered("Nord Universitet", "970940243"),
            numbered("Universitetet i Nord", "970940243"),
            named("HINN"),
            numbered("Solheim", "938712441"),
            numbered("Solheim", "918108467"),
            named("Solheim"),
        ];
        let directory = Directory::of(all.iter());
        let keys: Vec<String> = all.iter().map(|one| directory.key(&one.uh[0])).collect();
        assert!(keys[..4].iter().all(|key| *key == keys[0]), "{keys:?}");
        let distinct: std::collections::BTreeSet<&String> = keys.iter().collect();
        assert_eq!(distinct.len(), 5, "{keys:?}");
        assert_eq!(directory.name(&all[1].uh[0]), directory.name(&all[3].uh[0]));
        assert_ne!(directory.name(&all[5].uh[0]), directory.name(&all[6].uh[0]));
    }
}
