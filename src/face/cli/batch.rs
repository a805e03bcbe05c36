//! `blankett batch`: every document of some folders, to one output folder.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::available_parallelism;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::BatchArgs;
use super::outcome::{LANGUAGE, NO_DOCUMENTS, Outcome, failure, named, shown, tell};
use super::report::{self, Made};
use crate::batch::{self, Batch, Left, Settings};
use crate::finding::{Severity, print};
use crate::pipeline::Options;
use crate::words::say;

pub(super) fn run(args: &BatchArgs) -> Outcome {
    let profile = match args.profile.of(args.draft) {
        Ok(profile) => profile,
        Err(why) => return failure(why),
    };
    let root = match args.input.root() {
        Ok(root) => root,
        Err(why) => return failure(why),
    };
    if let Err(why) = super::write::expect_folder(&args.output) {
        return failure(why);
    }
    let settings = Settings {
        output: args.output.clone(),
        root,
        jobs: args.jobs.unwrap_or_else(|| available_parallelism().map_or(1, usize::from)),
        force: args.force,
        prune: args.prune,
        options: Options { date: args.input.date, draft: args.draft, profile, ..Options::default() },
    };
    let stop = Arc::new(AtomicBool::new(false));
    let asked = stop.clone();
    // Without it the process would end at once, which is safe too: the next batch goes on from what is whole.
    let _ = ctrlc::set_handler(move || asked.store(true, Ordering::Relaxed));
    let mut progress = Shown::new();
    let batch = batch::run(&args.paths, &settings, &mut progress, &stop);
    progress.bar.finish_and_clear();
    match batch {
        Ok(batch) => report(&batch),
        Err(failed) => failure(failed.message()),
    }
}

/// Prints what became of a batch.
fn report(batch: &Batch) -> Outcome {
    if let Some(why) = &batch.damaged {
        tell(&say!("batch-damaged", why = why.clone()));
    }
    report::print(&batch.unreadable, Made::Some);
    batch.warnings.iter().for_each(|findings| report::print(findings, Made::Some));
    for (path, left) in &batch.gone {
        let path = named(path);
        tell(&match left {
            Left::Removed => say!("batch-gone-removed", path),
            Left::There => say!("batch-gone-there", path),
            Left::Changed => say!("batch-gone-changed", path),
        });
    }
    if !batch.failed.is_empty() {
        tell(&say!("batch-failed", count = batch.failed.len()));
        line("");
    }
    for (source, findings) in &batch.failed {
        line(&format!("== {}\n", print::shown(&named(source))));
        report::print(findings, Made::NoPdf);
    }
    let documents = batch.rendered + batch.unchanged + batch.failed.len();
    if documents == 0 && batch.gone.is_empty() && batch.unreadable.is_empty() && !batch.stopped {
        return failure(NO_DOCUMENTS);
    }
    let (rendered, unchanged, failed) = (batch.rendered, batch.unchanged, batch.failed.len());
    let summary = if batch.stopped {
        say!("batch-summary-stopped", documents, rendered, unchanged, failed)
    } else {
        say!("batch-summary", documents, rendered, unchanged, failed)
    };
    // The documents are made; that nobody reads how many is no failure.
    let _ = writeln!(io::stdout(), "{}", shown(&summary));
    let faults = batch.failed.iter().flat_map(|(_, findings)| findings).any(|f| f.severity == Severity::Fault);
    if faults || batch.stopped {
        Outcome::Failed
    } else if !batch.failed.is_empty() || !batch.unreadable.is_empty() {
        Outcome::InputErrors
    } else {
        Outcome::Done
    }
}

fn line(line: &str) {
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
        // What stands in braces is filled in by indicatif.
        let line = say!(
            "batch-progress-bar",
            bar = "{bar:30}",
            done = "{pos}",
            all = "{len}",
            speed = "{per_sec:.0}",
            time = "{eta}"
        );
        let style = ProgressStyle::with_template(&line.text(LANGUAGE));
        self.bar = ProgressBar::with_draw_target(Some(documents as u64), target);
        self.bar.set_style(style.expect("a test makes the bar"));
        self.bar.enable_steady_tick(Duration::from_millis(200));
    }

    fn finished(&mut self) {
        self.bar.inc(1);
        let (position, length) = (self.bar.position(), self.bar.length().unwrap_or(0));
        let tenths = position * 10 / length.max(1);
        if self.plain && tenths > self.tenths {
            self.tenths = tenths;
            tell(&say!("batch-progress", done = position, all = length));
        }
    }
}
