//! What the forum decides by: who cooperates, and the measures with participants, duration and how the money is split.

use serde::Serialize;

use super::Read;
use super::names::Missing;
use crate::application::{Applied, Lacking, Sum};
use crate::check;
use crate::document::parts::{Amounts, in_measure, sum_of, uh_names, unparted};
use crate::document::{ekstramidler, samledokument};
use crate::model::Content;
use crate::model::{Behovsmelding, Measure, Party};
use crate::value::money::Money;
use crate::value::text;

#[derive(Debug, Serialize)]
pub(super) struct View {
    number: usize,
    name: String,
    missing: Option<Missing>,
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
    /// What the sum leaves out, in a sentence.
    left_out: Option<String>,
    /// What is applied for beyond the measures' lines.
    beyond: Option<Amounts>,
    /// What that is called.
    beyond_label: &'static str,
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

/// What is true of the measures of all applications, in sentences.
pub(super) fn about_measures(all: &[Read<'_>], views: &[View]) -> String {
    let several = all.iter().filter_map(Read::applied).filter(|applied| applied.measures.len() > 1);
    // A list may stand in another order than its numbers say.
    let ranked = |applied: &Applied<'_>| {
        let priority = |measure: &Measure| measure.priority.unwrap_or_default();
        applied.measures.iter().all(|measure| measure.priority.is_some())
            && applied.measures.windows(2).all(|pair| priority(&pair[0]) < priority(&pair[1]))
    };
    let mut several = several.peekable();
    let chosen = several.peek().is_some() && several.all(ranked);
    let any_measure = views.iter().any(|view| !view.measures.is_empty());
    let order = match chosen {
        // Only a number says that the order was chosen: files of a pattern are in the order of their names.
        true => "Tiltakene står i den rekkefølgen søkerne har prioritert dem.",
        false => "Tiltakene står i samme rekkefølge som i søknadene.",
    };
    let dash = "«–» betyr at søknaden ikke oppgir dette.";
    let duration = "Ingen av søknadene som er med, oppgir hvor lenge tiltakene varer.";
    let no_duration = any_measure && !views.iter().any(View::has_duration);
    let said = [Some(order).filter(|_| any_measure), Some(dash), no_duration.then_some(duration)];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub(super) fn view(read: &samledokument::Read<'_>) -> View {
    let applied = read.applied();
    let owners = |applied: &Applied<'_>| text::list(applied.partnership.owners.iter().map(|o| unparted(&o.name)), "og");
    let lines = applied.map(|applied| Sum::of(applied.lines()));
    let lacking = applied.map(|applied| Lacking::of(applied.lines())).unwrap_or_default();
    let (sum, left_out) = match applied {
        Some(applied) => sum_of(applied.lines(), Money::grouped, in_measure(applied.measures)),
        None => (Amounts::of(Sum::default(), Money::grouped), None),
    };
    View {
        number: read.number,
        name: read.name.clone(),
        missing: read.found.is_none().then(|| Missing::of(read)),
        owners: applied.map(owners).filter(|owners| !owners.is_empty()),
        network: applied.and_then(|applied| applied.partnership.network.clone()),
        uh: read.found.as_ref().and_then(|(content, applied)| match content {
            Content::Ekstramidler(record) => ekstramidler::with_part(record, uh_names(applied.partnership)),
            _ => uh_names(applied.partnership),
        }),
        units: read.content().and_then(units),
        ordning: read.found.as_ref().map(|(content, applied)| ordning(content, applied)),
        applied: split(read.sum(), read.lacking()),
        answered: read.content().and_then(answered),
        measures: applied.map(measures).unwrap_or_default(),
        sum,
        left_out,
        // A line without an amount may be what the difference is for.
        beyond_label: if lacking.any() { "Søkt ut over linjene med beløp" } else { "Søkt, ikke fordelt på tiltak" },
        beyond: lines.and_then(|lines| beyond(read, lines)),
    }
}

fn ordning(content: &Content, applied: &Applied<'_>) -> String {
    let received = content.received().map(|date| format!(", mottatt {}", date.long())).unwrap_or_default();
    format!("{} {}{received}", applied.ordning, applied.year)
}

/// How the money is split, in words.
fn split(sum: Sum, lacking: Lacking) -> Option<String> {
    let without = if lacking.any() { " (uten linjer der beløpet mangler)" } else { "" };
    let part = |name: &str, amount: Option<Money>| Some(format!("{name}\u{a0}{}\u{a0}kr", amount?.grouped()));
    let parts = [part("Totalt", sum.total), part("til eier", sum.owner), part("til UH", sum.uh)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("{}{without}", parts.join(", ")))
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
        let own = || applied.lines().filter(|line| line.measure == measure.id);
        let (Amounts { owner, uh, .. }, _) = sum_of(own(), Money::grouped, |_| String::new());
        let without = |party: Party| own().any(|line| line.party == party);
        let shown = |amount: Option<String>, party| amount.or(without(party).then(|| "uten beløp".to_owned()));
        MeasureRow {
            number: i + 1,
            name: measure.name.clone(),
            target_group: measure.target_group.clone(),
            duration: Some(text::list(&measure.duration, "og")).filter(|duration| !duration.is_empty()),
            owner: shown(owner, Party::Owner),
            uh: shown(uh, Party::Uh),
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
    // Of no measures, nothing is answered.
    let Content::Behovsmelding(record) = content else { return None };
    if record.measures.is_empty() {
        return None;
    }
    type Answer = fn(&Measure) -> &Option<String>;
    let questions: [(&str, Answer); 4] = [
        ("forankring", |m| &m.anchoring),
        ("kollektive prosesser", |m| &m.collective_processes),
        ("lærerutdanning", |m| &m.teacher_education),
        ("langsiktig plan", |m| &m.long_term_plan),
    ];
    let open = |answer: Answer, record: &Behovsmelding| -> Vec<String> {
        let measures = record.measures.iter().enumerate();
        let blank = measures.filter(|(_, measure)| check::blank(answer(measure).as_deref()));
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
