//! The view of a *samledokument*: the overview of all applications, the criteria, and each application.

mod chart;
mod criteria;
mod discrepancy_lists;
mod grants;
mod names;
mod overview;
mod read;
mod recommendations;
mod sums;

use std::cmp::Reverse;

use serde::Serialize;

use self::chart::AmountChart;
use self::criteria::ApplicationCriteria;
use self::discrepancy_lists::DiscrepancyLists;
use self::grants::{Grants, NotDelivered, OwnColumns};
use self::overview::Overview;
use self::read::Read;
use self::recommendations::RecommendationTable;
use super::discrepancies::notes;
use super::form;
use super::names::Letterhead;
use super::view::{Imprint, Layout, Meta, Viewed, serialized};
use crate::application::Applied;
use crate::check;
use crate::form::Filled;
use crate::load::Document;
use crate::model::{Kind, Order, Recommendation, Samledokument};
use crate::value::date::Date;
use crate::value::text;
use crate::words::{Message, Words, say};

#[derive(Debug, Serialize)]
pub(super) struct SamledokumentPages {
    meta: Meta,
    letterhead: Letterhead,
    title: String,
    date: String,
    introduction: Option<String>,
    /// The number of applications, and how many of them could not be read.
    count: String,
    order: String,
    overview: Overview,
    charts: Vec<AmountChart>,
    recommendations: Option<RecommendationTable>,
    grants: Option<Grants>,
    own_columns: Option<OwnColumns>,
    /// Those who were expected and have not handed in, where anybody is expected.
    not_delivered: Option<NotDelivered>,
    discrepancies: DiscrepancyLists,
    criteria: Vec<ApplicationCriteria>,
    /// Sentences about all measures.
    about_measures: String,
    /// Whether any measure has a duration.
    any_duration: bool,
    /// Whether the table of contents fits on the front page.
    short: bool,
    applications: Vec<ApplicationView>,
}

/// An application's own pages.
#[derive(Debug, Serialize)]
struct ApplicationView {
    number: usize,
    heading: String,
    /// Why the application is missing, if it is.
    missing: Option<names::Missing>,
    /// The fingerprint of its data, as in the foot of the PDF that carries it.
    code: Option<String>,
    form: Option<form::Body>,
}

impl Viewed for Samledokument {
    fn view(&self, document: &Document, imprint: Imprint) -> crate::document::View {
        let words = imprint.words();
        let authority = &self.authority.name;
        let meta = Meta::new(&self.title, None, authority.clone(), imprint, None);
        crate::document::View {
            layout: Layout::Document(Kind::Samledokument),
            data: serialized(view(self, document, imprint.date, meta, words)),
            identity: ["samledokument", authority, &self.title].join("/"),
            file_name: ["samledokument", &self.title].map(text::slug).join("-"),
            files: Vec::new(),
        }
    }
}

fn view(record: &Samledokument, document: &Document, date: Date, meta: Meta, words: Words) -> SamledokumentPages {
    let (all, unmatched) = ordered(record, document, words);
    let missing: Vec<&Read<'_>> = all.iter().filter(|read| read.found.is_none()).collect();
    let unread = missing.iter().all(|read| read.application.content().is_none());
    let overview = overview::view(&all, document, words);
    let criteria: Vec<ApplicationCriteria> = all.iter().map(|read| criteria::view(read, words)).collect();
    SamledokumentPages {
        meta,
        letterhead: Letterhead::of(&record.authority),
        title: record.title.clone(),
        date: words.say(&date.long()),
        introduction: record.introduction.clone(),
        count: match missing.len() {
            0 => all.len().to_string(),
            count if unread => words.say(&say!("count-unread", all = all.len(), count)),
            count => words.say(&say!("count-missing", all = all.len(), count)),
        },
        order: order(record.order, &all).map(|order| words.say(&order)).unwrap_or_default(),
        charts: chart::view(&all, words),
        recommendations: recommendations::view(record, &all, &unmatched, overview.has_repeated(), words),
        grants: grants::view(&all),
        own_columns: grants::own_columns(record, &all, words),
        not_delivered: grants::not_delivered(record, &all),
        overview,
        discrepancies: discrepancy_lists::view(&all, words),
        about_measures: criteria::about_measures(&all, &criteria, words),
        any_duration: criteria.iter().any(ApplicationCriteria::has_duration),
        criteria,
        short: all.len() <= 20 && record.introduction.as_ref().is_none_or(|text| text.chars().count() < 1200),
        applications: all.iter().map(|read| application(read, date, words)).collect(),
    }
}

/// The sentence that says how the applications are sorted; `None` if nobody chose the order.
fn order(order: Order, all: &[Read<'_>]) -> Option<Message> {
    /// For the case that all, some or none of them have the sort key.
    type Sentences = [Message; 3];
    let by = |has: &dyn Fn(&Read<'_>) -> bool, [whole, some, none]: Sentences| {
        Some(match all.iter().filter(|read| has(read)).count() {
            0 => none,
            count if count < all.len() => some,
            _ => whole,
        })
    };
    match order {
        // Files that a pattern names are in the order of their paths, which is nobody's choice.
        Order::Given => None,
        Order::Received if all.iter().all(|read| read.received().is_none()) => None,
        Order::Received => by(
            &|read| read.received().is_some(),
            [say!("order-received"), say!("order-received-some"), say!("order-received-none")],
        ),
        Order::Applicant => Some(say!("order-applicant")),
        Order::Sum => {
            by(&|read| read.sum().total.is_some(), [say!("order-sum"), say!("order-sum-some"), say!("order-sum-none")])
        }
        Order::Priority => by(
            &|read| read.priority().is_some(),
            [say!("order-priority"), say!("order-priority-some"), say!("order-priority-none")],
        ),
    }
}

/// The applications in the order that the record asks for, and the recommendations that match no application.
fn ordered<'a>(
    record: &'a Samledokument,
    document: &'a Document,
    words: Words,
) -> (Vec<Read<'a>>, Vec<&'a Recommendation>) {
    let mut recommendations: Vec<Option<&Recommendation>> = vec![None; document.applications.len()];
    let mut unmatched = Vec::new();
    for (recommendation, found) in record.recommendations.iter().zip(check::samledokument::matches(record, document)) {
        match found[..] {
            [one] if recommendations[one].is_none() => recommendations[one] = Some(recommendation),
            _ => unmatched.push(recommendation),
        }
    }
    let names = names::of(document, words);
    let applications = document.applications.iter().zip(names).zip(recommendations).enumerate();
    let mut all: Vec<Read<'_>> = applications
        .map(|(given, ((application, name), recommendation))| {
            let applied = |document: &'a Document| Some((document, Applied::of(document.content.as_ref()?)?));
            let found = application.document().and_then(applied);
            Read { number: 0, given, name, application, recommendation, found }
        })
        .collect();
    let by_name = |read: &Read<'_>| text::alphabetical(&read.name);
    match record.order {
        Order::Given => {}
        Order::Received => all.sort_by_key(|read| (read.received().is_none(), read.received())),
        Order::Applicant => all.sort_by_cached_key(by_name),
        Order::Sum => all.sort_by_cached_key(|read| (Reverse(read.sum().total), by_name(read))),
        Order::Priority => {
            all.sort_by_cached_key(|read| (read.priority().unwrap_or(u16::MAX), by_name(read)));
        }
    }
    (1..).zip(&mut all).for_each(|(number, read)| read.number = number);
    (all, unmatched)
}

fn application(read: &Read<'_>, date: Date, words: Words) -> ApplicationView {
    let missing = read.found.is_none().then(|| names::Missing::of(read, words));
    let form = read.document().and_then(|document| {
        let filled = Filled::of(document.content.as_ref()?)?;
        // The empty rows of the paper form are for those who fill it in.
        Some(form::Body::of(&Filled { paper: false, ..filled }, notes(document, words)))
    });
    let heading = match &read.found {
        Some(_) => read.name.clone(),
        None if read.application.content().is_none() => words.say(&say!("heading-unread", name = &read.name)),
        None => words.say(&say!("heading-left-out", name = &read.name)),
    };
    let code = read.application.document().map(|document| document.fingerprint(date).to_string());
    ApplicationView { number: read.number, heading, missing, code, form }
}
