//! `wrong-sum`, `wrong-measure-sum`, `wrong-reckoning-sum` and `wrong-product`: a stated amount equals its parts.

use crate::application::{Compared, Discrepancy, Row};
use crate::finding::rules;
use crate::finding::{Finding, Findings, Rule};
use crate::load::{Document, Origins};
use crate::value::money::Money;
use crate::value::text::excerpt;
use crate::words::{Arg, quoted, say};

/// At most so many figures are shown beside a sum.
const SHOWN: usize = 6;

/// Reports the discrepancies of an application.
pub(super) fn check(document: &Document, findings: &mut Findings) {
    findings.extend(document.discrepancies.iter().map(|found| finding(found, &document.origins)));
}

fn rule(found: &Discrepancy) -> &'static Rule {
    match found.what {
        Compared::Row(_) | Compared::Column(_) => &rules::WRONG_SUM,
        Compared::Lines(..) => &rules::WRONG_MEASURE_SUM,
        Compared::Reckonings(_) => &rules::WRONG_RECKONING_SUM,
        Compared::Product { .. } => &rules::WRONG_PRODUCT,
    }
}

/// A discrepancy as a finding of its rule.
fn finding(found: &Discrepancy, origins: &Origins) -> Finding {
    let at = |pointer: &str| origins.place(pointer);
    let what = match &found.what {
        Compared::Row(Row::Ordning(name)) => say!("wrong-sum.of-ordning", ordning = quoted(excerpt(name))),
        Compared::Row(Row::Sum) => say!("wrong-sum.of-row-sum"),
        Compared::Row(Row::AppliedFor) => say!("wrong-sum.of-sum-applied-for"),
        Compared::Column(column) => say!("wrong-sum.of-column", column = column.name()),
        Compared::Lines(ordning, column) => say!("wrong-sum.of-lines", ordning, column = column.name()),
        Compared::Reckonings(measure) => say!("wrong-sum.of-reckonings", measure = quoted(excerpt(measure))),
        Compared::Product { factors, product, fitting, .. } => {
            let stated = found.stated.map(|stated| stated.to_string()).unwrap_or_default();
            let finding = Finding::new(
                rule(found),
                at(&format!("{}/beloep", found.pointer)),
                say!("wrong-product", factors, product, stated),
            );
            let finding = finding.related(at(&format!("{}/antall", found.pointer)), say!("wrong-product.factors"));
            return match fitting {
                Some(count) => finding.help(say!("wrong-product.fitting", count = count.to_string())),
                None => finding,
            };
        }
    };
    let known = |amount: Money| {
        let amount = amount.to_string();
        if found.at_least { Arg::from(say!("at-least", amount)) } else { Arg::from(amount) }
    };
    let message = match found.stated {
        Some(stated) => say!("wrong-sum", what, stated = stated.to_string(), computed = known(found.computed)),
        None => say!("wrong-sum-nothing", what, computed = found.computed.to_string()),
    };
    let mut finding = Finding::new(rule(found), at(&found.pointer), message);
    for (part, pointer) in found.parts.iter().take(SHOWN) {
        finding = finding.related(at(pointer), say!("wrong-sum.part", amount = part.to_string()));
    }
    finding.help(match (found.stated, &found.what) {
        (None, Compared::Lines(_, column)) => say!("wrong-sum-nothing.add", key = quoted(column.key())),
        _ => say!("wrong-sum.differ", difference = known(found.difference())),
    })
}
