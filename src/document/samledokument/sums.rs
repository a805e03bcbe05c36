//! Sums of several applications, with what they leave out.

use super::Read;
use crate::application::amounts::Amounts;
use crate::application::{Lacking, Sum};
use crate::value::money::Money;

/// Marks an amount that leaves something out. An asterisk marks a discrepancy.
pub(super) const MARK: &str = "†";

/// A sum over applications, not all of which state every amount.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Total {
    pub(super) applications: usize,
    sum: Sum,
    lacking: Lacking,
    /// Whether a total leaves something out.
    total_lacking: bool,
}

impl Total {
    /// Adds an application.
    pub(super) fn add(&mut self, read: &Read<'_>) {
        let (sum, lacking) = (read.sum(), read.lacking());
        self.applications += 1;
        self.sum = self.sum.plus(sum);
        self.lacking = self.lacking.or(lacking).or(Lacking { owner: sum.owner.is_none(), uh: sum.uh.is_none() });
        // A stated total is complete; a computed one may lack lines.
        self.total_lacking |= lacking.any() || sum.total.is_none();
    }

    /// The total of all applications that were read.
    pub(super) fn of<'a>(all: impl Iterator<Item = &'a Read<'a>>) -> Self {
        let mut total = Self::default();
        all.filter(|read| read.found.is_some()).for_each(|read| total.add(read));
        total
    }

    /// The amounts. Those that leave something out are marked.
    pub(super) fn amounts(self) -> Amounts {
        let marked = |amount: Option<Money>, lacking: bool| {
            amount.map(|amount| {
                let mark = if lacking { format!("\u{a0}{MARK}") } else { String::new() };
                format!("{}{mark}", amount.grouped())
            })
        };
        Amounts {
            owner: marked(self.sum.owner, self.lacking.owner),
            uh: marked(self.sum.uh, self.lacking.uh),
            total: marked(self.sum.total, self.total_lacking),
        }
    }

    /// Whether any of the amounts is marked.
    pub(super) fn is_marked(self) -> bool {
        let Self { sum, lacking, total_lacking, .. } = self;
        (sum.owner.is_some() && lacking.owner)
            || (sum.uh.is_some() && lacking.uh)
            || (sum.total.is_some() && total_lacking)
    }
}

/// An application's own amounts. Those that leave out a line are marked.
pub(super) fn of_one(read: &Read<'_>) -> Amounts {
    Amounts::marked(read.sum(), read.lacking(), MARK, Money::grouped)
}
