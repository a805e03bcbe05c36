//! *Sekretariatets innstilling*: the recommendation for each application, and the sums.

use serde::Serialize;

use super::sums::{self, MARK, Total};
use super::{Read, overview};
use crate::document::table::are_short;
use crate::model::{Recommendation, Samledokument};
use crate::value::money::Money;
use crate::value::text;
use crate::words::{Words, say};

#[derive(Debug, Serialize)]
pub(super) struct RecommendationTable {
    rows: Vec<Row>,
    applied: Option<String>,
    recommended: Option<String>,
    frame: Option<String>,
    /// What is left of the frame.
    left: Option<String>,
    /// Amounts above the frame or above what was applied for, in sentences.
    exceeded: Vec<String>,
    /// What the sums leave out, in sentences.
    left_out: Vec<String>,
    /// Whether any amount is recommended. Recommended amounts are not split between owners and UH.
    any: bool,
    /// Whether the table fits on a page.
    short: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    priority: Option<String>,
    /// `None` if the recommendation matches no application.
    number: Option<usize>,
    name: String,
    applied: Option<String>,
    recommended: String,
    remark: Option<String>,
}

/// `None` if the record has neither a frame nor recommendations.
///
/// - `repeated`: whether an applicant has several applications for the same.
pub(super) fn view(
    record: &Samledokument,
    all: &[Read<'_>],
    unmatched: &[&Recommendation],
    repeated: bool,
    words: Words,
) -> Option<RecommendationTable> {
    if record.recommendations.is_empty() && record.frame.is_none() {
        return None;
    }
    let mut sorted: Vec<&Read<'_>> = all.iter().collect();
    sorted.sort_by_key(|read| (read.priority().unwrap_or(u16::MAX), read.number));
    let recommended = record.recommendations.iter().filter_map(|one| one.amount).reduce(|a, b| a + b);
    let left = record.frame.zip(recommended);
    let over = |read: &&Read<'_>| {
        let (amount, applied) = (read.recommendation?.amount?, read.sum().total?);
        (amount > applied).then(|| words.say(&say!("above-applied", name = &read.name)))
    };
    let mut exceeded: Vec<String> = sorted.iter().filter_map(over).collect();
    if let Some((frame, recommended)) = left.filter(|(frame, recommended)| recommended > frame) {
        let above = recommended.difference(frame).grouped();
        exceeded.insert(0, words.say(&say!("above-frame", amount = above)));
    }
    for one in unmatched {
        let name = text::excerpt(&one.applicant);
        exceeded.push(words.say(&say!("for-no-application", name)));
    }
    let unmatched = unmatched.iter().map(|recommendation| for_none(recommendation, words));
    let rows: Vec<Row> = sorted.into_iter().map(|read| row(read, words)).chain(unmatched).collect();
    let total = Total::of(all.iter());
    let missing = all.iter().filter(|read| read.found.is_none()).count();
    let marked = rows.iter().any(|row| row.applied.as_ref().is_some_and(|applied| applied.ends_with(MARK)));
    let lacking = total.amounts().total.is_some_and(|total| total.ends_with(MARK)) || marked;
    let repeated = repeated.then(|| words.word("all-of-repeated"));
    let left_out = [lacking.then(|| words.word("marked-lacking")), overview::without(missing, words), repeated];
    let texts = rows.iter().map(|row| [row.name.as_str(), row.remark.as_deref().unwrap_or_default()]);
    Some(RecommendationTable {
        short: are_short(texts, 24) && exceeded.len() < 4,
        rows,
        applied: total.amounts().total,
        left_out: left_out.into_iter().flatten().collect(),
        any: record.recommendations.iter().any(|one| one.amount.is_some()),
        recommended: recommended.map(Money::grouped),
        frame: record.frame.map(Money::grouped),
        left: left.filter(|(frame, all)| all <= frame).map(|(frame, all)| frame.difference(all).grouped()),
        exceeded,
    })
}

/// A recommendation that matches no application. It is printed all the same.
fn for_none(recommendation: &Recommendation, words: Words) -> Row {
    Row {
        priority: recommendation.priority.map(|priority| priority.to_string()),
        number: None,
        name: text::excerpt(&recommendation.applicant),
        applied: None,
        recommended: recommendation.amount.map_or_else(|| words.word("not-recommended"), Money::grouped),
        remark: recommendation.remark.clone(),
    }
}

fn row(read: &Read<'_>, words: Words) -> Row {
    let amount = read.recommendation.and_then(|recommendation| recommendation.amount);
    Row {
        priority: read.recommendation.and_then(|r| r.priority).map(|priority| priority.to_string()),
        number: Some(read.number),
        name: read.name.clone(),
        applied: sums::of_one(read).total,
        recommended: amount.map_or_else(|| words.word("not-recommended"), Money::grouped),
        remark: read.recommendation.and_then(|r| r.remark.clone()),
    }
}
