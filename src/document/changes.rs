//! The view of what has changed between two versions of a form: a page that goes with a corrected application.

use serde::Serialize;

use super::names::Letterhead;
use super::view::{Imprint, Layout, Meta, View, serialized};
use crate::application::applicant_and_others;
use crate::form::{Change, Filled, changes};
use crate::load::Document;
use crate::value::date::Date;
use crate::value::text;
use crate::words::say;

#[derive(Debug, Serialize)]
struct ChangesPages {
    meta: Meta,
    letterhead: Letterhead,
    title: String,
    /// What the form is called, and whose it is.
    subject: String,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    place: String,
    before: Option<String>,
    now: Option<String>,
}

/// The changes between two versions of a form; `None` where one of them is none.
pub(crate) fn of(before: &Document, now: &Document) -> Option<Vec<Change>> {
    let filled = |document: &'_ Document| -> Option<()> { Filled::of(document.content.as_ref()?).map(|_| ()) };
    filled(before)?;
    filled(now)?;
    let (before, now) = (Filled::of(before.content.as_ref()?)?, Filled::of(now.content.as_ref()?)?);
    Some(changes(&before, &now))
}

/// The page of the changes since `since`.
pub fn view(before: &Document, now: &Document, since: Option<Date>, imprint: Imprint) -> Option<View> {
    let changes = of(before, now)?;
    let filled = Filled::of(now.content.as_ref()?)?;
    let words = filled.words;
    let imprint = Imprint { language: words.0, ..imprint };
    let applicant = applicant_and_others(filled.partnership, words);
    let title = match since {
        Some(date) => words.say(&say!("changes-since", date = date.long())),
        None => words.word("changes"),
    };
    let rows = changes.into_iter().map(|Change { place, before, now }| Row { place: place.join(" – "), before, now });
    let meta = Meta::new(&title, Some(&applicant), applicant.clone(), imprint, None);
    let mut view = View {
        layout: Layout::Changes,
        identity: ["endringer", &filled.partnership.name, &applicant].join("/"),
        file_name: ["endringer", &applicant].map(text::slug).join("-"),
        files: Vec::new(),
        data: serialized(ChangesPages {
            meta,
            letterhead: Letterhead::of(&filled.edition.authority),
            subject: format!("{} – {applicant}", filled.edition.title.text(words.0)),
            title,
            rows: rows.collect(),
        }),
    };
    view.files.push(super::words(words.0));
    Some(view)
}
