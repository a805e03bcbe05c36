//! Sums of budget lines.

use crate::model::{Budget, BudgetLine, Party, StatedSum};
use crate::value::money::Money;

/// What is applied for, in kroner; `None` is unknown, and never 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// For the owners.
    pub owner: Option<Money>,
    /// For the universities.
    pub uh: Option<Money>,
    /// For both.
    pub total: Option<Money>,
}

impl Sum {
    /// The sum of a budget's lines that `wanted` picks; nothing where no line has an amount.
    pub fn of_lines(budget: &Budget, wanted: impl Fn(&BudgetLine) -> bool) -> Self {
        Self::of(budget.lines.iter().filter(|line| wanted(line)))
    }

    /// The sum of these lines; nothing where no line has an amount.
    pub fn of<'a>(lines: impl Iterator<Item = &'a BudgetLine> + Clone) -> Self {
        let of = |party: Option<Party>| {
            let picked = lines.clone().filter(|line| party.is_none_or(|party| line.party == party));
            picked.filter_map(|line| line.amount).reduce(|a, b| a + b)
        };
        Self { owner: of(Some(Party::Owner)), uh: of(Some(Party::Uh)), total: of(None) }
    }

    /// Each amount with the other's; what is known of one alone is kept.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let add = |a: Option<Money>, b: Option<Money>| a.into_iter().chain(b).reduce(|a, b| a + b);
        Self { owner: add(self.owner, other.owner), uh: add(self.uh, other.uh), total: add(self.total, other.total) }
    }
}

/// Which sums of some budget lines leave one out, because it has no amount.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lacking {
    /// That of the owners' lines.
    pub owner: bool,
    /// That of the universities' lines.
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

    /// What either leaves out.
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
