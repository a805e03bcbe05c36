//! The facts that the forum decides by: who cooperates, and the measures with participants, duration and the split of
//! the money.

use serde::Serialize;

use super::Read;
use super::names::Missing;
use crate::application::amounts::{Amounts, in_measure, sum_of};
use crate::application::{Applied, Lacking, Sum};
use crate::application::{partner_names, unbroken};
use crate::check;
use crate::document::samledokument;
use crate::form::with_part;
use crate::model::Content;
use crate::model::{Behovsmelding, Measure, Party};
use crate::value::money::Money;
use crate::words::{Arg, Listed, Message, Words, list, say};

#[derive(Debug, Serialize)]
pub(super) struct ApplicationCriteria {
    number: usize,
    name: String,
    missing: Option<Missing>,
    owners: Option<String>,
    network: Option<String>,
    uh: Option<String>,
    units: Option<String>,
    ordning: Option<String>,
    applied: Option<String>,
    /// The criteria that the application answers.
    answered: Option<String>,
    measures: Vec<MeasureRow>,
    /// The sum of the measures' lines.
    sum: Amounts,
    /// What the sum leaves out, in a sentence.
    left_out: Option<String>,
    /// The amounts applied for beyond the measures' lines.
    beyond: Option<Amounts>,
    /// The label of `beyond`.
    beyond_label: String,
}

#[derive(Debug, Serialize)]
struct MeasureRow {
    number: usize,
    name: String,
    target_group: Option<String>,
    duration: Option<String>,
    owner: Option<String>,
    uh: Option<String>,
}

impl ApplicationCriteria {
    pub(super) fn has_duration(&self) -> bool {
        self.measures.iter().any(|measure| measure.duration.is_some())
    }
}

/// Sentences that are true of the measures of all applications.
pub(super) fn about_measures(all: &[Read<'_>], views: &[ApplicationCriteria], words: Words) -> String {
    let several = all.iter().filter_map(Read::applied).filter(|applied| applied.measures.len() > 1);
    // The order of a list may differ from its priorities.
    let ranked = |applied: &Applied<'_>| {
        let priority = |measure: &Measure| measure.priority.unwrap_or_default();
        applied.measures.iter().all(|measure| measure.priority.is_some())
            && applied.measures.windows(2).all(|pair| priority(&pair[0]) < priority(&pair[1]))
    };
    let mut several = several.peekable();
    let chosen = several.peek().is_some() && several.all(ranked);
    let any_measure = views.iter().any(|view| !view.measures.is_empty());
    // Only priorities show that the order was chosen: files of a pattern are in the order of their names.
    let order = || if chosen { words.word("measures-ranked") } else { words.word("measures-as-given") };
    let no_duration = any_measure && !views.iter().any(ApplicationCriteria::has_duration);
    let no_duration = no_duration.then(|| words.word("no-durations"));
    let said = [any_measure.then(order), Some(words.word("dash-means")), no_duration];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub(super) fn view(read: &samledokument::Read<'_>, words: Words) -> ApplicationCriteria {
    let applied = read.applied();
    let owners = |applied: &Applied<'_>| {
        words.list(applied.partnership.owners.iter().map(|owner| unbroken(&owner.name)), Listed::And)
    };
    let lines = applied.map(|applied| Sum::of(applied.lines()));
    let lacking = applied.map(|applied| Lacking::of(applied.lines())).unwrap_or_default();
    let (sum, left_out) = match applied {
        Some(applied) => sum_of(applied.lines(), Money::grouped, in_measure(applied.measures), words),
        None => (Amounts::of(Sum::default(), Money::grouped), None),
    };
    ApplicationCriteria {
        number: read.number,
        name: read.name.clone(),
        missing: read.found.is_none().then(|| Missing::of(read, words)),
        owners: applied.map(owners).filter(|owners| !owners.is_empty()),
        network: applied.and_then(|applied| applied.partnership.network.clone()),
        uh: read.found.as_ref().and_then(|(document, applied)| match &document.content {
            Some(Content::Behovsmelding(record)) => {
                let names = partner_names(applied.partnership, words);
                with_part(record.uh_involved, record.uh_remark.as_ref(), names, words)
            }
            _ => partner_names(applied.partnership, words),
        }),
        units: read.content().and_then(|content| units(content, words)),
        ordning: read.content().zip(applied).map(|(content, applied)| words.say(&ordning(content, applied))),
        applied: split(read.sum(), read.lacking(), words),
        answered: read.content().and_then(|content| answered(content, words)),
        measures: applied.map(|applied| measures(applied, words)).unwrap_or_default(),
        sum,
        left_out,
        // The difference may be meant for a line without an amount.
        beyond_label: if lacking.any() { words.word("beyond-lines") } else { words.word("beyond-measures") },
        beyond: lines.and_then(|lines| beyond(read, lines)),
    }
}

fn ordning(content: &Content, applied: &Applied<'_>) -> Message {
    let (ordning, year) = (applied.ordning, applied.year);
    match content.received() {
        Some(date) => say!("of-ordning-received", ordning, year, date = date.long()),
        None => say!("of-ordning", ordning, year),
    }
}

/// How the money is split, in words.
fn split(sum: Sum, lacking: Lacking, words: Words) -> Option<String> {
    let parts = [
        sum.total.map(|amount| say!("split-total", amount = amount.grouped())),
        sum.owner.map(|amount| say!("split-owner", amount = amount.grouped())),
        sum.uh.map(|amount| say!("split-uh", amount = amount.grouped())),
    ];
    let parts: Vec<String> = parts.iter().flatten().map(|part| words.say(part)).collect();
    let split = Some(parts.join(", ")).filter(|split| !split.is_empty())?;
    Some(if lacking.any() { words.say(&say!("split-lacking", split)) } else { split })
}

/// The part of the stated amount above the sum of the lines, for each party; `None` if no party states more.
fn beyond(read: &Read<'_>, lines: Sum) -> Option<Amounts> {
    let of = |stated: Option<Money>, lines: Option<Money>| {
        // A party without lines counts as 0.
        let lines: Money = lines.into_iter().sum();
        stated.filter(|stated| *stated > lines).map(|stated| stated.difference(lines))
    };
    let stated = read.sum();
    let sum = Sum { owner: of(stated.owner, lines.owner), uh: of(stated.uh, lines.uh), total: None };
    (sum != Sum::default()).then(|| Amounts::of(sum, Money::grouped))
}

fn measures(applied: &Applied<'_>, words: Words) -> Vec<MeasureRow> {
    let row = |(i, measure): (usize, &Measure)| {
        let own = || applied.lines().filter(|line| line.measure == measure.id);
        let (Amounts { owner, uh, .. }, _) = sum_of(own(), Money::grouped, |_, party| party, words);
        let without = |party: Party| own().any(|line| line.party == party);
        let lacking = |party| without(party).then(|| words.word("amount-lacking"));
        let shown = |amount: Option<String>, party| amount.or_else(|| lacking(party));
        MeasureRow {
            number: i + 1,
            name: measure.name.clone(),
            target_group: measure.target_group.clone(),
            duration: Some(words.list(&measure.duration, Listed::And)).filter(|duration| !duration.is_empty()),
            owner: shown(owner, Party::Owner),
            uh: shown(uh, Party::Uh),
        }
    };
    applied.measures.iter().enumerate().map(row).collect()
}

fn units(content: &Content, words: Words) -> Option<String> {
    let Content::Behovsmelding(record) = content else { return None };
    let units = &record.units;
    let counted = [
        units.municipal_kindergartens.map(|count| say!("units-municipal-kindergartens", count)),
        units.private_kindergartens.map(|count| say!("units-private-kindergartens", count)),
        units.public_schools.map(|count| say!("units-public-schools", count)),
        units.private_schools.map(|count| say!("units-private-schools", count)),
        units.pp_services.map(|count| say!("units-pp-services", count)),
    ];
    Some(words.list(counted.into_iter().flatten(), Listed::And)).filter(|units| !units.is_empty())
}

/// The form's questions about the criteria, and the measures that leave a question without an answer.
fn answered(content: &Content, words: Words) -> Option<String> {
    // An application without measures answers nothing.
    let Content::Behovsmelding(record) = content else { return None };
    if record.measures.is_empty() {
        return None;
    }
    type Answer = fn(&Measure) -> &Option<String>;
    let questions: [(&str, Message, Answer); 4] = [
        ("tiltak.forankring", say!("question-anchoring"), |m| &m.anchoring),
        ("tiltak.kollektiveProsesser", say!("question-collective-processes"), |m| &m.collective_processes),
        ("tiltak.laererutdanning", say!("question-teacher-education"), |m| &m.teacher_education),
        ("tiltak.langsiktigPlan", say!("question-long-term-plan"), |m| &m.long_term_plan),
    ];
    let questions = questions.into_iter().filter(|(fact, ..)| record.form.asking(fact).is_some());
    let open = |answer: Answer, record: &Behovsmelding| -> Vec<String> {
        let measures = record.measures.iter().enumerate();
        let blank = measures.filter(|(_, measure)| check::blank(answer(measure).as_deref()));
        blank.map(|(i, _)| (i + 1).to_string()).collect()
    };
    let (mut whole, mut partly) = (Vec::new(), Vec::new());
    for (_, question, answer) in questions {
        let open = open(answer, record);
        if open.is_empty() {
            whole.push(Arg::from(question));
        } else {
            partly.push(Arg::from(say!("question-open", question, measures = list(open, Listed::And))));
        }
    }
    let mut said = Vec::new();
    if !whole.is_empty() {
        said.push(words.say(&say!("answered-whole", questions = list(whole, Listed::And))));
    }
    if !partly.is_empty() {
        said.push(words.say(&say!("answered-not", questions = list(partly, Listed::And))));
    }
    Some(said.join(" ")).filter(|said| !said.is_empty())
}
