//! The axis of a chart: its ends, its ticks, and the position of a figure on it.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::model::report::Measurement;
use crate::value::figure;

/// At most so many parts between the ticks of an axis.
const MOST_PARTS: i64 = 5;

/// An axis. Positions are in thousandths of its length, from its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Axis {
    first: Decimal,
    step: Decimal,
    parts: i64,
}

impl Axis {
    /// The axis of bars, which begin at 0.
    pub(super) fn of_bars(unit: Measurement, figures: &[Decimal]) -> Self {
        let most = figures.iter().copied().max().unwrap_or_default();
        Self::covering(Decimal::ZERO, most.max(least_span(unit)), unit)
    }

    /// The axis of lines. It begins at 0 if 0 means "none" in the unit; a scale of marks has its own ends.
    pub(super) fn of_lines(unit: Measurement, figures: &[Decimal]) -> Self {
        match unit {
            // At least this much is shown, so that small differences look small.
            Measurement::Index | Measurement::Grade => Self::around(figures, (3, 5), unit),
            Measurement::ScalePoints => Self::around(figures, (45, 55), unit),
            Measurement::SchoolPoints => Self::around(figures, (35, 45), unit),
            _ => {
                let (least, most) = (figures.iter().min(), figures.iter().max());
                let least = least.copied().unwrap_or_default().min(Decimal::ZERO);
                Self::covering(least, most.copied().unwrap_or_default().max(least_span(unit)), unit)
            }
        }
    }

    /// The axis that covers the figures and this part of the scale.
    fn around(figures: &[Decimal], (least, most): (u32, u32), unit: Measurement) -> Self {
        let (least, most) = (Decimal::from(least), Decimal::from(most));
        let least = figures.iter().copied().min().unwrap_or(least).min(least);
        Self::covering(least, figures.iter().copied().max().unwrap_or(most).max(most), unit)
    }

    /// The axis with round ticks that covers both.
    fn covering(least: Decimal, most: Decimal, unit: Measurement) -> Self {
        let mut magnitude = Decimal::new(1, 1);
        loop {
            for factor in [1, 2, 5] {
                let step = magnitude * Decimal::from(factor);
                // Children are counted in whole numbers.
                if unit == Measurement::Count && !step.fract().is_zero() {
                    continue;
                }
                let (first, last) = ((least / step).floor(), (most / step).ceil());
                let parts = i64::try_from(last - first).unwrap_or(i64::MAX);
                if parts <= MOST_PARTS {
                    return Self { first: first * step, step, parts: parts.max(1) };
                }
            }
            magnitude *= Decimal::TEN;
        }
    }

    /// The ticks: the label and the position of each.
    pub(super) fn ticks(self) -> Vec<(String, u32)> {
        let decimals = self.step.normalize().scale();
        let tick = |part: i64| {
            let number = self.first + self.step * Decimal::from(part);
            (figure::rounded(number, decimals), self.at(number))
        };
        (0..=self.parts).map(tick).collect()
    }

    /// The first number on the axis, if that is not 0.
    pub(super) fn first_above_zero(self) -> Option<String> {
        let decimals = self.step.normalize().scale();
        (!self.first.is_zero()).then(|| figure::rounded(self.first, decimals))
    }

    /// The position of a figure, in thousandths.
    pub(super) fn at(self, number: Decimal) -> u32 {
        let length = self.step * Decimal::from(self.parts);
        thousandths((number - self.first) / length)
    }
}

/// A part of a whole in thousandths, rounded half away from zero.
pub(super) fn thousandths(part: Decimal) -> u32 {
    let rounded = (part * Decimal::ONE_THOUSAND).round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    u32::try_from(rounded.clamp(Decimal::ZERO, Decimal::ONE_THOUSAND)).unwrap_or_default()
}

/// The least length of an axis from 0, so that small figures look small.
fn least_span(unit: Measurement) -> Decimal {
    Decimal::from(match unit {
        Measurement::Percent => 10,
        Measurement::Index => 5,
        Measurement::Grade => 6,
        Measurement::ScalePoints | Measurement::SchoolPoints => 50,
        Measurement::Count => 5,
        Measurement::Days | Measurement::Hours | Measurement::Ratio => 1,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn labels(axis: Axis) -> Vec<String> {
        axis.ticks().into_iter().map(|(label, _)| label).collect()
    }

    fn numbers(texts: &[&str]) -> Vec<Decimal> {
        texts.iter().map(|text| text.parse().expect("it is a number")).collect()
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(labels(Axis::of_bars(Measurement::Percent, &numbers(&["7.1", "12.4"]))), ["0", "5", "10", "15"]);
        assert_eq!(
            labels(Axis::of_bars(Measurement::Percent, &numbers(&["100"]))),
            ["0", "20", "40", "60", "80", "100"]
        );
        assert_eq!(
            labels(Axis::of_bars(Measurement::Ratio, &numbers(&["0.4"]))),
            ["0,0", "0,2", "0,4", "0,6", "0,8", "1,0"]
        );
        assert_eq!(labels(Axis::of_bars(Measurement::Count, &[])), ["0", "1", "2", "3", "4", "5"]);
        assert_eq!(labels(Axis::of_lines(Measurement::Index, &numbers(&["4.2"]))), ["3,0", "3,5", "4,0", "4,5", "5,0"]);
        assert_eq!(labels(Axis::of_lines(Measurement::ScalePoints, &numbers(&["48", "51"]))), ["45", "50", "55"]);
        assert_eq!(
            labels(Axis::of_lines(Measurement::SchoolPoints, &numbers(&["31.5", "44"]))),
            ["30", "35", "40", "45"]
        );
    }

    #[test]
    fn figures_stand_where_they_should() {
        let axis = Axis::of_bars(Measurement::Percent, &numbers(&["15"]));
        assert_eq!([0, 3, 15].map(|number| axis.at(number.into())), [0, 200, 1000]);
        assert_eq!(axis.at("7.0125".parse().expect("it is a number")), 468);
    }

    proptest! {
        #[test]
        fn every_figure_is_on_its_axis(digits in proptest::collection::vec(0i64..1_000_000_000, 1..6), scale in 0u32..=4) {
            let figures: Vec<Decimal> = digits.iter().map(|digits| Decimal::new(*digits, scale)).collect();
            for unit in [Measurement::Percent, Measurement::ScalePoints, Measurement::Count, Measurement::Ratio] {
                let axis = Axis::of_lines(unit, &figures);
                let end = axis.first + axis.step * Decimal::from(axis.parts);
                prop_assert!(figures.iter().all(|figure| *figure >= axis.first && *figure <= end), "{:?} {:?}", axis, figures);
                let ticks = axis.ticks();
                prop_assert!((2..=6).contains(&ticks.len()) && ticks[0].1 == 0 && ticks[ticks.len() - 1].1 == 1000);
            }
        }
    }
}
