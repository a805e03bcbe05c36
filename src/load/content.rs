//! A document's records, typed, and what all kinds of application have in common.

use crate::model::{
    Behovsmelding, Budget, BudgetLine, Ekstramidler, Measure, Partnership, Party, Plan, Samledokument, StatedSum,
    StatusReport,
};
use crate::value::date::Date;
use crate::value::money::Money;
use crate::value::text;

/// A document's records, typed.
#[derive(Debug)]
pub enum Content {
    /// The application form for grants.
    Behovsmelding(Box<Behovsmelding>),
    /// The short application in an extra round.
    Ekstramidler(Box<Ekstramidler>),
    /// A municipality's plan for competence and development.
    Plan(Box<Plan>),
    /// All applications received in a round.
    Samledokument(Box<Samledokument>),
    /// The appendices to a municipality's yearly status report.
    Tilstandsrapport(Box<StatusReport>),
}

impl Content {
    /// The date that the document says it has.
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Behovsmelding(record) => record.date,
            Self::Ekstramidler(record) => record.date,
            Self::Plan(record) => record.date,
            Self::Samledokument(record) => record.date,
            Self::Tilstandsrapport(record) => record.date,
        }
    }

    /// When the authority received it, if it is an application that was received.
    pub fn received(&self) -> Option<Date> {
        match self {
            Self::Behovsmelding(record) => record.received,
            Self::Ekstramidler(record) => record.received,
            Self::Plan(_) | Self::Samledokument(_) | Self::Tilstandsrapport(_) => None,
        }
    }

    /// What it applies for, if it is an application.
    pub fn application(&self) -> Option<Applied<'_>> {
        match self {
            Self::Behovsmelding(record) => Some(of_behovsmelding(record)),
            Self::Ekstramidler(record) => Some(of_ekstramidler(record)),
            Self::Plan(_) | Self::Samledokument(_) | Self::Tilstandsrapport(_) => None,
        }
    }
}

/// What an application says of itself, whatever its kind.
#[derive(Debug)]
pub struct Applied<'a> {
    /// Who applies together.
    pub partnership: &'a Partnership,
    /// The name of the *ordning* that is asked.
    pub ordning: &'a str,
    /// The year it is for.
    pub year: u16,
    /// The measures, the first wanted most.
    pub measures: &'a [Measure],
    /// The amounts of this and other *ordninger*.
    pub budget: &'a Budget,
    /// What is applied for: as stated, or, where nothing is, summed from the budget's lines.
    pub sum: Sum,
    /// Whether `sum` is stated.
    pub stated: bool,
    /// What `sum` leaves out; nothing where it is stated.
    pub lacking: Lacking,
}

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

impl Applied<'_> {
    /// Who applies: the first owner, or the partnership where none is named.
    pub fn applicant(&self) -> &str {
        self.partnership.owners.first().map_or(&self.partnership.name, |owner| &owner.name)
    }

    /// Whether `name`, folded, is that of who applies or of the partnership.
    pub fn is_called(&self, name: &str) -> bool {
        text::folded(self.applicant()) == name || text::folded(&self.partnership.name) == name
    }

    /// The lines of the application's own *ordning*.
    pub fn lines(&self) -> impl Iterator<Item = &BudgetLine> + Clone {
        self.budget.lines.iter().filter(|line| line.ordning == self.ordning)
    }
}

fn of_behovsmelding(record: &Behovsmelding) -> Applied<'_> {
    let stated = record.stated_totals.iter().flat_map(|stated| &stated.rows).find(|row| row.ordning == record.ordning);
    let is_stated = stated.is_some();
    let sum = match stated {
        Some(row) => Sum { owner: row.owner, uh: row.uh, total: row.total },
        None => Sum::of_lines(&record.budget, |line| line.ordning == record.ordning),
    };
    let lines = record.budget.lines.iter().filter(|line| !is_stated && line.ordning == record.ordning);
    Applied {
        lacking: Lacking::of(lines),
        partnership: &record.partnership,
        ordning: &record.ordning,
        year: record.form.year,
        measures: &record.measures,
        budget: &record.budget,
        sum,
        stated: is_stated,
    }
}

fn of_ekstramidler(record: &Ekstramidler) -> Applied<'_> {
    let ordning = &record.call.ordning.name;
    let sum = match &record.stated_sum {
        Some(stated) => Sum::from(stated),
        None => Sum::of_lines(&record.budget, |line| line.ordning == *ordning),
    };
    let is_stated = record.stated_sum.is_some();
    let lines = record.budget.lines.iter().filter(|line| !is_stated && line.ordning == *ordning);
    Applied {
        lacking: Lacking::of(lines),
        partnership: &record.partnership,
        ordning,
        year: record.call.year,
        measures: &record.measures,
        budget: &record.budget,
        sum,
        stated: is_stated,
    }
}
