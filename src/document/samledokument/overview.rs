//! *Oversikt*: a row for each application, sums, and sums of those that have something in common.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::Read;
use super::sums::{self, Total};
use crate::application::amounts::Amounts;
use crate::application::{Applied, Sum};
use crate::application::{Column, Compared, Discrepancy};
use crate::check::{self, Directory};
use crate::form::with_part;
use crate::load::Document;
use crate::model::Content;
use crate::value::text;
use crate::words::{Arg, Listed, Words, list, quoted, say};

#[derive(Debug, Serialize)]
pub(super) struct Overview {
    rows: Vec<Row>,
    sum: Amounts,
    /// The meaning of a mark at a sum, if there is one.
    sum_note: Option<String>,
    /// Whether the amounts are as the applications state them.
    as_stated: bool,
    measures: usize,
    /// How many applications were read.
    read: usize,
    /// The discrepancies of the sums, in sentences.
    discrepancies: Vec<String>,
    /// What the sums leave out, in sentences.
    left_out: Vec<String>,
    /// Applicants with several applications, in sentences.
    repeated: Vec<String>,
    any_marked: bool,
    /// Sums by *ordning*; empty if there is only one.
    ordninger: Groups,
    uh: Groups,
}

#[derive(Debug, Serialize)]
struct Row {
    number: usize,
    name: String,
    uh: Option<String>,
    amounts: Amounts,
    measures: Option<usize>,
    /// Which of the amounts are discrepancies.
    marked: Marked,
    /// Whether its applicant has another application for the same.
    repeated: bool,
}

#[derive(Debug, Default, Serialize)]
struct Marked {
    owner: bool,
    uh: bool,
    total: bool,
}

/// Applications in groups.
#[derive(Debug, Default, Serialize)]
struct Groups {
    /// The heading above the groups.
    title: String,
    /// The label of the property that a group shares.
    label: String,
    rows: Vec<Group>,
    /// What the sums leave out, in a sentence.
    note: Option<String>,
}

/// All applications of an *ordning*, or with the same UH.
#[derive(Debug, Serialize)]
struct Group {
    name: String,
    applications: usize,
    amounts: Amounts,
}

impl Overview {
    /// Whether an applicant has several applications for the same *ordning* and year.
    pub(super) fn has_repeated(&self) -> bool {
        !self.repeated.is_empty()
    }
}

pub(super) fn view(all: &[Read<'_>], document: &Document, words: Words) -> Overview {
    let directory = check::samledokument::directory(document);
    let repeated = check::samledokument::groups(document);
    let rows: Vec<Row> = all.iter().map(|read| row(read, &repeated, words)).collect();
    let applied = || all.iter().filter_map(Read::applied);
    let sum = Total::of(all.iter());
    let ordning = |read: &Read<'_>| read.applied().map(|a| (text::folded(a.ordning), a.ordning.to_owned()));
    let mut ordninger = groups(all, words, ordning);
    (ordninger.title, ordninger.label) = (words.word("groups-by-ordning"), words.word("label-ordning"));
    let uh =
        |read: &Read<'_>| read.found.as_ref().map(|(document, applied)| uh_group(document, applied, &directory, words));
    let mut uh = groups(all, words, uh);
    (uh.title, uh.label) = (words.word("groups-by-uh"), words.word("label-uh"));
    if !repeated.is_empty() {
        let said = words.word("all-of-repeated");
        for groups in [&mut ordninger, &mut uh] {
            let said = groups.note.iter().map(String::as_str).chain([said.as_str()]).collect::<Vec<_>>().join(" ");
            groups.note = Some(said);
        }
    }
    Overview {
        any_marked: rows.iter().any(|row| row.marked.owner || row.marked.uh || row.marked.total),
        sum_note: (sum.is_marked() || applied().any(|applied| applied.lacking.any()))
            .then(|| words.word("marked-lacking")),
        as_stated: applied().next().is_some() && applied().all(|applied| applied.stated),
        rows,
        sum: sum.amounts(),
        measures: applied().map(|applied| applied.measures.len()).sum(),
        read: applied().count(),
        discrepancies: discrepancy(all, words).into_iter().collect(),
        left_out: left_out(all, &directory, words),
        repeated: repeated.iter().map(|group| self::repeated(group, all, words)).collect(),
        ordninger: if ordninger.rows.len() > 1 { ordninger } else { Groups::default() },
        uh,
    }
}

fn row(read: &Read<'_>, repeated: &[Vec<usize>], words: Words) -> Row {
    Row {
        number: read.number,
        name: read.name.clone(),
        uh: match &read.found {
            Some((document, applied)) => uh(document, applied, words),
            None if read.application.content().is_none() => Some(words.word("row-unread")),
            None => Some(words.word("row-with-errors")),
        },
        amounts: sums::of_one(read),
        measures: read.applied().map(|applied| applied.measures.len()),
        marked: read.document().map(marked).unwrap_or_default(),
        repeated: repeated.iter().flatten().any(|given| *given == read.given),
    }
}

/// The sentence that an applicant has several applications, all of which are counted.
fn repeated(group: &[usize], all: &[Read<'_>], words: Words) -> String {
    let reads: Vec<&Read<'_>> = all.iter().filter(|read| group.contains(&read.given)).collect();
    let names = || reads.iter().map(|read| quoted(&read.name));
    let Some(applied) = reads.first().and_then(|read| read.applied()) else {
        return words.list(names(), Listed::And);
    };
    let who = text::excerpt(applied.applicant());
    let (ordning, year) = (applied.ordning, applied.year);
    let names = list(names(), Listed::And);
    words.say(&say!("repeated-applicant", who, count = group.len(), ordning, year, names))
}

fn marked(document: &Document) -> Marked {
    let of = |column: Column| {
        document.discrepancies.iter().any(|Discrepancy { what, .. }| match what {
            Compared::Row(_) => column == Column::Total,
            Compared::Column(marked) | Compared::Lines(_, marked) => column == *marked,
            Compared::Reckonings(_) | Compared::Product { .. } => false,
        })
    };
    Marked { owner: of(Column::Owner), uh: of(Column::Uh), total: of(Column::Total) }
}

/// The short names of the UH, and what the application says of their part.
fn uh(document: &Document, applied: &Applied<'_>, words: Words) -> Option<String> {
    let short = applied.partnership.uh.iter().map(|uh| uh.abbreviation.clone().unwrap_or(text::excerpt(&uh.name)));
    let names = Some(words.list(short, Listed::And)).filter(|names| !names.is_empty());
    match &document.content {
        Some(Content::Behovsmelding(record)) => with_part(record.uh_involved, record.uh_remark.as_ref(), names, words),
        _ => names,
    }
}

/// The key by which applications are grouped by UH, and the heading of the group. The order in which the UH are named
/// does not matter. Applications that say that no UH takes part are not counted with others.
fn uh_group(document: &Document, applied: &Applied<'_>, directory: &Directory, words: Words) -> (String, String) {
    let mut uh: Vec<(String, String)> =
        applied.partnership.uh.iter().map(|uh| (directory.key(uh), directory.name(uh))).collect();
    uh.sort_by_cached_key(|(key, name)| (text::alphabetical(name), key.clone()));
    uh.dedup_by(|a, b| a.0 == b.0);
    let (keys, names): (Vec<String>, Vec<String>) = uh.into_iter().unzip();
    let names = words.list(names, Listed::And);
    let involved =
        !matches!(&document.content, Some(Content::Behovsmelding(record)) if record.uh_involved == Some(false));
    let name = match (involved, names.is_empty()) {
        (true, true) => words.word("uh-not-stated"),
        (true, false) => names,
        (false, true) => words.word("uh-none-in-group"),
        (false, false) => words.say(&say!("uh-none-in-group-stated", names)),
    };
    (format!("{involved} {}", keys.join("\n")), name)
}

/// The applications in groups. `of` gives the key and the name of an application's group.
fn groups(all: &[Read<'_>], words: Words, of: impl Fn(&Read<'_>) -> Option<(String, String)>) -> Groups {
    let mut groups: HashMap<String, (String, Total)> = HashMap::new();
    for read in all {
        if let Some((key, name)) = of(read) {
            groups.entry(key).or_insert_with(|| (name, Total::default())).1.add(read);
        }
    }
    let mut groups: Vec<(String, Total)> = groups.into_values().collect();
    groups.sort_by_cached_key(|(name, total)| (text::alphabetical(name), total.applications));
    let missing = all.iter().filter(|read| read.found.is_none()).count();
    let marked = groups.iter().any(|(_, total)| total.is_marked());
    let note = [marked.then(|| words.word("marked-lacking")), without(missing, words)];
    let note: Vec<String> = note.into_iter().flatten().collect();
    let row =
        |(name, total): (String, Total)| Group { name, applications: total.applications, amounts: total.amounts() };
    let note = Some(note.join(" ")).filter(|note| !note.is_empty());
    Groups { rows: groups.into_iter().map(row).collect(), note, ..Groups::default() }
}

/// The sentence that some sums leave out applications.
pub(super) fn without(missing: usize, words: Words) -> Option<String> {
    (missing > 0).then(|| words.say(&say!("without-missing", count = missing)))
}

/// The sentence that the stated totals differ from the sum of eier and UH; `None` where they do not. Only applications
/// that state all three are compared, and the sentence says so where there are others.
fn discrepancy(all: &[Read<'_>], words: Words) -> Option<String> {
    let read: Vec<&Read<'_>> = all.iter().filter(|read| read.found.is_some()).collect();
    let amounts = |read: &Read<'_>| Some((read.sum().total?, read.sum().owner? + read.sum().uh?));
    let whole: Vec<&Read<'_>> = read.iter().copied().filter(|read| amounts(read).is_some()).collect();
    let (stated, parts) = whole.iter().filter_map(|read| amounts(read)).reduce(|(a, b), (c, d)| (a + c, b + d))?;
    let those = if whole.len() == read.len() {
        Arg::from("")
    } else if let [only] = whole[..] {
        say!("totals-of-one", name = quoted(&only.name)).into()
    } else {
        say!("totals-of-some", count = whole.len(), all = read.len()).into()
    };
    let stated_all = whole.iter().filter_map(|read| read.applied()).all(|applied| applied.stated);
    let total = if stated_all { say!("total-stated") } else { say!("total-computed") };
    let difference = stated.difference(parts).grouped();
    (stated != parts).then(|| {
        let (parts, stated) = (parts.grouped(), stated.grouped());
        words.say(&say!("totals-differ", those, parts, total, stated, difference))
    })
}

fn left_out(all: &[Read<'_>], directory: &Directory, words: Words) -> Vec<String> {
    let mut said = Vec::new();
    let missing = |read: &&Read<'_>, has_content: bool| {
        read.found.is_none() && read.application.content().is_some() == has_content
    };
    for has_content in [false, true] {
        let names: Vec<&str> =
            all.iter().filter(|read| missing(read, has_content)).map(|read| read.name.as_str()).collect();
        let (count, listed) = (names.len(), list(names, Listed::And));
        match (count, has_content) {
            (0, _) => {}
            (_, false) => said.push(say!("left-out-unread", count, names = listed)),
            (_, true) => said.push(say!("left-out-with-errors", count, names = listed)),
        }
    }
    let read: Vec<&Read<'_>> = all.iter().filter(|read| read.found.is_some()).collect();
    let stated = read.iter().filter_map(|read| read.applied()).all(|applied| applied.stated);
    let (of, split) = (read.len(), read.iter().filter(|r| r.sum().owner.is_some() && r.sum().uh.is_some()).count());
    let totalled = read.iter().filter(|read| read.sum().total.is_some()).count();
    if totalled < of {
        said.push(match stated {
            true => say!("totals-of-stated", count = totalled, all = of),
            false => say!("totals-of-known", count = totalled, all = of),
        });
    }
    if split < of {
        said.push(match stated {
            true => say!("parted-stated", count = split, all = of),
            false => say!("parted-known", count = split, all = of),
        });
    }
    let with = |wanted: fn(&Applied<'_>) -> bool| -> Vec<&str> {
        let some = read.iter().filter(|read| read.applied().is_some_and(wanted));
        some.map(|read| read.name.as_str()).collect()
    };
    // An application without any amount has no computed sum.
    let computed = with(|applied| !applied.stated && applied.sum != Sum::default());
    if !computed.is_empty() && computed.len() < of {
        said.push(say!("computed-some", names = list(computed, Listed::And)));
    } else if !computed.is_empty() {
        said.push(say!("computed-all"));
    }
    let lacking = with(|applied| applied.lacking.any() && applied.sum != Sum::default());
    if !lacking.is_empty() {
        said.push(say!("lines-lacking", names = list(lacking, Listed::And)));
    }
    if is_in_several(&read, directory) {
        said.push(say!("counted-in-each"));
    }
    said.iter().map(|sentence| words.say(sentence)).collect()
}

/// Whether a partnership has the same measure under several *ordninger* of a year.
fn is_in_several(all: &[&Read<'_>], directory: &Directory) -> bool {
    let mut seen: HashMap<(String, String, u16, &str, String), BTreeSet<String>> = HashMap::new();
    for applied in all.iter().filter_map(|read| read.applied()) {
        let partnership = &applied.partnership;
        for measure in applied.measures {
            let who = (directory.applicant(partnership), text::folded(&partnership.name));
            let key = (who.0, who.1, applied.year, measure.id.as_str(), text::folded(&measure.name));
            seen.entry(key).or_default().insert(text::folded(applied.ordning));
        }
    }
    seen.values().any(|ordninger| ordninger.len() > 1)
}
