//! The view of a *behovsmelding*, field by field in the order of the form (Nordland 2024).

use serde::Serialize;

use super::amounts::{Amounts, EstimateRow, by_text, kr, sum_of, totals};
use super::discrepancies::notes;
use super::names::{Letterhead, uh_names, unbroken};
use super::table::are_short;
use super::view::{Imprint, Meta, Viewed, serialized};
use crate::application::{Sum, applicant};
use crate::load::Document;
use crate::model::{Behovsmelding, BudgetLine, Contact, Estimate, Kind, Measure};
use crate::value::money::Money;
use crate::value::text;
use crate::words::{Listed, Words};

#[derive(Debug, Serialize)]
pub(super) struct BehovsmeldingPages {
    meta: Meta,
    letterhead: Letterhead,
    title: String,
    a: Body,
}

/// The fields of the form, as they stand on their own and in a *samledokument*.
#[derive(Debug, Serialize)]
pub(super) struct Body {
    year: u16,
    ordninger: Vec<Choice>,
    owners: String,
    network: Option<String>,
    uh: Option<String>,
    contacts: [ContactView; 2],
    several_owners: bool,
    several_uh: Option<bool>,
    several_ordninger: Option<bool>,
    measure_count: u32,
    totals: Vec<TotalsRow>,
    totals_sum: Amounts,
    /// What the totals leave out, in a sentence.
    left_out: Option<String>,
    notes: Vec<String>,
    last_period: String,
    long_term_plan_url: Option<String>,
    measures: Vec<MeasureView>,
    others: Vec<Other>,
    /// Whether the list of others has the empty rows of the paper form.
    empty_rows: bool,
    discussed: Option<bool>,
    participants: Vec<(Option<String>, Option<String>)>,
    units: [Option<u32>; 5],
}

/// One of several choices that are all shown, ticked or not.
#[derive(Debug, Serialize)]
struct Choice {
    name: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct ContactView {
    name: Option<String>,
    position: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    account_number: Option<String>,
    organisation_number: Option<String>,
    reference: Option<String>,
}

#[derive(Debug, Serialize)]
struct TotalsRow {
    ordning: String,
    amounts: Amounts,
}

#[derive(Debug, Serialize)]
struct MeasureView {
    number: usize,
    name: String,
    amounts: Amounts,
    /// What the amounts leave out, in a sentence.
    left_out: Option<String>,
    purpose: Option<String>,
    anchoring: Option<String>,
    collective_processes: Option<String>,
    teacher_education: Option<String>,
    long_term_plan: Option<String>,
    owner_use: Option<String>,
    uh_use: Option<String>,
    coordinator: Option<bool>,
    coordinator_reason: Option<String>,
    duration: Vec<Choice>,
    estimates: Vec<EstimateRow>,
    estimates_short: bool,
    estimates_left_out: Option<String>,
    target_group: Option<String>,
}

/// A row of *Liste over andre eiere og UH i partnerskapet*.
#[derive(Debug, Serialize)]
struct Other {
    name: String,
    contact: Option<String>,
    side: &'static str,
}

impl Viewed for Behovsmelding {
    fn view(&self, document: &Document, imprint: Imprint) -> crate::document::View {
        let words = imprint.words();
        let (form, partnership) = (&self.form, &self.partnership);
        let applicant = applicant(partnership);
        let rest = format!("{} {}", self.ordning, form.year);
        let meta = Meta::new(&form.title, Some(&rest), applicant.to_owned(), imprint, self.received);
        let parts = ["behovsmelding", &form.year.to_string(), &self.ordning, &partnership.name];
        crate::document::View {
            kind: Kind::Behovsmelding,
            data: serialized(view(self, document, meta, words)),
            identity: [&parts[..], &[applicant]].concat().join("/"),
            file_name: parts.map(text::slug).join("-"),
            files: Vec::new(),
        }
    }
}

fn view(record: &Behovsmelding, document: &Document, meta: Meta, words: Words) -> BehovsmeldingPages {
    let form = &record.form;
    BehovsmeldingPages {
        meta,
        letterhead: Letterhead::of(&form.authority),
        title: form.title.clone(),
        a: body(record, document, true, words),
    }
}

pub(super) fn body(record: &Behovsmelding, document: &Document, empty_rows: bool, words: Words) -> Body {
    let form = &record.form;
    let partnership = &record.partnership;
    let sums = Sums::of(record, words);
    Body {
        year: form.year,
        ordninger: choices(form.ordninger.iter().map(|o| &o.name), |name| *name == &record.ordning),
        owners: words.list(partnership.owners.iter().map(|owner| unbroken(&owner.name)), Listed::And),
        network: partnership.network.clone(),
        uh: uh_names(partnership, words),
        contacts: [contact(&partnership.contacts.owner), contact(&partnership.contacts.uh)],
        several_owners: record.several_owners.unwrap_or(partnership.owners.len() > 1),
        several_uh: record.several_uh.or((!partnership.uh.is_empty()).then_some(partnership.uh.len() > 1)),
        several_ordninger: record.several_ordninger.or(form.has_one_ordning().then_some(false)),
        measure_count: record.stated_count.unwrap_or(record.measures.len() as u32),
        totals: sums.rows,
        totals_sum: sums.sum,
        left_out: sums.left_out,
        notes: notes(document, words),
        last_period: form.periods.last().map(|period| period.to_lowercase()).unwrap_or_default(),
        long_term_plan_url: form.long_term_plan_url.clone(),
        measures: record.measures.iter().enumerate().map(|(index, m)| measure(record, m, index + 1, words)).collect(),
        others: others(record),
        empty_rows,
        discussed: record.co_determination.discussed,
        participants: record.co_determination.participants.iter().map(|p| (p.role.clone(), p.name.clone())).collect(),
        units: [
            record.units.municipal_kindergartens,
            record.units.private_kindergartens,
            record.units.public_schools,
            record.units.private_schools,
            record.units.pp_services,
        ],
    }
}

fn choices<'a>(names: impl Iterator<Item = &'a String>, chosen: impl Fn(&&String) -> bool) -> Vec<Choice> {
    names.map(|name| Choice { name: name.clone(), chosen: chosen(&name) }).collect()
}

fn contact(contact: &Contact) -> ContactView {
    ContactView {
        name: contact.name.clone(),
        position: contact.position.clone(),
        phone: contact.phone.as_ref().map(ToString::to_string),
        email: contact.email.as_ref().map(ToString::to_string),
        account_number: contact.account_number.map(|number| number.to_string()),
        organisation_number: contact.organisation_number.map(|number| number.to_string()),
        reference: contact.reference.clone(),
    }
}

/// The table *Total sum det meldes behov for*: as stated, or summed from the budget's lines.
struct Sums {
    rows: Vec<TotalsRow>,
    sum: Amounts,
    left_out: Option<String>,
}

impl Sums {
    fn of(record: &Behovsmelding, words: Words) -> Self {
        let rows = record.form.ordninger.iter().map(|ordning| ordning.name.clone());
        if let Some(stated) = &record.stated_totals {
            let row = |ordning: String| {
                let row = stated.rows.iter().find(|row| row.ordning == ordning);
                let sum = row.map(|row| Sum { owner: row.owner, uh: row.uh, total: row.total }).unwrap_or_default();
                let amounts = Amounts::of(sum, Money::grouped);
                TotalsRow { ordning, amounts }
            };
            let sum = Amounts::of(Sum::from(&stated.sum), Money::grouped);
            return Self { rows: rows.map(row).collect(), sum, left_out: None };
        }
        let ordninger = record.form.ordninger.iter().map(|ordning| ordning.name.as_str());
        let (rows, sum, left_out) = totals(&record.budget, &record.measures, ordninger, words);
        let row = |(ordning, amounts)| TotalsRow { ordning, amounts };
        Self { rows: rows.into_iter().map(row).collect(), sum, left_out }
    }
}

fn measure(record: &Behovsmelding, measure: &Measure, number: usize, words: Words) -> MeasureView {
    let form = &record.form;
    let own = |line: &&BudgetLine| line.measure == measure.id && line.ordning == record.ordning;
    let (amounts, left_out) = sum_of(record.budget.lines.iter().filter(own), kr(words), by_text, words);
    let estimated = |e: &Estimate| e.measure == measure.id && e.ordning == record.ordning;
    let estimates: Vec<EstimateRow> = form
        .estimate_periods
        .iter()
        .map(|period| EstimateRow::of(&record.budget, period, kr(words), estimated))
        .collect();
    MeasureView {
        number,
        name: measure.name.clone(),
        amounts,
        left_out,
        purpose: measure.purpose.clone(),
        anchoring: measure.anchoring.clone(),
        collective_processes: measure.collective_processes.clone(),
        teacher_education: measure.teacher_education.clone(),
        long_term_plan: measure.long_term_plan.clone(),
        owner_use: measure.use_of_grant.owner.clone(),
        uh_use: measure.use_of_grant.uh.clone(),
        coordinator: measure.coordinator.as_ref().map(|coordinator| coordinator.needed),
        coordinator_reason: measure.coordinator.as_ref().and_then(|coordinator| coordinator.reason.clone()),
        duration: choices(form.periods.iter(), |period| measure.duration.contains(period)),
        estimates_left_out: estimates.iter().any(|row| row.lacking).then(|| words.word("estimates-left-out")),
        estimates_short: are_short(estimates.iter().map(EstimateRow::reasons), 22),
        estimates,
        target_group: measure.target_group.clone(),
    }
}

fn others(record: &Behovsmelding) -> Vec<Other> {
    let owners = record.partnership.owners.iter().skip(1).map(|organisation| (organisation, "Eier"));
    let uh = record.partnership.uh.iter().skip(1).map(|organisation| (organisation, "UH"));
    owners.chain(uh).map(|(o, side)| Other { name: o.name.clone(), contact: o.contact.clone(), side }).collect()
}
