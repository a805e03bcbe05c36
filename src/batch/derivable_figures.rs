//! Derivable figures that show only when the documents of a batch are compared.

use std::path::Path;

use super::manifest::Row;
use crate::check::report::statistics::Statistics;
use crate::finding::Findings;
use crate::load::{self, Source};
use crate::model::Content;
use crate::model::Kind;
use crate::pipeline;

/// Reports figures that one status report hides and another one shows. Workers cannot notice these: each sees one
/// document.
pub(super) fn shown_elsewhere<'a>(rows: impl Iterator<Item = &'a Row>, root: Option<&Path>) -> Vec<Findings> {
    let reports = rows.filter(|row| row.kind.as_deref() == Some(Kind::Tilstandsrapport.name()));
    let mut paths: Vec<&Path> = reports.map(|row| row.source.as_path()).collect();
    paths.sort_unstable();
    let mut statistics = Statistics::default();
    let mut compare = |path: &Path| {
        let document = load::load(Source::file(path).in_root(root)).document?;
        let Some(Content::Tilstandsrapport(report)) = &document.content else { return None };
        let (mut own, mut found) = (Findings::new(), Findings::new());
        // Findings within the document itself are reported already.
        Statistics::default().compare(report, &document, &mut own);
        statistics.compare(report, &document, &mut found);
        found.retain(|finding| !own.contains(finding));
        Some(found)
    };
    let several = if paths.len() > 1 { paths } else { Vec::new() };
    let found =
        several.into_iter().filter_map(|path| pipeline::guarded(Some(path), || compare(path)).unwrap_or_else(Some));
    found.filter(|findings| !findings.is_empty()).collect()
}
