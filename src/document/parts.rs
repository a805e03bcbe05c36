//! What the views of several kinds are made of.

use serde::Serialize;

use crate::load::Sum;
use crate::model::{Authority, Budget, Estimate, Partnership, Party};
use crate::money::Money;
use crate::text;

/// The authority's names.
#[derive(Debug, Serialize)]
pub(super) struct Letterhead {
    name: String,
    sami_names: Vec<SamiName>,
}

#[derive(Debug, Serialize)]
struct SamiName {
    language: String,
    name: String,
}

impl Letterhead {
    pub(super) fn of(authority: &Authority) -> Self {
        let named = authority.sami_names.iter();
        let sami_names = named.map(|named| SamiName { language: named.language.clone(), name: named.name.clone() });
        Self { name: authority.name.clone(), sami_names: sami_names.collect() }
    }
}

/// Formatted amounts of the two parties and both together.
#[derive(Debug, Serialize)]
pub(super) struct Amounts {
    pub(super) owner: Option<String>,
    pub(super) uh: Option<String>,
    pub(super) total: Option<String>,
}

impl Amounts {
    /// The amounts as they are, whether they agree or not.
    pub(super) fn of(sum: Sum, print: fn(Money) -> String) -> Self {
        Self { owner: sum.owner.map(print), uh: sum.uh.map(print), total: sum.total.map(print) }
    }
}

/// What the lines of a budget come to under each of these *ordninger*, and all of them together.
pub(super) fn totals<'a>(budget: &Budget, ordninger: impl Iterator<Item = &'a str>) -> (Vec<(String, Sum)>, Sum) {
    let of = |ordning: &str| (ordning.to_owned(), Sum::of_lines(budget, |line| line.ordning == ordning));
    (ordninger.map(of).collect(), Sum::of_lines(budget, |_| true))
}

/// The *ordninger* of a budget, in the order it names them.
pub(super) fn ordninger(budget: &Budget) -> impl Iterator<Item = &str> {
    distinct(budget.lines.iter().map(|line| line.ordning.as_str()))
}

/// Each name once, where it comes first.
pub(super) fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    let mut seen = std::collections::HashSet::new();
    names.filter(move |name| seen.insert(*name))
}

/// What is estimated for a later period, and why.
#[derive(Debug, Serialize)]
pub(super) struct EstimateRow {
    pub(super) period: String,
    pub(super) owner: Option<String>,
    pub(super) owner_reason: Option<String>,
    pub(super) uh: Option<String>,
    pub(super) uh_reason: Option<String>,
}

impl EstimateRow {
    /// The estimates for a period that `wanted` picks, together.
    pub(super) fn of(
        budget: &Budget,
        period: &str,
        print: fn(Money) -> String,
        wanted: impl Fn(&Estimate) -> bool,
    ) -> Self {
        let of = |party: Party| {
            let own = |e: &&Estimate| wanted(e) && e.period == period && e.party == party;
            let found: Vec<&Estimate> = budget.estimates.iter().filter(own).collect();
            let amount = found.iter().filter_map(|estimate| estimate.amount).reduce(|a, b| a + b).map(print);
            let reasons: Vec<&str> = found.iter().filter_map(|estimate| estimate.reason.as_deref()).collect();
            // What is written in place of an amount stands where the amount would.
            let written = distinct(found.iter().filter_map(|estimate| estimate.written_amount.as_deref()));
            let amount = amount.into_iter().chain(written.map(str::to_owned)).reduce(|a, b| format!("{a}; {b}"));
            (amount, Some(reasons.join("\n\n")).filter(|reasons| !reasons.is_empty()))
        };
        let (owner, owner_reason) = of(Party::Owner);
        let (uh, uh_reason) = of(Party::Uh);
        Self { period: period.to_owned(), owner, owner_reason, uh, uh_reason }
    }

    /// The texts that make it high.
    pub(super) fn reasons(&self) -> impl Iterator<Item = &str> {
        [&self.owner_reason, &self.uh_reason].into_iter().flatten().map(String::as_str)
    }
}

/// An amount as the measures' tables have it: `Kr 50 000`.
pub(super) fn kr(amount: Money) -> String {
    format!("Kr\u{a0}{amount}")
}

/// Who sends it in: the first owner, "m.fl." where there are others.
pub(super) fn submitter(partnership: &Partnership) -> String {
    match partnership.owners.as_slice() {
        [] => partnership.name.clone(),
        [only] => only.name.clone(),
        [first, ..] => format!("{} m.fl.", first.name),
    }
}

/// The universities' names, each with its short name; `None` where there is none.
pub(super) fn uh_names(partnership: &Partnership) -> Option<String> {
    let names = partnership.uh.iter().map(|uh| match &uh.abbreviation {
        Some(abbreviation) => format!("{} ({abbreviation})", uh.name),
        None => uh.name.clone(),
    });
    Some(text::list(names, "og")).filter(|names| !names.is_empty())
}

/// Whether the rows of a table are so short that it may well stay on one page: no more than ten lines of text, where a
/// cell has room for `width` characters in a line.
pub(super) fn are_short<'a, Row: IntoIterator<Item = &'a str>>(
    rows: impl IntoIterator<Item = Row>,
    width: usize,
) -> bool {
    let lines = |text: &str| text.lines().map(|line| line.chars().count() / width + 1).sum::<usize>();
    let heights = rows.into_iter().map(|row| row.into_iter().map(lines).max().unwrap_or(1).max(1));
    heights.sum::<usize>() <= 10
}

/// The name with its last word held to the one before: "Træna kommune" is not parted over two lines.
pub(super) fn unparted(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((start, last)) => format!("{start}\u{a0}{last}"),
        None => name.to_owned(),
    }
}
