//! *Skjemautgave*: the differences between authorities and years, as data.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Record;

/// *Skjemautgave*: one edition of the form, from one authority for one year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Skjemautgave",
    title = "Skjemautgave",
    description = "Skjemaet slik ett embete sender det ut for ett år."
)]
pub struct FormEdition {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The authority that receives it.
    #[serde(rename = "etat")]
    #[schemars(description = "Myndigheten som mottar skjemaet.")]
    pub authority: Record<Authority>,
    /// The form's title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Skjemaets tittel.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: String,
    /// The year it is for.
    #[serde(rename = "aar")]
    #[schemars(description = "Året det meldes behov for.")]
    pub year: u16,
    /// The *ordninger* on the form, in its order.
    #[schemars(description = "Ordningene på skjemaet, i skjemaets rekkefølge.", length(min = 1))]
    pub ordninger: Vec<Ordning>,
    /// The choices of *Hva skal tilskuddet brukes til?*
    #[serde(rename = "bruksomraader")]
    #[schemars(description = "Valgene under «Hva skal tilskuddet brukes til?».")]
    pub purposes: Vec<String>,
    /// The periods of *Tiltakets varighet*. The last one also names the point after which estimates begin.
    #[serde(rename = "perioder")]
    #[schemars(description = "Periodene under «Tiltakets varighet».", length(min = 1), inner(length(max = 40)))]
    pub periods: Vec<String>,
    /// The later periods for which estimates may be given.
    #[serde(rename = "anslagsperioder")]
    #[schemars(description = "Periodene det kan gis anslag for.", inner(length(max = 40)))]
    pub estimate_periods: Vec<String>,
    /// The link of the words *langsiktig plan* in the form.
    #[serde(rename = "langsiktigPlanLenke")]
    #[schemars(
        description = "Nettadressen som ordene «langsiktig plan» i skjemaet fører til.",
        regex(pattern = r"^https?://[^/\s]\S*$"),
        length(max = 2000)
    )]
    pub long_term_plan_url: Option<String>,
}

impl FormEdition {
    /// Whether only one *ordning* of the form is open in its year: then nobody applies under several.
    pub fn has_one_ordning(&self) -> bool {
        let open = |ordning: &&Ordning| ordning.from <= self.year && ordning.to.is_none_or(|last| last >= self.year);
        self.ordninger.iter().filter(open).nth(1).is_none()
    }
}

/// The authority that sends out and receives the form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Etat", title = "Etat", description = "Myndigheten som sender ut og mottar skjemaet.")]
pub struct Authority {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// Its name in Norwegian.
    #[serde(rename = "navn")]
    #[schemars(description = "Navnet på norsk.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 100))]
    pub name: String,
    /// Its names in Sámi languages.
    #[serde(rename = "samiskeNavn", default)]
    #[schemars(description = "Navnene på samiske språk.")]
    pub sami_names: Vec<NamedIn>,
}

/// A name in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NavnPaaSpraak", title = "Navn på et språk", description = "Et navn på ett språk.")]
pub struct NamedIn {
    /// The language's code (ISO 639): screen readers choose their voice by it.
    #[serde(rename = "spraak")]
    #[schemars(description = "Språkkode (ISO 639), for eksempel sma eller smj.", regex(pattern = "^[a-z]{2,3}$"))]
    pub language: String,
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Navnet.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 100))]
    pub name: String,
}

/// *Ordning*: a grant scheme and the years it is open.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ordning", title = "Ordning", description = "En tilskuddsordning og årene den gjelder.")]
pub struct Ordning {
    /// Its name; other records refer to it by this.
    #[serde(rename = "navn")]
    #[schemars(description = "Ordningens navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 60))]
    pub name: String,
    /// The first year.
    #[serde(rename = "fraAar")]
    #[schemars(description = "Første år ordningen gjelder.")]
    pub from: u16,
    /// The last year, if the *ordning* has ended.
    #[serde(rename = "tilAar")]
    #[schemars(description = "Siste år ordningen gjelder, om den er avsluttet.")]
    pub to: Option<u16>,
    /// The owners' own share, in percent of the granted amount; a hint, not a condition.
    #[serde(rename = "egenandelProsent")]
    #[schemars(description = "Egenandelen eier skal bidra med, i prosent av det eier blir tildelt.")]
    pub own_share_percent: Option<u8>,
}
