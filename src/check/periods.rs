//! `period-outside-round` and `stale-period`: durations and estimates are for periods of the round.

use super::names::instead;
use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::{Behovsmelding, FormEdition};
use crate::value::text::excerpt;
use crate::words::{Arg, Message, quoted, say};

pub(super) fn check(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let form = &record.form;
    stale(form, document, findings);
    let mut expect = |pointer: String, period: &str, periods: &[String], message: fn(Arg) -> Message| {
        if !periods.iter().any(|known| known == period) {
            let known: Vec<&str> = periods.iter().map(String::as_str).collect();
            let message = message(quoted(excerpt(period)));
            let finding = Finding::new(&rules::PERIOD_OUTSIDE_ROUND, document.origins.place(&pointer), message);
            findings.push(finding.help(instead(period, &known)));
        }
    };
    for (i, measure) in record.measures.iter().enumerate() {
        for (j, period) in measure.duration.iter().enumerate() {
            let message = |period| say!("period-outside-round", period);
            expect(format!("/tiltak/{i}/varighet/{j}"), period, &form.periods, message);
        }
    }
    for (i, estimate) in record.budget.estimates.iter().enumerate() {
        let pointer = format!("/budsjett/anslag/{i}/periode");
        let message = |period| say!("period-outside-round-estimate", period);
        expect(pointer, &estimate.period, &form.estimate_periods, message);
    }
}

fn stale(form: &FormEdition, document: &Document, findings: &mut Findings) {
    let lists = [("perioder", &form.periods), ("anslagsperioder", &form.estimate_periods)];
    let mut report = |pointer: String, message: Message| {
        let finding = Finding::new(&rules::STALE_PERIOD, document.origins.place(&pointer), message);
        let label = say!("stale-period.form", year = form.year);
        findings.push(finding.related(document.origins.place("/skjema/aar"), label).help(say!("stale-period.write")));
    };
    for (key, periods) in lists {
        // One finding for each list, because all its periods are renewed together.
        let past = |period: &String| last_year(period).is_some_and(|year| year < form.year);
        if let Some(i) = periods.iter().position(past) {
            report(format!("/skjema/{key}/{i}"), say!("stale-period", period = quoted(excerpt(&periods[i]))));
        } else if key == "perioder"
            && !periods.is_empty()
            && periods.iter().all(|period| first_year(period) > Some(form.year))
        {
            report(format!("/skjema/{key}"), say!("stale-period-none", year = form.year));
        }
    }
}

/// The years that a period names: `Vår 2024`, `2024/25`, `2024-2026`.
fn years(period: &str) -> impl Iterator<Item = u16> + '_ {
    let mut century = None;
    period.split(|c: char| !c.is_ascii_digit()).filter_map(move |digits| {
        let number: u16 = digits.parse().ok()?;
        let year = match (digits.len(), century) {
            (4, _) => number,
            (2, Some(century)) => century + number,
            _ => return None,
        };
        century = Some(year / 100 * 100);
        (1900..=2200).contains(&year).then_some(year)
    })
}

fn first_year(period: &str) -> Option<u16> {
    years(period).min()
}

fn last_year(period: &str) -> Option<u16> {
    years(period).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_name_years() {
        for (period, first, last) in [
            ("Vår 2024", Some(2024), Some(2024)),
            ("Skoleåret 2024/25", Some(2024), Some(2025)),
            ("2024-2026", Some(2024), Some(2026)),
            ("Høsten", None, None),
            ("Fase 2", None, None),
            ("99999", None, None),
        ] {
            assert_eq!((first_year(period), last_year(period)), (first, last), "{period}");
        }
    }
}
