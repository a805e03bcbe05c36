//! Why a PDF gives no data, and what to ask its sender for.

use std::fmt;

use super::limits::{ATTACHMENT, LARGEST_DATA};
use super::not_pdf::NotPdf;
use crate::value::text;
use crate::words::{Arg, Listed, Message, list, quoted, say};

/// Why a PDF gives no data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoData {
    /// It is a file of another kind.
    NotPdf(NotPdf),
    /// It is no PDF, or a broken one, and why.
    Unreadable(Message),
    /// Its end is missing.
    CutOff,
    /// It is encrypted.
    Encrypted,
    /// It has no attachment.
    Nothing {
        /// The program that wrote the file, by its own statement.
        writer: Option<String>,
        /// The number of its pages.
        pages: Option<usize>,
    },
    /// It has attachments of these names, and none of ours.
    Foreign(Vec<String>),
    /// It is a folder of files with these names.
    Portfolio(Vec<String>),
    /// Its attachment is not whole, and why.
    Damaged(Message),
    /// It carries the data of more than one document.
    Several {
        /// The number of pages that were made of each, where it is known.
        made: Vec<Option<usize>>,
        /// The number of pages that it has.
        pages: Option<usize>,
    },
    /// Its attachment is larger than [`LARGEST_DATA`].
    TooLarge,
}

impl NoData {
    /// The problem, in words that follow the file's name.
    pub fn message(&self) -> Message {
        match self {
            Self::NotPdf(other) => say!("no-data-other", what = other.what.clone()),
            Self::Unreadable(why) => say!("no-data-unreadable", why = why.clone()),
            Self::CutOff => say!("no-data-cut-off"),
            Self::Encrypted => say!("no-data-encrypted"),
            Self::Nothing { writer: Some(writer), pages } => {
                let writer = quoted(text::excerpt(writer));
                match *pages {
                    Some(pages) => say!("no-data-pages-written-by", pages, writer),
                    None => say!("no-data-written-by", writer),
                }
            }
            Self::Nothing { writer: None, pages: Some(pages) } => say!("no-data-pages", pages = *pages),
            Self::Nothing { writer: None, pages: None } => say!("no-data-nothing"),
            Self::Foreign(names) => {
                say!("no-data-foreign", names = first(names), attachment = quoted(ATTACHMENT))
            }
            Self::Portfolio(names) if names.is_empty() => say!("no-data-empty-portfolio"),
            Self::Portfolio(names) => say!("no-data-portfolio", names = first(names)),
            Self::Damaged(why) => say!("no-data-damaged", why = why.clone()),
            Self::Several { made, pages } => {
                let documents = made.len();
                let known: Option<Vec<usize>> = made.iter().copied().collect();
                match (known.map(|known| list(known, Listed::And)), *pages) {
                    (Some(made), Some(pages)) => say!("no-data-several-of-pages-in", documents, made, pages),
                    (Some(made), None) => say!("no-data-several-of-pages", documents, made),
                    (None, Some(pages)) => say!("no-data-several-in", documents, pages),
                    (None, None) => say!("no-data-several", documents),
                }
            }
            Self::TooLarge => say!("no-data-too-large", most = LARGEST_DATA / 1_000_000),
        }
    }

    /// How to correct it, and what to ask the sender for.
    pub fn help(&self) -> Message {
        match self {
            Self::NotPdf(other) => other.help.clone(),
            Self::Several { .. } => say!("no-data-help-several"),
            Self::Encrypted => say!("no-data-help-encrypted"),
            Self::Portfolio(_) => say!("no-data-help-portfolio"),
            Self::CutOff => say!("no-data-help-cut-off"),
            Self::Damaged(_) | Self::Unreadable(_) => say!("no-data-help-again"),
            Self::Nothing { writer: Some(writer), .. } if writer.starts_with("Blankett") => say!("no-data-help-ours"),
            Self::Nothing { .. } => say!("no-data-help-converted"),
            Self::Foreign(_) | Self::TooLarge => say!("no-data-help-with-data"),
        }
    }
}

impl fmt::Display for NoData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for NoData {}

/// The first names of a list, and the number of further ones.
fn first(names: &[String]) -> Arg {
    const MOST: usize = 3;
    let first = names.iter().take(MOST).map(|name| quoted(text::excerpt(name)));
    let more = names.len().saturating_sub(MOST);
    list(first.chain((more > 0).then(|| say!("no-data-more", more).into())), Listed::And)
}
