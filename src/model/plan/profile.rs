//! *Profil*: a municipality and the layout of its documents.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::value::color::Color;
use crate::value::picture::Picture;

/// *Profil*: a municipality and the layout of its documents.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Profil", title = "Profil", description = "En kommune og utformingen av dokumentene dens.")]
pub struct Profile {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The municipality's name.
    #[serde(rename = "navn")]
    #[schemars(description = "Kommunens navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 100))]
    pub name: String,
    /// The logo.
    #[schemars(description = "Logoen.")]
    pub logo: Option<Logo>,
    /// The colours.
    #[serde(rename = "farger", default)]
    #[schemars(description = "Fargene.")]
    pub colors: Colors,
    /// The font.
    #[serde(rename = "skrift", default)]
    #[schemars(description = "Skriften.")]
    pub font: Font,
    /// The orientation of the pages.
    #[serde(rename = "retning", default)]
    #[schemars(description = "Sidenes retning.")]
    pub orientation: Orientation,
    /// How chapters are numbered.
    #[serde(rename = "nummerering", default)]
    #[schemars(description = "Nummereringen av kapitlene.")]
    pub numbering: Numbering,
    /// Whether the title has a page of its own.
    #[serde(rename = "forside", default)]
    #[schemars(description = "Om tittelen har en egen side.")]
    pub cover: bool,
    /// The text in the foot of every page, beside the page number; the title if none is given.
    #[serde(rename = "bunntekst")]
    #[schemars(description = "Teksten nederst på hver side. Tittelen når den ikke er oppgitt.", length(max = 80))]
    pub foot: Option<String>,
}

/// *Logo*: a picture and its alternative text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Logo", title = "Logo", description = "Et bilde og det som leses opp i stedet for det.")]
pub struct Logo {
    /// The picture.
    #[serde(rename = "bilde")]
    #[schemars(description = "Bildet: en PNG- eller SVG-fil.")]
    pub picture: Picture,
    /// The alternative text (PDF/UA-1, 7.3).
    #[serde(rename = "alternativTekst")]
    #[schemars(
        description = "Det som leses opp i stedet for bildet.",
        regex(pattern = r"[\p{L}\p{N}]"),
        length(max = 200)
    )]
    pub alt: String,
}

/// *Farger*: the colours of a profile. Text in each must be readable on its background (WCAG 2.2, 1.4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(
    rename = "Farger",
    title = "Farger",
    description = "Fargene til en profil. Tekst må kunne leses i dem (WCAG 2.2 AA)."
)]
pub struct Colors {
    /// The colour of headings and marks, and behind white text.
    #[serde(rename = "hoved")]
    #[schemars(description = "Overskrifter og merker, og bak hvit tekst.")]
    pub main: Color,
    /// The colour behind labels in black and in the main colour.
    #[serde(rename = "lys")]
    #[schemars(description = "Bak ledetekster.")]
    pub light: Color,
}

impl Default for Colors {
    /// The colours of the forms.
    fn default() -> Self {
        let color = |text: &str| text.parse().expect("a test reads them");
        Self { main: color("#1d3b5c"), light: color("#e9eef3") }
    }
}

/// The available fonts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Skrift", title = "Skrift", description = "Skriftene som finnes.", inline)]
pub enum Font {
    /// Open Sans.
    #[schemars(description = "Open Sans.")]
    #[default]
    #[serde(rename = "Open Sans")]
    OpenSans,
    /// Noto Sans.
    #[schemars(description = "Noto Sans.")]
    #[serde(rename = "Noto Sans")]
    NotoSans,
}

impl Font {
    /// The name of the family.
    pub fn family(self) -> &'static str {
        match self {
            Self::OpenSans => "Open Sans",
            Self::NotoSans => "Noto Sans",
        }
    }
}

/// The orientation of an A4 page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Retning", title = "Retning", description = "Hvordan A4-sidene ligger.", inline)]
pub enum Orientation {
    /// Upright.
    #[schemars(description = "Høyere enn de er brede.")]
    #[default]
    #[serde(rename = "staaende")]
    Portrait,
    /// Landscape.
    #[schemars(description = "Bredere enn de er høye.")]
    #[serde(rename = "liggende")]
    Landscape,
}

/// How chapters are numbered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Nummerering", title = "Nummerering", description = "Hvordan kapitlene er nummerert.", inline)]
pub enum Numbering {
    /// 1.0, 1.1, 1.1.1.
    #[schemars(description = "1.0, 1.1, 1.1.1.")]
    #[default]
    #[serde(rename = "1.0")]
    WithZero,
    /// 1, 1.1, 1.1.1.
    #[schemars(description = "1, 1.1, 1.1.1.")]
    #[serde(rename = "1")]
    Plain,
    /// Not at all.
    #[schemars(description = "Uten nummer.")]
    #[serde(rename = "ingen")]
    None,
}
