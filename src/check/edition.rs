//! The rules about the edition of a form: `mismatched-fact`, `incomplete-question`, `never-asked`, `newer-version`, and the
//! names in it. They run before any answer is judged.

use std::collections::HashSet;

use super::names::{Known, Names};
use crate::finding::{Finding, Findings, Rule, rules};
use crate::form::{Fact, PLACEHOLDERS, condition, facts};
use crate::load::{Document, upgrade};
use crate::model::{
    Column, Condition, ConditionAnswer, Form, FormEdition, Kind, Part, Purpose, Question, Repeated, Translated,
};
use crate::value::text::excerpt;
use crate::words::{Listed, Message, list, quoted, say};

/// Checks that an edition is one for the document, in a version that is known, and says whether it is.
pub(super) fn fits(edition: &FormEdition, document: &Document, findings: &mut Findings) -> bool {
    let before = findings.len();
    let mut faults = Faults { edition, document, findings, earlier: HashSet::new() };
    faults.version();
    faults.purpose();
    findings.len() == before
}

/// Checks an edition, and says whether answers can be judged by it.
pub(super) fn check(edition: &FormEdition, document: &Document, findings: &mut Findings) -> bool {
    let before = findings.len();
    let mut faults = Faults { edition, document, findings, earlier: HashSet::new() };
    faults.unique();
    faults.count();
    for (i, part) in edition.parts.iter().enumerate() {
        faults.part(part, &format!("/skjema/deler/{i}"));
    }
    findings[before..].iter().all(|finding| !finding.blocks())
}

struct Faults<'a> {
    edition: &'a FormEdition,
    document: &'a Document,
    findings: &'a mut Findings,
    /// The names of the questions before.
    earlier: HashSet<String>,
}

impl<'a> Faults<'a> {
    fn report(&mut self, rule: &'static Rule, pointer: &str, message: Message) {
        self.findings.push(Finding::new(rule, self.document.origins.place(pointer), message));
    }

    fn version(&mut self) {
        let stated = [
            ("/versjon", self.document.json.get("versjon")),
            ("/skjema/versjon", self.document.json.pointer("/skjema/versjon")),
        ];
        for (pointer, version) in stated {
            let Some(version) = version.and_then(serde_json::Value::as_u64) else { continue };
            if version > u64::from(upgrade::VERSION) {
                let message = say!("newer-version", version = version, known = u64::from(upgrade::VERSION));
                self.report(&rules::NEWER_VERSION, pointer, message);
            }
        }
    }

    fn purpose(&mut self) {
        let expected = match self.document.kind {
            Kind::Rapportering => Purpose::Report,
            _ => Purpose::Application,
        };
        if self.edition.purpose != expected {
            let place = self.document.origins.place("/dokument");
            let message = say!("mismatched-fact-purpose", kind = quoted(self.document.kind.name()));
            self.findings.push(Finding::new(&rules::MISMATCHED_FACT, place, message));
        }
    }

    /// A form of more questions than this is none that people fill in, and would take long to judge.
    fn count(&mut self) {
        const MOST: usize = 400;
        let count = self.edition.questions().count();
        if count > MOST {
            self.report(&rules::TOO_LARGE, "/skjema/deler", say!("too-large-edition", count, most = MOST));
        }
    }

    /// Parts, questions of the document and questions of a measure have names of their own.
    fn unique(&mut self) {
        let edition = self.edition;
        let mut names = Names::new(&self.document.origins, self.findings);
        names.unique(
            "/skjema/deler",
            "/id",
            say!("repeated-name.part"),
            edition.parts.iter().map(|part| part.id.as_str()),
        );
        for repeated in [None, Some(Repeated::Measure)] {
            let mut ids = Vec::new();
            for (i, part) in edition.parts.iter().enumerate().filter(|(_, part)| part.repeated == repeated) {
                each(&part.questions, &format!("/skjema/deler/{i}"), &mut |question, pointer| {
                    let name = question.id.as_deref().map(|id| (format!("{pointer}/id"), id));
                    let fact = || question.fact.as_deref().map(|fact| (format!("{pointer}/er"), fact));
                    ids.extend(name.or_else(fact));
                });
            }
            names.unique_at(say!("repeated-name.question"), ids.into_iter());
        }
    }

    fn part(&mut self, part: &'a Part, at: &str) {
        self.condition(part.condition.as_ref(), part, &format!("{at}/hvis"), false);
        self.label(part.title.as_ref(), &format!("{at}/tittel"), part);
        let mut questions = Vec::new();
        each(&part.questions, at, &mut |question, pointer| questions.push((question, pointer.to_owned())));
        for (question, pointer) in questions {
            self.condition(question.condition.as_ref(), part, &format!("{pointer}/hvis"), question.required);
            self.condition(question.required_if.as_ref(), part, &format!("{pointer}/paakrevdHvis"), false);
            self.labels(question, &pointer, part);
            match (&question.fact, &question.id) {
                (Some(name), None) => self.fact(name, question, part, &pointer),
                (None, _) if matches!(question.form, Some(Form::Heading | Form::Guidance)) => {}
                (None, Some(_)) => self.own(question, &pointer),
                _ => self.report(&rules::INCOMPLETE_QUESTION, &pointer, say!("incomplete-question")),
            }
            self.earlier.extend(question.id.clone().or_else(|| question.fact.clone()));
        }
    }

    /// A question that is a known fact has its form, its place and its columns.
    fn fact(&mut self, name: &str, question: &Question, part: &Part, pointer: &str) {
        let Some(fact) = facts::find(name) else {
            let known: Vec<&str> = facts::names().collect();
            let known = Known::new(say!("unknown-name.fact"), known.into_iter());
            Names::new(&self.document.origins, self.findings).expect(&format!("{pointer}/er"), name, &known);
            return;
        };
        let at = format!("{pointer}/er");
        if question.form.is_some_and(|form| form != fact.form && !fact.forms.contains(&form)) {
            let message = say!("mismatched-fact", fact = quoted(name), form = fact.form.name());
            self.report(&rules::MISMATCHED_FACT, &format!("{pointer}/form"), message);
        }
        if fact.is_of_measure() != part.repeated.is_some() {
            let message = if fact.is_of_measure() {
                say!("mismatched-fact-of-measure", fact = quoted(name))
            } else {
                say!("mismatched-fact-of-document", fact = quoted(name))
            };
            self.report(&rules::MISMATCHED_FACT, &at, message);
        }
        if facts::is_of_reports(name) && self.edition.purpose == Purpose::Application {
            self.report(&rules::MISMATCHED_FACT, &at, say!("mismatched-fact-of-report", fact = quoted(name)));
        }
        self.members(fact, question, pointer);
    }

    /// The columns and rows of a fact's table are those that it has.
    fn members(&mut self, fact: &Fact, question: &Question, pointer: &str) {
        let columns = question.columns.iter().map(|column| column.id.as_str());
        let rows = question.rows.iter().map(|row| row.id.as_str());
        for (key, given, known) in
            [("kolonner", columns.collect::<Vec<_>>(), fact.columns), ("rader", rows.collect::<Vec<_>>(), fact.rows)]
        {
            let mut names = Names::new(&self.document.origins, self.findings);
            names.unique(&format!("{pointer}/{key}"), "/id", say!("repeated-name.column"), given.iter().copied());
            let known_names = Known::new(say!("unknown-name.column", fact = quoted(fact.name)), known.iter().copied());
            for (i, name) in given.iter().enumerate() {
                names.expect(&format!("{pointer}/{key}/{i}/id"), name, &known_names);
            }
            if given.is_empty() && !known.is_empty() {
                let known = list(known.iter().map(|name| quoted(*name)), Listed::And);
                let message = say!("incomplete-question-columns", list = key, known);
                self.report(&rules::INCOMPLETE_QUESTION, pointer, message);
            }
        }
    }

    /// A question of the form's own says what its form needs.
    fn own(&mut self, question: &Question, pointer: &str) {
        let Some(form) = question.form else {
            return self.report(&rules::INCOMPLETE_QUESTION, pointer, say!("incomplete-question-form"));
        };
        if question.label.is_none() {
            self.report(&rules::INCOMPLETE_QUESTION, pointer, say!("incomplete-question-label"));
        }
        match form {
            Form::Ticked | Form::Chosen | Form::Several if question.options.is_empty() => {
                self.report(&rules::INCOMPLETE_QUESTION, pointer, say!("incomplete-question-options"));
            }
            Form::Periods if self.edition.periods.is_empty() => {
                self.report(&rules::INCOMPLETE_QUESTION, pointer, say!("incomplete-question-periods"));
            }
            Form::Contacts => {
                self.report(&rules::MISMATCHED_FACT, &format!("{pointer}/form"), say!("mismatched-fact-contacts"));
            }
            Form::Table => self.table(question, pointer),
            _ => {}
        }
        let options = question.options.iter().map(|option| option.id.as_str());
        let mut names = Names::new(&self.document.origins, self.findings);
        names.unique(&format!("{pointer}/valg"), "/id", say!("repeated-name.option"), options);
    }

    fn table(&mut self, question: &Question, pointer: &str) {
        if question.columns.is_empty() {
            return self.report(&rules::INCOMPLETE_QUESTION, pointer, say!("incomplete-question-table"));
        }
        let mut names = Names::new(&self.document.origins, self.findings);
        let columns = || question.columns.iter().map(|column| column.id.as_str());
        names.unique(&format!("{pointer}/kolonner"), "/id", say!("repeated-name.column"), columns());
        let rows = question.rows.iter().map(|row| row.id.as_str());
        names.unique(&format!("{pointer}/rader"), "/id", say!("repeated-name.row-of-table"), rows);
        let is_figure = |column: &Column| matches!(column.form, Some(Form::Amount | Form::Number));
        let parts = || question.columns.iter().filter(|column| is_figure(column) && column.sum_of.is_empty());
        let known = Known::new(say!("unknown-name.summand"), parts().map(|column| column.id.as_str()));
        for (i, column) in question.columns.iter().enumerate() {
            for (j, name) in column.sum_of.iter().enumerate() {
                names.expect(&format!("{pointer}/kolonner/{i}/sumAv/{j}"), name, &known);
            }
        }
        for (i, column) in question.columns.iter().enumerate() {
            let at = format!("{pointer}/kolonner/{i}");
            let scalar = [
                Form::Line,
                Form::Text,
                Form::Amount,
                Form::Number,
                Form::Date,
                Form::OrganisationNumber,
                Form::Phone,
                Form::Email,
            ];
            if column.form.is_some_and(|form| !scalar.contains(&form)) {
                self.report(&rules::MISMATCHED_FACT, &format!("{at}/form"), say!("mismatched-fact-column"));
            }
            if (column.summed || !column.sum_of.is_empty()) && !is_figure(column) {
                self.report(&rules::MISMATCHED_FACT, &at, say!("mismatched-fact-sum", column = quoted(&column.id)));
            }
        }
    }

    /// A condition names what is there, and can hold.
    fn condition(&mut self, given: Option<&Condition>, part: &Part, at: &str, required: bool) {
        let Some(Condition { ordning, question, answer, .. }) = given else { return };
        if let Some(ordning) = ordning {
            let known = self.edition.ordninger.iter().map(|ordning| ordning.name.as_str());
            if !known.clone().any(|name| name == ordning) {
                let message = if required { say!("never-asked-required") } else { say!("never-asked") };
                let known = list(known.map(quoted), Listed::Or);
                let finding =
                    Finding::new(&rules::NEVER_ASKED, self.document.origins.place(&format!("{at}/ordning")), message);
                self.findings.push(finding.help(say!("help-write-name", names = known)));
            }
        }
        let Some(name) = question else { return };
        let pointer = format!("{at}/spoersmaal");
        let mut questions = self.edition.questions();
        let found =
            questions.find(|(of, question)| condition::is_called(question, name) && condition::is_in_reach(of, part));
        match found {
            Some((_, asked)) if self.earlier.contains(name) => {
                if answer.as_ref().is_some_and(|answer| !can_be(asked, answer, self.edition)) {
                    let message = if required { say!("never-asked-required") } else { say!("never-asked") };
                    self.report(&rules::NEVER_ASKED, &format!("{at}/svar"), message);
                }
            }
            _ => {
                let earlier = self.earlier.iter().map(String::as_str).filter(|one| one != name);
                let known = Known::new(say!("unknown-name.earlier-question"), earlier);
                let mut names = Names::new(&self.document.origins, self.findings);
                names.expect(&pointer, name, &known);
            }
        }
    }

    /// No label of a question leaves anything to be filled in that is not known.
    fn labels(&mut self, question: &Question, pointer: &str, part: &Part) {
        let own = [
            ("ledetekst", &question.label),
            ("veiledning", &question.guidance),
            ("sumrad", &question.sum_row),
            ("hjoerne", &question.corner),
        ];
        for (key, label) in own {
            self.label(label.as_ref(), &format!("{pointer}/{key}"), part);
        }
        for (key, follow_up) in [("ja", &question.yes), ("nei", &question.no)] {
            let label = follow_up.as_ref().and_then(|follow_up| follow_up.label.as_ref());
            self.label(label, &format!("{pointer}/{key}/ledetekst"), part);
        }
        let options = question.options.iter().map(|option| option.label.as_ref());
        let columns = question.columns.iter().map(|column| Some(&column.label));
        let rows = question.rows.iter().map(|row| Some(&row.label));
        let all = options.enumerate().map(|label| ("valg", label));
        let all = all.chain(columns.enumerate().map(|label| ("kolonner", label)));
        for (key, (i, label)) in all.chain(rows.enumerate().map(|label| ("rader", label))) {
            self.label(label, &format!("{pointer}/{key}/{i}/ledetekst"), part);
        }
    }

    /// A label leaves nothing to be filled in that is not known where it stands.
    fn label(&mut self, label: Option<&Translated>, at: &str, part: &Part) {
        let placeholders = || PLACEHOLDERS.into_iter().filter(|(_, of_measure)| !of_measure || part.repeated.is_some());
        for text in label.into_iter().flat_map(Translated::all) {
            for name in text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)) {
                let word = !name.is_empty() && name.chars().all(char::is_alphanumeric);
                if word && !placeholders().any(|(known, _)| known == name) {
                    let known = Known::new(say!("unknown-name.placeholder"), placeholders().map(|(name, _)| name));
                    Names::new(&self.document.origins, self.findings).expect(at, &excerpt(name), &known);
                }
            }
        }
    }
}

/// Whether a question can have this answer.
fn can_be(question: &Question, answer: &ConditionAnswer, edition: &FormEdition) -> bool {
    let form = question.form.or_else(|| Some(facts::find(question.fact.as_deref()?)?.form));
    match answer {
        ConditionAnswer::YesNo(_) => form == Some(Form::YesNo),
        ConditionAnswer::AnyOf(ids) => {
            !ids.is_empty() && ids.iter().all(|id| can_be(question, &ConditionAnswer::Choice(id.clone()), edition))
        }
        ConditionAnswer::Choice(id) => match question.fact.as_deref() {
            Some("ordning") => edition.ordninger.iter().any(|ordning| ordning.name == *id),
            Some("tiltak.bruksomraade") => edition.purposes.contains(id),
            Some("tiltak.varighet") => edition.periods.contains(id),
            _ if form == Some(Form::Periods) => edition.periods.contains(id),
            _ => question.options.iter().any(|option| option.id == *id),
        },
    }
}

/// Visits questions with those that their answers lead to, each with its pointer.
fn each<'a>(questions: &'a [Question], at: &str, visit: &mut dyn FnMut(&'a Question, &str)) {
    for (i, question) in questions.iter().enumerate() {
        let pointer = format!("{at}/spoersmaal/{i}");
        visit(question, &pointer);
        for (key, follow_up) in [("ja", &question.yes), ("nei", &question.no)] {
            if let Some(follow_up) = follow_up {
                each(&follow_up.questions, &format!("{pointer}/{key}"), visit);
            }
        }
    }
}
