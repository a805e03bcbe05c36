//! `overspent` and `unreported-use`: what was granted is accounted for.

use crate::finding::rules;
use rust_decimal::Decimal;

use super::super::reckonings;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::StatusReport;
use crate::value::decimal;
use crate::value::money::Money;
use crate::value::text;

pub(super) fn check(report: &StatusReport, document: &Document, findings: &mut Findings) {
    let Some(budget) = &report.budget else { return };
    reckonings::of_all(budget, &document.origins, findings);
    for (i, line) in budget.lines.iter().enumerate() {
        let at = format!("/budsjett/linjer/{i}");
        let measure = text::excerpt(&line.measure);
        let spent = |amount: Option<Money>| amount.map_or(Decimal::ZERO, Money::decimal);
        let gone = spent(line.used) + spent(line.transferred);
        match line.granted {
            Some(granted) if gone > granted.decimal() => {
                let message = format!(
                    "{} kroner of the measure {measure:?} are used or transferred, and {granted} were granted",
                    decimal::grouped(gone)
                );
                let key = if line.used.is_some() { "brukt" } else { "overfoert" };
                let finding = Finding::new(&rules::OVERSPENT, document.origins.place(&format!("{at}/{key}")), message);
                let finding = finding.related(document.origins.place(&format!("{at}/tildelt")), "granted");
                findings.push(finding.help("correct the figure, or say in \"vurderingMidler\" who has paid the rest"));
            }
            Some(granted) if granted.is_some_kroner() && (line.used.is_none() || line.transferred.is_none()) => {
                let missing = [("brukt", line.used), ("overfoert", line.transferred)];
                let missing = missing.iter().filter(|(_, amount)| amount.is_none()).map(|(key, _)| format!("{key:?}"));
                let message = format!(
                    "the measure {measure:?} was granted {granted} kroner; {} is not said",
                    text::list(missing, "and")
                );
                let place = document.origins.place(&format!("{at}/tildelt"));
                findings.push(
                    Finding::new(&rules::UNREPORTED_USE, place, message).help("add it; write 0 where it is nothing"),
                );
            }
            None if line.used.is_some() || line.transferred.is_some() => {
                let message = format!("money of the measure {measure:?} is used, and it is not said what was granted");
                let place = document.origins.place(&at);
                findings.push(Finding::new(&rules::UNREPORTED_USE, place, message).help("add \"tildelt\""));
            }
            _ => {}
        }
    }
}
