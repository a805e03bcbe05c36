//! `blankett extract`: the data that PDFs carry.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::args::ExtractArgs;
use super::outcome::{Outcome, failure, named, shown, tell};
use super::report::Made;
use super::write::Place;
use super::{report, write};
use crate::exchange::Fingerprint;
use crate::exchange::own::{self, Claim, There};
use crate::finding::Finding;
use crate::load::{self, Extracted};
use crate::words::{Message, say};

pub(super) fn run(args: &ExtractArgs) -> Outcome {
    match (&args.file, &args.all, &args.output) {
        (_, Some(folder), Some(output)) => all(folder, output, args.force),
        (Some(file), ..) => one(file, args.output.as_deref(), args.force),
        _ => unreachable!("the command line asks for a file, or for a folder and an output"),
    }
}

fn one(file: &Path, output: Option<&Path>, force: bool) -> Outcome {
    let place = match output.map(|output| write::place(output, "json")).transpose() {
        Ok(place) => place,
        Err(why) => return failure(why),
    };
    let Extracted { data, fingerprint, findings } = match load::extract(file) {
        Ok(extracted) => extracted,
        Err(findings) => {
            report::print(&findings, Made::Nothing);
            return Outcome::InputErrors;
        }
    };
    report::print_all(&findings, Made::All);
    print_fingerprint(file, fingerprint);
    let Some(Place::File(output)) = place else { return write::to_standard_output(data.as_bytes()) };
    if write::is_same_file(output, file) {
        return failure(say!("extract-over-itself"));
    }
    let there = match write::look(output, data.as_bytes(), force) {
        Ok(there) => there,
        Err(why) => return failure(say!("extract-kept", place = named(output), why = why.message())),
    };
    write::to_file(output, data.as_bytes(), there)
}

/// Says the fingerprint of what was read; standard output is the data's.
fn print_fingerprint(file: &Path, fingerprint: Fingerprint) {
    tell(&say!("data-code", file = named(file), code = fingerprint.to_string()));
}

/// Every PDF of a folder to a record of the same name: one that gives no data, or cannot be written, does not stop the
/// others.
fn all(folder: &Path, output: &Path, force: bool) -> Outcome {
    if let Err(why) = write::expect_folder(output) {
        return failure(why);
    }
    if !folder.is_dir() {
        return failure(say!("extract-no-folder", path = named(folder)));
    }
    let mut written: HashMap<PathBuf, PathBuf> = HashMap::new();
    let (mut findings, mut without, mut refused) = (Vec::new(), 0, 0);
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                // Only a link in a circle is no error of the system, and no link is followed.
                let error = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
                findings.extend(load::unreadable(&path, &error));
                without += 1;
                continue;
            }
        };
        let is_pdf = entry.path().extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf"));
        if entry.file_type().is_dir() || !is_pdf {
            continue;
        }
        let Extracted { data, fingerprint, findings: more } = match load::extract(entry.path()) {
            Ok(extracted) => extracted,
            Err(more) => {
                without += 1;
                findings.extend(more);
                continue;
            }
        };
        findings.extend(more);
        print_fingerprint(entry.path(), fingerprint);
        let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        match record(output, inside, &data, force, &written) {
            Ok(place) => drop(written.insert(place, entry.into_path())),
            Err(why) => {
                failure(say!("extract-refused", file = named(entry.path()), why));
                refused += 1;
            }
        }
    }
    report::print_all(&findings, Made::Some);
    if written.is_empty() && findings.is_empty() && refused == 0 {
        return failure(say!("extract-nothing", folder = named(folder)));
    }
    let _ = writeln!(io::stdout(), "{}", shown(&say!("extract-summary", written = written.len(), without, refused)));
    match (refused, findings.iter().any(Finding::blocks)) {
        (0, false) => Outcome::Done,
        (0, true) => Outcome::InputErrors,
        _ => Outcome::Failed,
    }
}

/// Writes the data of the PDF that lies at `inside` in its folder, and says where: inside the output, through no
/// symbolic link, and over no other file unless that is forced.
fn record(
    output: &Path,
    inside: &Path,
    data: &str,
    force: bool,
    written: &HashMap<PathBuf, PathBuf>,
) -> Result<PathBuf, Message> {
    let place = output.join(inside.with_extension("json"));
    if inside.file_stem().is_none_or(|stem| stem == "." || stem == "..") {
        return Err(say!("extract-no-name"));
    }
    let folder = place.parent().unwrap_or(output);
    let cannot = |error: io::Error| say!("unwritable", path = named(&place), error = error.to_string());
    fs::create_dir_all(output).map_err(cannot)?;
    // The nearest folder that is there tells whether a link leads out.
    let there = folder.ancestors().find(|folder| folder.exists()).unwrap_or(output);
    let (root, there) = (output.canonicalize().map_err(cannot)?, there.canonicalize().map_err(cannot)?);
    let link = place.symlink_metadata().is_ok_and(|metadata| !metadata.is_file());
    if link || !there.starts_with(root) {
        return Err(say!("extract-outside", place = named(&place)));
    }
    let there = own::look(&place, data.as_bytes(), &Claim::OF_ITSELF);
    if let Err(why) = &there {
        if let Some(first) = written.get(&place) {
            return Err(say!("extract-made-of-other", place = named(&place), first = named(first)));
        }
        if !force {
            return Err(say!("extract-kept", place = named(&place), why = why.message()));
        }
    }
    write::whole(&place, data.as_bytes(), there.unwrap_or(There::Replaceable)).map_err(cannot)?;
    Ok(place)
}
