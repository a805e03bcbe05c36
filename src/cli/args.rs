//! What the command line takes.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::date::Date;

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
}

/// Render one document to PDF
#[derive(Debug, clap::Args)]
pub(super) struct RenderArgs {
    /// The document's JSON file
    pub(super) file: PathBuf,

    /// Where to write; without it, a file in output/ named after the record
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,

    /// Write the Typst source in the place of the PDF, to standard output unless --output says where
    #[arg(long, value_name = "FORMAT")]
    pub(super) emit: Option<Emit>,

    /// The document's date (YYYY-MM-DD), in the place of the one in the record
    #[arg(long, value_parser = date)]
    pub(super) date: Option<Date>,

    /// The folder that the record's references may not leave
    #[arg(long, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Emit {
    /// The merged Typst source
    Typ,
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|why: crate::date::NotDate| why.to_string())
}
