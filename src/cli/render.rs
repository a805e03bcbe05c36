//! `blankett render`: one document to one file.

use std::io::{self, Write};
use std::path::Path;

use super::args::RenderArgs;
use super::{Outcome, failure, report, write};
use crate::diag::Severity;
use crate::pipeline::{self, Options};

/// Where files go that were not given a place.
const OUTPUT: &str = "output";

pub(super) fn run(args: &RenderArgs) -> Outcome {
    let profile = match args.profile.of(args.draft || args.allow_missing) {
        Ok(profile) => profile,
        Err(why) => {
            failure(why);
            return Outcome::Failed;
        }
    };
    let options = Options {
        root: args.input.root.clone(),
        date: args.input.date,
        draft: args.draft,
        profile,
        allow_missing: args.allow_missing,
    };
    let made = match args.emit {
        Some(_) => pipeline::merge(&args.file, &options)
            .map(|made| (made.source.into_bytes(), None, made.inputs, made.findings)),
        None => pipeline::render(&args.file, &options)
            .map(|made| (made.pdf, Some(made.file_name), made.inputs, made.findings)),
    };
    let (bytes, file_name, inputs) = match made {
        Ok((bytes, file_name, inputs, findings)) => {
            report::print(&findings);
            (bytes, file_name, inputs)
        }
        Err(findings) => {
            report::print(&findings);
            if !args.draft && findings.iter().all(|finding| finding.rule.draft || !finding.blocks()) {
                let _ = writeln!(
                    io::stderr(),
                    "With --draft, the unfinished document is rendered with a mark on every page."
                );
            }
            let fault = findings.iter().any(|finding| finding.severity == Severity::Fault);
            return if fault { Outcome::Failed } else { Outcome::InputErrors };
        }
    };
    let place = args.output.clone().or_else(|| file_name.map(|name| Path::new(OUTPUT).join(format!("{name}.pdf"))));
    if let Some(place) = &place
        && inputs.iter().any(|input| write::is_same_file(place, input))
    {
        let what = if write::is_same_file(place, &args.file) { "the document itself" } else { "a file it is made of" };
        failure(&format!("the output is {what}: give another file with --output"));
        return Outcome::Failed;
    }
    write::result(place.as_deref(), &bytes)
}
