//! How a value type stands in records.

/// Reads a value type from a record with its own parser, of a `text` or of any `json`, and describes it in the schemas under a
/// name: `record_value!(Color, text, "Farge", { "title": "Farge", … })`.
macro_rules! record_value {
    ($type:ident, $from:ident, $name:literal, $schema:tt) => {
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                record_value!(@ $type, $from, serde::Deserialize::deserialize(deserializer)?)
                    .map_err(serde::de::Error::custom)
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
    (@ $type:ident, text, $value:expr) => {{
        let text: String = $value;
        text.parse::<$type>()
    }};
    (@ $type:ident, address, $value:expr) => {{
        let address: String = $value;
        $type::from_address(&address)
    }};
    (@ $type:ident, json, $value:expr) => {{
        let value: serde_json::Value = $value;
        $type::from_json(&value)
    }};
}

pub(super) use record_value;
