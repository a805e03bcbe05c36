//! `missing-answer`: every question that the form must have answered is answered.

use super::blank;
use crate::finding::rules;
use crate::finding::{Finding, Findings, Place};
use crate::form::{Answer, Asked, AskedPart, Filled, filled_in, known};
use crate::load::Document;
use crate::model::{Behovsmelding, Party, Question, Repeated};
use crate::value::text::excerpt;
use crate::words::{Arg, Listed, Message, list, quoted, say};

pub(super) fn check(parts: &[AskedPart<'_>], filled: &Filled<'_>, document: &Document, findings: &mut Findings) {
    let mut answers = Answers::of(document);
    for part in parts {
        for asked in &part.asked {
            answers.asked(asked, part.measure, filled);
        }
    }
    let without = filled.edition.parts.iter().find(|part| {
        let required = part.all().iter().any(|question| question.required);
        filled.measures.is_empty() && required && part.repeated == Some(Repeated::Measure)
    });
    if let Some(part) = without {
        let label = part.title.as_ref().map(|title| filled_in(title, filled, Some(0))).unwrap_or_default();
        let (beside, of) = whose(None, filled);
        answers.expect(false, "", "tiltak", &beside, &of, &label);
    }
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
    labels: Vec<String>,
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
    fn expect(&mut self, answered: bool, at: &str, key: &str, beside: &str, of: &Arg, label: &str) {
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

    fn gap(&mut self, place: Place, of: &Arg, label: &str, todo: ToDo, name: &str) {
        let name = name.to_owned();
        match self.gaps.iter_mut().rev().take(16).find(|gap| gap.place == place && gap.of == *of && gap.todo == todo) {
            Some(gap) => {
                gap.labels.push(label.to_owned());
                gap.names.push(name);
            }
            None => {
                self.gaps.push(Gap { place, of: of.clone(), labels: vec![label.to_owned()], todo, names: vec![name] })
            }
        }
    }

    fn findings(self) -> impl Iterator<Item = Finding> {
        self.gaps.into_iter().map(|gap| {
            let labels = list(gap.labels.iter().map(|label| format!("«{label}»")), Listed::And);
            let message = say!("missing-answer", of = gap.of, labels);
            Finding::new(&rules::MISSING_ANSWER, gap.place, message).help(gap.todo.help(gap.names))
        })
    }

    /// Reports what is missing of the answer to a question.
    fn asked(&mut self, asked: &Asked<'_>, measure: Option<usize>, filled: &Filled<'_>) {
        let label = excerpt(asked.label.as_deref().unwrap_or_default());
        let question = asked.question;
        let (beside, of) = whose(measure, filled);
        match asked.fact.map(|fact| fact.name) {
            Some("tiltak.anslag") => self.estimates(question, filled, measure),
            _ if !asked.required => {}
            Some("kontaktpersoner") => self.contacts(question, filled),
            Some("andre") => self.others(question, filled),
            Some("totalsum") => self.totals(&label, question, filled),
            Some("sumSoekt") => self.sum(&label, question, filled),
            Some("medbestemmelse.deltakere") => self.participants(question, filled),
            Some("enheter") => {
                for column in question.columns.iter().filter(|column| !column.optional) {
                    let answered = self.has(&format!("/enheter/{}", column.id));
                    let label = column.label.text(filled.words.0);
                    self.expect(answered, "/enheter", &column.id, &beside, &of, label);
                }
            }
            Some("partnere") => {
                let none = filled.application.is_some_and(|record| record.uh_involved == Some(false));
                let answered = none || !filled.partnership.uh.is_empty();
                self.expect(answered, "", "uhInvolvert", "/partnerskap/navn", &of, &label);
            }
            Some("flereOrdninger") => {
                let stated = filled.application.is_some_and(|record| record.several_ordninger.is_some());
                self.expect(stated || filled.edition.has_one_ordning(), "", "flereOrdninger", &beside, &of, &label);
            }
            Some("tiltak.bruk") => self.use_of_grant(question, filled, measure),
            Some("bruk") => {}
            Some("tiltak.fordeling" | "tiltak.linjer") => self.amounts(&label, filled, measure),
            Some(name @ ("tiltak.brukAvTilskudd.eier" | "tiltak.brukAvTilskudd.uh")) => {
                let party = if name.ends_with("eier") { Party::Owner } else { Party::Uh };
                let measure_of = measure.and_then(|measure| filled.measures.get(measure));
                if measure_of.is_some_and(|measure| filled.applies_for(measure, party)) {
                    self.simple(asked, measure, (&beside, &of, &label));
                }
            }
            _ => self.simple(asked, measure, (&beside, &of, &label)),
        }
        if asked.fact.is_none() && asked.required {
            self.own(asked, measure, filled, (&beside, &of, &label));
        }
    }

    /// An answer that is there or not.
    fn simple(&mut self, asked: &Asked<'_>, measure: Option<usize>, (beside, of, label): (&str, &Arg, &str)) {
        let Some(fact) = asked.fact else { return };
        let pointer = fact.pointer(measure.filter(|_| fact.is_of_measure()));
        let (at, key) = pointer.rsplit_once('/').unwrap_or_default();
        self.expect(answers_something(&asked.answer), at, key, beside, of, label);
    }

    /// An answer to a question of the form's own.
    fn own(
        &mut self,
        asked: &Asked<'_>,
        measure: Option<usize>,
        filled: &Filled<'_>,
        (beside, of, label): (&str, &Arg, &str),
    ) {
        let question = asked.question;
        let Some(id) = &question.id else { return };
        let at = filled.own_pointer(measure);
        // Of a table of which nothing is there, one sentence is enough.
        if question.rows.is_empty() || !self.has(&format!("{at}/{id}")) {
            return self.expect(self.has(&format!("{at}/{id}")), &at, id, beside, of, label);
        }
        for row in question.rows.iter().filter(|row| !row.optional) {
            let missing = |column: &&crate::model::Column| {
                let required = !column.optional && column.sum_of.is_empty();
                required && !self.has(&format!("{at}/{id}/{}/{}", row.id, column.id))
            };
            let missing: Vec<&crate::model::Column> = question.columns.iter().filter(missing).collect();
            for column in missing {
                let label = format!("{}: {}", row.label.text(filled.words.0), column.label.text(filled.words.0));
                self.expect(false, &format!("{at}/{id}/{}", row.id), &column.id, beside, of, &label);
            }
        }
    }

    /// Whether something stands at a pointer of the composed document.
    fn has(&self, pointer: &str) -> bool {
        match self.document.json.pointer(pointer) {
            None | Some(serde_json::Value::Null) => false,
            Some(serde_json::Value::String(text)) => !blank(Some(text)),
            Some(serde_json::Value::Array(items)) => !items.is_empty(),
            Some(serde_json::Value::Object(members)) => !members.is_empty(),
            Some(_) => true,
        }
    }

    fn contacts(&mut self, question: &Question, filled: &Filled<'_>) {
        let partnership = filled.partnership;
        for column in &question.columns {
            let (contact, of) = match column.id.as_str() {
                "eier" if !partnership.owners.is_empty() => {
                    (&partnership.contacts.owner, say!("missing-answer.contact-of-owner"))
                }
                "uh" if !partnership.uh.is_empty() => (&partnership.contacts.uh, say!("missing-answer.contact-of-uh")),
                _ => continue,
            };
            let (at, of) = (format!("/partnerskap/kontaktpersoner/{}", column.id), Arg::from(of));
            for row in question.rows.iter().filter(|row| !row.optional) {
                let answered = !blank(known(contact, &row.id).as_deref());
                self.expect(answered, &at, &row.id, "/partnerskap/navn", &of, row.label.text(filled.words.0));
            }
        }
    }

    fn others(&mut self, question: &Question, filled: &Filled<'_>) {
        let Some(column) = question.columns.iter().find(|column| column.id == "kontaktperson" && !column.optional)
        else {
            return;
        };
        let partnership = filled.partnership;
        let owners = partnership.owners.iter().enumerate().skip(1).map(|other| ("eiere", other));
        let others = owners.chain(partnership.uh.iter().enumerate().skip(1).map(|other| ("uh", other)));
        for (list, (i, organisation)) in others {
            let (at, of) = (format!("/partnerskap/{list}/{i}"), quoted(excerpt(&organisation.name)));
            let answered = !blank(organisation.contact.as_deref());
            let label = column.label.text(filled.words.0);
            self.expect(answered, &at, "kontaktperson", &format!("{at}/navn"), &of, label);
        }
    }

    fn totals(&mut self, label: &str, question: &Question, filled: &Filled<'_>) {
        let Some(stated) = filled.application.and_then(|record| record.stated_totals.as_ref()) else { return };
        let own = stated.rows.iter().any(|row| row.ordning == filled.ordning);
        let of_row = |ordning: &str| Arg::from(say!("missing-answer.row", ordning = quoted(excerpt(ordning))));
        self.expect(own, "/totalsum", "rader", "/ordning", &of_row(filled.ordning), label);
        let total = question.columns.iter().find(|column| column.id == "totalt");
        let total = total.map_or(label, |column| column.label.text(filled.words.0));
        for (i, row) in stated.rows.iter().enumerate() {
            let at = format!("/totalsum/rader/{i}");
            let of = of_row(&row.ordning);
            self.expect(row.total.is_some(), &at, "totalt", &format!("{at}/ordning"), &of, total);
        }
        let of = Arg::from(say!("missing-answer.row-sum"));
        self.expect(stated.sum.total.is_some(), "/totalsum/sum", "totalt", "/ordning", &of, total);
    }

    fn sum(&mut self, label: &str, question: &Question, filled: &Filled<'_>) {
        let stated = filled.application.and_then(|record: &Behovsmelding| record.stated_sum.as_ref());
        let reckoned = filled.lines().any(|line| line.amount.is_some());
        let answered = stated.is_some_and(|sum| sum.total.or(sum.owner).or(sum.uh).is_some());
        let of = Arg::from(say!("missing-answer.document"));
        self.expect(answered || reckoned, "", "sumSoekt", "/partnerskap/navn", &of, label);
        let total = question.columns.iter().find(|column| column.id == "totalt");
        let total = total.map_or(label, |column| column.label.text(filled.words.0));
        let totalled = stated.is_none_or(|sum| sum.total.is_some());
        let of = Arg::from(say!("missing-answer.sum-applied-for"));
        self.expect(totalled, "/sumSoekt", "totalt", "/partnerskap/navn", &of, total);
    }

    fn amounts(&mut self, label: &str, filled: &Filled<'_>, measure: Option<usize>) {
        let Some((i, measure)) = measure.and_then(|i| Some((i, filled.measures.get(i)?))) else { return };
        if filled.applies_for(measure, Party::Owner) || filled.applies_for(measure, Party::Uh) {
            return;
        }
        let (name, ordning) = (quoted(excerpt(&measure.name)), excerpt(filled.ordning));
        let of = Arg::from(say!("missing-answer.measure-under", name, ordning = quoted(&ordning)));
        let place = self.document.origins.place(&format!("/tiltak/{i}/navn"));
        self.gap(place, &of, label, ToDo::AddLine(ordning), &excerpt(&measure.id));
    }

    /// What was granted is stated, and what was used of it.
    fn use_of_grant(&mut self, question: &Question, filled: &Filled<'_>, measure: Option<usize>) {
        let Some(measure) = measure.and_then(|i| filled.measures.get(i)) else { return };
        for (i, line) in filled.budget.lines.iter().enumerate() {
            if line.ordning != filled.ordning || line.measure != measure.id {
                continue;
            }
            let at = format!("/budsjett/linjer/{i}");
            let of = Arg::from(say!("missing-answer.line", measure = quoted(excerpt(&measure.name))));
            let used = line.used.is_some() || line.granted.is_none_or(|granted| !granted.is_some_kroner());
            for (answered, key) in [(line.granted.is_some(), "tildelt"), (used, "brukt")] {
                let Some(column) = question.columns.iter().find(|column| column.id == key) else { continue };
                self.expect(answered, &at, key, &format!("{at}/tiltak"), &of, column.label.text(filled.words.0));
            }
        }
    }

    fn participants(&mut self, question: &Question, filled: &Filled<'_>) {
        let Some(record) = filled.application else { return };
        let of = Arg::from(say!("missing-answer.participant"));
        for (i, participant) in record.co_determination.participants.iter().enumerate() {
            let at = format!("/medbestemmelse/deltakere/{i}");
            for column in question.columns.iter().filter(|column| !column.optional) {
                let answer = if column.id == "rolle" { &participant.role } else { &participant.name };
                self.expect(!blank(answer.as_deref()), &at, &column.id, &at, &of, column.label.text(filled.words.0));
            }
        }
    }

    fn estimates(&mut self, question: &Question, filled: &Filled<'_>, measure: Option<usize>) {
        let id = measure.and_then(|i| filled.measures.get(i)).map(|measure| &measure.id);
        for (i, estimate) in filled.budget.estimates.iter().enumerate() {
            if estimate.ordning != filled.ordning || Some(&estimate.measure) != id {
                continue;
            }
            let column = if estimate.party == Party::Owner { "eierBegrunnelse" } else { "uhBegrunnelse" };
            let Some(column) = question.columns.iter().find(|one| one.id == column) else { continue };
            let at = format!("/budsjett/anslag/{i}");
            let of = Arg::from(say!("missing-answer.estimate", measure = quoted(excerpt(&estimate.measure))));
            let (answered, label) = (!blank(estimate.reason.as_deref()), column.label.text(filled.words.0));
            let beside = if estimate.amount.is_some() { "beloep" } else { "tiltak" };
            self.expect(answered, &at, "begrunnelse", &format!("{at}/{beside}"), &of, label);
        }
    }
}

/// Whether an answer has a letter or a digit: a dash is none.
fn answers_something(answer: &Answer) -> bool {
    match answer {
        Answer::Name(text) | Answer::Text(text) => !blank(Some(text)),
        Answer::Lines(lines) => lines.iter().any(|line| !blank(Some(line))),
        other => !other.is_empty(),
    }
}

/// The pointer beside which an answer is missing, and what lacks it.
fn whose(measure: Option<usize>, filled: &Filled<'_>) -> (String, Arg) {
    match measure.and_then(|i| Some((i, filled.measures.get(i)?))) {
        Some((i, measure)) => {
            (format!("/tiltak/{i}/navn"), say!("missing-answer.measure", name = quoted(excerpt(&measure.name))).into())
        }
        // Where the form has one ordning, the document need not name it.
        None if filled.edition.ordninger.len() == 1 => {
            ("/partnerskap/navn".to_owned(), say!("missing-answer.document").into())
        }
        None => ("/ordning".to_owned(), say!("missing-answer.document").into()),
    }
}
