//! The chart of the amounts applied for: bars of owners and UH, and the figures in words.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;

use super::{Read, overview, sums};
use crate::application::{Lacking, Sum};
use crate::value::money::Money;
use crate::words::{Listed, Message, Words, list, say};

/// A chart of some of the applications, few enough for one page.
#[derive(Debug, Serialize)]
pub(super) struct AmountChart {
    bars: Vec<Bar>,
    /// The figures in words.
    alt: String,
    /// Whether an amount is not split between owners and UH.
    any_rest: bool,
    /// What the bars leave out, in a sentence.
    note: Option<String>,
}

/// The widths of a bar's parts, in thousandths of the widest bar of all charts.
#[derive(Debug, Serialize)]
struct Bar {
    name: String,
    owner: u32,
    uh: u32,
    rest: u32,
    amount: Option<String>,
}

/// The most that the bars of one chart may measure together, in tenths of a millimetre. With legend and heading, that
/// is a page.
const HEIGHT: usize = 1800;

pub(super) fn view(all: &[Read<'_>], words: Words) -> Vec<AmountChart> {
    let found = all.iter().filter(|read| read.found.is_some());
    let found: Vec<Of<'_>> = found.map(|read| (read.name.as_str(), read.sum(), read.lacking())).collect();
    let widest = |sum: Sum| sum.total.max(Some(sum.owner.into_iter().chain(sum.uh).sum()));
    let Some(most) = found.iter().filter_map(|(_, sum, _)| widest(*sum)).max().filter(|most| most.is_some_kroner())
    else {
        return Vec::new();
    };
    let without = overview::without(all.len() - found.len(), words);
    charts(&found).into_iter().map(|found| chart(found, most, without.as_ref(), words)).collect()
}

/// An application's name, what it applies for, and what that leaves out.
type Of<'a> = (&'a str, Sum, Lacking);

/// Splits the bars so that all charts are about equally long.
fn charts<'a>(found: &'a [Of<'a>]) -> Vec<&'a [Of<'a>]> {
    // A bar is 42 high and a line of its name 38; a line has room for 26 characters. Between bars there are 24.
    let height = |(name, ..): &Of<'_>| 24 + (38 * (name.chars().count() / 26 + 1)).max(42);
    let count = found.iter().map(height).sum::<usize>().div_ceil(HEIGHT);
    let each = found.iter().map(height).sum::<usize>().div_ceil(count.max(1));
    let mut charts = Vec::new();
    let (mut start, mut filled) = (0, 0);
    for (i, bar) in found.iter().enumerate() {
        if filled >= each || filled + height(bar) > HEIGHT {
            charts.push(&found[start..i]);
            (start, filled) = (i, 0);
        }
        filled += height(bar);
    }
    charts.push(&found[start..]);
    charts
}

fn chart(found: &[Of<'_>], most: Money, without: Option<&String>, words: Words) -> AmountChart {
    let width = |amount: Money| thousandths(amount, most);
    let bar = |(name, sum, lacking): &Of<'_>| {
        let (owner, uh) = (sum.owner.map_or(0, width), sum.uh.map_or(0, width));
        // The part of the total beyond the stated parts belongs to neither.
        let parts = sum.owner.zip(sum.uh).map(|(owner, uh)| owner + uh);
        let rest = if parts.is_some() { 0 } else { sum.total.map_or(0, width).saturating_sub(owner + uh) };
        // As in the table above it, an asterisk marks a total that its parts do not make.
        let mark = match parts.is_some_and(|parts| sum.total != Some(parts)) {
            true => "*",
            false if lacking.any() => sums::MARK,
            false => "",
        };
        let amount = sum.total.map(|total| words.say(&say!("amount-kr", amount = total.grouped())) + mark);
        Bar { name: (*name).to_owned(), owner, uh, rest, amount }
    };
    let bars: Vec<Bar> = found.iter().map(bar).collect();
    let figures: Vec<String> = found.iter().map(|of| words.say(&figures(of))).collect();
    let alt = words.say(&say!("chart-of-applied", figures = figures.join(" ")));
    let lacking = found.iter().any(|(_, _, lacking)| lacking.any()).then(|| words.word("marked-lacking"));
    let note: Vec<String> = lacking.into_iter().chain(without.cloned()).collect();
    let note = Some(note.join(" ")).filter(|note| !note.is_empty());
    AmountChart { note, any_rest: bars.iter().any(|bar| bar.rest > 0), bars, alt }
}

fn figures((name, sum, lacking): &Of<'_>) -> Message {
    let total =
        sum.total.map_or_else(|| say!("applied-for-unknown"), |total| say!("amount-kroner", amount = total.grouped()));
    let owner = sum.owner.map(|amount| say!("kroner-to-owner", amount = amount.grouped()));
    let uh = sum.uh.map(|amount| say!("kroner-to-uh", amount = amount.grouped()));
    let is_parted = owner.is_some() || uh.is_some();
    let parts = list([owner, uh].into_iter().flatten(), Listed::And);
    match (is_parted, lacking.any() && sum.total.is_some()) {
        (false, false) => say!("applied-for", name = *name, total),
        (false, true) => say!("applied-for-lacking", name = *name, total),
        (true, false) => say!("applied-for-parted", name = *name, total, parts),
        (true, true) => say!("applied-for-parted-lacking", name = *name, total, parts),
    }
}

fn thousandths(amount: Money, most: Money) -> u32 {
    let share = amount.decimal().checked_div(most.decimal()).unwrap_or_default() * Decimal::ONE_THOUSAND;
    let rounded = share.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    u32::try_from(rounded).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charts_are_about_as_long_as_each_other_and_fit_on_a_page() {
        let sum = Sum::default();
        let lengths = |name: &str, count: usize| -> Vec<usize> {
            charts(&vec![(name, sum, Lacking::default()); count]).into_iter().map(<[_]>::len).collect()
        };
        assert_eq!(lengths("Narvik kommune", 7), [7]);
        assert_eq!(lengths("Narvik kommune", 27), [27]);
        assert_eq!(lengths("Narvik kommune", 30), [15, 15]);
        let long = "Et svært langt navn på en søker som går over tre linjer i diagrammet";
        assert!(lengths(long, 60).iter().all(|count| count * (24 + 3 * 38) <= HEIGHT));
        assert_eq!(lengths(long, 60).iter().sum::<usize>(), 60);
    }

    #[test]
    fn widths_are_rounded_from_exact_shares() {
        let kroner = |text: &str| text.parse::<Money>().expect("it is an amount");
        assert_eq!(thousandths(kroner("500"), kroner("1000")), 500);
        assert_eq!(thousandths(kroner("1"), kroner("3")), 333);
        assert_eq!(thousandths(kroner("2,50"), kroner("1000")), 3);
        assert_eq!(thousandths(kroner("0"), kroner("1000")), 0);
    }
}
