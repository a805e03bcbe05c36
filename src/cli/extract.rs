//! `blankett extract`: the data that PDFs carry.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::args::ExtractArgs;
use super::{Outcome, failure, report, write};
use crate::{load, text};

pub(super) fn run(args: &ExtractArgs) -> Outcome {
    match (&args.file, &args.all, &args.output) {
        (_, Some(folder), Some(output)) => all(folder, output, args.force),
        (Some(file), ..) => one(file, args.output.as_deref(), args.force),
        _ => unreachable!("the command line asks for a file, or for a folder and an output"),
    }
}

fn one(file: &Path, output: Option<&Path>, force: bool) -> Outcome {
    match load::extract(file) {
        Ok(data) => match output.filter(|output| !force && is_other(output, &data)) {
            Some(output) => {
                failure(&format!("{} is there already, with other data: --force overwrites it", output.display()));
                Outcome::Failed
            }
            None => write::result(output, data.as_bytes()),
        },
        Err(findings) => {
            report::print(&findings);
            Outcome::InputErrors
        }
    }
}

/// Every PDF of a folder to a record of the same name: one that gives no data does not stop the others.
fn all(folder: &Path, output: &Path, force: bool) -> Outcome {
    let mut written: HashMap<PathBuf, PathBuf> = HashMap::new();
    let (mut findings, mut refused, mut outcome) = (Vec::new(), 0, Outcome::Done);
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                let error = error.into_io_error().unwrap_or_else(|| io::Error::other("it cannot be listed"));
                findings.extend(load::unreadable(&path, &error));
                continue;
            }
        };
        let is_pdf = entry.path().extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"));
        if entry.file_type().is_dir() || !is_pdf {
            continue;
        }
        let data = match load::extract(entry.path()) {
            Ok(data) => data,
            Err(more) => {
                findings.extend(more);
                continue;
            }
        };
        let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let place = output.join(inside).with_extension("json");
        let taken = written.get(&place).is_some_and(|_| is_other(&place, &data));
        if taken || (!force && is_other(&place, &data)) {
            let by = written.get(&place).map_or("there already", |_| "made of another PDF");
            failure(&format!("{} is {by}, with other data than {}", place.display(), entry.path().display()));
            refused += 1;
            continue;
        }
        match write::whole(&place, data.as_bytes()) {
            Ok(()) => drop(written.insert(place, entry.into_path())),
            Err(error) => {
                failure(&format!("{} cannot be written: {error}", place.display()));
                outcome = Outcome::Failed;
                break;
            }
        }
    }
    report::print(&findings);
    let without = findings.len();
    let summary =
        format!("{}: {without} gave no data, {refused} not overwritten", text::counted(written.len(), "record"));
    let _ = writeln!(io::stdout(), "{summary}");
    match outcome {
        Outcome::Done if refused > 0 => Outcome::Failed,
        Outcome::Done if without > 0 => Outcome::InputErrors,
        other => other,
    }
}

/// Whether there is a file with other content.
fn is_other(path: &Path, data: &str) -> bool {
    path.exists() && std::fs::read(path).map_or(true, |there| there != data.as_bytes())
}
