//! The wheel of themes, and the page of each.

use serde::Serialize;

use crate::model::plan::{ThemePage, ThemeWheel};
use crate::words::{Listed, Words, list, quoted, say};

#[derive(Debug, Serialize)]
pub(in crate::document) struct Wheel {
    center: String,
    themes: Vec<WheelTheme>,
    /// The wheel in words.
    alt: String,
}

#[derive(Debug, Serialize)]
struct WheelTheme {
    name: String,
    anchor: Option<String>,
}

pub(super) fn wheel(wheel: &ThemeWheel, words: Words) -> Wheel {
    let names = list(wheel.themes.iter().map(|theme| &theme.name), Listed::And);
    let themes = wheel.themes.iter();
    Wheel {
        alt: words.say(&say!("wheel-alt", center = quoted(&wheel.center), names)),
        center: wheel.center.clone(),
        themes: themes.map(|theme| WheelTheme { name: theme.name.clone(), anchor: theme.target.clone() }).collect(),
    }
}

#[derive(Debug, Serialize)]
pub(in crate::document) struct Page {
    /// Whether it begins on a new page.
    new_page: bool,
    anchor: Option<String>,
    title: String,
    subtitles: Vec<String>,
    goals: String,
    /// Labels, and the lines under each.
    facts: Vec<(String, Vec<String>)>,
    resources: Vec<ResourceView>,
    units: Vec<(String, String)>,
}

#[derive(Debug, Serialize)]
struct ResourceView {
    name: String,
    url: Option<String>,
    /// The name of the server, for readers on paper.
    server: Option<String>,
}

pub(super) fn page(page: &ThemePage, new_page: bool, words: Words) -> Page {
    let one = |text: &Option<String>| text.iter().cloned().collect::<Vec<_>>();
    let facts = [
        (words.word("label-theme-period"), page.period.clone()),
        (words.word("label-subject-responsible"), one(&page.responsible)),
        (words.word("label-region-responsible"), one(&page.regional)),
        (words.word("label-people"), page.people.clone()),
    ];
    let resources = page.resources.iter().map(|resource| ResourceView {
        name: resource.name.clone(),
        url: resource.url.clone(),
        server: resource.url.as_deref().map(server),
    });
    Page {
        new_page,
        anchor: page.id.clone(),
        title: page.title.clone(),
        subtitles: page.subtitles.clone(),
        goals: page.goals.clone(),
        facts: facts.into_iter().filter(|(_, lines)| !lines.is_empty()).collect(),
        resources: resources.collect(),
        units: page.units.iter().map(|units| (units.name.clone(), words.list(&units.units, Listed::And))).collect(),
    }
}

/// The server of a web address, without "www.".
fn server(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let server = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    server.strip_prefix("www.").unwrap_or(server).to_owned()
}
