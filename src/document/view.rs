//! A view: what a document prints, and what its PDF says of itself.

use serde::Serialize;

use crate::exchange::Code;
use crate::load::Document;
use crate::model::Kind;
use crate::model::plan::Profile;
use crate::value::date::Date;
use crate::value::text;
use crate::words::{self, Language, Words, say};

/// The record of a kind of document, which has pages.
pub(super) trait Viewed {
    /// What its pages print.
    fn view(&self, document: &Document, imprint: Imprint) -> View;
}

/// One document, ready for its template.
#[derive(Debug)]
pub struct View {
    /// The kind of document that it is.
    pub kind: Kind,
    /// What the template prints.
    pub data: minijinja::Value,
    /// What stays the same between versions of the same document; the PDF's identifier is made of it.
    pub identity: String,
    /// A file name without extension, from the record.
    pub file_name: String,
    /// The pictures that the template shows.
    pub files: Vec<File>,
}

/// A file of a document's own: where its Typst source finds it, and what is in it.
pub type File = (&'static str, Vec<u8>);

/// What a document is rendered as.
#[derive(Debug, Clone, Copy)]
pub struct Imprint {
    /// Its date.
    pub date: Date,
    /// Whether it is marked as a draft.
    pub draft: bool,
    /// The fingerprint of its data, if it carries that.
    pub code: Option<Code>,
    /// The language of what it says itself.
    pub language: Language,
}

impl Imprint {
    pub(super) fn words(self) -> Words {
        Words(self.language)
    }
}

/// The words that templates say themselves, where `templates/lib/words.typ` finds them.
pub fn words(language: Language) -> File {
    ("/ord.json", words::of_pages(language).as_bytes().to_owned())
}

pub(super) fn serialized(view: impl Serialize + std::fmt::Debug + Send + Sync + 'static) -> minijinja::Value {
    minijinja::Value::from(minijinja::value::Serde(view))
}

/// What every document's PDF says of itself.
#[derive(Debug, Serialize)]
pub(super) struct Meta {
    pub(super) title: String,
    /// What stands in the foot of every page.
    pub(super) foot: String,
    pub(super) author: String,
    /// ISO 639, `nb` or `nn`.
    pub(super) language: &'static str,
    pub(super) year: i32,
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) draft: bool,
    /// What every page is marked with.
    pub(super) mark: Option<String>,
    /// The fingerprint of the data that is attached, which stands in the foot of every page.
    pub(super) code: Option<String>,
    /// Whether pages have at their head what they belong to.
    pub(super) running: bool,
}

impl Meta {
    /// Of a document in a municipality's own layout.
    pub(super) fn of_profile(title: &str, profile: &Profile, imprint: Imprint) -> Self {
        let mut meta = Self::new(title, Some(&profile.name), profile.name.clone(), imprint, None);
        // The foot is one line.
        let foot = profile.foot.as_ref().unwrap_or(&meta.foot);
        meta.foot = foot.split_whitespace().collect::<Vec<_>>().join(" ");
        meta
    }

    /// A document's title is that of the form and what tells it from others of the form; where both do not fit on the
    /// line of the foot, the form's stands there alone.
    pub(super) fn new(
        form: &str,
        rest: Option<&str>,
        author: String,
        imprint: Imprint,
        received: Option<Date>,
    ) -> Self {
        const LINE: usize = 115;
        // A longer one is no title to those who hear it.
        const TITLE: usize = 200;
        let Imprint { date, draft, code, language } = imprint;
        let words = imprint.words();
        let code = code.map(|code| code.to_string());
        let (year, month, day) = date.parts();
        let titled = |rest: &str| format!("{form} – {rest}");
        let full = rest.map_or_else(|| form.to_owned(), titled);
        let title = match rest {
            Some(rest) if full.chars().count() > TITLE => titled(&text::excerpt(rest)),
            _ => full,
        };
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
