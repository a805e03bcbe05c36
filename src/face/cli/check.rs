//! `blankett check`: every finding of every document, and nothing rendered.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::args::CheckArgs;
use super::outcome::{LANGUAGE, NO_DOCUMENTS, Outcome, failure};
use super::report::Report;
use crate::check::Organisations;
use crate::finding::rules;
use crate::finding::{Explanation, Finding, Place, Rule, Severity};
use crate::load::discovery;
use crate::pipeline::{self, Options};
use crate::words::say;

pub(super) fn run(args: &CheckArgs) -> Outcome {
    if let Some(code) = &args.explain {
        let rule = rules::find(code).expect("the command line takes codes of rules only");
        return print_whole(|out| explain(rule, out)).unwrap_or(Outcome::Done);
    }
    let root = match args.input.root() {
        Ok(root) => root,
        Err(why) => return failure(why),
    };
    let options = Options { date: args.input.date, ..Options::default() };
    let mut report = Report::to(&io::stdout(), args.format);
    let (files, findings) = discovery::files(&args.paths);
    report.add(&findings);
    let mut organisations = Organisations::default();
    let mut used = Used::default();
    let mut records = Vec::new();
    // Those that were read, and also those that should have been.
    let (mut documents, mut looked_at) = (0, 0);
    // Of the PDFs that carry data, to be held against their pages.
    let mut codes = Vec::new();
    for file in files {
        let check = |loaded| pipeline::check(loaded, &options, &mut organisations);
        let checked = match pipeline::guarded(Some(&file.path), || file.load(root.as_deref()).map(check)) {
            Ok(Some(checked)) => checked,
            Ok(None) => {
                records.push(file.path);
                continue;
            }
            Err(findings) => {
                looked_at += 1;
                report.add(&findings);
                continue;
            }
        };
        looked_at += 1;
        if let Some(document) = &checked.document {
            documents += 1;
            codes.extend(document.carried.map(|code| (file.path.display().to_string(), code)));
            let applications = document.applications.iter();
            codes.extend(applications.filter_map(|a| Some((a.name.clone(), a.document()?.carried?))));
            document.origins.files().for_each(|file| used.add(&file.path));
        }
        report.add(&checked.findings);
    }
    for record in records.into_iter().filter(|record| !used.has(record)) {
        report.add(&[unused(&record)]);
    }
    let unprinted = print_whole(|out| {
        report.print(out)?;
        codes.iter().try_for_each(|(file, code)| report.print_fingerprint(file, *code, out))?;
        report.print_summary(documents, out)
    });
    if let Some(unprinted) = unprinted {
        return unprinted;
    }
    if looked_at == 0 && findings.is_empty() {
        return failure(NO_DOCUMENTS);
    }
    match [Severity::Fault, Severity::Error, Severity::Warning].map(|severity| report.count(severity)) {
        [0, 0, 0] => Outcome::Done,
        [0, 0, _] if !args.strict => Outcome::Done,
        [0, ..] => Outcome::InputErrors,
        _ => Outcome::Failed,
    }
}

/// Writes to standard output; how the command ends where that fails. Who closes it early has read enough: the exit
/// status says the rest.
fn print_whole(print: impl FnOnce(&mut BufWriter<io::StdoutLock<'_>>) -> io::Result<()>) -> Option<Outcome> {
    let mut out = BufWriter::new(io::stdout().lock());
    match print(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Some(failure(say!("output-unwritable", error = error.to_string())))
        }
        _ => None,
    }
}

/// The files that documents are made of, by the hashes of their paths: the paths of ten thousand documents would be
/// more than all else.
#[derive(Default)]
struct Used {
    hasher: RandomState,
    named: HashSet<u64>,
    canonical: HashSet<u64>,
}

impl Used {
    fn add(&mut self, path: &Path) {
        // Most files are named the same way by all documents; asking the system once is enough.
        if self.named.insert(self.hasher.hash_one(path)) {
            self.canonical.extend(path.canonicalize().map(|path| self.hasher.hash_one(path)));
        }
    }

    fn has(&self, path: &Path) -> bool {
        self.named.contains(&self.hasher.hash_one(path))
            || path.canonicalize().is_ok_and(|path| self.canonical.contains(&self.hasher.hash_one(path)))
    }
}

fn unused(path: &Path) -> Finding {
    Finding::new(&rules::UNUSED_RECORD, Place::of_file(path), say!("unused-record"))
}

fn explain(rule: &Rule, out: &mut impl Write) -> io::Result<()> {
    let (code, severity) = (rule.code, rule.severity.name());
    let title = if rule.draft && rule.severity == Severity::Error {
        say!("explain-rule-of-drafts", code, severity)
    } else {
        say!("explain-rule", code, severity)
    };
    writeln!(out, "{}\n", title.text(LANGUAGE))?;
    let said = |part| rule.explanation(part, LANGUAGE);
    writeln!(out, "{}\n", filled(&said(Explanation::What).unwrap_or_default()))?;
    let why = say!("explain-why", why = said(Explanation::Why).unwrap_or_default());
    writeln!(out, "{}", filled(&why.text(LANGUAGE)))?;
    for (title, part) in [(say!("explain-wrong"), Explanation::Wrong), (say!("explain-right"), Explanation::Right)] {
        if let Some(part) = said(part) {
            writeln!(out, "\n{}\n    {part}", title.text(LANGUAGE))?;
        }
    }
    Ok(())
}

/// The text in lines that a terminal has room for. They end at spaces only: a code or a number is not parted.
fn filled(text: &str) -> String {
    const WIDTH: usize = 100;
    // From Korean on, a sign may be as wide as two letters. One that is not only ends its line early.
    let columns = |c: char| if c < '\u{1100}' { 1 } else { 2 };
    let (mut lines, mut width) = (String::with_capacity(text.len()), 0);
    for word in text.split(' ') {
        let length: usize = word.chars().map(columns).sum();
        if width > 0 && width + 1 + length > WIDTH {
            lines.push('\n');
            width = 0;
        } else if width > 0 {
            lines.push(' ');
            width += 1;
        }
        lines.push_str(word);
        width += length;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_spaces_and_before_the_hundredth_column() {
        let text = format!("{} {} b", "a".repeat(50), "a".repeat(49));
        assert_eq!(filled(&text), text.replacen(" b", "\nb", 1));
        for rule in rules::ALL {
            let text = rule.explanation(Explanation::What, LANGUAGE).expect("every rule says what it asks");
            assert_eq!(filled(&text).replace('\n', " "), text);
            assert!(filled(&text).lines().all(|line| line.chars().count() <= 100), "{text}");
        }
    }
}
