//! `blankett render`: one document to one file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::args::RenderArgs;
use super::{Outcome, report};
use crate::pipeline::{self, Options};

/// Where files go that were not given a place.
const OUTPUT: &str = "output";

pub(super) fn run(args: &RenderArgs) -> Outcome {
    let options = Options { root: args.root.clone(), date: args.date };
    let made = match args.emit {
        Some(_) => pipeline::merge(&args.file, &options).map(|merged| (merged.source.into_bytes(), None)),
        None => pipeline::render(&args.file, &options).map(|rendered| (rendered.pdf, Some(rendered.file_name))),
    };
    let (bytes, file_name) = match made {
        Ok(made) => made,
        Err(findings) => {
            report::print(&findings);
            return Outcome::InputErrors;
        }
    };
    let place = args.output.clone().or_else(|| file_name.map(|name| Path::new(OUTPUT).join(format!("{name}.pdf"))));
    let written = match &place {
        Some(path) => write_whole(path, &bytes).and_then(|()| writeln!(io::stdout(), "{}", path.display())),
        None => io::stdout().write_all(&bytes),
    };
    match written {
        Ok(()) => Outcome::Done,
        Err(error) => {
            let place = place.unwrap_or_else(|| PathBuf::from("standard output"));
            report::failure(&format!("{} cannot be written: {error}", place.display()));
            Outcome::Failed
        }
    }
}

/// Writes a file so that it appears whole or not at all: beside its place first, then renamed.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
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
