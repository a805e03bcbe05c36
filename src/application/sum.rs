//! Sums of budget lines.

use crate::model::{Budget, BudgetLine, Party, StatedSum};
use crate::value::money::Money;

/// The amounts applied for, in kroner; `None` is unknown, and never 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// For the owners.
    pub owner: Option<Money>,
    /// For the UH.
    pub uh: Option<Money>,
    /// For both.
    pub total: Option<Money>,
}

impl Sum {
    /// The sum of a budget's lines that `wanted` picks; `None` if no line has an amount.
    pub fn of_lines(budget: &Budget, wanted: impl Fn(&BudgetLine) -> bool) -> Self {
        Self::of(budget.lines.iter().filter(|line| wanted(line)))
    }

    /// The sum of these lines; `None` if no line has an amount.
    pub fn of<'a>(lines: impl Iterator<Item = &'a BudgetLine> + Clone) -> Self {
        let of = |party: Option<Party>| {
            let picked = lines.clone().filter(|line| party.is_none_or(|party| line.party == party));
            picked.filter_map(|line| line.amount).reduce(|a, b| a + b)
        };
        Self { owner: of(Some(Party::Owner)), uh: of(Some(Party::Uh)), total: of(None) }
    }

    /// Adds each amount to the other's. An amount that only one of them knows is kept.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let add = |a: Option<Money>, b: Option<Money>| a.into_iter().chain(b).reduce(|a, b| a + b);
        Self { owner: add(self.owner, other.owner), uh: add(self.uh, other.uh), total: add(self.total, other.total) }
    }
}

/// Which sums leave out a budget line because it has no amount.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lacking {
    /// The sum of the owners' lines.
    pub owner: bool,
    /// The sum of the UH's lines.
    pub uh: bool,
}

impl Lacking {
    /// Of these lines.
    pub fn of<'a>(lines: impl Iterator<Item = &'a BudgetLine>) -> Self {
        let mut lacking = Self::default();
        for line in lines.filter(|line| line.amount.is_none()) {
            match line.party {
                Party::Owner => lacking.owner = true,
                Party::Uh => lacking.uh = true,
            }
        }
        lacking
    }

    /// Whether the sum of both leaves one out.
    pub fn any(self) -> bool {
        self.owner || self.uh
    }

    /// What either of the two leaves out.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { owner: self.owner || other.owner, uh: self.uh || other.uh }
    }
}

impl From<&StatedSum> for Sum {
    fn from(stated: &StatedSum) -> Self {
        Self { owner: stated.owner, uh: stated.uh, total: stated.total }
    }
}
