//! The view of an *ekstramidler*, field by field in the order of the short application (Nordland 2022).

use serde::Serialize;

use super::amounts::{Amounts, by_text, in_measure, kr, sum_of};
use super::discrepancies::notes;
use super::names::{Letterhead, applicant_and_others, uh_names, unbroken};
use super::table::are_short;
use super::view::{Imprint, Meta, Viewed, serialized};
use crate::application::Sum;
use crate::load::Document;
use crate::model::{BudgetLine, Ekstramidler, Kind, Measure, Party, Reckoning};
use crate::value::text;
use crate::words::{Words, say};

#[derive(Debug, Serialize)]
pub(super) struct EkstramidlerPages {
    meta: Meta,
    letterhead: Letterhead,
    title: String,
    a: Body,
}

/// The fields of the application, as they stand on its own and in a *samledokument*.
#[derive(Debug, Serialize)]
pub(super) struct Body {
    applicant: String,
    uh: Option<String>,
    sum: Amounts,
    /// What the sum leaves out, in a sentence.
    left_out: Option<String>,
    notes: Vec<String>,
    already_started: Option<String>,
    new_measures: Option<String>,
    measures: Vec<MeasureView>,
    strengthening: Option<String>,
}

#[derive(Debug, Serialize)]
struct MeasureView {
    number: usize,
    name: String,
    description: Option<String>,
    target_group: Option<String>,
    lines: Vec<LineView>,
    lines_short: bool,
    sum: Amounts,
    left_out: Option<String>,
}

/// A budget line: its purpose, its reckonings, and its amount in the column of its party.
#[derive(Debug, Serialize)]
struct LineView {
    text: Option<String>,
    reckonings: Vec<String>,
    amounts: Amounts,
}

impl Viewed for Ekstramidler {
    fn view(&self, document: &Document, imprint: Imprint) -> crate::document::View {
        let words = imprint.words();
        let (call, partnership) = (&self.call, &self.partnership);
        let applicant = applicant_and_others(partnership, words);
        // The *ordning* and the year are added where the call's title lacks them: they tell the applicant's
        // applications apart.
        let (year, said) = (call.year.to_string(), text::folded(&call.title));
        let unsaid = [&call.ordning.name, &year].into_iter().filter(|one| !said.contains(&text::folded(one)));
        let rest: Vec<&str> = std::iter::once(&applicant).chain(unsaid).map(String::as_str).collect();
        let meta = Meta::new(&call.title, Some(&rest.join(" – ")), applicant.clone(), imprint, self.received);
        let parts = ["ekstramidler", &call.year.to_string(), &call.ordning.name, &applicant];
        crate::document::View {
            kind: Kind::Ekstramidler,
            data: serialized(view(self, document, meta, words)),
            identity: [&parts[..], &[&partnership.name]].concat().join("/"),
            file_name: parts.map(text::slug).join("-"),
            files: Vec::new(),
        }
    }
}

fn view(record: &Ekstramidler, document: &Document, meta: Meta, words: Words) -> EkstramidlerPages {
    let call = &record.call;
    let (letterhead, title) = (Letterhead::of(&call.authority), call.title.clone());
    EkstramidlerPages { meta, letterhead, title, a: body(record, document, words) }
}

pub(super) fn body(record: &Ekstramidler, document: &Document, words: Words) -> Body {
    let (sum, left_out) = match &record.stated_sum {
        Some(stated) => (Amounts::of(Sum::from(stated), kr(words)), None),
        None => {
            let own = |line: &&BudgetLine| line.ordning == record.call.ordning.name;
            sum_of(record.budget.lines.iter().filter(own), kr(words), in_measure(&record.measures), words)
        }
    };
    Body {
        applicant: unbroken(&applicant_and_others(&record.partnership, words)),
        uh: with_part(record, uh_names(&record.partnership, words), words),
        sum,
        left_out,
        notes: notes(document, words),
        already_started: record.already_started.clone(),
        new_measures: record.new_measures.clone(),
        measures: record.measures.iter().enumerate().map(|(index, m)| measure(record, m, index + 1, words)).collect(),
        strengthening: record.strengthening.clone(),
    }
}

/// The names of the UH, and what the application says of their part in it.
pub(super) fn with_part(record: &Ekstramidler, names: Option<String>, words: Words) -> Option<String> {
    let said = match (record.uh_involved, &record.uh_remark) {
        (_, Some(remark)) => Some(remark.clone()),
        (Some(false), None) if names.is_none() => return Some(words.word("uh-none-involved")),
        (Some(false), None) => Some(words.word("uh-not-involved-here")),
        _ => None,
    };
    Some([names, said].into_iter().flatten().collect::<Vec<_>>().join(" – ")).filter(|text| !text.is_empty())
}

fn measure(record: &Ekstramidler, measure: &Measure, number: usize, words: Words) -> MeasureView {
    let own = |line: &&BudgetLine| line.measure == measure.id && line.ordning == record.call.ordning.name;
    let own = record.budget.lines.iter().filter(own);
    let (sum, left_out) = sum_of(own.clone(), kr(words), by_text, words);
    let lines: Vec<LineView> = own.map(|one| line(one, words)).collect();
    let written = lines.iter().flat_map(|line| line.text.iter().chain(&line.reckonings));
    MeasureView {
        number,
        name: measure.name.clone(),
        description: measure.description.clone(),
        target_group: measure.target_group.clone(),
        lines_short: are_short(written.map(|text| [text.as_str()]), 55),
        // The sum is shown only under two or more lines.
        left_out: left_out.filter(|_| lines.len() > 1),
        lines,
        sum,
    }
}

fn line(line: &BudgetLine, words: Words) -> LineView {
    // A line without an amount says so in the column where its amount would be.
    let shown = Some(line.amount.map_or_else(|| words.word("amount-lacking"), kr(words)));
    let (owner, uh) = match line.party {
        Party::Owner => (shown, None),
        Party::Uh => (None, shown),
    };
    LineView {
        text: line.text.clone(),
        // An empty reckoning would be an empty item of a list.
        reckonings: line.reckonings.iter().map(|one| reckoning(one, words)).filter(|text| !text.is_empty()).collect(),
        amounts: Amounts { owner, uh, total: None },
    }
}

/// `Timer for studenter: 16 × 950 kr per time = 15 200 kr`, from the parts that are stated.
fn reckoning(reckoning: &Reckoning, words: Words) -> String {
    let hours = reckoning.hours.map(|hours| hours.to_string()).map(|hours| match &reckoning.unit {
        Some(unit) => say!("reckoning-hours-per", hours, unit),
        None => say!("reckoning-hours", hours),
    });
    let rate = reckoning.rate.map(|rate| rate.to_string()).map(|rate| match &reckoning.unit {
        _ if hours.is_some() => say!("reckoning-rate-per-hour", rate),
        Some(unit) => say!("reckoning-rate-per", rate, unit),
        None => say!("amount-kr", amount = rate),
    });
    let [hours, rate] = [hours, rate].map(|said| said.map(|said| words.say(&said)));
    let factors: Vec<String> =
        [reckoning.count.map(|count| count.to_string()), hours, rate].into_iter().flatten().collect();
    let factors = Some(factors.join("\u{a0}× ")).filter(|factors| !factors.is_empty());
    let amount = reckoning.amount.map(|amount| words.say(&say!("amount-kr", amount = amount.grouped())));
    let reckoned: Vec<String> = [factors, amount].into_iter().flatten().collect();
    let parts = [reckoning.text.clone(), Some(reckoned.join(" =\u{a0}")).filter(|reckoned| !reckoned.is_empty())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
}
