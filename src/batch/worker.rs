//! The threads that make documents.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::Scope;

use super::inputs;
use super::manifest::{Noted, Row, Status};
use super::output::{Failure, Output};
use super::plan::Plan;
use super::settings::Settings;
use crate::check::Organisations;
use crate::exchange::own::{self, Claim, Kept, There};
use crate::finding::rules;
use crate::finding::{Finding, Findings, Place};
use crate::load::Document;
use crate::load::discovery::Found;
use crate::pipeline::{self, Checked, Options, Rendered};
use crate::stack;
use crate::words::say;

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
    /// It was not written: its place is another document's, whose row stays.
    Refused { source: PathBuf, findings: Findings },
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
        };
        stack::spawn_deep(scope, format!("worker {number}"), worker);
    }
}

fn make(file: &Found, work: &Work<'_>) -> Result<Done, Failure> {
    let output = work.plan.output(&file.path);
    if let Some(finding) = work.plan.clash(&file.path) {
        return Ok(Done::Refused { source: file.path.clone(), findings: vec![finding] });
    }
    let there = work.before.get(&output).map(AsRef::as_ref);
    let before = there.filter(|row| is_same(&row.source, &file.path));
    if let Some(row) = before.filter(|row| !work.settings.force && is_unchanged(row, work)) {
        return Ok(Done::Unchanged(Box::new(row.clone())));
    }
    let options = &work.settings.options;
    let check = |loaded| pipeline::check(loaded, options, &mut Organisations::default());
    let mut failed = Row::of(&file.path, output.clone(), None, options);
    // What stands there is of an earlier run, and known again when the document can be made.
    failed.output_hash = before.and_then(|row| row.output_hash.clone());
    let checked = match pipeline::guarded(Some(&file.path), || file.load(work.settings.root.as_deref()).map(check)) {
        Ok(Some(checked)) => checked,
        Ok(None) => return Ok(Done::Record { output }),
        Err(findings) => {
            failed.findings = Noted::all(&findings);
            return Ok(Done::Failed { row: failed, findings });
        }
    };
    let mut row = Row::of(&file.path, output, Some(&checked), options);
    row.output_hash = failed.output_hash;
    let rendered = match pipeline::render_checked(checked, options) {
        Ok(rendered) => rendered,
        Err(findings) => {
            row.findings = Noted::all(&findings);
            return Ok(Done::Failed { row, findings });
        }
    };
    let claim = claim(there, &file.path, true);
    let path = work.place.path(&row.output);
    let there = match own::look(&path, &rendered.pdf, &claim) {
        Err(why) if !work.settings.force => {
            let findings = vec![kept(&file.path, &path, &why)];
            if matches!(why, Kept::Other(Some(_))) {
                return Ok(Done::Refused { source: file.path.clone(), findings });
            }
            row.findings = Noted::all(&findings);
            return Ok(Done::Failed { row, findings });
        }
        there => there.unwrap_or(There::Replaceable),
    };
    work.place.write(&row.output, &rendered.pdf, there)?;
    row.made(&rendered);
    Ok(Done::Rendered { row, findings: rendered.findings })
}

/// Whether two paths name one file.
fn is_same(one: &Path, other: &Path) -> bool {
    one == other || same_file::is_same_file(one, other).unwrap_or(false)
}

/// What the row of a place says of it to the document at `source`.
pub(super) fn claim<'a>(row: Option<&'a Row>, source: &Path, believed: bool) -> Claim<'a> {
    let of_other = row.map(|row| row.source.as_path()).filter(|other| !is_same(other, source));
    let written = row.filter(|_| of_other.is_none()).and_then(|row| row.output_hash.as_deref());
    // What is gone may have been moved: then it is the same document.
    Claim { written, of_other: of_other.filter(|other| other.exists()), believed }
}

fn kept(source: &Path, place: &Path, why: &Kept) -> Finding {
    let message = say!("output-clash-kept", place = place.display().to_string(), why = why.message());
    Finding::new(&rules::OUTPUT_CLASH, Place::of_file(source), message)
}

impl Row {
    /// The row of a document that is to be made of the file at `source`.
    pub(crate) fn of(source: &Path, output: String, checked: Option<&Checked>, options: &Options) -> Box<Self> {
        let document = checked.and_then(|checked| checked.document.as_ref());
        let parts = || document.into_iter().flat_map(Document::parts);
        Box::new(Self {
            output,
            source: source.to_owned(),
            kind: document.map(|document| document.kind.name().to_owned()),
            status: Status::Failed,
            profile: options.profile.name().to_owned(),
            pages: 0,
            inputs: parts().flat_map(|part| part.origins.files()).map(|file| file.path.clone()).collect(),
            patterns: parts().flat_map(|part| part.origins.patterns()).map(|(pattern, _)| pattern.clone()).collect(),
            input_hash: document.map(|document| inputs::of_document(document, options)),
            output_hash: None,
            findings: Vec::new(),
        })
    }

    /// Notes that its PDF is written.
    pub(super) fn made(&mut self, rendered: &Rendered) {
        self.status = Status::Rendered;
        self.pages = rendered.pages;
        self.output_hash = Some(own::hash(&rendered.pdf));
        self.findings = Noted::all(&rendered.findings);
    }
}

/// Whether everything that a document was made of is as it was, and its PDF too.
fn is_unchanged(row: &Row, work: &Work<'_>) -> bool {
    let (Status::Rendered, Some(input), Some(output)) = (row.status, &row.input_hash, &row.output_hash) else {
        return false;
    };
    inputs::of_row(row, work.settings.root.as_deref(), &work.settings.options).is_some_and(|hash| hash == *input)
        && inputs::is_still(&work.place.path(&row.output), output)
}
