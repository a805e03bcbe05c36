//! The embedded fonts, the only ones there are.

use std::sync::LazyLock;

use ttf_parser::Face;

/// Open Sans: regular, italic, semibold, bold and bold italic.
const TEXT: [&[u8]; 5] = [
    include_bytes!("../fonts/OpenSans-Regular.ttf"),
    include_bytes!("../fonts/OpenSans-Italic.ttf"),
    include_bytes!("../fonts/OpenSans-SemiBold.ttf"),
    include_bytes!("../fonts/OpenSans-Bold.ttf"),
    include_bytes!("../fonts/OpenSans-BoldItalic.ttf"),
];

/// Noto Sans: regular, italic and bold. Its letters are drawn like those of Open Sans, and it has those that
/// Open Sans lacks, such as Skolt Sámi's ǥ, ǩ and ʒ.
const RARE: [&[u8]; 3] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Italic.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
];

/// Every font file, those of the family that text is set in first.
pub fn files() -> impl Iterator<Item = &'static [u8]> {
    TEXT.into_iter().chain(RARE)
}

/// Whether one of the two families can show the character in all its styles.
pub fn cover(c: char) -> bool {
    static FAMILIES: LazyLock<[Vec<Face<'static>>; 2]> = LazyLock::new(|| {
        let parse = |files: &[&'static [u8]]| {
            files
                .iter()
                .map(|file| Face::parse(file, 0).expect("the embedded fonts are whole, a test reads them"))
                .collect()
        };
        [parse(&TEXT), parse(&RARE)]
    });
    // All that most texts consist of; it need not be looked up.
    c == ' '
        || c.is_ascii_alphanumeric()
        || FAMILIES.iter().any(|faces| faces.iter().all(|face| face.glyph_index(c).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_and_all_sami_letters_are_covered() {
        let norwegian = "abcdefghijklmnopqrstuvwxyzæøåéèêóòôâäöü";
        // North, South, Lule, Pite, Ume, Inari and Skolt Sámi.
        let sami = "áčđŋšŧžïâåäöńñõʒǯǥǧǩʹʼđ";
        for c in norwegian.chars().chain(sami.chars()) {
            assert!(cover(c), "{c}");
            assert!(c.to_uppercase().all(cover), "upper case of {c}");
        }
        for c in "0123456789 \u{a0}\u{202f}–—«»“”‘’…•·×½§°€≥≤−".chars() {
            assert!(cover(c), "{c}");
        }
        assert!(!cover('😀') && !cover('中') && !cover('\u{7}'));
    }
}
