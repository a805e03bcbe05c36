//! The view of a *plan*: its chapters and blocks in the order of the page, each ready for its template.

mod budget;
mod calendar;
pub(super) mod measure;
pub(super) mod progress;
pub(super) mod tables;
pub(super) mod theme;

use super::municipal::{self, Content, Cover, Heading, LevelView, ListView, Look, MunicipalPages, PageBuilder};
use super::table::Table;
use super::view::{Imprint, Layout, Meta, Viewed, serialized};
use crate::load::Document;
use crate::model::plan::{Block, Chapter, Decision, List, Numbering, Quotation, SupportLevels};
use crate::model::{Kind, Plan};
use crate::value::date::Date;
use crate::value::text;
use crate::words::Words;

impl Viewed for Plan {
    fn view(&self, _: &Document, imprint: Imprint) -> crate::document::View {
        let words = imprint.words();
        let municipality = &self.profile.name;
        let meta = Meta::of_profile(&self.title, &self.profile, imprint);
        crate::document::View {
            layout: Layout::Document(Kind::Plan),
            data: serialized(view(self, imprint.date, meta, words)),
            identity: ["plan", municipality, &self.title].join("/"),
            file_name: ["plan", municipality, &self.title].map(text::slug).join("-"),
            files: municipal::files(&self.profile),
        }
    }
}

fn view(plan: &Plan, date: Date, meta: Meta, words: Words) -> MunicipalPages {
    let profile = &plan.profile;
    let mut builder = Builder { plan, numbering: profile.numbering, pages: PageBuilder::new(profile), words };
    if !plan.preface.is_empty() {
        let title = words.word("preface");
        builder.pages.heading(1, Heading { number: None, title, anchor: None, new_page: false });
        builder.blocks(&plan.preface, 1);
    }
    builder.chapters(&plan.chapters, &[]);
    let contents = plan.chapters.len() + plan.chapters.iter().map(|chapter| chapter.chapters.len()).sum::<usize>() > 2;
    let period = text::capitalised(&words.say(&plan.period.in_words()));
    let cover = Cover::new(profile, &plan.title, plan.subtitle.as_ref(), period, date, contents, words);
    MunicipalPages { meta, profile: Look::of(profile), cover, items: builder.pages.items }
}

struct Builder<'a> {
    plan: &'a Plan,
    numbering: Numbering,
    pages: PageBuilder,
    words: Words,
}

impl Builder<'_> {
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
            self.pages
                .heading(level, Heading { number, title, anchor: chapter.id.clone(), new_page: chapter.new_page });
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
        let (plan, words) = (self.plan, self.words);
        let space = self.pages.space();
        let mut table = |table: Table| self.pages.table(level, table);
        match block {
            Block::Text(text) => self.pages.text(level, text),
            Block::Quotation(quotation) => self.pages.push("quotation", level, self::quotation(quotation)),
            Block::Notice(notice) => {
                let (name, text) = (notice.name.clone(), notice.text.clone());
                self.pages.push("notice", level, Content::Notice { name, text });
            }
            Block::Bullets(list) => self.pages.push("list", level, self::list(list, "bullet")),
            Block::Numbered(list) => self.pages.push("list", level, self::list(list, "number")),
            Block::SuccessFactors(list) => self.pages.push("list", level, self::list(list, "check")),
            Block::Goals(goals) => table(tables::goals(goals, plan, space, words)),
            Block::FocusAreas(areas) => table(tables::focus_areas(areas, words)),
            Block::QualityArea(area) => table(tables::quality_area(area, words)),
            Block::CompetenceDays(days) => table(tables::competence_days(days, space, words)),
            Block::Roles(roles) => table(tables::roles(roles, words)),
            Block::Partners(partners) => table(tables::partners(partners, words)),
            Block::Strategy(strategy) => {
                if let Some(title) = &strategy.title {
                    self.pages.title(level, title.clone());
                }
                for (who, of_group) in tables::strategy(strategy, space, words) {
                    let under = level + usize::from(strategy.title.is_some());
                    if let Some(who) = who {
                        self.pages.title(under, who);
                    }
                    self.pages.table(under, of_group);
                }
            }
            Block::Table(of_texts) => table(tables::of_texts(of_texts)),
            Block::Measures(list) => table(budget::measures(list, plan, words)),
            Block::Budget(of_plan) => budget::tables(of_plan, plan, words).into_iter().for_each(table),
            Block::SupportLevels(levels) => self.pages.push("levels", level, self::levels(levels)),
            Block::ProgressPlan(progress) => {
                let content = progress::view(progress, self.pages.landscape, words);
                self.pages.push("progress", level, Content::Progress(content));
            }
            Block::ThemeWheel(wheel) => self.pages.push("wheel", level, Content::Wheel(theme::wheel(wheel, words))),
            Block::ThemePage(page) => {
                // A heading stays with the first page under it.
                let under = match self.pages.items.last_mut().map(|item| &mut item.content) {
                    Some(Content::Heading(heading)) => {
                        heading.new_page = true;
                        true
                    }
                    _ => false,
                };
                self.pages.push("theme-page", level, Content::ThemePage(theme::page(page, !under, words)));
                self.blocks(&page.blocks, level);
            }
            Block::Calendar(calendar) => {
                for part in &calendar.parts {
                    let title = part.name.clone();
                    self.pages.heading(level, Heading { number: None, title, anchor: None, new_page: false });
                    if let Some(note) = &part.note {
                        self.pages.text(level + 1, note);
                    }
                    for (month, of_month) in calendar::months(part, words) {
                        self.pages.title(level + 1, text::capitalised(&words.say(&month.in_words())));
                        self.pages.table(level + 1, of_month);
                    }
                }
            }
            Block::Decision(decision) => self.pages.push("decision", level, self::decision(decision, words)),
            Block::Measure(one) => {
                if let Some(view) = measure::view(one, plan, words) {
                    self.pages.push("measure", level, Content::Measure(view));
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

fn decision(decision: &Decision, words: Words) -> Content {
    Content::Decision {
        body: decision.body.clone(),
        date: words.say(&decision.date.long()),
        case_number: decision.case_number.clone(),
        text: decision.text.clone(),
    }
}
