//! Plans: each of the three has everything that its reference has, and shares its records with the application.
//!
//! The lists in `plans/` were written from the texts of the municipalities' own plans, not from the records.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::pdf::Pdf;
use crate::pdf::outline::{Cell, Part};
use crate::support::{Changed, project, render, spaced};

const PLANS: [&str; 3] = ["heroy", "meloy", "vestvagoy"];

fn list(plan: &str) -> Value {
    let path = project().join("tests/it/plans").join(plan).with_extension("json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the list is there")).expect("the list is JSON")
}

fn pdf(plan: &str) -> Pdf {
    render(&project().join("data").join(plan).join("plan.json"))
}

fn texts(list: &Value) -> impl Iterator<Item = String> {
    list.as_array().expect("a list").iter().map(|text| spaced(text.as_str().expect("a text")))
}

#[test]
fn plans_have_every_chapter_of_their_references() {
    for plan in PLANS {
        let title = |pair: &Value| {
            let [number, title] = [0, 1].map(|i| pair[i].as_str().expect("a text"));
            if number.is_empty() { title.to_owned() } else { format!("{number} {title}") }
        };
        let expected: Vec<String> = list(plan)["kapitler"].as_array().expect("a list").iter().map(title).collect();
        assert_eq!(pdf(plan).bookmarks(), expected, "{plan}");
    }
}

/// A table with a header row: the bookmark it stands under, its labels, and how many rows it has, its sum aside.
type Counted = BTreeMap<(String, Vec<String>), usize>;

fn tables(pdf: &Pdf) -> Counted {
    let bookmarks: BTreeSet<String> = pdf.bookmarks().into_iter().collect();
    let mut under = String::new();
    let mut counted = Counted::new();
    for part in pdf.parts() {
        match part {
            Part::Heading(text) if bookmarks.contains(&text) => under = text,
            Part::Table(rows) if rows[0].len() > 1 && rows[0].iter().all(|cell| cell.header) => {
                let labels: Vec<String> = rows[0].iter().map(|cell| cell.text.clone()).collect();
                let is_sum = |row: &&Vec<Cell>| row.first().is_some_and(|cell| cell.text == "Sum");
                // A progress plan has its months in a figure, and is counted by its marks.
                if labels[0] != "Aktivitet" {
                    let rows = rows[1..].iter().filter(|row| !is_sum(row)).count();
                    *counted.entry((without_number(&under), labels)).or_default() += rows;
                }
            }
            _ => {}
        }
    }
    counted
}

fn without_number(heading: &str) -> String {
    match heading.split_once(' ') {
        Some((number, title)) if number.starts_with(|c: char| c.is_ascii_digit()) => title.to_owned(),
        _ => heading.to_owned(),
    }
}

#[test]
fn plans_have_every_table_and_row_of_their_references() {
    for plan in PLANS {
        let mut expected = Counted::new();
        for table in list(plan)["tabeller"].as_array().expect("a list") {
            let under = table["om"].as_str().expect("a text").to_owned();
            let rows = table["rader"].as_u64().expect("a count") as usize;
            *expected.entry((under, texts(&table["hode"]).collect())).or_default() += rows;
        }
        assert_eq!(tables(&pdf(plan)), expected, "{plan}");
    }
}

#[test]
fn plans_have_every_note_link_quotation_and_figure_of_their_references() {
    for plan in PLANS {
        let (list, pdf) = (list(plan), pdf(plan));
        let parts = pdf.parts();
        let count = |wanted: fn(&Part) -> bool| parts.iter().filter(|part| wanted(part)).count() as u64;
        assert_eq!(Some(count(|part| matches!(part, Part::Note))), list["fotnoter"].as_u64(), "{plan}");
        assert_eq!(Some(count(|part| matches!(part, Part::Quotation))), list["sitater"].as_u64(), "{plan}");
        let links = pdf.web_links();
        for link in texts(&list["lenker"]) {
            assert!(
                links.iter().any(|found| found.trim_end_matches('/') == link.trim_end_matches('/')),
                "{plan}: {link}"
            );
        }
        let read = spaced(&pdf.tagged_text());
        for figure in texts(&list["tall"]) {
            assert!(read.contains(&figure), "{plan}: {figure}");
        }
    }
}

#[test]
fn the_progress_plan_has_every_mark_of_its_reference() {
    let mut found = BTreeMap::new();
    for part in pdf("meloy").parts() {
        let Part::Table(rows) = part else { continue };
        for row in rows.iter().filter(|row| row.len() == 2 && row[1].text.starts_with("Pågår ")) {
            found.insert(row[0].text.clone(), months(&row[1].text));
        }
    }
    let list = list("meloy");
    let expected: BTreeMap<String, BTreeSet<String>> = list["fremdrift"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| (spaced(row["aktivitet"].as_str().expect("a text")), texts(&row["maaneder"]).collect()))
        .collect();
    assert_eq!(expected.values().map(BTreeSet::len).sum::<usize>(), 82, "the marks of the reference");
    assert_eq!(found, expected);
}

/// The months that a sentence names, as "2023-11".
fn months(sentence: &str) -> BTreeSet<String> {
    const NAMES: [&str; 12] = [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ];
    let sentence = sentence.trim_start_matches("Pågår ").trim_end_matches('.');
    let mut months = BTreeSet::new();
    for run in sentence.split(", ").flat_map(|part| part.split(" og ")) {
        let (first, last) = run.split_once(" til ").unwrap_or((run, run));
        let parse = |text: &str| {
            let mut words = text.split(' ');
            let word = words.next().expect("a text has a word");
            let month = NAMES.iter().position(|name| *name == word).expect("it is a month");
            (words.next().map(|year| year.parse::<usize>().expect("a year")), month)
        };
        let (last_year, last) = parse(last);
        let last_year = last_year.expect("a run ends with a year");
        let (year, first) = parse(first);
        let first = year.unwrap_or(last_year) * 12 + first;
        months.extend((first..=last_year * 12 + last).map(|month| format!("{}-{:02}", month / 12, month % 12 + 1)));
    }
    months
}

#[test]
fn the_calendar_has_every_entry_of_its_reference_in_its_month() {
    let mut found: Vec<(String, usize)> = Vec::new();
    let mut heading = String::new();
    for part in pdf("vestvagoy").parts() {
        match part {
            Part::Heading(text) => heading = text,
            Part::Table(rows) if rows[0][0].text == "Uke" => {
                let [month] =
                    months(&heading.to_lowercase()).into_iter().collect::<Vec<_>>().try_into().expect("one month");
                found.push((month, rows.len() - 1));
            }
            _ => {}
        }
    }
    let list = list("vestvagoy");
    let expected = list["kalender"].as_array().expect("a list").iter().map(|month| {
        (
            month["maaned"].as_str().expect("a month").to_owned(),
            month["oppfoeringer"].as_u64().expect("a count") as usize,
        )
    });
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn the_wheel_and_the_logo_are_said_in_words() {
    let parts = pdf("vestvagoy").parts();
    let figures: Vec<&str> =
        parts.iter().filter_map(|part| if let Part::Figure(alt) = part { Some(alt.as_str()) } else { None }).collect();
    assert!(figures.contains(
        &"Et hjul med «Kontinuerlig forbedring av praksis» i midten. Rundt står, med klokka fra toppen: Lederutvikling, \
          Inkluderende barnehage- og skolemiljø, Læringsmiljø og pedagogisk analyse (LP), Fagfornyelsen – Rammeplanen, \
          Profesjonelle læringsfellesskap, Spesialundervisning – tilpasset opplæring – PPT, Temaplan barnehage og skole og \
          Barnehage- og skolebasert kompetanseutvikling."
    ), "{figures:#?}");
    assert!(figures.iter().any(|alt| alt.starts_with("Logo")), "{figures:#?}");
}

/// The plan's table of the budget is the form's, made of the same records.
#[test]
fn the_budget_of_a_plan_is_that_of_the_application() {
    let measure = json!({ "id": "a", "navn": "Fagdager" });
    let line = |ordning: &str, part: &str, amount: Value| json!({ "tiltak": "a", "ordning": ordning, "part": part, "beloep": amount });
    let budget = json!({ "aar": 2024, "linjer": [
        line("Regional ordning", "eier", "505 000".into()), line("Regional ordning", "uh", 794_000.into()),
        line("Desentralisert ordning", "eier", 625_000.into()), line("Desentralisert ordning", "uh", 919_000.into()),
        line("Kompetanseløftet", "uh", "280 000,50".into()),
    ] });
    let of_plan = table(
        &plan(json!([{ "budsjett": {} }]), |plan| {
            plan["tiltak"] = json!([measure]);
            plan["budsjett"] = budget.clone();
        }),
        "Ordning",
    );
    let of_form = table(
        &Changed::new(|form| {
            form.as_object_mut().expect("an object").remove("totalsum");
            form["tiltak"] = json!([measure]);
            form["budsjett"] = budget.clone();
        }),
        "Ordning",
    );
    assert_eq!(of_plan, of_form);
    assert_eq!(of_plan.last().expect("it has rows"), &["Sum", "1 130 000", "1 993 000,50", "3 123 000,50"]);
}

/// A plan with one chapter of these blocks.
pub fn plan(blocks: Value, change: impl FnOnce(&mut Value)) -> Changed {
    let mut plan = json!({
        "dokument": "plan", "dato": "2024-01-01", "tittel": "Plan", "periode": "2024-01/2026-12",
        "profil": { "navn": "Eksempel kommune" },
        "kapitler": [{ "tittel": "Kapittel", "blokker": blocks }],
    });
    change(&mut plan);
    Changed::of_text(&plan.to_string())
}

/// The texts of the first table whose first label is this.
fn table(document: &Changed, label: &str) -> Vec<Vec<String>> {
    let texts =
        |rows: Vec<Vec<Cell>>| rows.into_iter().map(|row| row.into_iter().map(|cell| cell.text).collect()).collect();
    let found = document.render().parts().into_iter().find_map(|part| match part {
        Part::Table(rows) if rows[0][0].text == label => Some(texts(rows)),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("there is no table {label}"))
}
