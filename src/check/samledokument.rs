//! Rules about a *samledokument*: which applications it has, and what is recommended for each.

use crate::diag::{Finding, Findings, Rule, Severity};
use crate::load::{Application, Applied, Document};
use crate::model::{Recommendation, Samledokument};
use crate::money::Money;
use crate::text;

/// See its text.
pub static MISSING_APPLICATION: Rule = Rule {
    code: "missing-application",
    severity: Severity::Error,
    draft: false,
    what: "Every application that a samledokument names can be read, and has the shape of its kind. With --allow-missing one that has not is a warning, and a page names it.",
    why: "A compilation in which an application is missing without a word would be taken for all of them.",
    wrong: r#""soeknader": ["narvik.json", "bodoe.docx"]"#,
    right: r#""soeknader": ["narvik.json", "bodoe.json"]"#,
};

/// See its text.
pub static REPEATED_APPLICATION: Rule = Rule {
    code: "repeated-application",
    severity: Severity::Warning,
    draft: true,
    what: "An applicant has one application in a samledokument for each ordning and year.",
    why: "One that was corrected and sent again would be counted twice in every sum. Where an applicant has sent two that are both meant, nothing is wrong. One file that is named twice is an error.",
    wrong: r#""soeknader": ["narvik.json", "narvik-rettet.pdf"]"#,
    right: r#""soeknader": ["narvik-rettet.pdf"]"#,
};

/// See its text.
pub static UNMATCHED_RECOMMENDATION: Rule = Rule {
    code: "unmatched-recommendation",
    severity: Severity::Error,
    draft: true,
    what: "Each of the innstillinger is for exactly one of the applications, by the name of its first owner and, where there are several, its ordning or year (aar). No application has two.",
    why: "An amount that is recommended for nobody would be missing in the sums without a word.",
    wrong: r#"{ "soeker": "Narvik", "beloep": 300000 }"#,
    right: r#"{ "soeker": "Narvik kommune", "beloep": 300000 }"#,
};

/// See its text.
pub static RECOMMENDED_TOO_MUCH: Rule = Rule {
    code: "recommended-too-much",
    severity: Severity::Warning,
    draft: true,
    what: "What is recommended is no more than what is applied for, and all of it together no more than the frame (ramme).",
    why: "More than the frame cannot be granted; more than was applied for is probably a digit too many.",
    wrong: r#""ramme": 3000000, "innstillinger": [{ "soeker": "Fauske kommune", "beloep": 3100000 }]"#,
    right: r#""ramme": 3000000, "innstillinger": [{ "soeker": "Fauske kommune", "beloep": 310000 }]"#,
};

pub(super) fn check(record: &Samledokument, document: &Document, findings: &mut Findings) {
    for missing in document.applications.iter().filter(|application| application.document().is_none()) {
        let message = format!("the application {} could not be read", missing.name);
        let finding = Finding::new(&MISSING_APPLICATION, missing.place.clone(), message);
        let help = "correct what is said of it; with --allow-missing the document is rendered without it, and names it";
        findings.push(finding.help(help));
    }
    let applications = applications(document);
    repeated(document, &applications, findings);
    let matches = matches(record, &applications);
    for (i, (recommendation, found)) in record.recommendations.iter().zip(&matches).enumerate() {
        let pointer = format!("/innstillinger/{i}");
        let first = matches[..i].iter().position(|earlier| !found.is_empty() && earlier == found);
        let amount = recommendation.amount;
        let name = text::excerpt(&recommendation.applicant);
        if let Some(first) = first {
            let message = format!("there are two innstillinger for {name:?}");
            let finding = Finding::new(&UNMATCHED_RECOMMENDATION, document.origins.place(&pointer), message);
            let other = document.origins.place(&format!("/innstillinger/{first}"));
            findings.push(finding.related(other, "the first").help("keep the one that is right"));
        }
        match found[..] {
            [application] => {
                let applied = applications[application].as_ref().and_then(|application| application.sum.total);
                if let (Some(amount), Some(applied)) = (amount, applied)
                    && amount > applied
                {
                    let message = format!("{amount} is recommended for {name:?}, who has applied for {applied}");
                    let place = document.origins.place(&format!("{pointer}/beloep"));
                    let finding = Finding::new(&RECOMMENDED_TOO_MUCH, place, message);
                    findings.push(finding.help("check the amount"));
                }
            }
            _ => findings.push(unmatched(recommendation, found, &applications, &pointer, document)),
        }
    }
    let recommended: Money = record.recommendations.iter().filter_map(|recommendation| recommendation.amount).sum();
    if let Some(frame) = record.frame.filter(|frame| recommended > *frame) {
        let message = format!("{recommended} is recommended in all, where the frame is {frame}");
        let finding = Finding::new(&RECOMMENDED_TOO_MUCH, document.origins.place("/ramme"), message);
        findings.push(finding.help(format!("it is {} too much", recommended.difference(frame))));
    }
}

/// What each application of a *samledokument* applies for; `None` for one that could not be read.
fn applications(document: &Document) -> Vec<Option<Applied<'_>>> {
    let read = document.applications.iter().map(Application::document);
    read.map(|document| document?.content.as_ref()?.application()).collect()
}

/// For each recommendation, the positions of the applications that it may be for.
fn matches(record: &Samledokument, applications: &[Option<Applied<'_>>]) -> Vec<Vec<usize>> {
    let found = |recommendation: &Recommendation| {
        let positions = applications.iter().enumerate();
        positions
            .filter(|(_, applied)| applied.as_ref().is_some_and(|a| is_for(recommendation, a)))
            .map(|(i, _)| i)
            .collect()
    };
    record.recommendations.iter().map(found).collect()
}

/// Whether a recommendation is for an application.
pub fn is_for(recommendation: &Recommendation, applied: &Applied<'_>) -> bool {
    let ordning = recommendation.ordning.as_ref();
    text::folded(&recommendation.applicant) == text::folded(applied.applicant())
        && ordning.is_none_or(|ordning| ordning == applied.ordning)
        && recommendation.year.is_none_or(|year| year == applied.year)
}

fn unmatched(
    recommendation: &Recommendation,
    found: &[usize],
    applications: &[Option<Applied<'_>>],
    pointer: &str,
    document: &Document,
) -> Finding {
    let name = text::excerpt(&recommendation.applicant);
    let place = document.origins.place(&format!("{pointer}/soeker"));
    if found.len() > 1 {
        let message = format!("{name:?} has {} applications, and the innstilling may be for any", found.len());
        return Finding::new(&UNMATCHED_RECOMMENDATION, place, message).help("say which by \"ordning\" or \"aar\"");
    }
    let names = applications.iter().flatten().map(Applied::applicant);
    let finding = Finding::new(&UNMATCHED_RECOMMENDATION, place, format!("{name:?} has no application here"));
    finding.help(match text::nearest(&recommendation.applicant, names) {
        Some(near) => format!("did you mean {near:?}?"),
        None => "write the name of the application's first owner".to_owned(),
    })
}

fn repeated(document: &Document, applications: &[Option<Applied<'_>>], findings: &mut Findings) {
    let key = |applied: &Applied<'_>| (text::folded(applied.applicant()), applied.ordning.to_owned(), applied.year);
    let mut seen = std::collections::HashMap::new();
    for (application, applied) in document.applications.iter().zip(applications) {
        let Some(applied) = applied else { continue };
        if let Some(first) = seen.insert(key(applied), application) {
            if first.name == application.name {
                let message = format!("{} is named twice, and would be counted twice", application.name);
                let mut finding = Finding::new(&REPEATED_APPLICATION, application.place.clone(), message);
                finding.severity = Severity::Error;
                findings.push(finding.related(first.place.clone(), "the first").help("name it once"));
                continue;
            }
            let name = text::excerpt(applied.applicant());
            let message = format!("{name:?} has two applications under {} {}", applied.ordning, applied.year);
            let finding = Finding::new(&REPEATED_APPLICATION, application.place.clone(), message);
            let finding = finding.related(first.place.clone(), format!("the first: {}", first.name));
            let help = format!("{} is the second: take one out, unless both are meant", application.name);
            findings.push(finding.help(help));
        }
    }
}
