//! `missing-answer`: every required field of the form is answered.

use super::blank;
use crate::finding::rules;
use crate::finding::{Finding, Findings, Place};
use crate::load::Document;
use crate::model::{Behovsmelding, Contact, Ekstramidler, Measure, Organisation, Partnership, Party};
use crate::value::money::Money;
use crate::value::text::excerpt;
use crate::words::{Arg, Listed, Message, list, quoted, say};

pub(super) fn of_behovsmelding(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let mut answers = Answers::of(document);
    answers.partnership(&record.partnership);
    let of_document = Arg::from(say!("missing-answer.document"));
    answers.expect(
        record.several_ordninger.is_some() || record.form.has_one_ordning(),
        "",
        "flereOrdninger",
        "/ordning",
        &of_document,
        "Partnerskapet leverer behovsmelding i flere ordninger?",
    );
    answers.expect(!record.measures.is_empty(), "", "tiltak", "/ordning", &of_document, "Tiltak 1");
    for (i, measure) in record.measures.iter().enumerate() {
        answers.measure(i, measure, record);
    }
    if let Some(stated) = &record.stated_totals {
        let own = stated.rows.iter().any(|row| row.ordning == record.ordning);
        let of_row = |ordning: &str| Arg::from(say!("missing-answer.row", ordning = quoted(excerpt(ordning))));
        let of = of_row(&record.ordning);
        answers.expect(own, "/totalsum", "rader", "/ordning", &of, "Total sum det meldes behov for");
        for (i, row) in stated.rows.iter().enumerate() {
            let of = of_row(&row.ordning);
            let at = format!("/totalsum/rader/{i}");
            answers.expect(row.total.is_some(), &at, "totalt", &format!("{at}/ordning"), &of, "Totalt");
        }
        let of = Arg::from(say!("missing-answer.row-sum"));
        answers.expect(stated.sum.total.is_some(), "/totalsum/sum", "totalt", "/ordning", &of, "Totalt");
    }
    for (i, estimate) in record.budget.estimates.iter().enumerate() {
        if estimate.ordning == record.ordning {
            let at = format!("/budsjett/anslag/{i}");
            let of = Arg::from(say!("missing-answer.estimate", measure = quoted(excerpt(&estimate.measure))));
            answers.expect(
                !blank(estimate.reason.as_deref()),
                &at,
                "begrunnelse",
                &format!("{at}/beloep"),
                &of,
                "Begrunnelse",
            );
        }
    }
    let discussion = &record.co_determination;
    answers.expect(
        discussion.discussed.is_some(),
        "/medbestemmelse",
        "droeftet",
        "/ordning",
        &of_document,
        "Behovsmeldingen har vært drøftet i medbestemmelse",
    );
    let of_participant = Arg::from(say!("missing-answer.participant"));
    for (i, participant) in discussion.participants.iter().enumerate() {
        let at = format!("/medbestemmelse/deltakere/{i}");
        for (answer, key, label) in [(&participant.role, "rolle", "Rolle"), (&participant.name, "navn", "Navn")] {
            answers.expect(!blank(answer.as_deref()), &at, key, &at, &of_participant, label);
        }
    }
    let units = &record.units;
    for (count, key, label) in [
        (units.municipal_kindergartens, "kommunaleBarnehager", "Kommunale barnehager"),
        (units.private_kindergartens, "privateBarnehager", "Private barnehager"),
        (units.public_schools, "offentligeSkoler", "Offentlige skoler"),
        (units.private_schools, "privateSkoler", "Private skoler"),
        (units.pp_services, "ppTjenester", "PP-tjenester"),
    ] {
        answers.expect(count.is_some(), "/enheter", key, "/ordning", &of_document, label);
    }
    findings.extend(answers.findings());
}

pub(super) fn of_ekstramidler(record: &Ekstramidler, document: &Document, findings: &mut Findings) {
    let mut answers = Answers::of(document);
    let of_application = Arg::from(say!("missing-answer.application"));
    let mut expect = |answered: bool, key: &str, label: &'static str| {
        answers.expect(answered, "", key, "/partnerskap/navn", &of_application, label);
    };
    expect(!record.partnership.uh.is_empty() || record.uh_involved == Some(false), "uhInvolvert", "Samarbeidende UH");
    let ordning = &record.call.ordning.name;
    let reckoned = record.budget.lines.iter().any(|line| line.ordning == *ordning && line.amount.is_some());
    let stated = record.stated_sum.as_ref().is_some_and(|sum| sum.total.or(sum.owner).or(sum.uh).is_some());
    expect(stated || reckoned, "sumSoekt", "Sum søkt");
    expect(!blank(record.already_started.as_deref()), "tiltakIgangsatt", "Tiltak igangsatt allerede");
    expect(!blank(record.new_measures.as_deref()) || !record.measures.is_empty(), "nyeTiltak", "Nye tiltak");
    expect(!blank(record.strengthening.as_deref()), "styrkeTiltakene", "Styrke tiltakene");
    let totalled = record.stated_sum.as_ref().is_none_or(|sum| sum.total.is_some());
    let of_sum = Arg::from(say!("missing-answer.sum-applied-for"));
    answers.expect(totalled, "/sumSoekt", "totalt", "/partnerskap/navn", &of_sum, "Total");
    findings.extend(answers.findings());
}

/// The missing answers, grouped by whose answers they are.
struct Answers<'a> {
    document: &'a Document,
    gaps: Vec<Gap>,
}

/// Answers that are missing at one place.
struct Gap {
    place: Place,
    /// What lacks the answers: a contact, an organisation, a measure or a sum.
    of: Arg,
    /// The questions as the form asks them.
    labels: Vec<&'static str>,
    todo: ToDo,
    /// The keys to fill in or add; for a budget line, the id of its measure.
    names: Vec<String>,
}

/// How to correct missing answers.
#[derive(PartialEq, Eq)]
enum ToDo {
    /// The keys exist, but hold no answer.
    FillIn,
    Add,
    /// The keys belong in an object of this path, which is missing.
    AddTo(String),
    /// A budget line of the measure with this *ordning*.
    AddLine(String),
}

impl ToDo {
    fn help(self, names: Vec<String>) -> Message {
        let names = list(names.into_iter().map(quoted), Listed::And);
        match self {
            Self::FillIn => say!("missing-answer.fill-in", keys = names),
            Self::Add => say!("missing-answer.add", keys = names),
            Self::AddTo(path) => say!("missing-answer.add-to", path, keys = names),
            Self::AddLine(ordning) => say!("missing-answer.add-line", ordning = quoted(ordning), measure = names),
        }
    }
}

impl<'a> Answers<'a> {
    fn of(document: &'a Document) -> Self {
        Self { document, gaps: Vec::new() }
    }

    /// Reports the member `key` of the object at `at` unless it is answered. If there is neither the member nor an
    /// object under a key of its own, the finding points at `beside`. `of` says what lacks the answer, and `label` is
    /// the form's question.
    fn expect(&mut self, answered: bool, at: &str, key: &str, beside: &str, of: &Arg, label: &'static str) {
        if answered {
            return;
        }
        let pointer = format!("{at}/{key}");
        let (json, origins) = (&self.document.json, &self.document.origins);
        // If the object exists, the key is added there.
        let within = at.rsplit('/').next().is_some_and(|token| !token.is_empty() && token.parse::<usize>().is_err());
        if json.pointer(&pointer).is_some() {
            self.gap(origins.place(&pointer), of, label, ToDo::FillIn, key);
        } else if within && json.pointer(at).is_some() {
            self.gap(origins.key(at), of, label, ToDo::Add, key);
        } else {
            // The path of the keys begins at the nearest object that has a name of its own.
            let path: Vec<&str> = at.split('/').skip(1).filter(|token| token.parse::<usize>().is_err()).collect();
            let path = path.join(".");
            let todo = if path.is_empty() { ToDo::Add } else { ToDo::AddTo(path) };
            self.gap(origins.place(beside), of, label, todo, key);
        }
    }

    fn gap(&mut self, place: Place, of: &Arg, label: &'static str, todo: ToDo, name: &str) {
        let name = name.to_owned();
        match self.gaps.iter_mut().rev().take(16).find(|gap| gap.place == place && gap.of == *of && gap.todo == todo) {
            Some(gap) => {
                gap.labels.push(label);
                gap.names.push(name);
            }
            None => self.gaps.push(Gap { place, of: of.clone(), labels: vec![label], todo, names: vec![name] }),
        }
    }

    fn findings(self) -> impl Iterator<Item = Finding> {
        self.gaps.into_iter().map(|gap| {
            let labels = list(gap.labels.iter().map(|label| format!("«{label}»")), Listed::And);
            let message = say!("missing-answer", of = gap.of, labels);
            Finding::new(&rules::MISSING_ANSWER, gap.place, message).help(gap.todo.help(gap.names))
        })
    }

    fn partnership(&mut self, partnership: &Partnership) {
        let owner = partnership.owners.first().map(|_| &partnership.contacts.owner);
        let uh = partnership.uh.first().map(|_| &partnership.contacts.uh);
        let of_owner = say!("missing-answer.contact-of-owner");
        let of_uh = say!("missing-answer.contact-of-uh");
        for (contact, key, of) in [(owner, "eier", of_owner), (uh, "uh", of_uh)] {
            let Some(contact) = contact else { continue };
            let of = Arg::from(of);
            let at = format!("/partnerskap/kontaktpersoner/{key}");
            for (answered, key, label) in fields(contact) {
                self.expect(answered, &at, key, "/partnerskap/navn", &of, label);
            }
        }
        let owners = partnership.owners.iter().enumerate().skip(1).map(|other| ("eiere", other));
        let others = owners.chain(partnership.uh.iter().enumerate().skip(1).map(|other| ("uh", other)));
        for (list, (i, Organisation { name, contact, .. })) in others {
            let at = format!("/partnerskap/{list}/{i}");
            let of = quoted(excerpt(name));
            self.expect(!blank(contact.as_deref()), &at, "kontaktperson", &format!("{at}/navn"), &of, "Kontaktperson");
        }
    }

    fn measure(&mut self, i: usize, measure: &Measure, record: &Behovsmelding) {
        let at = format!("/tiltak/{i}");
        let beside = format!("{at}/navn");
        let name = quoted(excerpt(&measure.name));
        let of = Arg::from(say!("missing-answer.measure", name = name.clone()));
        let applied = |party: Party| {
            let mut lines = record.budget.lines.iter();
            lines.any(|line| {
                let own = line.measure == measure.id && line.ordning == record.ordning && line.party == party;
                own && line.amount.is_some_and(Money::is_some_kroner)
            })
        };
        let (owner, uh) = (applied(Party::Owner), applied(Party::Uh));
        if !owner && !uh {
            let ordning = excerpt(&record.ordning);
            let of = Arg::from(say!("missing-answer.measure-under", name, ordning = quoted(&ordning)));
            let place = self.document.origins.place(&beside);
            self.gap(place, &of, "Tilskuddet fordeles", ToDo::AddLine(ordning), &excerpt(&measure.id));
        }
        for (text, key, label) in [
            (&measure.purpose, "bruksomraade", "Hva skal tilskuddet brukes til?"),
            (
                &measure.anchoring,
                "forankring",
                "Beskriv hvordan tiltaket er forankret i den enkelte barnehage og skole",
            ),
            (
                &measure.collective_processes,
                "kollektiveProsesser",
                "Beskriv hvordan tiltakene skal fremme kollektive prosesser",
            ),
            (
                &measure.teacher_education,
                "laererutdanning",
                "Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen",
            ),
            (
                &measure.long_term_plan,
                "langsiktigPlan",
                "Beskriv hvordan dette tiltaket er forankret i langsiktig plan",
            ),
            (&measure.target_group, "maalgruppe", "Hvem er målgruppa for tiltaket?"),
        ] {
            self.expect(!blank(text.as_deref()), &at, key, &beside, &of, label);
        }
        for (applied, text, key, label) in [
            (owner, &measure.use_of_grant.owner, "eier", "Eiers tilskudd skal brukes på følgende måte"),
            (uh, &measure.use_of_grant.uh, "uh", "UH sitt tilskudd skal brukes på følgende måte"),
        ] {
            self.expect(!applied || !blank(text.as_deref()), &format!("{at}/brukAvTilskudd"), key, &beside, &of, label);
        }
        let coordinator = "Det er behov for å bruke midler til koordinator for dette tiltaket?";
        self.expect(measure.coordinator.is_some(), &at, "koordinator", &beside, &of, coordinator);
        self.expect(!measure.duration.is_empty(), &at, "varighet", &beside, &of, "Tiltakets varighet");
    }
}

/// The required fields of a contact: whether each is answered, its key, and the form's label.
fn fields(contact: &Contact) -> [(bool, &'static str, &'static str); 6] {
    [
        (!blank(contact.name.as_deref()), "navn", "Navn"),
        (!blank(contact.position.as_deref()), "funksjon", "Funksjon"),
        (contact.phone.is_some(), "telefon", "Telefon"),
        (contact.email.is_some(), "epost", "E-post"),
        (contact.account_number.is_some(), "kontonummer", "Kontonr"),
        (contact.organisation_number.is_some(), "organisasjonsnummer", "Org. Nr"),
    ]
}
