//! Everything under `tests/invalid/` has the finding that it is named after, with all that is printed beside it.
//!
//! A new case is one file `<code>--<what>.json`, or a folder of that name for what shows only among several, and its name
//! in the list below.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Output;

use blankett::finding::Severity;
use blankett::finding::rules;
use blankett::words::Language;

use crate::places::assert_in_their_files;
use crate::support::{blankett, project, stderr, text};

/// Makes a test of each case. A list costs no build: a harness that finds the cases itself (libtest-mimic,
/// datatest-stable) is one more crate, and one more program to link with all of Typst, for each build of the tests.
macro_rules! cases {
    ($($code:ident: $($what:ident)+;)+) => {
        const LISTED: &[(&str, &str)] = &[$($((stringify!($code), stringify!($what))),+),+];

        $(mod $code {
            $(#[test]
            fn $what() {
                super::hold(stringify!($code), stringify!($what));
            })+
        })+
    };
}

cases! {
    after_deadline: two_weeks_late;
    answer_out_of_bounds: twelve_years;
    broken_reference: in_a_form no_such_chapter;
    calendar_date: wrong_week;
    chapter_too_deep: four_levels;
    contradicted_no: other_ordninger_and_participants two_owners;
    deep_list: six_levels;
    derivable_figure: a_school_without_a_series each_of_two_is_one levels_of_99_9 nothing_left_for_two one_level_hidden one_school_hidden shown_from_another_file shown_in_another_indicator the_kommune_has_100_percent;
    differing_organisation_number: two_records;
    differing_spelling: spaces_and_case;
    draft_note: three_of_them;
    duplicate_key: which_date;
    empty_chapter: to_be_written;
    empty_text: logo_without_words names;
    figure_out_of_range: comma_lost half_a_pupil;
    incomplete_question: choices_columns_and_neither without_form;
    invalid_account_number: too_short;
    invalid_amount: above_the_limit as_written_in_a_letter below_zero beyond_any_number exponent three_decimals two_points;
    invalid_color: name_of_a_colour;
    invalid_count: decimal_point half_a_measure;
    invalid_date: no_such_day norwegian_form;
    invalid_email: at_in_words;
    invalid_figure: errors_of_a_spreadsheet in_an_export in_the_record;
    invalid_json: comma_too_many cut_off empty_file line_break_in_a_text not_a_number;
    invalid_month: as_spoken for_ever;
    invalid_organisation_number: changed_digit;
    invalid_phone: and_nine_other_mistakes seven_digits;
    invalid_picture: a_letter_for_a_logo;
    invalid_quantity: about_eighty;
    invalid_value: figures_twice link_that_is_no_web_address no_applications no_owner;
    invalid_week: year_without_week_53;
    invalid_year: slash total_row;
    low_contrast: pale_blue;
    mismatched_fact: applicant_as_an_amount of_a_measure_asked_once report_on_a_form_for_applications sum_of_texts;
    misplaced_block: calendar_in_the_preface;
    missing_amount: estimate_that_says_nothing kr_and_nothing;
    missing_answer: dashes_for_answers nearly_everything no_measures short_application stated_table_without_the_own_row;
    missing_application: not_there_and_no_application;
    missing_audit: a_quarter_of_a_million;
    missing_column: as_the_heading_reads years_as_columns;
    missing_date: no_date;
    missing_figure: a_year_that_was_not_asked_for;
    missing_follow_up: a_measure_forgotten;
    missing_key: logo_without_alternative_text no_kind no_partnership wrong_file_as_partnership;
    national_identity_number: in_a_text in_any_grouping;
    never_asked: answer_that_cannot_be ordning_of_another_year;
    newer_version: from_the_future;
    no_pdf_data: a_pdf_from_elsewhere;
    not_all_checked: no_partnership;
    nothing_hidden: threshold_of_zero;
    nothing_to_show: no_budget;
    ordning_not_open: after_2025;
    other_year: budget_of_last_year;
    output_clash: two_years;
    outside_plan: wrong_year;
    overdue_measure: last_year;
    overlong_text: name;
    overlong_word: pasted_file;
    oversized_table: nine_columns;
    overspent: transferred_too;
    own_share: less_than_expected not_stated;
    page_count: pages_of_two;
    period_outside_round: before_and_after;
    placeholder_text: left_in_the_form;
    recommended_too_much: for_one_and_for_all;
    reference_cycle: the_document_itself;
    reference_outside_root: absolute upwards web;
    repeated_application: sent_twice;
    repeated_line: copied;
    repeated_measure: same_name;
    repeated_name: measure_twice stated_row_twice two_chapters_of_one_id two_questions_of_one_id;
    repeated_organisation: one_number_for_two owner_twice;
    repeated_row: boys_and_girls forms_of_ownership;
    report_without_application: nothing_applied_for;
    shares_as_fractions: from_a_spreadsheet;
    shares_not_whole: twelve_and_ninety_five;
    stale_period: year_changed_alone;
    too_large_document: five_thousand_measures;
    uh_amount_without_uh: no_uh_in_the_partnership;
    unasked_answer: under_the_other_answer units;
    unbalanced_grant: ten_thousand_unaccounted_for;
    uncounted_figures: no_column_named;
    uneven_row: decimal_semicolon quotation_mark_not_closed swallowed_by_a_quotation_mark;
    uneven_table: one_cell_too_few;
    unfit_chart: seven_lines;
    unknown_key: block_misspelt in_a_record in_an_application misspelt own_question_misspelt;
    unknown_kind: compilation_of_compilations misspelt;
    unknown_name: everywhere fact measure_of_a_goal measure_that_is_not_on_the_form ordning_misspelt placeholder report_of_no_measure series_and_year_of_a_figure;
    unknown_value: party unit;
    unmatched_filter: name_of_the_municipality;
    unmatched_footnote: mark_without_note note_without_mark;
    unmatched_recommendation: nobody_anybody_and_twice;
    unprintable_character: accents_apart arrow control emoji other_script right_to_left turned_around;
    unreadable_file: folder_among_the_matches not_utf8 utf_16;
    unreported_use: nothing_said;
    unresolved_reference: application_that_is_not_there backslash endless_pattern many_where_one_is_expected no_such_file pattern_without_match;
    unused_measure: nowhere;
    unused_record: misspelt_key;
    wrong_count: four_of_one;
    wrong_delimiter: commas;
    wrong_measure_sum: empty_cell row_and_lines;
    wrong_product: endless sixteen_days;
    wrong_reckoning_sum: more_than_the_most parts_of_a_line;
    wrong_sum: column_of_an_own_table rows_and_columns;
    wrong_type: application_that_is_a_number count_in_quotes document_is_a_list own_answer;
    year_gap: a_year_left_out kinds_of_year;
    yes_without_details: every_question several_of_one_ordning;
}

/// The name of a case on the disk.
fn name_of((code, what): (&str, &str)) -> String {
    format!("{code}--{what}").replace('_', "-")
}

#[test]
fn every_case_is_in_the_list() {
    let there: BTreeSet<String> = cases().into_iter().map(|(name, _)| name).collect();
    let listed: BTreeSet<String> = LISTED.iter().map(|case| name_of(*case)).collect();
    assert_eq!(there, listed, "the folder (left) and the list (right)");
}

/// Every case: its name and its path in the project.
fn cases() -> Vec<(String, PathBuf)> {
    let folder = project().join("tests/invalid");
    let entries = std::fs::read_dir(&folder).expect("the folder is readable");
    let paths = entries.map(|entry| entry.expect("the entry is readable").path());
    let name = |path: &PathBuf| path.file_stem().expect("it has a name").to_string_lossy().into_owned();
    let mut cases: Vec<_> = paths.map(|path| (name(&path), path)).filter(|(name, _)| name.contains("--")).collect();
    cases.sort();
    let in_project = |path: PathBuf| path.strip_prefix(project()).expect("it is in the project").to_owned();
    cases.into_iter().map(|(name, path)| (name, in_project(path))).collect()
}

fn code(name: &str) -> &str {
    name.split_once("--").expect("it is named <code>--<what>").0
}

/// Checks that a case has the finding of its name, and that the output is unchanged.
fn hold(code: &str, what: &str) {
    let name = name_of((code, what));
    let (_, path) = cases().into_iter().find(|(case, _)| *case == name).expect("the case is in the folder");
    let rule = rules::find(self::code(&name)).unwrap_or_else(|| panic!("{name} is named after no rule"));
    let (output, printed) = run(rule.code, &path);
    let errors = printed.contains("\nerror[") || printed.starts_with("error[");
    assert_eq!(output.status.code(), Some(i32::from(errors)), "{printed}");
    assert!(printed.contains(&format!("{}[{}]", rule.severity.name(), rule.code)), "{printed}");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../invalid/printed" }, {
        insta::assert_snapshot!(name, printed);
    });
    assert_in_their_files(&path);
    if rule.severity == Severity::Error && path.extension().is_some() {
        assert_refused(rule.code, &path);
    }
}

/// No document with an error is rendered.
fn assert_refused(code: &str, path: &Path) {
    let out = tempfile::tempdir().expect("there is room for temporary files");
    let pdf = out.path().join("x.pdf");
    let output = blankett(project()).arg("render").arg(path).arg("-o").arg(&pdf).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(stderr(&output).contains(&format!("error[{code}]")), "{}", stderr(&output));
    assert!(output.stdout.is_empty() && !pdf.exists(), "it wrote something");
}

/// Checks a case; if only batches have its finding, runs a batch.
fn run(code: &str, path: &Path) -> (Output, String) {
    if code != "output-clash" {
        let output = blankett(project()).arg("check").arg(path).output().expect("it runs");
        assert!(output.stderr.is_empty(), "{}: {}", path.display(), stderr(&output));
        let printed = text(&output.stdout);
        return (output, printed);
    }
    let folders = std::fs::read_dir(project().join(path)).expect("the folder is readable");
    let mut folders: Vec<_> = folders.map(|entry| path.join(entry.expect("readable").file_name())).collect();
    folders.sort();
    let out = tempfile::tempdir().expect("there is room for temporary files");
    let output = blankett(project()).arg("batch").args(folders).arg("-o").arg(out.path()).output().expect("it runs");
    let printed = stderr(&output);
    (output, printed)
}

#[test]
fn every_code_has_a_case() {
    let with_case: BTreeSet<String> = cases().iter().map(|(name, _)| code(name).to_owned()).collect();
    let missing: Vec<&str> = rules::ALL
        .iter()
        // A fault is the tool's, so no document can have it; two thousand pages have their test in the pipeline.
        .filter(|rule| {
            rule.severity != Severity::Fault && rule.code != "too-many-pages" && !with_case.contains(rule.code)
        })
        .map(|rule| rule.code)
        .collect();
    assert!(missing.is_empty(), "no case under tests/invalid/ for {missing:?}");
}

#[test]
fn no_printed_diagnostic_is_left_over() {
    let names: BTreeSet<String> = cases().into_iter().map(|(name, _)| format!("{name}.snap")).collect();
    let printed = std::fs::read_dir(project().join("tests/invalid/printed")).expect("the folder is readable");
    let printed: BTreeSet<String> =
        printed.map(|entry| entry.expect("it is readable").file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(names, printed);
}

/// A rule that is not in the list could not be explained, and nothing would ask for its case.
#[test]
fn every_rule_is_in_the_list_once_and_in_order() {
    let codes: Vec<&str> = rules::ALL.iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    for rule in rules::ALL.iter().filter(|rule| rule.severity != Severity::Fault) {
        for part in crate::support::EXPLANATIONS.map(|part| rule.explanation(part, Language::En).unwrap_or_default()) {
            assert!(!part.is_empty(), "{} explains itself with an empty text", rule.code);
        }
    }
}
