//! *Plan*: a municipality's plan for competence and development, in its own layout.

mod block;
mod calendar;
mod profile;
mod progress;
mod tables;
mod theme;

use schemars::JsonSchema;
use serde::Deserialize;

pub use self::block::{
    Block, Decision, List, MeasureList, OneMeasure, OwnFunds, PlanBudget, Quotation, SupportLevel, SupportLevels,
    ThemePage,
};
pub use self::calendar::{Calendar, CalendarPart, Event};
pub use self::profile::{Colors, Font, Logo, Numbering, Orientation, Profile};
pub use self::progress::{Activity, Phase, ProgressPlan};
pub use self::tables::{
    CompetenceDay, CompetenceDays, FocusArea, FocusAreas, Goal, GoalGroup, Goals, NamedText, Partner, Partners,
    QualityArea, Role, Roles, Strategy, StrategyGroup, StrategyRow, Table,
};
pub use self::theme::{Resource, ThemeWheel, UnitGroup, WheelTheme};

use super::{Budget, Measure, Record, Records};
use crate::model::DocumentRecord;
use crate::value::date::Date;
use crate::value::month::Months;

/// *Plan*: front matter and chapters, each a list of typed blocks, in the layout of a municipality's profile.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Plan",
    title = "Plan",
    description = "En plan for kompetanse og utvikling, i kommunens egen utforming."
)]
pub struct Plan {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The kind, `plan`.
    #[serde(rename = "dokument")]
    #[schemars(description = "Dokumenttypen.", extend("const" = "plan"))]
    pub kind: String,
    /// The document's date; the PDF carries it.
    #[serde(rename = "dato")]
    #[schemars(description = "Datoen for planen.")]
    pub date: Option<Date>,
    /// The municipality and the layout of its documents.
    #[serde(rename = "profil")]
    #[schemars(description = "Kommunen og utformingen av dokumentene dens.")]
    pub profile: Record<Profile>,
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Planens tittel.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: String,
    /// The subtitle.
    #[serde(rename = "undertittel")]
    #[schemars(description = "Undertittel.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 160))]
    pub subtitle: Option<String>,
    /// The months of the plan. All its months and days must be within them.
    #[serde(rename = "periode")]
    #[schemars(description = "Månedene planen gjelder for.")]
    pub period: Months,
    /// The measures that blocks of the plan show by their id.
    #[serde(rename = "tiltak", default)]
    #[schemars(description = "Tiltakene i planen. Blokkene viser til dem med id.")]
    pub measures: Records<Measure>,
    /// The amounts of the measures.
    #[serde(rename = "budsjett")]
    #[schemars(description = "Beløpene til tiltakene.")]
    pub budget: Option<Record<Budget>>,
    /// The preface.
    #[serde(rename = "forord", default)]
    #[schemars(description = "Forordet: tekst, sitater, lister og vedtak.")]
    pub preface: Vec<Block>,
    /// The chapters.
    #[serde(rename = "kapitler")]
    #[schemars(description = "Kapitlene.", length(min = 1))]
    pub chapters: Vec<Chapter>,
}

impl DocumentRecord for Plan {
    fn date(&self) -> Option<Date> {
        self.date
    }
}

/// *Kapittel*: a heading and its content.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Kapittel", title = "Kapittel", description = "Et kapittel eller underkapittel.")]
pub struct Chapter {
    /// The id by which texts refer to it: `[se kapitlet](#id)`.
    #[schemars(
        description = "Navn som tekster viser til kapitlet med: [se kapitlet](#id).",
        regex(pattern = "^[a-z0-9][a-z0-9-]*$"),
        length(max = 100)
    )]
    pub id: Option<String>,
    /// The heading, without its number.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskriften, uten nummer.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: String,
    /// Whether it begins on a page of its own.
    #[serde(rename = "nySide", default)]
    #[schemars(description = "Om kapitlet begynner på ny side.")]
    pub new_page: bool,
    /// Whether its heading has no number although the others have one.
    #[serde(rename = "utenNummer", default)]
    #[schemars(description = "Om overskriften er uten nummer når de andre har det.")]
    pub unnumbered: bool,
    /// The blocks.
    #[serde(rename = "blokker", default)]
    #[schemars(description = "Innholdet.")]
    pub blocks: Vec<Block>,
    /// The chapters in it; three levels at most.
    #[serde(rename = "kapitler", default)]
    #[schemars(description = "Underkapitlene. Det er høyst tre nivåer.")]
    pub chapters: Vec<Self>,
}

impl Chapter {
    /// The most levels of chapters in a plan.
    pub const LEVELS: usize = 3;
}
