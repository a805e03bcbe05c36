//! The view of a *samledokument*: the overview of all applications, what the forum decides by, and each application.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;

use super::discrepancies::{self, Marked};
use super::parts::{Amounts, Letterhead, kr, submitter, uh_names, unparted};
use super::{Meta, behovsmelding, ekstramidler};
use crate::check;
use crate::load::{Application, Applied, Content, Document, Sum};
use crate::model::{Order, Recommendation, Samledokument};
use crate::money::Money;
use crate::text;

#[derive(Debug, Serialize)]
pub(super) struct View {
    meta: Meta,
    letterhead: Letterhead,
    title: String,
    introduction: Option<String>,
    count: usize,
    /// How many applications could not be read.
    missing: usize,
    rows: Vec<Row>,
    sum: Amounts,
    measure_count: usize,
    /// That the sums of what is stated do not agree, in a sentence.
    sum_note: Option<String>,
    any_marked: bool,
    ordninger: Vec<Group>,
    uh: Vec<Group>,
    charts: Vec<Chart>,
    recommendations: Option<Recommended>,
    discrepancies: Vec<Listed>,
    reckonings: Vec<Listed>,
    applications: Vec<ApplicationView>,
}

/// An application in the overview.
#[derive(Debug, Serialize)]
struct Row {
    number: usize,
    name: String,
    uh: Option<String>,
    amounts: Amounts,
    measures: Option<usize>,
    /// Whether a stated sum is not what its parts make.
    marked: bool,
}

/// All applications of an *ordning*, or with the same universities.
#[derive(Debug, Serialize)]
struct Group {
    name: String,
    applications: usize,
    amounts: Amounts,
}

/// A chart of some of the applications, so few that it stays on a page.
#[derive(Debug, Serialize)]
struct Chart {
    bars: Vec<Bar>,
    /// The figures in words.
    alt: String,
    /// Whether an amount is not parted between eier and UH.
    any_rest: bool,
}

/// The widths of a bar's parts, in thousandths of the widest bar of all charts.
#[derive(Debug, Serialize)]
struct Bar {
    name: String,
    owner: u32,
    uh: u32,
    rest: u32,
    amount: Option<String>,
}

#[derive(Debug, Serialize)]
struct Recommended {
    rows: Vec<RecommendedRow>,
    applied: Option<String>,
    recommended: Option<String>,
    frame: Option<String>,
    /// What is left of the frame, or, where there is none left, how much is too much.
    left: Option<String>,
    exceeded: bool,
}

#[derive(Debug, Serialize)]
struct RecommendedRow {
    priority: Option<String>,
    number: usize,
    name: String,
    applied: Option<String>,
    recommended: Option<String>,
    remark: Option<String>,
}

/// A discrepancy of an application.
#[derive(Debug, Serialize)]
struct Listed {
    number: usize,
    name: String,
    marked: Marked,
}

/// An application: what the forum decides by, and its own pages.
#[derive(Debug, Serialize)]
struct ApplicationView {
    number: usize,
    heading: String,
    /// The file or reference, where it could not be read.
    missing: Option<String>,
    owners: Option<String>,
    network: Option<String>,
    uh: Option<String>,
    ordning: Option<String>,
    received: Option<String>,
    applied: Option<String>,
    measures: Vec<MeasureRow>,
    ekstramidler: Option<ekstramidler::Body>,
    behovsmelding: Option<behovsmelding::Body>,
}

#[derive(Debug, Serialize)]
struct MeasureRow {
    number: usize,
    name: String,
    target_group: Option<String>,
    duration: Option<String>,
    amounts: Amounts,
}

/// An application that was read, or one that was not.
struct Read<'a> {
    application: &'a Application,
    found: Option<(&'a Content, Applied<'a>)>,
    recommendation: Option<&'a Recommendation>,
}

pub(super) fn view(record: &Samledokument, document: &Document, meta: Meta) -> View {
    let all = ordered(record, document);
    let read = || all.iter().filter_map(|read| read.found.as_ref().map(|(_, applied)| applied));
    let sum = read().map(|applied| applied.sum).fold(Sum::default(), Sum::plus);
    let rows: Vec<Row> = all.iter().enumerate().map(|(i, read)| row(i + 1, read)).collect();
    let listed: Vec<Listed> = all.iter().enumerate().flat_map(|(i, read)| listed(i + 1, read)).collect();
    let (discrepancies, reckonings) = listed.into_iter().partition(|listed| listed.marked.is_sum);
    View {
        meta,
        letterhead: Letterhead::of(&record.authority),
        title: record.title.clone(),
        introduction: record.introduction.clone(),
        count: all.len(),
        missing: all.iter().filter(|read| read.found.is_none()).count(),
        any_marked: rows.iter().any(|row| row.marked),
        rows,
        sum: Amounts::of(sum, Money::grouped),
        measure_count: read().map(|applied| applied.measures.len()).sum(),
        sum_note: sum_note(sum),
        ordninger: groups(read().map(|applied| (applied.ordning.to_owned(), applied.sum))),
        uh: groups(read().map(|applied| {
            let names = uh_names(applied.partnership).unwrap_or_else(|| "Ingen oppgitt".to_owned());
            (names, applied.sum)
        })),
        charts: charts(&all),
        recommendations: recommended(record, &all, sum),
        discrepancies,
        reckonings,
        applications: all.iter().enumerate().map(|(i, read)| application(i + 1, read)).collect(),
    }
}

/// The applications in the order that the record asks for.
fn ordered<'a>(record: &'a Samledokument, document: &'a Document) -> Vec<Read<'a>> {
    let read = |application: &'a Application| {
        let content = application.document().and_then(|document| document.content.as_ref());
        let found = content.and_then(|content| Some((content, content.application()?)));
        let is_for = |recommendation: &&Recommendation| {
            found.as_ref().is_some_and(|(_, applied)| check::samledokument::is_for(recommendation, applied))
        };
        Read { application, recommendation: record.recommendations.iter().find(is_for), found }
    };
    let mut all: Vec<Read<'_>> = document.applications.iter().map(read).collect();
    let applied = |read: &Read<'_>| read.found.as_ref().and_then(|(_, applied)| applied.sum.total);
    let name = |read: &Read<'_>| text::alphabetical(&heading(read));
    match record.order {
        Order::Given => {}
        Order::Applicant => all.sort_by_cached_key(name),
        Order::Sum => all.sort_by_cached_key(|read| (Reverse(applied(read)), name(read))),
        Order::Priority => all
            .sort_by_cached_key(|read| (read.recommendation.and_then(|r| r.priority).unwrap_or(u16::MAX), name(read))),
    }
    all
}

/// What an application is called: who sent it in, and under which *ordning* where that is a form's choice.
fn heading(read: &Read<'_>) -> String {
    // What is longer is no heading to those who hear it; the application has the whole name.
    let name = |applied: &Applied<'_>| text::excerpt(&submitter(applied.partnership));
    match &read.found {
        Some((Content::Behovsmelding(_), applied)) => format!("{} – {}", name(applied), text::excerpt(applied.ordning)),
        Some((_, applied)) => name(applied),
        // The file's name alone: the page is the same wherever the file lies.
        None => read.application.name.rsplit('/').next().unwrap_or_default().to_owned(),
    }
}

fn uh(content: &Content, applied: &Applied<'_>) -> Option<String> {
    match content {
        Content::Ekstramidler(record) => ekstramidler::uh(record),
        _ => uh_names(applied.partnership),
    }
}

fn row(number: usize, read: &Read<'_>) -> Row {
    let found = read.found.as_ref();
    Row {
        number,
        name: heading(read),
        uh: found.map_or_else(|| Some("kunne ikke leses".to_owned()), |(content, applied)| uh(content, applied)),
        amounts: Amounts::of(found.map(|(_, applied)| applied.sum).unwrap_or_default(), Money::grouped),
        measures: found.map(|(_, applied)| applied.measures.len()),
        marked: found.is_some_and(|(content, _)| discrepancies::of(content).iter().any(|marked| marked.is_sum)),
    }
}

fn listed(number: usize, read: &Read<'_>) -> Vec<Listed> {
    let marked = read.found.as_ref().map(|(content, _)| discrepancies::of(content)).unwrap_or_default();
    marked.into_iter().map(|marked| Listed { number, name: heading(read), marked }).collect()
}

fn sum_note(sum: Sum) -> Option<String> {
    let (stated, parts) = (sum.total?, sum.owner? + sum.uh?);
    (stated != parts).then(|| {
        format!(
            "Eier og UH er til sammen {} kr, mens det som er oppgitt som total, er {} kr. Forskjellen er {} kr; se «Avvik».",
            parts.grouped(),
            stated.grouped(),
            stated.difference(parts).grouped(),
        )
    })
}

fn groups(sums: impl Iterator<Item = (String, Sum)>) -> Vec<Group> {
    let mut groups: BTreeMap<(Vec<char>, String), (usize, Sum)> = BTreeMap::new();
    for (name, sum) in sums {
        let group = groups.entry((text::alphabetical(&name), name)).or_default();
        *group = (group.0 + 1, group.1.plus(sum));
    }
    let group =
        |((_, name), (applications, sum))| Group { name, applications, amounts: Amounts::of(sum, Money::grouped) };
    groups.into_iter().map(group).collect()
}

/// How many bars a chart has at most: with its legend it stays on one page.
const BARS: usize = 24;

fn charts(all: &[Read<'_>]) -> Vec<Chart> {
    let widest = |sum: Sum| sum.total.max(Some(sum.owner.into_iter().chain(sum.uh).sum()));
    let found: Vec<(String, Sum)> =
        all.iter().filter_map(|read| Some((heading(read), read.found.as_ref()?.1.sum))).collect();
    let Some(most) = found.iter().filter_map(|(_, sum)| widest(*sum)).max().filter(|most| most.is_some_kroner()) else {
        return Vec::new();
    };
    let width = |amount: Money| thousandths(amount, most);
    let bar = |(name, sum): &(String, Sum)| {
        let (owner, uh) = (sum.owner.map_or(0, width), sum.uh.map_or(0, width));
        // What the total has beyond the parts that are stated belongs to neither.
        let parted = sum.owner.is_some() && sum.uh.is_some();
        let rest = if parted { 0 } else { sum.total.map_or(0, width).saturating_sub(owner + uh) };
        Bar { name: name.clone(), owner, uh, rest, amount: sum.total.map(kr) }
    };
    let figures = |(name, sum): &(String, Sum)| {
        let kroner = |amount: Money| format!("{}\u{a0}kroner", amount.grouped());
        let total = sum.total.map_or_else(|| "et beløp som ikke er oppgitt".to_owned(), kroner);
        let parts = [sum.owner.map(|a| kroner(a) + " til eier"), sum.uh.map(|a| kroner(a) + " til UH")];
        let parts = text::list(parts.into_iter().flatten(), "og");
        let split = if parts.is_empty() { String::new() } else { format!(", med {parts}") };
        format!("{name} har søkt om {total}{split}.")
    };
    let chart = |found: &[(String, Sum)]| {
        let bars: Vec<Bar> = found.iter().map(bar).collect();
        let figures: Vec<String> = found.iter().map(figures).collect();
        let alt =
            format!("Stolpediagram: beløpet hver søker har søkt om, fordelt på eier og UH. {}", figures.join(" "));
        Chart { any_rest: bars.iter().any(|bar| bar.rest > 0), bars, alt }
    };
    found.chunks(BARS).map(chart).collect()
}

fn thousandths(amount: Money, most: Money) -> u32 {
    let share = amount.decimal().checked_div(most.decimal()).unwrap_or_default() * Decimal::ONE_THOUSAND;
    let rounded = share.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    u32::try_from(rounded).unwrap_or_default()
}

fn recommended(record: &Samledokument, all: &[Read<'_>], applied: Sum) -> Option<Recommended> {
    if record.recommendations.is_empty() && record.frame.is_none() {
        return None;
    }
    let row = |(i, read): (usize, &Read<'_>)| RecommendedRow {
        priority: read.recommendation.and_then(|r| r.priority).map(|priority| priority.to_string()),
        number: i + 1,
        name: heading(read),
        applied: read.found.as_ref().and_then(|(_, applied)| applied.sum.total).map(Money::grouped),
        recommended: read.recommendation.and_then(|r| r.amount).map(Money::grouped),
        remark: read.recommendation.and_then(|r| r.remark.clone()),
    };
    let amounts = all.iter().filter_map(|read| read.recommendation?.amount);
    let recommended = amounts.reduce(|a, b| a + b);
    let left = record.frame.zip(recommended);
    Some(Recommended {
        rows: all.iter().enumerate().map(row).collect(),
        applied: applied.total.map(Money::grouped),
        recommended: recommended.map(Money::grouped),
        frame: record.frame.map(Money::grouped),
        left: left.map(|(frame, recommended)| frame.difference(recommended).grouped()),
        exceeded: left.is_some_and(|(frame, recommended)| recommended > frame),
    })
}

fn application(number: usize, read: &Read<'_>) -> ApplicationView {
    let applied = read.found.as_ref().map(|(_, applied)| applied);
    let content = read.found.as_ref().map(|(content, _)| *content);
    let owners = |applied: &Applied<'_>| text::list(applied.partnership.owners.iter().map(|o| unparted(&o.name)), "og");
    ApplicationView {
        number,
        heading: heading(read),
        missing: read.found.is_none().then(|| heading(read)),
        owners: applied.map(owners).filter(|owners| !owners.is_empty()),
        network: applied.and_then(|applied| applied.partnership.network.clone()),
        uh: read.found.as_ref().and_then(|(content, applied)| uh(content, applied)),
        ordning: applied.map(|applied| format!("{} {}", applied.ordning, applied.year)),
        received: content.and_then(Content::received).map(|date| date.long()),
        applied: applied.and_then(|applied| split(applied.sum)),
        measures: applied.map(measures).unwrap_or_default(),
        ekstramidler: match content {
            Some(content @ Content::Ekstramidler(record)) => Some(ekstramidler::body(record, content)),
            _ => None,
        },
        behovsmelding: match content {
            Some(content @ Content::Behovsmelding(record)) => Some(behovsmelding::body(record, content)),
            _ => None,
        },
    }
}

/// How the money is split, in words.
fn split(sum: Sum) -> Option<String> {
    let part = |name: &str, amount: Option<Money>| Some(format!("{name}\u{a0}{}\u{a0}kr", amount?.grouped()));
    let parts = [part("Totalt", sum.total), part("til eier", sum.owner), part("til UH", sum.uh)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Some(parts.join(", ")).filter(|parts| !parts.is_empty())
}

fn measures(applied: &Applied<'_>) -> Vec<MeasureRow> {
    let row = |(i, measure): (usize, &crate::model::Measure)| {
        let own = |line: &crate::model::BudgetLine| line.measure == measure.id && line.ordning == applied.ordning;
        MeasureRow {
            number: i + 1,
            name: measure.name.clone(),
            target_group: measure.target_group.clone(),
            duration: Some(text::list(&measure.duration, "og")).filter(|duration| !duration.is_empty()),
            amounts: Amounts::of(Sum::of_lines(applied.budget, own), Money::grouped),
        }
    };
    applied.measures.iter().enumerate().map(row).collect()
}
