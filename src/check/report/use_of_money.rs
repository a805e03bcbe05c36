//! `overspent` and `unreported-use`: the report accounts for all granted money.

use crate::finding::rules;
use rust_decimal::Decimal;

use super::super::missing_amounts;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::Tilstandsrapport;
use crate::value::decimal;
use crate::value::money::Money;
use crate::value::text;
use crate::words::{Listed, list, quoted, say};

pub(super) fn check(report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
    let Some(budget) = &report.budget else { return };
    missing_amounts::of_all(budget, &document.origins, findings);
    for (i, line) in budget.lines.iter().enumerate() {
        let at = format!("/budsjett/linjer/{i}");
        let measure = quoted(text::excerpt(&line.measure));
        let spent = |amount: Option<Money>| amount.map_or(Decimal::ZERO, Money::decimal);
        let gone = spent(line.used) + spent(line.transferred);
        match line.granted {
            Some(granted) if gone > granted.decimal() => {
                let message = say!("overspent", gone = decimal::grouped(gone), measure, granted = granted.to_string());
                let key = if line.used.is_some() { "brukt" } else { "overfoert" };
                let finding = Finding::new(&rules::OVERSPENT, document.origins.place(&format!("{at}/{key}")), message);
                let granted = document.origins.place(&format!("{at}/tildelt"));
                findings.push(finding.related(granted, say!("overspent.granted")));
            }
            Some(granted) if granted.is_some_kroner() && (line.used.is_none() || line.transferred.is_none()) => {
                let missing = [("brukt", line.used), ("overfoert", line.transferred)];
                let missing = missing.iter().filter(|(_, amount)| amount.is_none()).map(|(key, _)| quoted(*key));
                let missing = list(missing, Listed::And);
                let message = say!("unreported-use", measure, granted = granted.to_string(), missing);
                let place = document.origins.place(&format!("{at}/tildelt"));
                findings.push(Finding::new(&rules::UNREPORTED_USE, place, message));
            }
            None if line.used.is_some() || line.transferred.is_some() => {
                let message = say!("unreported-use-no-grant", measure);
                findings.push(Finding::new(&rules::UNREPORTED_USE, document.origins.place(&at), message));
            }
            _ => {}
        }
    }
}
