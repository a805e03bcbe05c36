//! The JSON Schemas, made from the types.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::{
    Authority, Behovsmelding, Budget, FormEdition, Measure, Partnership, Plan, Rapportering, Samledokument,
    Tilstandsrapport, plan, report,
};

/// Makes a JSON Schema from the types.
pub type MakeSchema = fn() -> Schema;

/// The JSON Schemas of all files: documents, and the records that they refer to. Each has its name, and the function
/// that makes it from the types.
pub const SCHEMAS: [(&str, MakeSchema); 17] = [
    ("behovsmelding", schema_of::<Behovsmelding>),
    ("budsjett", schema_of::<Budget>),
    ("etat", schema_of::<Authority>),
    ("fremdriftsplan", schema_of::<plan::ProgressPlan>),
    ("indikator", schema_of::<report::Indicator>),
    ("kalender", schema_of::<plan::Calendar>),
    ("maal-og-tiltak", schema_of::<plan::Goals>),
    ("partnerskap", schema_of::<Partnership>),
    ("plan", schema_of::<Plan>),
    ("profil", schema_of::<plan::Profile>),
    ("rapportering", schema_of::<Rapportering>),
    ("samledokument", schema_of::<Samledokument>),
    ("sammenligning", schema_of::<report::Comparison>),
    ("skjemautgave", schema_of::<FormEdition>),
    ("strategitabell", schema_of::<plan::Strategy>),
    ("tilstandsrapport", schema_of::<Tilstandsrapport>),
    ("tiltak", schema_of::<Measure>),
];

/// The JSON Schema of a type.
pub(crate) fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>()
}
