//! What the forum decides by: who cooperates, and the measures with participants, duration and how the money is split.

use serde::Serialize;

use super::Read;
use crate::document::parts::{Amounts, uh_names, unparted};
use crate::document::{ekstramidler, samledokument};
use crate::load::{Applied, Content, Sum};
use crate::model::{Behovsmelding, BudgetLine, Measure, Party};
use crate::money::Money;
use crate::text;

#[derive(Debug, Serialize)]
pub(super) struct View {
    number: usize,
    name: String,
    missing: bool,
    owners: Option<String>,
    network: Option<String>,
    uh: Option<String>,
    units: Option<String>,
    ordning: Option<String>,
    applied: Option<String>,
    /// Which of the criteria the application answers.
    answered: Option<String>,
    measures: Vec<MeasureRow>,
    /// What the measures' lines make together.
    sum: Amounts,
    /// What is applied for beyond the measures' lines.
    beyond: Option<Amounts>,
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

impl View {
    pub(super) fn has_duration(&self) -> bool {
        self.measures.iter().any(|measure| measure.duration.is_some())
    }
}

pub(super) fn view(read: &samledokument::Read<'_>) -> View {
    let applied = read.applied();
    let owners = |applied: &Applied<'_>| text::list(applied.partnership.owners.iter().map(|o| unparted(&o.name)), "og");
    let lines = applied.map(|applied| Sum::of_lines(applied.budget, |line| line.ordning == applied.ordning));
    View {
        number: read.number,
        name: read.name.clone(),
        missing: read.found.is_none(),
        owners: applied.map(owners).filter(|owners| !owners.is_empty()),
        network: applied.and_then(|applied| applied.partnership.network.clone()),
        uh: read.found.as_ref().and_then(|(content, applied)| match content {
            Content::Ekstramidler(record) => ekstramidler::with_part(record, uh_names(applied.partnership)),
            _ => uh_names(applied.partnership),
        }),
        units: read.content().and_then(units),
        ordning: read.found.as_ref().map(|(content, applied)| ordning(content, applied)),
        applied: split(read.sum()),
        answered: read.content().and_then(answered),
        measures: applied.map(measures).unwrap_or_default(),
        sum: Amounts::of(lines.unwrap_or_default(), Money::grouped),
        beyond: lines.and_then(|lines| beyond(read, lines)),
    }
}

fn ordning(content: &Content, applied: &Applied<'_>) -> String {
    let received = content.received().map(|date| format!(", mottatt {}", date.long())).unwrap_or_default();
    format!("{} {}{received}", applied.ordning, applied.year)
}

/// How the money is split, in words.
fn split(sum: Sum) -> Option<String> {
    let part = |name: &str, amount: Option<Money>| Some(format!("{name}\u{a0}{}\u{a0}kr", amount?.grouped()));
    let parts = [part("Totalt", sum.total), part("til eier", sum.owner), part("til UH", sum.uh)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Some(parts.join(", ")).filter(|parts| !parts.is_empty())
}

/// What is stated above what the lines make, for each side that has lines or states an amount.
fn beyond(read: &Read<'_>, lines: Sum) -> Option<Amounts> {
    let of = |stated: Option<Money>, lines: Option<Money>| {
        // What is not in any line counts as nothing there.
        let lines: Money = lines.into_iter().sum();
        stated.filter(|stated| *stated > lines).map(|stated| stated.difference(lines))
    };
    let stated = read.sum();
    let sum = Sum { owner: of(stated.owner, lines.owner), uh: of(stated.uh, lines.uh), total: None };
    (sum != Sum::default()).then(|| Amounts::of(sum, Money::grouped))
}

fn measures(applied: &Applied<'_>) -> Vec<MeasureRow> {
    let row = |(i, measure): (usize, &Measure)| {
        let own = |line: &BudgetLine| line.measure == measure.id && line.ordning == applied.ordning;
        let sum = Sum::of_lines(applied.budget, own);
        let without = |party: Party| applied.budget.lines.iter().any(|line| own(line) && line.party == party);
        let shown = |amount: Option<Money>, party| match amount {
            Some(amount) => Some(amount.grouped()),
            None => without(party).then(|| "uten beløp".to_owned()),
        };
        MeasureRow {
            number: i + 1,
            name: measure.name.clone(),
            target_group: measure.target_group.clone(),
            duration: Some(text::list(&measure.duration, "og")).filter(|duration| !duration.is_empty()),
            owner: shown(sum.owner, Party::Owner),
            uh: shown(sum.uh, Party::Uh),
        }
    };
    applied.measures.iter().enumerate().map(row).collect()
}

fn units(content: &Content) -> Option<String> {
    let Content::Behovsmelding(record) = content else { return None };
    let units = &record.units;
    let counted = [
        (units.municipal_kindergartens, "kommunal barnehage", "kommunale barnehager"),
        (units.private_kindergartens, "privat barnehage", "private barnehager"),
        (units.public_schools, "offentlig skole", "offentlige skoler"),
        (units.private_schools, "privat skole", "private skoler"),
        (units.pp_services, "PP-tjeneste", "PP-tjenester"),
    ];
    let named = counted.into_iter().filter_map(|(count, one, many)| {
        let count = count?;
        Some(format!("{count}\u{a0}{}", if count == 1 { one } else { many }))
    });
    Some(text::list(named, "og")).filter(|units| !units.is_empty())
}

/// The form's questions about the criteria, and which measures leave one without an answer.
fn answered(content: &Content) -> Option<String> {
    let Content::Behovsmelding(record) = content else { return None };
    type Answer = fn(&Measure) -> &Option<String>;
    let questions: [(&str, Answer); 4] = [
        ("forankring", |m| &m.anchoring),
        ("kollektive prosesser", |m| &m.collective_processes),
        ("lærerutdanning", |m| &m.teacher_education),
        ("langsiktig plan", |m| &m.long_term_plan),
    ];
    let open = |answer: Answer, record: &Behovsmelding| -> Vec<String> {
        let measures = record.measures.iter().enumerate();
        let blank = measures.filter(|(_, measure)| answer(measure).as_ref().is_none_or(|text| text.trim().is_empty()));
        blank.map(|(i, _)| (i + 1).to_string()).collect()
    };
    let open: Vec<(&str, Vec<String>)> =
        questions.into_iter().map(|(name, answer)| (name, open(answer, record))).collect();
    let whole = text::list(open.iter().filter(|(_, open)| open.is_empty()).map(|(name, _)| *name), "og");
    let partly = open.iter().filter(|(_, open)| !open.is_empty());
    let partly = partly.map(|(name, open)| format!("{name} (tiltak {})", text::list(open, "og")));
    let partly = text::list(partly, "og");
    let said = [("Besvart for alle tiltak: ", whole), ("Ikke besvart: ", partly)];
    let said = said.into_iter().filter(|(_, what)| !what.is_empty());
    Some(said.map(|(lead, what)| format!("{lead}{what}.")).collect::<Vec<_>>().join(" "))
}
