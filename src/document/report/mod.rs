//! The view of a *tilstandsrapport*: four appendices.

mod axis;
pub(super) mod chart;
mod goals;
mod indicator;
mod sources;
mod use_of_money;

use super::municipal::{self, Content, Cover, Heading, Look, MunicipalPages, PageBuilder};
use super::view::{Imprint, Layout, Meta, Viewed, serialized};
use crate::check::years_of;
use crate::load::Document;
use crate::model::report::{Area, Indicator};
use crate::model::{Kind, Tilstandsrapport};
use crate::value::date::Date;
use crate::value::text;
use crate::words::{Words, say};

impl Viewed for Tilstandsrapport {
    fn view(&self, _: &Document, imprint: Imprint) -> crate::document::View {
        let words = imprint.words();
        let municipality = &self.profile.name;
        let mut meta = Meta::of_profile(&self.title, &self.profile, imprint);
        if self.example {
            let marks = meta.mark.into_iter().chain([words.word("mark-example")]);
            meta.mark = Some(marks.collect::<Vec<_>>().join(" · "));
        }
        crate::document::View {
            layout: Layout::Document(Kind::Tilstandsrapport),
            data: serialized(view(self, imprint.date, meta, words)),
            identity: ["tilstandsrapport", municipality, &self.title].join("/"),
            file_name: ["tilstandsrapport", municipality, &self.title].map(text::slug).join("-"),
            files: municipal::files(&self.profile),
        }
    }
}

fn view(report: &Tilstandsrapport, date: Date, meta: Meta, words: Words) -> MunicipalPages {
    let mut appendices = Appendices { report, pages: PageBuilder::new(&report.profile), count: 0, words };
    if let Some(introduction) = &report.introduction {
        appendices.heading(1, words.word("introduction"));
        appendices.pages.text(2, introduction);
    }
    if report.goals.is_some() || !report.follow_up.is_empty() {
        appendices.goals();
    }
    if !report.indicators.is_empty() {
        appendices.indicators();
    }
    appendices.money();
    appendices.sources();
    let last =
        report.years.last().map_or_else(String::new, |year| words.say(&say!("report-year", year = year.to_string())));
    let cover = Cover::new(&report.profile, &report.title, report.subtitle.as_ref(), last, date, true, words);
    MunicipalPages { meta, profile: Look::of(&report.profile), cover, items: appendices.pages.items }
}

struct Appendices<'a> {
    report: &'a Tilstandsrapport,
    pages: PageBuilder,
    count: usize,
    words: Words,
}

impl Appendices<'_> {
    /// Begins the next appendix.
    fn begin(&mut self, title: String) {
        self.count += 1;
        let number = Some(self.words.say(&say!("appendix", number = self.count)));
        let new_page = self.count > 1;
        self.pages.heading(1, Heading { number, title, anchor: None, new_page });
    }

    fn heading(&mut self, level: usize, title: impl Into<String>) {
        self.pages.heading(level, Heading { number: None, title: title.into(), anchor: None, new_page: false });
    }

    fn goals(&mut self) {
        self.begin(self.words.word("goals-and-measures"));
        for group in self.report.goals.iter().flat_map(|goals| &goals.groups) {
            self.heading(2, group.name.as_str());
            for goal in &group.rows {
                if let Some(list) = goals::list(goal, self.words) {
                    self.pages.push("list", 3, Content::List(list));
                }
                if let Some(table) = goals::table(&goal.measures, self.report, self.words) {
                    self.pages.table(3, table);
                }
            }
        }
        // Measures with a status are printed, although no goal names them.
        if let Some(table) = goals::table(&goals::others(self.report), self.report, self.words) {
            self.heading(2, self.words.word("other-measures"));
            self.pages.table(3, table);
        }
    }

    fn indicators(&mut self) {
        self.begin(self.words.word("indicators"));
        for area in Area::ALL {
            let of_area: Vec<&Indicator> = self.report.indicators.iter().filter(|one| one.area == area).collect();
            if !of_area.is_empty() {
                self.heading(2, self.words.say(&area.name()));
            }
            of_area.into_iter().for_each(|one| self.indicator(one));
        }
    }

    fn indicator(&mut self, indicator: &Indicator) {
        let years = years_of(indicator, self.report);
        self.heading(3, indicator.name.as_str());
        self.pages.push("chart", 4, Content::Chart(chart::view(indicator, years, self.words)));
        let table = indicator::table(indicator, years, self.report.example, self.pages.space(), self.words);
        self.pages.table(4, table);
        if let Some(assessment) = &indicator.assessment {
            self.pages.title(4, self.words.word("own-assessment"));
            self.pages.text(5, assessment);
        }
    }

    fn money(&mut self) {
        let (budget, assessment) = (&self.report.budget, &self.report.money_assessment);
        match budget {
            Some(budget) => {
                self.begin(self.words.say(&say!("use-of-money-in", year = budget.year)));
                for (ordning, table) in use_of_money::of_ordninger(budget, &self.report.measures, self.words) {
                    self.heading(2, ordning);
                    self.pages.table(3, table);
                }
                self.heading(2, self.words.word("all-ordninger"));
                use_of_money::in_all(budget, self.words).into_iter().for_each(|table| self.pages.table(3, table));
            }
            None if assessment.is_some() => self.begin(self.words.word("use-of-money")),
            None => {}
        }
        if let Some(assessment) = assessment {
            self.heading(2, self.words.word("own-assessment"));
            self.pages.text(3, assessment);
        }
    }

    fn sources(&mut self) {
        self.begin(self.words.word("sources-and-definitions"));
        for (title, table) in sources::tables(self.report, self.words) {
            self.heading(2, title);
            self.pages.table(3, table);
        }
    }
}
