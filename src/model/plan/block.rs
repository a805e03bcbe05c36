//! *Blokker*: the parts of chapters.

use schemars::{JsonSchema, Schema};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::calendar::Calendar;
use super::progress::ProgressPlan;
use super::tables::{CompetenceDays, FocusAreas, Goals, NamedText, Partners, QualityArea, Roles, Strategy, Table};
use super::theme::{Resource, ThemeWheel, UnitGroup};
use crate::model::Record;
use crate::model::record::PROSE;
use crate::value::date::Date;
use crate::value::money::Money;

/// A block: one key that names its kind, and its content.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(
    rename = "Blokk",
    title = "Blokk",
    description = "En del av et kapittel: én nøkkel som sier hva den er, og innholdet.",
    transform = one_key
)]
pub enum Block {
    /// Paragraphs, with references and footnotes.
    #[serde(rename = "tekst")]
    #[schemars(description = "Avsnitt, med fotnoter ([^1]) og henvisninger ([se her](#id)).", extend("x-tekst" = true))]
    Text(String),
    /// A quotation.
    #[serde(rename = "sitat")]
    #[schemars(description = "Et sitat med kilde.")]
    Quotation(Quotation),
    /// A note in a box, which must be seen.
    #[serde(rename = "merknad")]
    #[schemars(description = "En merknad i ramme, som må bli sett.")]
    Notice(NamedText),
    /// A bullet list.
    #[serde(rename = "punktliste")]
    #[schemars(description = "En punktliste.")]
    Bullets(List),
    /// A numbered list.
    #[serde(rename = "nummerertListe")]
    #[schemars(description = "En nummerert liste.")]
    Numbered(List),
    /// Goals and the measures towards them.
    #[serde(rename = "maalOgTiltak")]
    #[schemars(description = "Tabell over mål og tiltak, gruppert etter hvem de gjelder.")]
    Goals(Record<Goals>),
    /// Focus areas with their goals and partners.
    #[serde(rename = "satsinger")]
    #[schemars(description = "Tabell over satsinger, mål og samarbeidspartnere.")]
    FocusAreas(FocusAreas),
    /// The meaning of quality in an area.
    #[serde(rename = "kvalitetsomraade")]
    #[schemars(description = "Tabell over resultat, struktur og prosess i et kvalitetsområde.")]
    QualityArea(QualityArea),
    /// The dates, people and subjects of competence days.
    #[serde(rename = "kompetansedager")]
    #[schemars(description = "Oversikt over kompetansedager.")]
    CompetenceDays(CompetenceDays),
    /// The measures at each level of support.
    #[serde(rename = "stoettenivaaer")]
    #[schemars(description = "Støttenivåene og hva som gjøres på hvert.")]
    SupportLevels(SupportLevels),
    /// The activities of each month.
    #[serde(rename = "fremdriftsplan")]
    #[schemars(description = "Aktiviteter og månedene de går i.")]
    ProgressPlan(Record<ProgressPlan>),
    /// The amounts of the plan's budget.
    #[serde(rename = "budsjett")]
    #[schemars(description = "Tabell over beløpene i planens budsjett.")]
    Budget(PlanBudget),
    /// Roles and their tasks.
    #[serde(rename = "rollerOgOppgaver")]
    #[schemars(description = "Tabell over roller og oppgaver.")]
    Roles(Roles),
    /// Partners.
    #[serde(rename = "samarbeidspartnere")]
    #[schemars(description = "Tabell over samarbeidspartnere og hva de bidrar med.")]
    Partners(Partners),
    /// Success factors: what must be in place.
    #[serde(rename = "suksessfaktorer")]
    #[schemars(description = "Liste over suksessfaktorer.")]
    SuccessFactors(List),
    /// A strategy and the themes around it.
    #[serde(rename = "temahjul")]
    #[schemars(description = "Et hjul med strategien i midten og temaene rundt.")]
    ThemeWheel(ThemeWheel),
    /// A theme on pages of its own.
    #[serde(rename = "temaside")]
    #[schemars(description = "Et tema på sin egen side.")]
    ThemePage(ThemePage),
    /// A table of focus areas, goals, planned measures and roles, by the group of people.
    #[serde(rename = "strategitabell")]
    #[schemars(description = "Tabell over hvem, satsingsområder, målsetting, fokusområde, planlagt tiltak og roller.")]
    Strategy(Record<Strategy>),
    /// A calendar.
    #[serde(rename = "kalender")]
    #[schemars(description = "Kalender, gruppert etter måned.")]
    Calendar(Record<Calendar>),
    /// The decision that adopted the plan.
    #[serde(rename = "vedtak")]
    #[schemars(description = "Ramme som sier hvem som har vedtatt planen.")]
    Decision(Decision),
    /// One measure with all its texts.
    #[serde(rename = "tiltak")]
    #[schemars(description = "Ett av planens tiltak, med alt som står om det.")]
    Measure(OneMeasure),
    /// All measures of the plan.
    #[serde(rename = "tiltaksliste")]
    #[schemars(description = "Liste over alle tiltakene i planen, med beløp og sidetall.")]
    Measures(MeasureList),
    /// Any other table.
    #[serde(rename = "tabell")]
    #[schemars(description = "En tabell som ikke er noen av de andre.")]
    Table(Table),
}

impl Block {
    /// The key that names its kind.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Text(_) => "tekst",
            Self::Quotation(_) => "sitat",
            Self::Notice(_) => "merknad",
            Self::Bullets(_) => "punktliste",
            Self::Numbered(_) => "nummerertListe",
            Self::Goals(_) => "maalOgTiltak",
            Self::FocusAreas(_) => "satsinger",
            Self::QualityArea(_) => "kvalitetsomraade",
            Self::CompetenceDays(_) => "kompetansedager",
            Self::SupportLevels(_) => "stoettenivaaer",
            Self::ProgressPlan(_) => "fremdriftsplan",
            Self::Budget(_) => "budsjett",
            Self::Roles(_) => "rollerOgOppgaver",
            Self::Partners(_) => "samarbeidspartnere",
            Self::SuccessFactors(_) => "suksessfaktorer",
            Self::ThemeWheel(_) => "temahjul",
            Self::ThemePage(_) => "temaside",
            Self::Strategy(_) => "strategitabell",
            Self::Calendar(_) => "kalender",
            Self::Decision(_) => "vedtak",
            Self::Measure(_) => "tiltak",
            Self::Measures(_) => "tiltaksliste",
            Self::Table(_) => "tabell",
        }
    }
}

/// Turns alternatives of one key each into one object with one of many keys: a validator then names the wrong key,
/// instead of reporting that no alternative fits.
fn one_key(schema: &mut Schema) {
    let Some(Value::Array(alternatives)) = schema.remove("oneOf") else { return };
    let mut properties = Map::new();
    for mut alternative in alternatives {
        let kept: Vec<_> = ["description", PROSE]
            .iter()
            .filter_map(|key| Some(((*key).to_owned(), alternative.get(key)?.clone())))
            .collect();
        if let Some(Value::Object(keys)) = alternative.get_mut("properties").map(Value::take) {
            for (key, mut value) in keys {
                if let Value::Object(value) = &mut value {
                    value.extend(kept.clone());
                }
                properties.insert(key, value);
            }
        }
    }
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    schema.insert("additionalProperties".to_owned(), false.into());
    schema.insert("minProperties".to_owned(), 1.into());
    schema.insert("maxProperties".to_owned(), 1.into());
}

/// *Sitat*: a quotation and its source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Sitat", title = "Sitat", description = "Et sitat med kilde.")]
pub struct Quotation {
    /// The words.
    #[serde(rename = "tekst")]
    #[schemars(description = "Ordene.", regex(pattern = r"[\p{L}\p{N}]"), extend("x-tekst" = true))]
    pub text: String,
    /// The source.
    #[serde(rename = "kilde")]
    #[schemars(description = "Hvor de er fra.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 300))]
    pub source: String,
    /// The web address of the source.
    #[serde(rename = "lenke")]
    #[schemars(description = "Nettadressen til kilden.", regex(pattern = r"^https?://[^/\s]\S*$"), length(max = 2000))]
    pub url: Option<String>,
}

/// A list of points.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Liste", title = "Liste", description = "En liste av punkter.")]
pub struct List {
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskrift over listen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: Option<String>,
    /// The points.
    #[serde(rename = "punkter")]
    #[schemars(description = "Punktene.", length(min = 1), inner(regex(pattern = r"[\p{L}\p{N}]")), extend("x-tekst" = true))]
    pub items: Vec<String>,
    /// The source.
    #[serde(rename = "kilde")]
    #[schemars(description = "Hvor listen er fra.", length(max = 300))]
    pub source: Option<String>,
}

/// *Støttenivåer*: measures for all, for some, and for a few.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Stoettenivaaer",
    title = "Støttenivåer",
    description = "Støttenivåene, fra tiltak for alle til tiltak for noen få."
)]
pub struct SupportLevels {
    /// The levels, the first for all.
    #[serde(rename = "nivaaer")]
    #[schemars(description = "Nivåene. Det første gjelder alle.", length(min = 1, max = 6))]
    pub levels: Vec<SupportLevel>,
}

/// *Støttenivå*: one level of support.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Stoettenivaa", title = "Støttenivå", description = "Ett støttenivå.")]
pub struct SupportLevel {
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Hva nivået består av.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub name: String,
    /// The number of people that it is for.
    #[serde(rename = "omfang")]
    #[schemars(description = "Hvor mange det gjelder, for eksempel «1–3 prosent».", length(max = 60))]
    pub extent: Option<String>,
    /// What is done at the level.
    #[serde(rename = "beskrivelse")]
    #[schemars(description = "Hva som gjøres.", extend("x-tekst" = true))]
    pub description: Option<String>,
}

/// *Budsjett*: the table of the plan's budget.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Budsjettabell",
    title = "Budsjettabell",
    description = "Tabell over planens budsjett: ordninger, eier, UH og totalt. Summene regnes ut."
)]
pub struct PlanBudget {
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskrift over tabellen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: Option<String>,
    /// The money that the municipality pays itself, beside the *ordninger*.
    #[serde(rename = "egneMidler", default)]
    #[schemars(description = "Det kommunen selv betaler utenom ordningene.")]
    pub own_funds: Vec<OwnFunds>,
    /// Whether a table of later periods, with reasons, is added below.
    #[serde(rename = "perioder", default)]
    #[schemars(description = "Om det står en tabell over budsjettets anslag under, med begrunnelser.")]
    pub periods: bool,
}

/// *Egne midler*: money of the municipality's own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "EgneMidler", title = "Egne midler", description = "Midler kommunen selv betaler.")]
pub struct OwnFunds {
    /// Its purpose.
    #[serde(rename = "tekst")]
    #[schemars(description = "Hva midlene gjelder.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub text: String,
    /// The amount, in kroner.
    #[serde(rename = "beloep")]
    #[schemars(description = "Beløpet i kroner.")]
    pub amount: Money,
}

/// *Vedtak*: a decision, with the deciding body, the date and the case.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Vedtak", title = "Vedtak", description = "Hvem som har vedtatt planen, når og i hvilken sak.")]
pub struct Decision {
    /// The deciding body.
    #[serde(rename = "organ")]
    #[schemars(description = "Hvem som har vedtatt.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub body: String,
    /// The date of the decision.
    #[serde(rename = "dato")]
    #[schemars(description = "Datoen for vedtaket.")]
    pub date: Date,
    /// The number of the case.
    #[serde(rename = "saksnummer")]
    #[schemars(description = "Saksnummeret, for eksempel 23/45.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 40))]
    pub case_number: Option<String>,
    /// The text of the decision.
    #[serde(rename = "tekst")]
    #[schemars(description = "Hva vedtaket går ut på.", extend("x-tekst" = true))]
    pub text: Option<String>,
}

/// *Tiltak*: one measure of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TiltakIPlanen", title = "Tiltak i planen", description = "Ett av planens tiltak.")]
pub struct OneMeasure {
    /// Its id.
    #[schemars(description = "Tiltakets id.")]
    pub id: String,
}

impl OneMeasure {
    /// The id by which texts refer to the block.
    pub fn anchor(&self) -> String {
        format!("tiltak-{}", self.id)
    }
}

/// *Tiltaksliste*: all measures of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Tiltaksliste", title = "Tiltaksliste", description = "Alle tiltakene i planen.")]
pub struct MeasureList {
    /// The title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskrift over listen.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub title: Option<String>,
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
    /// The id by which texts refer to it.
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
    /// The lines under the title.
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
    /// The person responsible for the subject.
    #[serde(rename = "fagligAnsvar")]
    #[schemars(description = "Hvem som har faglig ansvar.", length(max = 300))]
    pub responsible: Option<String>,
    /// The person responsible in the region.
    #[serde(rename = "regionaltAnsvar")]
    #[schemars(description = "Hvem som har regionalt ansvar.", length(max = 300))]
    pub regional: Option<String>,
    /// The people who may be asked.
    #[serde(rename = "ressurspersoner", default)]
    #[schemars(description = "Ressurspersonene.", inner(regex(pattern = r"[\p{L}\p{N}]")))]
    pub people: Vec<String>,
    /// The time in which the theme is worked on.
    #[serde(rename = "tidsperiode", default)]
    #[schemars(description = "Når det arbeides med temaet.", inner(regex(pattern = r"[\p{L}\p{N}]")))]
    pub period: Vec<String>,
    /// The resources.
    #[serde(rename = "ressurser", default)]
    #[schemars(description = "Ressursene.")]
    pub resources: Vec<Resource>,
    /// The kindergartens and schools that take part.
    #[serde(rename = "enheter", default)]
    #[schemars(description = "Enhetene som er med.")]
    pub units: Vec<UnitGroup>,
    /// The further blocks on its pages.
    #[serde(rename = "blokker", default)]
    #[schemars(description = "Resten av innholdet.")]
    pub blocks: Vec<Block>,
}
