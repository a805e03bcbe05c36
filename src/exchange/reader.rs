//! The objects of a PDF, found by its cross-reference table and read when they are asked for (ISO 32000-1, 7.5).

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use super::NoData;
use super::syntax::{Dictionary, Parser, Value};

/// How many values are read of one file: a few hundred make up all that leads to an attachment.
const BUDGET: usize = 500_000;
/// How many times a file may have been added to; each signature is one.
const SECTIONS: usize = 64;
/// How many references may lead to each other in a row.
const LINKS: usize = 8;

/// A PDF with a cross-reference table.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    offsets: HashMap<u32, usize>,
    trailer: Dictionary,
    budget: Cell<usize>,
}

fn unreadable(why: &str) -> NoData {
    NoData::Unreadable(why.to_owned())
}

impl<'a> Reader<'a> {
    /// # Errors
    /// If the file has no cross-reference table, or is encrypted.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, NoData> {
        let mut reader =
            Self { bytes, offsets: HashMap::new(), trailer: Dictionary::default(), budget: Cell::new(BUDGET) };
        let end = bytes.len().saturating_sub(2048);
        let start = bytes[end..].windows(9).rposition(|word| word == b"startxref");
        let start = start.ok_or_else(|| unreadable("its end is missing"))?;
        let mut next = reader.parser(end + start + 9).unsigned();
        let mut seen = HashSet::new();
        let mut newest = None;
        while let Some(offset) = next {
            if !seen.insert(offset) || seen.len() > SECTIONS {
                return Err(unreadable("its cross-reference table has no end"));
            }
            let trailer = reader.section(offset)?;
            next = match trailer.get("Prev") {
                Some(Value::Integer(before)) => {
                    Some(usize::try_from(*before).map_err(|_| unreadable("its table is broken"))?)
                }
                _ => None,
            };
            newest.get_or_insert(trailer);
        }
        reader.trailer = newest.ok_or_else(|| unreadable("its cross-reference table is missing"))?;
        if reader.trailer.get("Encrypt").is_some() { Err(NoData::Encrypted) } else { Ok(reader) }
    }

    fn parser(&self, at: usize) -> Parser<'_> {
        Parser { bytes: self.bytes, at, budget: &self.budget }
    }

    /// Reads the rows of a table and the trailer after them. A newer row for the same object is kept.
    fn section(&mut self, offset: usize) -> Result<Dictionary, NoData> {
        let broken = || unreadable("its cross-reference table is broken");
        let budget = Cell::new(self.budget.get());
        let mut parser = Parser { bytes: self.bytes, at: offset, budget: &budget };
        parser.space();
        if !parser.word("xref") {
            let packed = parser.unsigned().is_some() && parser.unsigned().is_some();
            return Err(if packed {
                unreadable("another program has packed its objects; ask for the file as Blankett made it")
            } else {
                broken()
            });
        }
        loop {
            parser.space();
            if parser.word("trailer") {
                break;
            }
            let (first, count) = parser.unsigned().zip(parser.unsigned()).ok_or_else(broken)?;
            let first = u32::try_from(first).map_err(|_| broken())?;
            for object in (u64::from(first)..).take(count) {
                let (at, _) = parser.unsigned().zip(parser.unsigned()).ok_or_else(broken)?;
                parser.space();
                if parser.word("n") {
                    let object = u32::try_from(object).map_err(|_| broken())?;
                    self.offsets.entry(object).or_insert(at);
                } else if !parser.word("f") {
                    return Err(broken());
                }
            }
        }
        let trailer = match parser.value() {
            Some(Value::Dictionary(trailer)) => trailer,
            _ => return Err(broken()),
        };
        self.budget.set(budget.get());
        Ok(trailer)
    }

    /// The value of an object, and where it ends.
    fn object(&self, number: u32) -> Option<(Value, usize)> {
        let mut parser = self.parser(*self.offsets.get(&number)?);
        let (found, _) = (parser.unsigned()?, parser.unsigned()?);
        parser.space();
        if u32::try_from(found) != Ok(number) || !parser.word("obj") {
            return None;
        }
        Some((parser.value()?, parser.at))
    }

    /// The value itself, where it is a reference that of the object.
    pub(super) fn resolved(&self, value: &Value) -> Option<Value> {
        let mut value = value.clone();
        for _ in 0..LINKS {
            match value {
                Value::Reference(number) => value = self.object(number)?.0,
                other => return Some(other),
            }
        }
        None
    }

    pub(super) fn dictionary(&self, value: &Value) -> Option<Dictionary> {
        match self.resolved(value)? {
            Value::Dictionary(dictionary) => Some(dictionary),
            _ => None,
        }
    }

    pub(super) fn catalogue(&self) -> Option<Dictionary> {
        self.dictionary(self.trailer.get("Root")?)
    }

    /// A stream's dictionary, and its bytes as they are packed.
    pub(super) fn stream(&self, value: &Value) -> Option<(Dictionary, &'a [u8])> {
        let Value::Reference(number) = value else { return None };
        let (Value::Dictionary(dictionary), end) = self.object(*number)? else { return None };
        let mut parser = self.parser(end);
        parser.space();
        if !parser.word("stream") || !(parser.word("\r\n") || parser.word("\n")) {
            return None;
        }
        let Value::Integer(length) = self.resolved(dictionary.get("Length")?)? else { return None };
        let start = parser.at;
        let end = start.checked_add(usize::try_from(length).ok()?)?;
        let bytes = self.bytes.get(start..end)?;
        parser.at = end;
        parser.space();
        parser.word("endstream").then_some((dictionary, bytes))
    }
}
