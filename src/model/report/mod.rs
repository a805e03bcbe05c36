//! *Tilstandsrapport*: the appendices to the yearly report on kindergartens and schools to the municipal council
//! (opplæringslova § 17-12).

mod indicator;

use schemars::JsonSchema;
use serde::Deserialize;

pub use self::indicator::{
    Area, Chart, Comparison, DEFAULT_THRESHOLD, Entry, Hidden, Indicator, Level, Measurement, Scope, Series, Sign,
    Source,
};
use super::plan::{Goals, NamedText, Profile};
use super::{Budget, Measure, Record, Records};
use crate::model::DocumentRecord;
use crate::value::date::Date;
use crate::value::month::Month;
use crate::value::year::Year;
use crate::words::{Message, say};

/// *Tilstandsrapport*: goals and measures with their status, indicators, use of money, sources.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Tilstandsrapport",
    title = "Tilstandsrapport",
    description = "Vedlegg til den årlige tilstandsrapporten for barnehage og skole."
)]
pub struct Tilstandsrapport {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The kind, `tilstandsrapport`.
    #[serde(rename = "dokument")]
    #[schemars(description = "Dokumenttypen.", extend("const" = "tilstandsrapport"))]
    pub kind: String,
    /// The document's date; the PDF carries it.
    #[serde(rename = "dato")]
    #[schemars(description = "Datoen for rapporten.")]
    pub date: Option<Date>,
    /// The municipality and the layout of its documents.
    #[serde(rename = "profil")]
    #[schemars(description = "Kommunen og utformingen av dokumentene dens.")]
    pub profile: Record<Profile>,
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Rapportens tittel.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: String,
    /// The subtitle.
    #[serde(rename = "undertittel")]
    #[schemars(description = "Undertittel.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 160))]
    pub subtitle: Option<String>,
    /// The years of the tables; the last one is the year of the report.
    #[serde(rename = "aar")]
    #[schemars(description = "Årene i tabellene, i rekkefølge. Det siste er rapportåret.", length(min = 1, max = 6))]
    pub years: Vec<Year>,
    /// Whether the figures are made up: then every page says so.
    #[serde(rename = "eksempeldata", default)]
    #[schemars(description = "Om tallene er oppdiktet. Da er hver side merket «Eksempeldata».")]
    pub example: bool,
    /// The introduction.
    #[serde(rename = "innledning")]
    #[schemars(description = "Innledningen.", extend("x-tekst" = true))]
    pub introduction: Option<String>,
    /// The goals and the measures towards them, as in the plan.
    #[serde(rename = "maalOgTiltak")]
    #[schemars(description = "Målene og tiltakene, slik planen har dem.")]
    pub goals: Option<Record<Goals>>,
    /// The measures, by their id.
    #[serde(rename = "tiltak", default)]
    #[schemars(description = "Tiltakene. Mål, oppfølging og budsjett viser til dem med id.")]
    pub measures: Records<Measure>,
    /// The status of the measures.
    #[serde(rename = "oppfoelging", default)]
    #[schemars(description = "Hvor langt tiltakene er kommet.")]
    pub follow_up: Vec<FollowUp>,
    /// The money applied for, granted, used and transferred.
    #[serde(rename = "budsjett")]
    #[schemars(description = "Beløpene til tiltakene: søkt, tildelt, brukt og overført.")]
    pub budget: Option<Record<Budget>>,
    /// The municipality's assessment of its use of money.
    #[serde(rename = "vurderingMidler")]
    #[schemars(description = "Kommunens vurdering av bruken av midler.", extend("x-tekst" = true))]
    pub money_assessment: Option<String>,
    /// The indicators, in the order of the page within their areas.
    #[serde(rename = "indikatorer", default)]
    #[schemars(description = "Indikatorene, i rekkefølge innenfor hvert område.")]
    pub indicators: Records<Indicator>,
    /// The definitions of words.
    #[serde(rename = "definisjoner", default)]
    #[schemars(description = "Begreper og hva de betyr.")]
    pub definitions: Vec<NamedText>,
}

impl DocumentRecord for Tilstandsrapport {
    fn date(&self) -> Option<Date> {
        self.date
    }
}

/// *Oppfølging*: the status of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Oppfoelging", title = "Oppfølging", description = "Hvor langt et tiltak er kommet.")]
pub struct FollowUp {
    /// The `id` of the measure.
    #[serde(rename = "tiltak")]
    #[schemars(description = "Tiltakets id.")]
    pub measure: String,
    /// The status.
    #[schemars(description = "Hvor langt det er kommet.")]
    pub status: Status,
    /// The person responsible.
    #[serde(rename = "ansvarlig")]
    #[schemars(description = "Hvem som er ansvarlig.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 200))]
    pub responsible: Option<String>,
    /// The deadline: the month in which the measure must be done.
    #[serde(rename = "frist")]
    #[schemars(description = "Måneden det skal være gjennomført i.")]
    pub deadline: Option<Month>,
    /// A note.
    #[serde(rename = "merknad")]
    #[schemars(description = "Merknad.", extend("x-tekst" = true))]
    pub note: Option<String>,
}

/// *Status*: the state of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Status", title = "Status", description = "Hvor langt et tiltak er kommet.", inline)]
pub enum Status {
    /// Not begun.
    #[serde(rename = "ikkeStartet")]
    #[schemars(description = "Ikke startet.")]
    NotStarted,
    /// Under way.
    #[serde(rename = "iGang")]
    #[schemars(description = "I gang.")]
    UnderWay,
    /// Done.
    #[serde(rename = "gjennomfoert")]
    #[schemars(description = "Gjennomført.")]
    Done,
    /// Postponed.
    #[serde(rename = "utsatt")]
    #[schemars(description = "Utsatt.")]
    PutOff,
    /// Stopped: it will not be done.
    #[serde(rename = "avbrutt")]
    #[schemars(description = "Avbrutt: det blir ikke gjennomført.")]
    GivenUp,
}

impl Status {
    /// Its name on the page.
    pub fn name(self) -> Message {
        match self {
            Self::NotStarted => say!("status-not-started"),
            Self::UnderWay => say!("status-under-way"),
            Self::Done => say!("status-done"),
            Self::PutOff => say!("status-put-off"),
            Self::GivenUp => say!("status-given-up"),
        }
    }
}
