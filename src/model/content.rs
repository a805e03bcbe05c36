//! A document's records, typed.

use super::{Behovsmelding, Ekstramidler, Plan, Samledokument, StatusReport};
use crate::value::date::Date;

/// A document's records, typed.
#[derive(Debug)]
pub enum Content {
    /// The application form for grants.
    Behovsmelding(Box<Behovsmelding>),
    /// The short application in an extra round.
    Ekstramidler(Box<Ekstramidler>),
    /// A municipality's plan for competence and development.
    Plan(Box<Plan>),
    /// All applications received in a round.
    Samledokument(Box<Samledokument>),
    /// The appendices to a municipality's yearly status report.
    Tilstandsrapport(Box<StatusReport>),
}

impl Content {
    /// The date that the document says it has.
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Behovsmelding(record) => record.date,
            Self::Ekstramidler(record) => record.date,
            Self::Plan(record) => record.date,
            Self::Samledokument(record) => record.date,
            Self::Tilstandsrapport(record) => record.date,
        }
    }

    /// When the authority received it, if it is an application that was received.
    pub fn received(&self) -> Option<Date> {
        match self {
            Self::Behovsmelding(record) => record.received,
            Self::Ekstramidler(record) => record.received,
            Self::Plan(_) | Self::Samledokument(_) | Self::Tilstandsrapport(_) => None,
        }
    }
}
