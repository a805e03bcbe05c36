//! What a text says and shows.

use unicode_normalization::UnicodeNormalization;

use super::characters;

/// Whether a text says nothing: it has no letter and no digit, as "–" has not.
pub(crate) fn blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| !text.chars().any(char::is_alphanumeric))
}

/// Whether every character of a text shows on a page.
pub(crate) fn can_be_printed(text: &str) -> bool {
    text.chars().all(characters::printable)
}

/// The text as it shows on a page: a name of a file may have what cannot be printed, and is not for a rule to refuse.
pub(crate) fn printable_part(text: &str) -> String {
    text.nfc().filter(|c| !c.is_control()).map(|c| if characters::printable(c) { c } else { '?' }).collect()
}
