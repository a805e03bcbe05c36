//! What is known of a filled-in form.

use crate::model::{
    Answers, Behovsmelding, Budget, BudgetLine, Content, FormEdition, Measure, Partnership, Party, Question,
    Rapportering,
};
use crate::value::money::Money;
use crate::words::Words;

/// A document that is a filled-in form, of whatever kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Filled<'a> {
    pub(crate) edition: &'a FormEdition,
    pub(crate) ordning: &'a str,
    pub(crate) partnership: &'a Partnership,
    pub(crate) measures: &'a [Measure],
    pub(crate) budget: &'a Budget,
    /// The answers to its own questions about the whole.
    pub(crate) answers: &'a Answers,
    /// What only applications state.
    pub(crate) application: Option<&'a Behovsmelding>,
    /// What only reports state.
    pub(crate) report: Option<&'a Rapportering>,
    /// Whether it has the empty rows of the paper form.
    pub(crate) paper: bool,
    /// Whether it is printed to be filled in by hand.
    pub(crate) blank: bool,
    /// The words of its written language.
    pub(crate) words: Words,
}

impl<'a> Filled<'a> {
    /// The document, if it is a form.
    pub(crate) fn of(content: &'a Content) -> Option<Self> {
        match content {
            Content::Behovsmelding(record) => Some(Self::from(&**record)),
            Content::Rapportering(record) => Some(Self::from(&**record)),
            _ => None,
        }
    }

    /// The answers to the form's own questions: about a measure, or about the whole.
    pub(crate) fn own_answers(&self, measure: Option<usize>) -> Option<&'a Answers> {
        let Some(measure) = measure else { return Some(self.answers) };
        match self.report {
            None => self.measures.get(measure).map(|measure| &measure.answers),
            Some(report) => self.reported(measure).map(|i| &report.follow_up[i].answers),
        }
    }

    /// Where they lie, or would.
    pub(crate) fn own_pointer(&self, measure: Option<usize>) -> String {
        match (measure, self.report) {
            (None, _) => "/svar".to_owned(),
            (Some(measure), None) => format!("/tiltak/{measure}/svar"),
            (Some(measure), Some(_)) => {
                self.reported(measure).map_or_else(|| "/oppfoelging".to_owned(), |i| format!("/oppfoelging/{i}/svar"))
            }
        }
    }

    /// Which of the reports on measures is about this one.
    fn reported(&self, measure: usize) -> Option<usize> {
        let id = &self.measures.get(measure)?.id;
        self.report?.follow_up.iter().position(|report| report.measure == *id)
    }

    /// Whether it is nobody's form yet.
    pub(crate) fn is_nobodys(&self) -> bool {
        self.blank && self.partnership.name.is_empty()
    }

    /// The fewest rows of a table with as many as are filled in.
    pub(crate) fn least_rows(&self, question: &Question) -> usize {
        let least = usize::from(question.least_rows);
        match (self.blank, self.paper) {
            (true, _) => least.max(4),
            (false, true) => least.max(1),
            (false, false) => 1,
        }
    }

    /// What partners are called in short.
    pub(crate) fn partner(&self) -> &'a str {
        self.edition.partners.as_ref().map_or("UH", |partners| partners.short.text(self.words.0))
    }

    /// The budget lines of the document's *ordning*.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &'a BudgetLine> + Clone + use<'a> {
        let ordning = self.ordning;
        self.budget.lines.iter().filter(move |line| line.ordning == ordning)
    }

    /// Those of one measure.
    pub(crate) fn lines_of(&self, measure: &'a Measure) -> impl Iterator<Item = &'a BudgetLine> + Clone + use<'a> {
        self.lines().filter(|line| line.measure == measure.id)
    }

    /// Whether something of the grant was carried over or paid back: of a measure's, or of the whole.
    pub(crate) fn has_unused(&self, measure: Option<usize>) -> bool {
        let id = measure.and_then(|measure| self.measures.get(measure)).map(|measure| &measure.id);
        let mut lines = self.lines().filter(|line| id.is_none_or(|id| line.measure == *id));
        lines.any(|line| [line.transferred, line.paid_back].into_iter().flatten().any(Money::is_some_kroner))
    }

    /// Whether something is applied for under a measure, for a party.
    pub(crate) fn applies_for(&self, measure: &'a Measure, party: Party) -> bool {
        let mut lines = self.lines_of(measure);
        lines.any(|line| line.party == party && line.amount.is_some_and(Money::is_some_kroner))
    }
}

impl<'a> From<&'a Behovsmelding> for Filled<'a> {
    fn from(record: &'a Behovsmelding) -> Self {
        Self {
            edition: &record.form,
            ordning: &record.ordning,
            partnership: &record.partnership,
            measures: &record.measures,
            budget: &record.budget,
            answers: &record.answers,
            application: Some(record),
            report: None,
            paper: true,
            blank: false,
            words: Words(record.language.into()),
        }
    }
}

impl<'a> From<&'a Rapportering> for Filled<'a> {
    fn from(record: &'a Rapportering) -> Self {
        Self {
            edition: &record.form,
            ordning: &record.ordning,
            partnership: &record.partnership,
            measures: &record.measures,
            budget: &record.budget,
            answers: &record.answers,
            application: None,
            report: Some(record),
            paper: true,
            blank: false,
            words: Words(record.language.into()),
        }
    }
}
