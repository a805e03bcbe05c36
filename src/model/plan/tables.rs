//! The tables of plans.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::value::date::Date;

/// *Mål og tiltak*: goals and the measures towards them, grouped by the people they are for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "MaalOgTiltak",
    title = "Mål og tiltak",
    description = "Mål og tiltakene mot dem, gruppert etter hvem de gjelder."
)]
pub struct Goals {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskrift over tabellen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: Option<String>,
    /// The groups, such as kindergarten, school and both.
    #[serde(rename = "grupper")]
    #[schemars(description = "Gruppene: barnehage, skole, felles.", length(min = 1))]
    pub groups: Vec<GoalGroup>,
}

/// The goals of one group.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Maalgruppering",
    title = "Gruppe av mål",
    description = "Målene til barnehage, skole eller begge."
)]
pub struct GoalGroup {
    /// The group that they are for.
    #[serde(rename = "navn")]
    #[schemars(description = "Hvem målene gjelder.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 60))]
    pub name: String,
    /// The goals.
    #[serde(rename = "rader")]
    #[schemars(description = "Målene.", length(min = 1))]
    pub rows: Vec<Goal>,
}

/// Goals that the same measures lead to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Maal", title = "Mål", description = "Ett eller flere mål, og tiltakene mot dem.")]
pub struct Goal {
    /// The goals; empty if the measures belong to all goals of the group.
    #[serde(rename = "maal", default)]
    #[schemars(
        description = "Målene. Uten mål hører tiltakene til alle målene i gruppen.",
        inner(regex(pattern = r"[\p{L}\p{N}]")),
        extend("x-tekst" = true)
    )]
    pub goals: Vec<String>,
    /// The measures, by their id.
    #[serde(rename = "tiltak", default)]
    #[schemars(description = "Id til tiltakene.")]
    pub measures: Vec<String>,
}

/// *Satsinger*: focus areas with their goals and partners.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Satsinger", title = "Satsinger", description = "Satsinger, målene for dem og partnerne.")]
pub struct FocusAreas {
    /// The heading of the first column.
    #[serde(rename = "navn")]
    #[schemars(
        description = "Overskriften i første kolonne, for eksempel «Barnehagesatsing».",
        regex(pattern = r"[\p{L}\p{N}]"),
        length(max = 60)
    )]
    pub name: String,
    /// The rows.
    #[serde(rename = "rader")]
    #[schemars(description = "Satsingene.", length(min = 1))]
    pub rows: Vec<FocusArea>,
}

/// *Satsing*: one focus area.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Satsing", title = "Satsing", description = "En satsing.")]
pub struct FocusArea {
    /// The focus area.
    #[serde(rename = "satsing")]
    #[schemars(description = "Satsingen.", regex(pattern = r"[\p{L}\p{N}]"), extend("x-tekst" = true))]
    pub area: String,
    /// The goal.
    #[serde(rename = "maal")]
    #[schemars(description = "Målet.", extend("x-tekst" = true))]
    pub goal: Option<String>,
    /// The partners.
    #[serde(rename = "samarbeidspartnere", default)]
    #[schemars(description = "Samarbeidspartnerne.", inner(regex(pattern = r"[\p{L}\p{N}]")))]
    pub partners: Vec<String>,
}

/// *Kvalitetsområde*: the meaning of quality in results, structure and process.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Kvalitetsomraade",
    title = "Kvalitetsområde",
    description = "Hva kvalitet er i et område: resultat, struktur og prosess."
)]
pub struct QualityArea {
    /// The area.
    #[serde(rename = "navn")]
    #[schemars(description = "Området.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub name: String,
    /// The result: what shall be reached.
    #[serde(rename = "resultat")]
    #[schemars(description = "Hva som skal oppnås.", extend("x-tekst" = true))]
    pub result: Option<String>,
    /// The structure: what must be in place.
    #[serde(rename = "struktur")]
    #[schemars(description = "Hva som må være på plass.", extend("x-tekst" = true))]
    pub structure: Option<String>,
    /// The process: how the work is done.
    #[serde(rename = "prosess")]
    #[schemars(description = "Hvordan det arbeides.", extend("x-tekst" = true))]
    pub process: Option<String>,
    /// More rows.
    #[serde(rename = "andre", default)]
    #[schemars(description = "Flere rader.")]
    pub others: Vec<NamedText>,
}

/// A name and a text about it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NavnOgTekst", title = "Navn og tekst", description = "Et navn og en tekst om det.")]
pub struct NamedText {
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Navnet.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub name: String,
    /// The text.
    #[serde(rename = "tekst")]
    #[schemars(description = "Teksten.", extend("x-tekst" = true))]
    pub text: String,
}

/// *Kompetansedager*: days of common training.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Kompetansedager",
    title = "Kompetansedager",
    description = "Oversikt over felles kompetansedager."
)]
pub struct CompetenceDays {
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskrift over tabellen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: Option<String>,
    /// The days.
    #[serde(rename = "dager")]
    #[schemars(description = "Dagene.", length(min = 1))]
    pub days: Vec<CompetenceDay>,
}

/// *Kompetansedag*: one day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Kompetansedag", title = "Kompetansedag", description = "En kompetansedag.")]
pub struct CompetenceDay {
    /// The date.
    #[serde(rename = "dato")]
    #[schemars(description = "Dagen.")]
    pub date: Date,
    /// The people responsible for the content.
    #[serde(rename = "fagansvarlig", default)]
    #[schemars(description = "Hvem som har det faglige ansvaret.", inner(regex(pattern = r"[\p{L}\p{N}]")))]
    pub responsible: Vec<String>,
    /// The theme.
    #[serde(rename = "tema")]
    #[schemars(description = "Temaet.", length(max = 300))]
    pub theme: Option<String>,
}

/// *Roller og oppgaver*: roles and their tasks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "RollerOgOppgaver", title = "Roller og oppgaver", description = "Hvem som gjør hva.")]
pub struct Roles {
    /// The roles.
    #[serde(rename = "roller")]
    #[schemars(description = "Rollene.", length(min = 1))]
    pub roles: Vec<Role>,
    /// The source.
    #[serde(rename = "kilde")]
    #[schemars(description = "Hvor oversikten er fra.", length(max = 300))]
    pub source: Option<String>,
}

/// *Rolle*: one role.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Rolle", title = "Rolle", description = "En rolle og oppgavene dens.")]
pub struct Role {
    /// The name.
    #[serde(rename = "rolle")]
    #[schemars(description = "Rollen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub name: String,
    /// The full name, if the role is named by an abbreviation.
    #[serde(rename = "fulltNavn")]
    #[schemars(description = "Navnet skrevet helt ut, når rollen er en forkortelse.", length(max = 120))]
    pub full_name: Option<String>,
    /// The task.
    #[serde(rename = "oppgave")]
    #[schemars(description = "Oppgavene.", regex(pattern = r"[\p{L}\p{N}]"), extend("x-tekst" = true))]
    pub task: String,
}

/// *Samarbeidspartnere*: the partners.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Samarbeidspartnere",
    title = "Samarbeidspartnere",
    description = "Partnerne og hva de bidrar med."
)]
pub struct Partners {
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskrift over tabellen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: Option<String>,
    /// The partners.
    #[serde(rename = "partnere")]
    #[schemars(description = "Partnerne.", length(min = 1))]
    pub partners: Vec<Partner>,
}

/// *Samarbeidspartner*: one partner.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Samarbeidspartner", title = "Samarbeidspartner", description = "En partner og bidraget.")]
pub struct Partner {
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Navnet.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 200))]
    pub name: String,
    /// The contribution.
    #[serde(rename = "bidrag")]
    #[schemars(description = "Hva partneren bidrar med.", extend("x-tekst" = true))]
    pub contribution: Option<String>,
}

/// *Strategitabell*: focus areas, goals, planned measures and roles, by the group of people.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Strategitabell",
    title = "Strategitabell",
    description = "Satsingsområder, målsetting, fokusområde, planlagt tiltak og roller, gruppert etter hvem de gjelder."
)]
pub struct Strategy {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskrift over tabellen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: Option<String>,
    /// The heading of the last column.
    #[serde(rename = "rolleoverskrift")]
    #[schemars(
        description = "Overskriften i siste kolonne, når den ikke er «Roller/målgruppe».",
        regex(pattern = r"[\p{L}\p{N}]"),
        length(max = 60)
    )]
    pub roles_label: Option<String>,
    /// The groups.
    #[serde(rename = "grupper")]
    #[schemars(description = "Gruppene: hvem radene gjelder.", length(min = 1))]
    pub groups: Vec<StrategyGroup>,
}

/// The rows of one group of people.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Strategigruppe", title = "Strategigruppe", description = "Radene til en gruppe.")]
pub struct StrategyGroup {
    /// The group; `None` if the table is about everyone.
    #[serde(rename = "hvem")]
    #[schemars(description = "Hvem radene gjelder.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 200))]
    pub who: Option<String>,
    /// The rows.
    #[serde(rename = "rader")]
    #[schemars(description = "Radene.", length(min = 1))]
    pub rows: Vec<StrategyRow>,
}

/// A row. A missing cell belongs to the cell above it, which then spans both rows; a cell `""` is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Strategirad",
    title = "Strategirad",
    description = "En rad. En celle som ikke er med, hører sammen med den over i gruppen. En tom celle skrives \"\"."
)]
pub struct StrategyRow {
    /// *Satsingsområde*.
    #[serde(rename = "satsingsomraade")]
    #[schemars(description = "Satsingsområdet.", extend("x-tekst" = true))]
    pub area: Option<String>,
    /// *Målsetting*.
    #[serde(rename = "maalsetting")]
    #[schemars(description = "Målsettingen.", extend("x-tekst" = true))]
    pub goal: Option<String>,
    /// *Fokusområde*.
    #[serde(rename = "fokusomraade")]
    #[schemars(description = "Fokusområdet.", extend("x-tekst" = true))]
    pub focus: Option<String>,
    /// *Planlagt tiltak*.
    #[serde(rename = "planlagtTiltak")]
    #[schemars(description = "Det planlagte tiltaket.", extend("x-tekst" = true))]
    pub measure: Option<String>,
    /// *Roller/målgruppe*.
    #[serde(rename = "roller")]
    #[schemars(description = "Roller og målgruppe.", extend("x-tekst" = true))]
    pub roles: Option<String>,
}

/// Any other table: texts under headings.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Tabell", title = "Tabell", description = "En tabell av tekster.")]
pub struct Table {
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskrift over tabellen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: Option<String>,
    /// The headings of the columns.
    #[serde(rename = "kolonner")]
    #[schemars(
        description = "Overskriftene over kolonnene.",
        length(min = 2, max = 8),
        inner(regex(pattern = r"[\p{L}\p{N}]"), length(max = 60))
    )]
    pub columns: Vec<String>,
    /// The rows, each with a text for every column. The first text of a row heads it.
    #[serde(rename = "rader")]
    #[schemars(description = "Radene. Hver har en tekst til hver kolonne.", length(min = 1), extend("x-tekst" = true))]
    pub rows: Vec<Vec<String>>,
}
