//! Every rule that a finding may be of.

use crate::batch::plan as batch;
use crate::check::plan::{blocks, calendar, measures as plan_measures, months, profile, references};
use crate::check::{
    answers, characters, choices, drafts, identity, measures, names, organisations, own_share, periods, placeholders,
    reckonings, samledokument, sums, uh, years,
};
use crate::diag::Rule;
use crate::load::{rules as load, values};
use crate::{collect, pipeline};

/// All rules, by code.
pub static ALL: [&Rule; 74] = [
    &references::BROKEN_REFERENCE,
    &calendar::CALENDAR_DATE,
    &blocks::CHAPTER_TOO_DEEP,
    &choices::CONTRADICTED_NO,
    &organisations::DIFFERING_ORGANISATION_NUMBER,
    &drafts::DRAFT_NOTE,
    &load::DUPLICATE_KEY,
    &blocks::EMPTY_CHAPTER,
    &load::EMPTY_TEXT,
    &pipeline::INTERNAL_ERROR,
    &values::INVALID_ACCOUNT_NUMBER,
    &values::INVALID_AMOUNT,
    &values::INVALID_COLOR,
    &values::INVALID_COUNT,
    &values::INVALID_DATE,
    &values::INVALID_EMAIL,
    &load::INVALID_JSON,
    &values::INVALID_MONTH,
    &values::INVALID_ORGANISATION_NUMBER,
    &values::INVALID_PHONE,
    &values::INVALID_PICTURE,
    &values::INVALID_QUANTITY,
    &load::INVALID_VALUE,
    &values::INVALID_WEEK,
    &profile::LOW_CONTRAST,
    &blocks::MISPLACED_BLOCK,
    &reckonings::MISSING_AMOUNT,
    &answers::MISSING_ANSWER,
    &samledokument::MISSING_APPLICATION,
    &pipeline::MISSING_DATE,
    &load::MISSING_KEY,
    &identity::NATIONAL_IDENTITY_NUMBER,
    &load::NO_PDF_DATA,
    &load::NOT_ALL_CHECKED,
    &blocks::NOTHING_TO_SHOW,
    &years::ORDNING_NOT_OPEN,
    &years::OTHER_YEAR,
    &batch::OUTPUT_CLASH,
    &months::OUTSIDE_PLAN,
    &load::OVERLONG_TEXT,
    &own_share::OWN_SHARE,
    &periods::PERIOD_OUTSIDE_ROUND,
    &placeholders::PLACEHOLDER_TEXT,
    &samledokument::RECOMMENDED_TOO_MUCH,
    &load::RECORD_SHAPE,
    &load::REFERENCE_CYCLE,
    &load::REFERENCE_OUTSIDE_ROOT,
    &samledokument::REPEATED_APPLICATION,
    &measures::REPEATED_LINE,
    &measures::REPEATED_MEASURE,
    &names::REPEATED_NAME,
    &organisations::REPEATED_ORGANISATION,
    &pipeline::TEMPLATE_ERROR,
    &pipeline::TOO_MANY_PAGES,
    &uh::UH_AMOUNT_WITHOUT_UH,
    &blocks::UNEVEN_TABLE,
    &load::UNKNOWN_KEY,
    &load::UNKNOWN_KIND,
    &names::UNKNOWN_NAME,
    &load::UNKNOWN_VALUE,
    &references::UNMATCHED_FOOTNOTE,
    &samledokument::UNMATCHED_RECOMMENDATION,
    &characters::UNPRINTABLE_CHARACTER,
    &load::UNREADABLE_FILE,
    &load::UNRESOLVED_REFERENCE,
    &plan_measures::UNUSED_MEASURE,
    &collect::UNUSED_RECORD,
    &measures::WRONG_COUNT,
    &sums::WRONG_MEASURE_SUM,
    &reckonings::WRONG_PRODUCT,
    &reckonings::WRONG_RECKONING_SUM,
    &sums::WRONG_SUM,
    &load::WRONG_TYPE,
    &choices::YES_WITHOUT_DETAILS,
];

/// The rule of that code.
pub fn find(code: &str) -> Option<&'static Rule> {
    ALL.into_iter().find(|rule| rule.code == code)
}
