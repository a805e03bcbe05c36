//! What the command line takes.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand, ValueEnum};

use super::outcome::{LANGUAGE, named};
use super::report::Format;
use crate::finding::rules;
use crate::model::SCHEMAS;
use crate::typeset::pdf::Profile;
use crate::value::date::Date;
use crate::words::{Message, say};

/// Turns JSON records of measures and budgets into official PDF forms.
#[derive(Debug, Parser)]
#[command(
    name = "blankett",
    version,
    about,
    after_help = "Exit status: 0 done; 1 the input has errors; 2 wrong usage or the tool itself failed."
)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Render(RenderArgs),
    Batch(BatchArgs),
    Check(CheckArgs),
    Extract(ExtractArgs),
    Schema(SchemaArgs),
    Diff(DiffArgs),
    Upgrade(UpgradeArgs),
}

/// Where the records are and when they are of
#[derive(Debug, clap::Args)]
pub(super) struct InputArgs {
    /// The document's date (YYYY-MM-DD), in the place of the one in the record
    #[arg(long, value_parser = date)]
    pub(super) date: Option<Date>,

    /// The folder that the record's references may not leave
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,
}

impl InputArgs {
    /// The folder that `--root` names, if it does.
    ///
    /// # Errors
    /// If it is no folder.
    pub(super) fn root(&self) -> Result<Option<PathBuf>, Message> {
        match &self.root {
            Some(root) if !root.is_dir() => Err(say!("root-no-folder", root = named(root))),
            root => Ok(root.clone()),
        }
    }
}

/// Render every document of some folders that is not up to date
#[derive(Debug, clap::Args)]
pub(super) struct BatchArgs {
    /// Documents, or folders whose documents are rendered at any depth
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// Where to write: a PDF for each document, as the sources lie, and manifest.json
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    pub(super) output: PathBuf,

    /// How many documents are rendered at a time; without it, as many as there are cores
    #[arg(short, long, value_name = "N", value_parser = jobs)]
    pub(super) jobs: Option<usize>,

    /// Render every document, also those that are up to date, and replace what is in their places, whoever made it
    #[arg(long)]
    pub(super) force: bool,

    /// Remove the PDFs of documents that are gone
    #[arg(long)]
    pub(super) prune: bool,

    /// Render documents although their content is not finished, every page marked as a draft
    #[arg(long)]
    pub(super) draft: bool,

    /// What the PDF is for: archives, or others who go on working with its data
    #[arg(long, value_enum, default_value_t = ProfileArg::Archive)]
    pub(super) profile: ProfileArg,

    #[command(flatten)]
    pub(super) input: InputArgs,
}

/// Find everything that is wrong with documents, without rendering them
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// Documents, or folders whose documents are checked at any depth
    #[arg(required_unless_present = "explain", value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,

    /// Exit with status 1 for warnings too
    #[arg(long)]
    pub(super) strict: bool,

    /// Say what a finding's rule asks and why, and do nothing else
    #[arg(long, value_name = "CODE", exclusive = true, hide_possible_values = true,
        value_parser = PossibleValuesParser::new(rules::ALL.iter().map(|rule| rule.code)))]
    pub(super) explain: Option<String>,

    #[command(flatten)]
    pub(super) input: InputArgs,
}

/// Print the JSON Schema of a file, or say which there are
#[derive(Debug, clap::Args)]
pub(super) struct SchemaArgs {
    /// A kind of document or of record
    #[arg(value_parser = PossibleValuesParser::new(SCHEMAS.map(|(name, _)| name)))]
    pub(super) kind: Option<String>,

    /// The schema of the documents of this edition of a form (skjemautgave), with its own questions
    #[arg(long, value_name = "FILE", conflicts_with = "kind")]
    pub(super) edition: Option<PathBuf>,
}

/// Render one document to PDF
#[derive(Debug, clap::Args)]
pub(super) struct RenderArgs {
    /// The document's JSON file
    #[arg(required_unless_present = "blank", conflicts_with = "blank")]
    pub(super) file: Option<PathBuf>,

    /// Print the form of this edition (skjemautgave) to be filled in by hand
    #[arg(long, value_name = "EDITION", conflicts_with_all = ["emit", "draft", "allow_missing"])]
    pub(super) blank: Option<PathBuf>,

    /// What is known already, on the form that --blank prints: a document
    #[arg(long, value_name = "FILE", requires = "blank")]
    pub(super) prefilled: Option<PathBuf>,

    /// Where to write, - for standard output; without it, a file in output/ named after the record
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,

    /// Replace the file that is there, whoever made it
    #[arg(long)]
    pub(super) force: bool,

    /// Write the Typst source in the place of the PDF, to standard output unless --output says where
    #[arg(long, value_name = "FORMAT")]
    pub(super) emit: Option<Emit>,

    /// Render it although its content is not finished, every page marked as a draft
    #[arg(long)]
    pub(super) draft: bool,

    /// Render a samledokument although some of its applications cannot be read: a page names each
    #[arg(long)]
    pub(super) allow_missing: bool,

    /// What the PDF is for: archives, or others who go on working with its data, which is then complete and no draft
    #[arg(long, value_enum, default_value_t = ProfileArg::Archive)]
    pub(super) profile: ProfileArg,

    #[command(flatten)]
    pub(super) input: InputArgs,
}

/// Say what has changed between two versions of a form
#[derive(Debug, clap::Args)]
pub(super) struct DiffArgs {
    /// The version before: a record, or a PDF that carries one
    pub(super) old: PathBuf,

    /// The version now
    pub(super) new: PathBuf,

    /// How the changes are printed
    #[arg(long, value_enum, default_value_t = DiffFormat::Text, conflicts_with = "output")]
    pub(super) format: DiffFormat,

    /// Make a PDF of the changes, to go with a corrected application
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,

    /// Replace the file that is there, whoever made it
    #[arg(long)]
    pub(super) force: bool,

    #[command(flatten)]
    pub(super) input: InputArgs,
}

/// How changes are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// For people
    Text,
    /// For programs: a list of objects
    Json,
}

/// Write records of an earlier version as those of this one
#[derive(Debug, clap::Args)]
pub(super) struct UpgradeArgs {
    /// Documents and other records, or folders of them
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// Say what would be changed, and change nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// Write the data that PDFs carry, as --profile exchange has attached it
#[derive(Debug, clap::Args)]
pub(super) struct ExtractArgs {
    /// A PDF that carries data
    #[arg(required_unless_present = "all", value_name = "FILE")]
    pub(super) file: Option<PathBuf>,

    /// Every PDF in a folder, at any depth
    #[arg(long, value_name = "DIR", conflicts_with = "file", requires = "output")]
    pub(super) all: Option<PathBuf>,

    /// Where to write: a file, or with --all a folder; without it or with -, standard output
    #[arg(short, long, value_name = "PATH")]
    pub(super) output: Option<PathBuf>,

    /// Overwrite files that are there and have other data
    #[arg(long)]
    pub(super) force: bool,
}

/// The profiles by their names
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ProfileArg {
    /// PDF/A-2a and PDF/UA-1
    Archive,
    /// PDF/A-3a and PDF/UA-1, with the data attached
    Exchange,
}

impl ProfileArg {
    /// The profile, if a document can have it that is `incomplete`: a draft, or without some of its parts.
    pub(super) fn of(self, incomplete: bool) -> Result<Profile, Message> {
        match self {
            Self::Archive => Ok(Profile::Archive),
            Self::Exchange if incomplete => Err(say!("profile-incomplete")),
            Self::Exchange => Ok(Profile::Exchange),
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Emit {
    /// The merged Typst source
    Typ,
}

fn jobs(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(jobs @ 1..=256) => Ok(jobs),
        _ => Err(say!("jobs-out-of-range").text(LANGUAGE)),
    }
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|why: crate::value::date::NotDate| why.to_string())
}
