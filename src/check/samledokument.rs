//! Rules about a *samledokument*: its applications, and the recommendation for each.

use super::Organisations;
use super::kind::Checked;
use crate::finding::rules;
use std::collections::HashMap;

use super::organisations::Directory;
use crate::application::Applied;
use crate::finding::{Finding, Findings, Severity};
use crate::load::{Application, Document};
use crate::model::{Recommendation, Samledokument};
use crate::value::money::Money;
use crate::value::text::{self, excerpt};
use crate::words::{Listed, Message, list, quoted, say};

impl Checked for Samledokument {
    fn check(&self, document: &Document, _: &mut Organisations, findings: &mut Findings) {
        check(self, document, findings);
    }
}

fn check(record: &Samledokument, document: &Document, findings: &mut Findings) {
    for missing in document.applications.iter().filter(|application| application.document().is_none()) {
        findings.push(self::missing(missing));
    }
    repeated(document, findings);
    let matches = matches(record, document);
    for (i, (recommendation, found)) in record.recommendations.iter().zip(&matches).enumerate() {
        let pointer = format!("/innstillinger/{i}");
        let first = matches[..i].iter().position(|earlier| found.len() == 1 && earlier == found);
        let amount = recommendation.amount;
        let name = || quoted(excerpt(&recommendation.applicant));
        if let Some(first) = first {
            let message = say!("unmatched-recommendation-two", name = name());
            let finding = Finding::new(&rules::UNMATCHED_RECOMMENDATION, document.origins.place(&pointer), message);
            let other = document.origins.place(&format!("/innstillinger/{first}"));
            findings.push(finding.related(other, say!("related-first")));
        }
        match found[..] {
            [application] => {
                let applied = document.applications[application].applied().and_then(|applied| applied.sum.total);
                if let (Some(amount), Some(applied)) = (amount, applied)
                    && amount > applied
                {
                    let (amount, applied) = (amount.to_string(), applied.to_string());
                    let message = say!("recommended-too-much", amount, name = name(), applied);
                    let place = document.origins.place(&format!("{pointer}/beloep"));
                    findings.push(Finding::new(&rules::RECOMMENDED_TOO_MUCH, place, message));
                }
            }
            _ => findings.push(unmatched(recommendation, found, &pointer, document)),
        }
    }
    let recommended: Money = record.recommendations.iter().filter_map(|recommendation| recommendation.amount).sum();
    if let Some(frame) = record.frame.filter(|frame| recommended > *frame) {
        let excess = recommended.difference(frame).to_string();
        let (recommended, frame) = (recommended.to_string(), frame.to_string());
        let message = say!("recommended-too-much-in-all", recommended, frame, excess);
        findings.push(Finding::new(&rules::RECOMMENDED_TOO_MUCH, document.origins.place("/ramme"), message));
    }
}

/// The finding that an application cannot be part of the document.
pub fn missing(application: &Application) -> Finding {
    let name = &application.name;
    let message = match application.content() {
        Some(_) => say!("missing-application-errors", name),
        None => say!("missing-application", name),
    };
    Finding::new(&rules::MISSING_APPLICATION, application.place.clone(), message)
        .help(say!("missing-application.correct"))
}

/// For each recommendation, the positions of the applications that it may match; exactly one if all is well.
pub fn matches(record: &Samledokument, document: &Document) -> Vec<Vec<usize>> {
    let applied: Vec<Option<Applied<'_>>> = document.applications.iter().map(Application::applied).collect();
    let all = || document.applications.iter().zip(&applied).enumerate();
    let found = |recommendation: &Recommendation| -> Vec<usize> {
        let given = text::folded(&recommendation.applicant);
        let is_for = |applied: &Applied<'_>| applied.is_called(&given) && is_of(recommendation, applied);
        let by_name: Vec<usize> =
            all().filter(|(_, (_, applied))| applied.as_ref().is_some_and(is_for)).map(|(i, _)| i).collect();
        if !by_name.is_empty() {
            return by_name;
        }
        all().filter(|(_, (application, _))| application.is_named(&given)).map(|(i, _)| i).collect()
    };
    record.recommendations.iter().map(found).collect()
}

/// Whether a recommendation matches an application's ordning and year.
fn is_of(recommendation: &Recommendation, applied: &Applied<'_>) -> bool {
    let ordning = recommendation.ordning.as_ref();
    ordning.is_none_or(|ordning| text::folded(ordning) == text::folded(applied.ordning))
        && recommendation.year.is_none_or(|year| year == applied.year)
}

fn unmatched(recommendation: &Recommendation, found: &[usize], pointer: &str, document: &Document) -> Finding {
    let name = quoted(excerpt(&recommendation.applicant));
    let place = document.origins.place(&format!("{pointer}/soeker"));
    if found.len() > 1 {
        let message = say!("unmatched-recommendation-several", name, count = found.len());
        return Finding::new(&rules::UNMATCHED_RECOMMENDATION, place, message).help(told_apart(found, document));
    }
    if document.applications.iter().any(|application| application.content().is_none()) {
        return Finding::new(&rules::MISSING_APPLICATION, place, say!("missing-application-of-innstilling", name));
    }
    let all: Vec<Applied<'_>> = document.applications.iter().filter_map(Application::applied).collect();
    let names = all.iter().flat_map(|applied| [applied.applicant(), &applied.partnership.name]);
    let finding = Finding::new(&rules::UNMATCHED_RECOMMENDATION, place, say!("unmatched-recommendation", name));
    match text::nearest(&recommendation.applicant, names) {
        Some(near) => finding.help(say!("help-did-you-mean", near = quoted(near))),
        None => finding,
    }
}

/// What distinguishes these applications of one applicant.
fn told_apart(found: &[usize], document: &Document) -> Message {
    let found = || found.iter().map(|i| &document.applications[*i]);
    let all: Vec<Applied<'_>> = found().filter_map(Application::applied).collect();
    let distinct = |key: &dyn Fn(&Applied<'_>) -> String| {
        let keys: std::collections::BTreeSet<String> = all.iter().map(key).collect();
        keys.len() == found().count()
    };
    if distinct(&|applied| text::folded(applied.ordning)) || distinct(&|applied| applied.year.to_string()) {
        return say!("unmatched-recommendation-several.by-ordning");
    }
    // If a partnership has the name of its first owner, neither name tells them apart.
    let named = |applied: &Applied<'_>| text::folded(&applied.partnership.name) != text::folded(applied.applicant());
    if distinct(&|applied| text::folded(&applied.partnership.name)) && all.iter().all(named) {
        let names = all.iter().map(|applied| quoted(excerpt(&applied.partnership.name)));
        return say!("unmatched-recommendation-several.by-partnership", names = list(names, Listed::Or));
    }
    let files = found().map(|application| quoted(excerpt(&application.name)));
    say!("unmatched-recommendation-several.by-file", files = list(files, Listed::Or))
}

/// Groups the applications of one applicant under one ordning for one year; each group holds their positions, in order.
/// Two partnerships of the same name are one applicant if they share an owner, whichever owner stands first.
pub fn groups(document: &Document) -> Vec<Vec<usize>> {
    let directory = directory(document);
    let mut seen: HashMap<(String, String, u16), usize> = HashMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (i, application) in document.applications.iter().enumerate() {
        let Some(applied) = application.whole() else { continue };
        let partnership = applied.partnership;
        let named = text::folded(&partnership.name);
        let of_owners = partnership.owners.iter().map(|owner| format!("{named}\n{}", directory.key(owner)));
        let keys = std::iter::once(directory.applicant(partnership)).chain(of_owners);
        let keys = keys.map(|who| (who, text::folded(applied.ordning), applied.year));
        let keys: Vec<(String, String, u16)> = keys.collect();
        let group = keys.iter().find_map(|key| seen.get(key).copied()).unwrap_or(groups.len());
        match groups.get_mut(group) {
            Some(group) => group.push(i),
            None => groups.push(vec![i]),
        }
        for key in keys {
            seen.entry(key).or_insert(group);
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// The organisations of the applications that are part of the document.
pub fn directory(document: &Document) -> Directory {
    let all: Vec<Applied<'_>> = document.applications.iter().filter_map(Application::whole).collect();
    Directory::of(all.iter().map(|applied| applied.partnership))
}

fn repeated(document: &Document, findings: &mut Findings) {
    for group in groups(document) {
        let group: Vec<&Application> = group.into_iter().map(|i| &document.applications[i]).collect();
        for (i, second) in group.iter().enumerate().skip(1) {
            let Some(applied) = second.whole() else { continue };
            let same = group[..i].iter().find(|earlier| earlier.name == second.name);
            let first = same.unwrap_or(&group[i - 1]);
            if same.is_some() {
                let message = say!("repeated-application-named-twice", name = &second.name);
                let mut finding = Finding::new(&rules::REPEATED_APPLICATION, second.place.clone(), message);
                finding.severity = Severity::Error;
                findings.push(finding.related(first.place.clone(), say!("related-first")));
                continue;
            }
            let message = say!(
                "repeated-application",
                applicant = quoted(excerpt(applied.applicant())),
                ordning = applied.ordning,
                year = applied.year,
                second = &second.name,
            );
            let finding = Finding::new(&rules::REPEATED_APPLICATION, second.place.clone(), message);
            let label = say!("repeated-application.first", name = &first.name);
            findings.push(finding.related(first.place.clone(), label));
        }
    }
}
