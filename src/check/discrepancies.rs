//! Stated amounts that are not what they are made of: what the rules about sums report, and what a page marks.

use super::{reckonings, sums};
use crate::finding::rules;
use crate::finding::{Finding, Rule};
use crate::load::Origins;
use crate::model::Content;
use crate::model::{Behovsmelding, Budget, Ekstramidler, Party};
use crate::value::money::Money;
use crate::value::quantity::Quantity;
use crate::value::text::excerpt;
use crate::words::{Arg, Message, quoted, say};

/// A stated amount, and what its parts make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    /// What was compared.
    pub what: Compared,
    /// What is stated; `None` where nothing is, although there are parts.
    pub stated: Option<Money>,
    /// What the parts make.
    pub computed: Money,
    /// Whether the parts may make more: not all of them are known.
    pub at_least: bool,
    /// Where the stated amount is, as a JSON pointer into the document.
    pub(super) pointer: String,
    /// The parts and where they are.
    pub(crate) parts: Vec<(Money, String)>,
}

/// What an amount was compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compared {
    /// The total of a row with eier and UH beside it.
    Row(Row),
    /// The row Sum of a column with the rows above it.
    Column(Column),
    /// What is stated for the document's own *ordning* with its budget lines.
    Lines(String, Column),
    /// A budget line of a measure, by its `id`, with the line's reckonings.
    Reckonings(String),
    /// A reckoning in a line of a measure, by its `id`, with the product of its factors.
    Product {
        /// The measure's `id`.
        measure: String,
        /// `16 × 7,5 × 950`.
        factors: String,
        /// `114 000`, also where that is more than an amount can be.
        product: String,
        /// The count that the stated amount would be right with, if there is one.
        fitting: Option<Quantity>,
    },
}

/// A row of stated amounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Of an *ordning*.
    Ordning(String),
    /// The row Sum.
    Sum,
    /// *Sum søkt*.
    AppliedFor,
}

/// A column of amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// *Eier*.
    Owner,
    /// *UH*.
    Uh,
    /// *Totalt*.
    Total,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Uh, Self::Total];

    /// What it is called on the form.
    pub fn name(self) -> Message {
        match self {
            Self::Owner => say!("label-owner"),
            Self::Uh => say!("label-uh"),
            Self::Total => say!("label-total"),
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Owner => "eier",
            Self::Uh => "uh",
            Self::Total => "totalt",
        }
    }

    /// Whose amounts stand in it; `None` for those of both.
    pub(super) fn party(self) -> Option<Party> {
        match self {
            Self::Owner => Some(Party::Owner),
            Self::Uh => Some(Party::Uh),
            Self::Total => None,
        }
    }
}

/// At most so many figures are shown beside a sum.
const SHOWN: usize = 6;

/// All discrepancies of an application, those of its stated sums first.
pub fn of(content: &Content) -> Vec<Discrepancy> {
    match content {
        Content::Behovsmelding(record) => of_behovsmelding(record),
        Content::Ekstramidler(record) => of_ekstramidler(record),
        Content::Plan(_) | Content::Samledokument(_) | Content::Tilstandsrapport(_) => Vec::new(),
    }
}

pub(super) fn of_behovsmelding(record: &Behovsmelding) -> Vec<Discrepancy> {
    with_reckonings(sums::of_behovsmelding(record), &record.budget, &record.ordning)
}

pub(super) fn of_ekstramidler(record: &Ekstramidler) -> Vec<Discrepancy> {
    with_reckonings(sums::of_ekstramidler(record), &record.budget, &record.call.ordning.name)
}

fn with_reckonings(mut found: Vec<Discrepancy>, budget: &Budget, ordning: &str) -> Vec<Discrepancy> {
    found.extend(reckonings::discrepancies(budget, ordning));
    found
}

impl Discrepancy {
    /// The discrepancy of a stated amount, if it is one: it is not what its parts make, or, where not all parts are
    /// known, less than those that are.
    pub(super) fn of_sum(
        what: Compared,
        stated: Money,
        pointer: String,
        parts: Vec<(Money, String)>,
        complete: bool,
    ) -> Option<Self> {
        let computed: Money = parts.iter().map(|(part, _)| *part).sum();
        if stated == computed || (!complete && stated > computed) {
            return None;
        }
        Some(Self { what, stated: Some(stated), computed, at_least: !complete, pointer, parts })
    }

    /// How far the two are apart.
    pub fn difference(&self) -> Money {
        self.stated.map_or(self.computed, |stated| stated.difference(self.computed))
    }

    fn rule(&self) -> &'static Rule {
        match self.what {
            Compared::Row(_) | Compared::Column(_) => &rules::WRONG_SUM,
            Compared::Lines(..) => &rules::WRONG_MEASURE_SUM,
            Compared::Reckonings(_) => &rules::WRONG_RECKONING_SUM,
            Compared::Product { .. } => &rules::WRONG_PRODUCT,
        }
    }

    /// As a finding of its rule.
    pub(super) fn finding(&self, origins: &Origins) -> Finding {
        let at = |pointer: &str| origins.place(pointer);
        let what = match &self.what {
            Compared::Row(Row::Ordning(name)) => say!("wrong-sum.of-ordning", ordning = quoted(excerpt(name))),
            Compared::Row(Row::Sum) => say!("wrong-sum.of-row-sum"),
            Compared::Row(Row::AppliedFor) => say!("wrong-sum.of-sum-applied-for"),
            Compared::Column(column) => say!("wrong-sum.of-column", column = column.name()),
            Compared::Lines(ordning, column) => say!("wrong-sum.of-lines", ordning, column = column.name()),
            Compared::Reckonings(measure) => say!("wrong-sum.of-reckonings", measure = quoted(excerpt(measure))),
            Compared::Product { factors, product, fitting, .. } => {
                let stated = self.stated.map(|stated| stated.to_string()).unwrap_or_default();
                let finding = Finding::new(
                    self.rule(),
                    at(&format!("{}/beloep", self.pointer)),
                    say!("wrong-product", factors, product, stated),
                );
                let finding = finding.related(at(&format!("{}/antall", self.pointer)), say!("wrong-product.factors"));
                return match fitting {
                    Some(count) => finding.help(say!("wrong-product.fitting", count = count.to_string())),
                    None => finding,
                };
            }
        };
        let known = |amount: Money| {
            let amount = amount.to_string();
            if self.at_least { Arg::from(say!("at-least", amount)) } else { Arg::from(amount) }
        };
        let message = match self.stated {
            Some(stated) => say!("wrong-sum", what, stated = stated.to_string(), computed = known(self.computed)),
            None => say!("wrong-sum-nothing", what, computed = self.computed.to_string()),
        };
        let mut finding = Finding::new(self.rule(), at(&self.pointer), message);
        for (part, pointer) in self.parts.iter().take(SHOWN) {
            finding = finding.related(at(pointer), say!("wrong-sum.part", amount = part.to_string()));
        }
        finding.help(match (self.stated, &self.what) {
            (None, Compared::Lines(_, column)) => say!("wrong-sum-nothing.add", key = quoted(column.key())),
            _ => say!("wrong-sum.differ", difference = known(self.difference())),
        })
    }
}
