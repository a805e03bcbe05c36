//! *Skjemautgave*: the whole definition of a form, as data.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer};

use super::Record;
use super::question::{Form, Part, Question};
use super::translated::Translated;
use crate::value::date::Date;
use crate::value::money::Money;

/// *Skjemautgave*: one edition of a form, from one authority for one year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Skjemautgave",
    title = "Skjemautgave",
    description = "Skjemaet slik én myndighet sender det ut for ett år: ordningene, delene og spørsmålene."
)]
pub struct FormEdition {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The version of the records that it is written in.
    #[serde(rename = "versjon")]
    #[schemars(description = "Versjonen av postene filen er skrevet i.", range(min = 1))]
    pub version: Option<u16>,
    /// The kind of document that it is the form of.
    #[serde(rename = "gjelder", default)]
    #[schemars(description = "Dokumentet det er skjemaet for. Uten den: behovsmelding.")]
    pub purpose: Purpose,
    /// The authority that receives it.
    #[serde(rename = "etat")]
    #[schemars(description = "Myndigheten som mottar skjemaet.")]
    pub authority: Record<Authority>,
    /// The form's title.
    #[serde(rename = "tittel")]
    #[schemars(description = "Skjemaets tittel.")]
    pub title: Translated,
    /// A remark under the title, such as that the form is not official.
    #[serde(rename = "merknad")]
    #[schemars(description = "Merknad under tittelen, for eksempel at skjemaet ikke er offisielt.")]
    pub remark: Option<Translated>,
    /// The year it is for.
    #[serde(rename = "aar")]
    #[schemars(description = "Året det meldes behov for, eller rapporteres om.")]
    pub year: u16,
    /// The last day on which it may be handed in.
    #[serde(rename = "frist")]
    #[schemars(description = "Fristen for å levere.")]
    pub deadline: Option<Date>,
    /// The authority's case number.
    #[serde(rename = "saksnummer")]
    #[schemars(description = "Myndighetens saksnummer.", length(max = 40))]
    pub case_number: Option<String>,
    /// The *ordninger* on the form, in its order.
    #[schemars(description = "Ordningene på skjemaet, i skjemaets rekkefølge.", length(min = 1, max = 40))]
    pub ordninger: Vec<Ordning>,
    /// What partners are called.
    #[serde(rename = "partnere")]
    #[schemars(description = "Hva partnerne heter. Uten den: UH.")]
    pub partners: Option<PartnerWords>,
    /// The choices of *Hva skal tilskuddet brukes til?*
    #[serde(rename = "bruksomraader", default)]
    #[schemars(description = "Valgene for hva tilskuddet skal brukes til.")]
    pub purposes: Vec<String>,
    /// The periods of *Tiltakets varighet*. The last one also names the point after which estimates begin.
    #[serde(rename = "perioder", default)]
    #[schemars(description = "Periodene et tiltak kan vare i.", inner(length(max = 40)))]
    pub periods: Vec<String>,
    /// The later periods for which estimates may be given.
    #[serde(rename = "anslagsperioder", default)]
    #[schemars(description = "Periodene det kan gis anslag for.", inner(length(max = 40)))]
    pub estimate_periods: Vec<String>,
    /// The link of the words *langsiktig plan* in the form.
    #[serde(rename = "langsiktigPlanLenke")]
    #[schemars(
        description = "Nettadressen til den langsiktige planen, for lenker i ledetekster.",
        regex(pattern = r"^https?://[^/\s]\S*$"),
        length(max = 2000)
    )]
    pub long_term_plan_url: Option<String>,
    /// The granted amount, in kroner, from which a report needs an auditor's statement.
    #[serde(rename = "revisorgrense")]
    #[schemars(description = "Tildelingen, i kroner, som krever en erklæring fra revisor i rapporten.")]
    pub audit_limit: Option<Money>,
    /// The *ordning* of this year that each one of last year goes on as.
    #[serde(rename = "fraFjor", default)]
    #[schemars(description = "Hvilken av ordningene hver av fjorårets går videre som.", length(max = 40))]
    pub from_last_year: Vec<Succession>,
    /// What tells a document's title from others of the form.
    #[serde(rename = "tittelTillegg")]
    #[schemars(
        description = "Det som skiller ett dokuments tittel fra et annet. {ordning}, {aar}, {soeker}, {partnerskap} og {tiltak} blir fylt ut.",
        length(max = 200)
    )]
    pub title_addition: Option<String>,
    /// A document's file name.
    #[serde(rename = "filnavn")]
    #[schemars(
        description = "Filnavnet til et dokument. {ordning}, {aar}, {soeker}, {partnerskap} og {tiltak} blir fylt ut.",
        length(max = 200)
    )]
    pub file_name: Option<String>,
    /// What the form asks, in its order.
    #[serde(rename = "deler")]
    #[serde(deserialize_with = "shared")]
    #[schemars(with = "Vec<Part>", description = "Delene av skjemaet, i rekkefølge.", length(min = 1, max = 60))]
    pub parts: Arc<Vec<Part>>,
}

/// All documents of a batch share the parts of their edition.
fn shared<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<Vec<Part>>, D::Error> {
    Vec::deserialize(deserializer).map(Arc::new)
}

fn asking<'a>(questions: &'a [Question], fact: &str) -> Option<&'a Question> {
    questions.iter().find_map(|question| {
        let inside =
            || [&question.yes, &question.no].into_iter().flatten().find_map(|one| asking(&one.questions, fact));
        if question.fact.as_deref() == Some(fact) { Some(question) } else { inside() }
    })
}

/// The kind of document that an edition is the form of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Skjemaformaal", title = "Formål", description = "Dokumentet skjemaet er for.", inline)]
pub enum Purpose {
    /// An application.
    #[default]
    #[serde(rename = "behovsmelding")]
    #[schemars(description = "En behovsmelding eller søknad.")]
    Application,
    /// A report on a grant.
    #[serde(rename = "rapportering")]
    #[schemars(description = "En rapportering på et tilskudd.")]
    Report,
}

/// What partners are called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Partnerord", title = "Partnere", description = "Hva partnerne i skjemaet heter.")]
pub struct PartnerWords {
    /// In full, such as *Universitet/Høgskole*.
    #[serde(rename = "fullt")]
    #[schemars(description = "Fullt ut, for eksempel Universitet/Høgskole.")]
    pub full: Translated,
    /// In short, such as *UH*.
    #[serde(rename = "kort")]
    #[schemars(description = "Kort, for eksempel UH.")]
    pub short: Translated,
}

/// An *ordning* that goes on as another.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Viderefoering", title = "Videreføring", description = "En ordning som går videre som en annen.")]
pub struct Succession {
    /// Last year's.
    #[serde(rename = "fra")]
    #[schemars(description = "Fjorårets ordning.")]
    pub from: String,
    /// This year's.
    #[serde(rename = "til")]
    #[schemars(description = "Ordningen i år.")]
    pub to: String,
}

impl FormEdition {
    /// Whether only one *ordning* of the form is open in its year: then nobody applies under several.
    pub fn has_one_ordning(&self) -> bool {
        let open = |ordning: &&Ordning| ordning.from <= self.year && ordning.to.is_none_or(|last| last >= self.year);
        self.ordninger.iter().filter(open).nth(1).is_none()
    }

    /// Every question, with those that answers lead to, in the order of the form.
    pub fn questions(&self) -> impl Iterator<Item = (&Part, &Question)> {
        self.parts.iter().flat_map(|part| part.all().into_iter().map(move |question| (part, question)))
    }

    /// The question that is a known fact, if the form asks it.
    pub fn asking(&self, fact: &str) -> Option<&Question> {
        self.parts.iter().find_map(|part| asking(&part.questions, fact))
    }

    /// The forms of the answers to the form's own questions.
    pub fn has_own_questions(&self) -> bool {
        let own = |form: Form| !matches!(form, Form::Heading | Form::Guidance);
        self.questions().any(|(_, question)| question.fact.is_none() && question.form.is_some_and(own))
    }
}

/// The authority that sends out and receives the form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Etat", title = "Etat", description = "Myndigheten som sender ut og mottar skjemaet.")]
pub struct Authority {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// Its name in Norwegian.
    #[serde(rename = "navn")]
    #[schemars(description = "Navnet på norsk.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 100))]
    pub name: String,
    /// Its names in Sámi languages.
    #[serde(rename = "samiskeNavn", default)]
    #[schemars(description = "Navnene på samiske språk.")]
    pub sami_names: Vec<NamedIn>,
}

/// A name in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "NavnPaaSpraak", title = "Navn på et språk", description = "Et navn på ett språk.")]
pub struct NamedIn {
    /// The language's code (ISO 639): screen readers choose their voice by it.
    #[serde(rename = "spraak")]
    #[schemars(description = "Språkkode (ISO 639), for eksempel sma eller smj.", regex(pattern = "^[a-z]{2,3}$"))]
    pub language: String,
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Navnet.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 100))]
    pub name: String,
}

/// *Ordning*: a grant scheme and the years it is open.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ordning", title = "Ordning", description = "En tilskuddsordning og årene den gjelder.")]
pub struct Ordning {
    /// Its name; other records refer to it by this.
    #[serde(rename = "navn")]
    #[schemars(description = "Ordningens navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 60))]
    pub name: String,
    /// The first year.
    #[serde(rename = "fraAar")]
    #[schemars(description = "Første år ordningen gjelder.")]
    pub from: u16,
    /// The last year, if the *ordning* has ended.
    #[serde(rename = "tilAar")]
    #[schemars(description = "Siste år ordningen gjelder, om den er avsluttet.")]
    pub to: Option<u16>,
    /// The owners' own share, in percent of the granted amount; a hint, not a condition.
    #[serde(rename = "egenandelProsent")]
    #[schemars(description = "Egenandelen eier skal bidra med, i prosent av det eier blir tildelt.")]
    pub own_share_percent: Option<u8>,
}
