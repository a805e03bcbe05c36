//! `blankett check`: every finding of every document, and nothing rendered.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::args::CheckArgs;
use super::report::Report;
use super::{Outcome, failure};
use crate::check::Organisations;
use crate::finding::rules;
use crate::finding::{Explanation, Finding, Rule, Severity};
use crate::load;
use crate::load::discovery;
use crate::pipeline::{self, Options};
use crate::words::Language;

pub(super) fn run(args: &CheckArgs) -> Outcome {
    if let Some(code) = &args.explain {
        let rule = rules::find(code).expect("the command line takes codes of rules only");
        return print_whole(|out| explain(rule, out)).unwrap_or(Outcome::Done);
    }
    let root = match args.input.root() {
        Ok(root) => root,
        Err(why) => {
            failure(&why);
            return Outcome::Failed;
        }
    };
    let options = Options { root, date: args.input.date, ..Options::default() };
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
        let checked = match pipeline::guarded(Some(&file.path), || file.load(options.root.as_deref()).map(check)) {
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
        codes.iter().try_for_each(|(file, code)| report.print_code(file, *code, out))?;
        report.print_summary(documents, out)
    });
    if let Some(unprinted) = unprinted {
        return unprinted;
    }
    if looked_at == 0 && findings.is_empty() {
        failure(super::NO_DOCUMENTS);
        return Outcome::Failed;
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
            failure(&format!("standard output cannot be written: {error}"));
            Some(Outcome::Failed)
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
    let place = load::whole_file(path);
    Finding::new(&rules::UNUSED_RECORD, place, "the file is no document, and no document that is checked uses it")
        .help("if it is a document, its key is spelt \"dokument\"; if nothing needs it, remove it")
}

fn explain(rule: &Rule, out: &mut impl Write) -> io::Result<()> {
    let draft = if rule.draft && rule.severity == Severity::Error { "; a warning in a draft" } else { "" };
    writeln!(out, "{} ({}{draft})\n", rule.code, rule.severity.name())?;
    // Lines end at spaces only: a code or a number is not parted.
    let lines = textwrap::Options::new(100).word_splitter(textwrap::WordSplitter::NoHyphenation);
    let said = |name| rule.explanation(name, Language::En);
    writeln!(out, "{}\n", textwrap::fill(&said(Explanation::What).unwrap_or_default(), &lines))?;
    writeln!(out, "{}", textwrap::fill(&format!("Why: {}", said(Explanation::Why).unwrap_or_default()), &lines))?;
    for (title, part) in [("Wrong", Explanation::Wrong), ("Right", Explanation::Right)] {
        if let Some(part) = said(part) {
            writeln!(out, "\n{title}:\n    {part}")?;
        }
    }
    Ok(())
}
