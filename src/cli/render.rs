//! `blankett render`: one document to one file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::args::RenderArgs;
use super::report;
use super::{Outcome, failure};
use crate::diag::Severity;
use crate::pipeline::{self, Options};

/// Where files go that were not given a place.
const OUTPUT: &str = "output";

pub(super) fn run(args: &RenderArgs) -> Outcome {
    let options = Options { root: args.input.root.clone(), date: args.input.date, draft: args.draft };
    let made = match args.emit {
        Some(_) => pipeline::merge(&args.file, &options).map(|made| (made.source.into_bytes(), None, made.findings)),
        None => pipeline::render(&args.file, &options).map(|made| (made.pdf, Some(made.file_name), made.findings)),
    };
    let (bytes, file_name) = match made {
        Ok((bytes, file_name, findings)) => {
            report::print(&findings);
            (bytes, file_name)
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
    if place.as_ref().is_some_and(|place| is_same_file(place, &args.file)) {
        failure("the output is the document itself: give another file with --output");
        return Outcome::Failed;
    }
    let written = match &place {
        Some(path) => write_whole(path, &bytes),
        None => io::stdout().write_all(&bytes),
    };
    match written {
        Ok(()) => {
            if let Some(path) = &place {
                // The document is written; that nobody reads where is no failure.
                let _ = writeln!(io::stdout(), "{}", path.display());
            }
            Outcome::Done
        }
        Err(error) => {
            let place = place.unwrap_or_else(|| PathBuf::from("standard output"));
            failure(&format!("{} cannot be written: {error}", place.display()));
            Outcome::Failed
        }
    }
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// Writes a file so that it appears whole or not at all: beside its place first, then renamed. A symbolic link
/// stays one, and what is no regular file, such as `/dev/stdout`, is written to.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if path.metadata().is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        return std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".blankett-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Temporary files are private by default; a finished document has the permissions of any new file.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
