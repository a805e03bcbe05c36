//! The pages of plans and status reports: a cover, and items in the order of the page, in the layout of the
//! municipality's profile.

use serde::Serialize;

use super::plan::measure::MeasureBlock;
use super::plan::progress::ProgressTables;
use super::plan::theme::{self, Wheel};
use super::report::chart::IndicatorChart;
use super::table::{Space, Table};
use super::view::{File, Meta};
use crate::model::plan::{Orientation, Profile};
use crate::prose;
use crate::value::date::Date;
use crate::value::picture::Picture;
use crate::words::Words;

/// The path of a logo among the files of a document, by its format.
fn logo_path(picture: &Picture) -> &'static str {
    match picture.format() {
        crate::value::picture::Format::Png => "/logo.png",
        crate::value::picture::Format::Svg => "/logo.svg",
    }
}

#[derive(Debug, Serialize)]
pub(super) struct MunicipalPages {
    pub(super) meta: Meta,
    pub(super) profile: Look,
    pub(super) cover: Cover,
    pub(super) items: Vec<Item>,
}

/// The parts of the profile that templates need.
#[derive(Debug, Serialize)]
pub(super) struct Look {
    pub(super) main: String,
    pub(super) light: String,
    pub(super) family: &'static str,
    pub(super) landscape: bool,
}

/// The texts of the first page.
#[derive(Debug, Serialize)]
pub(super) struct Cover {
    /// Whether it has a page of its own.
    pub(super) own_page: bool,
    pub(super) municipality: String,
    pub(super) title: String,
    pub(super) subtitle: Option<String>,
    pub(super) period: String,
    pub(super) date: String,
    pub(super) logo: Option<LogoView>,
    /// Whether there are enough headings for a table of contents.
    pub(super) contents: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct LogoView {
    pub(super) path: &'static str,
    pub(super) alt: String,
}

/// One item on a page.
#[derive(Debug, Serialize)]
pub(super) struct Item {
    /// The name of the block, by which its template is found.
    pub(super) block: &'static str,
    /// The level of its own heading.
    pub(super) level: usize,
    /// The first level of headings in its texts.
    pub(super) inner: usize,
    #[serde(flatten)]
    pub(super) content: Content,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Content {
    Heading(Heading),
    Title {
        title: String,
    },
    Text {
        text: String,
        /// Whether it begins with a heading.
        headed: bool,
    },
    Notice {
        name: String,
        text: String,
    },
    Quotation {
        text: String,
        source: String,
        url: Option<String>,
    },
    List(ListView),
    Table(Table),
    Levels {
        levels: Vec<LevelView>,
    },
    Progress(ProgressTables),
    Wheel(Wheel),
    ThemePage(theme::Page),
    Decision {
        body: String,
        date: String,
        case_number: Option<String>,
        text: Option<String>,
    },
    Measure(MeasureBlock),
    Chart(IndicatorChart),
}

impl Content {
    /// Whether it has a heading of its own.
    fn is_titled(&self) -> bool {
        match self {
            Self::Text { .. } | Self::Quotation { .. } | Self::Chart(_) => false,
            Self::List(list) => list.title.is_some(),
            Self::Table(table) => table.title.is_some(),
            _ => true,
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct Heading {
    pub(super) number: Option<String>,
    pub(super) title: String,
    pub(super) anchor: Option<String>,
    pub(super) new_page: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct ListView {
    pub(super) title: Option<String>,
    pub(super) marker: &'static str,
    pub(super) items: Vec<String>,
    pub(super) source: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct LevelView {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) extent: Option<String>,
    pub(super) description: Option<String>,
}

impl Look {
    pub(super) fn of(profile: &Profile) -> Self {
        Self {
            main: profile.colors.main.to_string(),
            light: profile.colors.light.to_string(),
            family: profile.font.family(),
            landscape: profile.orientation == Orientation::Landscape,
        }
    }
}

impl Cover {
    /// The first page. It has the table of contents where there are enough headings for one.
    pub(super) fn new(
        profile: &Profile,
        title: &str,
        subtitle: Option<&String>,
        period: String,
        date: Date,
        contents: bool,
        words: Words,
    ) -> Self {
        Self {
            own_page: profile.cover,
            municipality: profile.name.clone(),
            title: title.to_owned(),
            subtitle: subtitle.cloned(),
            period,
            date: words.say(&date.long()),
            logo: profile.logo.as_ref().map(|logo| LogoView { path: logo_path(&logo.picture), alt: logo.alt.clone() }),
            contents,
        }
    }
}

/// The pictures that templates may show, each with its path.
pub(super) fn files(profile: &Profile) -> Vec<File> {
    let logo = profile.logo.iter();
    logo.map(|logo| (logo_path(&logo.picture), logo.picture.bytes().to_owned())).collect()
}

/// Collects the items of the pages in order.
pub(super) struct PageBuilder {
    pub(super) items: Vec<Item>,
    pub(super) landscape: bool,
}

impl PageBuilder {
    pub(super) fn new(profile: &Profile) -> Self {
        Self { items: Vec::new(), landscape: profile.orientation == Orientation::Landscape }
    }

    pub(super) fn push(&mut self, block: &'static str, level: usize, content: Content) {
        let inner = level + usize::from(content.is_titled());
        self.items.push(Item { block, level, inner, content });
    }

    pub(super) fn heading(&mut self, level: usize, heading: Heading) {
        self.push("heading", level, Content::Heading(heading));
    }

    /// A heading above a block. It is not in the table of contents.
    pub(super) fn title(&mut self, level: usize, title: String) {
        self.push("title", level, Content::Title { title });
    }

    pub(super) fn text(&mut self, level: usize, text: &str) {
        self.push("text", level, Content::Text { text: text.to_owned(), headed: prose::is_headed(text) });
    }

    pub(super) fn table(&mut self, level: usize, table: Table) {
        let table = table.kept(self.space());
        self.push("table", level, Content::Table(table));
    }

    pub(super) fn space(&self) -> Space {
        if self.landscape { Space { letters: 165, lines: 22 } } else { Space { letters: 105, lines: 36 } }
    }
}
