//! *Budsjett*: how much, for which measure, under which *ordning*, to which party.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::value::money::Money;
use crate::value::quantity::Quantity;

/// *Budsjett*: the amounts of a year. One budget may serve the forms of all *ordninger*.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Budsjett", title = "Budsjett", description = "Beløpene det meldes behov for i et år.")]
pub struct Budget {
    /// Where the file's JSON Schema is, for editors; means nothing here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The year the lines are for.
    #[serde(rename = "aar")]
    #[schemars(description = "Året linjene gjelder.")]
    pub year: u16,
    /// What is applied for.
    #[serde(rename = "linjer", default)]
    #[schemars(description = "Det som det meldes behov for.")]
    pub lines: Vec<BudgetLine>,
    /// What would be needed to go on afterwards.
    #[serde(rename = "anslag", default)]
    #[schemars(description = "Anslag på behov dersom tiltak ønskes videreført.")]
    pub estimates: Vec<Estimate>,
}

/// *Part*: which side of the partnership the money goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[schemars(rename = "Part", title = "Part", description = "Hvem beløpet tilfaller.", inline)]
pub enum Party {
    /// The owners (*eier*).
    #[serde(rename = "eier")]
    #[schemars(description = "Eierne.")]
    Owner,
    /// The universities and university colleges (*UH*).
    #[serde(rename = "uh")]
    #[schemars(description = "Universitetene og høgskolene.")]
    Uh,
}

/// One amount applied for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Budsjettlinje", title = "Budsjettlinje", description = "Ett beløp det meldes behov for.")]
pub struct BudgetLine {
    /// The `id` of the measure.
    #[serde(rename = "tiltak")]
    #[schemars(description = "Tiltakets id.")]
    pub measure: String,
    /// The name of the *ordning* that is asked.
    #[schemars(description = "Navnet på ordningen.")]
    pub ordning: String,
    /// Whom it goes to.
    #[serde(rename = "part")]
    #[schemars(description = "Hvem beløpet tilfaller.")]
    pub party: Party,
    /// What it is for.
    #[serde(rename = "tekst")]
    #[schemars(description = "Hva beløpet gjelder.")]
    pub text: Option<String>,
    /// How much, in kroner. A line without an amount counts in no sum, and is reported.
    #[serde(rename = "beloep")]
    #[schemars(description = "Beløpet i kroner.")]
    pub amount: Option<Money>,
    /// How much was granted, in kroner, when that is decided.
    #[serde(rename = "tildelt")]
    #[schemars(description = "Beløpet som ble tildelt, i kroner.")]
    pub granted: Option<Money>,
    /// How much of it was used, in kroner, when that is known.
    #[serde(rename = "brukt")]
    #[schemars(description = "Beløpet som er brukt, i kroner.")]
    pub used: Option<Money>,
    /// How much of it goes on to the next year, in kroner.
    #[serde(rename = "overfoert")]
    #[schemars(description = "Beløpet som er overført til neste år, i kroner.")]
    pub transferred: Option<Money>,
    /// How the amount was reckoned: its parts, which together make the amount.
    #[serde(rename = "regnestykker", default)]
    #[schemars(description = "Regnestykkene bak beløpet. Sammen gir de beløpet.")]
    pub reckonings: Vec<Reckoning>,
}

/// *Regnestykke*: one part of what an amount is made of. `antall` × `timer` × `sats` gives the part's amount.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Regnestykke",
    title = "Regnestykke",
    description = "Én del av det et beløp består av: antall, eventuelt ganger timer, ganger sats."
)]
pub struct Reckoning {
    /// What the part is for.
    #[serde(rename = "tekst")]
    #[schemars(description = "Hva denne delen gjelder.")]
    pub text: Option<String>,
    /// How many.
    #[serde(rename = "antall")]
    #[schemars(description = "Antall enheter.")]
    pub count: Option<Quantity>,
    /// Of what.
    #[serde(rename = "enhet")]
    #[schemars(description = "Hva som telles, for eksempel dag eller samling.")]
    pub unit: Option<String>,
    /// Hours in each, where the rate is for an hour.
    #[serde(rename = "timer")]
    #[schemars(description = "Timer i hver enhet, når satsen gjelder per time.")]
    pub hours: Option<Quantity>,
    /// Kroner for each unit, or each hour.
    #[serde(rename = "sats")]
    #[schemars(description = "Kroner for hver enhet, eller for hver time.")]
    pub rate: Option<Money>,
    /// The part's amount as stated, in kroner; without it, the product.
    #[serde(rename = "beloep")]
    #[schemars(description = "Delens beløp, slik det er oppgitt. Regnes ut når det ikke er oppgitt.")]
    pub amount: Option<Money>,
}

/// *Anslag*: an estimated need in a later period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Anslag", title = "Anslag", description = "Anslått behov i en senere periode.")]
pub struct Estimate {
    /// The `id` of the measure.
    #[serde(rename = "tiltak")]
    #[schemars(description = "Tiltakets id.")]
    pub measure: String,
    /// The name of the *ordning* that would be asked.
    #[schemars(description = "Navnet på ordningen.")]
    pub ordning: String,
    /// One of the form edition's later periods.
    #[serde(rename = "periode")]
    #[schemars(description = "Perioden, en av skjemautgavens anslagsperioder.")]
    pub period: String,
    /// Whom it would go to.
    #[serde(rename = "part")]
    #[schemars(description = "Hvem beløpet tilfaller.")]
    pub party: Party,
    /// How much, in kroner; `None` where there is a reason alone.
    #[serde(rename = "beloep")]
    #[schemars(description = "Beløpet i kroner.")]
    pub amount: Option<Money>,
    /// What is written where the amount would stand, such as that none is needed.
    #[serde(rename = "beloepSomSkrevet")]
    #[schemars(
        description = "Det som er skrevet der beløpet skulle stå, når det ikke er et beløp.",
        regex(pattern = r"[\p{L}\p{N}]"),
        length(max = 60)
    )]
    pub written_amount: Option<String>,
    /// Why, or why there is no amount.
    #[serde(rename = "begrunnelse")]
    #[schemars(description = "Begrunnelsen.", extend("x-tekst" = true))]
    pub reason: Option<String>,
}
