//! The generated source, the text and the tag tree of the examples, kept for comparison.
//!
//! After an intended change: `INSTA_UPDATE=always cargo test golden`, then read the difference.

use crate::support::{EXAMPLES, REPORT, SINGLE, project, render};

pub fn with_settings(check: impl FnOnce()) {
    insta::with_settings!({ snapshot_path => "../golden", prepend_module_to_snapshot => false, omit_expression => true }, { check() });
}

#[test]
fn goldens_of_the_form_with_shared_records() {
    let path = project().join(EXAMPLES[2]);
    let merged = blankett::pipeline::merge(&path, &blankett::Options::default()).expect("it merges");
    let pdf = render(&path);
    with_settings(|| {
        insta::assert_snapshot!("kompetanseloeftet.typ", merged.source);
        insta::assert_snapshot!("kompetanseloeftet.text", pdf.page_text(true).join("\n---- page ----\n"));
        insta::assert_snapshot!("kompetanseloeftet.tags", pdf.tag_tree());
    });
}

#[test]
fn goldens_of_the_form_in_a_single_file() {
    let pdf = render(&project().join(SINGLE));
    with_settings(|| {
        insta::assert_snapshot!("i-en-fil.text", pdf.page_text(true).join("\n---- page ----\n"));
        insta::assert_snapshot!("i-en-fil.tags", pdf.tag_tree());
    });
}

#[test]
fn goldens_of_the_short_application() {
    let pdf = render(&project().join("data/nordland-ekstramidler-2022/soeknader/alstahaug.json"));
    with_settings(|| {
        insta::assert_snapshot!("alstahaug.text", pdf.page_text(true).join("\n---- page ----\n"));
        insta::assert_snapshot!("alstahaug.tags", pdf.tag_tree());
    });
}

#[test]
fn goldens_of_the_compiled_document() {
    let pdf = render(&project().join("data/nordland-2024/samledokument.json"));
    with_settings(|| {
        insta::assert_snapshot!("samledokument.text", pdf.page_text(true)[..7].join("\n---- page ----\n"));
        insta::assert_snapshot!("samledokument.tags", pdf.tag_tree().lines().take(400).collect::<Vec<_>>().join("\n"));
    });
}

#[test]
fn goldens_of_the_small_plan() {
    let pdf = render(&project().join("data/enkel/plan.json"));
    with_settings(|| {
        insta::assert_snapshot!("plan.text", pdf.page_text(true).join("\n---- page ----\n"));
        insta::assert_snapshot!("plan.tags", pdf.tag_tree());
    });
}

/// After the contents, as far as the first chart of levels.
#[test]
fn goldens_of_the_report() {
    let pdf = render(&project().join(REPORT));
    with_settings(|| {
        insta::assert_snapshot!("tilstandsrapport.text", pdf.page_text(true)[2..8].join("\n---- page ----\n"));
        insta::assert_snapshot!(
            "tilstandsrapport.tags",
            pdf.tag_tree().lines().take(400).collect::<Vec<_>>().join("\n")
        );
    });
}

#[test]
fn no_golden_is_left_over() {
    let folder = std::fs::read_dir(project().join("tests/golden")).expect("it is readable");
    let mut names: Vec<String> =
        folder.map(|entry| entry.expect("it is readable").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let expected = [
        "alstahaug.tags.snap",
        "alstahaug.text.snap",
        "findings-of-data.snap",
        "formats-github.snap",
        "formats-json.snap",
        "i-en-fil.tags.snap",
        "i-en-fil.text.snap",
        "kompetanseloeftet.tags.snap",
        "kompetanseloeftet.text.snap",
        "kompetanseloeftet.typ.snap",
        "page-behovsmelding.png",
        "page-plan.png",
        "page-rapportering.png",
        "page-samledokument.png",
        "page-tilstandsrapport.png",
        "pdf-hashes.txt",
        "plan.tags.snap",
        "plan.text.snap",
        "samledokument.tags.snap",
        "samledokument.text.snap",
        "tilstandsrapport.tags.snap",
        "tilstandsrapport.text.snap",
    ];
    assert_eq!(names, expected);
}
