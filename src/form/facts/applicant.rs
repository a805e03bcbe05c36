//! What is known of the applicant, its partners and the document as a whole.

use super::super::own::yes_no;
use super::super::{Answer, Cell, Filled, Kind, Table, TableColumn, Tick, filled_in};
use super::table::table;
use crate::application::{applicant_and_others, partner_names, unbroken};
use crate::model::{Contact, Form, Organisation, Question};
use crate::words::{Listed, Words};

type At = Option<usize>;

pub(super) fn ordning(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    if question.form == Some(Form::Chosen) {
        return Answer::line(Some(filled.ordning));
    }
    let names = filled.edition.ordninger.iter().map(|ordning| &ordning.name);
    let tick = |name: &String| Tick {
        id: name.clone(),
        name: name.clone(),
        on: name == filled.ordning && !filled.is_nobodys(),
    };
    Answer::Ticks(names.map(tick).collect())
}

pub(super) fn owners(filled: &Filled<'_>, _: At, _: &Question) -> Answer {
    let partnership = filled.partnership;
    if filled.is_nobodys() {
        return Answer::None;
    }
    let owners = filled.words.list(partnership.owners.iter().map(|owner| unbroken(&owner.name)), Listed::And);
    Answer::Lines(std::iter::once(owners).chain(partnership.network.clone()).collect())
}

pub(super) fn applicant(filled: &Filled<'_>, _: At, _: &Question) -> Answer {
    Answer::Name(unbroken(&applicant_and_others(filled.partnership, filled.words)))
}

pub(super) fn number(filled: &Filled<'_>, _: At, _: &Question) -> Answer {
    let first = filled.partnership.owners.first();
    Answer::line(first.and_then(|owner| owner.organisation_number).map(|number| number.to_string()))
}

pub(super) fn partners(filled: &Filled<'_>, _: At, _: &Question) -> Answer {
    Answer::line(named_partners(filled, partner_names(filled.partnership, filled.words)))
}

/// The names of the partners, and what an application says of their part in it.
fn named_partners(filled: &Filled<'_>, names: Option<String>) -> Option<String> {
    match filled.application {
        Some(record) => with_part(record.uh_involved, record.uh_remark.as_ref(), names, filled.words),
        None => names,
    }
}

/// The names of the partners, and what an application says of their part in it.
pub(crate) fn with_part(
    involved: Option<bool>,
    remark: Option<&String>,
    names: Option<String>,
    words: Words,
) -> Option<String> {
    let said = match (involved, remark) {
        (_, Some(remark)) => Some(remark.clone()),
        (Some(false), None) if names.is_none() => return Some(words.word("uh-none-involved")),
        (Some(false), None) => Some(words.word("uh-not-involved-here")),
        _ => None,
    };
    Some([names, said].into_iter().flatten().collect::<Vec<_>>().join(" – ")).filter(|text| !text.is_empty())
}

pub(super) fn contacts(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    let contacts = &filled.partnership.contacts;
    let of = |column: &str| if column == "eier" { &contacts.owner } else { &contacts.uh };
    let label = |text: &crate::model::Translated| filled_in(text, filled, None);
    let corner = question.label.as_ref().map(label).unwrap_or_default();
    let columns = question.columns.iter().map(|column| TableColumn { label: label(&column.label), kind: Kind::Line });
    let rows = question.rows.iter().map(|row| {
        let cells = question.columns.iter().map(|column| Cell::of(known(of(&column.id), &row.id)));
        std::iter::once(Cell::of(Some(label(&row.label)))).chain(cells).collect()
    });
    Answer::Table(Table {
        columns: std::iter::once(TableColumn { label: corner, kind: Kind::Head }).chain(columns).collect(),
        rows: rows.collect(),
        ..Table::default()
    })
}

/// What is known of a contact, by the id of the row.
pub(crate) fn known(contact: &Contact, row: &str) -> Option<String> {
    match row {
        "navn" => contact.name.clone(),
        "funksjon" => contact.position.clone(),
        "telefon" => contact.phone.as_ref().map(ToString::to_string),
        "epost" => contact.email.as_ref().map(ToString::to_string),
        "kontonummer" => contact.account_number.map(|number| number.to_string()),
        "organisasjonsnummer" => contact.organisation_number.map(|number| number.to_string()),
        _ => contact.reference.clone(),
    }
}

pub(super) fn several_owners(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    let stated = filled.application.and_then(|record| record.several_owners);
    let counted = (!filled.is_nobodys()).then_some(filled.partnership.owners.len() > 1);
    yes_no(stated.or(counted), question, filled, None)
}

pub(super) fn several_partners(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    let stated = filled.application.and_then(|record| record.several_uh);
    let partners = &filled.partnership.uh;
    yes_no(stated.or((!partners.is_empty()).then_some(partners.len() > 1)), question, filled, None)
}

pub(super) fn several_ordninger(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    let stated = filled.application.and_then(|record| record.several_ordninger);
    yes_no(stated.or(filled.edition.has_one_ordning().then_some(false)), question, filled, None)
}

pub(super) fn measure_count(filled: &Filled<'_>, _: At, _: &Question) -> Answer {
    let stated = filled.application.and_then(|record| record.stated_count);
    let counted = (!filled.is_nobodys()).then_some(filled.measures.len());
    Answer::line(stated.map(|stated| stated as usize).or(counted).map(|count| count.to_string()))
}

pub(super) fn others(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    let side = |id: &str| {
        let row = question.rows.iter().find(|row| row.id == id);
        row.map(|row| filled_in(&row.label, filled, None)).unwrap_or_default()
    };
    let (owner, partner) = (side("eier"), side("uh"));
    let owners = filled.partnership.owners.iter().skip(1).map(|one| (one, &owner));
    let partners = filled.partnership.uh.iter().skip(1).map(|one| (one, &partner));
    let mut rows: Vec<Option<(&Organisation, &String)>> = owners.chain(partners).map(Some).collect();
    // The paper form has so many rows.
    rows.resize(rows.len().max(filled.least_rows(question)), None);
    let kind = |id: &str| match id {
        "nr" => Kind::Ordinal,
        "side" => Kind::Word,
        _ => Kind::Line,
    };
    let cell = |(i, row): &(usize, Option<(&Organisation, &String)>), id: &str| match (id, row) {
        ("nr", _) => Cell::of(Some((i + 1).to_string())),
        (_, None) => Cell::default(),
        ("navn", Some((organisation, _))) => Cell::of(Some(organisation.name.as_str())),
        ("kontaktperson", Some((organisation, _))) => Cell::of(organisation.contact.as_deref()),
        ("organisasjonsnummer", Some((organisation, _))) => {
            Cell::of(organisation.organisation_number.map(|number| number.to_string()))
        }
        (_, Some((_, side))) => Cell::of(Some(side.as_str())),
    };
    Answer::Table(table((filled, None), question, kind, rows.into_iter().enumerate(), cell))
}

pub(super) fn discussed(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    yes_no(filled.application.and_then(|record| record.co_determination.discussed), question, filled, None)
}

pub(super) fn participants(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    let all = filled.application.map(|record| record.co_determination.participants.as_slice()).unwrap_or_default();
    let mut rows: Vec<_> = all.iter().map(Some).collect();
    rows.resize(rows.len().max(filled.least_rows(question)), None);
    let cell = |row: &Option<&crate::model::Participant>, id: &str| {
        let of = |row: &crate::model::Participant| if id == "rolle" { row.role.clone() } else { row.name.clone() };
        Cell::of(row.and_then(of))
    };
    Answer::Table(table((filled, None), question, |_| Kind::Line, rows, cell))
}

pub(super) fn units(filled: &Filled<'_>, _: At, question: &Question) -> Answer {
    let units = filled.application.map(|record| &record.units);
    let cell = |(): &(), id: &str| {
        let of = |units: &crate::model::UnitCounts| match id {
            "kommunaleBarnehager" => units.municipal_kindergartens,
            "privateBarnehager" => units.private_kindergartens,
            "offentligeSkoler" => units.public_schools,
            "privateSkoler" => units.private_schools,
            _ => units.pp_services,
        };
        Cell::of(units.and_then(of).map(|count| count.to_string()))
    };
    Answer::Table(table((filled, None), question, |_| Kind::Count, [()], cell))
}
