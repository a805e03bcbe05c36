//! How the dialect reads what people write, in a short notation: `|` between lines, `;` between items.

use proptest::prelude::*;

use super::{Block, Inline, Line, Marks, Pattern, ProblemKind, is_headed, parse, plain, regular};

fn shown(text: &str) -> String {
    let regular = regular::regular(text);
    let prose = parse(&regular);
    let notes = prose.notes.iter().map(|note| format!(" ^{}={}", note.label, lines(&note.lines)));
    blocks(&prose.blocks) + &notes.collect::<String>()
}

fn blocks(blocks: &[Block<'_>]) -> String {
    blocks.iter().map(block).collect::<Vec<_>>().join(" ")
}

fn block(block: &Block<'_>) -> String {
    match block {
        Block::Paragraph(paragraph) => lines(paragraph),
        Block::Heading(level, text) => format!("h{level}({})", line(text)),
        Block::List(list) => {
            let marks = match list.marks {
                Marks::Bullets => "•".to_owned(),
                Marks::Sign(sign) => sign.to_string(),
                Marks::Numbers { first, pattern: Pattern { opened, digit, end } } => {
                    format!("{}{digit}{end}{first}", if opened { "(" } else { "" })
                }
            };
            let items: Vec<String> = list.items.iter().map(|item| blocks(item)).collect();
            format!("{marks}[{}]", items.join("; "))
        }
        Block::Table(table) => {
            let rows = std::iter::once(&table.header).chain(&table.rows);
            let rows: Vec<String> = rows.map(|row| row.iter().map(line).collect::<Vec<_>>().join(",")).collect();
            format!("table[{}]", rows.join("; "))
        }
    }
}

fn lines(lines: &[Line<'_>]) -> String {
    lines.iter().map(line).collect::<Vec<_>>().join("|")
}

fn line(parts: &Line<'_>) -> String {
    let part = |part: &Inline<'_>| match part {
        Inline::Text(text) => (*text).to_owned(),
        Inline::Emphasis(body) => format!("<i>{}</i>", line(body)),
        Inline::Strong(body) => format!("<b>{}</b>", line(body)),
        Inline::Link { address, body } => format!("<a {address}>{}</a>", line(body)),
        Inline::Reference { target, body, .. } => format!("<a #{target}>{}</a>", line(body)),
        Inline::Mark { label, .. } => format!("<^{label}>"),
    };
    parts.iter().map(part).collect()
}

#[track_caller]
fn assert_shown(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(shown(text), *expected, "{text:?}");
    }
}

#[test]
fn lines_end_where_they_were_ended() {
    assert_shown(&[
        ("Hilsen\nKari Nordmann\nrektor", "Hilsen|Kari Nordmann|rektor"),
        ("en\r\n\r\nto", "en to"),
        ("en  \nto\\\ntre", r"en|to\|tre"),
        ("  a\n      b\n\tc", "a|b|c"),
    ]);
}

#[test]
fn what_only_looks_like_markup_is_text() {
    for text in [
        "17. mars møtes vi, og",
        "1. april er fristen",
        "8. trinn",
        "1.–7. trinn",
        "- ",
        "--",
        "---",
        "===",
        "***",
        "_ _",
        "10*2500*2 kr",
        "20*500 kr og 30*400 kr",
        "5 * 4 = 20 * 1",
        "fil_navn_her",
        "a*b*c",
        "*5 000*",
        "2*",
        "**",
        "* * *",
        "C:\\mappe\\_ny_",
        "\\*ikke\\*",
        "&amp; &nbsp; &lt;",
        "<b>fet</b>",
        "~~strøket~~",
        "~5 timer",
        "`kode`",
        "> sitat",
        "§ 13-3",
        "3.2.1 Mål",
        "# 5",
        "#mål",
        "#",
        "####### for mange",
        "-5 000 kr",
        "+ 6 000 kr",
        "+5",
        "2024. Året",
        "01. januar",
        "[Merk]: se her",
        "[ ] gjort",
        "[x](javascript:alert(1))",
        "![bilde](https://example.no)",
        "a | b",
        "|",
        "| a | b |",
        "$x^2$",
        "100 %",
        "(1) alene",
        "a) alene",
        "i. alene",
        "kl. 8.00",
        "f.eks. dette",
        "B. Olsen",
        "*",
        "_",
        "\u{2028}x",
    ] {
        let expected = text.trim_start_matches('\u{2028}').trim();
        // A bare address is a link everywhere; this test is about the text around it.
        assert_eq!(shown(text).replace("<a https://example.no>", "").replace("</a>", ""), expected, "{text:?}");
    }
    assert_shown(&[
        ("- 5 000 kr\n+ 6 000 kr", "- 5 000 kr|+ 6 000 kr"),
        ("Vikarer 10 000 kr\n- 5 000 kr\n+ 6 000 kr", "Vikarer 10 000 kr|- 5 000 kr|+ 6 000 kr"),
        ("17. mars\n18. mars\n19. mars", "17. mars|18. mars|19. mars"),
        ("3. juni: start\n4. oktober: slutt", "3. juni: start|4. oktober: slutt"),
        ("8. trinn\n9. trinn\n10. trinn", "8. trinn|9. trinn|10. trinn"),
        ("Mål\n---\ntekst\n===", "Mål|---|tekst|==="),
    ]);
}

#[test]
fn lists_are_what_people_and_word_mark_as_such() {
    assert_shown(&[
        ("- en\n- to", "•[en; to]"),
        ("Vi vil:\n- en\n- to\nog mer", "Vi vil: •[en; to] og mer"),
        ("* en\n* to", "•[en; to]"),
        ("•\ten\n•\tto", "•[en; to]"),
        ("\u{f0b7}\ten\n\u{f0b7} to", "•[en; to]"),
        ("●en\n● to", "•[en; to]"),
        ("➢ en\n➢ to", "•[en; to]"),
        ("– en\n– to", "–[en; to]"),
        ("- 5 000 kr til vikarer\n- 6 000 kr til reise", "-[5 000 kr til vikarer; 6 000 kr til reise]"),
        ("- en\n  - under\n- to", "•[en •[under]; to]"),
        ("• en\no\tunder\no\tmer\n• to", "•[en •[under; mer]; to]"),
        ("- en\n\n- to", "•[en; to]"),
        ("- en\n\n  mer\n- to", "•[en mer; to]"),
        ("- en\n  går videre\n- to", "•[en|går videre; to]"),
        ("- en\n• to", "•[en •[to]]"),
        ("- en\n– to", "•[en] –[to]"),
        ("− 2 %\n\n- to", "−[2 %] •[to]"),
    ]);
}

#[test]
fn numbers_are_lists_where_they_count_on_and_print_as_written() {
    assert_shown(&[
        ("1. en\n2. to", "1.1[en; to]"),
        ("3) tre\n4) fire", "1)3[tre; fire]"),
        ("a) en\nb) to", "a)1[en; to]"),
        ("(a) en\n(b) to", "(a)1[en; to]"),
        ("A. en\nB. to", "A.1[en; to]"),
        ("1. en", "1. en"),
        ("1. en\n1. to", "1. en|1. to"),
        ("1. en\n3. tre", "1. en|3. tre"),
        ("2. to\n1. en", "2. to|1. en"),
        ("1. en\n- under\n2. to", "1.1[en •[under]; to]"),
        ("1. en\na) under\nb) mer\n2. to", "1.1[en a)1[under; mer]; to]"),
        ("1. Kartlegge\n2. Prøve ut\n\ntekst\n\n3. alene", "1.1[Kartlegge; Prøve ut] tekst 3. alene"),
        ("1. en\n2. to\n17. mars", "1.1[en; to] 17. mars"),
    ]);
}

#[test]
fn emphasis_is_of_whole_words() {
    assert_shown(&[
        ("et *ord* og **to ord**, _og_ __her__.", "et <i>ord</i> og <b>to ord</b>, <i>og</i> <b>her</b>."),
        ("*Kursene skal:*\n- a", "<i>Kursene skal:</i> •[a]"),
        ("***begge***", "<b><i>begge</i></b>"),
        ("«*ord*» (*ord*)", "«<i>ord</i>» (<i>ord</i>)"),
        ("*over\nto linjer*", "*over|to linjer*"),
        ("*se 5*2 her*", "<i>se 5*2 her</i>"),
        ("merk* og *under", "merk* og *under"),
        ("* punkt*", "•[punkt*]"),
    ]);
}

#[test]
fn addresses_are_links() {
    assert_shown(&[
        ("se https://example.no/a_b_c.", "se <a https://example.no/a_b_c>https://example.no/a_b_c</a>."),
        ("www.example.no", "<a https://www.example.no>www.example.no</a>"),
        ("skriv til kari@example.no!", "skriv til <a mailto:kari@example.no>kari@example.no</a>!"),
        ("https://example.no/a[^1]", "<a https://example.no/a>https://example.no/a</a><^1>"),
        ("[planen](https://example.no/p(1))", "<a https://example.no/p(1)>planen</a>"),
        ("[*planen*](www.example.no)", "<a https://www.example.no><i>planen</i></a>"),
        ("[her](#maal)", "<a #maal>her</a>"),
        ("<kari@example.no>", "<<a mailto:kari@example.no>kari@example.no</a>>"),
    ]);
}

#[test]
fn headings_tables_and_notes() {
    assert_shown(&[
        ("# Mål\ntekst\n### Dypere\n#\u{a0}Æ", "h1(Mål) tekst h3(Dypere) h1(Æ)"),
        ("| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 |\netter", "table[a,b; 1,2; 3,] etter"),
        ("før\na | b\n--- | ---\n*c* | d", "før table[a,b; <i>c</i>,d]"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "| a | b |||---|---||| 1 | 2 | 3 |"),
        ("tekst[^1] og\n\n[^1]: Meld. St. 6.", "tekst<^1> og ^1=Meld. St. 6."),
    ]);
    for headed in ["# Mål", "\n \n  ### Mål \ntekst", "#\u{a0}Æ"] {
        assert!(is_headed(headed), "{headed:?}");
    }
    for other in ["", "#", "#Mål", "# 1", "####### Mål", "tekst\n# Mål", "- # Mål"] {
        assert!(!is_headed(other), "{other:?}");
    }
}

#[test]
fn what_cannot_be_shown_is_a_fault() {
    let problems = |text: &str| parse(text).problems.into_iter().map(|fault| fault.kind).collect::<Vec<_>>();
    let deep = |levels: usize| (0..levels).map(|n| format!("{}- punkt {n}\n", "  ".repeat(n))).collect::<String>();
    assert_eq!(problems(&deep(5)), []);
    assert_eq!(problems(&deep(6)), [ProblemKind::DeepList]);
    let wide = |columns: usize| format!("{}|\n{}|\n", "| a ".repeat(columns), "|---".repeat(columns));
    assert_eq!(problems(&wide(8)), []);
    assert_eq!(problems(&wide(9)), [ProblemKind::LargeTable { columns: 9, rows: 0 }]);
    assert_eq!(problems(&(wide(2) + &"| a | b |\n".repeat(201))), [ProblemKind::LargeTable { columns: 2, rows: 201 }]);
}

#[test]
fn the_guide_says_what_holds() {
    let guide = include_str!("../../docs/tekst.md");
    let signs = guide.lines().find(|line| line.starts_with("    -   *")).expect("it lists the marks");
    for sign in signs.split_whitespace() {
        assert!(shown(&format!("{sign} en")).ends_with("[en]"), "{sign}");
    }
    // The examples of `docs/tekst.md`, which are indented, with the results that it promises.
    let examples: Vec<String> = guide
        .split("\n\n")
        .filter(|part| part.lines().all(|line| line.starts_with("    ")))
        .map(|part| part.lines().map(|line| format!("{}\n", &line[4..])).collect::<String>())
        .map(|part| shown(part.trim_end()))
        .collect();
    let expected = [
        "•[Kompetanseheving for ansatte •[i barnehage; i skole]; Samarbeid med foreldre]",
        "- 5 000 kr til reise|+ 6 000 kr til vikarer",
        "1.1[Kartlegge egen praksis; Prøve ut nye måter å arbeide på; Dele erfaringer]",
        "table[Tiltak,Kr; Samling,1 000; Reise,2 000]",
    ];
    for example in expected {
        assert!(examples.iter().any(|shown| shown == example), "{example} is none of {examples:#?}");
    }
    for limit in ["fem nivåer", "åtte kolonner og 200 rader"] {
        assert!(guide.contains(limit), "{limit}");
    }
}

#[test]
fn long_texts_of_one_kind_take_no_time_to_speak_of() {
    for line in [
        "- a\n",
        "1. a\n",
        "| a |\n",
        "[^1",
        "[",
        "*a ",
        "**a *b ",
        "_a_b ",
        "[a](",
        "- - - a",
        "1. \n",
        "  - a\n",
        "|-|\n|-|\n",
        "a@b.no ",
    ] {
        parse(&line.repeat(20_000));
    }
    let deep: String = (0..2_000).map(|n| format!("{}- a\n", " ".repeat(n * 2))).collect();
    parse(&deep);
}

proptest! {
    #[test]
    fn no_letter_is_lost(text in r"([-*•–_|\[\]()#1-3a-cæ.:^ ]{0,9}\n?){0,8}") {
        let regular = regular::regular(&text).into_owned();
        let prose = parse(&regular);
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        let marks = regular.len() * 2;
        // Letters that count items, addresses and names of footnotes are shown in another way.
        prop_assert!(letters(&plain(&prose)) + marks >= letters(&regular));
        for bullet in &prose.bullets {
            prop_assert!(regular.get(bullet.clone()).is_some());
        }
        let begins = matches!(prose.blocks.first(), Some(Block::Heading(..))) && regular.trim_start().starts_with('#');
        prop_assert_eq!(is_headed(&regular), begins);
    }
}
