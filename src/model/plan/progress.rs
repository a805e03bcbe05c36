//! *Fremdriftsplan*: activities and their months.

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
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The title.
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
    /// The name.
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

/// *Aktivitet*: an activity and its months.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Aktivitet", title = "Aktivitet", description = "En aktivitet og månedene den går i.")]
pub struct Activity {
    /// The activity.
    #[serde(rename = "navn")]
    #[schemars(description = "Hva som gjøres.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 300))]
    pub name: String,
    /// The months of the activity.
    #[serde(rename = "maaneder")]
    #[schemars(description = "Månedene aktiviteten går i.", length(min = 1))]
    pub months: Vec<Months>,
}
