//! From records to a view: everything a template prints, computed and formatted.
//!
//! A view holds texts, whole numbers, truth values and lists of them; sums and amounts are made here, so
//! templates only place them. What a record does not say is `None`, and prints as "–".

mod behovsmelding;
mod cell;
mod discrepancies;
mod ekstramidler;
mod pages;
mod parts;
mod plan;
mod report;
mod samledokument;

use serde::Serialize;

use crate::exchange::Code;
use crate::load::Document;
use crate::model::Content;
use crate::model::plan::Profile;
use crate::value::date::Date;
use crate::value::text;
use crate::words::{self, Language, Words, say};

/// One document, ready for its template.
#[derive(Debug)]
pub struct View {
    /// The file under `templates/` it is merged into.
    pub template: &'static str,
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
pub struct Frame {
    /// Its date.
    pub date: Date,
    /// Whether it is marked as a draft.
    pub draft: bool,
    /// The fingerprint of its data, if it carries that.
    pub code: Option<Code>,
    /// The language of what it says itself.
    pub language: Language,
}

impl Frame {
    fn words(self) -> Words {
        Words(self.language)
    }
}

/// The words that templates say themselves, where `templates/lib/words.typ` finds them.
pub fn words(language: Language) -> File {
    ("/ord.json", words::of_pages(language).as_bytes().to_owned())
}

/// Makes the view of a document; `None` where its records could not be typed.
pub fn view(document: &Document, frame: Frame) -> Option<View> {
    let content = document.content.as_ref()?;
    let received = content.received();
    let words = frame.words();
    let mut view = match content {
        Content::Behovsmelding(record) => {
            let (form, partnership) = (&record.form, &record.partnership);
            let submitter = partnership.owners.first().map_or(&partnership.name, |owner| &owner.name);
            let rest = format!("{} {}", record.ordning, form.year);
            let meta = Meta::new(&form.title, Some(&rest), submitter.clone(), frame, received);
            let parts = ["behovsmelding", &form.year.to_string(), &record.ordning, &partnership.name];
            View {
                template: "behovsmelding.typ.j2",
                data: serialized(behovsmelding::view(record, content, meta, words)),
                identity: [&parts[..], &[submitter]].concat().join("/"),
                file_name: parts.map(text::slug).join("-"),
                files: Vec::new(),
            }
        }
        Content::Ekstramidler(record) => {
            let (call, partnership) = (&record.call, &record.partnership);
            let submitter = parts::submitter(partnership, words);
            // What the call's title does not say tells the applicant's other applications from this one.
            let (year, said) = (call.year.to_string(), text::folded(&call.title));
            let unsaid = [&call.ordning.name, &year].into_iter().filter(|one| !said.contains(&text::folded(one)));
            let rest: Vec<&str> = std::iter::once(&submitter).chain(unsaid).map(String::as_str).collect();
            let meta = Meta::new(&call.title, Some(&rest.join(" – ")), submitter.clone(), frame, received);
            let parts = ["ekstramidler", &call.year.to_string(), &call.ordning.name, &submitter];
            View {
                template: "ekstramidler.typ.j2",
                data: serialized(ekstramidler::view(record, content, meta, words)),
                identity: [&parts[..], &[&partnership.name]].concat().join("/"),
                file_name: parts.map(text::slug).join("-"),
                files: Vec::new(),
            }
        }
        Content::Plan(record) => {
            let municipality = &record.profile.name;
            let meta = Meta::of_profile(&record.title, &record.profile, frame);
            View {
                template: "pages.typ.j2",
                data: serialized(plan::view(record, frame.date, meta, words)),
                identity: ["plan", municipality, &record.title].join("/"),
                file_name: ["plan", municipality, &record.title].map(text::slug).join("-"),
                files: pages::files(&record.profile),
            }
        }
        Content::Samledokument(record) => {
            let authority = &record.authority.name;
            let meta = Meta::new(&record.title, None, authority.clone(), frame, received);
            View {
                template: "samledokument.typ.j2",
                data: serialized(samledokument::view(record, document, frame.date, meta, words)),
                identity: ["samledokument", authority, &record.title].join("/"),
                file_name: ["samledokument", &record.title].map(text::slug).join("-"),
                files: Vec::new(),
            }
        }
        Content::Tilstandsrapport(record) => {
            let municipality = &record.profile.name;
            let mut meta = Meta::of_profile(&record.title, &record.profile, frame);
            if record.example {
                let marks = meta.mark.into_iter().chain([words.word("mark-example")]);
                meta.mark = Some(marks.collect::<Vec<_>>().join(" · "));
            }
            View {
                template: "pages.typ.j2",
                data: serialized(report::view(record, frame.date, meta, words)),
                identity: ["tilstandsrapport", municipality, &record.title].join("/"),
                file_name: ["tilstandsrapport", municipality, &record.title].map(text::slug).join("-"),
                files: pages::files(&record.profile),
            }
        }
    };
    view.files.push(self::words(frame.language));
    Some(view)
}

fn serialized(view: impl Serialize + std::fmt::Debug + Send + Sync + 'static) -> minijinja::Value {
    minijinja::Value::from(minijinja::value::Serde(view))
}

/// What every document's PDF says of itself.
#[derive(Debug, Serialize)]
struct Meta {
    title: String,
    /// What stands in the foot of every page.
    foot: String,
    author: String,
    /// ISO 639, `nb` or `nn`.
    language: &'static str,
    year: i32,
    month: u8,
    day: u8,
    draft: bool,
    /// What every page is marked with.
    mark: Option<String>,
    /// The fingerprint of the data that is attached, which stands in the foot of every page.
    code: Option<String>,
    /// Whether pages have at their head what they belong to.
    running: bool,
}

impl Meta {
    /// Of a document in a municipality's own layout.
    fn of_profile(title: &str, profile: &Profile, frame: Frame) -> Self {
        let mut meta = Self::new(title, Some(&profile.name), profile.name.clone(), frame, None);
        // The foot is one line.
        let foot = profile.foot.as_ref().unwrap_or(&meta.foot);
        meta.foot = foot.split_whitespace().collect::<Vec<_>>().join(" ");
        meta
    }

    /// A document's title is that of the form and what tells it from others of the form; where both do not fit on the
    /// line of the foot, the form's stands there alone.
    fn new(form: &str, rest: Option<&str>, author: String, frame: Frame, received: Option<Date>) -> Self {
        const LINE: usize = 115;
        // A longer one is no title to those who hear it.
        const TITLE: usize = 200;
        let Frame { date, draft, code, language } = frame;
        let words = frame.words();
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
