//! *Behovsmelding*: the application for one *ordning*.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Answers, Budget, DocumentRecord, FormEdition, Measure, Partnership, Record, Records, WrittenLanguage};
use crate::value::date::Date;
use crate::value::money::Money;

/// *Behovsmelding*: the needs of a partnership under one *ordning*, as Statsforvalteren's form asks for them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Behovsmelding",
    title = "Behovsmelding",
    description = "Et partnerskaps behov for tilskudd under én ordning."
)]
pub struct Behovsmelding {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The kind, `behovsmelding`.
    #[serde(rename = "dokument")]
    #[schemars(description = "Dokumenttypen.", extend("const" = "behovsmelding"))]
    pub kind: String,
    /// The version of the records that it is written in.
    #[serde(rename = "versjon")]
    #[schemars(description = "Versjonen av postene filen er skrevet i.", range(min = 1))]
    pub version: Option<u16>,
    /// The written language of the document's fixed words.
    #[serde(rename = "maalform", default)]
    #[schemars(description = "Målformen i skjemaets egne ord. Uten den: nb.")]
    pub language: WrittenLanguage,
    /// The document's date; the PDF carries it.
    #[serde(rename = "dato")]
    #[schemars(description = "Datoen for behovsmeldingen.")]
    pub date: Option<Date>,
    /// The date on which the authority received it. Errors in its content are then the applicant's, so they are marked
    /// on the page and reported as warnings.
    #[serde(rename = "mottatt")]
    #[schemars(description = "Datoen søknaden ble mottatt, når den gjengis av mottakeren.")]
    pub received: Option<Date>,
    /// The edition of the form.
    #[serde(rename = "skjema")]
    #[schemars(description = "Utgaven av skjemaet.")]
    pub form: Record<FormEdition>,
    /// The name of the *ordning* it is for.
    #[serde(default)]
    #[schemars(description = "Navnet på ordningen behovsmeldingen gjelder. Kan utelates når skjemaet har én.")]
    pub ordning: String,
    /// The partnership that applies.
    #[serde(rename = "partnerskap")]
    #[schemars(description = "Partnerskapet som melder behovet.")]
    pub partnership: Record<Partnership>,
    /// *Partnerskapet består av flere eiere?* Counted from the partnership if it is not stated.
    #[serde(rename = "flereEiere")]
    #[schemars(description = "Om partnerskapet består av flere eiere. Telles når det ikke er oppgitt.")]
    pub several_owners: Option<bool>,
    /// *Partnerskapet består av flere UH?* Counted from the partnership if it is not stated.
    #[serde(rename = "flereUh")]
    #[schemars(description = "Om partnerskapet består av flere UH. Telles når det ikke er oppgitt.")]
    pub several_uh: Option<bool>,
    /// *Partnerskapet leverer behovsmelding i flere ordninger?*
    #[serde(rename = "flereOrdninger")]
    #[schemars(description = "Om partnerskapet leverer behovsmelding i flere ordninger.")]
    pub several_ordninger: Option<bool>,
    /// *Totalt antall tiltak*, as stated. Counted from the measures if it is not stated.
    #[serde(rename = "antallTiltak")]
    #[schemars(description = "Totalt antall tiltak, slik det er oppgitt. Telles når det ikke er oppgitt.")]
    pub stated_count: Option<u32>,
    /// *Total sum det meldes behov for*, as stated. Computed from the budget if it is not stated.
    #[serde(rename = "totalsum")]
    #[schemars(
        description = "Total sum det meldes behov for, slik den er oppgitt. Summeres fra budsjettet når den ikke er oppgitt."
    )]
    pub stated_totals: Option<StatedTotals>,
    /// *Sum søkt*, as stated. Computed from the budget if it is not stated.
    #[serde(rename = "sumSoekt")]
    #[schemars(description = "Sum søkt, slik den er oppgitt. Summeres fra budsjettet når den ikke er oppgitt.")]
    pub stated_sum: Option<StatedSum>,
    /// Whether partners take part in this application; `None` if it is not stated.
    #[serde(rename = "uhInvolvert")]
    #[schemars(description = "Om UH er med på denne søknaden.")]
    pub uh_involved: Option<bool>,
    /// A short remark on the partners' part, for example that it is not settled.
    #[serde(rename = "uhMerknad")]
    #[schemars(
        description = "Merknad om UH sin rolle, for eksempel at den er uavklart. Står etter navnet på UH.",
        length(max = 100)
    )]
    pub uh_remark: Option<String>,
    /// Amounts that cannot be read. They are printed as written, and no sum includes them.
    #[serde(rename = "uleseligeBeloep", default)]
    #[schemars(
        description = "Beløp i søknaden som ikke lar seg lese. De gjengis slik de er skrevet, og regnes ikke med noe sted."
    )]
    pub unreadable_amounts: Vec<UnreadableAmount>,
    /// The owners' own share, in kroner, if the *ordning* asks for one.
    #[serde(rename = "egenandel")]
    #[schemars(description = "Det eier bidrar med av egne midler, når ordningen ber om en egenandel.")]
    pub own_share: Option<Money>,
    /// The measures, the most wanted first.
    #[serde(rename = "tiltak", default)]
    #[schemars(description = "Tiltakene, i prioritert rekkefølge.")]
    pub measures: Records<Measure>,
    /// The amounts.
    #[serde(rename = "budsjett")]
    #[schemars(description = "Budsjettet med beløpene.")]
    pub budget: Record<Budget>,
    /// Whether the unions took part.
    #[serde(rename = "medbestemmelse", default)]
    #[schemars(description = "Om behovsmeldingen har vært drøftet i medbestemmelse.")]
    pub co_determination: CoDetermination,
    /// The numbers of units that take part.
    #[serde(rename = "enheter", default)]
    #[schemars(description = "Hvor mange enheter som er inkludert.")]
    pub units: UnitCounts,
    /// The answers to the form's own questions.
    #[serde(rename = "svar", default)]
    #[schemars(description = "Svarene på skjemaets egne spørsmål.")]
    pub answers: Answers,
}

impl DocumentRecord for Behovsmelding {
    const APPLIES: bool = true;

    fn date(&self) -> Option<Date> {
        self.date
    }

    fn edition(&self) -> Option<&FormEdition> {
        Some(&self.form)
    }

    fn edition_mut(&mut self) -> Option<&mut FormEdition> {
        Some(&mut self.form.0)
    }

    fn language(&self) -> WrittenLanguage {
        self.language
    }

    fn received(&self) -> Option<Date> {
        self.received
    }
}

/// An amount that the applicant wrote so that nobody can tell what it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "UleseligBeloep",
    title = "Uleselig beløp",
    description = "Et beløp som ikke lar seg lese, slik det er skrevet."
)]
pub struct UnreadableAmount {
    /// The subject of the amount, as the beginning of a sentence.
    #[serde(rename = "gjelder")]
    #[schemars(description = "Hva beløpet gjelder.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 120))]
    pub what: String,
    /// The amount as written.
    #[serde(rename = "skrevet")]
    #[schemars(description = "Beløpet slik det er skrevet.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 40))]
    pub written: String,
}

/// The table *Total sum det meldes behov for*, as stated.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "OppgittTotalsum",
    title = "Oppgitt totalsum",
    description = "Tabellen «Total sum det meldes behov for», slik den er oppgitt."
)]
pub struct StatedTotals {
    /// A row per *ordning*.
    #[serde(rename = "rader")]
    #[schemars(description = "En rad per ordning.")]
    pub rows: Vec<StatedRow>,
    /// The row *Sum*.
    #[schemars(description = "Raden «Sum».")]
    pub sum: StatedSum,
}

/// A stated row of one *ordning*.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "OppgittRad", title = "Oppgitt rad", description = "En oppgitt rad i tabellen.")]
pub struct StatedRow {
    /// The name of the *ordning*.
    #[schemars(description = "Navnet på ordningen.")]
    pub ordning: String,
    /// The owners' part.
    #[serde(rename = "eier")]
    #[schemars(description = "Eiers del.")]
    pub owner: Option<Money>,
    /// The UH's part.
    #[schemars(description = "UH sin del.")]
    pub uh: Option<Money>,
    /// The total.
    #[serde(rename = "totalt")]
    #[schemars(description = "Totalt.")]
    pub total: Option<Money>,
}

/// The stated row *Sum*.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "OppgittSum", title = "Oppgitt sum", description = "Den oppgitte sumraden.")]
pub struct StatedSum {
    /// The owners' part.
    #[serde(rename = "eier")]
    #[schemars(description = "Eiers del.")]
    pub owner: Option<Money>,
    /// The UH's part.
    #[schemars(description = "UH sin del.")]
    pub uh: Option<Money>,
    /// The total.
    #[serde(rename = "totalt")]
    #[schemars(description = "Totalt.")]
    pub total: Option<Money>,
}

/// *Behovsmeldingen har vært drøftet i medbestemmelse*.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Medbestemmelse",
    title = "Medbestemmelse",
    description = "Om behovsmeldingen har vært drøftet i medbestemmelse."
)]
pub struct CoDetermination {
    /// *Ja* or *Nei*; `None` if it is not answered.
    #[serde(rename = "droeftet")]
    #[schemars(description = "Om den har vært drøftet.")]
    pub discussed: Option<bool>,
    /// *Hvem som har deltatt*.
    #[serde(rename = "deltakere", default)]
    #[schemars(description = "Hvem som har deltatt.")]
    pub participants: Vec<Participant>,
}

/// A participant in the discussion.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Deltaker", title = "Deltaker", description = "En som har deltatt.")]
pub struct Participant {
    /// The role, such as *Hovedtillitsvalgt*.
    #[serde(rename = "rolle")]
    #[schemars(description = "Rollen, for eksempel hovedtillitsvalgt.")]
    pub role: Option<String>,
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Navnet.")]
    pub name: Option<String>,
}

/// *Hvor mange enheter er inkludert i behovsmeldingen?*
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Enheter", title = "Enheter", description = "Antall enheter som er inkludert.")]
pub struct UnitCounts {
    /// Municipal kindergartens.
    #[serde(rename = "kommunaleBarnehager")]
    #[schemars(description = "Kommunale barnehager.")]
    pub municipal_kindergartens: Option<u32>,
    /// Private kindergartens.
    #[serde(rename = "privateBarnehager")]
    #[schemars(description = "Private barnehager.")]
    pub private_kindergartens: Option<u32>,
    /// Public schools.
    #[serde(rename = "offentligeSkoler")]
    #[schemars(description = "Offentlige skoler.")]
    pub public_schools: Option<u32>,
    /// Private schools.
    #[serde(rename = "privateSkoler")]
    #[schemars(description = "Private skoler.")]
    pub private_schools: Option<u32>,
    /// Educational-psychological services (*PPT*).
    #[serde(rename = "ppTjenester")]
    #[schemars(description = "PP-tjenester.")]
    pub pp_services: Option<u32>,
}
