//! `blankett batch`: every document of some folders, to one output folder.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::available_parallelism;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::BatchArgs;
use super::report::{self, Made};
use super::{Outcome, failure};
use crate::batch::{self, Batch, Failure, Left, Settings};
use crate::finding::Severity;
use crate::pipeline::Options;
use crate::value::text;

pub(super) fn run(args: &BatchArgs) -> Outcome {
    let profile = match args.profile.of(args.draft) {
        Ok(profile) => profile,
        Err(why) => {
            failure(why);
            return Outcome::Failed;
        }
    };
    let root = match args.input.root() {
        Ok(root) => root,
        Err(why) => {
            failure(&why);
            return Outcome::Failed;
        }
    };
    if let Err(why) = super::write::expect_folder(&args.output) {
        failure(&why);
        return Outcome::Failed;
    }
    let settings = Settings {
        output: args.output.clone(),
        jobs: args.jobs.unwrap_or_else(|| available_parallelism().map_or(1, usize::from)),
        force: args.force,
        prune: args.prune,
        options: Options { root, date: args.input.date, draft: args.draft, profile, allow_missing: false },
    };
    let stop = Arc::new(AtomicBool::new(false));
    let asked = stop.clone();
    // Without it the process would end at once, which is safe too: the next batch goes on from what is whole.
    let _ = ctrlc::set_handler(move || asked.store(true, Ordering::Relaxed));
    let mut progress = Shown::new();
    let batch = batch::run(&args.paths, &settings, &mut progress, &stop);
    progress.bar.finish_and_clear();
    match batch {
        Ok(batch) => tell(&batch),
        Err(failed) => {
            failure(&told(&failed));
            Outcome::Failed
        }
    }
}

/// Why a batch, or one document in its place, was not written.
pub(super) fn told(failed: &Failure) -> String {
    match failed {
        Failure::Locked(folder) => {
            format!("another batch is writing to {}: wait for it, or give another folder", folder.display())
        }
        Failure::Foreign(path) => format!(
            "{} is there already, and is no manifest of Blankett: give another folder with --output, or replace it with --force",
            path.display()
        ),
        Failure::Unwritable(path, error) => format!("{} cannot be written: {error}", path.display()),
    }
}

fn tell(batch: &Batch) -> Outcome {
    if let Some(damaged) = &batch.damaged {
        say(&format!("warning: {}; every document was made anew", report::shown(damaged)));
    }
    report::print(&batch.unreadable, Made::Some);
    batch.warnings.iter().for_each(|findings| report::print(findings, Made::Some));
    for (path, left) in &batch.gone {
        let what = match left {
            Left::Removed => "removed",
            Left::There => "its document is gone; --prune removes it",
            Left::Changed => "its document is gone, and it was changed since it was made: it is left",
        };
        say(&format!("{}: {what}", report::shown(&path.to_string_lossy())));
    }
    if !batch.failed.is_empty() {
        say(&format!("{} could not be made:\n", text::counted(batch.failed.len(), "document")));
    }
    for (source, findings) in &batch.failed {
        say(&format!("== {}\n", report::shown(&source.to_string_lossy())));
        report::print(findings, Made::NoPdf);
    }
    let documents = batch.rendered + batch.unchanged + batch.failed.len();
    if documents == 0 && batch.gone.is_empty() && batch.unreadable.is_empty() && !batch.stopped {
        failure(super::NO_DOCUMENTS);
        return Outcome::Failed;
    }
    let mut summary = format!(
        "{}: {} rendered, {} unchanged, {} failed",
        text::counted(documents, "document"),
        batch.rendered,
        batch.unchanged,
        batch.failed.len(),
    );
    if batch.stopped {
        summary += "; stopped before all were looked at";
    }
    // The documents are made; that nobody reads how many is no failure.
    let _ = writeln!(io::stdout(), "{summary}");
    let faults = batch.failed.iter().flat_map(|(_, findings)| findings).any(|f| f.severity == Severity::Fault);
    if faults || batch.stopped {
        Outcome::Failed
    } else if !batch.failed.is_empty() || !batch.unreadable.is_empty() {
        Outcome::InputErrors
    } else {
        Outcome::Done
    }
}

fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Progress on standard error: a bar on a terminal, else a line for each tenth.
struct Shown {
    bar: ProgressBar,
    plain: bool,
    tenths: u64,
}

impl Shown {
    fn new() -> Self {
        Self { bar: ProgressBar::hidden(), plain: !io::stderr().is_terminal(), tenths: 0 }
    }
}

impl batch::Progress for Shown {
    fn planned(&mut self, documents: usize) {
        let target = if self.plain { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len}  {per_sec:.0}  {eta} left");
        self.bar = ProgressBar::with_draw_target(Some(documents as u64), target);
        self.bar.set_style(style.expect("the template is constant"));
        self.bar.enable_steady_tick(Duration::from_millis(200));
    }

    fn finished(&mut self) {
        self.bar.inc(1);
        let (position, length) = (self.bar.position(), self.bar.length().unwrap_or(0));
        let tenths = position * 10 / length.max(1);
        if self.plain && tenths > self.tenths {
            self.tenths = tenths;
            say(&format!("{position} of {length} files looked at"));
        }
    }
}
