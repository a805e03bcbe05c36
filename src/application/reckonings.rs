//! Compares budget lines with their reckonings.

use rust_decimal::{Decimal, RoundingStrategy};

use super::discrepancy::{Compared, Discrepancy};
use crate::model::{Budget, Reckoning};
use crate::value::decimal;
use crate::value::money::Money;
use crate::value::quantity::Quantity;

/// The discrepancies between lines and their reckonings.
pub(super) fn discrepancies(budget: &Budget, ordning: &str) -> Vec<Discrepancy> {
    let mut found = Vec::new();
    for (i, line) in budget.lines.iter().enumerate().filter(|(_, line)| line.ordning == ordning) {
        let pointer = format!("/budsjett/linjer/{i}");
        for (j, reckoning) in line.reckonings.iter().enumerate() {
            found.extend(wrong_product(&line.measure, reckoning, format!("{pointer}/regnestykker/{j}")));
        }
        let Some(stated) = line.amount.filter(|_| !line.reckonings.is_empty()) else { continue };
        let amounts: Vec<Option<Money>> = line.reckonings.iter().map(amount).collect();
        let complete = amounts.iter().all(|amount| amount.is_some_and(|amount| amount < Money::MOST));
        // If the known reckonings, rounded, make the stated amount, nothing is wrong, although unknown ones may add to it.
        let in_bounds = amounts.iter().flatten().all(|amount| *amount < Money::MOST);
        if in_bounds && is_rounded(stated, &line.reckonings, &amounts) {
            continue;
        }
        let parts = amounts.iter().enumerate().filter_map(|(j, amount)| {
            let stated = if line.reckonings[j].amount.is_some() { "beloep" } else { "sats" };
            Some(((*amount)?, format!("{pointer}/regnestykker/{j}/{stated}")))
        });
        let what = Compared::Reckonings(line.measure.clone());
        found.extend(Discrepancy::of_sum(what, stated, format!("{pointer}/beloep"), parts.collect(), complete));
    }
    found
}

/// Whether a line's amount equals its reckonings in whole kroner: their sum rounded, or the sum of rounded products.
fn is_rounded(stated: Money, reckonings: &[Reckoning], amounts: &[Option<Money>]) -> bool {
    let whole = |amount: Decimal| amount.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    let sum: Decimal = amounts.iter().flatten().map(|amount| amount.decimal()).sum();
    // A stated amount is used as it is; a product is rounded before it is added.
    let product = |reckoning: &Reckoning| reckoning.amount.is_none().then(|| product(reckoning).map(whole)).flatten();
    let each = reckonings.iter().zip(amounts);
    let rounded: Decimal =
        each.filter_map(|(reckoning, amount)| product(reckoning).or(amount.map(Money::decimal))).sum();
    [whole(sum), rounded].contains(&stated.decimal())
}

/// The amount of a reckoning: as stated, or its product to the øre. A product above the largest amount counts as the
/// largest.
fn amount(reckoning: &Reckoning) -> Option<Money> {
    reckoning.amount.or_else(|| {
        let oere = product(reckoning)?.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        Some(Money::from_decimal(oere).unwrap_or(Money::MOST))
    })
}

/// `antall` × `timer` × `sats`; `None` if a factor is missing. Above the range of a decimal, the largest decimal.
fn product(reckoning: &Reckoning) -> Option<Decimal> {
    let (count, rate) = (reckoning.count?.decimal(), reckoning.rate?.decimal());
    let hours = reckoning.hours.map_or(Decimal::ONE, |hours| hours.decimal());
    let product = count.checked_mul(hours).and_then(|product| product.checked_mul(rate));
    Some(product.unwrap_or(Decimal::MAX))
}

/// The `antall` that makes the stated amount right, if that is a valid quantity.
fn fitting_count(reckoning: &Reckoning, stated: Money) -> Option<Quantity> {
    let hours = reckoning.hours.map_or(Decimal::ONE, Quantity::decimal);
    let per_unit = hours.checked_mul(reckoning.rate?.decimal())?;
    Quantity::from_decimal(stated.decimal().checked_div(per_unit)?)
}

fn wrong_product(measure: &str, reckoning: &Reckoning, pointer: String) -> Option<Discrepancy> {
    let stated = reckoning.amount?;
    let product = product(reckoning)?;
    let rounded = |digits| product.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
    if [rounded(2), rounded(0)].contains(&stated.decimal()) {
        return None;
    }
    let factors = [reckoning.count, reckoning.hours].into_iter().flatten().map(|factor| factor.to_string());
    let factors: Vec<String> = factors.chain(reckoning.rate.map(|rate| rate.to_string())).collect();
    let fitting = fitting_count(reckoning, stated);
    Some(Discrepancy {
        what: Compared::Product {
            measure: measure.to_owned(),
            factors: factors.join(" × "),
            product: decimal::grouped(product),
            fitting,
        },
        stated: Some(stated),
        computed: Money::from_decimal(rounded(2)).unwrap_or(Money::MOST),
        at_least: false,
        parts: Vec::new(),
        pointer,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(amount: &str, reckonings: serde_json::Value) -> Vec<Discrepancy> {
        let budget: Budget = serde_json::from_value(serde_json::json!({
            "aar": 2024,
            "linjer": [{ "tiltak": "a", "ordning": "Dekom", "part": "eier", "beloep": amount, "regnestykker": reckonings }],
        }))
        .expect("it is a budget");
        discrepancies(&budget, "Dekom")
    }

    #[test]
    fn whole_kroner_are_right_in_both_rules() {
        let product = |amount: Option<&str>| serde_json::json!({ "antall": "3", "sats": "33,50", "beloep": amount });
        for (line, own) in [("100,50", None), ("101", None), ("101", Some("101")), ("100,50", Some("100,50"))] {
            assert!(wrong(line, serde_json::json!([product(own)])).is_empty(), "{line} of {own:?}");
        }
        // Each rounded and the sum rounded are both right, and nothing else.
        let two = || serde_json::json!([product(None), product(None)]);
        assert!(wrong("201", two()).is_empty() && wrong("202", two()).is_empty());
        for line in ["200", "203", "201,50", "100"] {
            assert_eq!(wrong(line, two()).len(), 1, "{line}");
        }
        assert_eq!(wrong("100", serde_json::json!([product(None)])).len(), 1);
        // What is stated to the øre is not rounded for its writer, the line is.
        assert!(wrong("101", serde_json::json!([product(Some("100,50"))])).is_empty());
    }
}
