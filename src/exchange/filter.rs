//! Unpacks streams (ISO 32000-1, 7.4), as far as the way to an attachment needs it: unpacked ones, and Flate.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::syntax::{Dictionary, Value};

/// The widest row of a predictor, in bytes. Rows of cross-reference streams have a handful.
const WIDEST_ROW: usize = 1 << 16;

/// Why a stream was not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packed {
    /// Its filter or predictor is one that no program uses on the way to an attachment.
    Unexpected,
    /// The filter cannot have made its bytes.
    Broken,
    /// It is larger than allowed.
    TooLarge,
}

/// How a stream is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Packing {
    flate: bool,
    /// The bytes of a pixel and of a row, if each row is predicted from the one before (PNG, section 9).
    predicted: Option<(usize, usize)>,
}

impl Packing {
    /// Reads a stream's dictionary; `resolved` looks up references.
    pub(super) fn of(dictionary: &Dictionary, resolved: impl Fn(&Value) -> Option<Value>) -> Result<Self, Packed> {
        // A single filter may be in a list, and then so are its parameters.
        let only = |key: &str| match dictionary.get(key).map(&resolved) {
            None | Some(Some(Value::Null)) => Ok(None),
            Some(Some(Value::Array(list))) => match list.as_slice() {
                [] => Ok(None),
                [one] => Ok(resolved(one).filter(|value| *value != Value::Null)),
                _ => Err(Packed::Unexpected),
            },
            Some(value) => value.map(Some).ok_or(Packed::Unexpected),
        };
        let flate = match only("Filter")? {
            None => false,
            Some(Value::Name(name)) if name == b"FlateDecode" => true,
            Some(_) => return Err(Packed::Unexpected),
        };
        let predicted = match only("DecodeParms")? {
            Some(Value::Dictionary(parameters)) => predictor(&parameters, resolved)?,
            _ => None,
        };
        match (flate, predicted) {
            (false, Some(_)) => Err(Packed::Unexpected),
            _ => Ok(Self { flate, predicted }),
        }
    }

    /// The unpacked bytes, if they are at most `most`.
    pub(super) fn unpack(self, bytes: &[u8], most: usize) -> Result<Vec<u8>, Packed> {
        if !self.flate {
            return if bytes.len() > most { Err(Packed::TooLarge) } else { Ok(bytes.to_vec()) };
        }
        // Each row of predicted bytes has one byte more, which names the predictor.
        let packed_most = match self.predicted {
            Some((_, row)) => most.saturating_add(most / row + 1),
            None => most,
        };
        let mut unpacked = Vec::new();
        let inflated = ZlibDecoder::new(bytes).take(packed_most as u64 + 1).read_to_end(&mut unpacked);
        inflated.map_err(|_| Packed::Broken)?;
        if unpacked.len() > packed_most {
            return Err(Packed::TooLarge);
        }
        Ok(match self.predicted {
            Some((pixel, row)) => unpredicted(&unpacked, pixel, row).ok_or(Packed::Broken)?,
            None => unpacked,
        })
    }

    /// The first bytes, if they can be unpacked.
    pub(super) fn first(self, bytes: &[u8], count: usize) -> Vec<u8> {
        let mut first = Vec::new();
        if !self.flate {
            first.extend(bytes.iter().take(count));
        } else if self.predicted.is_none() {
            // Damage further on is found when the whole stream is read.
            let _ = ZlibDecoder::new(bytes).take(count as u64).read_to_end(&mut first);
        }
        first
    }
}

fn predictor(
    parameters: &Dictionary,
    resolved: impl Fn(&Value) -> Option<Value>,
) -> Result<Option<(usize, usize)>, Packed> {
    let number = |key: &str, usual: usize| match parameters.get(key).and_then(&resolved) {
        None => Ok(usual),
        Some(Value::Integer(number)) => usize::try_from(number).map_err(|_| Packed::Unexpected),
        Some(_) => Err(Packed::Unexpected),
    };
    if !(10..=15).contains(&number("Predictor", 1)?) {
        return if number("Predictor", 1)? == 1 { Ok(None) } else { Err(Packed::Unexpected) };
    }
    let bits = [number("Colors", 1)?, number("BitsPerComponent", 8)?].into_iter().try_fold(1, usize::checked_mul);
    let row = bits.and_then(|bits| bits.checked_mul(number("Columns", 1).ok()?));
    match (bits, row) {
        (Some(bits), Some(row)) if bits > 0 && row > 0 && row.div_ceil(8) <= WIDEST_ROW => {
            Ok(Some((bits.div_ceil(8), row.div_ceil(8))))
        }
        _ => Err(Packed::Unexpected),
    }
}

/// Undoes the prediction of rows of so many bytes, each after a byte that names its predictor. The last row may be
/// short.
fn unpredicted(bytes: &[u8], pixel: usize, row: usize) -> Option<Vec<u8>> {
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above = vec![0; row];
    let mut current = Vec::with_capacity(row);
    for predicted in bytes.chunks(row + 1) {
        let (how, predicted) = predicted.split_first()?;
        current.clear();
        for (i, byte) in predicted.iter().enumerate() {
            let left = i.checked_sub(pixel).map_or(0, |i: usize| current[i]);
            let up = above[i];
            let corner = i.checked_sub(pixel).map_or(0, |i| above[i]);
            let guess = match how {
                0 => 0,
                1 => left,
                2 => up,
                3 => u8::midpoint(left, up),
                4 => paeth(left, up, corner),
                _ => return None,
            };
            current.push(byte.wrapping_add(guess));
        }
        out.extend(&current);
        above[..current.len()].copy_from_slice(&current);
    }
    Some(out)
}

/// The one of three neighbours that is nearest to their plane (PNG, 9.4).
fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, up, corner].map(i16::from);
    let distance = |neighbour: i16| (a + b - c - neighbour).abs();
    if distance(a) <= distance(b) && distance(a) <= distance(c) {
        left
    } else if distance(b) <= distance(c) {
        up
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_predicted_as_png_has_it() {
        // Predicted by nothing, the left, the row above, their mean, and the nearest of three; worked out by hand.
        let rows = [0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1];
        assert_eq!(unpredicted(&rows, 1, 3), Some(vec![1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5]));
        assert_eq!(unpredicted(&[2, 255, 2, 3], 1, 1), Some(vec![255, 2]), "a byte goes round");
        assert_eq!(unpredicted(&[9, 1], 1, 1), None);
        assert_eq!(unpredicted(&[], 1, 1), Some(Vec::new()));
        assert_eq!(unpredicted(&[0, 1, 2, 2, 5], 4, 2), Some(vec![1, 2, 6]), "a last row may be short");
    }
}
