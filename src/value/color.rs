//! Colours, and whether text in one can be read on another (WCAG 2.2, 1.4.3).

use std::fmt;
use std::str::FromStr;

use super::record_value::record_value;
use crate::value::text::excerpt;
use crate::words::refusal;
use crate::words::{quoted, say};

/// A colour of the sRGB space, written as `#1d3b5c`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color([u8; 3]);

refusal! {
    /// The error of a text that is no colour.
    NotColor
}

/// The least contrast between text and its background (WCAG 2.2, 1.4.3, level AA).
pub const LEAST_CONTRAST: f64 = 4.5;

impl Color {
    /// White, the colour of paper.
    pub const WHITE: Self = Self([0xff; 3]);
    /// Black, the colour of text.
    pub const BLACK: Self = Self([0; 3]);

    /// The contrast to another colour, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The relative luminance, from 0 to 1 (WCAG 2.2, "relative luminance").
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl FromStr for Color {
    type Err = NotColor;

    fn from_str(text: &str) -> Result<Self, NotColor> {
        let digits = text.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match number.map(u32::to_be_bytes) {
            Some([_, red, green, blue]) => Ok(Self([red, green, blue])),
            None => Err(NotColor(say!("invalid-color", value = quoted(excerpt(text))))),
        }
    }
}

record_value!(Color, text, "Farge", {
    "title": "Farge",
    "description": "En farge: # og seks heksadesimale siffer.",
    "type": "string",
    "examples": ["#1d3b5c"],
    "x-verdi": "farge",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrasts_are_those_of_wcag() {
        let color = |text: &str| text.parse::<Color>().expect("it is a colour");
        assert!((Color::BLACK.contrast(Color::WHITE) - 21.0).abs() < 1e-9);
        // The grey that is known as the lightest to pass on white.
        assert!(color("#767676").contrast(Color::WHITE) >= LEAST_CONTRAST);
        assert!(color("#777777").contrast(Color::WHITE) < LEAST_CONTRAST);
        assert_eq!(color("#1D3b5c").to_string(), "#1d3b5c");
        for wrong in ["1d3b5c", "#1d3b5", "#1d3b5cff", "#1d3b5g", "blå", "", "#ååå"] {
            assert!(wrong.parse::<Color>().is_err(), "{wrong} was accepted");
        }
    }
}
