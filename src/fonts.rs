//! The embedded fonts, the only ones there are.

use std::sync::LazyLock;

use ttf_parser::Face;

/// The family that all documents are set in.
pub const FAMILY: &str = "Source Sans 3";

/// The font files: regular, italic, semibold, bold and bold italic.
pub const FILES: [&[u8]; 5] = [
    include_bytes!("../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../fonts/SourceSans3-It.ttf"),
    include_bytes!("../fonts/SourceSans3-Semibold.ttf"),
    include_bytes!("../fonts/SourceSans3-Bold.ttf"),
    include_bytes!("../fonts/SourceSans3-BoldIt.ttf"),
];

/// Whether every font can show the character, alone or as a letter with its accent
/// (`ǩ` is shown as `k` and a combining caron).
pub fn cover(c: char) -> bool {
    static FACES: LazyLock<Vec<Face<'static>>> = LazyLock::new(|| {
        FILES.iter().map(|file| Face::parse(file, 0).expect("the embedded fonts are whole, a test reads them")).collect()
    });
    let covered = |c| FACES.iter().all(|face| face.glyph_index(c).is_some());
    let composed = |base, accent| covered(base) && covered(accent);
    covered(c) || matches!(c, 'ǩ' if composed('k', '\u{30c}')) || matches!(c, 'Ǩ' if composed('K', '\u{30c}'))
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
        for c in "0123456789 \u{a0}\u{202f}–—«»“”‘’…•·×½§°€→≥≤−".chars() {
            assert!(cover(c), "{c}");
        }
        assert!(!cover('😀') && !cover('א') && !cover('\u{7}'));
    }
}
