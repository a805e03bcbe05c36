//! The view of a form: what its edition asks, with the answers, as blocks of a page.
//!
//! It knows parts, questions and forms of answers. What a question is about it does not know.

mod blocks;

use serde::Serialize;

pub(super) use self::blocks::Body;
use super::discrepancies::notes;
use super::names::Letterhead;
use super::view::{Imprint, Layout, Meta, View, Viewed, serialized};
use crate::application::{applicant, applicant_and_others};
use crate::form::{Filled, replaced};
use crate::load::Document;
use crate::model::{Behovsmelding, FormEdition, Kind, Rapportering};
use crate::value::date::Date;
use crate::value::text;
use crate::words::say;

#[derive(Debug, Serialize)]
struct FormPages {
    meta: Meta,
    letterhead: Letterhead,
    title: String,
    /// What is said under the title: that the form is not official, its case number, and until when a blank one is taken.
    remarks: Vec<String>,
    a: Body,
}

impl Viewed for Behovsmelding {
    fn view(&self, document: &Document, imprint: Imprint) -> View {
        view(&Filled { blank: imprint.blank, ..Filled::from(self) }, document, imprint, self.received)
    }
}

impl Viewed for Rapportering {
    fn view(&self, document: &Document, imprint: Imprint) -> View {
        view(&Filled { blank: imprint.blank, ..Filled::from(self) }, document, imprint, self.received)
    }
}

fn view(filled: &Filled<'_>, document: &Document, imprint: Imprint, received: Option<Date>) -> View {
    let edition = filled.edition;
    let words = filled.words;
    let (title, named) = (edition.title.text(words.0), applicant(filled.partnership));
    // A blank form is nobody's yet.
    let addition = if named.is_empty() { edition.year.to_string() } else { addition(filled) };
    let author = if edition.title_addition.is_some() {
        applicant_and_others(filled.partnership, words)
    } else {
        named.to_owned()
    };
    let meta = Meta::new(title, Some(&addition), author, imprint, received);
    let file_name = edition.file_name.as_deref().unwrap_or(match document.kind {
        Kind::Rapportering => "rapportering-{aar}-{ordning}-{partnerskap}",
        _ => "behovsmelding-{aar}-{ordning}-{partnerskap}",
    });
    let identity = [filled_in(file_name, filled).as_str(), &filled.partnership.name, named].join("/");
    View {
        layout: Layout::Document(document.kind),
        data: serialized(FormPages {
            meta,
            letterhead: Letterhead::of(&edition.authority),
            title: title.to_owned(),
            remarks: remarks(filled),
            a: Body::of(filled, notes(document, words)),
        }),
        identity,
        // The edition comes from elsewhere: it names a file, and no folder.
        file_name: text::slug(&filled_in(file_name, filled)),
        files: Vec::new(),
    }
}

fn remarks(filled: &Filled<'_>) -> Vec<String> {
    let (edition, words) = (filled.edition, filled.words);
    let case = edition.case_number.as_ref().map(|number| words.say(&say!("form-case-number", number)));
    let deadline = edition.deadline.filter(|_| filled.blank);
    let deadline = deadline.map(|date| words.say(&say!("form-deadline", date = date.long())));
    let remark = edition.remark.as_ref().map(|remark| remark.text(words.0).to_owned());
    [remark, case, deadline].into_iter().flatten().collect()
}

/// What tells the document's title from those of others.
fn addition(filled: &Filled<'_>) -> String {
    let FormEdition { title_addition, title, .. } = filled.edition;
    let Some(addition) = title_addition else { return format!("{} {}", filled.ordning, filled.edition.year) };
    // What the title says already is left out, with the dash before it.
    let said = text::folded(title.text(filled.words.0));
    let parts = addition.split(" – ").map(|part| filled_in(part, filled));
    parts.filter(|part| !said.contains(&text::folded(part))).collect::<Vec<_>>().join(" – ")
}

/// The pattern of a name with what it leaves to be filled in.
fn filled_in(pattern: &str, filled: &Filled<'_>) -> String {
    replaced(pattern, |name| {
        Some(match name {
            "aar" => filled.edition.year.to_string(),
            "ordning" => filled.ordning.to_owned(),
            "partnerskap" => filled.partnership.name.clone(),
            "soeker" => applicant_and_others(filled.partnership, filled.words),
            "tiltak" => filled.measures.first()?.name.clone(),
            _ => return None,
        })
    })
}
