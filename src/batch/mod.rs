//! Many documents in one run: only what has changed, in parallel, each whole or not at all.
//!
//! 1. `plan` finds the documents and where each is written, and which would be written to one place.
//! 2. `manifest` remembers what every document was made of; what is still so is left as it is.
//! 3. Workers render the others, each document by itself.
//! 4. `output` puts finished files in their places and the manifest beside them.

mod derivable_figures;
mod inputs;
mod manifest;
mod output;
pub(crate) mod plan;
mod settings;
mod worker;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, mpsc};
use std::time::{Duration, Instant};

use crate::exchange::own::{self, Kept, There};
use crate::finding::Findings;
use crate::pipeline::Rendered;
use crate::words::Message;

pub use manifest::{Manifest, Row, Status};
pub use output::Failure;
pub use settings::Settings;

/// An event in a running batch.
pub trait Progress {
    /// The batch will look at so many documents.
    fn planned(&mut self, documents: usize);
    /// One of them is finished or unchanged.
    fn finished(&mut self);
}

/// The result of a batch.
#[derive(Debug)]
pub struct Batch {
    /// The manifest's row of every document, sorted by output.
    pub manifest: Manifest<Box<Row>>,
    /// The number of documents that this run made.
    pub rendered: usize,
    /// The number of documents that were unchanged.
    pub unchanged: usize,
    /// The documents that this run could not make, with all their findings.
    pub failed: Vec<(PathBuf, Findings)>,
    /// The findings that stopped no document.
    pub warnings: Vec<Findings>,
    /// PDFs whose documents are gone, and the fate of each.
    pub gone: Vec<(PathBuf, Left)>,
    /// The findings about files that could not be read in the search for documents.
    pub unreadable: Findings,
    /// The problem with the manifest that was found, if any.
    pub damaged: Option<Message>,
    /// Whether it was stopped before all documents were finished.
    pub stopped: bool,
}

/// The fate of a PDF whose document is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// It was left.
    There,
    /// It should have been removed, but was left because it was changed after it was made.
    Changed,
    /// It was removed.
    Removed,
}

/// The shortest time between two writings of the manifest while documents are made. A batch that is killed continues
/// from the last one.
const SAVED_EVERY: Duration = Duration::from_millis(200);
/// A manifest of ten thousand rows takes longer to write than one of ten: the next is written after this many times the
/// time that the last one took.
const SAVED_AFTER: u32 = 40;

/// Makes the documents that `paths` stand for. When `stop` is set, it finishes the documents that it has begun, and
/// begins no other.
///
/// # Errors
/// If another batch is writing to the folder, its manifest is none of ours, or nothing can be written there. What was
/// written until then is whole.
pub fn run(
    paths: &[PathBuf],
    settings: &Settings,
    progress: &mut dyn Progress,
    stop: &AtomicBool,
) -> Result<Batch, Failure> {
    let (plan, files, unreadable) = plan::plan(paths);
    let planned = files.len();
    progress.planned(planned);
    let place = output::Output::open(&settings.output)?;
    let (before, damaged) = place.read_manifest(settings.force)?;
    let mut rows: HashMap<String, Box<Row>> =
        before.documents.into_iter().map(|row| (row.output.clone(), Box::new(row))).collect();

    let mut batch = Batch {
        manifest: Manifest::default(),
        rendered: 0,
        unchanged: 0,
        failed: Vec::new(),
        warnings: Vec::new(),
        gone: Vec::new(),
        unreadable,
        damaged,
        stopped: false,
    };
    let mut done = 0;
    let (mut saved, mut pause) = (Instant::now(), SAVED_EVERY);
    let work = worker::Work {
        plan: &plan,
        files: Mutex::new(files.into_iter()),
        before: &rows,
        settings,
        place: &place,
        stop,
    };
    let mut made: Vec<Box<Row>> = Vec::new();
    let mut not_documents: Vec<String> = Vec::new();
    std::thread::scope(|scope| {
        let (send, results) = mpsc::channel();
        worker::start(scope, &work, &send);
        drop(send);
        for result in results {
            done += 1;
            progress.finished();
            match result? {
                worker::Done::Record { output } => not_documents.push(output),
                worker::Done::Unchanged(row) => {
                    batch.unchanged += 1;
                    made.push(row);
                }
                worker::Done::Rendered { row, findings } => {
                    batch.rendered += 1;
                    made.push(row);
                    if !findings.is_empty() {
                        batch.warnings.push(findings);
                    }
                }
                worker::Done::Failed { row, findings } => {
                    batch.failed.push((row.source.clone(), findings));
                    made.push(row);
                }
                worker::Done::Refused { source, findings } => batch.failed.push((source, findings)),
            }
            if batch.rendered > 0 && saved.elapsed() > pause {
                let began = Instant::now();
                let finished: HashSet<&str> = made.iter().map(|row| row.output.as_str()).collect();
                let unfinished = work.before.values().filter(|old| !finished.contains(old.output.as_str()));
                place.write_manifest(&Manifest::of(made.iter().chain(unfinished).map(AsRef::as_ref)))?;
                saved = Instant::now();
                pause = SAVED_EVERY.max((saved - began) * SAVED_AFTER);
            }
        }
        Ok::<(), Failure>(())
    })?;
    batch.stopped = done < planned;
    if batch.rendered > 0 {
        let rows = made.iter().map(AsRef::as_ref);
        batch.warnings.extend(derivable_figures::shown_elsewhere(rows, settings.root.as_deref()));
    }
    not_documents.iter().for_each(|output| {
        if let Some(row) = rows.get_mut(output) {
            row.status = Status::Gone;
        }
    });
    rows.extend(made.into_iter().map(|row| (row.output.clone(), row)));
    for row in rows.values_mut().filter(|row| !row.source.exists()) {
        row.status = Status::Gone;
    }
    let gone = rows.values().filter(|row| row.status == Status::Gone);
    let mut gone: Vec<(String, Option<String>)> =
        gone.map(|row| (row.output.clone(), row.output_hash.clone())).collect();
    gone.sort();
    for (name, written) in gone {
        let left = match written {
            _ if !place.exists(&name) => None,
            _ if !settings.prune => Some(Left::There),
            Some(hash) if inputs::is_still(&place.path(&name), &hash) => {
                place.remove(&name)?;
                Some(Left::Removed)
            }
            _ => Some(Left::Changed),
        };
        if matches!(left, None | Some(Left::Removed)) {
            rows.remove(&name);
        }
        batch.gone.extend(left.map(|left| (settings.output.join(&name), left)));
    }
    batch.manifest = Manifest::of(rows.into_values());
    batch.failed.sort_by(|a, b| a.0.cmp(&b.0));
    place.write_manifest(&batch.manifest)?;
    Ok(batch)
}

/// Writes one document that was rendered by itself, and its row, into an output folder, and says where.
///
/// # Errors
/// As [`run`]; or if something is there that is to be kept.
pub(crate) fn save(
    folder: &Path,
    mut row: Box<Row>,
    rendered: &Rendered,
    force: bool,
) -> Result<Result<PathBuf, Kept>, Failure> {
    let place = output::Output::open_soon(folder)?;
    let (manifest, _) = place.read_manifest(force)?;
    row.output = format!("{}.pdf", rendered.file_name);
    let path = place.path(&row.output);
    let there = manifest.documents.iter().find(|there| there.output == row.output);
    let there = match own::look(&path, &rendered.pdf, &worker::claim(there, &row.source, false)) {
        Err(kept) if !force => return Ok(Err(kept)),
        there => there.unwrap_or(There::Replaceable),
    };
    place.write(&row.output, &rendered.pdf, there)?;
    row.made(rendered);
    let others = manifest.documents.into_iter().filter(|there| there.output != row.output);
    let rows: Vec<Row> = others.chain([(*row).clone()]).collect();
    place.write_manifest(&Manifest::of(rows.into_iter()))?;
    Ok(Ok(path))
}
