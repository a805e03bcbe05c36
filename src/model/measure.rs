//! *Tiltak*: an action, whom it is for, and how it is anchored. Its cost is in the budget.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Answers;

/// *Tiltak*: one measure. Long texts are in the dialect of [`crate::prose`].
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Tiltak",
    title = "Tiltak",
    description = "Et tiltak: hva som skal gjøres, for hvem, og hvordan det er forankret. Lange tekster er skrevet som docs/tekst.md sier."
)]
pub struct Measure {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The id by which budget lines refer to it.
    #[schemars(
        description = "Kort navn som budsjettlinjene viser til.",
        regex(pattern = r"[\p{L}\p{N}]"),
        length(max = 200)
    )]
    pub id: String,
    /// *Navn på tiltak*.
    #[serde(rename = "navn")]
    #[schemars(description = "Navn på tiltaket.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 500))]
    pub name: String,
    /// Its priority among the measures of a folder: a pattern names files, and file names do not say which measure is
    /// wanted most.
    #[serde(rename = "prioritet")]
    #[schemars(description = "Prioriteten blant tiltakene når de hentes med et mønster (*.json). 1 er først.")]
    pub priority: Option<u16>,
    /// The description, for documents that show one.
    #[serde(rename = "beskrivelse")]
    #[schemars(description = "Hva som skal gjøres. Vises i søknad om ekstra midler.", extend("x-tekst" = true))]
    pub description: Option<String>,
    /// *Hva skal tilskuddet brukes til?*, one of the form edition's purposes.
    #[serde(rename = "bruksomraade")]
    #[schemars(description = "Hva tilskuddet skal brukes til, ett av skjemautgavens bruksområder.")]
    pub purpose: Option<String>,
    /// How it is anchored in each kindergarten and school.
    #[serde(rename = "forankring")]
    #[schemars(description = "Hvordan tiltaket er forankret i den enkelte barnehage og skole.", extend("x-tekst" = true))]
    pub anchoring: Option<String>,
    /// How it furthers collective processes.
    #[serde(rename = "kollektiveProsesser")]
    #[schemars(description = "Hvordan tiltaket skal fremme kollektive prosesser for profesjonsutvikling.", extend("x-tekst" = true))]
    pub collective_processes: Option<String>,
    /// How it strengthens teacher education.
    #[serde(rename = "laererutdanning")]
    #[schemars(description = "Hvordan samarbeidet bidrar til å styrke lærerutdanningen.", extend("x-tekst" = true))]
    pub teacher_education: Option<String>,
    /// How it is anchored in the long-term plan.
    #[serde(rename = "langsiktigPlan")]
    #[schemars(description = "Hvordan tiltaket er forankret i langsiktig plan.", extend("x-tekst" = true))]
    pub long_term_plan: Option<String>,
    /// The use of each party's part.
    #[serde(rename = "brukAvTilskudd", default)]
    #[schemars(description = "Hva eier og UH skal bruke sin del av tilskuddet til.")]
    pub use_of_grant: UseOfGrant,
    /// Whether money is needed for a coordinator.
    #[serde(rename = "koordinator", default)]
    #[schemars(description = "Om det er behov for midler til koordinator.")]
    pub coordinator: Option<Coordinator>,
    /// *Tiltakets varighet*: the periods of the form edition in which it runs.
    #[serde(rename = "varighet", default)]
    #[schemars(description = "Periodene tiltaket varer i, blant skjemautgavens perioder.")]
    pub duration: Vec<String>,
    /// *Hvem er målgruppa for tiltaket?*
    #[serde(rename = "maalgruppe")]
    #[schemars(description = "Hvem som er målgruppa.", extend("x-tekst" = true))]
    pub target_group: Option<String>,
    /// The answers to the form's own questions about it.
    #[serde(rename = "svar", default)]
    #[schemars(description = "Svarene på skjemaets egne spørsmål om tiltaket.")]
    pub answers: Answers,
}

/// The use of each party's part of the grant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "BrukAvTilskudd",
    title = "Bruk av tilskudd",
    description = "Hva eier og UH skal bruke tilskuddet til."
)]
pub struct UseOfGrant {
    /// The owners' part.
    #[serde(rename = "eier")]
    #[schemars(description = "Bruken av eiers tilskudd.", extend("x-tekst" = true))]
    pub owner: Option<String>,
    /// The UH's part.
    #[schemars(description = "Bruken av UH sitt tilskudd.", extend("x-tekst" = true))]
    pub uh: Option<String>,
}

/// Whether the measure needs money for a coordinator, and why.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Koordinator",
    title = "Koordinator",
    description = "Behovet for midler til koordinator, med begrunnelse."
)]
pub struct Coordinator {
    /// *Ja* or *Nei*.
    #[serde(rename = "behov")]
    #[schemars(description = "Om det er behov for midler til koordinator.")]
    pub needed: bool,
    /// *Begrunn*.
    #[serde(rename = "begrunnelse")]
    #[schemars(description = "Begrunnelsen, når det er behov.", extend("x-tekst" = true))]
    pub reason: Option<String>,
}
