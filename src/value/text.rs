//! Small operations on texts that messages, names and file names need.

use unicode_normalization::UnicodeNormalization;

/// The candidate that `given` was probably meant to be, if one is similar enough.
///
/// The comparison ignores case. A candidate that `given` abbreviates comes before one that only looks alike:
/// `orgnummer` finds `organisasjonsnummer` rather than `kontonummer`, and `x` finds nothing.
pub fn nearest<'a>(given: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given = given.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| {
            let likeness = strsim::jaro_winkler(&given, &candidate.to_lowercase());
            (if is_short_for(&given, &candidate.to_lowercase()) { 1.0 + likeness } else { likeness }, candidate)
        })
        .filter(|(likeness, _)| *likeness >= 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Whether the letters of `given`, at least three, occur in `candidate` in the same order and with the same first
/// letter.
fn is_short_for(given: &str, candidate: &str) -> bool {
    let mut letters = candidate.chars();
    given.chars().count() >= 3
        && given.chars().next() == candidate.chars().next()
        && given.chars().all(|wanted| letters.any(|letter| letter == wanted))
}

/// The first letters of a value that may be very long, for a message.
pub fn excerpt(value: &str) -> String {
    excerpt_of(value, 60)
}

/// The first letters of a value, at most so many.
pub fn excerpt_of(value: &str, most: usize) -> String {
    match value.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

/// Whether a word may be longer than its line: the same rule as `long-word` in `templates/lib/page.typ`.
pub fn is_long(word: &str) -> bool {
    word.contains('@')
        || word.contains("://")
        // Every word of every text comes here, and most of them are too short for the rest.
        || (word.len() >= 8 && (word.chars().nth(23).is_some() || has_no_syllables(word)))
}

/// Whether a word has so many letters without a vowel, or so many digits, that hyphenation cannot break it. Only Latin
/// letters are counted, because nothing is known about the vowels of other scripts.
fn has_no_syllables(word: &str) -> bool {
    let (mut letters, mut digits) = (0, 0);
    word.chars().any(|c| {
        letters = if is_latin(c) && !is_vowel(c) { letters + 1 } else { 0 };
        digits = if c.is_numeric() { digits + 1 } else { 0 };
        letters >= 8 || digits >= 12
    })
}

fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'æ' | 'ø' | 'å' | 'A' | 'E' | 'I' | 'O' | 'U' | 'Y' | 'Æ' | 'Ø' | 'Å'
    )
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && matches!(c, 'A'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// A name without the differences that do not tell names apart: case, spacing, the form of accents (NFC or NFD), kinds
/// of hyphen and apostrophe, and invisible characters such as soft hyphens.
pub fn folded(name: &str) -> String {
    // A fast path for most names.
    let ascii = name.is_ascii() && !name.contains(|c: char| c.is_control() && !c.is_whitespace());
    let seen = |c: &char| !is_unseen(*c);
    let alike = |c| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' => '\'',
        other => other,
    };
    let name = if ascii { name.to_owned() } else { name.chars().map(alike).nfkc().filter(seen).collect() };
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character takes no space in a line: characters that steer the text, and invisible ones.
pub(crate) fn is_unseen(c: char) -> bool {
    let steers = matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    steers || (c.is_control() && !c.is_whitespace())
}

/// The sort key of a name in the Norwegian alphabet: `æ`, `ø`, `å` after `z`, and `aa` as `å`; Sámi letters after the
/// letters they are made of, `č` after `c` and so on; other accents are ignored.
///
/// Two names have the same key only if they are equal when [`folded`].
pub fn alphabetical(name: &str) -> impl Ord + Clone + use<> {
    let name = folded(name);
    let places: Vec<u32> = name.replace("aa", "å").nfc().filter_map(place).collect();
    (places, name)
}

/// A letter's position in the alphabet; a letter that comes after another has a position between it and the next.
fn place(c: char) -> Option<u32> {
    // After z, in the positions of the characters that follow it in ASCII.
    const AFTER_Z: u32 = 'z' as u32 * 2 + 2;
    let after = |base: char| Some(u32::from(base) * 2 + 1);
    let at = |base: char| Some(u32::from(base) * 2);
    match c {
        'æ' | 'ä' | 'ǽ' | 'ǣ' => Some(AFTER_Z),
        'ø' | 'ö' | 'ǿ' | 'ő' => Some(AFTER_Z + 2),
        'å' | 'ǻ' => Some(AFTER_Z + 4),
        'č' => after('c'),
        'đ' | 'ð' => after('d'),
        'ǥ' => after('g'),
        'ŋ' => after('n'),
        'š' => after('s'),
        'ŧ' | 'þ' => after('t'),
        'ž' | 'ʒ' | 'ǯ' => after('z'),
        'ü' => at('y'),
        'ł' => at('l'),
        // An accent that makes no letter of its own.
        '\u{300}'..='\u{36f}' => None,
        other => at(other.to_string().nfd().next().unwrap_or(other)),
    }
}

/// The text with a small first letter, for use inside a sentence.
pub fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The text with a capital first letter, to begin a sentence.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A file name made of a text: lower case ASCII letters, digits and single hyphens, at most 80 characters.
///
/// Norwegian letters are written as in the keys of the records (`æ` → `ae`, `ø` → `oe`, `å` → `aa`).
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            'æ' | 'ä' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push_str("oe"),
            'å' => slug.push_str("aa"),
            'á' | 'à' | 'â' => slug.push('a'),
            'é' | 'è' | 'ê' => slug.push('e'),
            'č' => slug.push('c'),
            'đ' => slug.push('d'),
            'ŋ' | 'ń' | 'ñ' => slug.push('n'),
            'š' => slug.push('s'),
            'ŧ' => slug.push('t'),
            'ž' => slug.push('z'),
            'ï' => slug.push('i'),
            'ó' | 'ò' | 'ô' => slug.push('o'),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() >= 80 {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_needs_likeness() {
        let keys = ["organisasjonsnummer", "kontonummer", "navn"];
        assert_eq!(nearest("organisasjonsnr", keys), Some("organisasjonsnummer"));
        assert_eq!(nearest("orgnummer", keys), Some("organisasjonsnummer"));
        assert_eq!(nearest("Navn", keys), Some("navn"));
        assert_eq!(nearest("x", keys), None);
    }

    #[test]
    fn names_that_look_alike_are_one() {
        for alike in [
            "NORD  universitet",
            " Nord universitet ",
            "Nord\u{a0}universitet",
            "Nord\u{202f}universitet",
            "Nord uni\u{ad}versitet",
            "Nord\u{200b} universitet\u{feff}",
            "Nord\tuniversitet",
            "\u{200e}Nord universitet",
        ] {
            assert_eq!(folded(alike), "nord universitet", "{alike:?}");
        }
        assert_eq!(folded("Bodo\u{308} og A\u{30a}s"), folded("BODÖ OG ÅS"));
        assert_eq!(folded("Sør\u{2011}Varanger"), folded("Sør-Varanger"));
        assert_eq!(folded("Ka\u{301}ra\u{301}s\u{30c}johka"), folded("Káráš\u{200d}johka"));
        assert_ne!(folded("Herøy kommune"), folded("Heroy kommune"));
        assert_ne!(folded("Nord universitet"), folded("Norduniversitet"));
    }

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        let sorted = [
            "Alta",
            "Áltá kommune",
            "Andøy",
            "Cavgu",
            "Cuvgu",
            "Čáhput",
            "Davvi",
            "Deatnu",
            "Đuksi",
            "Evenes",
            "Guovdageaidnu",
            "Nesna",
            "Nøtterøy",
            "Ŋárga",
            "Oslo",
            "Sømna",
            "Šuoššjávri",
            "Tana",
            "Tysfjord",
            "Ŧuollu",
            "Unjárga",
            "Zorro",
            "Ževnna",
            "Ær",
            "Ärla",
            "Øksnes",
            "Östersund",
            "Ål",
            "Aasen",
            "Åsnes",
        ];
        let mut names = sorted;
        names.reverse();
        names.sort_by_cached_key(|name| alphabetical(name));
        assert_eq!(names, sorted);
        // In any form and case.
        let equal = |a: &str, b: &str| alphabetical(a).cmp(&alphabetical(b)).is_eq();
        assert!(equal("ČÁHPUT", "C\u{30c}a\u{301}hput"));
        assert!(!equal("Alta", "Áltá"));
    }

    #[test]
    fn slugs_are_file_names() {
        assert_eq!(slug("Kompetanseløftet – Åfjord/Ørsta?"), "kompetanseloeftet-aafjord-oersta");
        assert_eq!(slug("../.."), "");
        assert!(slug(&"å".repeat(300)).len() <= 81);
    }
}
