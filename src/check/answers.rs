//! `missing-answer`: every field that the form cannot do without is answered.

use super::blank;
use crate::finding::rules;
use crate::finding::{Finding, Findings, Place};
use crate::load::Document;
use crate::model::{Behovsmelding, Contact, Ekstramidler, Measure, Organisation, Partnership, Party};
use crate::value::money::Money;
use crate::value::text;

pub(super) fn of_behovsmelding(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let mut answers = Answers::of(document);
    answers.partnership(&record.partnership);
    answers.expect(
        record.several_ordninger.is_some() || record.form.has_one_ordning(),
        "",
        "flereOrdninger",
        "/ordning",
        "the document",
        "Partnerskapet leverer behovsmelding i flere ordninger?",
    );
    answers.expect(!record.measures.is_empty(), "", "tiltak", "/ordning", "the document", "Tiltak 1");
    for (i, measure) in record.measures.iter().enumerate() {
        answers.measure(i, measure, record);
    }
    if let Some(stated) = &record.stated_totals {
        let own = stated.rows.iter().any(|row| row.ordning == record.ordning);
        let of = format!("the stated table, row {:?},", text::excerpt(&record.ordning));
        answers.expect(own, "/totalsum", "rader", "/ordning", &of, "Total sum det meldes behov for");
        for (i, row) in stated.rows.iter().enumerate() {
            let of = format!("the stated table, row {:?},", text::excerpt(&row.ordning));
            let at = format!("/totalsum/rader/{i}");
            answers.expect(row.total.is_some(), &at, "totalt", &format!("{at}/ordning"), &of, "Totalt");
        }
        let of = "the stated table, row Sum,";
        answers.expect(stated.sum.total.is_some(), "/totalsum/sum", "totalt", "/ordning", of, "Totalt");
    }
    for (i, estimate) in record.budget.estimates.iter().enumerate() {
        if estimate.ordning == record.ordning {
            let at = format!("/budsjett/anslag/{i}");
            let of = format!("an estimate for {:?}", text::excerpt(&estimate.measure));
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
        "the document",
        "Behovsmeldingen har vært drøftet i medbestemmelse",
    );
    for (i, participant) in discussion.participants.iter().enumerate() {
        let at = format!("/medbestemmelse/deltakere/{i}");
        for (answer, key, label) in [(&participant.role, "rolle", "Rolle"), (&participant.name, "navn", "Navn")] {
            answers.expect(!blank(answer.as_deref()), &at, key, &at, "a participant", label);
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
        answers.expect(count.is_some(), "/enheter", key, "/ordning", "the document", label);
    }
    findings.extend(answers.findings());
}

pub(super) fn of_ekstramidler(record: &Ekstramidler, document: &Document, findings: &mut Findings) {
    let mut answers = Answers::of(document);
    let mut expect = |answered: bool, key: &str, label: &'static str| {
        answers.expect(answered, "", key, "/partnerskap/navn", "the application", label);
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
    answers.expect(totalled, "/sumSoekt", "totalt", "/partnerskap/navn", "the sum applied for", "Total");
    findings.extend(answers.findings());
}

/// What is not answered, put together by whose answer it is.
struct Answers<'a> {
    document: &'a Document,
    gaps: Vec<Gap>,
}

/// Answers that are missing at one place.
struct Gap {
    place: Place,
    of: String,
    /// How the form asks.
    labels: Vec<&'static str>,
    help: String,
    keys: Vec<String>,
}

impl<'a> Answers<'a> {
    fn of(document: &'a Document) -> Self {
        Self { document, gaps: Vec::new() }
    }

    /// Reports the member `key` of what stands at `at` unless it is answered; where there is no such member, at
    /// `beside`. `of` says whose answer it is, `label` how the form asks.
    fn expect(&mut self, answered: bool, at: &str, key: &str, beside: &str, of: &str, label: &'static str) {
        if answered {
            return;
        }
        let pointer = format!("{at}/{key}");
        let (json, origins) = (&self.document.json, &self.document.origins);
        // An object that is there is where the key is to be added.
        let within = at.rsplit('/').next().is_some_and(|token| !token.is_empty() && token.parse::<usize>().is_err());
        if json.pointer(&pointer).is_some() {
            self.gap(origins.place(&pointer), of, label, "fill in".to_owned(), key);
        } else if within && json.pointer(at).is_some() {
            self.gap(origins.key(at), of, label, "add".to_owned(), key);
        } else {
            // Where the keys belong is said from the nearest object that has a name of its own.
            let path: Vec<&str> = at.split('/').skip(1).filter(|token| token.parse::<usize>().is_err()).collect();
            let path = path.join(".");
            let help = if path.is_empty() { "add".to_owned() } else { format!("add to {path}:") };
            self.gap(origins.place(beside), of, label, help, key);
        }
    }

    fn gap(&mut self, place: Place, of: &str, label: &'static str, help: String, key: &str) {
        let key = format!("{key:?}");
        match self.gaps.iter_mut().rev().take(16).find(|gap| gap.place == place && gap.of == of && gap.help == help) {
            Some(gap) => {
                gap.labels.push(label);
                gap.keys.push(key);
            }
            None => self.gaps.push(Gap { place, of: of.to_owned(), labels: vec![label], help, keys: vec![key] }),
        }
    }

    fn findings(self) -> impl Iterator<Item = Finding> {
        self.gaps.into_iter().map(|gap| {
            let labels = text::list(gap.labels.iter().map(|label| format!("«{label}»")), "and");
            let message = format!("{} has no answer to {labels}", gap.of);
            let help = format!("{} {}", gap.help, text::list(gap.keys, "and"));
            Finding::new(&rules::MISSING_ANSWER, gap.place, message).help(help)
        })
    }

    fn partnership(&mut self, partnership: &Partnership) {
        let owner = partnership.owners.first().map(|_| &partnership.contacts.owner);
        let uh = partnership.uh.first().map(|_| &partnership.contacts.uh);
        for (contact, key, of) in [(owner, "eier", "the contact of eier"), (uh, "uh", "the contact of UH")] {
            let Some(contact) = contact else { continue };
            let at = format!("/partnerskap/kontaktpersoner/{key}");
            for (answered, key, label) in fields(contact) {
                self.expect(answered, &at, key, "/partnerskap/navn", of, label);
            }
        }
        let owners = partnership.owners.iter().enumerate().skip(1).map(|other| ("eiere", other));
        let others = owners.chain(partnership.uh.iter().enumerate().skip(1).map(|other| ("uh", other)));
        for (list, (i, Organisation { name, contact, .. })) in others {
            let at = format!("/partnerskap/{list}/{i}");
            let of = format!("{:?}", text::excerpt(name));
            self.expect(!blank(contact.as_deref()), &at, "kontaktperson", &format!("{at}/navn"), &of, "Kontaktperson");
        }
    }

    fn measure(&mut self, i: usize, measure: &Measure, record: &Behovsmelding) {
        let at = format!("/tiltak/{i}");
        let beside = format!("{at}/navn");
        let of = format!("the measure {:?}", text::excerpt(&measure.name));
        let applied = |party: Party| {
            let mut lines = record.budget.lines.iter();
            lines.any(|line| {
                let own = line.measure == measure.id && line.ordning == record.ordning && line.party == party;
                own && line.amount.is_some_and(Money::is_some_kroner)
            })
        };
        let (owner, uh) = (applied(Party::Owner), applied(Party::Uh));
        if !owner && !uh {
            let help = format!(
                "add to the budget a line with an amount for {:?}, of the measure",
                text::excerpt(&record.ordning)
            );
            let of = format!("{of}, under {:?},", text::excerpt(&record.ordning));
            let place = self.document.origins.place(&beside);
            self.gap(place, &of, "Tilskuddet fordeles", help, &text::excerpt(&measure.id));
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

/// The fields of a contact that must be answered: whether each is, its key, and the form's label.
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
