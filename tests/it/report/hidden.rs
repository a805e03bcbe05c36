//! Hidden figures stay hidden, and exports as people and programs write them are read, or the finding says what they
//! are.

use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::report;
use crate::support::{Changed, blankett, spaced, text};

const FORMATS: [&str; 4] = ["human", "concise", "json", "github"];

/// A report of one indicator whose figures are in an export: the municipality, and schools of these names.
fn with_export(export: &str, schools: &[&str], change: impl FnOnce(&mut Value)) -> Changed {
    let series = |name: &str, scope: &str| json!({ "navn": name, "gjelder": scope, "filter": { "Enhet": name } });
    let diagram = if schools.is_empty() { "linjer" } else { "perEnhet" };
    let schools = schools.iter().map(|name| series(name, "enhet"));
    let series: Vec<Value> = std::iter::once(series("Træna kommune", "kommune")).chain(schools).collect();
    let mut document = report(json!([{
        "navn": "Trivsel",
        "omraade": "laeringsmiljoe",
        "enhet": "prosent",
        "diagram": diagram,
        "sammenligning": { "serier": series },
        "kilde": { "navn": "Udir", "fil": "tall.csv", "periode": "Skoleår", "verdi": "Andel", "antall": "Antall" },
        "vurdering": "Vi følger med.",
    }]));
    document["aar"] = json!(["2022-23", "2023-24"]);
    change(&mut document);
    let changed = Changed::of_text(&serde_json::to_string_pretty(&document).expect("a value can be written"));
    fs::write(changed.folder.path().join("tall.csv"), export).expect("the folder is writable");
    changed
}

fn check(changed: &Changed, format: &str) -> String {
    let output = blankett(changed.folder.path())
        .args(["check", "melding.json", "--format", format])
        .output()
        .expect("the command runs");
    text(&output.stdout) + &text(&output.stderr)
}

/// The findings of one code, a line each.
fn of_code(changed: &Changed, code: &str) -> Vec<String> {
    let printed = check(changed, "concise");
    printed.lines().filter(|line| line.contains(&format!("[{code}]"))).map(str::to_owned).collect()
}

const HEADER: &str = "Skoleår;Enhet;Antall;Andel\n";

#[test]
fn what_follows_from_an_end_of_the_scale_is_derivable() {
    for (unit, end) in [("prosent", "100,0"), ("prosent", "0"), ("indeks", "5,0"), ("indeks", "1"), ("karakter", "6")] {
        let export = format!(
            "{HEADER}2022-23;Træna kommune;20;{end}\n2022-23;A;12;{end}\n2022-23;B;4;{end}\n2022-23;C;4;{end}\n2023-24;Træna kommune;20;3,1\n2023-24;A;12;3,0\n2023-24;B;4;3,0\n2023-24;C;4;3,5\n"
        );
        let changed = with_export(&export, &["A", "B", "C"], |report| report["indikatorer"][0]["enhet"] = unit.into());
        let found = of_code(&changed, "derivable-figure");
        assert_eq!(found.len(), 2, "{unit} {end}: {found:#?}");
        assert!(found.iter().all(|line| line.contains("2022–23")), "{found:#?}");
    }
}

#[test]
fn hidden_levels_follow_from_a_sum_that_is_100_as_nearly_as_decimals_tell() {
    let levels = |shares: &str| {
        let export = format!(
            "Skoleår;Enhet;Antall;N1;N2;N3;N4;N5\n2022-23;Træna kommune;30;{shares};*;*\n2023-24;Træna kommune;30;20;20;20;20;20\n"
        );
        let changed = with_export(&export, &[], |report| {
            let indicator = &mut report["indikatorer"][0];
            indicator["diagram"] = "nivaaer".into();
            indicator["kilde"].as_object_mut().expect("it is an object").remove("verdi");
            indicator["nivaaer"] =
                (1..=5).map(|n| json!({ "navn": format!("Nivå {n}"), "kolonne": format!("N{n}") })).collect();
        });
        of_code(&changed, "derivable-figure").len()
    };
    assert_eq!(["33,3;33,3;33,3", "33,4;33,4;33,3", "33,3;33,3;33,4", "33;33;33"].map(levels), [2; 4]);
    assert_eq!(["33,3;33,3;30,0", "30;30;30"].map(levels), [0; 2]);
}

#[test]
fn a_series_that_is_left_out_is_derivable() {
    let counts = "Skoleår;Enhet;Andel\n2022-23;Træna kommune;71\n2022-23;A;45\n2022-23;B;24\n2022-23;C;2\n2023-24;Træna kommune;71\n2023-24;A;45\n2023-24;B;20\n2023-24;C;6\n";
    let changed = with_export(counts, &["A", "B"], |report| {
        report["indikatorer"][0]["enhet"] = "antall".into();
        report["indikatorer"][0]["kilde"].as_object_mut().expect("it is an object").remove("antall");
    });
    assert_eq!(of_code(&changed, "derivable-figure").len(), 1, "{}", check(&changed, "human"));
    let shares = format!(
        "{HEADER}2022-23;Træna kommune;71;9,0\n2022-23;A;45;8,0\n2022-23;B;24;7,0\n2022-23;C;2;50,0\n2023-24;Træna kommune;71;9,0\n2023-24;A;45;8,0\n2023-24;B;20;7,0\n2023-24;C;6;50,0\n"
    );
    let changed = with_export(&shares, &["A", "B"], |_| ());
    assert_eq!(of_code(&changed, "derivable-figure").len(), 1, "{}", check(&changed, "human"));
    // If the series exists, no help suggests to leave it out.
    let changed = with_export(&shares, &["A", "B", "C"], |_| ());
    let printed = check(&changed, "human");
    assert!(printed.contains("derivable-figure") && !printed.contains("leave the series out"), "{printed}");
}

#[test]
fn what_another_file_or_record_shows_is_derivable() {
    let export = format!("{HEADER}2022-23;Træna kommune;4;25,0\n2023-24;Træna kommune;4;25,0\n");
    let uncounted = |report: &mut Value, i: usize| {
        let indicator = &mut report["indikatorer"][i];
        indicator["navn"] = "Uten antall".into();
        indicator["kilde"]["fil"] = "tall2.csv".into();
        indicator["kilde"].as_object_mut().expect("it is an object").remove("antall");
    };
    let changed = with_export(&export, &[], |report| {
        let first = report["indikatorer"][0].clone();
        report["indikatorer"].as_array_mut().expect("it is a list").push(first);
        uncounted(report, 1);
    });
    fs::write(changed.folder.path().join("tall2.csv"), &export).expect("the folder is writable");
    assert_eq!(of_code(&changed, "derivable-figure").len(), 2, "{}", check(&changed, "human"));
    // The same in two records of one command.
    let changed = with_export(&export, &[], |_| ());
    let other = with_export(&export, &[], |report| uncounted(report, 0));
    let folder = changed.folder.path();
    fs::copy(&other.file, folder.join("annen.json")).expect("the folder is writable");
    fs::write(folder.join("tall2.csv"), &export).expect("the folder is writable");
    let output = blankett(folder).args(["check", ".", "--format", "concise"]).output().expect("it runs");
    let printed = text(&output.stdout);
    assert_eq!(printed.matches("[derivable-figure]").count(), 2, "{printed}");
    let output = blankett(folder).args(["batch", ".", "-o", "ut"]).output().expect("it runs");
    let printed = text(&output.stderr);
    assert_eq!(printed.matches("[derivable-figure]").count(), 2, "{printed}");
    // Two statistics of the same columns are different ones if their shown figures differ.
    let export = format!("{HEADER}2022-23;Træna kommune;4;25,0\n2023-24;Træna kommune;30;25,0\n");
    let changed = with_export(&export, &[], |report| {
        let first = report["indikatorer"][0].clone();
        report["indikatorer"].as_array_mut().expect("it is a list").push(first);
        uncounted(report, 1);
    });
    fs::write(changed.folder.path().join("tall2.csv"), export.replace("25,0", "31,0")).expect("it is writable");
    assert_eq!(of_code(&changed, "derivable-figure").len(), 0, "{}", check(&changed, "human"));
}

#[test]
fn what_another_file_shows_is_derivable_whatever_the_record_calls_its_series() {
    let export = format!("{HEADER}2022-23;Træna kommune;4;25,0\n2023-24;Træna kommune;30;25,0\n");
    let shown_as = |name: &str, unit: &str, figure: &str| {
        let changed = with_export(&export, &[], |report| {
            let mut other = report["indikatorer"][0].clone();
            other["navn"] = "Uten antall".into();
            other["sammenligning"]["serier"][0]["navn"] = name.into();
            // The place of a filter makes no difference.
            other["sammenligning"]["serier"][0]["filter"] = json!({});
            other["kilde"]["filter"] = json!({ "Enhet": unit });
            other["kilde"]["fil"] = "tall2.csv".into();
            other["kilde"].as_object_mut().expect("it is an object").remove("antall");
            report["indikatorer"].as_array_mut().expect("it is a list").push(other);
        });
        let other = export.replace("Træna kommune", unit).replace("25,0", figure);
        fs::write(changed.folder.path().join("tall2.csv"), other).expect("the folder is writable");
        of_code(&changed, "derivable-figure").len()
    };
    assert_eq!(shown_as("Træna", "Træna kommune", "25,0"), 1);
    assert_eq!(shown_as("Træna", "Træna kommune", "31,0"), 0);
    assert_eq!(shown_as("Rødøy", "Rødøy kommune", "25,0"), 0);
}

/// A negative count is not a small one: hiding it would say that few people are there. Findings do not repeat it
/// either, since its sign may be a mere dash.
#[test]
fn a_count_below_zero_is_an_error() {
    let export = format!("{HEADER}2022-23;Træna kommune;−3;8,8\n2023-24;Træna kommune;30;7,1\n");
    let of_shares = with_export(&export, &[], |_| ());
    let counts = "Skoleår;Enhet;Andel\n2022-23;Træna kommune;-3\n2023-24;Træna kommune;30\n";
    let of_counts = with_export(counts, &[], |report| {
        report["indikatorer"][0]["enhet"] = "antall".into();
        report["indikatorer"][0]["kilde"].as_object_mut().expect("it is an object").remove("antall");
    });
    for changed in [of_shares, of_counts] {
        assert_eq!(of_code(&changed, "invalid-figure").len(), 1, "{}", check(&changed, "human"));
        for format in FORMATS {
            let printed = check(&changed, format);
            assert!(!printed.contains("−3") && !printed.contains("-3\n") && !printed.contains("8,8"), "{printed}");
        }
    }
}

#[test]
fn years_as_columns_are_named_wherever_they_are_met() {
    let export = "Enhet;Trinn;2022-23;2023-24\nTræna kommune;7;6,3;7,1\n";
    let named = |change: fn(&mut serde_json::Map<String, Value>)| {
        let changed = with_export(export, &[], |report| {
            change(report["indikatorer"][0]["kilde"].as_object_mut().expect("it is an object"));
        });
        let printed = spaced(&check(&changed, "json"));
        assert!(printed.contains("a row for each year"), "{printed}");
    };
    named(|source| drop(source.remove("periode")));
    named(|source| {
        source.remove("antall");
        source.insert("verdi".to_owned(), "2022-23".into());
        source.insert("periode".to_owned(), "Trinn".into());
    });
}

#[test]
fn a_threshold_that_hides_nothing_is_a_warning() {
    let export = format!("{HEADER}2022-23;Træna kommune;30;9,0\n2023-24;Træna kommune;30;9,0\n");
    for (threshold, findings) in [(0, 1), (1, 1), (2, 0), (5, 0)] {
        let changed = with_export(&export, &[], |report| {
            report["indikatorer"][0]["sammenligning"]["grense"] = threshold.into();
        });
        assert_eq!(of_code(&changed, "nothing-hidden").len(), findings, "{threshold}");
    }
}

#[test]
fn shares_that_are_all_fractions_are_a_warning() {
    for (shares, findings) in [(["0,095", "0,071"], 1), (["0,0", "1,2"], 0), (["0", "1"], 0), (["0,4", "9,5"], 0)] {
        let [first, second] = shares;
        let export = format!("{HEADER}2022-23;Træna kommune;30;{first}\n2023-24;Træna kommune;30;{second}\n");
        let changed = with_export(&export, &[], |_| ());
        assert_eq!(of_code(&changed, "shares-as-fractions").len(), findings, "{shares:?}");
    }
}

/// The printed row of the municipality in the table.
fn printed_row(changed: &Changed) -> String {
    let text = spaced(&changed.render().tagged_text());
    text.split("Træna kommune ")
        .find(|part| part.starts_with(|c: char| "−0123456789*".contains(c)))
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn figures_are_read_as_people_write_them() {
    let plain =
        with_export(&format!("{HEADER}2022-23;Træna kommune;30;6,3\n2023-24;Træna kommune;30;7,1\n"), &[], |_| ());
    let expected = printed_row(&plain);
    assert!(expected.starts_with("6,3 7,1"), "{expected}");
    for export in [
        format!("{HEADER}2022-23;Træna kommune;30;6,3 %\n2023-24;Træna kommune;30;7,1\u{a0}%\n"),
        format!("{HEADER}2022-23; Træna kommune ;30;6,3%\n2023-24;Træna\u{a0}kommune;30;7,1\n"),
        format!("{HEADER}2022-23;Træna  kommune;30;6,3\n2023-24;Træna kommune\u{200b};30;7,1\n"),
        format!("SEP=;\n{HEADER}2022-23;Træna kommune;30;6,3\n2023-24;Træna kommune;30;7,1\n"),
        format!("\"Sep=;\"\n{HEADER}2022-23;Træna kommune;30;6,3\n2023-24;Træna kommune;30;7,1\n"),
        format!("\"Elevundersøkelsen 2024\"\n\n{HEADER}2022-23;Træna kommune;30;6,3\n2023-24;Træna kommune;30;7,1\n"),
        format!(
            "Elevundersøkelsen;;;\nUttrekk;12.9.2024;;\n{HEADER}2022-23;Træna kommune;30;6,3\n2023-24;Træna kommune;30;7,1\n"
        ),
        "Skolea\u{30a}r ;  Enhet;Antall ;\u{feff}Andel\n2022-23;Træna kommune;30;6,3\n2023-24;Træna kommune;30;7,1\n"
            .to_owned(),
    ] {
        let changed = with_export(&export, &[], |_| ());
        assert_eq!(printed_row(&changed), expected, "{export}");
    }
}

#[test]
fn a_change_may_be_below_zero() {
    for minus in ["−", "-", "–"] {
        let export = format!("{HEADER}2022-23;Træna kommune;30;{minus}0,2\n2023-24;Træna kommune;30;0,3\n");
        let changed = with_export(&export, &[], |report| {
            report["indikatorer"][0]["enhet"] = "skalapoeng".into();
            report["indikatorer"][0]["diagram"] = "linjer".into();
        });
        assert!(printed_row(&changed).starts_with("−0,2 0,3 +0,5"), "{minus}: {}", printed_row(&changed));
    }
}

#[test]
fn what_cannot_be_read_is_named_for_what_it_is() {
    let row = |figure: &str| format!("{HEADER}2022-23;Træna kommune;30;{figure}\n2023-24;Træna kommune;30;7,1\n");
    for (export, said) in [
        (row("#DIV/0!"), "is an error of a spreadsheet"),
        (row("#I/T"), "is an error of a spreadsheet"),
        (row("#VERDI!"), "is an error of a spreadsheet"),
        (row("#########"), "is an error of a spreadsheet"),
        (row("6.3"), "write the decimals after a comma"),
        (row("6,3 elever"), "write the number alone"),
        (row("\"6,3"), "a quotation mark is not closed"),
        (row("6,3").replace(";30;7,1", ";\"30;7,1\n2019-20;B;3;4,4"), "a quotation mark is not closed"),
        (
            "\"12272: Barn, etter region og år\"\n\n\"Enhet\";\"Antall\";\"2022\";\"2023\"\n\"Træna kommune\";41;39;\"..\"\n".to_owned(),
            "the years stand as columns (2022 and 2023)",
        ),
        ("Enhet;Antall;2022-23;2023-24\nTræna kommune;30;6,3;7,1\n".to_owned(), "the years stand as columns (2022-23 and 2023-24)"),
    ] {
        let changed = with_export(&export, &[], |_| ());
        let printed = spaced(&check(&changed, "json"));
        assert!(printed.contains(said), "{export}: {printed}");
    }
}

#[test]
fn years_that_are_named_as_columns_are_named_for_what_they_are() {
    for (columns, said) in [
        (json!(["2022-23", "2023-24"]), "the years stand as columns (2022-23 and 2023-24)"),
        (Value::Null, "where the years stand as columns, export it with a row for each year"),
    ] {
        let changed = with_export("Enhet;2022-23;2023-24\nTræna kommune;6,3;7,1\n", &[], |report| {
            let source = report["indikatorer"][0]["kilde"].as_object_mut().expect("it is an object");
            ["periode", "antall", "verdi"].into_iter().for_each(|key| drop(source.remove(key)));
            source.extend(Some(("verdi".to_owned(), columns)).filter(|(_, value)| !value.is_null()));
        });
        let printed = spaced(&check(&changed, "json"));
        assert!(printed.contains(said), "{printed}");
    }
}

#[test]
fn a_repeated_row_names_the_columns_that_tell_the_two_apart() {
    let export = "Skoleår;Enhet;TrinnKode;Eierformkode;EierformNavn;Antall;Andel\n2022-23;Træna kommune;7;-10;Alle eierformer;62;4,1\n2022-23;Træna kommune;7;2;Privat eiet;20;4,4\n2023-24;Træna kommune;7;2;Privat eiet;30;4,4\n";
    let changed = with_export(export, &[], |_| ());
    let printed = spaced(&check(&changed, "json"));
    assert!(printed.contains(r#"they differ in \"Eierformkode\" and \"EierformNavn\""#), "{printed}");
    assert!(!printed.contains("TrinnKode"), "{printed}");
}

/// A count that must be hidden is in no finding, even if the value beside it is wrong.
#[test]
fn no_finding_repeats_what_is_hidden() {
    for row in [
        "2022-23;A;3 elever;8,8",
        "2022-23;A;3;8.8",
        "2022-23;A;3;8,8;9",
        "3;A;2022-23;8,8",
        "2022-23;A;3;8,8\n2022-23;A;4;8,8",
    ] {
        let export =
            format!("{HEADER}2022-23;Træna kommune;30;7,1\n2023-24;Træna kommune;30;7,1\n2023-24;A;9;7,1\n{row}\n");
        let changed = with_export(&export, &["A"], |_| ());
        for format in FORMATS {
            let printed = check(&changed, format);
            assert!(
                !printed.contains("8,8") && !printed.contains("8.8") && !printed.contains(";A;"),
                "{row}: {printed}"
            );
            assert!(!printed.contains("3 elever") && !printed.contains("\"3\""), "{row}: {printed}");
        }
    }
    // The same of counts in the record itself.
    let changed = Changed::of_text(
        &serde_json::to_string_pretty(&report(json!([super::indicator(
            "perEnhet",
            "antall",
            &[
                ("Træna kommune", "kommune", ["30", "31", "32", "33"]),
                ("A", "enhet", ["27", "28", "29", "30"]),
                ("B", "enhet", ["3", "3", "3", "3"]),
            ]
        )])))
        .expect("a value can be written"),
    );
    for format in FORMATS {
        let printed = check(&changed, format);
        assert!(printed.contains("derivable-figure") && !printed.contains("\"3\""), "{printed}");
    }
}

/// A row of the export: year, unit, how many, and the figure.
type Row = (&'static str, &'static str, u32, u32);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let of = |year, unit, counts| (Just(year), Just(unit), counts, 10u32..990);
    let year = move |year| {
        (
            of(year, "Træna kommune", 20u32..90),
            of(year, "A", 1u32..12),
            of(year, "B", 1u32..12),
            of(year, "C", 1u32..12),
        )
    };
    (year("2022-23"), year("2023-24"))
        .prop_map(|(one, two)| [one.0, one.1, one.2, one.3, two.0, two.1, two.2, two.3].to_vec())
}

fn export_of(rows: &[Row], fault: usize, hidden: impl Fn(usize) -> (u32, String)) -> String {
    let mut lines = vec!["Skoleår;Enhet;Antall;Andel;Merknad".to_owned()];
    for (i, (year, unit, count, figure)) in rows.iter().enumerate() {
        let (count, figure) = if *count < 5 { hidden(i) } else { (*count, format!("{},{}", figure / 10, figure % 10)) };
        lines.push(format!("{year};{unit};{count};{figure};"));
        if *unit != "Træna kommune" && i == fault {
            lines.push(match fault % 4 {
                0 => format!("{year};{unit};{count};{figure};igjen"),
                1 => format!("{year};{unit};{count};{figure}"),
                2 => format!("i fjor;{unit};{count};{figure};"),
                _ => format!("{year};{unit};{count};\"{figure};"),
            });
        }
    }
    lines.join("\n") + "\n"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Two exports that differ only in hidden figures give the same PDF, the same data, and the same findings.
    #[test]
    fn nothing_depends_on_what_is_hidden(
        rows in rows(),
        fault in 0usize..16,
        counts in proptest::collection::vec(1u32..5, 16),
        left_out in any::<bool>(),
        digits in 12_345u32..98_765,
    ) {
        let schools = if left_out { &["A", "B"][..] } else { &["A", "B", "C"][..] };
        let secret = format!("7,{digits}");
        let one = export_of(&rows, fault, |i| (counts[i], secret.clone()));
        let other = export_of(&rows, fault, |i| (counts[i + 8], ["*", "99,9", "0", "88,88888", "6.5", "#I/T"][i % 6].to_owned()));
        let [one, other] = [one, other].map(|export| with_export(&export, schools, |_| ()));
        for format in FORMATS {
            let printed = check(&one, format);
            prop_assert_eq!(&printed, &check(&other, format));
            prop_assert!(!printed.contains(&secret), "{}", printed);
        }
        let exchange = blankett::Options { profile: blankett::typeset::pdf::Profile::Exchange, ..blankett::Options::default() };
        let rendered = [&one, &other].map(|changed| blankett::render(&changed.file, &exchange).map(|rendered| rendered.pdf));
        match rendered {
            [Ok(one), Ok(other)] => prop_assert!(one == other, "the PDFs differ"),
            [Err(_), Err(_)] => {}
            _ => prop_assert!(false, "one is rendered, the other is not"),
        }
    }
}
