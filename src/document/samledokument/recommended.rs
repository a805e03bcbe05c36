//! *Sekretariatets innstilling*: what is recommended for each application, and what it comes to.

use serde::Serialize;

use super::Read;
use crate::document::parts::are_short;
use crate::model::Samledokument;
use crate::money::Money;

#[derive(Debug, Serialize)]
pub(super) struct View {
    rows: Vec<Row>,
    applied: Option<String>,
    recommended: Option<String>,
    frame: Option<String>,
    /// What is left of the frame.
    left: Option<String>,
    /// What is too much, in sentences.
    exceeded: Vec<String>,
    /// Whether all of it has room on a page.
    short: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    priority: Option<String>,
    number: usize,
    name: String,
    applied: Option<String>,
    recommended: String,
    remark: Option<String>,
}

/// `None` where the record says nothing of a frame or of recommendations.
pub(super) fn view(record: &Samledokument, all: &[Read<'_>]) -> Option<View> {
    if record.recommendations.is_empty() && record.frame.is_none() {
        return None;
    }
    let mut sorted: Vec<&Read<'_>> = all.iter().collect();
    sorted.sort_by_key(|read| (read.priority(), read.number));
    let amounts = || all.iter().filter_map(|read| read.recommendation?.amount);
    let recommended = amounts().reduce(|a, b| a + b);
    let left = record.frame.zip(recommended);
    let over = |read: &&Read<'_>| {
        let (amount, applied) = (read.recommendation?.amount?, read.sum().total?);
        (amount > applied).then(|| format!("Innstilt beløp er høyere enn søkt beløp for {}.", read.name))
    };
    let mut exceeded: Vec<String> = sorted.iter().filter_map(over).collect();
    if let Some((frame, recommended)) = left.filter(|(frame, recommended)| recommended > frame) {
        let above = recommended.difference(frame).grouped();
        exceeded.insert(0, format!("Innstilt beløp er til sammen {above}\u{a0}kr mer enn rammen."));
    }
    let rows: Vec<Row> = sorted.into_iter().map(row).collect();
    let texts = rows.iter().map(|row| [row.name.as_str(), row.remark.as_deref().unwrap_or_default()]);
    Some(View {
        short: are_short(texts, 24) && exceeded.len() < 4,
        rows,
        applied: all.iter().filter_map(|read| read.sum().total).reduce(|a, b| a + b).map(Money::grouped),
        recommended: recommended.map(Money::grouped),
        frame: record.frame.map(Money::grouped),
        left: left.filter(|(frame, all)| all <= frame).map(|(frame, all)| frame.difference(all).grouped()),
        exceeded,
    })
}

fn row(read: &Read<'_>) -> Row {
    let amount = read.recommendation.and_then(|recommendation| recommendation.amount);
    Row {
        priority: read.recommendation.and_then(|r| r.priority).map(|priority| priority.to_string()),
        number: read.number,
        name: read.name.clone(),
        applied: read.sum().total.map(Money::grouped),
        recommended: amount.map_or("ikke innstilt".to_owned(), Money::grouped),
        remark: read.recommendation.and_then(|r| r.remark.clone()),
    }
}
