//! The samledokument: its sums are those of the applications, and stated amounts are printed unchanged.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::pdf::Pdf;
use crate::support::{blankett, copy, project, render, spaced, stderr, text};

const SEVEN: &str = "data/nordland-ekstramidler-2022";

fn seven() -> String {
    spaced(&render(&project().join(SEVEN).join("samledokument.json")).tagged_text())
}

/// A copy of the examples with a samledokument to change.
struct Round {
    folder: TempDir,
}

impl Round {
    fn new(change: impl FnOnce(&mut Value)) -> Self {
        let folder = tempfile::tempdir().expect("there is room for temporary files");
        copy(&project().join("data"), &folder.path().join("data"));
        let round = Self { folder };
        let mut record: Value =
            serde_json::from_str(&fs::read_to_string(round.file()).expect("readable")).expect("JSON");
        // Tests add files to the folder.
        record["soeknader"] = "soeknader/*.json".into();
        change(&mut record);
        fs::write(round.file(), record.to_string()).expect("writable");
        round
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(SEVEN).join(path)
    }

    fn file(&self) -> PathBuf {
        self.path("samledokument.json")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        blankett(&self.path("")).args(arguments).output().expect("it runs")
    }

    #[track_caller]
    fn text(&self) -> String {
        spaced(&render(&self.file()).tagged_text())
    }
}

/// Asserts that the parts stand in the text one after the other.
#[track_caller]
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let found = rest.find(part).unwrap_or_else(|| panic!("no {part:?} after what comes before it, in {rest}"));
        rest = &rest[found + part.len()..];
    }
}

#[test]
fn the_seven_applications_compile_to_their_stated_totals() {
    let text = seven();
    in_order(
        &text,
        &[
            "Statsforvalteren i Nordland",
            "Behovsmeldinger – ekstra midler til Kompetanseløftet 2022",
            "Dato 4. november 2022",
            "Søknader 7",
            "Søkt i alt 4 604 750 kr",
            "Til eier 2 972 000 kr",
            "Til UH 1 622 750 kr",
            "Innhold",
            "Søker UH Totalt Til eier Til UH Tiltak Side",
            "Narvik kommune Nord universitet 362 750* 175 000 182 750* 3",
            "Fauske kommune Nord universitet – ikke involvert i denne søknaden 800 000 800 000 0 2",
            "Bodø kommune HINN 682 000 442 000 240 000 2",
            "Alstahaug kommune m.fl. HINN 1 895 000 1 025 000 870 000 4",
            "Lofoten Nord universitet 200 000 100 000 100 000 1",
            "RKK Vefsn UiT 365 000* 180 000 180 000 2",
            "Røst kommune Nord universitet – uavklart om UH er involvert i denne søknaden 300 000 250 000 50 000 1",
            "Sum 4 604 750 2 972 000 1 622 750 15",
            "Eier og UH utgjør til sammen 4 594 750 kr, mens oppgitt totalsum er 4 604 750 kr. Forskjellen er 10 000 kr",
            "Høgskolen i Innlandet (HINN) 2 2 577 000 1 467 000 1 110 000",
            "Ingen involvert (oppgitt: Nord universitet) 1 800 000 800 000 0",
            "Nord universitet 3 862 750 525 000 332 750",
            "UiT Norges arktiske universitet (UiT) 1 365 000 180 000 180 000",
            "Grunnlag for samarbeidsforumet",
            "Sendt inn av: Narvik kommune",
            "Sendt inn av: Alstahaug kommune m.fl.",
            "Sendt inn av: Røst kommune",
        ],
    );
}

#[test]
fn of_the_sums_exactly_those_of_narvik_and_rkk_vefsn_are_discrepancies() {
    let text = seven();
    let (_, listed) = text.split_once("Søker Hva som er sammenlignet Oppgitt Beregnet Forskjell ").expect("a table");
    let (sums, rest) = listed.split_once(" Regnestykker ").expect("another table");
    assert_eq!(
        sums,
        "Narvik kommune Totalt sammenlignet med Eier + UH 362 750 357 750 +5 000 \
         Narvik kommune UH sammenlignet med tiltakenes linjer 182 750 187 750 −5 000 \
         RKK Vefsn Totalt sammenlignet med Eier + UH 365 000 360 000 +5 000"
    );
    in_order(
        rest,
        &[
            "16 × 7,5 × 950; går opp hvis antallet er 12) 85 500 114 000 −28 500",
            "100 000 minst 100 700 minst −700",
            "Ikke kontrollert",
        ],
    );
    // Each is also marked on the application's own page, beside the stated amount.
    in_order(
        rest,
        &[
            "Sendt inn av: RKK Vefsn",
            "Kr 365 000 Kr 180 000 Kr 180 000",
            "Avvik. Totalt sammenlignet med Eier + UH: oppgitt 365 000 kr, beregnet 360 000 kr. Forskjell: +5 000 kr.",
        ],
    );
}

#[test]
fn the_chart_says_its_figures() {
    let pdf = render(&project().join(SEVEN).join("samledokument.json"));
    let tags = pdf.tag_tree();
    let figure = tags.lines().find(|line| line.contains("Figure")).map(spaced).expect("the chart is a figure");
    for said in [
        "Narvik kommune har søkt om 362 750 kroner, med 175 000 kroner til eier og 182 750 kroner til UH.",
        "Fauske kommune har søkt om 800 000 kroner, med 800 000 kroner til eier og 0 kroner til UH.",
    ] {
        assert!(figure.contains(said), "{figure}");
    }
}

#[test]
fn what_the_forum_decides_by_is_there() {
    let text = spaced(&render(&project().join("data/nordland-2024/samledokument.json")).tagged_text());
    in_order(
        &text,
        &[
            "Ramme 3 000 000 kr",
            "Prioritet Søker Søkt Innstilt Merknad 1 Alstahaug kommune m.fl. – Kompetanseløftet 580 000 580 000",
            "2 Alstahaug kommune m.fl. – Regional ordning 1 299 000 1 100 000",
            "3 Alstahaug kommune m.fl. – Desentralisert ordning 1 544 000 1 300 000",
            "Sum 3 423 000 2 980 000",
            "Igjen av rammen 20 000 kr",
            "Eiere Alstahaug kommune, Leirfjord kommune, Lurøy kommune og Træna kommune",
            "UH Høgskolen i Innlandet (HINN)",
            "Enheter 14 kommunale barnehager, 4 private barnehager, 13 offentlige skoler",
            "Nr. Tiltak Målgruppe Varighet Til eier Til UH 1 Alvorlig skolefravær",
            "Høst 2024 og Vår 2025 50 000 100 000",
            "Sum av tiltakene 300 000 280 000",
            "Behovsmeldingen gjelder:",
        ],
    );
}

#[test]
fn it_is_sorted_as_it_is_asked() {
    let order = |order: &str| {
        let text = Round::new(|record| {
            record["sortering"] = order.into();
            record["innstillinger"] = json!([{ "soeker": "Bodø kommune", "prioritet": 1 }]);
        })
        .text();
        let (_, rows) = text.split_once("Til UH Tiltak Side ").expect("the overview");
        let mut names = ["Alstahaug", "Bodø", "Fauske", "Lofoten", "Narvik", "RKK", "Røst"].to_vec();
        names.sort_by_key(|name| rows.find(name));
        names
    };
    assert_eq!(order("soeker"), ["Alstahaug", "Bodø", "Fauske", "Lofoten", "Narvik", "RKK", "Røst"]);
    assert_eq!(order("sum"), ["Alstahaug", "Fauske", "Bodø", "RKK", "Narvik", "Røst", "Lofoten"]);
    assert_eq!(order("prioritet"), ["Bodø", "Alstahaug", "Fauske", "Lofoten", "Narvik", "RKK", "Røst"]);
    assert_eq!(order("oppgitt"), ["Alstahaug", "Bodø", "Fauske", "Lofoten", "Narvik", "RKK", "Røst"]);
}

#[test]
fn those_received_first_come_first_and_those_of_one_day_as_they_are_named() {
    let received = |dates: [&str; 3]| {
        let round = Round::new(|record| {
            record["sortering"] = "mottatt".into();
            record["soeknader"] = json!(["soeknader/roest.json", "soeknader/fauske.json", "soeknader/lofoten.json"]);
        });
        for (name, date) in ["roest", "fauske", "lofoten"].into_iter().zip(dates) {
            let path = round.path(&format!("soeknader/{name}.json"));
            let text = fs::read_to_string(&path).expect("readable");
            fs::write(&path, text.replace("  \"mottatt\": \"2022-10-21\",\n", date)).expect("writable");
        }
        round.text()
    };
    let [first, second] = ["2022-10-20", "2022-10-21"].map(|date| format!("\"mottatt\": \"{date}\","));
    let text = received([&second, &first, &second]);
    in_order(&text, &["Fauske kommune Nord", "Røst kommune Nord", "Lofoten Nord", "Sortert etter mottaksdato.", "Per"]);
    let text = received(["", &second, &first]);
    in_order(&text, &["Lofoten Nord", "Fauske kommune Nord", "Røst kommune Nord", "en mottaksdato, står sist.", "Per"]);
    assert!(!received(["", "", ""]).contains("mottaksdato"));
}

#[test]
fn page_numbers_are_those_of_the_applications() {
    let pdf = render(&project().join(SEVEN).join("samledokument.json"));
    let pages = pdf.page_text(false);
    for name in ["Fauske kommune", "Narvik kommune", "Lofoten"] {
        let page =
            pages.iter().position(|page| spaced(page).contains(&format!("Sendt inn av: {name}"))).expect(name) + 1;
        let contents = spaced(&pages[0]).replace(['.', '\u{2060}'], "");
        assert!(spaced(&contents).contains(&format!("{name} {page}")), "{name} is on page {page}: {contents}");
    }
}

#[test]
fn a_page_has_at_its_head_whose_application_goes_on() {
    let pdf = render(&project().join(SEVEN).join("samledokument.json"));
    let pages: Vec<String> = pdf.page_text(true).iter().map(|page| spaced(page)).collect();
    let first = |name: &str| pages.iter().position(|page| page.contains(&format!("Sendt inn av: {name}"))).expect(name);
    let narvik = first("Narvik kommune");
    assert!(pages[narvik].starts_with("Narvik kommune Kontrollkode"), "{}", pages[narvik]);
    assert!(pages[narvik + 1].starts_with("Narvik kommune "), "{}", pages[narvik + 1]);
    // A page on which an application begins does not name the one before it.
    assert!(pages[first("Lofoten")].starts_with("Lofoten Kontrollkode"), "{}", pages[first("Lofoten")]);
    assert!(!pdf.tagged_text().contains("Narvik kommune Narvik kommune"), "the head is not read out");
}

#[test]
fn an_application_that_cannot_be_read_is_named_and_stops_the_compilation() {
    let round = Round::new(|_| {});
    fs::write(round.path("soeknader/bodoe.json"), "{ \"dokument\": \"ekstramidler\", ").expect("writable");
    let output = round.run(&["render", "samledokument.json", "-o", "alle.pdf"]);
    assert_eq!(output.status.code(), Some(1));
    let printed = stderr(&output);
    assert!(printed.contains("error[missing-application]: the application soeknader/bodoe.json"), "{printed}");
    assert!(printed.contains("error[invalid-json]") && !round.path("alle.pdf").exists(), "{printed}");

    let output = round.run(&["render", "samledokument.json", "-o", "alle.pdf", "--allow-missing"]);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(stderr(&output).contains("warning[missing-application]"), "{}", stderr(&output));
    let text = spaced(&Pdf::read(&fs::read(round.path("alle.pdf")).expect("it was written")).tagged_text());
    in_order(
        &text,
        &[
            "Søknader 7, hvorav 1 ikke kunne leses",
            "Søkt i alt 3 922 750 kr",
            "1 søknad kunne ikke leses og er ikke med i summene, diagrammet eller tabellene: bodoe.json.",
            "bodoe.json kunne ikke leses – – – –",
            "Ulest søknad (bodoe.json) Søknaden kunne ikke leses og er ikke med i summene: bodoe.json",
        ],
    );
    // A missing application cannot be attached, so the data would be incomplete.
    let output =
        round.run(&["render", "samledokument.json", "-o", "x.pdf", "--allow-missing", "--profile", "exchange"]);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
}

/// Whatever is wrong with it, the page says so of this file: with another file the page may be another.
#[test]
fn an_application_that_is_no_record_is_a_file_that_the_document_is_made_of() {
    let round = Round::new(|_| {});
    for record in
        [r#"{ "dokument": "ekstramidler" }"#, r#"{ "dokument": "ekstramidler", "utlysning": 5, "tiltak": {} }"#]
    {
        fs::write(round.path("soeknader/bodoe.json"), record).expect("writable");
        let options = blankett::Options { allow_missing: true, ..blankett::Options::default() };
        let inputs = blankett::render(round.file(), &options).expect("it renders without").inputs;
        assert!(inputs.iter().any(|input| input.ends_with("soeknader/bodoe.json")), "{record}: {inputs:?}");
    }
}

#[test]
fn records_and_pdfs_give_the_same_compilation() {
    let round = Round::new(|_| {});
    let before = round.text();
    for name in ["narvik", "alstahaug"] {
        let (json, pdf) = (format!("soeknader/{name}.json"), format!("soeknader/{name}.pdf"));
        let output = round.run(&["render", &json, "-o", &pdf, "--profile", "exchange"]);
        assert!(output.status.success(), "{}", stderr(&output));
        fs::remove_file(round.path(&json)).expect("it was there");
    }
    let mixed = Round { folder: round.folder };
    let record = fs::read_to_string(mixed.file()).expect("readable").replace("soeknader/*.json", "soeknader/*");
    fs::write(mixed.file(), record).expect("writable");
    assert_eq!(mixed.text(), before);
}

#[test]
fn two_applications_from_one_applicant_are_a_finding() {
    let round = Round::new(|_| {});
    fs::copy(round.path("soeknader/roest.json"), round.path("soeknader/roest-rettet.json")).expect("writable");
    let printed = text(&round.run(&["check", "samledokument.json", "--format", "concise"]).stdout);
    assert!(printed.contains("warning[repeated-application]: \"Røst kommune\" has two applications"), "{printed}");
}

#[test]
fn a_file_that_is_named_twice_is_an_error() {
    let round = Round::new(|record| record["soeknader"] = json!(["soeknader/roest.json", "soeknader/*.json"]));
    let output = round.run(&["check", "samledokument.json", "--format", "concise"]);
    assert_eq!(output.status.code(), Some(1));
    let printed = text(&output.stdout);
    assert!(printed.contains("error[repeated-application]: soeknader/roest.json is named twice"), "{printed}");
}

#[test]
fn a_recommendation_tells_applications_apart_by_year() {
    let round = Round::new(|record| {
        record["innstillinger"] = json!([{ "soeker": "Røst kommune", "aar": 2023, "beloep": 1000 }]);
    });
    let application = fs::read_to_string(round.path("soeknader/roest.json")).expect("readable");
    let call =
        fs::read_to_string(round.folder.path().join("data/skjema/ekstramidler-nordland-2022.json")).expect("readable");
    fs::write(round.folder.path().join("data/skjema/2023.json"), call.replace(": 2022", ": 2023")).expect("writable");
    let next =
        application.replace("ekstramidler-nordland-2022.json", "2023.json").replace("\"aar\": 2022", "\"aar\": 2023");
    fs::write(round.path("soeknader/roest-2023.json"), next).expect("writable");
    let output = round.run(&["check", "samledokument.json", "--format", "concise"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
}

#[test]
fn sums_say_what_they_leave_out() {
    let round = Round::new(|_| {});
    let change = |name: &str, from: &str, to: &str| {
        let path = round.path(&format!("soeknader/{name}.json"));
        let text = fs::read_to_string(&path).expect("readable");
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(&path, text.replacen(from, to, 1)).expect("writable");
    };
    change("lofoten", "\"totalt\": 200000,", "");
    change("fauske", "\"eier\": 800000,\n    \"uh\": 0", "\"eier\": 800000");
    let text = round.text();
    in_order(
        &text,
        &[
            "Totalsummen omfatter bare søknadene som oppgir den: 6 av 7.",
            "6 av 7 søknader oppgir både beløp til eier og beløp til UH.",
            "Oversikt",
            "Eier og UH utgjør til sammen 3 594 750 kr, mens oppgitt totalsum er 3 604 750 kr.",
            "Ikke kontrollert",
            "Fauske kommune Tiltakene har ingen beløp.",
        ],
    );
}

/// A samledokument of `count` applications, each with texts of its own.
fn many(folder: &Path, count: usize) -> PathBuf {
    let single: Value = serde_json::from_str(
        &fs::read_to_string(project().join(SEVEN).join("soeknader/fauske.json")).expect("it is readable"),
    )
    .expect("it is JSON");
    let call: Value = serde_json::from_str(
        &fs::read_to_string(project().join("data/skjema/ekstramidler-nordland-2022.json")).expect("it is readable"),
    )
    .expect("it is JSON");
    let applications: Vec<Value> = (0..count)
        .map(|number| {
            let mut application = single.clone();
            application["skjema"] = call.clone();
            application["skjema"]["etat"] = json!({ "navn": "Statsforvalteren i Nordland" });
            application["partnerskap"]["eiere"][0]["navn"] = format!("Kommune {number}").into();
            for key in ["tiltakIgangsatt", "nyeTiltak", "styrkeTiltakene"] {
                let text =
                    application["svar"][key].as_str().expect("it is a text").replace(". ", &format!(" ({number}). "));
                application["svar"][key] = text.into();
            }
            application
        })
        .collect();
    let record = json!({
        "dokument": "samledokument",
        "dato": "2022-11-04",
        "etat": { "navn": "Statsforvalteren i Nordland" },
        "tittel": "Mange søknader",
        "soeknader": applications,
    });
    let path = folder.join(format!("{count}.json"));
    fs::write(&path, record.to_string()).expect("writable");
    path
}

#[test]
fn three_hundred_applications_compile_in_one_document() {
    let folder = tempfile::tempdir().expect("there is room for temporary files");
    let pdf = render(&many(folder.path(), 300));
    let text = spaced(&pdf.tagged_text());
    in_order(&text, &["Søknader 300", "Søkt i alt 240 000 000 kr", "del 1 av", "Sendt inn av: Kommune 299"]);
}
