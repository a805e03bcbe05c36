//! The objects of a PDF, each read on demand (ISO 32000-1, 7.5).

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use super::filter::{Packed, Packing};
use super::no_data::NoData;
use super::syntax::{Dictionary, Parser, Value, header};
use super::xref::{Spot, Table};
use crate::words::say;

/// The most values that are read of one file. A few hundred values lead to an attachment.
const BUDGET: usize = 500_000;
/// The longest chain of references.
const LINKS: usize = 8;
/// The most bytes of a file that are unpacked to find objects.
const ROOM: usize = 48_000_000;

/// A PDF whose objects can be found.
pub(super) struct Reader<'a> {
    /// The position that offsets are counted from.
    bytes: &'a [u8],
    table: Table,
    budget: Cell<usize>,
    /// The number of bytes that may still be unpacked.
    room: Cell<usize>,
    /// The object streams that were asked for; `None` for an object that is no object stream.
    packed: RefCell<HashMap<u32, Option<Rc<Objects>>>>,
}

/// The objects of a stream.
struct Objects {
    bytes: Vec<u8>,
    /// The start of each.
    starts: HashMap<u32, usize>,
}

impl<'a> Reader<'a> {
    /// # Errors
    /// If the file has no cross-reference table, is cut off, or is encrypted.
    pub(super) fn open(file: &'a [u8]) -> Result<Self, NoData> {
        let begin = header(file).ok_or_else(|| NoData::Unreadable(say!("pdf-no-header")))?;
        let start = startxref(file)?;
        // Offsets are counted from the header; some programs that write a file anew, and keep what stands before the header,
        // count from there.
        match (Self::counted_from(file, begin, start), begin) {
            (Err(NoData::Unreadable(why)), 1..) => {
                Self::counted_from(file, 0, start).map_err(|_| NoData::Unreadable(why))
            }
            (opened, _) => opened,
        }
    }

    fn counted_from(file: &'a [u8], base: usize, start: usize) -> Result<Self, NoData> {
        let bytes = &file[base..];
        let budget = Cell::new(BUDGET);
        let table = Table::read(bytes, start, &budget)?;
        if table.trailer.get("Encrypt").is_some() {
            return Err(NoData::Encrypted);
        }
        let reader = Self { bytes, table, budget, room: Cell::new(ROOM), packed: RefCell::default() };
        if reader.catalogue().is_none() {
            return Err(NoData::Unreadable(say!("pdf-no-catalogue")));
        }
        Ok(reader)
    }

    fn parser(&self, at: usize) -> Parser<'a, '_> {
        Parser { bytes: self.bytes, at, budget: &self.budget }
    }

    /// The value of an object, and where it ends; `None` unless it is in the file itself.
    fn outside(&self, number: u32) -> Option<(Value, usize)> {
        let Some(Spot::At(at)) = self.table.spots.get(&number) else { return None };
        let mut parser = self.parser(*at);
        let (found, _) = (parser.unsigned()?, parser.unsigned()?);
        parser.space();
        if u32::try_from(found) != Ok(number) || !parser.keyword("obj") {
            return None;
        }
        Some((parser.value()?, parser.at))
    }

    fn object(&self, number: u32) -> Option<Value> {
        match self.table.spots.get(&number)? {
            Spot::Free => None,
            Spot::At(_) => self.outside(number).map(|(value, _)| value),
            Spot::In(stream) => {
                let objects = self.objects(*stream)?;
                let at = *objects.starts.get(&number)?;
                Parser { bytes: &objects.bytes, at, budget: &self.budget }.value()
            }
        }
    }

    /// The objects of the stream of that number, unpacked once.
    fn objects(&self, number: u32) -> Option<Rc<Objects>> {
        if let Some(known) = self.packed.borrow().get(&number) {
            return known.clone();
        }
        let objects = self.unpack_objects(number).map(Rc::new);
        self.packed.borrow_mut().insert(number, objects.clone());
        objects
    }

    /// This looks up nothing that may be in another object stream, so it never comes back here.
    fn unpack_objects(&self, number: u32) -> Option<Objects> {
        let outside = |value: &Value| match value {
            Value::Reference(number) => self.outside(*number).map(|(value, _)| value),
            value => Some(value.clone()),
        };
        let (dictionary, packed) = self.stream_with(number, outside)?;
        if dictionary.get("Type") != Some(&Value::Name(b"ObjStm".to_vec())) {
            return None;
        }
        let packing = Packing::of(&dictionary, outside).ok()?;
        let bytes = packing.unpack(packed, self.room.get()).ok()?;
        self.room.set(self.room.get() - bytes.len());
        let (count, first) = (dictionary.unsigned("N")?, dictionary.unsigned("First")?);
        let mut index = Parser { bytes: bytes.get(..first)?, at: 0, budget: &self.budget };
        let mut starts = HashMap::new();
        for _ in 0..count {
            // Each row has at least one byte, so this ends.
            let Some((object, start)) = index.unsigned().zip(index.unsigned()) else { break };
            starts.entry(u32::try_from(object).ok()?).or_insert(first.checked_add(start)?);
        }
        Some(Objects { bytes, starts })
    }

    /// The value, or for a reference the value of its object.
    pub(super) fn resolved(&self, value: &Value) -> Option<Value> {
        let mut value = value.clone();
        for _ in 0..LINKS {
            match value {
                Value::Reference(number) => value = self.object(number)?,
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
        self.dictionary(self.table.trailer.get("Root")?)
    }

    /// The file's statements about itself beside its catalogue.
    pub(super) fn information(&self) -> Option<Dictionary> {
        self.dictionary(self.table.trailer.get("Info")?)
    }

    /// A stream's dictionary, and its bytes as they are packed.
    pub(super) fn stream(&self, value: &Value) -> Option<(Dictionary, &'a [u8])> {
        let Value::Reference(number) = value else { return None };
        self.stream_with(*number, |value| self.resolved(value))
    }

    fn stream_with(&self, number: u32, resolved: impl Fn(&Value) -> Option<Value>) -> Option<(Dictionary, &'a [u8])> {
        let (Value::Dictionary(dictionary), end) = self.outside(number)? else { return None };
        let Value::Integer(length) = resolved(dictionary.get("Length")?)? else { return None };
        let bytes = self.parser(end).stream(usize::try_from(length).ok()?)?;
        Some((dictionary, bytes))
    }

    /// A stream's unpacked bytes, at most `most`.
    pub(super) fn unpacked(&self, dictionary: &Dictionary, bytes: &[u8], most: usize) -> Result<Vec<u8>, Packed> {
        let unpacked = self.packing(dictionary)?.unpack(bytes, most.min(self.room.get()))?;
        self.room.set(self.room.get() - unpacked.len());
        Ok(unpacked)
    }

    pub(super) fn packing(&self, dictionary: &Dictionary) -> Result<Packing, Packed> {
        Packing::of(dictionary, |value| self.resolved(value))
    }
}

/// The start of the newest cross-reference section, from the end of the file.
fn startxref(file: &[u8]) -> Result<usize, NoData> {
    const WORD: &[u8] = b"startxref";
    // Bytes after the end, such as zeros of a tape or lines of a mail, are skipped.
    let last = file.windows(WORD.len()).rposition(|word| word == WORD).ok_or(NoData::CutOff)?;
    let unlimited = Cell::new(0);
    let mut parser = Parser { bytes: file, at: last + WORD.len(), budget: &unlimited };
    let start = parser.unsigned().ok_or(NoData::CutOff)?;
    // Objects after the end belong to an update whose own end is missing.
    let rest = &file[parser.at..];
    // The last of them may be cut off.
    if rest.windows(6).any(|word| word == b"endobj" || word == b" 0 obj") { Err(NoData::CutOff) } else { Ok(start) }
}
