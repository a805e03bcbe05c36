//! *Tema*: the wheel of themes, and the pages of each.

use schemars::JsonSchema;
use serde::Deserialize;

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
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Temaets navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 60))]
    pub name: String,
    /// The id of its chapter or page.
    #[serde(rename = "side")]
    #[schemars(description = "Id til temaets kapittel eller side.")]
    pub target: Option<String>,
}

/// *Ressurs*: a resource and its web address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ressurs", title = "Ressurs", description = "Noe som kan brukes, og hvor det er.")]
pub struct Resource {
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Hva det er.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 300))]
    pub name: String,
    /// The web address.
    #[serde(rename = "lenke")]
    #[schemars(description = "Nettadressen.", regex(pattern = r"^https?://[^/\s]\S*$"), length(max = 2000))]
    pub url: Option<String>,
}

/// *Enheter*: units that take part in the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "EnheterIEnSatsing", title = "Enheter i en satsing", description = "Enheter som er med på noe.")]
pub struct UnitGroup {
    /// The thing that they take part in, and the kind of unit.
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
