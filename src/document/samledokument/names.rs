//! The names of the applications on the pages, and why an application is missing.

use std::collections::HashMap;

use serde::Serialize;

use super::Read;
use crate::application::Applied;
use crate::application::applicant_and_others;
use crate::check;
use crate::finding::Finding;
use crate::load::{Application, Document};
use crate::model::Content;
use crate::value::text;
use crate::words::{Words, say};

/// What stands in the place of an application that could not be read or printed.
#[derive(Debug, Serialize)]
pub(super) struct Missing {
    sentence: String,
    why: String,
}

impl Missing {
    pub(super) fn of(read: &Read<'_>, words: Words) -> Self {
        let (name, file) = (&read.name, file(read.application, words));
        let sentence = match read.application.content() {
            None => say!("missing-unread", file),
            Some(_) if *name == file => say!("missing-with-errors", file),
            Some(_) => say!("missing-with-errors-named", name, file),
        };
        Self { sentence: words.say(&sentence), why: why(read.application, words) }
    }
}

/// Why an application is missing, in a few words.
fn why(application: &Application, words: Words) -> String {
    let finding = application.findings.iter().find(|finding| finding.blocks());
    let why = match finding.map(Finding::code).unwrap_or_default() {
        "unresolved-reference" | "unreadable-file" | "reference-outside-root" => say!("why-file"),
        "invalid-json" | "duplicate-key" => say!("why-json"),
        "no-pdf-data" => say!("why-no-data"),
        "missing-key" | "unknown-kind" | "unknown-key" | "wrong-type" | "unknown-value" | "record-shape" => {
            say!("why-shape")
        }
        "unprintable-character" => say!("why-character"),
        "too-large-document" | "overlong-text" | "overlong-word" => say!("why-too-large"),
        "unknown-name" | "repeated-name" | "period-outside-round" => say!("why-name"),
        "internal-error" | "template-error" => say!("why-inside"),
        _ => say!("why-other"),
    };
    let more = application.findings.iter().filter(|finding| finding.blocks()).count().saturating_sub(1);
    words.say(&match finding {
        Some(finding) => say!("missing-why-found", why, code = finding.code(), more),
        None => say!("missing-why", why),
    })
}

/// The names of the applications, in order: the applicant, and the *ordning* where the form lets the applicant choose
/// it. Applications of the same name get a distinguishing addition.
pub(super) fn of(document: &Document, words: Words) -> Vec<String> {
    let mut names: Vec<String> = document.applications.iter().map(|application| name(application, words)).collect();
    let mut alike: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, name) in names.iter().enumerate() {
        alike.entry(text::folded(name)).or_default().push(i);
    }
    for group in alike.into_values().filter(|group| group.len() > 1) {
        let additions: Vec<String> = additions_of(&group, document, words);
        for (i, addition) in group.into_iter().zip(additions) {
            names[i] = format!("{} ({addition})", names[i]);
        }
    }
    names
}

/// The additions that tell applications of one name apart: ordning, year, partnership and date of receipt, each where
/// it differs; where that is not enough, a number.
fn additions_of(group: &[usize], document: &Document, words: Words) -> Vec<String> {
    type Fact = fn(&Application, &Applied<'_>, Words) -> Option<String>;
    let facts: [Fact; 4] = [
        |_, applied, _| Some(applied.ordning.to_owned()),
        |_, applied, _| Some(applied.year.to_string()),
        |_, applied, _| Some(text::excerpt(&applied.partnership.name)),
        |application, _, words| {
            let date = application.content()?.received()?;
            Some(words.say(&say!("told-received", date = date.long())))
        },
    ];
    let mut additions: Vec<Vec<String>> = vec![Vec::new(); group.len()];
    for fact in facts {
        let of = |i: &usize| {
            let application = &document.applications[*i];
            let fact = fact(application, &application.applied()?, words)?;
            Some(fact).filter(|fact| application.document().is_some() || check::can_be_printed(fact))
        };
        let of_group: Vec<Option<String>> = group.iter().map(of).collect();
        if of_group.iter().any(|fact| folded(fact) != folded(&of_group[0])) {
            additions.iter_mut().zip(of_group).for_each(|(addition, fact)| addition.extend(fact));
        }
    }
    let additions: Vec<String> = additions.into_iter().map(|facts| facts.join(", ")).collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let numbered = additions.iter().map(|facts| {
        let key = text::folded(facts);
        let same = additions.iter().filter(|other| text::folded(other) == key).count();
        let number = seen.entry(key).and_modify(|number| *number += 1).or_insert(1);
        match (facts.as_str(), same) {
            (facts, 1) => facts.to_owned(),
            ("", count) => words.say(&say!("told-number", number = *number, count)),
            (facts, count) => words.say(&say!("told-number-too", facts, number = *number, count)),
        }
    });
    // An application without an addition stands beside others that have one.
    numbered.map(|addition| if addition.is_empty() { words.word("told-other") } else { addition }).collect()
}

fn folded(fact: &Option<String>) -> Option<String> {
    fact.as_deref().map(text::folded)
}

fn name(application: &Application, words: Words) -> String {
    // A longer name makes no usable heading for screen readers. The application has the whole name.
    let name = |applied: &Applied<'_>| text::excerpt(&applicant_and_others(applied.partnership, words));
    let called = application.content().zip(application.applied()).map(|(content, applied)| match content {
        // Where the form has one ordning, nobody chose it.
        Content::Behovsmelding(record) if record.form.ordninger.len() > 1 => {
            format!("{} – {}", name(&applied), text::excerpt(applied.ordning))
        }
        _ => name(&applied),
    });
    // If an application cannot be printed, its name may be the reason.
    called
        .filter(|name| application.document().is_some() || check::can_be_printed(name))
        .unwrap_or_else(|| file(application, words))
}

/// The printable part of the file's name, without its folder: the page must not depend on where the file is.
fn file(application: &Application, words: Words) -> String {
    let name = application.name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown = check::printable_part(name);
    if shown.trim().is_empty() { words.word("file-without-name") } else { text::excerpt(&shown) }
}
