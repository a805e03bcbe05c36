//! *Fremdriftsplan*: what is done in which months.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::value::month::Months;

/// *Fremdriftsplan*: phases with activities, and the months of each.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Fremdriftsplan",
    title = "Fremdriftsplan",
    description = "Faser med aktiviteter, og månedene hver aktivitet går i."
)]
pub struct ProgressPlan {
    /// Where the file's JSON Schema is, for editors; means nothing here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// What stands above the table.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskrift over tabellen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: Option<String>,
    /// The phases.
    #[serde(rename = "faser")]
    #[schemars(description = "Fasene.", length(min = 1))]
    pub phases: Vec<Phase>,
}

/// *Fase*: a part of the work.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Fase", title = "Fase", description = "En fase i arbeidet.")]
pub struct Phase {
    /// What it is called.
    #[serde(rename = "navn")]
    #[schemars(description = "Fasens navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub name: String,
    /// The months that the table of the phase shows.
    #[serde(rename = "periode")]
    #[schemars(description = "Månedene fasen varer.")]
    pub period: Months,
    /// The activities.
    #[serde(rename = "aktiviteter")]
    #[schemars(description = "Aktivitetene.", length(min = 1))]
    pub activities: Vec<Activity>,
}

/// *Aktivitet*: what is done, and when.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Aktivitet", title = "Aktivitet", description = "En aktivitet og månedene den går i.")]
pub struct Activity {
    /// What is done.
    #[serde(rename = "navn")]
    #[schemars(description = "Hva som gjøres.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 300))]
    pub name: String,
    /// The months that it is done in.
    #[serde(rename = "maaneder")]
    #[schemars(description = "Månedene aktiviteten går i.", length(min = 1))]
    pub months: Vec<Months>,
}
