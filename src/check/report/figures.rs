//! `figure-out-of-range`, `shares-not-whole` and `missing-figure`: the figures of an indicator are possible and
//! complete.

use crate::finding::rules;
use rust_decimal::Decimal;

use super::{pointer_of, whole, years_of};
use crate::check::names::{Known, Names};
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Tilstandsrapport;
use crate::model::report::{Chart, Indicator, Measurement};
use crate::value::decimal;
use crate::value::figure::{Absent, Figure};
use crate::value::text;
use crate::value::year::Year;
use crate::words::{Listed, list, quoted, say};

pub(super) fn check(report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    for (i, indicator) in whole(report, document) {
        names(indicator, i, report, document, findings);
        fractions(indicator, i, document, findings);
        let years = years_of(indicator, report);
        for series in 0..indicator.comparison.series.len() {
            missing(indicator, i, series, years, document, findings);
            for year in years {
                shares(indicator, i, series, *year, document, findings);
                for level in indicator.level_names() {
                    range(indicator, i, series, level, *year, document, findings);
                }
            }
        }
    }
}

/// Figures in the record name known series, levels and years, each once.
fn names(indicator: &Indicator, i: usize, report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    let at = format!("/indikatorer/{i}");
    let series: Vec<&str> = indicator.comparison.series.iter().map(|series| series.name.as_str()).collect();
    let levels: Vec<&str> = indicator.levels.iter().map(|level| level.name.as_str()).collect();
    let years: Vec<String> = years_of(indicator, report).iter().map(|year| year.key()).collect();
    let mut names = Names::new(&document.origins, findings);
    names.unique(&format!("{at}/sammenligning/serier"), "/navn", say!("figure-names.series"), series.iter().copied());
    names.unique(&format!("{at}/nivaaer"), "/navn", say!("figure-names.level"), levels.iter().copied());
    let of_series = Known::new(say!("figure-names.known-series"), series.into_iter());
    let of_levels = Known::new(say!("figure-names.known-level"), levels.into_iter());
    let of_years = Known::new(say!("figure-names.known-year"), years.iter().map(String::as_str));
    let entries = indicator.figures.iter().map(|e| (&e.series, &e.level, e.year)).enumerate().map(|one| ("tall", one));
    let hidden = indicator.hide.iter().map(|h| (&h.series, &h.level, h.year)).enumerate().map(|one| ("skjul", one));
    for (list, (n, (series, level, year))) in entries.chain(hidden) {
        let pointer = format!("{at}/{list}/{n}");
        names.expect(&format!("{pointer}/serie"), series, &of_series);
        if let Some(level) = level {
            names.expect(&format!("{pointer}/nivaa"), level, &of_levels);
        }
        names.expect(&format!("{pointer}/aar"), &year.key(), &of_years);
    }
    let keys: Vec<String> = indicator
        .figures
        .iter()
        .map(|e| {
            [Some(e.series.as_str()), e.level.as_deref(), Some(&e.year.key())]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        })
        .collect();
    names.unique(&format!("{at}/tall"), "/serie", say!("figure-names.figure"), keys.iter().map(String::as_str));
}

fn range(
    indicator: &Indicator,
    i: usize,
    series: usize,
    level: Option<&str>,
    year: Year,
    document: &Document,
    findings: &mut Findings,
) {
    let name = &indicator.comparison.series[series].name;
    let Figure::Known(number) = indicator.figure(name, level, year) else { return };
    let (least, most) = indicator.unit.range();
    // A change may be negative; only lines can show that.
    let is_change = matches!(
        indicator.unit,
        Measurement::Percent | Measurement::ScalePoints | Measurement::SchoolPoints | Measurement::Ratio
    ) && matches!(indicator.chart, Chart::Lines | Chart::Panels);
    let possible = (number >= least.into() || (is_change && -number <= most.into())) && number <= most.into();
    let whole = indicator.unit != Measurement::Count || number.fract().is_zero();
    if possible && whole {
        return;
    }
    let is_below = number.is_sign_negative() && matches!(indicator.chart, Chart::Bars | Chart::Stacked);
    let expected =
        if whole { say!("figure-out-of-range.between", least, most) } else { say!("figure-out-of-range.whole") };
    let figure = decimal::grouped(number);
    let message = say!("figure-out-of-range", figure, unit = indicator.unit.name(), expected);
    let place = document.origins.place(&pointer_of(indicator, i, series, level, year));
    let finding = Finding::new(&rules::FIGURE_OUT_OF_RANGE, place, message);
    findings.push(if is_below { finding.help(say!("figure-out-of-range.below-zero")) } else { finding });
}

/// Shares that are all written as fractions of one.
fn fractions(indicator: &Indicator, i: usize, document: &Document, findings: &mut Findings) {
    let known = || indicator.figures.iter().filter_map(|entry| entry.value.known());
    let parts = known().all(|number| number.abs() <= Decimal::ONE) && known().any(|number| !number.fract().is_zero());
    if indicator.unit != Measurement::Percent || !parts {
        return;
    }
    let message = say!("shares-as-fractions", indicator = quoted(text::excerpt(&indicator.name)));
    let place = document.origins.place(&format!("/indikatorer/{i}/enhet"));
    findings.push(Finding::new(&rules::SHARES_AS_FRACTIONS, place, message));
}

fn shares(indicator: &Indicator, i: usize, series: usize, year: Year, document: &Document, findings: &mut Findings) {
    if indicator.chart != Chart::Stacked || indicator.unit != Measurement::Percent {
        return;
    }
    let name = &indicator.comparison.series[series].name;
    let figures: Vec<(Option<&str>, Figure)> =
        indicator.level_names().into_iter().map(|level| (level, indicator.figure(name, level, year))).collect();
    let known: Vec<Decimal> = figures.iter().filter_map(|(_, figure)| figure.known()).collect();
    let sum: Decimal = known.iter().sum();
    // Rounding may change each share by half of its last decimal.
    let slack: Decimal = known.iter().map(|number| Decimal::new(5, number.scale() + 1)).sum();
    let whole = Decimal::ONE_HUNDRED;
    let complete =
        figures.iter().all(|(_, figure)| !matches!(figure, Figure::Absent(Absent::Hidden | Absent::Missing)));
    if known.is_empty() || (sum <= whole + slack && (!complete || sum >= whole - slack)) {
        return;
    }
    let expected = if complete { say!("shares-not-whole.complete") } else { say!("shares-not-whole.incomplete") };
    let message = say!(
        "shares-not-whole",
        series = text::excerpt(name),
        year = year.to_string(),
        sum = decimal::grouped(sum),
        expected,
    );
    let mut places = figures.iter().filter_map(|(level, figure)| {
        Some((document.origins.place(&pointer_of(indicator, i, series, *level, year)), figure.known()?))
    });
    let Some((place, _)) = places.next() else { return };
    let finding = Finding::new(&rules::SHARES_NOT_WHOLE, place, message);
    findings.push(places.fold(finding, |finding, (place, number)| {
        finding.related(place, say!("shares-not-whole.share", share = decimal::grouped(number)))
    }));
}

fn missing(
    indicator: &Indicator,
    i: usize,
    series: usize,
    years: &[Year],
    document: &Document,
    findings: &mut Findings,
) {
    let name = &indicator.comparison.series[series].name;
    let has = |year: &&Year| indicator.figures.iter().any(|entry| entry.series == *name && entry.year == **year);
    let missing: Vec<String> = years.iter().filter(|year| !has(year)).map(ToString::to_string).collect();
    if missing.is_empty() {
        return;
    }
    let message = say!(
        "missing-figure",
        indicator = quoted(text::excerpt(&indicator.name)),
        series = text::excerpt(name),
        years = list(missing, Listed::And),
    );
    let place = document.origins.place(&format!("/indikatorer/{i}/sammenligning/serier/{series}"));
    findings.push(
        Finding::new(&rules::MISSING_FIGURE, place, message)
            .related(document.origins.place(&format!("/indikatorer/{i}")), say!("related-indicator")),
    );
}
