//! Reads a tagged PDF by Typst back into text, so that tests can say what its readers get.
//!
//! It panics on input that it does not know, since a text with gaps would pass too many tests.
mod font;
mod object;
mod order;
pub mod outline;
mod reader;
mod text;

use std::mem;

use lopdf::Document;

use font::IDENTITY;
use object::{catalog, dict, get, list, name, plain, string};
use reader::{Kid, Node, Place, Reader};
use text::{Chunk, Text};

/// The text that Typst gives to the hyphen at a word break.
const SOFT_HYPHEN: char = '\u{AD}';
/// The structure types that stand within a line of text.
const INLINE: &str = "Span Quote Reference BibEntry Code Link Annot Lbl Ruby RB RT RP";

pub struct Pdf {
    doc: Document,
    pages: usize,
    /// In the order they are drawn in.
    chunks: Vec<Chunk>,
    /// Indices of chunks in the order of the structure tree.
    tagged: Vec<usize>,
    roots: Vec<Node>,
}

#[derive(Debug)]
pub struct Info {
    pub title: Option<String>,
    pub author: Option<String>,
    /// The catalog's `/Lang`.
    pub language: Option<String>,
    /// As it is written: `D:20240101000000Z`.
    pub created: Option<String>,
    /// The identifier for good, and the one that changes with the content.
    pub id: Vec<String>,
    pub xmp: Option<String>,
}

impl Pdf {
    pub fn read(bytes: &[u8]) -> Pdf {
        let doc = Document::load_mem(bytes).expect("the bytes are a PDF");
        let mut reader = Reader::new(&doc);
        for (number, id) in doc.page_iter().enumerate() {
            let page = doc.get_dictionary(id).expect("a page is a dictionary");
            let resources = get(&doc, page, "Resources").expect("krilla gives each page its own");
            reader.page = number;
            reader.run(id, &doc.get_page_content(id), dict(resources), IDENTITY);
        }
        let pages = doc.page_iter().count();
        let mut roots = vec![];
        for root in list(&doc, catalog(&doc), "StructTreeRoot") {
            reader.roles = get(&doc, dict(root), "RoleMap").map(dict);
            for top in list(&doc, dict(root), "K") {
                roots.push(reader.node(dict(top), Place::default()));
            }
        }
        let Reader { chunks, tagged, .. } = reader;
        Pdf { pages, chunks, tagged, roots, doc }
    }

    pub fn pages(&self) -> usize {
        self.pages
    }

    /// The text of each page in the order it is drawn in, with the page's line breaks but for
    /// those within words and addresses; a word broken over two pages stays in two. `artifacts`
    /// are headers, footers and the table headers that a new page repeats.
    pub fn page_text(&self, artifacts: bool) -> Vec<String> {
        let mut pages: Vec<_> = (0..self.pages).map(|_| Text::new("\n")).collect();
        for chunk in &self.chunks {
            if artifacts || !chunk.artifact {
                pages[chunk.page].chunk(chunk);
            }
        }
        pages.into_iter().map(Text::finish).collect()
    }

    /// The structure tree, an element a line: its role (and in brackets the standard one that it
    /// is mapped to), attributes, and its own text in quotes, in as many parts as its children
    /// leave. A part in a language of its own has a `lang=` before it.
    pub fn tag_tree(&self) -> String {
        let (mut out, lang) = (String::new(), self.info().language);
        for root in &self.roots {
            self.write_tree(root, 0, lang.as_deref(), &mut out);
        }
        out
    }

    fn write_tree(&self, node: &Node, depth: usize, lang: Option<&str>, out: &mut String) {
        let lang = node.lang.as_deref().or(lang);
        *out += &format!("{}{}", "  ".repeat(depth), node.head);
        let lang_of = |kid: &Kid| match kid {
            Kid::Chunk(at) => Some(self.chunks[*at].lang.as_deref().or(lang)),
            Kid::Node(_) => None,
        };
        for run in node.kids.chunk_by(|a, b| lang_of(a) == lang_of(b)) {
            let mut text = Text::new(" ");
            for kid in run {
                if let Kid::Chunk(at) = kid {
                    text.chunk(&self.chunks[*at]);
                }
            }
            let text = text.finish();
            if !text.is_empty() {
                let own = lang_of(&run[0]).flatten().filter(|own| Some(*own) != lang);
                let own = own.map_or(String::new(), |own| format!(" lang={own}"));
                *out += &format!("{own} \"{text}\"");
            }
        }
        out.push('\n');
        for kid in &node.kids {
            if let Kid::Node(kid) = kid {
                self.write_tree(kid, depth + 1, lang, out);
            }
        }
    }

    /// The text of the structure tree in its order, a block a line, as a screen reader gets it:
    /// an `Alt` is in the place of what its element draws.
    pub fn tagged_text(&self) -> String {
        let (mut lines, mut open) = (vec![], Text::new(" "));
        for root in &self.roots {
            self.write_text(root, &mut lines, &mut open);
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    fn write_text<'a>(&'a self, node: &'a Node, lines: &mut Vec<String>, open: &mut Text<'a>) {
        // The text of a list item is on the line of its label, whatever blocks it is made of.
        if node.block && !open.is_label {
            lines.push(mem::replace(open, Text::new(" ")).finish());
        }
        if let Some(alt) = &node.alt {
            open.word(alt);
        }
        for kid in &node.kids {
            match kid {
                Kid::Chunk(at) if node.alt.is_none() => open.chunk(&self.chunks[*at]),
                Kid::Chunk(_) => {}
                Kid::Node(kid) => self.write_text(kid, lines, open),
            }
        }
        open.is_label |= node.is_label;
        if node.block {
            lines.push(mem::replace(open, Text::new(" ")).finish());
        }
    }

    pub fn info(&self) -> Info {
        let (doc, trailer) = (&self.doc, &self.doc.trailer);
        let info = get(doc, trailer, "Info").map(dict);
        let info = |key| info.and_then(|info| string(doc, info, key));
        let mut id = vec![];
        for part in list(doc, trailer, "ID") {
            let part = part.as_str().expect("an ID is a string");
            id.push(String::from_utf8_lossy(part).into());
        }
        let xmp = get(doc, catalog(doc), "Metadata").map(plain);
        Info {
            title: info("Title"),
            author: info("Author"),
            language: string(doc, catalog(doc), "Lang"),
            created: info("CreationDate"),
            id,
            xmp: xmp.map(|xmp| String::from_utf8(xmp).expect("XMP is in UTF-8")),
        }
    }

    /// Names of the fonts and whether each is embedded.
    pub fn fonts(&self) -> Vec<(String, bool)> {
        let (doc, mut fonts) = (&self.doc, vec![]);
        for font in doc.objects.values().filter_map(|object| object.as_dict().ok()) {
            let subtype = name(doc, font, "Subtype");
            // A CIDFont is a part of the Type0 font that names it.
            if font.has_type(b"Font") && !subtype.starts_with("CIDFont") {
                let part = list(doc, font, "DescendantFonts").next();
                let descriptor = get(doc, part.map_or(font, dict), "FontDescriptor").map(dict);
                let file = |key: &str| descriptor.is_some_and(|it| it.has(key.as_bytes()));
                let file = ["FontFile", "FontFile2", "FontFile3"].into_iter().any(file);
                // The glyphs of a Type3 font are streams of the PDF itself.
                fonts.push((name(doc, font, "BaseFont"), file || subtype == "Type3"));
            }
        }
        fonts.sort();
        fonts
    }
}
