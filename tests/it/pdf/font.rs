//! Maps the bytes of shown text to characters and widths, and computes their positions.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Encoding, Object};

use super::object::{dict, get, list, number};

pub(super) struct Font {
    pub(super) code_length: usize,
    /// The UTF-16 that a code of so many bytes stands for.
    pub(super) text: Box<dyn Fn(u32, u8) -> Vec<u16>>,
    pub(super) widths: HashMap<u32, f64>,
    pub(super) default_width: f64,
    pub(super) unit: f64,
}

impl Font {
    pub(super) fn read(doc: &Document, font: &Dictionary) -> Font {
        // Or else lopdf would prefer it to the ToUnicode.
        let mut bare = font.clone();
        bare.remove(b"Encoding");
        let Ok(Encoding::UnicodeMapEncoding(text)) = bare.get_font_encoding(doc) else {
            panic!("this font has no ToUnicode that can be read: {font:?}");
        };
        let first = get(doc, font, "FirstChar").map_or(0.0, number) as u32;
        let simple = (first..).zip(list(doc, font, "Widths").map(number));
        let mut widths: HashMap<u32, f64> = simple.collect();
        let part = list(doc, font, "DescendantFonts").next().map(dict);
        let mut items = part.into_iter().flat_map(|part| list(doc, part, "W"));
        // There is both `first [width …]` and `first last width`.
        while let (Some(first), Some(next)) = (items.next(), items.next()) {
            let first = number(first) as u32;
            if let Ok(each) = next.as_array() {
                widths.extend((first..).zip(each.iter().map(number)));
            } else {
                let width = number(items.next().expect("a range has a width"));
                widths.extend((first..=number(next) as u32).map(|code| (code, width)));
            }
        }
        let default_width = part.and_then(|part| get(doc, part, "DW"));
        Font {
            code_length: if part.is_some() { 2 } else { 1 },
            text: Box::new(move |code, length| text.get_or_replacement_char(code, length)),
            widths,
            default_width: default_width.map_or(1000.0, number),
            // A Type3 font has units of its own.
            unit: list(doc, font, "FontMatrix").next().map_or(0.001, number),
        }
    }

    pub(super) fn glyph(&self, bytes: &[u8]) -> (String, f64) {
        let code = bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
        let text = (self.text)(code, bytes.len() as u8);
        let width = self.widths.get(&code).unwrap_or(&self.default_width);
        (String::from_utf16_lossy(&text), width * self.unit)
    }
}

pub(super) type Matrix = [f64; 6];
pub(super) const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

pub(super) fn shift(by: f64, [a, b, c, d, e, f]: Matrix) -> Matrix {
    [a, b, c, d, e + by * a, f + by * b]
}

/// Applies `a`, then `b`.
pub(super) fn then(a: Matrix, b: Matrix) -> Matrix {
    let at = |x: f64, y: f64| [x * b[0] + y * b[2], x * b[1] + y * b[3]];
    let ([p, q], [r, s], [t, u]) = (at(a[0], a[1]), at(a[2], a[3]), at(a[4], a[5]));
    [p, q, r, s, t + b[4], u + b[5]]
}

pub(super) fn matrix(numbers: &[Object]) -> Matrix {
    let numbers: Vec<f64> = numbers.iter().map(number).collect();
    numbers.try_into().expect("a matrix has six numbers")
}
