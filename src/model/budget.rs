//! *Budsjett*: amounts, each for a measure, under an *ordning*, to a party.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::value::money::Money;
use crate::value::quantity::Quantity;

/// *Budsjett*: the amounts of a year. One budget may serve the forms of all *ordninger*.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Budsjett", title = "Budsjett", description = "Beløpene det meldes behov for i et år.")]
pub struct Budget {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The year the lines are for.
    #[serde(rename = "aar")]
    #[schemars(description = "Året linjene gjelder.")]
    pub year: u16,
    /// The amounts applied for.
    #[serde(rename = "linjer", default)]
    #[schemars(description = "Det som det meldes behov for.")]
    pub lines: Vec<BudgetLine>,
    /// The estimated needs of later periods, if measures go on.
    #[serde(rename = "anslag", default)]
    #[schemars(description = "Anslag på behov dersom tiltak ønskes videreført.")]
    pub estimates: Vec<Estimate>,
}

/// *Part*: the side of the partnership that the money goes to.
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
    /// The name of the *ordning* that the money is applied for under.
    #[schemars(description = "Navnet på ordningen.")]
    pub ordning: String,
    /// The party that it goes to.
    #[serde(rename = "part")]
    #[schemars(description = "Hvem beløpet tilfaller.")]
    pub party: Party,
    /// Its purpose.
    #[serde(rename = "tekst")]
    #[schemars(description = "Hva beløpet gjelder.")]
    pub text: Option<String>,
    /// The amount, in kroner. A line without an amount is in no sum, and is reported.
    #[serde(rename = "beloep")]
    #[schemars(description = "Beløpet i kroner.")]
    pub amount: Option<Money>,
    /// The granted amount, in kroner, once it is decided.
    #[serde(rename = "tildelt")]
    #[schemars(description = "Beløpet som ble tildelt, i kroner.")]
    pub granted: Option<Money>,
    /// The used part of the granted amount, in kroner, once it is known.
    #[serde(rename = "brukt")]
    #[schemars(description = "Beløpet som er brukt, i kroner.")]
    pub used: Option<Money>,
    /// The part that is transferred to the next year, in kroner.
    #[serde(rename = "overfoert")]
    #[schemars(description = "Beløpet som er overført til neste år, i kroner.")]
    pub transferred: Option<Money>,
    /// The part that is paid back, in kroner.
    #[serde(rename = "tilbakebetalt")]
    #[schemars(description = "Beløpet som er betalt tilbake, i kroner.")]
    pub paid_back: Option<Money>,
    /// The reckonings: parts that together make the amount.
    #[serde(rename = "regnestykker", default)]
    #[schemars(description = "Regnestykkene bak beløpet. Sammen gir de beløpet.")]
    pub reckonings: Vec<Reckoning>,
}

/// *Regnestykke*: one part of an amount. `antall` × `timer` × `sats` gives the part's amount.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Regnestykke",
    title = "Regnestykke",
    description = "Én del av det et beløp består av: antall, eventuelt ganger timer, ganger sats."
)]
pub struct Reckoning {
    /// The purpose of the part.
    #[serde(rename = "tekst")]
    #[schemars(description = "Hva denne delen gjelder.")]
    pub text: Option<String>,
    /// The count.
    #[serde(rename = "antall")]
    #[schemars(description = "Antall enheter.")]
    pub count: Option<Quantity>,
    /// The unit of the count.
    #[serde(rename = "enhet")]
    #[schemars(description = "Hva som telles, for eksempel dag eller samling.")]
    pub unit: Option<String>,
    /// The hours of each, if the rate is per hour.
    #[serde(rename = "timer")]
    #[schemars(description = "Timer i hver enhet, når satsen gjelder per time.")]
    pub hours: Option<Quantity>,
    /// Kroner per unit, or per hour.
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
    /// The name of the *ordning* that the money would be applied for under.
    #[schemars(description = "Navnet på ordningen.")]
    pub ordning: String,
    /// One of the form edition's later periods.
    #[serde(rename = "periode")]
    #[schemars(description = "Perioden, en av skjemautgavens anslagsperioder.")]
    pub period: String,
    /// The party that it would go to.
    #[serde(rename = "part")]
    #[schemars(description = "Hvem beløpet tilfaller.")]
    pub party: Party,
    /// The amount, in kroner; `None` if there is only a reason.
    #[serde(rename = "beloep")]
    #[schemars(description = "Beløpet i kroner.")]
    pub amount: Option<Money>,
    /// A text in place of the amount, such as that nothing is needed.
    #[serde(rename = "beloepSomSkrevet")]
    #[schemars(
        description = "Det som er skrevet der beløpet skulle stå, når det ikke er et beløp.",
        regex(pattern = r"[\p{L}\p{N}]"),
        length(max = 60)
    )]
    pub written_amount: Option<String>,
    /// The reason, or why there is no amount.
    #[serde(rename = "begrunnelse")]
    #[schemars(description = "Begrunnelsen.", extend("x-tekst" = true))]
    pub reason: Option<String>,
}
