//! `missing-answer`: every field that the form cannot do without is answered.

use super::blank;
use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load::Document;
use crate::model::{Behovsmelding, Contact, Ekstramidler, Measure, Organisation, Partnership, Party};
use crate::money::Money;
use crate::text;

/// See its text.
pub static MISSING_ANSWER: Rule = Rule {
    code: "missing-answer",
    severity: Severity::Error,
    draft: true,
    what: "Every field of the form is answered but the ones that do not apply: \"Ev. merkes\", the use of a part of the grant that is not applied for, estimates for later periods, the UH's contact where there is no UH.",
    why: "Samarbeidsforum and Statsforvalteren judge by the answers (FOR-2021-01-26-230: need, anchoring, collective processes, partnership, teacher education). An empty field comes back as a question, at best.",
    wrong: r#"{ "id": "koordinator", "navn": "Koordinator", "maalgruppe": "" }"#,
    right: r#"{ "id": "koordinator", "navn": "Koordinator", "maalgruppe": "Alle som deltar i partnerskapet." }"#,
};

pub(super) fn of_behovsmelding(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let mut answers = Answers { document, findings };
    answers.partnership(&record.partnership);
    answers.expect(record.several_ordninger.is_some(), "", "flereOrdninger", "/ordning", "the document",
        "Partnerskapet leverer behovsmelding i flere ordninger?");
    answers.expect(!record.measures.is_empty(), "", "tiltak", "/ordning", "the document", "Tiltak 1");
    for (i, measure) in record.measures.iter().enumerate() {
        answers.measure(i, measure, record);
    }
    for (i, estimate) in record.budget.estimates.iter().enumerate() {
        if estimate.ordning == record.ordning {
            let at = format!("/budsjett/anslag/{i}");
            let of = format!("an estimate for {:?}", text::excerpt(&estimate.measure));
            answers.expect(!blank(estimate.reason.as_deref()), &at, "begrunnelse", &format!("{at}/beloep"), &of, "Begrunnelse");
        }
    }
    let discussion = &record.co_determination;
    answers.expect(discussion.discussed.is_some(), "/medbestemmelse", "droeftet", "/ordning", "the document",
        "Behovsmeldingen har vært drøftet i medbestemmelse");
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
}

pub(super) fn of_ekstramidler(record: &Ekstramidler, document: &Document, findings: &mut Findings) {
    let mut answers = Answers { document, findings };
    let mut expect = |answered: bool, key: &str, label: &str| {
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
}

struct Answers<'a> {
    document: &'a Document,
    findings: &'a mut Findings,
}

impl Answers<'_> {
    /// Reports the member `key` of what stands at `at` unless it is answered; where there is no such member, at
    /// `beside`. `of` says whose answer it is, `label` how the form asks.
    fn expect(&mut self, answered: bool, at: &str, key: &str, beside: &str, of: &str, label: &str) {
        if answered {
            return;
        }
        let pointer = format!("{at}/{key}");
        let there = self.document.json.pointer(&pointer).is_some();
        let place = self.document.origins.place(if there { &pointer } else { beside });
        let message = format!("{of} has no answer to «{label}»");
        let help = if there { format!("fill in {key:?}") } else { format!("add {key:?}") };
        self.findings.push(Finding::new(&MISSING_ANSWER, place, message).help(help));
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
            let message = format!("{of} has no answer to «Tilskuddet fordeles»");
            let help = format!("add a budget line for {:?} in {:?}, with an amount", text::excerpt(&measure.id), text::excerpt(&record.ordning));
            let place = self.document.origins.place(&beside);
            self.findings.push(Finding::new(&MISSING_ANSWER, place, message).help(help));
        }
        for (text, key, label) in [
            (&measure.purpose, "bruksomraade", "Hva skal tilskuddet brukes til?"),
            (&measure.anchoring, "forankring", "Beskriv hvordan tiltaket er forankret i den enkelte barnehage og skole"),
            (&measure.collective_processes, "kollektiveProsesser", "Beskriv hvordan tiltakene skal fremme kollektive prosesser"),
            (&measure.teacher_education, "laererutdanning", "Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen"),
            (&measure.long_term_plan, "langsiktigPlan", "Beskriv hvordan dette tiltaket er forankret i langsiktig plan"),
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
