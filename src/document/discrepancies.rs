//! Discrepancies in words, as pages mark them.

use serde::Serialize;

use crate::application::Applied;
use crate::check::{self, Compared, Discrepancy, Row};
use crate::model::Content;
use crate::model::UnreadableAmount;

/// A discrepancy as a row of a table.
#[derive(Debug, Serialize)]
pub(super) struct Marked {
    pub(super) what: String,
    pub(super) stated: Option<String>,
    pub(super) computed: String,
    /// What is stated less what is computed, with its sign.
    pub(super) difference: String,
    /// Whether it is of a sum, and not of a reckoning.
    pub(super) is_sum: bool,
}

/// The discrepancies of an application.
pub(super) fn of(content: &Content) -> Vec<Marked> {
    let Some(applied) = Applied::of(content) else { return Vec::new() };
    check::discrepancies(content).iter().map(|discrepancy| marked(discrepancy, &applied)).collect()
}

/// The same as sentences, under the sums of the application.
pub(super) fn notes(content: &Content) -> Vec<String> {
    let sentence = |Marked { what, stated, computed, difference, .. }: Marked| match stated {
        Some(stated) => {
            format!("{what}: oppgitt {stated}\u{a0}kr, beregnet {computed}\u{a0}kr. Forskjell: {difference}\u{a0}kr.")
        }
        None => format!("{what}: ikke oppgitt, beregnet {computed}\u{a0}kr."),
    };
    of(content).into_iter().map(sentence).chain(unreadable(content)).collect()
}

/// The amounts that the sender has written so that they cannot be read, as written.
pub(super) fn unreadable(content: &Content) -> Vec<String> {
    let Content::Ekstramidler(record) = content else { return Vec::new() };
    let sentence =
        |amount: &UnreadableAmount| format!("{}: skrevet «{}», som ikke lar seg lese.", amount.what, amount.written);
    record.unreadable_amounts.iter().map(sentence).collect()
}

fn marked(discrepancy: &Discrepancy, applied: &Applied<'_>) -> Marked {
    let measure = |id: &str| {
        let measure = applied.measures.iter().find(|measure| measure.id == id);
        measure.map_or_else(|| id.to_owned(), |measure| measure.name.clone())
    };
    let (what, is_sum) = match &discrepancy.what {
        Compared::Row(Row::AppliedFor) => ("Totalt sammenlignet med Eier + UH".to_owned(), true),
        Compared::Row(Row::Ordning(name)) => (format!("Totalt for {name} sammenlignet med Eier + UH"), true),
        Compared::Row(Row::Sum) => ("Totalt i raden Sum sammenlignet med Eier + UH".to_owned(), true),
        Compared::Column(column) => (format!("{} i raden Sum sammenlignet med radene over", column.name()), true),
        Compared::Lines(_, column) => (format!("{} sammenlignet med tiltakenes linjer", column.name()), true),
        Compared::Reckonings(id) => (format!("Linje i «{}» sammenlignet med regnestykkene", measure(id)), false),
        Compared::Product { measure: id, factors, fitting, .. } => {
            let fitting = fitting.map(|count| format!("; går opp hvis antallet er {count}")).unwrap_or_default();
            (format!("Regnestykke i «{}» ({factors}{fitting})", measure(id)), false)
        }
    };
    // An empty cell beside others is nothing applied for; that it is empty is said.
    let one_side = matches!(discrepancy.what, Compared::Row(_)) && discrepancy.parts.len() < 2;
    let what = if one_side { format!("{what} (bare én av dem er oppgitt)") } else { what };
    let at_least = if discrepancy.at_least { "minst\u{a0}" } else { "" };
    // A minus sign, not a hyphen.
    let sign = if discrepancy.stated.is_some_and(|stated| stated > discrepancy.computed) { "+" } else { "\u{2212}" };
    Marked {
        what,
        stated: discrepancy.stated.map(|stated| stated.grouped()),
        computed: format!("{at_least}{}", discrepancy.computed.grouped()),
        difference: format!("{at_least}{sign}{}", discrepancy.difference().grouped()),
        is_sum,
    }
}
