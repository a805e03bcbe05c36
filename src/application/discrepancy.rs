//! Discrepancies: stated amounts that their parts do not make. Rules report them, and pages mark them.

use crate::model::Party;
use crate::value::money::Money;
use crate::value::quantity::Quantity;
use crate::words::{Message, say};

/// A stated amount, and the amount that its parts make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    /// What was compared.
    pub what: Compared,
    /// The stated amount; `None` if none is stated although there are parts.
    pub stated: Option<Money>,
    /// The amount that the parts make.
    pub computed: Money,
    /// Whether the parts may make more, because not all are known.
    pub at_least: bool,
    /// The JSON pointer of the stated amount in the document.
    pub(crate) pointer: String,
    /// The parts and their places.
    pub(crate) parts: Vec<(Money, String)>,
}

/// What was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compared {
    /// The total of a row with its amounts for eier and UH.
    Row(Row),
    /// The row Sum of a column with the rows above it.
    Column(Column),
    /// The stated amount of the document's own *ordning* with its budget lines.
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
        /// The count that would make the stated amount right, if there is one.
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

    /// Its name on the form.
    pub fn name(self) -> Message {
        match self {
            Self::Owner => say!("label-owner"),
            Self::Uh => say!("label-uh"),
            Self::Total => say!("label-total"),
        }
    }

    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Owner => "eier",
            Self::Uh => "uh",
            Self::Total => "totalt",
        }
    }

    /// The party of its amounts; `None` for the column of both.
    pub(crate) fn party(self) -> Option<Party> {
        match self {
            Self::Owner => Some(Party::Owner),
            Self::Uh => Some(Party::Uh),
            Self::Total => None,
        }
    }
}

impl Discrepancy {
    /// The discrepancy of a stated amount, if there is one: it differs from its parts, or, if not all parts are known, it
    /// is less than the known ones.
    pub(crate) fn of_sum(
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

    /// The difference between the two.
    pub fn difference(&self) -> Money {
        self.stated.map_or(self.computed, |stated| stated.difference(self.computed))
    }
}
