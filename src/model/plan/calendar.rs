//! *Kalender*: events and their dates.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::value::date::Date;
use crate::value::week::Weeks;

/// *Kalender*: parts of the year, each with its events.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Kalender", title = "Kalender", description = "Det som skjer, gruppert etter måned.")]
pub struct Calendar {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The parts, such as autumn and spring.
    #[serde(rename = "deler")]
    #[schemars(description = "Delene av kalenderen, for eksempel høst og vår.", length(min = 1))]
    pub parts: Vec<CalendarPart>,
}

/// A part of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Kalenderdel", title = "Kalenderdel", description = "En del av kalenderen.")]
pub struct CalendarPart {
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Delens navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 60))]
    pub name: String,
    /// What goes on through all of the part.
    #[serde(rename = "merknad")]
    #[schemars(description = "Det som pågår hele perioden.", extend("x-tekst" = true))]
    pub note: Option<String>,
    /// The events, in any order: the page sorts them.
    #[serde(rename = "oppfoeringer", default)]
    #[schemars(description = "Det som skjer. Det sorteres etter dato.")]
    pub events: Vec<Event>,
}

/// *Oppføring*: an event on a day, on consecutive days, or some time in a week.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Oppfoering",
    title = "Oppføring",
    description = "Noe som skjer en dag, flere dager etter hverandre, eller en gang i en uke. Ukens nummer regnes ut av datoen."
)]
pub struct Event {
    /// The day, or the first.
    #[serde(rename = "dato")]
    #[schemars(description = "Dagen, eller den første av dem.")]
    pub date: Option<Date>,
    /// The last day, if there are several.
    #[serde(rename = "tilDato")]
    #[schemars(description = "Den siste dagen, når det er flere.")]
    pub last: Option<Date>,
    /// The week, if no day is set.
    #[serde(rename = "uke")]
    #[schemars(description = "Uken eller ukene, når dagen ikke er bestemt.")]
    pub weeks: Option<Weeks>,
    /// The time of day.
    #[serde(rename = "tid")]
    #[schemars(description = "Klokkeslettet, for eksempel «09.00–11.30».", length(max = 60))]
    pub time: Option<String>,
    /// The subject.
    #[serde(rename = "fagomraade")]
    #[schemars(description = "Fagområdet, for eksempel LP.", length(max = 120))]
    pub subject: Option<String>,
    /// The programme.
    #[serde(rename = "program")]
    #[schemars(description = "Programmet.", extend("x-tekst" = true))]
    pub program: Option<String>,
    /// The room or place.
    #[serde(rename = "sted")]
    #[schemars(description = "Møterommet eller stedet.", length(max = 200))]
    pub place: Option<String>,
    /// The theme.
    #[serde(rename = "tema")]
    #[schemars(description = "Temaet.", extend("x-tekst" = true))]
    pub theme: Option<String>,
    /// What is to be read or done beforehand.
    #[serde(rename = "oppgave")]
    #[schemars(description = "Lesebestilling eller oppgave.", extend("x-tekst" = true))]
    pub task: Option<String>,
    /// The participants or the people responsible.
    #[serde(rename = "deltakere", default)]
    #[schemars(description = "Hvem som deltar eller har ansvaret.", inner(regex(pattern = r"[\p{L}\p{N}]")))]
    pub participants: Vec<String>,
}
