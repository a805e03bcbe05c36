//! Amounts as pages print them, with what a sum leaves out.

use serde::Serialize;

use super::{Lacking, Sum};
use crate::model::{Budget, BudgetLine, Estimate, Measure, Party, Reckoning};
use crate::value::money::Money;
use crate::value::text;
use crate::words::{Listed, Message, Words, list, quoted, say};

/// Formatted amounts of the two parties and both together.
#[derive(Debug, Serialize)]
pub(crate) struct Amounts {
    pub(crate) owner: Option<String>,
    pub(crate) uh: Option<String>,
    pub(crate) total: Option<String>,
}

impl Amounts {
    /// The amounts as they are, whether they agree or not.
    pub(crate) fn of(sum: Sum, print: impl Fn(Money) -> String) -> Self {
        Self { owner: sum.owner.map(&print), uh: sum.uh.map(&print), total: sum.total.map(&print) }
    }

    /// The amounts, with `mark` at those that leave something out.
    pub(crate) fn marked(sum: Sum, lacking: Lacking, mark: &str, print: impl Fn(Money) -> String) -> Self {
        let Self { owner, uh, total } = Self::of(sum, print);
        let with_mark = |amount: Option<String>, lacking: bool| {
            amount.map(|amount| if lacking { format!("{amount}\u{a0}{mark}") } else { amount })
        };
        Self {
            owner: with_mark(owner, lacking.owner),
            uh: with_mark(uh, lacking.uh),
            total: with_mark(total, lacking.any()),
        }
    }
}

/// Marks a sum that leaves out lines without an amount.
pub(crate) const MARK: &str = "*";

/// The sum of some lines, and the sentence that names the lines without an amount. `named` makes the name of a line
/// from the words for its party.
pub(crate) fn sum_of<'a>(
    lines: impl Iterator<Item = &'a BudgetLine> + Clone,
    print: impl Fn(Money) -> String,
    named: impl Fn(&BudgetLine, Message) -> Message,
    words: Words,
) -> (Amounts, Option<String>) {
    /// At most so many lines are named.
    const NAMED: usize = 6;
    let sum = Sum::of(lines.clone());
    let without = lines.clone().filter(|line| line.amount.is_none()).map(|line| {
        let party = match line.party {
            Party::Owner => say!("line-to-owner"),
            Party::Uh => say!("line-to-uh"),
        };
        named(line, party)
    });
    let mut without: Vec<Message> = without.collect();
    let amounts = Amounts::marked(sum, Lacking::of(lines), MARK, print);
    if sum.total.is_none() || without.is_empty() {
        return (amounts, None);
    }
    if without.len() > NAMED {
        let more = without.len() - NAMED + 1;
        without.truncate(NAMED - 1);
        without.push(say!("lines-more", count = more));
    }
    let note = say!("lines-left-out", mark = MARK, lines = list(without, Listed::And));
    (amounts, Some(words.say(&note)))
}

/// The name of a line in a sentence: its measure, or its *ordning* where the document has no such measure.
pub(crate) fn in_measure<'a>(measures: &'a [Measure]) -> impl Fn(&BudgetLine, Message) -> Message + 'a {
    |line, party| match measures.iter().find(|measure| measure.id == line.measure) {
        Some(measure) => say!("line-in-measure", party, measure = quoted(text::excerpt(&measure.name))),
        None => say!("line-under-ordning", party, ordning = text::excerpt(&line.ordning)),
    }
}

/// What a line of a measure is for, in a sentence about the measure.
pub(crate) fn by_text(line: &BudgetLine, party: Message) -> Message {
    match &line.text {
        Some(text) => say!("line-for", party, text = quoted(text::excerpt(&one_line(text)))),
        None => party,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sums of a budget's lines for each of these *ordninger* and for all lines, and the sentence that says what the
/// sums leave out.
pub(crate) fn totals<'a>(
    budget: &'a Budget,
    measures: &[Measure],
    ordninger: impl Iterator<Item = &'a str>,
    words: Words,
) -> (Vec<(String, Amounts)>, Amounts, Option<String>) {
    let named = in_measure(measures);
    let sum_of = |of: Option<&str>| {
        let lines = budget.lines.iter().filter(move |line| of.is_none_or(|ordning| line.ordning == ordning));
        sum_of(lines, Money::grouped, &named, words)
    };
    let rows = ordninger.map(|ordning| (ordning.to_owned(), sum_of(Some(ordning)).0)).collect();
    let (sum, left_out) = sum_of(None);
    (rows, sum, left_out)
}

/// The *ordninger* of a budget, in the order it names them.
pub(crate) fn ordninger(budget: &Budget) -> impl Iterator<Item = &str> {
    distinct(budget.lines.iter().map(|line| line.ordning.as_str()))
}

/// Each name once, where it comes first.
pub(crate) fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    let mut seen = std::collections::HashSet::new();
    names.filter(move |name| seen.insert(*name))
}

/// The estimates for a later period, and their reasons.
#[derive(Debug, Serialize)]
pub(crate) struct EstimateRow {
    pub(crate) period: String,
    pub(crate) owner: Option<String>,
    pub(crate) owner_reason: Option<String>,
    pub(crate) uh: Option<String>,
    pub(crate) uh_reason: Option<String>,
    /// Whether an amount leaves out an estimate that has none.
    #[serde(skip)]
    pub(crate) lacking: bool,
}

impl EstimateRow {
    /// The estimates for a period that `wanted` picks, together.
    pub(crate) fn of(
        budget: &Budget,
        period: &str,
        print: impl Fn(Money) -> String,
        wanted: impl Fn(&Estimate) -> bool,
    ) -> Self {
        let of = |party: Party| {
            let own = |e: &&Estimate| wanted(e) && e.period == period && e.party == party;
            let found: Vec<&Estimate> = budget.estimates.iter().filter(own).collect();
            let amount = found.iter().filter_map(|estimate| estimate.amount).reduce(|a, b| a + b).map(&print);
            let lacking = amount.is_some() && found.iter().any(|estimate| estimate.amount.is_none());
            let amount = amount.map(|amount| if lacking { format!("{amount}\u{a0}{MARK}") } else { amount });
            let reasons: Vec<&str> = found.iter().filter_map(|estimate| estimate.reason.as_deref()).collect();
            // A text in place of an amount is printed where the amount would be.
            let written = distinct(found.iter().filter_map(|estimate| estimate.written_amount.as_deref()));
            let amount = amount.into_iter().chain(written.map(str::to_owned)).reduce(|a, b| format!("{a}; {b}"));
            (amount, Some(reasons.join("\n\n")).filter(|reasons| !reasons.is_empty()), lacking)
        };
        let (owner, owner_reason, owner_lacking) = of(Party::Owner);
        let (uh, uh_reason, uh_lacking) = of(Party::Uh);
        let lacking = owner_lacking || uh_lacking;
        Self { period: period.to_owned(), owner, owner_reason, uh, uh_reason, lacking }
    }
}

/// An amount as in the tables of measures: `Kr 50 000`.
pub(crate) fn kr(words: Words) -> impl Fn(Money) -> String + Copy {
    move |amount| words.say(&say!("amount-form", amount = amount.grouped()))
}

/// `Timer for studenter: 16 × 950 kr per time = 15 200 kr`, from the parts that are stated.
pub(crate) fn reckoning(reckoning: &Reckoning, words: Words) -> String {
    let hours = reckoning.hours.map(|hours| hours.to_string()).map(|hours| match &reckoning.unit {
        Some(unit) => say!("reckoning-hours-per", hours, unit),
        None => say!("reckoning-hours", hours),
    });
    let rate = reckoning.rate.map(|rate| rate.to_string()).map(|rate| match &reckoning.unit {
        _ if hours.is_some() => say!("reckoning-rate-per-hour", rate),
        Some(unit) => say!("reckoning-rate-per", rate, unit),
        None => say!("amount-kr", amount = rate),
    });
    let [hours, rate] = [hours, rate].map(|said| said.map(|said| words.say(&said)));
    let factors: Vec<String> =
        [reckoning.count.map(|count| count.to_string()), hours, rate].into_iter().flatten().collect();
    let factors = Some(factors.join("\u{a0}× ")).filter(|factors| !factors.is_empty());
    let amount = reckoning.amount.map(|amount| words.say(&say!("amount-kr", amount = amount.grouped())));
    let reckoned: Vec<String> = [factors, amount].into_iter().flatten().collect();
    let parts = [reckoning.text.clone(), Some(reckoned.join(" =\u{a0}")).filter(|reckoned| !reckoned.is_empty())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
}
