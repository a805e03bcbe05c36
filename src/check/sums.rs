//! `wrong-sum` and `wrong-measure-sum`: stated sums are those of their parts.

use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load::{Document, Origins};
use crate::model::{Behovsmelding, Budget, BudgetLine, Ekstramidler, Party, StatedSum};
use crate::money::Money;
use crate::text;

/// See its text.
pub static WRONG_SUM: Rule = Rule {
    code: "wrong-sum",
    severity: Severity::Error,
    draft: true,
    what: "In a stated table, eier and UH make the total of each row, and the rows make the row Sum. A cell left empty in a row that states others counts as nothing applied for; a row that is not stated at all is unknown, and the row Sum may then be more.",
    why: "Two of the seven applications of 2022 state a total that their parts do not make. Nobody can grant an amount that is not known. Which figure is wrong, only the applicant knows, so nothing is corrected.",
    wrong: r#""sumSoekt": { "totalt": 365000, "eier": 180000, "uh": 180000 }"#,
    right: r#""sumSoekt": { "totalt": 360000, "eier": 180000, "uh": 180000 }"#,
};

/// See its text.
pub static WRONG_MEASURE_SUM: Rule = Rule {
    code: "wrong-measure-sum",
    severity: Severity::Error,
    draft: true,
    what: "What is stated for the document's own ordning is the sum of its measures' budget lines, for eier, UH and both. The row Sum is not compared with the measures: it covers the forms of the other ordninger too. With a line whose amount is missing, the stated sum may be more than the lines, never less.",
    why: "The table is what is granted, the measures are what it is granted for.",
    wrong: r#""sumSoekt": { "totalt": 130000, "eier": 130000 } with lines of 50 000 and 90 000 for eier"#,
    right: r#""sumSoekt": { "totalt": 140000, "eier": 140000 } with lines of 50 000 and 90 000 for eier"#,
};

/// At most so many figures are shown beside a sum.
const SHOWN: usize = 6;

pub(super) fn of_behovsmelding(record: &Behovsmelding, document: &Document, findings: &mut Findings) {
    let Some(stated) = &record.stated_totals else { return };
    let origins = &document.origins;
    let rows: Vec<(String, Cells)> = stated
        .rows
        .iter()
        .enumerate()
        .map(|(i, row)| (format!("/totalsum/rader/{i}"), Cells { owner: row.owner, uh: row.uh, total: row.total }))
        .collect();
    for ((pointer, cells), row) in rows.iter().zip(&stated.rows) {
        cells.check_row(pointer, &format!("{:?}", text::excerpt(&row.ordning)), origins, findings);
        if row.ordning == record.ordning {
            cells.check_lines(pointer, &record.budget, &record.ordning, origins, findings);
        }
    }
    let sum = Cells::of(&stated.sum);
    sum.check_row("/totalsum/sum", "the row Sum", origins, findings);
    let complete = record.form.ordninger.iter().all(|ordning| {
        let row = stated.rows.iter().position(|row| row.ordning == ordning.name);
        row.is_some_and(|row| !rows[row].1.is_empty())
    });
    for column in COLUMNS {
        // A total that is not stated is for missing-answer to tell, not a sum that is wrong.
        let complete = complete && (column.party.is_some() || rows.iter().all(|(_, cells)| cells.total.is_some()));
        let parts =
            rows.iter().filter_map(|(pointer, cells)| Some((cells.in_column(&column)?, pointer.clone() + column.key)));
        let name = format!("the column {}", column.name);
        if let Some(stated) = sum.in_column(&column) {
            let sum = Sum { stated, pointer: format!("/totalsum/sum{}", column.key), what: name };
            sum.check(&WRONG_SUM, parts.collect(), complete, origins, findings);
        }
    }
}

pub(super) fn of_ekstramidler(record: &Ekstramidler, document: &Document, findings: &mut Findings) {
    let Some(stated) = &record.stated_sum else { return };
    let cells = Cells::of(stated);
    cells.check_row("/sumSoekt", "the sum applied for", &document.origins, findings);
    cells.check_lines("/sumSoekt", &record.budget, &record.call.ordning.name, &document.origins, findings);
}

struct Column {
    key: &'static str,
    name: &'static str,
    party: Option<Party>,
}

const COLUMNS: [Column; 3] = [
    Column { key: "/eier", name: "Eier", party: Some(Party::Owner) },
    Column { key: "/uh", name: "UH", party: Some(Party::Uh) },
    Column { key: "/totalt", name: "Totalt", party: None },
];

/// A stated row.
struct Cells {
    owner: Option<Money>,
    uh: Option<Money>,
    total: Option<Money>,
}

impl Cells {
    fn of(stated: &StatedSum) -> Self {
        Self { owner: stated.owner, uh: stated.uh, total: stated.total }
    }

    fn is_empty(&self) -> bool {
        self.owner.is_none() && self.uh.is_none() && self.total.is_none()
    }

    fn in_column(&self, column: &Column) -> Option<Money> {
        match column.party {
            Some(Party::Owner) => self.owner,
            Some(Party::Uh) => self.uh,
            None => self.total,
        }
    }

    /// Eier and UH make the total.
    fn check_row(&self, pointer: &str, what: &str, origins: &Origins, findings: &mut Findings) {
        let Some(stated) = self.total else { return };
        let parties = COLUMNS.iter().filter(|column| column.party.is_some());
        let parts: Vec<_> =
            parties.filter_map(|column| Some((self.in_column(column)?, pointer.to_owned() + column.key))).collect();
        if !parts.is_empty() {
            let sum = Sum { stated, pointer: format!("{pointer}/totalt"), what: format!("the total of {what}") };
            sum.check(&WRONG_SUM, parts, true, origins, findings);
        }
    }

    /// The ordning's budget lines make the row.
    fn check_lines(&self, pointer: &str, budget: &Budget, ordning: &str, origins: &Origins, findings: &mut Findings) {
        if !budget.lines.iter().any(|line| line.ordning == ordning) {
            return;
        }
        for column in COLUMNS {
            let counts =
                |line: &BudgetLine| line.ordning == ordning && column.party.is_none_or(|party| line.party == party);
            let lines = || budget.lines.iter().enumerate().filter(|(_, line)| counts(line));
            let complete = lines().all(|(_, line)| line.amount.is_some());
            let parts = lines().filter_map(|(i, line)| Some((line.amount?, format!("/budsjett/linjer/{i}/beloep"))));
            let what = format!("what is stated for {ordning}, {},", column.name);
            match self.in_column(&column) {
                Some(stated) => {
                    let sum = Sum { stated, pointer: pointer.to_owned() + column.key, what };
                    sum.check(&WRONG_MEASURE_SUM, parts.collect(), complete, origins, findings);
                }
                // An empty cell beside others is nothing applied for.
                None if column.party.is_some() && !self.is_empty() => {
                    let computed: Money = parts.map(|(part, _)| part).sum();
                    if computed.is_some_kroner() {
                        let message = format!("{what} is nothing, but its parts make {computed}");
                        let finding = Finding::new(&WRONG_MEASURE_SUM, origins.place(pointer), message);
                        findings.push(finding.help(format!("add {:?}, or correct the lines", &column.key[1..])));
                    }
                }
                None => {}
            }
        }
    }
}

/// A stated sum, where it stands, and what it is called in a sentence.
pub(super) struct Sum {
    pub(super) stated: Money,
    pub(super) pointer: String,
    pub(super) what: String,
}

impl Sum {
    /// Reports the sum unless it is that of its parts, or more where not all parts are known.
    pub(super) fn check(
        &self,
        rule: &'static Rule,
        parts: Vec<(Money, String)>,
        complete: bool,
        origins: &Origins,
        findings: &mut Findings,
    ) {
        let computed: Money = parts.iter().map(|(part, _)| *part).sum();
        if self.stated == computed || (!complete && self.stated > computed) {
            return;
        }
        let at_least = if complete { "" } else { "at least " };
        let message = format!("{} is {}, but its parts make {at_least}{computed}", self.what, self.stated);
        let mut finding = Finding::new(rule, origins.place(&self.pointer), message);
        for (part, pointer) in parts.iter().take(SHOWN) {
            finding = finding.related(origins.place(pointer), part.to_string());
        }
        let difference = self.stated.difference(computed);
        findings.push(finding.help(format!(
            "they differ by {at_least}{difference}: find out which figure is right, and correct that one"
        )));
    }
}
