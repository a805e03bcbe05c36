//! The view of a *plan*: its chapters and blocks in the order of the page, each ready for its template.

mod budget;
mod calendar;
mod cell;
mod measure;
mod progress;
mod tables;
mod theme;

use serde::Serialize;

use self::cell::{Room, Table};
use super::Meta;
use crate::date::Date;
use crate::model::Plan;
use crate::model::plan::{Block, Chapter, Decision, List, Numbering, Orientation, Profile, Quotation, SupportLevels};
use crate::picture::Picture;
use crate::text;

/// Where a logo stands among the files of a document, by its format.
fn logo_path(picture: &Picture) -> &'static str {
    match picture.format() {
        crate::picture::Format::Png => "/logo.png",
        crate::picture::Format::Svg => "/logo.svg",
    }
}

#[derive(Debug, Serialize)]
pub(super) struct View {
    meta: Meta,
    profile: Look,
    cover: Cover,
    items: Vec<Item>,
}

/// The profile, as templates need it.
#[derive(Debug, Serialize)]
struct Look {
    main: String,
    light: String,
    family: &'static str,
    landscape: bool,
}

/// What the first page says.
#[derive(Debug, Serialize)]
struct Cover {
    /// Whether it has a page of its own.
    own_page: bool,
    municipality: String,
    title: String,
    subtitle: Option<String>,
    period: String,
    date: String,
    logo: Option<LogoView>,
    /// Whether there is enough to have contents of.
    contents: bool,
}

#[derive(Debug, Serialize)]
struct LogoView {
    path: &'static str,
    alt: String,
}

/// Something on the page, and its template.
#[derive(Debug, Serialize)]
struct Item {
    template: &'static str,
    /// The level that its own heading has.
    level: usize,
    /// The level that headings in its texts begin with.
    inner: usize,
    #[serde(flatten)]
    content: Content,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Content {
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
    Progress(progress::View),
    Wheel(theme::Wheel),
    ThemePage(theme::Page),
    Decision {
        body: String,
        date: String,
        case_number: Option<String>,
        text: Option<String>,
    },
    Measure(measure::View),
}

impl Content {
    /// Whether it has a heading of its own.
    fn is_titled(&self) -> bool {
        match self {
            Self::Text { .. } | Self::Quotation { .. } => false,
            Self::List(list) => list.title.is_some(),
            Self::Table(table) => table.title.is_some(),
            _ => true,
        }
    }
}

#[derive(Debug, Serialize)]
struct Heading {
    number: Option<String>,
    title: String,
    anchor: Option<String>,
    new_page: bool,
}

#[derive(Debug, Serialize)]
struct ListView {
    title: Option<String>,
    marker: &'static str,
    items: Vec<String>,
    source: Option<String>,
}

#[derive(Debug, Serialize)]
struct LevelView {
    number: usize,
    name: String,
    extent: Option<String>,
    description: Option<String>,
}

pub(super) fn view(plan: &Plan, date: Date, meta: Meta) -> View {
    let profile = &plan.profile;
    let mut builder = Builder { plan, numbering: profile.numbering, items: Vec::new() };
    if !plan.preface.is_empty() {
        builder.heading(1, Heading { number: None, title: "Forord".to_owned(), anchor: None, new_page: false });
        builder.blocks(&plan.preface, 1);
    }
    builder.chapters(&plan.chapters, &[]);
    View { meta, profile: Look::of(profile), cover: cover(plan, date), items: builder.items }
}

impl Look {
    fn of(profile: &Profile) -> Self {
        Self {
            main: profile.colors.main.to_string(),
            light: profile.colors.light.to_string(),
            family: profile.font.family(),
            landscape: profile.orientation == Orientation::Landscape,
        }
    }
}

fn cover(plan: &Plan, date: Date) -> Cover {
    let profile = &plan.profile;
    Cover {
        own_page: profile.cover,
        municipality: profile.name.clone(),
        title: plan.title.clone(),
        subtitle: plan.subtitle.clone(),
        period: text::capitalised(&plan.period.to_string()),
        date: date.long(),
        logo: profile.logo.as_ref().map(|logo| LogoView { path: logo_path(&logo.picture), alt: logo.alt.clone() }),
        contents: plan.chapters.len() + plan.chapters.iter().map(|chapter| chapter.chapters.len()).sum::<usize>() > 2,
    }
}

/// The pictures that the templates may show, by where they stand.
pub(super) fn files(plan: &Plan) -> Vec<(&'static str, Vec<u8>)> {
    let logo = plan.profile.logo.iter();
    logo.map(|logo| (logo_path(&logo.picture), logo.picture.bytes().to_owned())).collect()
}

struct Builder<'a> {
    plan: &'a Plan,
    numbering: Numbering,
    items: Vec<Item>,
}

impl Builder<'_> {
    fn push(&mut self, template: &'static str, level: usize, content: Content) {
        let inner = level + usize::from(content.is_titled());
        self.items.push(Item { template, level, inner, content });
    }

    fn heading(&mut self, level: usize, heading: Heading) {
        self.push("plan/heading.typ.j2", level, Content::Heading(heading));
    }

    /// A heading above a block, which the contents have not.
    fn title(&mut self, level: usize, title: String) {
        self.push("plan/title.typ.j2", level, Content::Title { title });
    }

    fn text(&mut self, level: usize, text: &str) {
        let headed = text.trim_start().starts_with('#');
        self.push("plan/text.typ.j2", level, Content::Text { text: text.to_owned(), headed });
    }

    fn table(&mut self, level: usize, table: Table) {
        let table = table.kept(self.room());
        self.push("plan/table.typ.j2", level, Content::Table(table));
    }

    fn room(&self) -> Room {
        match self.plan.profile.orientation {
            Orientation::Portrait => Room { letters: 105, lines: 36 },
            Orientation::Landscape => Room { letters: 165, lines: 22 },
        }
    }

    /// The chapters with their numbers: those of the chapters around them, and their own.
    fn chapters(&mut self, chapters: &[Chapter], around: &[usize]) {
        let level = around.len() + 1;
        let mut numbered = 0;
        for chapter in chapters {
            let mut numbers = around.to_vec();
            let number = if chapter.unnumbered {
                None
            } else {
                numbered += 1;
                numbers.push(numbered);
                self.number(&numbers)
            };
            let title = chapter.title.clone();
            self.heading(level, Heading { number, title, anchor: chapter.id.clone(), new_page: chapter.new_page });
            self.blocks(&chapter.blocks, level);
            numbers.resize(level, 0);
            self.chapters(&chapter.chapters, &numbers);
        }
    }

    fn number(&self, numbers: &[usize]) -> Option<String> {
        let joined = || numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(".");
        match self.numbering {
            Numbering::None => None,
            // A part of a chapter without a number has none either.
            _ if numbers.contains(&0) => None,
            Numbering::WithZero if numbers.len() == 1 => Some(format!("{}.0", numbers[0])),
            Numbering::WithZero | Numbering::Plain => Some(joined()),
        }
    }

    /// The blocks under a heading of a level.
    fn blocks(&mut self, blocks: &[Block], level: usize) {
        blocks.iter().for_each(|block| self.block(block, level + 1));
    }

    fn block(&mut self, block: &Block, level: usize) {
        let plan = self.plan;
        let room = self.room();
        let mut table = |table: Table| self.table(level, table);
        match block {
            Block::Text(text) => self.text(level, text),
            Block::Quotation(quotation) => self.push("plan/quotation.typ.j2", level, self::quotation(quotation)),
            Block::Notice(notice) => {
                let (name, text) = (notice.name.clone(), notice.text.clone());
                self.push("plan/notice.typ.j2", level, Content::Notice { name, text });
            }
            Block::Bullets(list) => self.push("plan/list.typ.j2", level, self::list(list, "bullet")),
            Block::Numbered(list) => self.push("plan/list.typ.j2", level, self::list(list, "number")),
            Block::SuccessFactors(list) => self.push("plan/list.typ.j2", level, self::list(list, "check")),
            Block::Goals(goals) => table(tables::goals(goals, plan, room)),
            Block::FocusAreas(areas) => table(tables::focus_areas(areas)),
            Block::QualityArea(area) => table(tables::quality_area(area)),
            Block::CompetenceDays(days) => table(tables::competence_days(days, room)),
            Block::Roles(roles) => table(tables::roles(roles)),
            Block::Partners(partners) => table(tables::partners(partners)),
            Block::Strategy(strategy) => {
                if let Some(title) = &strategy.title {
                    self.title(level, title.clone());
                }
                for (who, of_group) in tables::strategy(strategy, room) {
                    let under = level + usize::from(strategy.title.is_some());
                    if let Some(who) = who {
                        self.title(under, who);
                    }
                    self.table(under, of_group);
                }
            }
            Block::Table(of_texts) => table(tables::of_texts(of_texts)),
            Block::Measures(list) => table(budget::measures(list, plan)),
            Block::Budget(of_plan) => budget::tables(of_plan, plan).into_iter().for_each(table),
            Block::SupportLevels(levels) => self.push("plan/levels.typ.j2", level, self::levels(levels)),
            Block::ProgressPlan(progress) => {
                let landscape = plan.profile.orientation == Orientation::Landscape;
                let content = progress::view(progress, landscape);
                self.push("plan/progress.typ.j2", level, Content::Progress(content));
            }
            Block::ThemeWheel(wheel) => self.push("plan/wheel.typ.j2", level, Content::Wheel(theme::wheel(wheel))),
            Block::ThemePage(page) => {
                // A heading stays with the first page under it.
                let under = match self.items.last_mut().map(|item| &mut item.content) {
                    Some(Content::Heading(heading)) => {
                        heading.new_page = true;
                        true
                    }
                    _ => false,
                };
                self.push("plan/theme-page.typ.j2", level, Content::ThemePage(theme::page(page, !under)));
                self.blocks(&page.blocks, level);
            }
            Block::Calendar(calendar) => {
                for part in &calendar.parts {
                    let title = part.name.clone();
                    self.heading(level, Heading { number: None, title, anchor: None, new_page: false });
                    if let Some(note) = &part.note {
                        self.text(level + 1, note);
                    }
                    for (month, of_month) in calendar::months(part) {
                        self.title(level + 1, text::capitalised(&month.to_string()));
                        self.table(level + 1, of_month);
                    }
                }
            }
            Block::Decision(decision) => self.push("plan/decision.typ.j2", level, self::decision(decision)),
            Block::Measure(one) => {
                if let Some(view) = measure::view(one, plan) {
                    self.push("plan/measure.typ.j2", level, Content::Measure(view));
                }
            }
        }
    }
}

fn quotation(quotation: &Quotation) -> Content {
    let Quotation { text, source, url } = quotation.clone();
    Content::Quotation { text, source, url }
}

fn list(list: &List, marker: &'static str) -> Content {
    let List { title, items, source } = list.clone();
    Content::List(ListView { title, marker, items, source })
}

fn levels(levels: &SupportLevels) -> Content {
    let levels = levels.levels.iter().enumerate().map(|(i, level)| LevelView {
        number: i + 1,
        name: level.name.clone(),
        extent: level.extent.clone(),
        description: level.description.clone(),
    });
    Content::Levels { levels: levels.collect() }
}

fn decision(decision: &Decision) -> Content {
    Content::Decision {
        body: decision.body.clone(),
        date: decision.date.long(),
        case_number: decision.case_number.clone(),
        text: decision.text.clone(),
    }
}
