//! From records to a view: everything a template prints, computed and formatted.
//!
//! A view holds texts, whole numbers, truth values and lists of them; sums and amounts are made here, so
//! templates only place them. What a record does not say is `None`, and prints as "–".

mod behovsmelding;

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

/// Makes the view of a document dated `date`.
pub fn view(content: &Content, date: Date) -> View {
    match content {
        Content::Behovsmelding(record) => {
            let submitter = record.partnership.owners.first().map_or("", |owner| &owner.name);
            let parts = ["behovsmelding", &record.form.year.to_string(), &record.ordning, &record.partnership.name];
            View {
                template: "behovsmelding.typ.j2",
                data: minijinja::Value::from(minijinja::value::Serde(behovsmelding::view(record, date))),
                identity: [&parts[..], &[submitter]].concat().join("/"),
                file_name: parts.map(text::slug).join("-"),
            }
        }
    }
}

/// What every document's PDF says of itself.
#[derive(Debug, Serialize)]
struct Meta {
    title: String,
    author: String,
    /// ISO 639, `nb` or `nn`.
    language: &'static str,
    year: i32,
    month: u8,
    day: u8,
}

impl Meta {
    fn new(title: String, author: String, date: Date) -> Self {
        let (year, month, day) = date.parts();
        Self { title, author, language: "nb", year, month, day }
    }
}
