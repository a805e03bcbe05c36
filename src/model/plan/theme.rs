//! *Tema*: the wheel of themes, and the pages of each.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Block;

/// *Temahjul*: a strategy, and the themes around it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Temahjul", title = "Temahjul", description = "En strategi og temaene rundt den.")]
pub struct ThemeWheel {
    /// The strategy in the middle.
    #[serde(rename = "sentrum")]
    #[schemars(description = "Strategien i midten.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 60))]
    pub center: String,
    /// The themes, clockwise from the top.
    #[serde(rename = "temaer")]
    #[schemars(description = "Temaene, med klokka fra toppen.", length(min = 3, max = 12))]
    pub themes: Vec<WheelTheme>,
}

/// A theme on the wheel.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Hjultema", title = "Tema på hjulet", description = "Et tema på hjulet.")]
pub struct WheelTheme {
    /// What it is called.
    #[serde(rename = "navn")]
    #[schemars(description = "Temaets navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 60))]
    pub name: String,
    /// The id of its chapter or page.
    #[serde(rename = "side")]
    #[schemars(description = "Id til temaets kapittel eller side.")]
    pub target: Option<String>,
}

/// *Temaside*: a theme on pages of its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Temaside",
    title = "Temaside",
    description = "Et tema på sin egen side: mål og forventninger, ansvar, tidsperiode, ressurser og enheter."
)]
pub struct ThemePage {
    /// What texts refer to it by.
    #[schemars(
        description = "Navn som tekster viser til siden med: [se temaet](#id).",
        regex(pattern = "^[a-z0-9][a-z0-9-]*$"),
        length(max = 100)
    )]
    pub id: Option<String>,
    /// The theme.
    #[serde(rename = "tittel")]
    #[schemars(description = "Temaet.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: String,
    /// What stands under the title, line by line.
    #[serde(rename = "undertitler", default)]
    #[schemars(
        description = "Linjene under tittelen.",
        length(max = 6),
        inner(regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))
    )]
    pub subtitles: Vec<String>,
    /// *Mål og forventninger*.
    #[serde(rename = "maalOgForventninger")]
    #[schemars(description = "Mål og forventninger.", regex(pattern = r"[\p{L}\p{N}]"), extend("x-tekst" = true))]
    pub goals: String,
    /// Who is responsible for the subject.
    #[serde(rename = "fagligAnsvar")]
    #[schemars(description = "Hvem som har faglig ansvar.", length(max = 300))]
    pub responsible: Option<String>,
    /// Who is responsible in the region.
    #[serde(rename = "regionaltAnsvar")]
    #[schemars(description = "Hvem som har regionalt ansvar.", length(max = 300))]
    pub regional: Option<String>,
    /// Who may be asked.
    #[serde(rename = "ressurspersoner", default)]
    #[schemars(description = "Ressurspersonene.", inner(regex(pattern = r"[\p{L}\p{N}]")))]
    pub people: Vec<String>,
    /// When.
    #[serde(rename = "tidsperiode", default)]
    #[schemars(description = "Når det arbeides med temaet.", inner(regex(pattern = r"[\p{L}\p{N}]")))]
    pub period: Vec<String>,
    /// What can be used.
    #[serde(rename = "ressurser", default)]
    #[schemars(description = "Ressursene.")]
    pub resources: Vec<Resource>,
    /// Which kindergartens and schools take part.
    #[serde(rename = "enheter", default)]
    #[schemars(description = "Enhetene som er med.")]
    pub units: Vec<Units>,
    /// What else stands on its pages.
    #[serde(rename = "blokker", default)]
    #[schemars(description = "Resten av innholdet.")]
    pub blocks: Vec<Block>,
}

/// *Ressurs*: what can be used, and where it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ressurs", title = "Ressurs", description = "Noe som kan brukes, og hvor det er.")]
pub struct Resource {
    /// What it is.
    #[serde(rename = "navn")]
    #[schemars(description = "Hva det er.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 300))]
    pub name: String,
    /// Where it is.
    #[serde(rename = "lenke")]
    #[schemars(description = "Nettadressen.", regex(pattern = r"^https?://[^/\s]\S*$"), length(max = 2000))]
    pub url: Option<String>,
}

/// *Enheter*: units that take part in something.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "EnheterIEnSatsing", title = "Enheter i en satsing", description = "Enheter som er med på noe.")]
pub struct Units {
    /// What they take part in, and what kind they are.
    #[serde(rename = "navn")]
    #[schemars(
        description = "Hva de er med på, og hva slags enheter det er.",
        regex(pattern = r"[\p{L}\p{N}]"),
        length(max = 200)
    )]
    pub name: String,
    /// Their names.
    #[serde(rename = "enheter")]
    #[schemars(description = "Navnene.", length(min = 1), inner(regex(pattern = r"[\p{L}\p{N}]")))]
    pub units: Vec<String>,
}
