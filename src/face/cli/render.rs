//! `blankett render`: one document to one file.

use std::path::{Path, PathBuf};

use super::args::RenderArgs;
use super::outcome::{Outcome, failure, named, tell};
use super::report;
use super::report::Made;
use super::write::{self, Place};
use crate::batch::{self, Row};
use crate::exchange::own::Kept;
use crate::finding::{Findings, Severity};
use crate::load::Source;
use crate::pipeline::{self, Options, Rendered};
use crate::words::{Message, say};

/// Where files go that were not given a place.
const OUTPUT: &str = "output";

pub(super) fn run(args: &RenderArgs) -> Outcome {
    match rendered(args) {
        Ok(outcome) => outcome,
        Err(why) => failure(why),
    }
}

/// # Errors
/// Why nothing is written, where the document is not to blame.
fn rendered(args: &RenderArgs) -> Result<Outcome, Message> {
    let profile = args.profile.of(args.draft || args.allow_missing)?;
    let root = args.input.root()?;
    let in_root = |file: &Path| Source::file(file).in_root(root.clone());
    let options =
        Options { date: args.input.date, draft: args.draft, profile, allow_missing: args.allow_missing, blank: false };
    let ending = if args.emit.is_some() { "typ" } else { "pdf" };
    let place = args.output.as_deref().map(|output| write::place(output, ending)).transpose()?;
    if let Some(edition) = &args.blank {
        return match pipeline::blank(in_root(edition), args.prefilled.as_deref().map(in_root), &options) {
            Ok(made) => {
                report::print(&made.findings, Made::All);
                // Where nobody says, it lies where others do, under the name of the edition.
                let name = edition.file_stem().unwrap_or_default().to_string_lossy();
                let default = Path::new(OUTPUT).join(format!("{name}-tomt.pdf"));
                let place = place.unwrap_or(Place::File(&default));
                written_out(args, Some(place), &made.pdf, &made.inputs)
            }
            Err(findings) => Ok(refused(args, &findings)),
        };
    }
    let Some(file) = args.file.as_deref() else { return Ok(Outcome::Failed) };
    let source = || in_root(file);
    if args.emit.is_some() {
        return match pipeline::merge(source(), &options) {
            Ok(made) => {
                report::print(&made.findings, Made::All);
                written_out(args, place, made.source.as_bytes(), &made.inputs)
            }
            Err(findings) => Ok(refused(args, &findings)),
        };
    }
    let checked = match pipeline::checked(source(), &options) {
        Ok(checked) => checked,
        Err(findings) => return Ok(refused(args, &findings)),
    };
    let row = place.is_none().then(|| Row::of(file, String::new(), Some(&checked), &options));
    let made = match pipeline::render_checked(checked, &options) {
        Ok(made) => made,
        Err(findings) => return Ok(refused(args, &findings)),
    };
    report::print(&made.findings, Made::All);
    match (place, row) {
        (None, Some(row)) => by_default(args, row, &made),
        (place, _) => written_out(args, place, &made.pdf, &made.inputs),
    }
}

/// Tells why nothing could be made.
fn refused(args: &RenderArgs, findings: &Findings) -> Outcome {
    let of_content = findings.iter().all(|finding| finding.rule.draft || !finding.blocks());
    report::print(findings, if args.emit.is_some() { Made::Nothing } else { Made::NoPdf });
    if !args.draft && of_content {
        tell(&say!("render-as-draft"));
    }
    let fault = findings.iter().any(|finding| finding.severity == Severity::Fault);
    if fault { Outcome::Failed } else { Outcome::InputErrors }
}

/// Writes to `output/`, under the name that the record gives the document.
fn by_default(args: &RenderArgs, row: Box<Row>, made: &Rendered) -> Result<Outcome, Message> {
    let folder = Path::new(OUTPUT);
    let place = folder.join(format!("{}.pdf", made.file_name));
    expect_no_input(args, &place, &made.inputs)?;
    match batch::save(folder, row, made, args.force) {
        Ok(Ok(path)) => Ok(write::written(&path)),
        Ok(Err(why)) => Err(kept(&place, &why)),
        Err(failed) => Err(failed.message()),
    }
}

fn written_out(
    args: &RenderArgs,
    place: Option<Place<'_>>,
    bytes: &[u8],
    inputs: &[PathBuf],
) -> Result<Outcome, Message> {
    let path = match place {
        Some(Place::File(path)) => path,
        Some(Place::Standard) if args.emit.is_none() => return Ok(write::binary(bytes)),
        _ => return Ok(write::to_standard_output(bytes)),
    };
    expect_no_input(args, path, inputs)?;
    let there = write::look(path, bytes, args.force).map_err(|why| kept(path, &why))?;
    Ok(write::to_file(path, bytes, there))
}

/// What a document is made of is never written over, whatever is asked.
fn expect_no_input(args: &RenderArgs, place: &Path, inputs: &[PathBuf]) -> Result<(), Message> {
    if !inputs.iter().any(|input| write::is_same_file(place, input)) {
        return Ok(());
    }
    let own = args.file.iter().chain(&args.blank);
    let is_itself = own.into_iter().any(|file| write::is_same_file(place, file));
    Err(if is_itself { say!("render-over-itself") } else { say!("render-over-input") })
}

fn kept(place: &Path, why: &Kept) -> Message {
    say!("render-kept", place = named(place), why = why.message())
}
