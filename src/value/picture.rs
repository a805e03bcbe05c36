//! Pictures that a record names: a PNG or an SVG, whole, and drawing nothing but itself.

use std::cell::RefCell;
use std::fmt;
use std::io::Read;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use usvg::roxmltree;

use super::record_value::record_value;
use crate::value::text::excerpt;
use crate::words::refusal;
use crate::words::{quoted, say};

/// A picture.
///
/// A record names its file; loading puts the file's bytes in the place of the path, as a `data:` address (RFC 2397), so
/// that a document's data is complete.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    format: Format,
    bytes: Arc<Vec<u8>>,
}

thread_local! {
    /// The picture that was last found to be whole. A record is read twice, by its schema and right after by its type, and
    /// to look through a picture takes milliseconds.
    static WHOLE: RefCell<Option<Picture>> = const { RefCell::new(None) };
}

/// What a picture is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics.
    Svg,
}

refusal! {
    /// Why a file or text is no picture.
    NotPicture
}

/// The largest picture, in bytes.
pub const LARGEST: usize = 2_000_000;
/// The most pixels of a PNG: a page of A4 in 300 dots to the inch has half of them.
const MOST_PIXELS: u64 = 16_000_000;

impl Format {
    /// The format that a file name's extension says.
    pub fn of_extension(extension: &str) -> Option<Self> {
        [Self::Png, Self::Svg].into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// `png` or `svg`.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    fn address(self) -> &'static str {
        match self {
            Self::Png => "data:image/png;base64,",
            Self::Svg => "data:image/svg+xml;base64,",
        }
    }

    /// The `data:` address of a file in this format.
    pub fn encode(self, bytes: &[u8]) -> String {
        let mut text = self.address().to_owned();
        STANDARD.encode_string(bytes, &mut text);
        text
    }
}

impl Picture {
    /// What it is written as.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Its file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The picture in a `data:` address.
    ///
    /// # Errors
    /// If it is no such address, the file is too large, or it is not what its format asks for.
    pub fn from_address(text: &str) -> Result<Self, NotPicture> {
        let formats = [Format::Png, Format::Svg].into_iter();
        let found = formats.filter_map(|format| Some((format, text.strip_prefix(format.address())?))).next();
        let (format, data) = found.ok_or_else(|| NotPicture(say!("invalid-picture")))?;
        let bytes = STANDARD.decode(data).map_err(|_| NotPicture(say!("invalid-picture-base64")))?;
        if bytes.len() > LARGEST {
            return Err(NotPicture(say!("invalid-picture-too-large", most = LARGEST / 1_000_000)));
        }
        let picture = Self { format, bytes: Arc::new(bytes) };
        if let Some(known) = WHOLE.with_borrow(|known| known.clone().filter(|known| *known == picture)) {
            return Ok(known);
        }
        match format {
            Format::Png => check_png(&picture.bytes),
            Format::Svg => check_svg(&picture.bytes),
        }?;
        WHOLE.set(Some(picture.clone()));
        Ok(picture)
    }
}

fn check_png(bytes: &[u8]) -> Result<(), NotPicture> {
    let broken = |error: &dyn fmt::Display| NotPicture(say!("invalid-picture-png", why = error.to_string()));
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    // As it will be decoded: colours from their table, which must be there.
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().map_err(|error| broken(&error))?;
    let (width, height) = (reader.info().width, reader.info().height);
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(NotPicture(say!("invalid-picture-pixels", width, height, most = MOST_PIXELS)));
    }
    while reader.next_row().map_err(|error| broken(&error))?.is_some() {}
    if has_vast_profile(bytes) {
        return Err(NotPicture(say!("invalid-picture-profile")));
    }
    Ok(())
}

/// The largest colour profile, in bytes.
const LARGEST_PROFILE: u64 = 1_000_000;

/// Whether the colour profile of a PNG (ISO 15948, 11.3.3.3) unpacks to more than anyone needs: whoever draws it unpacks
/// it whole, and packed a gigabyte is no larger than one.
fn has_vast_profile(mut png: &[u8]) -> bool {
    png = png.get(8..).unwrap_or_default();
    while let Some((length, rest)) = png.split_first_chunk() {
        let length = u32::from_be_bytes(*length) as usize;
        let data = rest.get(4..).and_then(|data| data.get(..length)).unwrap_or_default();
        if rest.starts_with(b"iCCP") {
            // Its name ends in a zero, and a byte says how it is packed.
            let packed = data.iter().position(|byte| *byte == 0).and_then(|end| data.get(end + 2..));
            let profile = flate2::read::ZlibDecoder::new(packed.unwrap_or_default()).take(LARGEST_PROFILE + 1);
            return std::io::copy(&mut { profile }, &mut std::io::sink()).is_ok_and(|size| size > LARGEST_PROFILE);
        }
        // Type and checksum are around the data.
        png = rest.get(4 + length + 4..).unwrap_or_default();
    }
    false
}

/// How deep a drawing may be nested, and how often its parts may refer to each other: what draws it calls itself for each,
/// and PDF/A allows 28 levels (ISO 19005-2, 6.1.13).
const DEEPEST: usize = 20;
const MOST_REFERENCES: usize = 200;

/// Elements that draw what is not in the file, or do what no picture does.
const FOREIGN: [&str; 3] = ["image", "script", "foreignObject"];

fn check_svg(bytes: &[u8]) -> Result<(), NotPicture> {
    let broken = |error: &dyn fmt::Display| NotPicture(say!("invalid-picture-svg", why = error.to_string()));
    let text = std::str::from_utf8(bytes).map_err(|error| broken(&error))?;
    check_doctype(text)?;
    // The DOCTYPE of older programs for drawing says which language it is, and nothing of it is fetched.
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() };
    let tree = roxmltree::Document::parse_with_options(text, options).map_err(|error| broken(&error))?;
    let mut references = 0;
    for node in tree.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        references += node.attributes().filter(|a| a.value().starts_with('#') || a.value().contains("url(")).count();
        let clips_itself = name == "clipPath" && node.has_attribute("clip-path");
        if node.ancestors().nth(DEEPEST).is_some() || references > MOST_REFERENCES || clips_itself {
            return Err(NotPicture(say!("invalid-picture-nested")));
        }
        if name == "text" {
            return Err(NotPicture(say!("invalid-picture-text")));
        }
        if name == "filter" || has_effect(&node) {
            return Err(NotPicture(say!("invalid-picture-effect")));
        }
        if FOREIGN.contains(&name) {
            return Err(NotPicture(say!("invalid-picture-element", name)));
        }
        let address = node.attributes().find(|a| a.name() == "href" && !a.value().starts_with('#'));
        let value = address.map(|address| address.value()).or_else(|| {
            let styles = node.attributes().map(|attribute| attribute.value()).chain(node.text());
            styles.filter(|_| name != "metadata").find(|text| leads_out(text))
        });
        if let Some(value) = value {
            return Err(NotPicture(say!("invalid-picture-leads-out", target = quoted(excerpt(value.trim())))));
        }
    }
    usvg::Tree::from_xmltree(&tree, &usvg::Options::default()).map(drop).map_err(|error| broken(&error))
}

/// A DOCTYPE that only names its language is passed over. One with declarations of its own (`[…]`) is refused: entities
/// can make gigabytes of a few lines, and name files.
fn check_doctype(text: &str) -> Result<(), NotPicture> {
    for (start, _) in text.match_indices("<!DOCTYPE") {
        let mut quote = None;
        let end = text[start..].chars().find(|c| match quote {
            Some(open) => {
                quote = quote.filter(|_| open != *c);
                false
            }
            None if "\"'".contains(*c) => {
                quote = Some(*c);
                false
            }
            None => "[>".contains(*c),
        });
        if end != Some('>') {
            return Err(NotPicture(say!("invalid-picture-doctype")));
        }
    }
    Ok(())
}

/// Whether an element draws with an effect: by an attribute, a style, or as a style sheet.
fn has_effect(node: &roxmltree::Node<'_, '_>) -> bool {
    node.attributes().any(|a| a.name() == "filter" || (a.name() == "style" && a.value().contains("filter")))
        || (node.tag_name().name() == "style"
            && node.children().filter_map(|child| child.text()).collect::<String>().contains("filter"))
}

/// Whether a style names something that is not in the drawing.
fn leads_out(style: &str) -> bool {
    style.contains("@import")
        || style.match_indices("url(").any(|(at, _)| !style[at + 4..].trim_start_matches(['"', '\'']).starts_with('#'))
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({:?}, {} bytes)", self.format, self.bytes.len())
    }
}

record_value!(Picture, address, "Bilde", {
    "title": "Bilde",
    "description": "Sti til en PNG- eller SVG-fil på høyst 2 MB, regnet fra denne filen.",
    "type": "string",
    "examples": ["logo.svg"],
    "x-referanse": "bilde",
    "x-verdi": "bilde",
});

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn svg(inside: &str) -> Result<Picture, String> {
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"8\" height=\"8\">{inside}</svg>"
        );
        Picture::from_address(&Format::Svg.encode(text.as_bytes())).map_err(|why| why.to_string())
    }

    #[test]
    fn a_drawing_draws_itself_alone() {
        assert!(svg("<defs><path id=\"p\" d=\"M0 0h4v4z\"/></defs><use xlink:href=\"#p\" fill=\"url(#g)\"/>").is_ok());
        for (inside, why) in [
            ("<text>Kommune</text>", "paths"),
            ("<image href=\"/etc/passwd\"/>", "<image>"),
            ("<script>alert(1)</script>", "<script>"),
            ("<use href=\"other.svg#x\"/>", "other.svg"),
            ("<rect fill=\"url(https://example.no/x)\"/>", "example.no"),
            ("<style>@import \"https://example.no/x.css\";</style>", "example.no"),
            ("<filter id=\"f\"><feGaussianBlur stdDeviation=\"9\"/></filter>", "effect"),
            ("<rect filter=\"blur(1000px)\"/>", "effect"),
            ("<rect style=\"filter: blur(9px)\"/>", "effect"),
            ("<style>rect { filter: blur(9px) }</style>", "effect"),
            ("<rect", "whole"),
            (&format!("{}{}", "<g>".repeat(30), "</g>".repeat(30)), "nested"),
            (&"<use href=\"#p\"/>".repeat(300), "nested"),
        ] {
            let said = svg(inside).expect_err(inside);
            assert!(said.contains(why), "{inside}: {said}");
        }
    }

    #[test]
    fn a_doctype_is_taken_that_fetches_nothing_and_grows_nothing() {
        let read = |before: &str, inside: &str| {
            let text = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{before}\n{inside}");
            Picture::from_address(&Format::Svg.encode(text.as_bytes())).map_err(|why| why.to_string())
        };
        let plain = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h4v4z\"/></svg>";
        let public = "PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"";
        for (doctype, drawing) in [
            (format!("<!DOCTYPE svg {public}>"), plain),
            ("<!DOCTYPE svg>".to_owned(), plain),
            ("<!DOCTYPE svg SYSTEM \"svg10.dtd\">".to_owned(), plain),
            (format!("<!-- Generator: a program -->\n<!DOCTYPE svg {public}>"), plain),
        ] {
            assert_eq!(read(&doctype, drawing).map(|picture| picture.format()), Ok(Format::Svg), "{doctype}");
        }
        for (doctype, drawing) in [
            (
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
            ),
            ("<!DOCTYPE svg [<!ENTITY x PUBLIC \"a\" \"https://example.no/x\">]>", plain),
            ("<!DOCTYPE svg [<!ENTITY % x \"<!ENTITY y 'z'>\"> %x;]>", plain),
            ("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>", plain),
            ("<!DOCTYPE svg [<!ENTITY a \"<path d='M0 0'/>\">]>", plain),
            ("<!DOCTYPE svg [<!ENTITY a \"b\">]>", plain),
            ("<!DOCTYPE svg []>", plain),
            ("<!-- <!DOCTYPE svg> -->\n<!DOCTYPE svg SYSTEM 'a>' [<!ENTITY a \"b\">]>", plain),
        ] {
            let said = read(doctype, drawing).expect_err(doctype);
            assert!(said.contains("<!DOCTYPE …>"), "{said}");
        }
    }

    #[test]
    fn a_png_is_whole_and_not_too_large() {
        let png = |width: u32, height: u32, data: &[u8]| {
            let mut bytes = Vec::new();
            let mut encoder = png::Encoder::new(&mut bytes, width, height);
            encoder.set_color(png::ColorType::Grayscale);
            let mut writer = encoder.write_header().expect("it is written to memory");
            if !data.is_empty() {
                writer.write_image_data(data).expect("it is written to memory");
            }
            writer.finish().expect("it is written to memory");
            bytes
        };
        let read = |bytes: &[u8]| Picture::from_address(&Format::Png.encode(bytes)).map_err(|why| why.to_string());
        let whole = png(2, 2, &[0, 1, 2, 3]);
        assert!(read(&whole).is_ok());
        assert!(read(&whole[..whole.len() / 2]).is_err());
        assert!(read(b"GIF89a").expect_err("it is no PNG").contains("whole PNG"));
        let mut bomb = whole.clone();
        bomb[16..20].copy_from_slice(&60_000u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&60_000u32.to_be_bytes());
        assert!(read(&bomb).is_err());
        let with_profile = |size: usize| {
            let mut packed = flate2::write::ZlibEncoder::new(b"iCCPp\0\0".to_vec(), flate2::Compression::best());
            packed.write_all(&vec![0; size]).expect("it is in memory");
            let chunk = packed.finish().expect("it is in memory");
            let mut crc = flate2::Crc::new();
            crc.update(&chunk);
            let length = u32::try_from(chunk.len() - 4).expect("it is short").to_be_bytes();
            // After the header, which is the first chunk.
            [&whole[..33], &length, &chunk, &crc.sum().to_be_bytes(), &whole[33..]].concat()
        };
        assert!(read(&with_profile(1000)).is_ok());
        assert!(read(&with_profile(40_000_000)).expect_err("it is vast").contains("profile"));
        assert!(Picture::from_address("logo.png").is_err());
    }
}
