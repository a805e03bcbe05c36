//! Why a PDF gives no data, and what to ask its sender for.

use std::fmt;

use super::other::Other;
use super::{ATTACHMENT, LARGEST_DATA};
use crate::value::text;

/// Why a PDF gives no data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoData {
    /// It is something else.
    Other(Other),
    /// It is no PDF, or a broken one.
    Unreadable(String),
    /// Its end is missing.
    CutOff,
    /// It is encrypted.
    Encrypted,
    /// It has no attachment.
    Nothing {
        /// The program that wrote the file, as it says itself.
        writer: Option<String>,
        /// How many pages it has.
        pages: Option<usize>,
    },
    /// It has attachments of these names, and none of ours.
    Foreign(Vec<String>),
    /// It is a folder of files with these names.
    Portfolio(Vec<String>),
    /// Its attachment is not whole.
    Damaged(String),
    /// It carries the data of more than one document.
    Several {
        /// How many pages were made of each, where it is known.
        made: Vec<Option<usize>>,
        /// How many it has.
        pages: Option<usize>,
    },
    /// Its attachment is larger than [`LARGEST_DATA`].
    TooLarge,
}

impl fmt::Display for NoData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Other(other) => write!(f, "it is no PDF: it is {}", other.what),
            Self::Unreadable(why) => write!(f, "it is not a PDF that can be read: {why}"),
            Self::CutOff => write!(f, "the PDF is cut off: its end is missing"),
            Self::Encrypted => write!(f, "the PDF is encrypted, with a password or against changes"),
            Self::Nothing { writer, pages } => {
                write!(f, "the PDF carries no data")?;
                match (writer, pages) {
                    (Some(writer), pages) => {
                        write!(f, "; ")?;
                        if let Some(pages) = pages {
                            write!(f, "its {} ", text::counted(*pages, "page"))?;
                        } else {
                            write!(f, "it ")?;
                        }
                        let was = if *pages == Some(1) || pages.is_none() { "was" } else { "were" };
                        write!(f, "{was} written by {:?}", text::excerpt(writer))
                    }
                    (None, Some(pages)) => write!(f, "; it has {}", text::counted(*pages, "page")),
                    (None, None) => Ok(()),
                }
            }
            Self::Foreign(names) => {
                write!(f, "the PDF carries {}, which is not data of Blankett ({ATTACHMENT:?})", quoted(names))
            }
            Self::Portfolio(names) if names.is_empty() => write!(f, "the PDF is an empty portfolio: a folder of files"),
            Self::Portfolio(names) => write!(f, "the PDF is a portfolio: a folder with {}", quoted(names)),
            Self::Damaged(why) => write!(f, "the data in the PDF is damaged: {why}"),
            Self::Several { made, pages } => {
                write!(f, "the PDF carries the data of {} documents", made.len())?;
                let known: Vec<String> = made.iter().flatten().map(usize::to_string).collect();
                if known.len() == made.len() {
                    write!(f, ", of {} pages", text::list(known.into_iter(), "and"))?;
                }
                match pages {
                    Some(pages) => write!(f, ", and has {}", text::counted(*pages, "page")),
                    None => Ok(()),
                }
            }
            Self::TooLarge => write!(f, "the data in the PDF is larger than {} MB", LARGEST_DATA / 1_000_000),
        }
    }
}

/// The first names of a list, and how many more there are.
fn quoted(names: &[String]) -> String {
    const MOST: usize = 3;
    let first = names.iter().take(MOST).map(|name| format!("{:?}", text::excerpt(name)));
    match names.len().saturating_sub(MOST) {
        0 => text::list(first, "and"),
        more => text::list(first.chain([format!("{more} more")]), "and"),
    }
}

impl NoData {
    /// What to do, and what to ask the sender for.
    pub fn help(&self) -> String {
        let (why, ask) = match self {
            Self::Other(other) => return other.help.to_owned(),
            Self::Several { .. } => {
                return "ask the sender for each document as a PDF of its own, as Blankett made it; from this file nobody can \
                        tell which data is meant"
                    .to_owned();
            }
            Self::Encrypted => {
                return "if it opens without a password, save it without encryption (qpdf --decrypt IN.pdf OUT.pdf keeps the data); \
                        else ask the sender for the PDF without a password"
                    .to_owned();
            }
            Self::Portfolio(_) => {
                return "open it, save the document in it as a PDF of its own and name that; or ask the sender for that PDF"
                    .to_owned();
            }
            Self::CutOff => ("it was not sent whole", "ask the sender to send it again"),
            Self::Damaged(_) | Self::Unreadable(_) => ("", "ask the sender to send it again"),
            Self::Nothing { writer: Some(writer), .. } if writer.starts_with("Blankett") => (
                "it was made without data (--profile archive), or its attachment was removed",
                "ask the sender for the document with data",
            ),
            Self::Nothing { .. } => (
                "a document that was printed, merged or converted into a PDF loses its attachments",
                "ask the sender for each document as a file of its own",
            ),
            Self::Foreign(_) | Self::TooLarge => ("", "ask the sender for the document with data"),
        };
        let why = if why.is_empty() { String::new() } else { format!("{why}; ") };
        format!("{why}{ask}, made by blankett render --profile exchange, or write its record")
    }
}
