//! Texts as people write them, with the text that a reader must find on the page. This file does not know how texts are
//! parsed: each piece is made together with its result.

use fastrand::Rng;

/// A text, and the text that the page must show.
#[derive(Default)]
pub struct Written {
    pub text: String,
    /// Every character that must be read back, in order, without white space. `MARK` stands for a bullet, or the
    /// character itself.
    pub shown: String,
}

/// Stands in `Written::shown` for the mark of an item of a list; the written character follows it.
pub const MARK: char = '\u{1}';

const NB: [&str; 14] = [
    "17. mars vedtok kommunestyret planen",
    "1. mai er fridag, 2. mai er det ikke",
    "8. trinn ligger over landet",
    "1.–7. trinn deltar",
    "3. juni: siste samling",
    "2. klasse og 3. klasse",
    "5. oktober 2024 kl. 08.30–15.00",
    "01.08.2024 starter arbeidet",
    "4. kvartal er tungt",
    "Uke 40–42 og §§ 13-3 og 17-12",
    "§ 2. Innhold",
    "3.2.1 Mål og tiltak",
    "2024. Året begynner nå",
    "6. plass av 43",
];
const NN: [&str; 8] = [
    "17. mars vedtok kommunestyret planen, og vi er i gang",
    "1. august tek skulane til",
    "5. årstrinn ligg høgare enn landet",
    "8. trinnet deltek ikkje",
    "2. veka i november",
    "3. halvår er ikkje eit halvår",
    "10. klasse har eksamen",
    "4. september møtest alle",
];
const SUMS: [&str; 16] = [
    "Vikarer: 10*2500*2 kr",
    "20*500 kr og 30*400 kr",
    "3 * 4 = 12 og 2 * 6 = 12",
    "10 * 2 500 kr * 2",
    "- 5 000 kr til reise",
    "-5 000 kr",
    "+ 6 000 kr",
    "− 2 %",
    "50 000 – 60 000 kr",
    "5 000,- kr pr. stk. á 2,50",
    "12.000,00 NOK (kr. 12 000)",
    "+/- 3 dager, ± 2",
    "50 % + 50 % = 100 %",
    "2^3 = 8 og x_1 + x_2",
    "1/2 + 1/4 < 1 > 1/8",
    "4*4-bil og 2*",
];
const SIGNS: [&str; 21] = [
    "C:\\felles\\_planer_\\2024\\*.docx",
    "fil_navn_med_strek.pdf",
    "a_b_c og d*e*f",
    "\\*stjerne\\* \\_strek\\_",
    "* * *",
    "***",
    "---",
    "--",
    "===",
    "&amp; &nbsp; &#65; <br>",
    "<b>fet</b> <!-- nei -->",
    "~5 timer ~~strøket~~",
    "`kode` og ```mer```",
    "[ ] gjort [x] ikke",
    "[Merk] og (se [her])",
    "[a]: b",
    "> sitat",
    "# 5 og #emne",
    "$x$ @ 20 kr, 50 #",
    "«Vi vil» – \"sa hun\" … 'ja'",
    "| en | sats | uten | tabell",
];
const WORDS: [&str; 12] =
    ["barnehage", "skole", "og", "PPT", "læringsmiljø", "å", "rektor", "på", "veiledning", "Bodø", "øving", "samisk"];

/// A text of a few blocks. `tag` is a word that no other text has; it stands first and last.
pub fn written(rng: &mut Rng, tag: &str) -> Written {
    let mut out = Written::default();
    out.line(&format!("x{tag}a"));
    for _ in 0..rng.usize(1..=5) {
        out.text.push_str(if rng.u8(..) < 160 { "\n\n" } else { "\n" });
        let block = rng.u8(0..9);
        // A list continues in text directly after it, and a table gets one line more.
        if matches!(block, 5..=8) {
            out.text.push('\n');
        }
        match block {
            0 => out.line(pick(rng, &NB)),
            1 => out.line(pick(rng, &NN)),
            2 => out.line(pick(rng, &SUMS)),
            3 => out.line(pick(rng, &SIGNS)),
            4 => out.prose(rng),
            5 => out.bullets(rng),
            6 => out.numbers(rng),
            7 => out.table(rng),
            _ => out.heading(rng),
        }
        if matches!(block, 5..=8) {
            out.text.push('\n');
        }
    }
    out.text.push_str("\n\n");
    out.line(&format!("x{tag}z"));
    out
}

fn pick<'a>(rng: &mut Rng, from: &[&'a str]) -> &'a str {
    from[rng.usize(0..from.len())]
}

fn words(rng: &mut Rng) -> String {
    (0..rng.usize(1..=6)).map(|_| pick(rng, &WORDS)).collect::<Vec<_>>().join(" ")
}

impl Written {
    /// A line that the page shows as it is.
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.show(line);
    }

    fn show(&mut self, text: &str) {
        self.shown.extend(text.chars().filter(|c| !c.is_whitespace()));
    }

    /// Words with emphasis and links, of which the marks go.
    fn prose(&mut self, rng: &mut Rng) {
        for _ in 0..rng.usize(1..=4) {
            let (words, sign) = (words(rng), if rng.bool() { "*" } else { "_" });
            let (text, shown) = match rng.u8(0..6) {
                0 => (format!("{sign}{words}{sign}"), words),
                1 => (format!("{sign}{sign}{words}{sign}{sign}"), words),
                2 => (format!("[{words}](https://example.no/a_b_c)"), words),
                3 => ("https://example.no/en_side*her".to_owned(), "https://example.no/en_side*her".to_owned()),
                4 => ("post_mottak@example.no".to_owned(), "post_mottak@example.no".to_owned()),
                _ => (words.clone(), words),
            };
            self.text.push_str(&text);
            self.show(&shown);
            let after = pick(rng, &[", ", " ", " – ", " (", ") "]);
            self.line(after);
        }
    }

    /// A list as it comes from Word, a mail or a PDF; no item is an amount, whose minus would stay.
    fn bullets(&mut self, rng: &mut Rng) {
        let signs = ["-", "*", "•", "–", "·", "▪", "●", "◦", "\u{f0b7}", "➢", "■", "‣"];
        let (sign, gap) = (pick(rng, &signs), pick(rng, &[" ", "\t", "   "]));
        for n in 0..rng.usize(1..=4) {
            if n > 0 {
                self.text.push('\n');
            }
            self.item(sign, gap, &words(rng));
            if rng.u8(..) < 60 {
                self.text.push_str("\n  ");
                self.item(pick(rng, &signs), gap, &words(rng));
            }
        }
    }

    fn item(&mut self, sign: &str, gap: &str, text: &str) {
        self.text.push_str(&format!("{sign}{gap}{text}"));
        self.shown.push(MARK);
        self.show(sign);
        self.show(text);
    }

    /// Numbers print as they were written, whether they count on or not.
    fn numbers(&mut self, rng: &mut Rng) {
        let first = if rng.bool() { 1 } else { rng.usize(1..=12) };
        let step = usize::from(rng.u8(..) < 220);
        let kind = rng.u8(0..4);
        for n in 0..rng.usize(1..=4) {
            if n > 0 {
                self.text.push('\n');
            }
            let number = first + n * step;
            let letter = char::from(b'a' + u8::try_from(number).unwrap_or_default());
            let mark = match kind {
                0 => format!("{number}."),
                1 => format!("{number})"),
                2 => format!("{letter})"),
                _ => format!("({letter})"),
            };
            self.line(&format!("{mark} {}", words(rng)));
        }
    }

    /// A table of GitHub's Markdown: the row under its header and the separators of cells are not shown.
    fn table(&mut self, rng: &mut Rng) {
        let columns = rng.usize(2..=4);
        for row in 0..=rng.usize(1..=3) {
            let cells: Vec<String> = (0..columns)
                .map(|_| {
                    if rng.bool() {
                        words(rng)
                    } else {
                        pick(rng, &["1 000", "20*500", "17. mars", "- 5", "§ 2"]).to_owned()
                    }
                })
                .collect();
            self.text.push_str(&format!("| {} |\n", cells.join(" | ")));
            cells.iter().for_each(|cell| self.show(cell));
            if row == 0 {
                self.text.push_str(&format!("{}|\n", "|---".repeat(columns)));
            }
        }
    }

    fn heading(&mut self, rng: &mut Rng) {
        let words = words(rng);
        self.text.push_str(&format!("{} {words}", "#".repeat(rng.usize(1..=3))));
        self.show(&words);
    }
}

/// Checks that `page` shows all of `shown`; if not, returns what it shows instead, or nothing if it does not even
/// begin.
pub fn find(page: &[char], shown: &str) -> Result<(), String> {
    let shown: Vec<char> = shown.chars().collect();
    let start: Vec<char> = shown.iter().take_while(|c| **c != 'a').copied().chain(['a']).collect();
    let begin = page.windows(start.len()).position(|part| part == start).ok_or_else(String::new)?;
    let (mut at, mut next) = (begin, 0);
    let told = |at: usize| page[begin..page.len().min(at + 20)].iter().collect::<String>();
    while next < shown.len() {
        if shown[next] == MARK {
            // Any bullet, or the character as written.
            if page.get(at).is_none_or(|c| !"•‣–".contains(*c) && *c != shown[next + 1]) {
                return Err(told(at));
            }
            (at, next) = (at + 1, next + 2);
        } else if page.get(at) == Some(&shown[next]) {
            (at, next) = (at + 1, next + 1);
        } else {
            return Err(told(at));
        }
    }
    Ok(())
}
