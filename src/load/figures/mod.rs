//! The figures of a *tilstandsrapport*: from the exports that its indicators name into the document.
//!
//! Only the figures that tables show are taken. Figures of few people are hidden here, before anything else can see
//! them: they are neither on a page nor in the data that a PDF carries.

mod cell;
mod export;
mod hidden;
mod read;
mod taken;
mod tally;
mod wanted;

use crate::finding::rules;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use self::export::Export;
use self::hidden::hide;
pub(crate) use self::taken::Taken;
use self::wanted::Wanted;
use super::origins::Origins;
use super::root::Root;
use super::source::Files;
use crate::finding::Spans;
use crate::finding::{Finding, Findings, Place, SourceFile};
use crate::model::report::Indicator;
use crate::value::text;
use crate::value::year::Year;
use crate::words::{Listed, Message, list, quoted, say};

/// The keys of a source that say how figures are taken from its file. The document does not need them once the figures
/// are taken. `antall`, the column of counts, stays: it shows that the threshold was applied to something.
const MAPPING: [&str; 5] = ["fil", "verdi", "periode", "filter", "tegn"];

/// Whether the file at `path` is an export, by its name.
pub(super) fn is_export(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// The hash that tells the export at `path` from any other. It stands for the export's text, which may be too large to
/// hold.
///
/// # Errors
/// If it cannot be read.
pub(super) fn digest(path: &Path) -> Result<String, Findings> {
    Export::open(&Files::Disk, path, None).map(|export| export.digest)
}

/// The result of filling a report, whether or not all figures could be taken.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) findings: Findings,
    /// Pointers to the indicators of which not all figures could be taken. Nothing more can be said of these.
    pub(super) wrong: Vec<String>,
    pub(super) taken: Taken,
}

/// Fills in the figures that the indicators of a report take from files.
pub(super) fn fill(report: &mut Value, origins: &mut Origins, root: &Root) -> Filled {
    let Filled { mut findings, mut wrong, mut taken } = Filled::default();
    let mut withheld = Vec::new();
    let of_report = years(report.get("aar"));
    let mut exports: BTreeMap<PathBuf, Vec<Wanted>> = BTreeMap::new();
    let indicators = report.get_mut("indikatorer").and_then(Value::as_array_mut);
    let Some(indicators) = indicators else { return Filled::default() };
    for (i, value) in indicators.iter_mut().enumerate() {
        // The schema reports a value that is no indicator.
        let at = format!("/indikatorer/{i}");
        let Ok(indicator) = Indicator::deserialize(&*value) else {
            findings.extend(years_as_columns(value, &at, origins));
            continue;
        };
        if indicator.source.file.is_none() {
            hide(value, &indicator, |entry| withheld.push(origins.place(&format!("{at}/tall/{entry}"))));
            continue;
        }
        match file_of(&indicator, &at, origins, root) {
            Ok(path) => {
                let years = indicator.years.clone().unwrap_or_else(|| of_report.clone());
                exports.entry(path).or_default().push(Wanted::new(indicator, i, years));
            }
            Err(why) => {
                findings.extend(why);
                wrong.push(at);
            }
        }
    }
    for (path, mut wanted) in exports {
        let all = wanted.iter().map(|one| format!("/indikatorer/{}", one.indicator)).collect::<Vec<_>>();
        let export = match root.taking(&path).and_then(|inside| Export::open(root.files(), &path, Some(inside))) {
            Ok(export) => export,
            Err(unreadable) => {
                let named = origins.place(&format!("/indikatorer/{}/kilde/fil", wanted[0].indicator));
                findings.extend(
                    unreadable.into_iter().map(|finding| finding.related(named.clone(), say!("related-named-here"))),
                );
                wrong.extend(all);
                continue;
            }
        };
        origins.opened(SourceFile::new(&path, export.digest.as_str()));
        let found = wanted::take(&export, &mut wanted, origins);
        wrong.extend(all.into_iter().filter(|_| !found.is_empty()));
        findings.extend(found);
        for one in wanted {
            taken.left_out.extend(one.left_out().map(|(series, year)| (one.indicator, series, year)));
            taken.from.insert(one.indicator, one.statistic());
            place(&one, &export, &mut indicators[one.indicator], origins);
        }
    }
    withhold(&withheld);
    Filled { findings, wrong, taken }
}

/// Makes findings hide the text at these places.
fn withhold(places: &[Place]) {
    let mut files: HashMap<*const SourceFile, Vec<&Place>> = HashMap::new();
    for place in places {
        files.entry(Arc::as_ptr(&place.file)).or_default().push(place);
    }
    for places in files.into_values() {
        let file = &places[0].file;
        let mut spans = Spans::default();
        file.withhold(places.iter().map(|place| spans.find(place)).collect());
    }
}

/// The finding that the columns of an indicator are years, as in tables for people.
fn years_as_columns(indicator: &Value, at: &str, origins: &Origins) -> Option<Finding> {
    let columns = indicator.pointer("/kilde/verdi")?.as_array()?.iter();
    let years: Vec<&str> = columns.filter_map(Value::as_str).filter(|name| Year::from_export(name).is_ok()).collect();
    (years.len() > 1).then(|| {
        let shown = list(years.into_iter().take(6), Listed::And);
        let message = say!("invalid-value-years-as-columns", years = shown);
        Finding::new(&rules::INVALID_VALUE, origins.place(&format!("{at}/kilde/verdi")), message)
    })
}

/// The valid years of a table.
fn years(value: Option<&Value>) -> Vec<Year> {
    let listed = value.and_then(Value::as_array).into_iter().flatten();
    listed.filter_map(|year| year.as_str()?.parse().ok()).collect()
}

/// The file of an indicator, if the record says how to read it.
fn file_of(indicator: &Indicator, at: &str, origins: &Origins, root: &Root) -> Result<PathBuf, Findings> {
    let (source, name) = (&indicator.source, indicator.source.file.as_deref().unwrap_or_default());
    let place = origins.place(&format!("{at}/kilde/fil"));
    let fail = |rule, message: Message| Err(vec![Finding::new(rule, place.clone(), message)]);
    let record = origins.record(&format!("{at}/kilde/fil"));
    if record.carried {
        let message = say!("reference-outside-root-export", name = quoted(text::excerpt(name)));
        return fail(&rules::REFERENCE_OUTSIDE_ROOT, message);
    }
    if !indicator.figures.is_empty() {
        return fail(&rules::INVALID_VALUE, say!("invalid-value-figures-twice"));
    }
    let missing = match (&source.year, &source.value, indicator.levels.iter().all(|level| level.column.is_some())) {
        (None, _, _) => Some(say!("missing-key-export-column.years")),
        (_, None, _) if indicator.levels.is_empty() => Some(say!("missing-key-export-column.figures")),
        (_, _, false) => Some(say!("missing-key-export-column.levels")),
        _ => None,
    };
    if let Some(missing) = missing {
        return fail(&rules::MISSING_KEY, say!("missing-key-export-column", missing));
    }
    let resolved = root.resolve(&record.file.path, name);
    match resolved {
        Ok(resolved) if resolved.pattern.is_none() && is_export(&resolved.files[0]) => Ok(resolved.files[0].clone()),
        Ok(_) => {
            let message = say!("unresolved-reference-export", name = quoted(text::excerpt(name)));
            fail(&rules::UNRESOLVED_REFERENCE, message)
        }
        Err(why) => Err(vec![why.at(place.clone())]),
    }
}

/// Fills in the figures that were found for an indicator.
fn place(wanted: &Wanted, export: &Export, indicator: &mut Value, origins: &mut Origins) {
    let mut entries = Vec::new();
    for (key, (figure, cell)) in &wanted.found {
        let pointer = format!("/indikatorer/{}/tall/{}", wanted.indicator, entries.len());
        origins.took(pointer, export.place(cell.row, cell.column));
        let mut entry = Map::new();
        entry.insert("serie".to_owned(), wanted.series(key).into());
        entry.extend(wanted.level(key).map(|level| ("nivaa".to_owned(), json!(level))));
        entry.insert("aar".to_owned(), key.year.key().into());
        entry.insert("verdi".to_owned(), figure.to_json());
        entries.push(Value::from(entry));
    }
    if let Value::Object(members) = indicator {
        members.insert("tall".to_owned(), entries.into());
    }
    if let Some(source) = indicator.get_mut("kilde").and_then(Value::as_object_mut) {
        MAPPING.iter().for_each(|key| drop(source.shift_remove(*key)));
    }
}
