//! The view of a *samledokument*: the overview of all applications, what the forum decides by, and each application.

mod chart;
mod criteria;
mod listed;
mod overview;
mod recommended;

use std::cmp::Reverse;

use serde::Serialize;

use super::parts::{Letterhead, submitter};
use super::{Meta, behovsmelding, ekstramidler};
use crate::check;
use crate::date::Date;
use crate::load::{Application, Applied, Content, Document};
use crate::model::{Order, Recommendation, Samledokument};
use crate::text;

#[derive(Debug, Serialize)]
pub(super) struct View {
    meta: Meta,
    letterhead: Letterhead,
    title: String,
    date: String,
    introduction: Option<String>,
    /// How many applications are named, and that some could not be read.
    count: String,
    order: &'static str,
    overview: overview::View,
    charts: Vec<chart::View>,
    recommendations: Option<recommended::View>,
    discrepancies: listed::View,
    criteria: Vec<criteria::View>,
    /// Whether any measure says how long it lasts.
    any_duration: bool,
    /// Whether the contents have room on the front page.
    short: bool,
    applications: Vec<ApplicationView>,
}

/// An application's own pages.
#[derive(Debug, Serialize)]
struct ApplicationView {
    number: usize,
    heading: String,
    /// The file or reference, where it could not be read.
    missing: Option<String>,
    ekstramidler: Option<ekstramidler::Body>,
    behovsmelding: Option<behovsmelding::Body>,
}

/// An application with its number in the order of the document; `found` is `None` where it could not be read.
struct Read<'a> {
    number: usize,
    name: String,
    found: Option<(&'a Content, Applied<'a>)>,
    recommendation: Option<&'a Recommendation>,
}

pub(super) fn view(record: &Samledokument, document: &Document, date: Date, meta: Meta) -> View {
    let all = ordered(record, document);
    let missing = all.iter().filter(|read| read.found.is_none()).count();
    let criteria: Vec<criteria::View> = all.iter().map(criteria::view).collect();
    View {
        meta,
        letterhead: Letterhead::of(&record.authority),
        title: record.title.clone(),
        date: date.long(),
        introduction: record.introduction.clone(),
        count: if missing == 0 {
            all.len().to_string()
        } else {
            format!("{}, hvorav {missing} ikke kunne leses", all.len())
        },
        order: match record.order {
            Order::Given => "Søknadene står i den rekkefølgen de er oppgitt.",
            Order::Received => received_order(&all),
            Order::Applicant => "Sortert etter søker.",
            Order::Sum => "Sortert etter søkt beløp.",
            Order::Priority => "Sortert etter sekretariatets prioritering.",
        },
        overview: overview::view(&all),
        charts: chart::view(&all),
        recommendations: recommended::view(record, &all),
        discrepancies: listed::view(&all),
        any_duration: criteria.iter().any(criteria::View::has_duration),
        criteria,
        short: all.len() <= 20 && record.introduction.as_ref().is_none_or(|text| text.chars().count() < 1200),
        applications: all.iter().map(application).collect(),
    }
}

/// That they are sorted by the date received, as far as that is known.
fn received_order(all: &[Read<'_>]) -> &'static str {
    match all.iter().filter(|read| read.received().is_some()).count() {
        0 => "",
        count if count < all.len() => "Sortert etter mottaksdato; de som ikke har en mottaksdato, står sist.",
        _ => "Sortert etter mottaksdato.",
    }
}

/// The applications in the order that the record asks for.
fn ordered<'a>(record: &'a Samledokument, document: &'a Document) -> Vec<Read<'a>> {
    let read = |application: &'a Application| {
        let content = application.document().and_then(|document| document.content.as_ref());
        let found = content.and_then(|content| Some((content, content.application()?)));
        let is_for = |recommendation: &&Recommendation| {
            found.as_ref().is_some_and(|(_, applied)| check::samledokument::is_for(recommendation, applied))
        };
        let recommendation = record.recommendations.iter().find(is_for);
        Read { number: 0, name: name(application, found.as_ref()), recommendation, found }
    };
    let mut all: Vec<Read<'_>> = document.applications.iter().map(read).collect();
    let by_name = |read: &Read<'_>| text::alphabetical(&read.name);
    match record.order {
        Order::Given => {}
        Order::Received => all.sort_by_key(|read| (read.received().is_none(), read.received())),
        Order::Applicant => all.sort_by_cached_key(by_name),
        Order::Sum => all.sort_by_cached_key(|read| (Reverse(read.sum().total), by_name(read))),
        Order::Priority => all.sort_by_cached_key(|read| (read.priority(), by_name(read))),
    }
    (1..).zip(&mut all).for_each(|(number, read)| read.number = number);
    all
}

/// What an application is called: who sent it in, and under which *ordning* where that is a form's choice.
fn name(application: &Application, found: Option<&(&Content, Applied<'_>)>) -> String {
    // What is longer is no heading to those who hear it; the application has the whole name.
    let name = |applied: &Applied<'_>| text::excerpt(&submitter(applied.partnership));
    match found {
        Some((Content::Behovsmelding(_), applied)) => format!("{} – {}", name(applied), text::excerpt(applied.ordning)),
        Some((_, applied)) => name(applied),
        // The file's name alone: the page is the same wherever the file lies.
        None => application.name.rsplit('/').next().unwrap_or_default().to_owned(),
    }
}

impl Read<'_> {
    fn applied(&self) -> Option<&Applied<'_>> {
        self.found.as_ref().map(|(_, applied)| applied)
    }

    fn content(&self) -> Option<&Content> {
        self.found.as_ref().map(|(content, _)| *content)
    }

    /// When it was received; those of which that is not said come last.
    fn received(&self) -> Option<Date> {
        match self.content()? {
            Content::Behovsmelding(record) => record.received,
            Content::Ekstramidler(record) => record.received,
            _ => None,
        }
    }

    /// What is applied for; nothing where that is not known.
    fn sum(&self) -> crate::load::Sum {
        self.applied().map(|applied| applied.sum).unwrap_or_default()
    }

    /// The secretariat's priority; those without one come last.
    fn priority(&self) -> u16 {
        self.recommendation.and_then(|recommendation| recommendation.priority).unwrap_or(u16::MAX)
    }
}

fn application(read: &Read<'_>) -> ApplicationView {
    let missing = read.found.is_none().then(|| read.name.clone());
    let (mut ekstramidler, mut behovsmelding) = (None, None);
    match read.content() {
        Some(content @ Content::Ekstramidler(record)) => ekstramidler = Some(ekstramidler::body(record, content)),
        Some(content @ Content::Behovsmelding(record)) => {
            behovsmelding = Some(behovsmelding::body(record, content, false));
        }
        _ => {}
    }
    let heading = missing.as_ref().map_or_else(|| read.name.clone(), |file| format!("Ulest søknad ({file})"));
    ApplicationView { number: read.number, heading, missing, ekstramidler, behovsmelding }
}
