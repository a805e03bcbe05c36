//! The threads that make documents.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::Scope;

use super::Settings;
use super::inputs;
use super::manifest::{Noted, Row, Status};
use super::output::{Failure, Output};
use super::plan::{OUTPUT_CLASH, Plan};
use crate::check::Organisations;
use crate::collect::Found;
use crate::diag::{Finding, Findings};
use crate::load::{self, Document};
use crate::pdf::Profile;
use crate::{exchange, pipeline};

/// Typst lays out what is nested by calling itself; this is enough for all it allows.
const STACK: usize = 32 << 20;

/// What workers share.
pub(super) struct Work<'a> {
    pub(super) plan: &'a Plan,
    /// The files that no worker has taken yet. What was taken is let go: the rows of the manifest take its room.
    pub(super) files: Mutex<std::vec::IntoIter<Found>>,
    /// What the last batch made, by output.
    pub(super) before: &'a HashMap<String, Box<Row>>,
    pub(super) settings: &'a Settings,
    pub(super) place: &'a Output,
    pub(super) stop: &'a AtomicBool,
}

/// What became of one file.
pub(super) enum Done {
    /// It is no document.
    Record { output: String },
    /// It is as it was, and so is its PDF.
    Unchanged(Box<Row>),
    /// It was made.
    Rendered { row: Box<Row>, findings: Findings },
    /// It could not be made.
    Failed { row: Box<Row>, findings: Findings },
}

/// Starts the workers. Each takes the next file until there is none, or until it is to stop.
pub(super) fn start<'scope, 'env>(
    scope: &'scope Scope<'scope, 'env>,
    work: &'env Work<'env>,
    results: &Sender<Result<Done, Failure>>,
) {
    for number in 0..work.settings.jobs.max(1) {
        let results = results.clone();
        let worker = move || {
            // Typst and krilla give parts of a document to rayon. In a pool of its own, with this thread as its only
            // one, a worker does them itself: it neither waits for the others nor begins a second document meanwhile.
            let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
            while !work.stop.load(Ordering::Relaxed) {
                let next = work.files.lock().expect("no worker panics while it holds the lock").next();
                let Some(file) = next else { break };
                let done = make(&file, work);
                let failed = done.is_err();
                if results.send(done).is_err() || failed {
                    // With a full disk there is no use in going on.
                    work.stop.store(true, Ordering::Relaxed);
                    break;
                }
            }
            drop(pool);
        };
        let thread = std::thread::Builder::new().name(format!("worker {number}")).stack_size(STACK);
        thread.spawn_scoped(scope, worker).expect("the system has a thread for each job");
    }
}

fn make(file: &Found, work: &Work<'_>) -> Result<Done, Failure> {
    let output = work.plan.output(&file.path);
    let before = work.before.get(&output).filter(|row| row.source == file.path);
    if let Some(row) = before.filter(|row| !work.settings.force && is_unchanged(row, work)) {
        return Ok(Done::Unchanged(row.clone()));
    }
    let options = &work.settings.options;
    let check = |loaded| pipeline::check(loaded, options, &mut Organisations::default());
    let checked = match pipeline::guarded(Some(&file.path), || file.load(options.root.as_deref()).map(check)) {
        Ok(Some(checked)) => checked,
        Ok(None) => return Ok(Done::Record { output }),
        Err(findings) => {
            let mut row = row(file, output, None, options.profile);
            row.findings = Noted::all(&findings);
            return Ok(Done::Failed { row, findings });
        }
    };
    let mut row = row(file, output, checked.document.as_ref(), options.profile);
    let input_hash = checked.document.as_ref().map(|document| inputs::of_document(document, options));
    match pipeline::render_checked(checked, options) {
        Ok(rendered) if is_other_data(&work.place.path(&row.output), before.map(AsRef::as_ref), &rendered.pdf) => {
            let path = work.place.path(&row.output);
            let message = format!("{} is there already, with data that this batch has not made", path.display());
            let help = "it may be an application that was received: give another output folder, or move it";
            let findings = vec![Finding::new(&OUTPUT_CLASH, load::whole_file(&file.path), message).help(help)];
            row.findings = Noted::all(&findings);
            Ok(Done::Failed { row, findings })
        }
        Ok(rendered) => {
            work.place.write(&row.output, &rendered.pdf)?;
            row.status = Status::Rendered;
            row.pages = rendered.pages;
            row.input_hash = input_hash;
            row.output_hash = Some(inputs::of_bytes(&rendered.pdf));
            row.findings = Noted::all(&rendered.findings);
            Ok(Done::Rendered { row, findings: rendered.findings })
        }
        Err(findings) => {
            row.findings = Noted::all(&findings);
            Ok(Done::Failed { row, findings })
        }
    }
}

fn row(file: &Found, output: String, document: Option<&Document>, profile: Profile) -> Box<Row> {
    let parts = || document.into_iter().flat_map(Document::parts);
    Box::new(Row {
        output,
        source: file.path.clone(),
        kind: document.map(|document| document.kind.name().to_owned()),
        status: Status::Failed,
        profile: profile.name().to_owned(),
        pages: 0,
        inputs: parts().flat_map(|part| part.origins.files()).map(|file| file.path.clone()).collect(),
        patterns: parts().flat_map(|part| part.origins.patterns()).map(|(pattern, _)| pattern.clone()).collect(),
        input_hash: None,
        output_hash: None,
        findings: Vec::new(),
    })
}

/// Whether there is a PDF in the place of the one that was made which carries data, and this batch did not make it:
/// nobody could get the data back.
fn is_other_data(path: &Path, before: Option<&Row>, pdf: &[u8]) -> bool {
    let Ok(there) = fs::read(path) else { return false };
    let made = before.and_then(|row| row.output_hash.as_ref()).is_some_and(|hash| *hash == inputs::of_bytes(&there));
    !made && there != pdf && exchange::extract(&there).is_ok()
}

/// Whether everything that a document was made of is as it was, and its PDF too.
fn is_unchanged(row: &Row, work: &Work<'_>) -> bool {
    let (Status::Rendered, Some(input), Some(output)) = (row.status, &row.input_hash, &row.output_hash) else {
        return false;
    };
    inputs::of_row(row, &work.settings.options).is_ok_and(|hash| hash == *input)
        && inputs::is_still(&work.place.path(&row.output), output)
}
