//! The parts and questions of a form: what it asks, in its order.

use schemars::JsonSchema;
use serde::Deserialize;

use super::translated::Translated;
use crate::value::money::Money;

/// *Del*: questions under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Skjemadel",
    title = "Skjemadel",
    description = "En del av skjemaet: spørsmål under én overskrift."
)]
pub struct Part {
    /// Its name among the parts.
    #[schemars(description = "Delens navn blant delene.", regex(pattern = "^[a-z][a-zA-Z0-9]*$"), length(max = 40))]
    pub id: String,
    /// Its heading. Without one, its questions are headings themselves.
    #[serde(rename = "tittel")]
    #[schemars(description = "Overskriften. Uten den er spørsmålene selv overskrifter. {nr} og {navn} er tiltakets.")]
    pub title: Option<Translated>,
    /// Whether it belongs under the part before it.
    #[serde(rename = "underForrige", default)]
    #[schemars(description = "Om delen hører under den forrige.")]
    pub below: bool,
    /// What it is asked for each of.
    #[serde(rename = "gjentas")]
    #[schemars(description = "Hva delen gjentas for.")]
    pub repeated: Option<Repeated>,
    /// When it is asked.
    #[serde(rename = "hvis")]
    #[schemars(description = "Når delen gjelder.")]
    pub condition: Option<Condition>,
    /// Its questions, in their order.
    #[serde(rename = "spoersmaal")]
    #[schemars(description = "Spørsmålene, i rekkefølge.", length(min = 1, max = 200))]
    pub questions: Vec<Question>,
}

/// What a part is asked for each of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[schemars(rename = "Gjentakelse", title = "Gjentakelse", description = "Hva delen gjentas for.", inline)]
pub enum Repeated {
    /// Each measure.
    #[serde(rename = "tiltak")]
    #[schemars(description = "Hvert tiltak.")]
    Measure,
}

/// *Spørsmål*: a question. It is a known fact (`er`), or the form's own (`id` and `form`).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Spoersmaal",
    title = "Spørsmål",
    description = "Et spørsmål: en kjent opplysning («er»), eller skjemaets eget («id» og «form»)."
)]
pub struct Question {
    /// The known fact that it is; the record that has the fact answers it.
    #[serde(rename = "er")]
    #[schemars(description = "Opplysningen spørsmålet er. Da svarer postene dokumentene deler.", length(max = 60))]
    pub fact: Option<String>,
    /// Its name, under which `svar` has the answer.
    #[schemars(
        description = "Spørsmålets navn. Svaret står under dette navnet i «svar».",
        regex(pattern = "^[a-z][a-zA-Z0-9]*$"),
        length(max = 40)
    )]
    pub id: Option<String>,
    /// The form of its answer.
    #[schemars(description = "Hva slags svar det er.")]
    pub form: Option<Form>,
    /// What is asked.
    #[serde(rename = "ledetekst")]
    #[schemars(description = "Ledeteksten. {aar}, {nr}, {navn} og {sistePeriode} blir fylt ut.")]
    pub label: Option<Translated>,
    /// The words of the label that are a link.
    #[serde(rename = "lenke")]
    #[schemars(description = "Ordene i ledeteksten som er en lenke.")]
    pub link: Option<LabelLink>,
    /// How it is to be answered.
    #[serde(rename = "veiledning")]
    #[schemars(description = "Veiledning til den som svarer.")]
    pub guidance: Option<Translated>,
    /// Whether it must be answered.
    #[serde(rename = "paakrevd", default)]
    #[schemars(description = "Om spørsmålet må besvares.")]
    pub required: bool,
    /// When it must be answered.
    #[serde(rename = "paakrevdHvis")]
    #[schemars(description = "Når spørsmålet må besvares.")]
    pub required_if: Option<Condition>,
    /// Whether it is left out of the page where nothing is answered.
    #[serde(rename = "skjulTom", default)]
    #[schemars(description = "Om spørsmålet utelates når det ikke er besvart.")]
    pub hidden_if_empty: bool,
    /// When it is asked.
    #[serde(rename = "hvis")]
    #[schemars(description = "Når spørsmålet stilles.")]
    pub condition: Option<Condition>,
    /// What a *Ja* is called, and asks for.
    #[serde(rename = "ja")]
    #[schemars(description = "Hva et ja heter, og hva det ber om.")]
    pub yes: Option<FollowUp>,
    /// What a *Nei* is called, and asks for.
    #[serde(rename = "nei")]
    #[schemars(description = "Hva et nei heter, og hva det ber om.")]
    pub no: Option<FollowUp>,
    /// The choices.
    #[serde(rename = "valg", default)]
    #[schemars(description = "Valgene.", length(max = 100))]
    pub options: Vec<Choice>,
    /// The columns of a table.
    #[serde(rename = "kolonner", default)]
    #[schemars(description = "Kolonnene i en tabell. Flere enn åtte får ikke plass på en side.", length(max = 8))]
    pub columns: Vec<Column>,
    /// The rows of a table. Without any, it has as many as are filled in.
    #[serde(rename = "rader", default)]
    #[schemars(description = "Radene i en tabell. Uten dem har den så mange som fylles ut.", length(max = 60))]
    pub rows: Vec<Row>,
    /// The label of the row that sums the others.
    #[serde(rename = "sumrad")]
    #[schemars(description = "Navnet på raden som summerer de andre.")]
    pub sum_row: Option<Translated>,
    /// The label of the corner above the labels of rows.
    #[serde(rename = "hjoerne")]
    #[schemars(description = "Ledeteksten over radenes ledetekster. Uten den står spørsmålets der.")]
    pub corner: Option<Translated>,
    /// The fewest rows that the page shows of a table with free rows, filled in or not.
    #[serde(rename = "minsteRader", default)]
    #[schemars(description = "Så mange rader vises minst i en tabell med frie rader.", range(max = 40))]
    pub least_rows: u8,
    /// The longest text.
    #[serde(rename = "maksTegn")]
    #[schemars(description = "Det største antallet tegn.", range(min = 1))]
    pub most_characters: Option<u32>,
    /// The smallest number or amount.
    #[serde(rename = "minst")]
    #[schemars(description = "Det minste tallet eller beløpet.")]
    pub least: Option<Money>,
    /// The greatest number or amount.
    #[serde(rename = "stoerst")]
    #[schemars(description = "Det største tallet eller beløpet.")]
    pub greatest: Option<Money>,
}

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[schemars(rename = "Svarform", title = "Svarform", description = "Hva slags svar et spørsmål har.", inline)]
pub enum Form {
    /// A short text.
    #[serde(rename = "linje")]
    #[schemars(description = "En kort tekst.")]
    Line,
    /// A long text, in the dialect of [`crate::prose`].
    #[serde(rename = "tekst")]
    #[schemars(description = "En lang tekst.")]
    Text,
    /// An amount in kroner.
    #[serde(rename = "beloep")]
    #[schemars(description = "Et beløp i kroner.")]
    Amount,
    /// A whole number.
    #[serde(rename = "tall")]
    #[schemars(description = "Et helt tall.")]
    Number,
    /// A date.
    #[serde(rename = "dato")]
    #[schemars(description = "En dato.")]
    Date,
    /// An organisation number.
    #[serde(rename = "organisasjonsnummer")]
    #[schemars(description = "Et organisasjonsnummer.")]
    OrganisationNumber,
    /// A telephone number.
    #[serde(rename = "telefon")]
    #[schemars(description = "Et telefonnummer.")]
    Phone,
    /// An e-mail address.
    #[serde(rename = "epost")]
    #[schemars(description = "En e-postadresse.")]
    Email,
    /// *Ja* or *Nei*.
    #[serde(rename = "jaNei")]
    #[schemars(description = "Ja eller nei.")]
    YesNo,
    /// One of a list; all are shown, and one is ticked.
    #[serde(rename = "avkrysning")]
    #[schemars(description = "Ett av flere valg. Alle vises, og ett er krysset av.")]
    Ticked,
    /// One of a list; only the chosen one is shown.
    #[serde(rename = "valg")]
    #[schemars(description = "Ett av flere valg. Bare det valgte vises.")]
    Chosen,
    /// Several of a list, ticked.
    #[serde(rename = "flervalg")]
    #[schemars(description = "Flere av en liste, krysset av.")]
    Several,
    /// Some of the edition's periods, ticked.
    #[serde(rename = "perioder")]
    #[schemars(description = "Skjemautgavens perioder, krysset av.")]
    Periods,
    /// A table of contacts: their columns, and a row for what is known of them.
    #[serde(rename = "kontakt")]
    #[schemars(description = "Kontaktpersoner ved siden av hverandre.")]
    Contacts,
    /// A list of organisations.
    #[serde(rename = "organisasjoner")]
    #[schemars(description = "En liste over organisasjoner.")]
    Organisations,
    /// A table.
    #[serde(rename = "tabell")]
    #[schemars(description = "En tabell.")]
    Table,
    /// No question: a heading.
    #[serde(rename = "overskrift")]
    #[schemars(description = "Ikke et spørsmål: en overskrift.")]
    Heading,
    /// No question: guidance.
    #[serde(rename = "veiledning")]
    #[schemars(description = "Ikke et spørsmål: veiledning.")]
    Guidance,
}

impl Form {
    /// Its name in editions.
    pub fn name(self) -> &'static str {
        match self {
            Self::Line => "linje",
            Self::Text => "tekst",
            Self::Amount => "beloep",
            Self::Number => "tall",
            Self::Date => "dato",
            Self::OrganisationNumber => "organisasjonsnummer",
            Self::Phone => "telefon",
            Self::Email => "epost",
            Self::YesNo => "jaNei",
            Self::Ticked => "avkrysning",
            Self::Chosen => "valg",
            Self::Several => "flervalg",
            Self::Periods => "perioder",
            Self::Contacts => "kontakt",
            Self::Organisations => "organisasjoner",
            Self::Table => "tabell",
            Self::Heading => "overskrift",
            Self::Guidance => "veiledning",
        }
    }
}

/// The words of a label that are a link.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ledetekstlenke", title = "Lenke i ledetekst", description = "Ord i ledeteksten som er en lenke.")]
pub struct LabelLink {
    /// The words.
    #[serde(rename = "ord")]
    #[schemars(description = "Ordene.")]
    pub words: Translated,
    /// The address; without it, that of the edition's long-term plan.
    #[serde(rename = "adresse")]
    #[schemars(
        description = "Nettadressen. Uten den er det skjemautgavens langsiktigPlanLenke.",
        regex(pattern = r"^https?://[^/\s]\S*$"),
        length(max = 2000)
    )]
    pub address: Option<String>,
}

/// When something is asked. All that is stated must hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Vilkaar", title = "Vilkår", description = "Når noe gjelder. Alt som er oppgitt, må være oppfylt.")]
pub struct Condition {
    /// The *ordning* that the document is for.
    #[schemars(description = "Ordningen dokumentet gjelder.")]
    pub ordning: Option<String>,
    /// Whether the document has measures.
    #[serde(rename = "tiltak")]
    #[schemars(description = "Om dokumentet har tiltak.")]
    pub measures: Option<bool>,
    /// Whether something of the grant was carried over or paid back.
    #[serde(rename = "ubrukt")]
    #[schemars(description = "Om noe av tilskuddet er overført eller betalt tilbake.")]
    pub unused: Option<bool>,
    /// An earlier question, by its `id` or fact.
    #[serde(rename = "spoersmaal")]
    #[schemars(description = "Et tidligere spørsmål, ved «id» eller «er».")]
    pub question: Option<String>,
    /// The answer that the question must have; without it, any.
    #[serde(rename = "svar")]
    #[schemars(
        description = "Svaret det spørsmålet må ha: true, false, et av valgene eller en liste av dem. Uten det: et hvilket som helst."
    )]
    pub answer: Option<ConditionAnswer>,
}

/// The answer that a question must have.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Vilkaarssvar", inline)]
pub enum ConditionAnswer {
    /// *Ja* or *Nei*.
    YesNo(bool),
    /// One of the choices.
    Choice(String),
    /// Any of these choices.
    AnyOf(Vec<String>),
}

/// What *Ja* or *Nei* is called, and what it asks for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Oppfoelgingssvar",
    title = "Ja eller nei",
    description = "Hva et ja eller nei heter, og hva det ber om."
)]
pub struct FollowUp {
    /// Its label, such as *Ja (Fyll ut liste)*.
    #[serde(rename = "ledetekst")]
    #[schemars(description = "Ledeteksten, for eksempel «Ja (Fyll ut liste)».")]
    pub label: Option<Translated>,
    /// The questions that it leads to.
    #[serde(rename = "spoersmaal", default)]
    #[schemars(description = "Spørsmålene svaret leder til.", length(max = 40))]
    pub questions: Vec<Question>,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Valg", title = "Valg", description = "Et valg.")]
pub struct Choice {
    /// Its name in the data.
    #[schemars(description = "Valgets navn i dataene.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 100))]
    pub id: String,
    /// Its name on the page; without it, its name in the data.
    #[serde(rename = "ledetekst")]
    #[schemars(description = "Valgets navn på siden. Uten det vises id.")]
    pub label: Option<Translated>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Kolonne", title = "Kolonne", description = "En kolonne i en tabell.")]
pub struct Column {
    /// Its name: that of a known fact's column, or its key in the answer.
    #[schemars(
        description = "Kolonnens navn. I svarene er den nøkkelen.",
        regex(pattern = "^[a-z][a-zA-Z0-9]*$"),
        length(max = 40)
    )]
    pub id: String,
    /// Its label.
    #[serde(rename = "ledetekst")]
    #[schemars(description = "Ledeteksten.")]
    pub label: Translated,
    /// The form of its cells, in a table of the form's own.
    #[schemars(description = "Hva slags svar cellene har: linje, tekst, beloep, tall eller dato.")]
    pub form: Option<Form>,
    /// Whether the sum row has its sum.
    #[serde(rename = "summeres", default)]
    #[schemars(description = "Om sumraden har summen av kolonnen.")]
    pub summed: bool,
    /// The columns that it is the sum of.
    #[serde(rename = "sumAv", default)]
    #[schemars(description = "Kolonnene denne er summen av.", length(max = 12))]
    pub sum_of: Vec<String>,
    /// Whether it may be left empty in a table that must be answered.
    #[serde(rename = "valgfri", default)]
    #[schemars(description = "Om den kan stå tom selv om spørsmålet må besvares.")]
    pub optional: bool,
}

/// A fixed row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Rad", title = "Rad", description = "En fast rad i en tabell.")]
pub struct Row {
    /// Its name: that of a known fact's row, or its key in the answer.
    #[schemars(
        description = "Radens navn. I svarene er den nøkkelen.",
        regex(pattern = "^[a-z][a-zA-Z0-9]*$"),
        length(max = 40)
    )]
    pub id: String,
    /// Its label.
    #[serde(rename = "ledetekst")]
    #[schemars(description = "Ledeteksten.")]
    pub label: Translated,
    /// Whether it may be left empty in a table that must be answered.
    #[serde(rename = "valgfri", default)]
    #[schemars(description = "Om den kan stå tom selv om spørsmålet må besvares.")]
    pub optional: bool,
}

impl Part {
    /// Its questions with those that their answers lead to, in the order of the form.
    pub fn all(&self) -> Vec<&Question> {
        fn add<'a>(questions: &'a [Question], all: &mut Vec<&'a Question>) {
            for question in questions {
                all.push(question);
                for follow_up in [&question.yes, &question.no].into_iter().flatten() {
                    add(&follow_up.questions, all);
                }
            }
        }
        let mut all = Vec::new();
        add(&self.questions, &mut all);
        all
    }
}
