//! The parts that all kinds of application share.

use super::{Lacking, Sum};
use crate::model::{Behovsmelding, Budget, BudgetLine, Content, Measure, Partnership, Rapportering};
use crate::value::text;

/// The common parts of an application, whatever its kind.
#[derive(Debug)]
pub struct Applied<'a> {
    /// The partnership that applies.
    pub partnership: &'a Partnership,
    /// The name of the *ordning* that is applied to.
    pub ordning: &'a str,
    /// The year it is for.
    pub year: u16,
    /// The measures, the most wanted first.
    pub measures: &'a [Measure],
    /// The amounts of this and other *ordninger*.
    pub budget: &'a Budget,
    /// The amounts applied for: as stated, or the sum of the budget's lines if none are stated.
    pub sum: Sum,
    /// Whether `sum` is stated.
    pub stated: bool,
    /// What `sum` leaves out; empty if it is stated.
    pub lacking: Lacking,
}

impl<'a> Applied<'a> {
    /// The common parts of a document that is an application.
    pub fn of(content: &'a Content) -> Option<Self> {
        match content {
            Content::Behovsmelding(record) => Some(of_behovsmelding(record)),
            Content::Rapportering(record) => Some(of_report(record)),
            _ => None,
        }
    }
}

/// The name of the applicant: of the first owner, or of the partnership where it names no owner.
pub fn applicant(partnership: &Partnership) -> &str {
    partnership.owners.first().map_or(&partnership.name, |owner| &owner.name)
}

impl Applied<'_> {
    /// The name of the applicant.
    pub fn applicant(&self) -> &str {
        applicant(self.partnership)
    }

    /// Whether `name`, folded, is that of the applicant or of the partnership.
    pub fn is_called(&self, name: &str) -> bool {
        text::folded(self.applicant()) == name || text::folded(&self.partnership.name) == name
    }

    /// The lines of the application's own *ordning*.
    pub fn lines(&self) -> impl Iterator<Item = &BudgetLine> + Clone {
        self.budget.lines.iter().filter(|line| line.ordning == self.ordning)
    }
}

fn of_behovsmelding(record: &Behovsmelding) -> Applied<'_> {
    let ordning = &record.ordning;
    let row = record.stated_totals.iter().flat_map(|stated| &stated.rows).find(|row| row.ordning == *ordning);
    let row = row.map(|row| Sum { owner: row.owner, uh: row.uh, total: row.total });
    let stated = row.or_else(|| record.stated_sum.as_ref().map(Sum::from));
    let own = |line: &BudgetLine| line.ordning == *ordning;
    Applied {
        sum: stated.unwrap_or_else(|| Sum::of_lines(&record.budget, own)),
        lacking: Lacking::of(record.budget.lines.iter().filter(|line| stated.is_none() && own(line))),
        stated: stated.is_some(),
        partnership: &record.partnership,
        ordning,
        year: record.form.year,
        measures: &record.measures,
        budget: &record.budget,
    }
}

/// What a report says was applied for.
fn of_report(record: &Rapportering) -> Applied<'_> {
    let own = |line: &BudgetLine| line.ordning == record.ordning;
    Applied {
        sum: Sum::of_lines(&record.budget, own),
        lacking: Lacking::of(record.budget.lines.iter().filter(|line| own(line))),
        stated: false,
        partnership: &record.partnership,
        ordning: &record.ordning,
        year: record.form.year,
        measures: &record.measures,
        budget: &record.budget,
    }
}
