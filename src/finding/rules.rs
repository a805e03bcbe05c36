//! The table of all rules. The text of each is under `rule-<code>` in `locales/`.

use super::{Rule, Severity};

macro_rules! rules {
    ($($name:ident = $code:literal, $severity:ident $(, $draft:ident)?;)*) => {
        $(
            #[doc = concat!("`", $code, "`: see `blankett check --explain ", $code, "`.")]
            pub static $name: Rule = Rule { code: $code, severity: Severity::$severity, draft: rules!(@ $($draft)?) };
        )*

        /// All rules, by code.
        pub static ALL: &[&Rule] = &[$(&$name),*];
    };
    (@ draft) => { true };
    (@) => { false };
}

rules! {
    AFTER_DEADLINE = "after-deadline", Hint, draft;
    ANSWER_OUT_OF_BOUNDS = "answer-out-of-bounds", Error, draft;
    BROKEN_REFERENCE = "broken-reference", Error;
    CALENDAR_DATE = "calendar-date", Error;
    CHAPTER_TOO_DEEP = "chapter-too-deep", Error;
    CONTRADICTED_NO = "contradicted-no", Error, draft;
    DEEP_LIST = "deep-list", Error;
    DERIVABLE_FIGURE = "derivable-figure", Warning, draft;
    DIFFERING_ORGANISATION_NUMBER = "differing-organisation-number", Warning, draft;
    DIFFERING_SPELLING = "differing-spelling", Warning, draft;
    DRAFT_NOTE = "draft-note", Error, draft;
    DUPLICATE_KEY = "duplicate-key", Error;
    EMPTY_CHAPTER = "empty-chapter", Error, draft;
    EMPTY_TEXT = "empty-text", Error;
    FIGURE_OUT_OF_RANGE = "figure-out-of-range", Error;
    INCOMPLETE_QUESTION = "incomplete-question", Error;
    INTERNAL_ERROR = "internal-error", Fault;
    INVALID_ACCOUNT_NUMBER = "invalid-account-number", Error;
    INVALID_AMOUNT = "invalid-amount", Error;
    INVALID_COLOR = "invalid-color", Error;
    INVALID_COUNT = "invalid-count", Error;
    INVALID_DATE = "invalid-date", Error;
    INVALID_EMAIL = "invalid-email", Error;
    INVALID_FIGURE = "invalid-figure", Error;
    INVALID_JSON = "invalid-json", Error;
    INVALID_MONTH = "invalid-month", Error;
    INVALID_ORGANISATION_NUMBER = "invalid-organisation-number", Error;
    INVALID_PHONE = "invalid-phone", Error;
    INVALID_PICTURE = "invalid-picture", Error;
    INVALID_QUANTITY = "invalid-quantity", Error;
    INVALID_VALUE = "invalid-value", Error;
    INVALID_WEEK = "invalid-week", Error;
    INVALID_YEAR = "invalid-year", Error;
    LOW_CONTRAST = "low-contrast", Error;
    MISMATCHED_FACT = "mismatched-fact", Error;
    MISPLACED_BLOCK = "misplaced-block", Error;
    MISSING_AMOUNT = "missing-amount", Warning, draft;
    MISSING_ANSWER = "missing-answer", Error, draft;
    MISSING_APPLICATION = "missing-application", Error;
    MISSING_AUDIT = "missing-audit", Error, draft;
    MISSING_COLUMN = "missing-column", Error;
    MISSING_DATE = "missing-date", Error;
    MISSING_FIGURE = "missing-figure", Warning, draft;
    MISSING_FOLLOW_UP = "missing-follow-up", Error, draft;
    MISSING_KEY = "missing-key", Error;
    NATIONAL_IDENTITY_NUMBER = "national-identity-number", Error;
    NEVER_ASKED = "never-asked", Error;
    NEWER_VERSION = "newer-version", Error;
    NO_PDF_DATA = "no-pdf-data", Error;
    NOT_ALL_CHECKED = "not-all-checked", Hint;
    NOTHING_HIDDEN = "nothing-hidden", Warning, draft;
    NOTHING_TO_SHOW = "nothing-to-show", Error, draft;
    ORDNING_NOT_OPEN = "ordning-not-open", Error, draft;
    OTHER_YEAR = "other-year", Error, draft;
    OUTPUT_CLASH = "output-clash", Error;
    OUTSIDE_PLAN = "outside-plan", Error;
    OVERDUE_MEASURE = "overdue-measure", Warning, draft;
    OVERLONG_TEXT = "overlong-text", Error;
    OVERLONG_WORD = "overlong-word", Error;
    OVERSIZED_TABLE = "oversized-table", Error;
    OVERSPENT = "overspent", Warning, draft;
    OWN_SHARE = "own-share", Hint, draft;
    PAGE_COUNT = "page-count", Warning, draft;
    PERIOD_OUTSIDE_ROUND = "period-outside-round", Error;
    PLACEHOLDER_TEXT = "placeholder-text", Error, draft;
    RECOMMENDED_TOO_MUCH = "recommended-too-much", Warning, draft;
    RECORD_SHAPE = "record-shape", Fault;
    REFERENCE_CYCLE = "reference-cycle", Error;
    REFERENCE_OUTSIDE_ROOT = "reference-outside-root", Error;
    REPEATED_APPLICATION = "repeated-application", Warning, draft;
    REPEATED_LINE = "repeated-line", Warning, draft;
    REPEATED_MEASURE = "repeated-measure", Warning, draft;
    REPEATED_NAME = "repeated-name", Error;
    REPEATED_ORGANISATION = "repeated-organisation", Warning, draft;
    REPEATED_ROW = "repeated-row", Error;
    REPORT_WITHOUT_APPLICATION = "report-without-application", Error, draft;
    SHARES_AS_FRACTIONS = "shares-as-fractions", Warning, draft;
    SHARES_NOT_WHOLE = "shares-not-whole", Error, draft;
    STALE_PERIOD = "stale-period", Warning, draft;
    TEMPLATE_ERROR = "template-error", Fault;
    TOO_LARGE = "too-large-document", Error;
    TOO_MANY_PAGES = "too-many-pages", Error;
    UH_AMOUNT_WITHOUT_UH = "uh-amount-without-uh", Error, draft;
    UNASKED_ANSWER = "unasked-answer", Error, draft;
    UNBALANCED_GRANT = "unbalanced-grant", Error, draft;
    UNCOUNTED_FIGURES = "uncounted-figures", Hint, draft;
    UNEVEN_ROW = "uneven-row", Error;
    UNEVEN_TABLE = "uneven-table", Error;
    UNFIT_CHART = "unfit-chart", Error;
    UNKNOWN_KEY = "unknown-key", Error;
    UNKNOWN_KIND = "unknown-kind", Error;
    UNKNOWN_NAME = "unknown-name", Error;
    UNKNOWN_VALUE = "unknown-value", Error;
    UNMATCHED_FILTER = "unmatched-filter", Error;
    UNMATCHED_FOOTNOTE = "unmatched-footnote", Error;
    UNMATCHED_RECOMMENDATION = "unmatched-recommendation", Error, draft;
    UNPRINTABLE_CHARACTER = "unprintable-character", Error;
    UNREADABLE_FILE = "unreadable-file", Error;
    UNREPORTED_USE = "unreported-use", Warning, draft;
    UNRESOLVED_REFERENCE = "unresolved-reference", Error;
    UNUSED_MEASURE = "unused-measure", Warning, draft;
    UNUSED_RECORD = "unused-record", Warning, draft;
    WRONG_COUNT = "wrong-count", Error, draft;
    WRONG_DELIMITER = "wrong-delimiter", Error;
    WRONG_MEASURE_SUM = "wrong-measure-sum", Error, draft;
    WRONG_PRODUCT = "wrong-product", Error, draft;
    WRONG_RECKONING_SUM = "wrong-reckoning-sum", Error, draft;
    WRONG_SUM = "wrong-sum", Error, draft;
    WRONG_TYPE = "wrong-type", Error;
    YEAR_GAP = "year-gap", Error;
    YES_WITHOUT_DETAILS = "yes-without-details", Error, draft;
}

/// The rule with that code.
pub fn find(code: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code == code)
}
