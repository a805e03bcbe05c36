//! *Samledokument*: all applications that an authority has received in a round, in one document.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::DocumentRecord;
use super::record::{DOCUMENTS, REFERENCE};
use super::{Authority, Record};
use crate::value::date::Date;
use crate::value::money::Money;

/// *Samledokument*: the received applications, with sums, discrepancies and the facts that the forum decides by.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Samledokument",
    title = "Samledokument",
    description = "Alle mottatte søknader i ett dokument, med summer, avvik og det samarbeidsforumet må se."
)]
pub struct Samledokument {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The kind, `samledokument`.
    #[serde(rename = "dokument")]
    #[schemars(description = "Dokumenttypen.", extend("const" = "samledokument"))]
    pub kind: String,
    /// The document's date; the PDF carries it.
    #[serde(rename = "dato")]
    #[schemars(description = "Datoen for samledokumentet.")]
    pub date: Option<Date>,
    /// The authority that has received the applications.
    #[serde(rename = "etat")]
    #[schemars(description = "Myndigheten som har mottatt søknadene.")]
    pub authority: Record<Authority>,
    /// The document's title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Dokumentets tittel.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 160))]
    pub title: String,
    /// An introduction for the readers.
    #[serde(rename = "innledning")]
    #[schemars(description = "Innledning til leserne.", extend("x-tekst" = true))]
    pub introduction: Option<String>,
    /// The applications: files of documents, or PDFs that carry their data. Their content is in
    /// [`crate::load::Document::applications`].
    #[serde(rename = "soeknader")]
    #[schemars(description = "Søknadene: dokumentfiler, eller PDF-filer med data.")]
    pub applications: Applications,
    /// The names of those who were expected to hand in.
    #[serde(rename = "forventet", default)]
    #[schemars(description = "Navnene på dem som skulle levere.", length(max = 1000))]
    pub expected: Vec<String>,
    /// The ids of the forms' own questions whose answers have a column each.
    #[serde(rename = "egneKolonner", default)]
    #[schemars(description = "Id-ene til skjemaets egne spørsmål som skal ha hver sin kolonne.", length(max = 4))]
    pub own_columns: Vec<String>,
    /// The order of the overview.
    #[serde(rename = "sortering", default)]
    #[schemars(description = "Hva oversikten og søknadene er sortert etter.")]
    pub order: Order,
    /// The frame: the money that can be granted, in kroner.
    #[serde(rename = "ramme")]
    #[schemars(description = "Rammen som kan tildeles, i kroner.")]
    pub frame: Option<Money>,
    /// The secretariat's recommendation for each application.
    #[serde(rename = "innstillinger", default)]
    #[schemars(description = "Sekretariatets innstilling til hver søknad.")]
    pub recommendations: Vec<Recommendation>,
}

impl DocumentRecord for Samledokument {
    fn date(&self) -> Option<Date> {
        self.date
    }
}

/// The order of a *samledokument*.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Sortering", title = "Sortering", description = "Hva søknadene er sortert etter.", inline)]
pub enum Order {
    /// As the record names them; files of a pattern by their paths.
    #[schemars(description = "Slik de er oppgitt; filer som et mønster treffer, etter stien.")]
    #[default]
    #[serde(rename = "oppgitt")]
    Given,
    /// By the date of receipt, those of the same date as the record names them; those without one last.
    #[schemars(description = "Etter datoen de ble mottatt; de fra samme dato slik de er oppgitt.")]
    #[serde(rename = "mottatt")]
    Received,
    /// By the applicant's name, in the order of the Norwegian alphabet.
    #[schemars(description = "Etter søkerens navn.")]
    #[serde(rename = "soeker")]
    Applicant,
    /// By the amount applied for, the largest first; those without one last.
    #[schemars(description = "Etter søkt beløp, det største først.")]
    #[serde(rename = "sum")]
    Sum,
    /// By the secretariat's priority; those without one last.
    #[schemars(description = "Etter sekretariatets prioritet.")]
    #[serde(rename = "prioritet")]
    Priority,
}

/// *Innstilling*: the secretariat's recommendation for one application.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Innstilling", title = "Innstilling", description = "Sekretariatets innstilling til én søknad.")]
pub struct Recommendation {
    /// The applicant: the name of the application's first owner.
    #[serde(rename = "soeker")]
    #[schemars(description = "Søkeren: navnet på den første eieren i søknaden.")]
    pub applicant: String,
    /// The *ordning*, if the applicant has applied under several.
    #[schemars(description = "Ordningen, når søkeren har søkt under flere.")]
    pub ordning: Option<String>,
    /// The year, if the applicant has applied for several.
    #[serde(rename = "aar")]
    #[schemars(description = "Året, når søkeren har søkt for flere.")]
    pub year: Option<u16>,
    /// The recommended amount, in kroner.
    #[serde(rename = "beloep")]
    #[schemars(description = "Beløpet som blir tilrådd, i kroner.")]
    pub amount: Option<Money>,
    /// The priority among the applications; 1 is the first.
    #[serde(rename = "prioritet")]
    #[schemars(description = "Prioriteten blant søknadene. 1 er først.")]
    pub priority: Option<u16>,
    /// The reason.
    #[serde(rename = "merknad")]
    #[schemars(description = "Begrunnelse eller merknad.", length(max = 500))]
    pub remark: Option<String>,
}

/// The documents that a document contains: paths, patterns, or the documents themselves. Loading gives each as a
/// document of its own, so nothing is kept here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applications;

impl<'de> Deserialize<'de> for Applications {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self)
    }
}

impl JsonSchema for Applications {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Soeknader".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let path = json_schema!({
            "type": "string",
            "description": "Sti eller mønster (*.json, *.pdf) til dokumentene, regnet fra denne filen.",
        });
        // Each document is checked against the schema of its own kind.
        let inline = json_schema!({
            "type": "object",
            "title": "Søknad",
            "description": "En søknad: et dokument av sin egen type.",
            "properties": {
                "$schema": { "type": "string", "description": "JSON-skjemaet til filen, for redigeringsprogrammer." },
                "dokument": { "description": "Dokumenttypen.", "enum": ["behovsmelding", "ekstramidler"] },
            },
            "required": ["dokument"],
        });
        json_schema!({
            (REFERENCE): (DOCUMENTS),
            "anyOf": [path, { "type": "array", "items": { "anyOf": [path, inline] } }],
        })
    }
}
