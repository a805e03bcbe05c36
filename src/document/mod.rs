//! From records to a view: everything a template prints, computed and formatted.
//!
//! A view holds texts, whole numbers, truth values and lists of them; sums and amounts are made here, so
//! templates only place them. What a record does not say is `None`, and prints as "–".

mod behovsmelding;
mod ekstramidler;
mod parts;

use serde::Serialize;

use crate::date::Date;
use crate::load::Content;
use crate::text;

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
}

/// Makes the view of a document dated `date`; a draft is marked as one.
pub fn view(content: &Content, date: Date, draft: bool) -> View {
    match content {
        Content::Behovsmelding(record) => {
            let (form, partnership) = (&record.form, &record.partnership);
            let submitter = partnership.owners.first().map_or(&partnership.name, |owner| &owner.name);
            let rest = format!("{} {}", record.ordning, form.year);
            let meta = Meta::new(&form.title, &rest, submitter.clone(), date, draft);
            let parts = ["behovsmelding", &form.year.to_string(), &record.ordning, &partnership.name];
            View {
                template: "behovsmelding.typ.j2",
                data: serialized(behovsmelding::view(record, meta)),
                identity: [&parts[..], &[submitter]].concat().join("/"),
                file_name: parts.map(text::slug).join("-"),
            }
        }
        Content::Ekstramidler(record) => {
            let (call, partnership) = (&record.call, &record.partnership);
            let submitter = ekstramidler::submitter(partnership);
            let meta = Meta::new(&call.title, &submitter, submitter.clone(), date, draft);
            let parts = ["ekstramidler", &call.year.to_string(), &call.ordning.name, &submitter];
            View {
                template: "ekstramidler.typ.j2",
                data: serialized(ekstramidler::view(record, meta)),
                identity: [&parts[..], &[&partnership.name]].concat().join("/"),
                file_name: parts.map(text::slug).join("-"),
            }
        }
    }
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
}

impl Meta {
    /// A document's title is that of the form and what tells it from others of the form; where both do not fit on the
    /// line of the foot, the form's stands there alone.
    fn new(form: &str, rest: &str, author: String, date: Date, draft: bool) -> Self {
        const LINE: usize = 115;
        // A longer one is no title to those who hear it.
        const TITLE: usize = 200;
        let (year, month, day) = date.parts();
        let full = format!("{form} – {rest}");
        let title = if full.chars().count() > TITLE { format!("{form} – {}", text::excerpt(rest)) } else { full };
        let foot = if title.chars().count() > LINE { form.to_owned() } else { title.clone() };
        Self { title, foot, author, language: "nb", year, month, day, draft }
    }
}
