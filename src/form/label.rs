//! Labels, with what the edition leaves to be filled in.

use super::Filled;
use crate::model::Translated;

/// The names in braces that a label may have, and whether they are known of a measure only.
pub(crate) const PLACEHOLDERS: [(&str, bool); 4] =
    [("aar", false), ("nr", true), ("navn", true), ("sistePeriode", false)];

/// A label, about a measure if it stands in its part. Names in braces are filled in; others stay as they are.
pub(crate) fn filled_in(label: &Translated, filled: &Filled<'_>, measure: Option<usize>) -> String {
    let text = label.text(filled.words.0);
    if !text.contains('{') {
        return text.to_owned();
    }
    let value = |name: &str| match name {
        "aar" => Some(filled.edition.year.to_string()),
        "nr" => measure.map(|measure| (measure + 1).to_string()),
        "navn" => measure.and_then(|measure| Some(filled.measures.get(measure)?.name.clone())),
        "sistePeriode" => filled.edition.periods.last().map(|period| period.to_lowercase()),
        _ => None,
    };
    replaced(text, value)
}

/// The text with the values of names in braces.
pub(crate) fn replaced(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        result.push_str(before);
        match after.split_once('}').and_then(|(name, after)| Some((value(name)?, after))) {
            Some((value, after)) => {
                result.push_str(&value);
                rest = after;
            }
            None => {
                result.push('{');
                rest = after;
            }
        }
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::replaced;

    #[test]
    fn known_names_are_filled_in_and_the_rest_stays() {
        let value = |name: &str| (name == "aar").then(|| "2024".to_owned());
        for (text, expected) in [
            ("Behov i {aar}", "Behov i 2024"),
            ("{aar}{aar}", "20242024"),
            ("{ukjent} {aar", "{ukjent} {aar"),
            ("{{aar}}", "{2024}"),
        ] {
            assert_eq!(replaced(text, value), expected);
        }
    }
}
