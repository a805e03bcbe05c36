//! `blankett schema`: the JSON Schema of a file.

use std::io::{self, Write};

use super::args::SchemaArgs;
use super::outcome::Outcome;
use crate::model::SCHEMAS;

pub(super) fn run(args: &SchemaArgs) -> Outcome {
    let mut out = io::stdout().lock();
    // Who closes standard output early has read enough.
    let _ = match &args.kind {
        Some(kind) => {
            let (_, make) = SCHEMAS.iter().find(|(name, _)| name == kind).expect("the command line takes these only");
            let schema = serde_json::to_string_pretty(&make()).expect("a schema is JSON");
            writeln!(out, "{schema}")
        }
        None => SCHEMAS.iter().try_for_each(|(name, make)| {
            let schema = make();
            let description = schema.get("description").and_then(|text| text.as_str()).unwrap_or_default();
            writeln!(out, "{name:14} {description}")
        }),
    };
    Outcome::Done
}
