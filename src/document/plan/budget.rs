//! The tables of money: the plan's budget, and the list of its measures.

use super::tables::anchor;
use crate::application::amounts::{Amounts, EstimateRow, MARK, distinct, in_measure, ordninger, sum_of, totals};
use crate::application::{Lacking, Sum};
use crate::document::table::{Cell, Entry, Table};
use crate::model::plan::{MeasureList, PlanBudget};
use crate::model::{Budget, BudgetLine, Measure, Plan};
use crate::value::money::Money;
use crate::words::{Words, say};

/// The cells of amounts, in the order of the form's table.
fn cells(Amounts { owner, uh, total }: Amounts) -> [Cell; 3] {
    [owner, uh, total].map(Cell::plain)
}

fn row(name: impl Into<String>, amounts: Amounts) -> Vec<Cell> {
    std::iter::once(Cell::plain(Some(name)).head()).chain(cells(amounts)).collect()
}

/// The note below a table of amounts.
fn note(left_out: Option<String>, words: Words) -> String {
    std::iter::once(words.word("amounts-note")).chain(left_out).collect::<Vec<_>>().join(" ")
}

/// The table of *ordninger*, and the table of later periods if the block asks for it.
pub(super) fn tables(block: &PlanBudget, plan: &Plan, words: Words) -> Vec<Table> {
    let mut rows = Vec::new();
    let mut sum = Sum::default();
    let (mut lacking, mut left_out) = (Lacking::default(), None);
    if let Some(budget) = &plan.budget {
        let (of_ordninger, _, of_all) = totals(budget, &plan.measures, ordninger(budget), words);
        rows.extend(of_ordninger.into_iter().map(|(ordning, amounts)| row(ordning, amounts)));
        sum = Sum::of(budget.lines.iter());
        (lacking, left_out) = (Lacking::of(budget.lines.iter()), of_all);
    }
    for own in &block.own_funds {
        let amount = Sum { owner: Some(own.amount), uh: None, total: Some(own.amount) };
        rows.push(row(&own.text, Amounts::of(amount, Money::grouped)));
        sum = sum.plus(amount);
    }
    let header =
        [words.word("label-ordning"), words.word("label-owner"), words.word("label-uh"), words.word("label-total")];
    let of_year = |budget: &Budget| words.say(&say!("budget-title", year = budget.year));
    let budget = Table {
        look: "budget",
        title: block.title.clone().or_else(|| plan.budget.as_ref().map(|budget| of_year(budget))),
        header: header.into(),
        rows,
        sums: vec![row(words.word("label-sum"), Amounts::marked(sum, lacking, MARK, Money::grouped))],
        note: Some(note(left_out, words)),
    };
    let periods = plan.budget.as_ref().filter(|_| block.periods).map(|budget| periods(budget, words));
    std::iter::once(budget).chain(periods).collect()
}

fn periods(budget: &Budget, words: Words) -> Table {
    let periods = distinct(budget.estimates.iter().map(|estimate| estimate.period.as_str()));
    let mut lacking = false;
    let rows = periods.map(|period| {
        let row = EstimateRow::of(budget, period, Money::grouped, |_| true);
        lacking |= row.lacking;
        vec![
            Cell::plain(Some(period)).head(),
            Cell::plain(row.owner),
            Cell::text(row.owner_reason.as_ref()),
            Cell::plain(row.uh),
            Cell::text(row.uh_reason.as_ref()),
        ]
    });
    Table {
        look: "periods",
        title: Some(words.word("estimates-title")),
        header: vec![
            words.word("label-period"),
            words.word("label-owner"),
            words.word("label-owner-reason"),
            words.word("label-uh"),
            words.word("label-uh-reason"),
        ],
        rows: rows.collect(),
        sums: Vec::new(),
        note: Some(note(lacking.then(|| words.word("estimates-left-out")), words)),
    }
}

/// The sum of a measure under all *ordninger*, and whether it leaves lines out.
pub(super) fn of_measure(measure: &Measure, plan: &Plan) -> (Sum, Lacking) {
    let lines = plan.budget.iter().flat_map(|budget| &budget.lines).filter(|line| line.measure == measure.id);
    (Sum::of(lines.clone()), Lacking::of(lines))
}

/// The table of all measures, with their amounts if the plan has a budget, and with page numbers if any measure has a
/// block of its own.
pub(super) fn measures(list: &MeasureList, plan: &Plan, words: Words) -> Table {
    let pages: Vec<Option<String>> = plan.measures.iter().map(|measure| anchor(&measure.id, plan)).collect();
    let (with_amounts, with_pages) = (plan.budget.is_some(), pages.iter().any(Option::is_some));
    let rows = plan.measures.iter().zip(pages).map(|(measure, anchor)| {
        let mut cells = vec![Cell::plain(Some(&measure.name)).head(), Cell::text(measure.target_group.as_ref())];
        if with_amounts {
            let (sum, lacking) = of_measure(measure, plan);
            cells.extend(self::cells(Amounts::marked(sum, lacking, MARK, Money::grouped)));
        }
        if with_pages {
            let page = anchor.map(|anchor| Entry { anchor: Some(anchor), page: true, ..Entry::plain("") });
            cells.push(Cell { entries: page.into_iter().collect(), ..Cell::empty() });
        }
        cells
    });
    let money = [words.word("label-owner"), words.word("label-uh"), words.word("label-total")];
    let money = money.into_iter().filter(|_| with_amounts);
    let header = [words.word("label-measure"), words.word("label-target-group")].into_iter().chain(money);
    let header = header.chain(with_pages.then(|| words.word("label-page")));
    let mut left_out = None;
    let sum = plan.budget.as_ref().map(|budget| {
        let listed = |line: &&BudgetLine| plan.measures.iter().any(|measure| measure.id == line.measure);
        let lines = budget.lines.iter().filter(listed);
        let (amounts, without) = sum_of(lines, Money::grouped, in_measure(&plan.measures), words);
        left_out = without;
        let mut cells = row(words.word("label-sum"), amounts);
        cells.insert(1, Cell::blank());
        cells.extend(with_pages.then(Cell::blank));
        cells
    });
    Table {
        look: match (with_amounts, with_pages) {
            (true, true) => "measures-amounts-pages",
            (true, false) => "measures-amounts",
            (false, true) => "measures-pages",
            (false, false) => "measures",
        },
        title: list.title.clone(),
        header: header.collect(),
        rows: rows.collect(),
        sums: sum.into_iter().collect(),
        note: with_amounts.then(|| note(left_out, words)),
    }
}
