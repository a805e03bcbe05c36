//! The tables of money: the plan's budget, and the list of its measures.

use super::tables::anchor;
use crate::document::cell::{Cell, Entry, Table};
use crate::document::parts::{Amounts, EstimateRow, distinct, ordninger, totals};
use crate::load::Sum;
use crate::model::plan::{MeasureList, PlanBudget};
use crate::model::{Budget, Measure, Plan};
use crate::money::Money;

/// The cells of amounts, in the order of the form's table.
fn amounts(sum: Sum) -> [Cell; 3] {
    let Amounts { owner, uh, total } = Amounts::of(sum, Money::grouped);
    [owner, uh, total].map(Cell::plain)
}

fn row(name: impl Into<String>, sum: Sum) -> Vec<Cell> {
    std::iter::once(Cell::plain(Some(name)).head()).chain(amounts(sum)).collect()
}

/// The table of *ordninger*, and the one of later periods where it is asked for.
pub(super) fn tables(block: &PlanBudget, plan: &Plan) -> Vec<Table> {
    let mut rows = Vec::new();
    let mut sum = Sum::default();
    if let Some(budget) = &plan.budget {
        let (of_ordninger, of_all) = totals(budget, ordninger(budget));
        rows.extend(of_ordninger.into_iter().map(|(ordning, sum)| row(ordning, sum)));
        sum = of_all;
    }
    for own in &block.own_funds {
        let amount = Sum { owner: Some(own.amount), uh: None, total: Some(own.amount) };
        rows.push(row(&own.text, amount));
        sum = sum.plus(amount);
    }
    let header = ["Ordning", "Eier", "UH", "Totalt"].map(str::to_owned);
    let budget = Table {
        look: "budget",
        title: block.title.clone().or_else(|| plan.budget.as_ref().map(|budget| format!("Budsjett {}", budget.year))),
        header: header.into(),
        rows,
        sums: vec![row("Sum", sum)],
        note: Some("Beløp i kroner.".to_owned()),
    };
    let periods = plan.budget.as_ref().filter(|_| block.periods).map(|budget| periods(budget));
    std::iter::once(budget).chain(periods).collect()
}

fn periods(budget: &Budget) -> Table {
    let periods = distinct(budget.estimates.iter().map(|estimate| estimate.period.as_str()));
    let rows = periods.map(|period| {
        let row = EstimateRow::of(budget, period, Money::grouped, |_| true);
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
        title: Some("Anslag per periode".to_owned()),
        header: ["Periode", "Eier", "Begrunnelse, eier", "UH", "Begrunnelse, UH"].map(str::to_owned).into(),
        rows: rows.collect(),
        sums: Vec::new(),
        note: Some("Beløp i kroner.".to_owned()),
    }
}

/// What a measure is given under all *ordninger*.
pub(super) fn of_measure(measure: &Measure, plan: &Plan) -> Sum {
    plan.budget.as_ref().map_or_else(Sum::default, |budget| Sum::of_lines(budget, |line| line.measure == measure.id))
}

/// All measures, with their amounts where the plan has a budget, and the page of each that has one.
pub(super) fn measures(list: &MeasureList, plan: &Plan) -> Table {
    let pages: Vec<Option<String>> = plan.measures.iter().map(|measure| anchor(&measure.id, plan)).collect();
    let (with_amounts, with_pages) = (plan.budget.is_some(), pages.iter().any(Option::is_some));
    let rows = plan.measures.iter().zip(pages).map(|(measure, anchor)| {
        let mut cells = vec![Cell::plain(Some(&measure.name)).head(), Cell::text(measure.target_group.as_ref())];
        if with_amounts {
            cells.extend(amounts(of_measure(measure, plan)));
        }
        if with_pages {
            let page = anchor.map(|anchor| Entry { anchor: Some(anchor), page: true, ..Entry::plain("") });
            cells.push(Cell { entries: page.into_iter().collect(), ..Cell::empty() });
        }
        cells
    });
    let money = ["Eier", "UH", "Totalt"].into_iter().filter(|_| with_amounts);
    let header = ["Tiltak", "Målgruppe"].into_iter().chain(money).chain(with_pages.then_some("Side"));
    let sum = plan.budget.as_ref().map(|budget| {
        let listed = |id: &str| plan.measures.iter().any(|measure| measure.id == id);
        let mut cells = row("Sum", Sum::of_lines(budget, |line| listed(&line.measure)));
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
        header: header.map(str::to_owned).collect(),
        rows: rows.collect(),
        sums: sum.into_iter().collect(),
        note: with_amounts.then(|| "Beløp i kroner.".to_owned()),
    }
}
