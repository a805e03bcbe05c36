//! Random texts.

use fastrand::Rng;

const WORDS: [&str; 24] = [
    "barnehage",
    "skole",
    "og",
    "i",
    "profesjonsfellesskap",
    "kompetanseutvikling",
    "vi",
    "læringsmiljø",
    "å",
    "styrer",
    "rektor",
    "mellomarbeid",
    "PPT",
    "veiledning",
    "på",
    "foreldresamarbeid",
    "lærerutdanningen",
    "det",
    "er",
    "øve",
    "samlingsrekke",
    "spesialpedagogikk",
    "trygt",
    "tidlig",
];

/// Every letter that Sámi languages have and Norwegian lacks.
const SAMI: &str = "á Á č Č đ Đ ŋ Ŋ š Š ŧ Ŧ ž Ž ï Ï ñ Ñ ń Ń õ Õ ʒ Ʒ ǯ Ǯ ǥ Ǥ ǧ Ǧ ǩ Ǩ ʹ ʼ â Â ä Ä ö Ö";

/// One word; now and then one of sixty characters, an address, or with Sámi letters.
pub fn word(rng: &mut Rng) -> String {
    match rng.u8(0..60) {
        0 => format!("{}utviklingsstrategiarbeidsgruppelederopplæringsprogrammøteplan", word_of(rng, 3)),
        1 => word_of(rng, 60),
        2 => format!("{}@avdeling-for-opplaering-{}.kommune.example.no", word_of(rng, 6), rng.u16(..)),
        3 => format!("https://example.no/en/lang/adresse?med={}&deler={}", word_of(rng, 9), rng.u16(..)),
        4 | 5 => SAMI.split(' ').filter(|_| rng.u8(..) < 60).take(12).collect::<String>() + "a",
        6 => format!("{}–{}", rng.u16(..), rng.u16(..)),
        _ => (*rng.choice(WORDS.iter()).expect("there are words")).to_owned(),
    }
}

/// An e-mail address, at times a long one.
pub fn email(rng: &mut Rng) -> String {
    let (name, department) = (rng.usize(1..=40), rng.usize(2..=40));
    format!("{}@{}.kommune.example.no", word_of(rng, name), word_of(rng, department))
}

/// A word that no hyphenation knows, and no other word is the same as.
fn word_of(rng: &mut Rng, letters: usize) -> String {
    (0..letters).map(|_| rng.lowercase()).collect()
}

/// A line: at times empty, mostly a few words, at times twenty.
pub fn line(rng: &mut Rng) -> String {
    let words = match rng.u8(0..12) {
        0 => 0,
        1 => rng.usize(8..=20),
        _ => rng.usize(1..=5),
    };
    words_of(rng, words)
}

fn words_of(rng: &mut Rng, count: usize) -> String {
    (0..count).map(|_| word(rng)).collect::<Vec<_>>().join(" ")
}

/// A long text: paragraphs, lists of every kind, headings, tables, emphasis, links, notes; from nothing to a thousand words.
pub fn paragraphs(rng: &mut Rng) -> String {
    let most = match rng.u8(0..20) {
        0 => return String::new(),
        1 => 12,
        2..=5 => 6,
        _ => 2,
    };
    let count = rng.usize(1..=most);
    let mut blocks: Vec<String> = (0..count).map(|_| block(rng)).collect();
    if rng.u8(0..12) == 0 {
        // A note belongs to its own text, so each has the same names.
        blocks.insert(0, format!("{} a[^1] {}", words_of(rng, 3), prose(rng, 20)));
        blocks.push(format!("[^1]: {}", prose(rng, 20)));
    }
    blocks.join("\n\n")
}

fn block(rng: &mut Rng) -> String {
    let items = rng.usize(1..=6);
    match rng.u8(0..16) {
        0 => format!("{} a{}", "#".repeat(rng.usize(1..=6)), words_of(rng, 3)),
        1 | 2 => {
            let mark = *rng.choice(["-", "•", "–", "*", "▪"].iter()).expect("there are some");
            list(rng, items, |_| mark.to_owned())
        }
        3 => list(rng, items, |n| format!("{n}.")),
        4 => list(rng, items, |n| format!("{})", char::from(b'`' + u8::try_from(n).unwrap_or(1)))),
        5 => (0..items).map(|_| format!("- {}\n  - {}", prose(rng, 8), prose(rng, 8))).collect::<Vec<_>>().join("\n"),
        6 => table(rng, items),
        7 => (0..items).map(|_| prose(rng, 8)).collect::<Vec<_>>().join("\n"),
        _ => prose(rng, 110),
    }
}

fn list(rng: &mut Rng, items: usize, mark: impl Fn(usize) -> String) -> String {
    (1..=items).map(|n| format!("{} {}", mark(n), prose(rng, 12))).collect::<Vec<_>>().join("\n")
}

fn table(rng: &mut Rng, rows: usize) -> String {
    let columns = rng.usize(2..=5);
    let row = |rng: &mut Rng| (0..columns).map(|_| format!("| {} ", words_of(rng, 2))).collect::<String>() + "|\n";
    let header = row(rng);
    header + &"|---".repeat(columns) + "|\n" + &(0..rows).map(|_| row(rng)).collect::<String>()
}

/// Words with markup here and there, in one line.
pub fn prose(rng: &mut Rng, most: usize) -> String {
    let words = rng.usize(1..=most);
    let marked = |rng: &mut Rng| match rng.u8(0..40) {
        0 => format!("*{}*", words_of(rng, 2)),
        1 => format!("**{}**", words_of(rng, 2)),
        2 => format!("[{}](https://example.no/{})", words_of(rng, 2), rng.u16(..)),
        _ => word(rng),
    };
    (0..words).map(|_| marked(rng)).collect::<Vec<_>>().join(" ") + "."
}
