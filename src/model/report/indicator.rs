//! *Indikator*: a statistic, the source of its figures, and how they are shown.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::model::Record;
use crate::value::date::Date;
use crate::value::figure::{Absent, Figure};
use crate::value::year::Year;
use crate::words::{Message, say};

/// *Indikator*: a table of years, a chart, and the municipality's own assessment.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Indikator",
    title = "Indikator",
    description = "En statistikk: hvor tallene kommer fra, og hvordan de blir vist."
)]
pub struct Indicator {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// Its name.
    #[serde(rename = "navn")]
    #[schemars(description = "Indikatorens navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub name: String,
    /// The area that it belongs to.
    #[serde(rename = "omraade")]
    #[schemars(description = "Området den hører til.")]
    pub area: Area,
    /// The unit of its figures.
    #[serde(rename = "enhet")]
    #[schemars(description = "Hva tallene er.")]
    pub unit: Measurement,
    /// The kind of chart.
    #[serde(rename = "diagram", default)]
    #[schemars(description = "Hvordan tallene blir tegnet.")]
    pub chart: Chart,
    /// Its years, if they differ from those of the report: kindergartens are counted by calendar years.
    #[serde(rename = "aar")]
    #[schemars(
        description = "Årene i tabellen, når de er andre enn rapportens. Barnehagetall gjelder kalenderår.",
        length(min = 1, max = 6)
    )]
    pub years: Option<Vec<Year>>,
    /// The series that are compared.
    #[serde(rename = "sammenligning")]
    #[schemars(description = "Hvem sine tall som står ved siden av hverandre.")]
    pub comparison: Record<Comparison>,
    /// The levels that the figures are shares of, the lowest first.
    #[serde(rename = "nivaaer", default)]
    #[schemars(
        description = "Nivåene som tallene er andeler på, fra det laveste. Andelene er 100 prosent til sammen.",
        length(max = 6)
    )]
    pub levels: Vec<Level>,
    /// The source of the figures.
    #[serde(rename = "kilde")]
    #[schemars(description = "Hvor tallene kommer fra.")]
    pub source: Source,
    /// The figures, if they are written here and not taken from a file.
    #[serde(rename = "tall", default)]
    #[schemars(description = "Tallene, når de står her og ikke i en CSV-fil.")]
    pub figures: Vec<Entry>,
    /// Further figures to hide, so that no hidden figure can be worked out from them.
    #[serde(rename = "skjul", default)]
    #[schemars(description = "Tall som også blir skjult, slik at ingen kan regne seg fram til et annet skjult tall.")]
    pub hide: Vec<Hidden>,
    /// The definition: what the indicator measures.
    #[serde(rename = "definisjon")]
    #[schemars(description = "Hva indikatoren måler.", extend("x-tekst" = true))]
    pub definition: Option<String>,
    /// The municipality's assessment.
    #[serde(rename = "vurdering")]
    #[schemars(description = "Kommunens egen vurdering.", extend("x-tekst" = true))]
    pub assessment: Option<String>,
}

impl Indicator {
    /// The figure of a series, and of a level if there are levels; missing if the record has none.
    pub fn figure(&self, series: &str, level: Option<&str>, year: Year) -> Figure {
        let of = |entry: &&Entry| entry.series == series && entry.level.as_deref() == level && entry.year == year;
        self.figures.iter().find(of).map_or(Figure::Absent(Absent::Missing), |entry| entry.value)
    }

    /// The names of its levels; `None` once if it has none.
    pub fn level_names(&self) -> Vec<Option<&str>> {
        if self.levels.is_empty() {
            vec![None]
        } else {
            self.levels.iter().map(|level| Some(level.name.as_str())).collect()
        }
    }
}

/// *Område*: the areas that the law asks the report to cover, and kindergartens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Omraade", title = "Område", description = "Området en indikator hører til.", inline)]
pub enum Area {
    /// *Læringsmiljø*.
    #[serde(rename = "laeringsmiljoe")]
    #[schemars(description = "Læringsmiljø.")]
    Environment,
    /// *Læringsresultat*.
    #[serde(rename = "laeringsresultat")]
    #[schemars(description = "Læringsresultat.")]
    Results,
    /// *Gjennomføring*.
    #[serde(rename = "gjennomfoering")]
    #[schemars(description = "Gjennomføring.")]
    Completion,
    /// *Barnehage*.
    #[serde(rename = "barnehage")]
    #[schemars(description = "Barnehage.")]
    Kindergarten,
}

impl Area {
    /// Every area, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Environment, Self::Results, Self::Completion, Self::Kindergarten];

    /// Its name on the page.
    pub fn name(self) -> Message {
        match self {
            Self::Environment => say!("area-environment"),
            Self::Results => say!("area-results"),
            Self::Completion => say!("area-completion"),
            Self::Kindergarten => say!("area-kindergarten"),
        }
    }
}

/// The unit of measurement of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Enhet", title = "Enhet", description = "Hva tallene er.", inline)]
pub enum Measurement {
    /// Percent.
    #[serde(rename = "prosent")]
    #[schemars(description = "Prosent, 0–100.")]
    Percent,
    /// The index of Elevundersøkelsen.
    #[serde(rename = "indeks")]
    #[schemars(description = "Indeks i Elevundersøkelsen, 1–5.")]
    Index,
    /// The points of nasjonale prøver.
    #[serde(rename = "skalapoeng")]
    #[schemars(description = "Skalapoeng i nasjonale prøver: 50 er gjennomsnittet, 10 standardavviket.")]
    ScalePoints,
    /// *Grunnskolepoeng*.
    #[serde(rename = "grunnskolepoeng")]
    #[schemars(description = "Grunnskolepoeng, 0–60.")]
    SchoolPoints,
    /// Grades.
    #[serde(rename = "karakter")]
    #[schemars(description = "Karakter, 1–6.")]
    Grade,
    /// A number of pupils, children, or others.
    #[serde(rename = "antall")]
    #[schemars(description = "Antall, for eksempel elever.")]
    Count,
    /// Days.
    #[serde(rename = "dager")]
    #[schemars(description = "Dager.")]
    Days,
    /// Hours.
    #[serde(rename = "timer")]
    #[schemars(description = "Timer.")]
    Hours,
    /// A ratio, such as pupils to each teacher.
    #[serde(rename = "forholdstall")]
    #[schemars(description = "Forholdstall, for eksempel elever per lærer.")]
    Ratio,
}

/// The kind of chart of an indicator.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Diagram", title = "Diagram", description = "Hvordan en indikator blir tegnet.", inline)]
pub enum Chart {
    /// Lines over the years.
    #[default]
    #[serde(rename = "linjer")]
    #[schemars(description = "Linjer over årene, for høyst fire serier.")]
    Lines,
    /// Bars for each year.
    #[serde(rename = "stolper")]
    #[schemars(description = "Stolper for hvert år, for høyst fire serier.")]
    Bars,
    /// Bars of levels that are 100 percent together.
    #[serde(rename = "nivaaer")]
    #[schemars(description = "Liggende stolper av nivåer, 100 prosent til sammen.")]
    Stacked,
    /// A small chart for each unit.
    #[serde(rename = "perEnhet")]
    #[schemars(description = "Et lite linjediagram for hver skole eller barnehage, med kommunen ved siden av.")]
    Panels,
}

/// *Nivå*: one of the levels that figures are shares of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Nivaa", title = "Nivå", description = "Et nivå, og kolonnen som har andelen på det.")]
pub struct Level {
    /// Its name.
    #[serde(rename = "navn")]
    #[schemars(description = "Navnet.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 40))]
    pub name: String,
    /// The column of the file with its figures.
    #[serde(rename = "kolonne")]
    #[schemars(description = "Kolonnen i filen som har tallene.")]
    pub column: Option<String>,
}

/// *Sammenligning*: the series that are compared.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Sammenligning",
    title = "Sammenligning",
    description = "Hvem sine tall som står ved siden av hverandre, og hvor få som kan stå bak et tall."
)]
pub struct Comparison {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The municipality's own figures are hidden if fewer people than this are behind them.
    #[serde(rename = "grense", default = "default_threshold")]
    #[schemars(description = "Egne tall blir skjult når færre enn dette står bak dem. 5 når den ikke er oppgitt.")]
    pub threshold: u32,
    /// The series, in the order of the table.
    #[serde(rename = "serier")]
    #[schemars(description = "Seriene, i rekkefølgen tabellen har.", length(min = 1, max = 20))]
    pub series: Vec<Series>,
}

/// The default threshold: Udir hides figures of fewer than five in its publications.
pub const DEFAULT_THRESHOLD: u32 = 5;

fn default_threshold() -> u32 {
    DEFAULT_THRESHOLD
}

/// *Serie*: the figures of one municipality, county or school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Serie", title = "Serie", description = "Tallene til én kommune, ett fylke, én skole.")]
pub struct Series {
    /// The name of the owner of the figures.
    #[serde(rename = "navn")]
    #[schemars(description = "Hvem tallene gjelder.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 60))]
    pub name: String,
    /// The kind of owner.
    #[serde(rename = "gjelder")]
    #[schemars(description = "Hva det er.")]
    pub scope: Scope,
    /// The values that columns of the file have in its rows.
    #[serde(rename = "filter", default)]
    #[schemars(
        description = "Det som står i kolonnene i radene til serien, for eksempel \"EnhetNavn\": \"Herøy kommune\"."
    )]
    pub filter: BTreeMap<String, String>,
}

/// The owner of the figures of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Gjelder", title = "Gjelder", description = "Hva en serie gjelder.", inline)]
pub enum Scope {
    /// The municipality itself.
    #[serde(rename = "kommune")]
    #[schemars(description = "Kommunen.")]
    Municipality,
    /// The county.
    #[serde(rename = "fylke")]
    #[schemars(description = "Fylket.")]
    County,
    /// The country.
    #[serde(rename = "land")]
    #[schemars(description = "Landet.")]
    Nation,
    /// A school or kindergarten of the municipality.
    #[serde(rename = "enhet")]
    #[schemars(description = "En skole eller barnehage i kommunen.")]
    Unit,
}

impl Measurement {
    /// The number of decimals of shown figures.
    pub fn decimals(self) -> u32 {
        if self == Self::Count { 0 } else { 1 }
    }

    /// The least and the largest possible figure; the largest count is the largest that fits in a table.
    pub fn range(self) -> (u32, u32) {
        match self {
            Self::Percent | Self::ScalePoints => (0, 100),
            Self::Index => (1, 5),
            Self::SchoolPoints => (0, 60),
            Self::Grade => (1, 6),
            Self::Count => (0, 9_999_999),
            Self::Days | Self::Hours | Self::Ratio => (0, 99_999),
        }
    }

    /// Its name on the page.
    pub fn name(self) -> Message {
        match self {
            Self::Percent => say!("unit-percent"),
            Self::Index => say!("unit-index"),
            Self::ScalePoints => say!("unit-scale-points"),
            Self::SchoolPoints => say!("unit-school-points"),
            Self::Grade => say!("unit-grade"),
            Self::Count => say!("unit-count"),
            Self::Days => say!("unit-days"),
            Self::Hours => say!("unit-hours"),
            Self::Ratio => say!("unit-ratio"),
        }
    }

    /// The unit of a change: for percent, percentage points.
    pub fn of_change(self) -> Option<Message> {
        match self {
            Self::Percent => Some(say!("unit-percentage-points")),
            Self::ScalePoints | Self::SchoolPoints => Some(say!("unit-points")),
            Self::Days => Some(say!("unit-days")),
            Self::Hours => Some(say!("unit-hours")),
            Self::Index | Self::Grade | Self::Count | Self::Ratio => None,
        }
    }
}

impl Scope {
    /// Whether the figures are the municipality's own, so that few people may be behind them.
    pub fn is_own(self) -> bool {
        matches!(self, Self::Municipality | Self::Unit)
    }
}

/// *Kilde*: the source of figures.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Kilde",
    title = "Kilde",
    description = "Hvor tallene kommer fra: hvem som har laget dem, og hvilken CSV-fil de står i."
)]
pub struct Source {
    /// The name of the source, and of the statistic.
    #[serde(rename = "navn")]
    #[schemars(
        description = "Hvem som har laget statistikken, og hva den heter.",
        regex(pattern = r"[\p{L}\p{N}]"),
        length(max = 200)
    )]
    pub name: String,
    /// The web address.
    #[serde(rename = "lenke")]
    #[schemars(description = "Nettadressen til statistikken.", regex(pattern = "^https?://[^ ]+$"), length(max = 500))]
    pub url: Option<String>,
    /// The day the figures were fetched.
    #[serde(rename = "hentet")]
    #[schemars(description = "Dagen tallene ble hentet.")]
    pub retrieved: Option<Date>,
    /// The file with the figures: CSV as exported.
    #[serde(rename = "fil")]
    #[schemars(
        description = "CSV-filen med tallene, slik den ble eksportert: semikolon mellom kolonnene og desimalkomma."
    )]
    pub file: Option<String>,
    /// The column of the figures; if there are levels, each has its own.
    #[serde(rename = "verdi")]
    #[schemars(description = "Kolonnen med tallene. Med nivåer har hvert nivå sin egen.")]
    pub value: Option<String>,
    /// The column with the number of people behind each figure.
    #[serde(rename = "antall")]
    #[schemars(description = "Kolonnen med hvor mange som står bak hvert tall.")]
    pub count: Option<String>,
    /// The column of the years.
    #[serde(rename = "periode")]
    #[schemars(description = "Kolonnen med årene, for eksempel Skoleaarnavn.")]
    pub year: Option<String>,
    /// The values that columns have in the rows of this indicator.
    #[serde(rename = "filter", default)]
    #[schemars(description = "Det som står i kolonnene i radene til indikatoren, for eksempel \"TrinnKode\": \"7\".")]
    pub filter: BTreeMap<String, String>,
    /// The meanings of signs in the place of a figure, if they differ from the usual.
    #[serde(rename = "tegn", default)]
    #[schemars(
        description = "Hva tegn i stedet for tall betyr, når det er noe annet enn vanlig: * og : er skjult, .. og tomt mangler, - og . er ikke aktuelt. Hos SSB betyr - null."
    )]
    pub signs: BTreeMap<String, Sign>,
}

/// The meaning of a sign in the place of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Tegn", title = "Tegn", description = "Hva et tegn i stedet for et tall betyr.", inline)]
pub enum Sign {
    /// Hidden because few people are behind it.
    #[serde(rename = "skjult")]
    #[schemars(description = "Skjult fordi få står bak.")]
    Hidden,
    /// There should be a figure, but there is none.
    #[serde(rename = "mangler")]
    #[schemars(description = "Mangler.")]
    Missing,
    /// There can be no figure.
    #[serde(rename = "ikkeAktuelt")]
    #[schemars(description = "Ikke aktuelt.")]
    NotApplicable,
    /// 0.
    #[serde(rename = "null")]
    #[schemars(description = "Tallet 0.")]
    Zero,
}

/// A figure to hide although enough people are behind it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Skjul", title = "Skjul", description = "Et tall som blir skjult.")]
pub struct Hidden {
    /// The name of the series.
    #[serde(rename = "serie")]
    #[schemars(description = "Navnet på serien.")]
    pub series: String,
    /// The name of the level; without it, all levels are meant.
    #[serde(rename = "nivaa")]
    #[schemars(description = "Navnet på nivået. Alle nivåene når det ikke er oppgitt.")]
    pub level: Option<String>,
    /// The year.
    #[serde(rename = "aar")]
    #[schemars(description = "Året.")]
    pub year: Year,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Tallpost", title = "Tallpost", description = "Ett tall: hvem og når det gjelder.")]
pub struct Entry {
    /// The name of the series.
    #[serde(rename = "serie")]
    #[schemars(description = "Navnet på serien.")]
    pub series: String,
    /// The name of the level, if there are levels.
    #[serde(rename = "nivaa")]
    #[schemars(description = "Navnet på nivået, når det er nivåer.")]
    pub level: Option<String>,
    /// The year.
    #[serde(rename = "aar")]
    #[schemars(description = "Året.")]
    pub year: Year,
    /// The figure.
    #[serde(rename = "verdi")]
    #[schemars(description = "Tallet.")]
    pub value: Figure,
}
