//! The tables of the money that was granted, used and transferred, and of what remains.

use rust_decimal::Decimal;

use crate::application::amounts::ordninger;
use crate::document::table::{Cell, Table};
use crate::model::{Budget, BudgetLine, Measure, Party};
use crate::value::decimal;
use crate::value::money::Money;
use crate::words::Words;

/// What became of some lines of a budget, in kroner. Where the amount of one line is unknown, the sum is unknown too,
/// never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Use {
    applied: Option<Decimal>,
    pub(super) granted: Option<Decimal>,
    pub(super) used: Option<Decimal>,
    transferred: Option<Decimal>,
}

impl Use {
    /// The use of the lines that `wanted` picks.
    pub(super) fn of(budget: &Budget, wanted: impl Fn(&BudgetLine) -> bool) -> Self {
        let lines: Vec<&BudgetLine> = budget.lines.iter().filter(|line| wanted(line)).collect();
        let sum = |amount: fn(&BudgetLine) -> Option<Money>| -> Option<Decimal> {
            let amounts: Option<Vec<Decimal>> = lines.iter().map(|line| amount(line).map(Money::decimal)).collect();
            amounts.filter(|amounts| !amounts.is_empty()).map(|amounts| amounts.iter().sum())
        };
        Self {
            applied: sum(|line| line.amount),
            granted: sum(|line| line.granted),
            used: sum(|line| line.used.or(nothing_granted(line))),
            transferred: sum(|line| line.transferred.or(nothing_granted(line))),
        }
    }

    /// The granted amount minus the used and the transferred one; below zero if these two are more.
    fn remaining(self) -> Option<Decimal> {
        Some(self.granted? - self.used? - self.transferred?)
    }

    fn amounts(self) -> [Option<Decimal>; 5] {
        [self.applied, self.granted, self.used, self.transferred, self.remaining()]
    }
}

/// 0 if 0 was granted: then nothing is used or transferred.
fn nothing_granted(line: &BudgetLine) -> Option<Money> {
    line.granted.filter(|granted| !granted.is_some_kroner())
}

/// An amount as tables have it: `1 299 000`, `−5 000`.
pub(super) fn kroner(amount: Decimal) -> String {
    let sign = if amount.is_sign_negative() && !amount.is_zero() { "−" } else { "" };
    let shown = Money::from_decimal(amount.abs()).map_or_else(|| decimal::grouped(amount.abs()), Money::grouped);
    format!("{sign}{shown}")
}

fn table(first: String, uses: Vec<(&str, Use)>, sum: Use, words: Words) -> Table {
    let unknown = uses.iter().any(|(_, of)| of.amounts().contains(&None));
    Table {
        look: "use-of-money",
        title: None,
        header: vec![
            first,
            words.word("label-applied"),
            words.word("label-granted"),
            words.word("label-used"),
            words.word("label-transferred"),
            words.word("label-remaining"),
        ],
        rows: uses.into_iter().map(|(name, of)| row(name, of)).collect(),
        sums: vec![row(&words.word("label-sum"), sum)],
        note: Some(if unknown { words.word("money-note-unknown") } else { words.word("amounts-note") }),
    }
}

fn row(name: &str, of: Use) -> Vec<Cell> {
    std::iter::once(Cell::plain(Some(name)).head())
        .chain(of.amounts().map(|amount| Cell::plain(amount.map(kroner))))
        .collect()
}

/// The table of each *ordning*: its measures, and their sum.
pub(super) fn of_ordninger<'a>(budget: &'a Budget, measures: &[Measure], words: Words) -> Vec<(&'a str, Table)> {
    let table_of = |ordning: &'a str| {
        let of_measure =
            |measure: &&Measure| budget.lines.iter().any(|l| l.ordning == ordning && l.measure == measure.id);
        let uses = measures.iter().filter(of_measure).map(|measure| {
            let of = |line: &BudgetLine| line.ordning == ordning && line.measure == measure.id;
            (measure.name.as_str(), Use::of(budget, of))
        });
        let sum = Use::of(budget, |line| line.ordning == ordning);
        (ordning, table(words.word("label-measure"), uses.collect(), sum, words))
    };
    ordninger(budget).map(table_of).collect()
}

/// All *ordninger* together, and the same split between owners and UH, each only if it has lines.
pub(super) fn in_all(budget: &Budget, words: Words) -> [Table; 2] {
    let sum = Use::of(budget, |_| true);
    let of_ordninger = ordninger(budget).map(|name| (name, Use::of(budget, |line| line.ordning == name)));
    let (owner, uh) = (words.word("label-owner"), words.word("label-uh"));
    let parties = [(owner.as_str(), Party::Owner), (uh.as_str(), Party::Uh)].into_iter();
    let parties = parties.filter(|(_, party)| budget.lines.iter().any(|line| line.party == *party));
    let of_parties = parties.map(|(name, party)| (name, Use::of(budget, |line| line.party == party)));
    [
        table(words.word("label-ordning"), of_ordninger.collect(), sum, words),
        table(words.word("label-party"), of_parties.collect(), sum, words),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget(lines: serde_json::Value) -> Budget {
        serde_json::from_value(serde_json::json!({ "aar": 2024, "linjer": lines })).expect("it is a budget")
    }

    #[test]
    fn what_is_not_known_of_a_line_is_not_known_of_the_sum() {
        let line = |used: Option<u32>| serde_json::json!({ "tiltak": "a", "ordning": "Dekom", "part": "uh", "beloep": 100, "tildelt": 80, "brukt": used, "overfoert": 10 });
        let known = Use::of(&budget(serde_json::json!([line(Some(50)), line(Some(75))])), |_| true);
        assert_eq!((known.used, known.remaining()), (Some(125.into()), Some(15.into())));
        let unknown = Use::of(&budget(serde_json::json!([line(Some(50)), line(None)])), |_| true);
        assert_eq!((unknown.used, unknown.remaining(), unknown.granted), (None, None, Some(160.into())));
        let nothing = Use::of(&budget(serde_json::json!([])), |_| true);
        assert_eq!(nothing.granted, None);
    }

    #[test]
    fn more_than_was_granted_is_below_zero() {
        let lines = serde_json::json!([{ "tiltak": "a", "ordning": "Dekom", "part": "eier", "tildelt": 1000, "brukt": 1500.5, "overfoert": 0 }]);
        let remaining = Use::of(&budget(lines), |_| true).remaining().expect("all is known");
        assert_eq!(kroner(remaining), "−500,50");
    }
}
