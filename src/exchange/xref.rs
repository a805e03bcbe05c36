//! The positions of the objects of a PDF: cross-reference tables and streams, and their updates (ISO 32000-1, 7.5.4,
//! 7.5.6, 7.5.8).

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use super::filter::Packing;
use super::no_data::NoData;
use super::syntax::{Dictionary, Parser, Value};
use crate::words::say;

/// The most updates of a file; each signature is one.
const SECTIONS: usize = 64;
/// The most rows in all tables of a file together: a form of ten pages has a thousand.
const MOST_ROWS: usize = 1_000_000;
/// The largest size of a file's cross-reference streams together, unpacked.
const ROOM: usize = 16_000_000;

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// Nowhere: it was removed.
    Free,
    /// At a byte.
    At(usize),
    /// In the object stream of that number.
    In(u32),
}

/// The content of all cross-reference sections of a file.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The newest row of each object.
    pub(super) spots: HashMap<u32, Spot>,
    /// The newest trailer.
    pub(super) trailer: Dictionary,
    rows: usize,
    /// The number of bytes of cross-reference streams that were unpacked.
    unpacked: usize,
}

fn broken() -> NoData {
    NoData::Unreadable(say!("pdf-broken-table"))
}

impl Table {
    /// Reads the section that begins at `start`, and those that it updates.
    pub(super) fn read(bytes: &[u8], start: usize, budget: &Cell<usize>) -> Result<Self, NoData> {
        let mut table = Self::default();
        let mut newest = None;
        let mut seen = HashSet::new();
        let mut next = Some(start);
        while let Some(offset) = next {
            if !seen.insert(offset) || seen.len() > SECTIONS {
                return Err(NoData::Unreadable(say!("pdf-endless-table")));
            }
            let trailer = table.section(bytes, offset, budget)?;
            next = previous(&trailer, "Prev")?;
            newest.get_or_insert(trailer);
        }
        table.trailer = newest.ok_or_else(broken)?;
        Ok(table)
    }

    fn section(&mut self, bytes: &[u8], offset: usize, budget: &Cell<usize>) -> Result<Dictionary, NoData> {
        let mut parser = Parser { bytes, at: offset, budget };
        parser.space();
        if !parser.keyword("xref") {
            return self.stream(parser);
        }
        let mut removed = Vec::new();
        loop {
            parser.space();
            if parser.keyword("trailer") {
                break;
            }
            let (first, count) = parser.unsigned().zip(parser.unsigned()).ok_or_else(broken)?;
            let first = u32::try_from(first).map_err(|_| broken())?;
            for object in (u64::from(first)..).take(count) {
                let (at, _) = parser.unsigned().zip(parser.unsigned()).ok_or_else(broken)?;
                let object = u32::try_from(object).map_err(|_| broken())?;
                parser.space();
                if parser.keyword("n") {
                    self.row(object, Spot::At(at))?;
                } else if parser.keyword("f") {
                    removed.push(object);
                    self.count()?;
                } else {
                    return Err(broken());
                }
            }
        }
        let Some(Value::Dictionary(trailer)) = parser.value() else { return Err(broken()) };
        // A hybrid file marks in its table, as free, the objects that old readers cannot read; the stream says where
        // they are.
        if let Some(hidden) = previous(&trailer, "XRefStm")? {
            self.stream(Parser { bytes, at: hidden, budget })?;
        }
        for object in removed {
            self.spots.entry(object).or_insert(Spot::Free);
        }
        Ok(trailer)
    }

    /// Reads the cross-reference stream that begins here; its dictionary is the trailer.
    fn stream(&mut self, mut parser: Parser<'_, '_>) -> Result<Dictionary, NoData> {
        let (_, _) = parser.unsigned().zip(parser.unsigned()).ok_or_else(broken)?;
        parser.space();
        if !parser.keyword("obj") {
            return Err(broken());
        }
        let Some(Value::Dictionary(trailer)) = parser.value() else { return Err(broken()) };
        if trailer.get("Type") != Some(&Value::Name(b"XRef".to_vec())) {
            return Err(broken());
        }
        // It may contain no reference, because it must itself say where references lead.
        let packed = parser.stream(trailer.unsigned("Length").ok_or_else(broken)?).ok_or_else(broken)?;
        let packing = Packing::of(&trailer, |value| Some(value.clone())).map_err(|_| broken())?;
        let rows = packing.unpack(packed, ROOM - self.unpacked).map_err(|_| broken())?;
        self.unpacked += rows.len();
        let integers = |key: &str| match trailer.get(key) {
            Some(Value::Array(items)) => items
                .iter()
                .map(|item| match item {
                    Value::Integer(number) => usize::try_from(*number).ok(),
                    _ => None,
                })
                .collect(),
            _ => None,
        };
        let widths: Vec<usize> = integers("W").ok_or_else(broken)?;
        let &[kind, second, third, ..] = widths.as_slice() else { return Err(broken()) };
        let width = widths.iter().try_fold(0, |sum: usize, width| Some(sum + Some(*width).filter(|w| *w <= 8)?));
        let width = width.filter(|width| *width > 0 && widths.len() < 8).ok_or_else(broken)?;
        let ranges = integers("Index").or_else(|| Some(vec![0, trailer.unsigned("Size")?])).ok_or_else(broken)?;
        let mut rows = rows.chunks_exact(width);
        for range in ranges.chunks_exact(2) {
            for (object, row) in (range[0]..).zip(rows.by_ref().take(range[1])) {
                let object = u32::try_from(object).map_err(|_| broken())?;
                let (first, rest) = row.split_at(kind);
                let (value, _) = (number(&rest[..second]), third);
                let spot = match if kind == 0 { 1 } else { number(first) } {
                    0 => Spot::Free,
                    1 => Spot::At(usize::try_from(value).map_err(|_| broken())?),
                    2 => Spot::In(u32::try_from(value).map_err(|_| broken())?),
                    // Kinds from a later edition of the standard are ignored.
                    _ => Spot::Free,
                };
                self.row(object, spot)?;
            }
        }
        Ok(trailer)
    }

    /// Notes the position of an object, unless a newer section has it.
    fn row(&mut self, object: u32, spot: Spot) -> Result<(), NoData> {
        self.spots.entry(object).or_insert(spot);
        self.count()
    }

    fn count(&mut self) -> Result<(), NoData> {
        self.rows += 1;
        if self.rows > MOST_ROWS { Err(NoData::Unreadable(say!("pdf-many-objects"))) } else { Ok(()) }
    }
}

/// The place of another section, if the trailer has one.
fn previous(trailer: &Dictionary, key: &str) -> Result<Option<usize>, NoData> {
    match trailer.get(key) {
        Some(Value::Integer(at)) => usize::try_from(*at).map(Some).map_err(|_| broken()),
        _ => Ok(None),
    }
}

/// Reads at most eight bytes as a big-endian number.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
