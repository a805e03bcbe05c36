//! `blankett diff`: what has changed between two versions of a form.

use std::io::{self, Write};
use std::path::Path;

use serde_json::json;

use super::args::{DiffArgs, DiffFormat};
use super::outcome::{Outcome, failure, named};
use super::report::{self, Made};
use super::write::{self, Place};
use crate::finding::Findings;
use crate::finding::print::shown;
use crate::form::Change;
use crate::load::Source;
use crate::pipeline::{self, Options};
use crate::words::{Message, say};

pub(super) fn run(args: &DiffArgs) -> Outcome {
    match changes(args) {
        Ok(outcome) => outcome,
        Err(why) => failure(why),
    }
}

/// # Errors
/// Why nothing is written, where the documents are not to blame.
fn changes(args: &DiffArgs) -> Result<Outcome, Message> {
    let root = args.input.root()?;
    let source = |path: &Path| Source::file(path).in_root(root.clone());
    let versions = match pipeline::versions(source(&args.old), source(&args.new)) {
        Ok(versions) => versions,
        Err(findings) => return Ok(refused(&findings)),
    };
    report::print(&versions.findings, Made::Nothing);
    let Some(output) = &args.output else {
        let changes = versions.changes();
        // Who closes standard output early has read enough.
        let _ = print(&changes, args.format);
        return Ok(Outcome::Done);
    };
    let made = match versions.render(&Options { date: args.input.date, ..Options::default() }) {
        Ok(made) => made,
        Err(findings) => return Ok(refused(&findings)),
    };
    let path = match write::place(output, "pdf")? {
        Place::File(path) => path,
        Place::Standard => return Ok(write::binary(&made.pdf)),
    };
    if [&args.old, &args.new].into_iter().any(|input| write::is_same_file(path, input)) {
        return Err(say!("render-over-input"));
    }
    let there = write::look(path, &made.pdf, args.force)
        .map_err(|why| say!("render-kept", place = named(path), why = why.message()))?;
    Ok(write::to_file(path, &made.pdf, there))
}

fn refused(findings: &Findings) -> Outcome {
    report::print(findings, Made::Nothing);
    Outcome::InputErrors
}

fn print(changes: &[Change], format: DiffFormat) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match format {
        DiffFormat::Json => {
            let list: Vec<_> = changes
                .iter()
                .map(|change| json!({ "sted": change.place, "foer": change.before, "naa": change.now }))
                .collect();
            writeln!(out, "{}", serde_json::to_string_pretty(&list)?)
        }
        DiffFormat::Text => changes.iter().try_for_each(|change| {
            writeln!(out, "{}", shown(&change.place.join(" – ")))?;
            for (sign, text) in [('-', &change.before), ('+', &change.now)] {
                for line in text.iter().flat_map(|text| text.lines()) {
                    writeln!(out, "  {sign} {}", shown(line))?;
                }
            }
            Ok(())
        }),
    }
}
