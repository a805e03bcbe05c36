//! The files of `templates/`, which are in the binary: what a new one needs is to be there.

use include_dir::{Dir, include_dir};

static FOLDER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// Every file by its path below the folder, and its text. A folder's own files come before those of its folders, each
/// sorted by name.
pub(crate) fn all() -> Vec<(&'static str, &'static str)> {
    fn add(folder: &'static Dir<'static>, files: &mut Vec<(&'static str, &'static str)>) {
        files.extend(folder.files().filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?))));
        folder.dirs().for_each(|inner| add(inner, files));
    }
    let mut files = Vec::new();
    add(&FOLDER, &mut files);
    files
}

/// The text of a file, by its path below the folder.
pub(crate) fn text(path: &str) -> Option<&'static str> {
    FOLDER.get_file(path)?.contents_utf8()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_file_of_the_folder_is_embedded_as_it_is() {
        let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/templates"));
        let entries = walkdir::WalkDir::new(folder).into_iter();
        let paths: Vec<_> = entries
            .map(|entry| entry.expect("it is readable").into_path())
            .filter(|path| path.is_file())
            .map(|path| path.strip_prefix(folder).expect("it is below it").to_string_lossy().replace('\\', "/"))
            .collect();
        let files = super::all();
        assert!(paths.len() > 30, "{paths:?}");
        for path in &paths {
            let text = std::fs::read_to_string(folder.join(path)).expect("it is UTF-8");
            assert_eq!(super::text(path), Some(text.as_str()));
            assert!(files.contains(&(path.as_str(), text.as_str())), "{path}");
        }
        assert_eq!(paths.len(), files.len());
    }
}
