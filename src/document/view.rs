//! A view: the content of a document's pages, and the metadata of its PDF.

use serde::Serialize;

use crate::exchange::Fingerprint;
use crate::load::Document;
use crate::model::Kind;
use crate::model::plan::Profile;
use crate::value::date::Date;
use crate::value::text;
use crate::words::{self, Language, Words, say};

/// A record that is a document, and so has pages.
pub(super) trait Viewed {
    /// The content of its pages.
    fn view(&self, document: &Document, imprint: Imprint) -> View;
}

/// One document, ready for its template.
#[derive(Debug)]
pub struct View {
    /// What it is laid out as.
    pub layout: Layout,
    /// The data that the template prints.
    pub data: minijinja::Value,
    /// The identity of the document, the same in all its versions. The PDF's identifier is made of it.
    pub identity: String,
    /// A file name without extension, from the record.
    pub file_name: String,
    /// The pictures that the template shows.
    pub files: Vec<File>,
}

/// What a view is laid out as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// A document of a kind.
    Document(Kind),
    /// The changes between two versions of a form.
    Changes,
}

/// A file of a document's own: its path for Typst, and its content.
pub type File = (&'static str, Vec<u8>);

/// The imprint of a document: what its pages and its PDF say of this rendering.
#[derive(Debug, Clone, Copy)]
pub struct Imprint {
    /// Its date.
    pub date: Date,
    /// Whether it is marked as a draft.
    pub draft: bool,
    /// The fingerprint of its data, if it carries that.
    pub fingerprint: Option<Fingerprint>,
    /// The language of its fixed words.
    pub language: Language,
    /// Whether it is printed to be filled in by hand.
    pub blank: bool,
}

impl Imprint {
    pub(super) fn words(self) -> Words {
        Words(self.language)
    }
}

/// The fixed words of templates, at the path where `templates/lib/words.typ` finds them.
pub fn words(language: Language) -> File {
    ("/ord.json", words::of_pages(language).as_bytes().to_owned())
}

pub(super) fn serialized(view: impl Serialize + std::fmt::Debug + Send + Sync + 'static) -> minijinja::Value {
    minijinja::Value::from(minijinja::value::Serde(view))
}

/// The metadata of a document's PDF, and the marks on its pages.
#[derive(Debug, Serialize)]
pub(super) struct Meta {
    pub(super) title: String,
    /// The text in the foot of every page.
    pub(super) foot: String,
    pub(super) author: String,
    /// ISO 639, `nb` or `nn`.
    pub(super) language: &'static str,
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) draft: bool,
    /// The mark on every page.
    pub(super) mark: Option<String>,
    /// The fingerprint of the attached data, in the foot of every page.
    pub(super) code: Option<String>,
    /// Whether pages have a running head.
    pub(super) running: bool,
}

impl Meta {
    /// The metadata of a document in a municipality's own layout.
    pub(super) fn of_profile(title: &str, profile: &Profile, imprint: Imprint) -> Self {
        let mut meta = Self::new(title, Some(&profile.name), profile.name.clone(), imprint, None);
        // The foot is one line.
        let foot = profile.foot.as_ref().unwrap_or(&meta.foot);
        meta.foot = foot.split_whitespace().collect::<Vec<_>>().join(" ");
        meta
    }

    /// A document's title is the form's title and the part that tells it from others of the form. If both do not fit in
    /// one line of the foot, the foot has the form's title alone.
    pub(super) fn new(
        form: &str,
        rest: Option<&str>,
        author: String,
        imprint: Imprint,
        received: Option<Date>,
    ) -> Self {
        const LINE: usize = 115;
        // A longer title is useless to people who hear it.
        const TITLE: usize = 180;
        let Imprint { date, draft, fingerprint, language, .. } = imprint;
        let words = imprint.words();
        let code = fingerprint.map(|fingerprint| fingerprint.to_string());
        let (year, month, day) = date.parts();
        let titled = |rest: &str| format!("{form} – {rest}");
        let full = rest.map_or_else(|| form.to_owned(), titled);
        let title = match rest {
            Some(rest) if full.chars().count() > TITLE => titled(&text::excerpt(rest)),
            _ => full,
        };
        let title = if title.chars().count() > TITLE { text::excerpt(&title) } else { title };
        let foot = if title.chars().count() > LINE { form.to_owned() } else { title.clone() };
        let mark = match received {
            _ if draft => Some(words.word("mark-draft")),
            Some(date) => Some(words.say(&say!("mark-received", date = date.long()))),
            None => None,
        };
        let (language, running) = (language.code(), rest.is_none());
        Self { title, foot, author, language, year, month, day, draft, mark, code, running }
    }
}
