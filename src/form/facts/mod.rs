//! What a form can ask that lies in records which documents share: one table.
//!
//! A question that is one of these facts (`er`) has the label and the place that the edition gives it. Its answer, its
//! type and its rules are those of the record.

mod applicant;
mod measure;
mod report;
mod sums;
mod table;

pub(crate) use applicant::{known, with_part};

use super::{Answer, Filled};
use crate::model::{Form, Question};

/// A known fact.
#[derive(Debug)]
pub(crate) struct Fact {
    /// Its name in editions.
    pub(crate) name: &'static str,
    /// The form of its answer.
    pub(crate) form: Form,
    /// The other forms in which an edition may show it.
    pub(crate) forms: &'static [Form],
    /// Where it lies below the document, or below its measure if its name begins with `tiltak.`.
    pub(crate) at: &'static str,
    /// The columns that it may have.
    pub(crate) columns: &'static [&'static str],
    /// The rows that it may have.
    pub(crate) rows: &'static [&'static str],
    /// Its answer, about a measure if it is of one.
    pub(super) answer: fn(&Filled<'_>, Option<usize>, &Question) -> Answer,
}

impl Fact {
    const fn new(
        name: &'static str,
        form: Form,
        at: &'static str,
        answer: fn(&Filled<'_>, Option<usize>, &Question) -> Answer,
    ) -> Self {
        Self { name, form, forms: &[], at, columns: &[], rows: &[], answer }
    }

    const fn columns(self, columns: &'static [&'static str]) -> Self {
        Self { columns, ..self }
    }

    const fn rows(self, rows: &'static [&'static str]) -> Self {
        Self { rows, ..self }
    }

    const fn or(self, forms: &'static [Form]) -> Self {
        Self { forms, ..self }
    }

    /// Whether it is a fact of a measure.
    pub(crate) fn is_of_measure(&self) -> bool {
        self.name.starts_with("tiltak.")
    }

    /// Where its answer lies.
    pub(crate) fn pointer(&self, measure: Option<usize>) -> String {
        measure.map_or_else(|| self.at.to_owned(), |measure| format!("/tiltak/{measure}{}", self.at))
    }
}

const PARTIES: &[&str] = &["eier", "uh", "totalt"];
const CONTACT: &[&str] = &["navn", "funksjon", "telefon", "epost", "kontonummer", "organisasjonsnummer", "merkes"];

/// Every known fact.
pub(crate) static ALL: [Fact; 33] = [
    Fact::new("ordning", Form::Ticked, "/ordning", applicant::ordning).or(&[Form::Chosen]),
    Fact::new("eiere", Form::Line, "/partnerskap/eiere", applicant::owners),
    Fact::new("soeker", Form::Line, "/partnerskap/eiere", applicant::applicant),
    Fact::new(
        "soekersOrganisasjonsnummer",
        Form::OrganisationNumber,
        "/partnerskap/eiere/0/organisasjonsnummer",
        applicant::number,
    ),
    Fact::new("partnere", Form::Line, "/partnerskap/uh", applicant::partners),
    Fact::new("kontaktpersoner", Form::Contacts, "/partnerskap/kontaktpersoner", applicant::contacts)
        .columns(&["eier", "uh"])
        .rows(CONTACT),
    Fact::new("flereEiere", Form::YesNo, "/flereEiere", applicant::several_owners),
    Fact::new("flereUh", Form::YesNo, "/flereUh", applicant::several_partners),
    Fact::new("flereOrdninger", Form::YesNo, "/flereOrdninger", applicant::several_ordninger),
    Fact::new("antallTiltak", Form::Number, "/antallTiltak", applicant::measure_count),
    Fact::new("totalsum", Form::Table, "/totalsum", sums::totals).columns(&["ordning", "eier", "uh", "totalt"]),
    Fact::new("sumSoekt", Form::Table, "/sumSoekt", sums::applied_for).columns(PARTIES),
    Fact::new("egenandel", Form::Amount, "/egenandel", sums::own_share),
    Fact::new("andre", Form::Table, "/partnerskap", applicant::others)
        .columns(&["nr", "navn", "kontaktperson", "side", "organisasjonsnummer"])
        .rows(&["eier", "uh"]),
    Fact::new("medbestemmelse", Form::YesNo, "/medbestemmelse/droeftet", applicant::discussed),
    Fact::new("medbestemmelse.deltakere", Form::Table, "/medbestemmelse/deltakere", applicant::participants)
        .columns(&["rolle", "navn"]),
    Fact::new("enheter", Form::Table, "/enheter", applicant::units).columns(&[
        "kommunaleBarnehager",
        "privateBarnehager",
        "offentligeSkoler",
        "privateSkoler",
        "ppTjenester",
    ]),
    Fact::new("tiltak.navn", Form::Line, "/navn", measure::name),
    Fact::new("tiltak.beskrivelse", Form::Text, "/beskrivelse", measure::description),
    Fact::new("tiltak.fordeling", Form::Table, "", sums::distribution).columns(PARTIES),
    Fact::new("tiltak.linjer", Form::Table, "", sums::lines).columns(&["tekst", "eier", "uh"]),
    Fact::new("tiltak.bruksomraade", Form::Chosen, "/bruksomraade", measure::purpose).or(&[Form::Ticked]),
    Fact::new("tiltak.forankring", Form::Text, "/forankring", measure::anchoring),
    Fact::new("tiltak.kollektiveProsesser", Form::Text, "/kollektiveProsesser", measure::collective_processes),
    Fact::new("tiltak.laererutdanning", Form::Text, "/laererutdanning", measure::teacher_education),
    Fact::new("tiltak.langsiktigPlan", Form::Text, "/langsiktigPlan", measure::long_term_plan),
    Fact::new("tiltak.brukAvTilskudd.eier", Form::Text, "/brukAvTilskudd/eier", measure::owner_use),
    Fact::new("tiltak.brukAvTilskudd.uh", Form::Text, "/brukAvTilskudd/uh", measure::partner_use),
    Fact::new("tiltak.koordinator", Form::YesNo, "/koordinator", measure::coordinator),
    Fact::new("tiltak.koordinator.begrunnelse", Form::Text, "/koordinator/begrunnelse", measure::coordinator_reason),
    Fact::new("tiltak.varighet", Form::Periods, "/varighet", measure::duration),
    Fact::new("tiltak.anslag", Form::Table, "", sums::estimates).columns(&[
        "periode",
        "eier",
        "eierBegrunnelse",
        "uh",
        "uhBegrunnelse",
    ]),
    Fact::new("tiltak.maalgruppe", Form::Text, "/maalgruppe", measure::target_group).or(&[Form::Line]),
];

/// Facts that only reports have.
pub(crate) static OF_REPORTS: [Fact; 3] = [
    Fact::new("revisor", Form::Line, "/revisor", report::auditor),
    Fact::new("bruk", Form::Table, "", report::all).columns(report::COLUMNS).rows(report::ROWS),
    Fact::new("tiltak.bruk", Form::Table, "", report::of_measure).columns(report::COLUMNS).rows(report::ROWS),
];

/// The fact of a name.
pub(crate) fn find(name: &str) -> Option<&'static Fact> {
    ALL.iter().chain(&OF_REPORTS).find(|fact| fact.name == name)
}

/// Whether only reports have the fact.
pub(crate) fn is_of_reports(name: &str) -> bool {
    OF_REPORTS.iter().any(|fact| fact.name == name)
}

/// The names of all facts.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().chain(&OF_REPORTS).map(|fact| fact.name)
}
