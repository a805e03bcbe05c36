//! *Partnerskap*: the owners and UH that apply together.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::value::contact::{Email, Phone};
use crate::value::ids::{AccountNumber, OrganisationNumber};

/// *Partnerskap*: owners and UH that plan together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Partnerskap", title = "Partnerskap", description = "Eiere og UH som melder behov sammen.")]
pub struct Partnership {
    /// The address of the file's JSON Schema, for editors; not used here.
    #[serde(rename = "$schema")]
    #[schemars(description = "JSON-skjemaet til filen, for redigeringsprogrammer.")]
    pub schema: Option<String>,
    /// The name of the partnership.
    #[serde(rename = "navn")]
    #[schemars(description = "Partnerskapets navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 200))]
    pub name: String,
    /// The network (*kompetansenettverk*, *RKK*) that coordinates it.
    #[serde(rename = "nettverk")]
    #[schemars(description = "Kompetansenettverket som koordinerer partnerskapet.")]
    pub network: Option<String>,
    /// The owners (*eiere*). The first is the applicant; the form lists the others.
    #[serde(rename = "eiere")]
    #[schemars(
        description = "Eierne. Den første melder behovet; de andre kommer i listen over andre eiere.",
        length(min = 1)
    )]
    pub owners: Vec<Organisation>,
    /// The universities and university colleges (*UH*). As with owners, the first is the main one.
    #[serde(default)]
    #[schemars(description = "Universiteter og høgskoler. Den første er hovedpartneren.")]
    pub uh: Vec<Organisation>,
    /// The two contacts.
    #[serde(rename = "kontaktpersoner", default)]
    #[schemars(description = "Kontaktpersonene hos eier og UH.")]
    pub contacts: Contacts,
}

/// An owner or a UH.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Organisasjon", title = "Organisasjon", description = "En eier eller et universitet/en høgskole.")]
pub struct Organisation {
    /// The full name.
    #[serde(rename = "navn")]
    #[schemars(description = "Fullt navn.", regex(pattern = r"[\p{L}\p{N}]"), length(max = 200))]
    pub name: String,
    /// The short name in use, such as `HINN`.
    #[serde(rename = "forkortelse")]
    #[schemars(description = "Forkortelse, for eksempel HINN.")]
    pub abbreviation: Option<String>,
    /// The organisation number.
    #[serde(rename = "organisasjonsnummer")]
    #[schemars(description = "Organisasjonsnummer i Enhetsregisteret.")]
    pub organisation_number: Option<OrganisationNumber>,
    /// The contact there.
    #[serde(rename = "kontaktperson")]
    #[schemars(description = "Kontaktperson hos organisasjonen.")]
    pub contact: Option<String>,
}

/// The contact of each side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Kontaktpersoner", title = "Kontaktpersoner", description = "Kontaktpersonene hos eier og UH.")]
pub struct Contacts {
    /// The owners' side.
    #[serde(rename = "eier", default)]
    #[schemars(description = "Kontaktperson hos eier.")]
    pub owner: Contact,
    /// The UH's side.
    #[serde(default)]
    #[schemars(description = "Kontaktperson hos UH.")]
    pub uh: Contact,
}

/// A contact, and the account for the money.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    rename = "Kontaktperson",
    title = "Kontaktperson",
    description = "En kontaktperson og hvor tilskuddet skal betales."
)]
pub struct Contact {
    /// The name.
    #[serde(rename = "navn")]
    #[schemars(description = "Navn.")]
    pub name: Option<String>,
    /// The position.
    #[serde(rename = "funksjon")]
    #[schemars(description = "Funksjon, for eksempel koordinator.")]
    pub position: Option<String>,
    /// The telephone number.
    #[serde(rename = "telefon")]
    #[schemars(description = "Telefonnummer.")]
    pub phone: Option<Phone>,
    /// The e-mail address.
    #[serde(rename = "epost")]
    #[schemars(description = "E-postadresse.")]
    pub email: Option<Email>,
    /// The account the grant is paid to.
    #[serde(rename = "kontonummer")]
    #[schemars(description = "Kontoen tilskuddet betales til.")]
    pub account_number: Option<AccountNumber>,
    /// The organisation that holds the account.
    #[serde(rename = "organisasjonsnummer")]
    #[schemars(description = "Organisasjonsnummer til den som mottar tilskuddet.")]
    pub organisation_number: Option<OrganisationNumber>,
    /// The reference of the payment.
    #[serde(rename = "merkes")]
    #[schemars(description = "Hva utbetalingen eventuelt skal merkes med.")]
    pub reference: Option<String>,
}
