//! What has changed between two versions of a form.

use std::collections::HashMap;

use super::{Answer, AskedPart, Filled, Kind, Table, walk};

/// A fact that has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// Where it stands: the part, the question, the row and the column, as the form calls them.
    pub(crate) place: Vec<String>,
    /// What was answered before, if anything.
    pub(crate) before: Option<String>,
    /// What is answered now, if anything.
    pub(crate) now: Option<String>,
}

/// One answer, by a key that is the same in all versions.
struct Fact {
    key: Vec<String>,
    place: Vec<String>,
    text: String,
}

/// Every fact that was added, removed or changed, in the order of the form; what is gone comes last.
pub(crate) fn changes(before: &Filled<'_>, now: &Filled<'_>) -> Vec<Change> {
    let (before, now) = (facts(before), facts(now));
    let known: HashMap<&[String], &Fact> = before.iter().map(|fact| (fact.key.as_slice(), fact)).collect();
    let present: HashMap<&[String], &Fact> = now.iter().map(|fact| (fact.key.as_slice(), fact)).collect();
    let changed = now.iter().filter_map(|fact| {
        let old = known.get(fact.key.as_slice());
        let same = old.is_some_and(|old| old.text == fact.text);
        (!same).then(|| Change {
            place: fact.place.clone(),
            before: old.map(|old| old.text.clone()),
            now: Some(fact.text.clone()),
        })
    });
    let gone = before.iter().filter(|fact| !present.contains_key(fact.key.as_slice()));
    let gone = gone.map(|fact| Change { place: fact.place.clone(), before: Some(fact.text.clone()), now: None });
    changed.chain(gone).collect()
}

fn facts(filled: &Filled<'_>) -> Vec<Fact> {
    let mut facts = vec![Fact {
        key: vec!["skjema".to_owned()],
        place: vec![filled.words.word("changes-form")],
        text: format!("{}, {}", filled.edition.title.text(filled.words.0), filled.edition.year),
    }];
    for part in walk(filled) {
        add(&part, filled, &mut facts);
    }
    facts.retain(|fact| !fact.text.trim().is_empty());
    facts
}

fn add(part: &AskedPart<'_>, filled: &Filled<'_>, facts: &mut Vec<Fact>) {
    let measure = part.measure.and_then(|measure| filled.measures.get(measure));
    let name = measure.map(|measure| measure.name.clone()).or_else(|| part.title.clone());
    for asked in &part.asked {
        let question = asked.question.id.as_ref().or(asked.question.fact.as_ref());
        let key: Vec<String> =
            [Some(part.part.id.clone()), measure.map(|measure| measure.id.clone()), question.cloned()]
                .into_iter()
                .flatten()
                .collect();
        let place: Vec<String> = name.iter().chain(&asked.label).cloned().collect();
        let mut fact = |more: Vec<String>, labels: Vec<String>, text: String| {
            facts.push(Fact { key: [key.clone(), more].concat(), place: [place.clone(), labels].concat(), text });
        };
        match &asked.answer {
            Answer::Table(table) => cells(table, &mut fact),
            answer => {
                if let Some(said) = answer.said() {
                    fact(Vec::new(), Vec::new(), said);
                }
            }
        }
    }
}

/// The cells of a table. A row is known by its name, and where it has none by its number.
fn cells(table: &Table, fact: &mut impl FnMut(Vec<String>, Vec<String>, String)) {
    let several = table.rows.len() > 1;
    for (i, row) in table.rows.iter().enumerate() {
        let named = table.columns.iter().zip(row).find(|(column, _)| column.kind == Kind::Head);
        let name = named.and_then(|(_, cell)| cell.text.clone());
        let row_label = name.clone().or_else(|| several.then(|| (i + 1).to_string()));
        for (j, (column, cell)) in table.columns.iter().zip(row).enumerate() {
            if matches!(column.kind, Kind::Head | Kind::Ordinal) {
                continue;
            }
            let text: Vec<&str> = cell.text.iter().chain(&cell.points).map(String::as_str).collect();
            // Two columns may have one label.
            let row = name.clone().filter(|_| !table.fixed).unwrap_or_else(|| i.to_string());
            let key = vec![row, j.to_string()];
            fact(key, row_label.iter().cloned().chain([column.label.clone()]).collect(), text.join("\n"));
        }
    }
}
