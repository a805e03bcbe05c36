//! `derivable-figure`, for a figure that one indicator hides and another shows, in the same document or in another.

use crate::finding::rules;
use std::collections::HashMap;

use super::whole;
use crate::finding::{At, Finding, Findings};
use crate::load::{Document, Remembered};
use crate::model::Tilstandsrapport;
use crate::model::report::{Entry, Indicator};
use crate::value::figure::{self, Absent, Figure};
use crate::value::text;
use crate::value::year::Year;
use crate::words::say;

/// The series, the level and the year of a figure.
type Of = (String, Option<String>, Year);

/// The indicators seen so far.
#[derive(Debug, Default)]
pub struct Statistics {
    seen: Vec<Seen>,
    /// The first indicator that shows a figure of a statistic, and the first that hides it.
    cells: HashMap<(String, Of), [Option<usize>; 2]>,
}

#[derive(Debug)]
struct Seen {
    known: HashMap<Of, Figure>,
    place: Remembered,
}

impl Statistics {
    /// Compares the indicators of a report with those that were seen before, and remembers them.
    pub(crate) fn compare(&mut self, report: &Tilstandsrapport, document: &Document, findings: &mut Findings) {
        for (i, indicator) in whole(report, document) {
            let own = indicator.comparison.series.iter().filter(|series| series.scope.is_own());
            let own: Vec<&str> = own.map(|series| series.name.as_str()).collect();
            let of =
                |entry: &Entry| (text::folded(&entry.series), entry.level.as_deref().map(text::folded), entry.year);
            let place = document.origins.place(&format!("/indikatorer/{i}"));
            let from = document.taken.from.get(&i);
            // Records may give the series of an export any name.
            let of_rows = |entry: &Entry| -> Option<Of> {
                let series = indicator.comparison.series.iter().position(|series| series.name == entry.series)?;
                let rows = from?.series.get(series)?.clone()?;
                Some((rows, entry.level.as_deref().map(text::folded), entry.year))
            };
            let known = indicator
                .figures
                .iter()
                .flat_map(|entry| std::iter::once(of(entry)).chain(of_rows(entry)).map(|of| (of, entry.value)));
            let known = known.collect();
            let this = self.seen.len();
            self.seen.push(Seen { known, place: place.into() });
            for (j, entry) in indicator.figures.iter().enumerate().filter(|(_, e)| own.contains(&e.series.as_str())) {
                let hides = match entry.value {
                    Figure::Known(_) => false,
                    Figure::Absent(Absent::Hidden) => true,
                    Figure::Absent(_) => continue,
                };
                let place = document.origins.place(&format!("/indikatorer/{i}/tall/{j}"));
                let names = names(indicator, from.map(|from| &from.columns)).into_iter();
                let mut names: Vec<(String, Of)> = names.map(|name| (name, of(entry))).collect();
                names.extend(of_rows(entry).map(|of| (format!("{:?}", indicator.unit), of)));
                // Two that look different may take the figure from the same place.
                if let At::Field(field) = place.at {
                    let name = format!("{} {} {field}", place.file.path.display(), place.file.first_line);
                    names.push((name, (String::new(), None, entry.year)));
                }
                let mut other = None;
                for name in names {
                    let same = self.cells.entry(name).or_default();
                    other =
                        other.or(same[usize::from(!hides)].filter(|other| agree(&self.seen[*other], &self.seen[this])));
                    same[usize::from(hides)].get_or_insert(this);
                }
                let Some(other) = other.filter(|other| *other != this) else { continue };
                let (message, here, there) = if hides {
                    (
                        say!("derivable-figure-hidden"),
                        say!("derivable-figure-hidden.here"),
                        say!("derivable-figure-shown.here"),
                    )
                } else {
                    (
                        say!("derivable-figure-shown"),
                        say!("derivable-figure-shown.here"),
                        say!("derivable-figure-hidden.here"),
                    )
                };
                let finding = Finding::new(&rules::DERIVABLE_FIGURE, place, message);
                let mut finding = finding.related(document.origins.place(&format!("/indikatorer/{i}")), here);
                if let Some(place) = self.seen[other].place.place() {
                    finding = finding.related(place, there);
                }
                findings.push(finding);
            }
        }
    }
}

/// The keys under which the same statistic may be found elsewhere: its name, and the columns of its export.
fn names(indicator: &Indicator, from: Option<&String>) -> Vec<String> {
    let named = format!("{:?} {}", indicator.unit, text::folded(&indicator.name));
    std::iter::once(named).chain(from.map(|from| format!("{:?} {from}", indicator.unit))).collect()
}

/// Whether all figures that both show are equal. Otherwise they are different statistics.
fn agree(one: &Seen, other: &Seen) -> bool {
    let mut both = one.known.iter().filter_map(|(of, figure)| Some((figure.known()?, other.known.get(of)?.known()?)));
    both.all(|(one, other)| {
        let decimals = one.scale().min(other.scale());
        figure::round(one, decimals) == figure::round(other, decimals)
    })
}
