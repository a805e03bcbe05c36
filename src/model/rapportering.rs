//! *Rapportering*: the report on a grant, after the year of its application.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Answers, Budget, DocumentRecord, FormEdition, Measure, Partnership, Record, Records, WrittenLanguage};
use crate::value::date::Date;

/// *Rapportering*: what a partnership was granted and did with it, as the edition of the form asks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Rapportering",
    title = "Rapportering",
    description = "Et partnerskaps rapport på et tilskudd: hva som ble tildelt, brukt og oppnådd."
)]
pub struct Rapportering {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The kind, `rapportering`.
    #[serde(rename = "dokument")]
    #[schemars(description = "Dokumenttypen.", extend("const" = "rapportering"))]
    pub kind: String,
    /// The version of the records that it is written in.
    #[serde(rename = "versjon")]
    #[schemars(description = "Versjonen av postene filen er skrevet i.", range(min = 1))]
    pub version: Option<u16>,
    /// The written language of the document's fixed words.
    #[serde(rename = "maalform", default)]
    #[schemars(description = "Målformen i skjemaets egne ord. Uten den: nb.")]
    pub language: WrittenLanguage,
    /// The document's date; the PDF carries it.
    #[serde(rename = "dato")]
    #[schemars(description = "Datoen for rapporten.")]
    pub date: Option<Date>,
    /// The date on which the authority received it. Errors in its content are then the sender's, so they are marked
    /// on the page and reported as warnings.
    #[serde(rename = "mottatt")]
    #[schemars(description = "Datoen rapporten ble mottatt, når den gjengis av mottakeren.")]
    pub received: Option<Date>,
    /// The edition of the form.
    #[serde(rename = "skjema")]
    #[schemars(description = "Utgaven av skjemaet.")]
    pub form: Record<FormEdition>,
    /// The name of the *ordning* that the grant was given under.
    #[serde(default)]
    #[schemars(description = "Navnet på ordningen tilskuddet ble gitt under. Kan utelates når skjemaet har én.")]
    pub ordning: String,
    /// The partnership that reports.
    #[serde(rename = "partnerskap")]
    #[schemars(description = "Partnerskapet som rapporterer.")]
    pub partnership: Record<Partnership>,
    /// The measures, the same records as in the application.
    #[serde(rename = "tiltak", default)]
    #[schemars(description = "Tiltakene, de samme som i behovsmeldingen.")]
    pub measures: Records<Measure>,
    /// The amounts: applied for, granted, used.
    #[serde(rename = "budsjett")]
    #[schemars(description = "Budsjettet med det som ble søkt, tildelt og brukt.")]
    pub budget: Record<Budget>,
    /// What is reported of each measure.
    #[serde(rename = "oppfoelging", default)]
    #[schemars(description = "Det som rapporteres om hvert tiltak.")]
    pub follow_up: Vec<MeasureReport>,
    /// The auditor's statement, if there is one: who gave it, and when.
    #[serde(rename = "revisor")]
    #[schemars(description = "Erklæringen fra revisor.")]
    pub auditor: Option<Audit>,
    /// The answers to the form's own questions.
    #[serde(rename = "svar", default)]
    #[schemars(description = "Svarene på skjemaets egne spørsmål.")]
    pub answers: Answers,
}

/// An auditor's statement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Revisorerklaering", title = "Revisorerklæring", description = "En erklæring fra revisor.")]
pub struct Audit {
    /// The auditor.
    #[serde(rename = "navn")]
    #[schemars(description = "Revisoren.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 200))]
    pub name: String,
    /// Its date.
    #[serde(rename = "dato")]
    #[schemars(description = "Datoen for erklæringen.")]
    pub date: Date,
}

/// What is reported of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Tiltaksrapport", title = "Tiltaksrapport", description = "Det som rapporteres om ett tiltak.")]
pub struct MeasureReport {
    /// The `id` of the measure.
    #[serde(rename = "tiltak")]
    #[schemars(description = "Tiltakets id.")]
    pub measure: String,
    /// The answers to the form's own questions about it.
    #[serde(rename = "svar", default)]
    #[schemars(description = "Svarene på skjemaets egne spørsmål om tiltaket.")]
    pub answers: Answers,
}

impl DocumentRecord for Rapportering {
    const APPLIES: bool = true;

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn edition(&self) -> Option<&FormEdition> {
        Some(&self.form)
    }

    fn edition_mut(&mut self) -> Option<&mut FormEdition> {
        Some(&mut self.form.0)
    }

    fn language(&self) -> WrittenLanguage {
        self.language
    }

    fn received(&self) -> Option<Date> {
        self.received
    }
}
