//! From records to a view: everything a template prints, computed and formatted.
//!
//! A view holds texts, whole numbers, truth values and lists of them. Sums and amounts are made here, so templates only
//! place them. A value that the record lacks is `None`, and is printed as "–".

pub mod changes;
mod discrepancies;
mod form;
mod municipal;
mod names;
mod plan;
mod report;
mod samledokument;
mod table;
mod view;

use self::view::Viewed;
pub use self::view::{File, Imprint, Layout, View, words};
use crate::load::Document;
use crate::model::with_record;

/// Makes the view of a document; `None` where its records could not be typed.
pub fn view(document: &Document, imprint: Imprint) -> Option<View> {
    let content = document.content.as_ref()?;
    let imprint = Imprint { language: content.language().into(), ..imprint };
    let mut view = with_record!(content, record => record.view(document, imprint));
    view.files.push(words(imprint.language));
    Some(view)
}
