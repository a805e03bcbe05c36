//! The Typst world: embedded fonts and templates, and nothing else.
//!
//! It has no clock, no packages, no network and no file system, so nothing of these can reach a page.

use std::fmt;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, PackageError, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World, WorldExt};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;

use super::files;
use crate::document::File;
use crate::fonts;
use crate::words::{Message, say};

/// A fault that Typst found.
#[derive(Debug)]
pub struct TypstError {
    /// Typst's message, and its hints.
    pub said: String,
    /// The place.
    pub site: Site,
}

impl TypstError {
    /// The problem, in Typst's own words.
    pub fn message(&self) -> Message {
        say!("typst-said", said = &self.said)
    }
}

impl fmt::Display for TypstError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for TypstError {}

/// The place of a fault that Typst found.
#[derive(Debug)]
pub enum Site {
    /// A byte of the document's own, merged source.
    Merged(usize),
    /// A line, from 1, of a module.
    Module(String, usize),
    /// Unknown.
    Unknown,
}

/// Makes pages from a document's Typst source, which may read these files and those of the library.
///
/// # Errors
/// Everything that Typst calls an error or a warning: a font that is missing or a layout that does not
/// settle is no result to send.
pub fn compile(source: String, files: Vec<File>) -> Result<(DocumentWorld, PagedDocument), Vec<TypstError>> {
    let files = files.into_iter().map(|(path, bytes)| (file_id(path), Bytes::new(bytes))).collect();
    let world = DocumentWorld { main: Source::new(*MAIN, source), files };
    let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    match output {
        Ok(document) if warnings.is_empty() => Ok((world, document)),
        Ok(_) => Err(world.errors(&warnings)),
        Err(errors) => Err(world.errors(errors.iter().chain(&warnings))),
    }
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Row headers of tables need `pdf.header-cell`, which is behind this feature in Typst 0.15.
    let features: Features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

static FONTS: LazyLock<FontStore> = LazyLock::new(|| {
    let mut store = FontStore::new();
    let fonts = fonts::files().flat_map(|file| Font::iter(Bytes::new(file)));
    store.extend(fonts.map(|font| (font.clone(), font.info().clone())));
    store
});

static FILES: LazyLock<FileStore<Embedded>> = LazyLock::new(|| FileStore::new(Embedded));

/// The one main file: Typst never forgets a file id, so every document has the same one.
static MAIN: LazyLock<FileId> = LazyLock::new(|| file_id("/main.typ"));

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the path is absolute and has no \"..\"");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The world of one document: everything that its source can see.
pub struct DocumentWorld {
    main: Source,
    files: Vec<(FileId, Bytes)>,
}

impl DocumentWorld {
    /// Typst's diagnostics, with the place of each.
    pub fn errors<'a>(&self, diagnostics: impl IntoIterator<Item = &'a SourceDiagnostic>) -> Vec<TypstError> {
        diagnostics.into_iter().map(|diagnostic| self.error(diagnostic)).collect()
    }

    fn error(&self, diagnostic: &SourceDiagnostic) -> TypstError {
        let hints: String = diagnostic.hints.iter().map(|hint| format!("; {}", hint.v)).collect();
        TypstError { said: format!("{}{hints}", diagnostic.message), site: self.site(diagnostic) }
    }

    fn site(&self, diagnostic: &SourceDiagnostic) -> Site {
        let Some(id) = diagnostic.span.id() else { return Site::Unknown };
        let Some(range) = self.range(diagnostic.span) else { return Site::Unknown };
        if id == *MAIN {
            return Site::Merged(range.start);
        }
        let line = self.source(id).ok().and_then(|source| source.lines().byte_to_line(range.start));
        Site::Module(id.vpath().get_with_slash().to_owned(), line.map_or(1, |line| line + 1))
    }
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        FONTS.book()
    }

    fn main(&self) -> FileId {
        *MAIN
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *MAIN { Ok(self.main.clone()) } else { FILES.source(id) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *MAIN {
            return Err(FileError::AccessDenied);
        }
        let own = self.files.iter().find(|(known, _)| *known == id);
        own.map_or_else(|| FILES.file(id), |(_, bytes)| Ok(bytes.clone()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Loads the modules that are in the binary.
struct Embedded;

impl FileLoader for Embedded {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        if let VirtualRoot::Package(package) = id.root() {
            return Err(FileError::Package(PackageError::NotFound(package.clone())));
        }
        let path = id.vpath().get_without_slash();
        files::text(path).map(Bytes::from_string).ok_or_else(|| FileError::NotFound(path.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_can_be_read() {
        for attempt in [
            "#read(\"/etc/passwd\")",
            "#read(\"../../etc/passwd\")",
            "#read(\"/main.typ\")",
            "#import \"@preview/cetz:0.4.0\"",
            "#include \"/Cargo.toml\"",
            "#image(\"https://example.no/x.png\", alt: \"x\")",
            "#datetime.today()",
        ] {
            let errors =
                compile(attempt.to_owned(), Vec::new()).err().unwrap_or_else(|| panic!("{attempt} was allowed"));
            assert!(matches!(errors[0].site, Site::Merged(_)), "{errors:?}");
        }
    }

    #[test]
    fn what_typst_only_warns_of_is_an_error() {
        let errors = compile("#set text(font: \"No Such Font\")\nText".to_owned(), Vec::new())
            .err()
            .expect("there is no such font");
        assert!(errors[0].said.contains("unknown font family"), "{errors:?}");
    }

    #[test]
    fn a_fault_in_a_module_is_at_its_line() {
        let source = "#import \"/lib/form.typ\": fields\n#fields((\"one\", \"two\", \"three\"))";
        let errors = compile(source.to_owned(), vec![crate::document::words(crate::words::Language::Nb)]);
        let errors = errors.err().expect("a field has two parts");
        let line = source_line("/lib/form.typ", "((label, value))");
        assert!(
            matches!(&errors[0].site, Site::Module(path, at) if path == "/lib/form.typ" && *at == line),
            "{errors:?}"
        );
    }

    fn source_line(path: &str, text: &str) -> usize {
        let module = files::text(path.trim_start_matches('/')).expect("it is embedded");
        let fields = module.find("#let fields").expect("it defines fields");
        let at = fields + module[fields..].find(text).expect("it is there");
        module[..at].matches('\n').count() + 1
    }
}
