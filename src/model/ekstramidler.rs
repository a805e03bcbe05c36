//! *Ekstramidler*: the short application in an extra round of money.

use schemars::JsonSchema;
use serde::Deserialize;

use super::DocumentRecord;
use super::{Authority, Budget, Measure, Ordning, Partnership, Record, Records, StatedSum};
use crate::value::date::Date;

/// *Ekstramidler*: the short application of a partnership, as in Nordland 2022.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Ekstramidler",
    title = "Ekstramidler",
    description = "En kort søknad fra et partnerskap i en ekstra runde."
)]
pub struct Ekstramidler {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The kind, `ekstramidler`.
    #[serde(rename = "dokument")]
    #[schemars(description = "Dokumenttypen.", extend("const" = "ekstramidler"))]
    pub kind: String,
    /// The document's date; the PDF carries it.
    #[serde(rename = "dato")]
    #[schemars(description = "Datoen for søknaden.")]
    pub date: Option<Date>,
    /// The date on which the authority received it. Errors in its content are then the applicant's, so they are marked
    /// on the page and reported as warnings.
    #[serde(rename = "mottatt")]
    #[schemars(description = "Datoen søknaden ble mottatt, når den gjengis av mottakeren.")]
    pub received: Option<Date>,
    /// The call of the round.
    #[serde(rename = "utlysning")]
    #[schemars(description = "Runden det søkes i.")]
    pub call: Record<Call>,
    /// The partnership that applies; its first owner is the applicant.
    #[serde(rename = "partnerskap")]
    #[schemars(description = "Partnerskapet som søker. Den første eieren sender inn.")]
    pub partnership: Record<Partnership>,
    /// Whether UH take part in this application; `None` if it is not stated.
    #[serde(rename = "uhInvolvert")]
    #[schemars(description = "Om UH er med på denne søknaden.")]
    pub uh_involved: Option<bool>,
    /// A short remark on the UH's part, for example that it is not settled.
    #[serde(rename = "uhMerknad")]
    #[schemars(
        description = "Merknad om UH sin rolle, for eksempel at den er uavklart. Står etter navnet på UH.",
        length(max = 100)
    )]
    pub uh_remark: Option<String>,
    /// *Sum søkt*, as stated. Computed from the budget if it is not stated.
    #[serde(rename = "sumSoekt")]
    #[schemars(description = "Sum søkt, slik den er oppgitt. Summeres fra budsjettet når den ikke er oppgitt.")]
    pub stated_sum: Option<StatedSum>,
    /// Amounts that cannot be read. They are printed as written, and no sum includes them.
    #[serde(rename = "uleseligeBeloep", default)]
    #[schemars(
        description = "Beløp i søknaden som ikke lar seg lese. De gjengis slik de er skrevet, og regnes ikke med noe sted."
    )]
    pub unreadable_amounts: Vec<UnreadableAmount>,
    /// *Tiltak igangsatt allerede*.
    #[serde(rename = "tiltakIgangsatt")]
    #[schemars(description = "Tiltak som er igangsatt allerede.", extend("x-tekst" = true))]
    pub already_started: Option<String>,
    /// *Nye tiltak*, in general; each measure has its own description.
    #[serde(rename = "nyeTiltak")]
    #[schemars(description = "Nye tiltak generelt. Hvert tiltak har sin egen beskrivelse.", extend("x-tekst" = true))]
    pub new_measures: Option<String>,
    /// The new measures, the most wanted first.
    #[serde(rename = "tiltak", default)]
    #[schemars(description = "De nye tiltakene, i prioritert rekkefølge.")]
    pub measures: Records<Measure>,
    /// *Styrke tiltakene*: how the money strengthens measures that are under way.
    #[serde(rename = "styrkeTiltakene")]
    #[schemars(description = "Hvordan midlene vil styrke tiltakene.", extend("x-tekst" = true))]
    pub strengthening: Option<String>,
    /// The amounts.
    #[serde(rename = "budsjett")]
    #[schemars(description = "Budsjettet med beløpene.")]
    pub budget: Record<Budget>,
}

impl DocumentRecord for Ekstramidler {
    const APPLIES: bool = true;

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn received(&self) -> Option<Date> {
        self.received
    }
}

/// An amount that the applicant wrote so that nobody can tell what it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "UleseligBeloep",
    title = "Uleselig beløp",
    description = "Et beløp som ikke lar seg lese, slik det er skrevet."
)]
pub struct UnreadableAmount {
    /// The subject of the amount, as the beginning of a sentence.
    #[serde(rename = "gjelder")]
    #[schemars(description = "Hva beløpet gjelder.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub what: String,
    /// The amount as written.
    #[serde(rename = "skrevet")]
    #[schemars(description = "Beløpet slik det er skrevet.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 40))]
    pub written: String,
}

/// *Utlysning*: a round of extra money.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Utlysning", title = "Utlysning", description = "En runde med ekstra midler.")]
pub struct Call {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The authority that receives the applications.
    #[serde(rename = "etat")]
    #[schemars(description = "Myndigheten som mottar søknadene.")]
    pub authority: Record<Authority>,
    /// The form's title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Skjemaets tittel.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: String,
    /// The year it is for.
    #[serde(rename = "aar")]
    #[schemars(description = "Året det søkes for.")]
    pub year: u16,
    /// The *ordning* the money belongs to.
    #[schemars(description = "Ordningen midlene hører til.")]
    pub ordning: Ordning,
}
