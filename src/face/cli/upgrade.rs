//! `blankett upgrade`: records of an earlier version as those of this one.

use std::path::Path;

use walkdir::WalkDir;

use super::args::UpgradeArgs;
use super::outcome::{NO_DOCUMENTS, Outcome, failure, named, tell};
use super::write;
use crate::exchange::own::There;
use crate::load::upgraded;
use crate::words::say;

pub(super) fn run(args: &UpgradeArgs) -> Outcome {
    let mut outcome = Outcome::Done;
    let (mut changed, mut seen) = (0, 0);
    let files =
        args.paths.iter().flat_map(|path| WalkDir::new(path).sort_by_file_name().into_iter().filter_map(Result::ok));
    for file in files.filter(|file| file.file_type().is_file() && is_record(file.path())) {
        let path = file.path();
        // What is no text is no record.
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        seen += 1;
        let Some(new) = upgraded(&text) else { continue };
        changed += 1;
        if args.dry_run {
            tell(&say!("upgrade-would", file = named(path)));
        } else {
            match write::whole(path, new.as_bytes(), There::Replaceable) {
                Ok(()) => tell(&say!("upgrade-done", file = named(path))),
                Err(why) => outcome = failure(say!("upgrade-failed", file = named(path), why = why.to_string())),
            }
        }
    }
    if seen == 0 {
        return failure(NO_DOCUMENTS);
    }
    tell(&say!("upgrade-count", changed, seen));
    outcome
}

fn is_record(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}
