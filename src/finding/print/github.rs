//! For pull requests: workflow commands of GitHub Actions, which shows them beside the line.

use super::located::shown;
use super::worded::Worded;
use crate::finding::Severity;

pub(super) fn print(worded: &Worded<'_>) -> String {
    let finding = worded.finding;
    let command = match finding.severity {
        Severity::Fault | Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    };
    let mut properties = Vec::new();
    if let Some(place) = &worded.place {
        properties.push(format!("file={}", property(&place.place.file.path.to_string_lossy())));
        if !place.is_file() {
            let (start, end) = (place.start(), place.end());
            let range = [("line", start.line), ("col", start.column), ("endLine", end.line), ("endColumn", end.column)];
            properties.extend(range.map(|(name, value)| format!("{name}={value}")));
        }
    }
    properties.push(format!("title={}", finding.code()));
    let help = worded.help.as_ref().map(|help| format!("\n{help}")).unwrap_or_default();
    format!("::{command} {}::{}\n", properties.join(","), data(&format!("{}{help}", worded.message)))
}

/// Escapes a message for the runner: percent signs and line ends.
fn data(text: &str) -> String {
    let escaped = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    shown(&escaped)
}

/// Escapes a property for the runner: colons and commas too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
