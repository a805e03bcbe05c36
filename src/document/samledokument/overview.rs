//! *Oversikt*: a row for each application, sums, and sums of those that have something in common.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::Read;
use crate::check::{self, Column, Compared, Discrepancy};
use crate::document::ekstramidler;
use crate::document::parts::{Amounts, uh_names};
use crate::load::{Applied, Content, Sum};
use crate::money::Money;
use crate::text;

#[derive(Debug, Serialize)]
pub(super) struct View {
    rows: Vec<Row>,
    sum: Amounts,
    measures: usize,
    /// How many applications were read.
    read: usize,
    /// What does not agree in the sums, in sentences.
    discrepancies: Vec<String>,
    /// What the sums leave out, in sentences.
    left_out: Vec<String>,
    any_marked: bool,
    /// Sums by *ordning*; nothing where there is one only.
    ordninger: Vec<Group>,
    uh: Vec<Group>,
}

#[derive(Debug, Serialize)]
struct Row {
    number: usize,
    name: String,
    uh: Option<String>,
    amounts: Amounts,
    measures: Option<usize>,
    /// Which of the amounts are not what their parts make.
    marked: Marked,
}

#[derive(Debug, Default, Serialize)]
struct Marked {
    owner: bool,
    uh: bool,
    total: bool,
}

/// All applications of an *ordning*, or with the same universities.
#[derive(Debug, Serialize)]
struct Group {
    name: String,
    applications: usize,
    amounts: Amounts,
}

pub(super) fn view(all: &[Read<'_>]) -> View {
    let rows: Vec<Row> = all.iter().map(row).collect();
    let applied = || all.iter().filter_map(Read::applied);
    let sum = applied().map(|applied| applied.sum).fold(Sum::default(), Sum::plus);
    let ordninger = groups(applied().map(|applied| (applied.ordning.to_owned(), applied.sum)));
    let uh = all.iter().filter_map(|read| read.found.as_ref());
    View {
        any_marked: rows.iter().any(|row| row.marked.owner || row.marked.uh || row.marked.total),
        rows,
        sum: Amounts::of(sum, Money::grouped),
        measures: applied().map(|applied| applied.measures.len()).sum(),
        read: applied().count(),
        discrepancies: discrepancy(all).into_iter().collect(),
        left_out: left_out(all),
        ordninger: if ordninger.len() > 1 { ordninger } else { Vec::new() },
        uh: groups(uh.map(|(content, applied)| (uh_group(content, applied), applied.sum))),
    }
}

fn row(read: &Read<'_>) -> Row {
    Row {
        number: read.number,
        name: read.name.clone(),
        uh: match &read.found {
            Some((content, applied)) => uh(content, applied),
            None => Some("kunne ikke leses".to_owned()),
        },
        amounts: Amounts::of(read.sum(), Money::grouped),
        measures: read.applied().map(|applied| applied.measures.len()),
        marked: read.content().map(marked).unwrap_or_default(),
    }
}

fn marked(content: &Content) -> Marked {
    let found = check::discrepancies(content);
    let of = |column: Column| {
        found.iter().any(|Discrepancy { what, .. }| match what {
            Compared::Row(_) => column == Column::Total,
            Compared::Column(marked) | Compared::Lines(_, marked) => column == *marked,
            Compared::Reckonings(_) | Compared::Product { .. } => false,
        })
    };
    Marked { owner: of(Column::Owner), uh: of(Column::Uh), total: of(Column::Total) }
}

/// The universities by their short names, and what is said of their part.
fn uh(content: &Content, applied: &Applied<'_>) -> Option<String> {
    let short = applied.partnership.uh.iter().map(|uh| uh.abbreviation.clone().unwrap_or(text::excerpt(&uh.name)));
    let names = Some(text::list(short, "og")).filter(|names| !names.is_empty());
    match content {
        Content::Ekstramidler(record) => ekstramidler::with_part(record, names),
        _ => names,
    }
}

/// The heading under which an application's universities are counted, in whatever order they are named: one that has no
/// part is not counted with others.
fn uh_group(content: &Content, applied: &Applied<'_>) -> String {
    let mut partnership = applied.partnership.clone();
    partnership.uh.sort_by_cached_key(|uh| text::alphabetical(&uh.name));
    let names = uh_names(&partnership);
    match (content, names) {
        (Content::Ekstramidler(record), names) if record.uh_involved == Some(false) => {
            names.map_or("Ingen involvert".to_owned(), |names| format!("Ingen involvert (oppgitt: {names})"))
        }
        (_, names) => names.unwrap_or_else(|| "Ingen oppgitt".to_owned()),
    }
}

fn groups(sums: impl Iterator<Item = (String, Sum)>) -> Vec<Group> {
    let mut groups: BTreeMap<(Vec<char>, String), (usize, Sum)> = BTreeMap::new();
    for (name, sum) in sums {
        let group = groups.entry((text::alphabetical(&name), name)).or_default();
        *group = (group.0 + 1, group.1.plus(sum));
    }
    let group =
        |((_, name), (applications, sum))| Group { name, applications, amounts: Amounts::of(sum, Money::grouped) };
    groups.into_iter().map(group).collect()
}

/// That totals are stated which are not what eier and UH are together. Only applications that state all three count.
fn discrepancy(all: &[Read<'_>]) -> Option<String> {
    let whole = all.iter().map(Read::sum).filter_map(|sum| Some((sum.total?, sum.owner? + sum.uh?)));
    let (stated, parts) = whole.reduce(|(a, b), (c, d)| (a + c, b + d))?;
    (stated != parts).then(|| {
        format!(
            "Eier og UH utgjør til sammen {}\u{a0}kr, mens oppgitt totalsum er {}\u{a0}kr. Forskjellen er {}\u{a0}kr; se «Avvik».",
            parts.grouped(),
            stated.grouped(),
            stated.difference(parts).grouped(),
        )
    })
}

fn left_out(all: &[Read<'_>]) -> Vec<String> {
    let mut said = Vec::new();
    let missing: Vec<&str> = all.iter().filter(|read| read.found.is_none()).map(|read| read.name.as_str()).collect();
    if !missing.is_empty() {
        said.push(format!(
            "{} kunne ikke leses og er ikke med i summene, diagrammet eller tabellene: {}.",
            if missing.len() == 1 { "1 søknad".to_owned() } else { format!("{} søknader", missing.len()) },
            text::list(&missing, "og"),
        ));
    }
    let read: Vec<Sum> = all.iter().filter(|read| read.found.is_some()).map(Read::sum).collect();
    let parted = read.iter().filter(|sum| sum.owner.is_some() && sum.uh.is_some()).count();
    let totalled = read.iter().filter(|sum| sum.total.is_some()).count();
    if totalled < read.len() {
        said.push(format!("Totalsummen omfatter bare søknadene som oppgir den: {totalled} av {}.", read.len()));
    }
    if parted < read.len() {
        let of = read.len();
        said.push(format!("{parted} av {of} søknader oppgir både beløp til eier og beløp til UH. Et beløp som ikke er oppgitt, er ikke regnet med."));
    }
    let computed: Vec<&str> = all
        .iter()
        .filter(|read| read.applied().is_some_and(|applied| !applied.stated))
        .map(|read| read.name.as_str())
        .collect();
    if !computed.is_empty() && computed.len() < read.len() {
        said.push(format!(
            "Regnet ut fra tiltakenes linjer, siden søknaden ikke oppgir en sum: {}.",
            text::list(computed, "og")
        ));
    } else if !computed.is_empty() {
        said.push("Søknadene oppgir ingen summer; de er regnet ut fra tiltakenes linjer.".to_owned());
    }
    let applied = all.iter().filter_map(Read::applied);
    let mut seen = HashSet::new();
    let mut measures =
        applied.flat_map(|applied| applied.measures.iter().map(|measure| (&applied.partnership.name, &measure.id)));
    if !measures.all(|measure| seen.insert(measure)) {
        said.push("Et tiltak som er meldt i flere ordninger, er talt i hver av dem.".to_owned());
    }
    said
}
