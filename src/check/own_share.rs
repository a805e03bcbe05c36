//! `own-share`: a hint about the owners' own share.

use crate::finding::rules;
use rust_decimal::Decimal;

use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::{Behovsmelding, Party};
use crate::value::decimal;
use crate::value::money::Money;
use crate::words::say;

pub(super) fn check(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let ordning = record.form.ordninger.iter().find(|ordning| ordning.name == record.ordning);
    let Some(percent) = ordning.and_then(|ordning| ordning.own_share_percent) else { return };
    let stated = record.stated_totals.iter().flat_map(|stated| &stated.rows).find(|row| row.ordning == record.ordning);
    let lines = record.budget.lines.iter().filter(|line| line.ordning == record.ordning && line.party == Party::Owner);
    let owners =
        stated.and_then(|row| row.owner).unwrap_or_else(|| lines.filter_map(|line| line.amount).sum::<Money>());
    // At most 10¹² times 255: far from the limits of a decimal.
    let share = owners.decimal() * Decimal::from(percent) / Decimal::ONE_HUNDRED;
    if share.is_zero() {
        return;
    }
    let shown = Money::from_decimal(share.round_dp(2)).map_or_else(|| decimal::grouped(share), Money::grouped);
    let expected = say!("own-share.expected", percent, owners = owners.to_string(), share = shown);
    let finding = match record.own_share {
        Some(stated) if stated.decimal() >= share => return,
        Some(stated) => {
            let message = say!("own-share-stated", stated = stated.to_string(), expected);
            Finding::new(&rules::OWN_SHARE, document.origins.place("/egenandel"), message)
        }
        None => {
            let message = say!("own-share", expected);
            Finding::new(&rules::OWN_SHARE, document.origins.place("/ordning"), message)
        }
    };
    findings.push(finding.help(say!("own-share.state")));
}
