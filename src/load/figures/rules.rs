//! What an export of statistics must be before its figures can be taken.

use crate::diag::{Rule, Severity};

/// See its text.
pub static WRONG_DELIMITER: Rule = Rule {
    code: "wrong-delimiter",
    severity: Severity::Error,
    draft: false,
    what: "The columns of an export are parted by semicolons, as Udir, SSB and Norwegian spreadsheets write CSV.",
    why: "A comma is in the figures themselves: 7,1 would be two columns.",
    wrong: "Skoleaarnavn,EnhetNavn,AndelMobbet",
    right: "Skoleaarnavn;EnhetNavn;AndelMobbet",
};

/// See its text.
pub static MISSING_COLUMN: Rule = Rule {
    code: "missing-column",
    severity: Severity::Error,
    draft: false,
    what: "Every column that an indicator names is in the first row of its export, once.",
    why: "Exports change from year to year. A figure from the wrong column looks like any other.",
    wrong: r#""verdi": "Andel mobbet", where the file has AndelMobbet"#,
    right: r#""verdi": "AndelMobbet""#,
};

/// See its text.
pub static UNEVEN_ROW: Rule = Rule {
    code: "uneven-row",
    severity: Severity::Error,
    draft: false,
    what: "Every row of an export has as many fields as its first row.",
    why: "With a field too many or too few, the figures after it stand in the wrong columns.",
    wrong: "2023-24;Herøy kommune;7;1, where the file has three columns",
    right: "2023-24;Herøy kommune;7,1",
};

/// See its text.
pub static REPEATED_ROW: Rule = Rule {
    code: "repeated-row",
    severity: Severity::Error,
    draft: false,
    what: "For each series and year of an indicator, its filters leave one row of the export.",
    why: "With two rows nobody can say which figure is meant: boys or girls, 5th grade or 8th, first version or corrected one.",
    wrong: r#""filter": { "TrinnKode": "7" }, where boys, girls and all have a row each"#,
    right: r#""filter": { "TrinnKode": "7", "KjoennKode": "A" }"#,
};

/// See its text.
pub static UNMATCHED_FILTER: Rule = Rule {
    code: "unmatched-filter",
    severity: Severity::Error,
    draft: false,
    what: "For each series of an indicator, its filters leave at least one row of the export, of whatever year.",
    why: "A filter that is misspelt leaves nothing, and the table would say that the figures are missing.",
    wrong: r#""filter": { "EnhetNavn": "Herøy" }, where the file has Herøy kommune"#,
    right: r#""filter": { "EnhetNavn": "Herøy kommune" }"#,
};
