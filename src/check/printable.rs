//! Whether a text says anything, and whether the page can show it.

use unicode_normalization::UnicodeNormalization;

use super::characters;

/// Whether a text is blank: it has no letter and no digit, like "–".
pub(crate) fn blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| !text.chars().any(char::is_alphanumeric))
}

/// Whether every character of a text shows on a page.
pub(crate) fn can_be_printed(text: &str) -> bool {
    text.chars().all(characters::printable)
}

/// The text as the page shows it. No rule refuses unprintable characters in a file name, so they are replaced here.
pub(crate) fn printable_part(text: &str) -> String {
    text.nfc().filter(|c| !c.is_control()).map(|c| if characters::printable(c) { c } else { '?' }).collect()
}
