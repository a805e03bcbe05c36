//! Reading content streams and the structure tree.

use std::collections::HashMap;
use std::{mem, rc::Rc};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::INLINE;
use super::font::{Font, IDENTITY, Matrix, matrix, shift, then};
use super::object::{dict, get, id, list, name, number, plain, show, string};
use super::text::Chunk;

pub(super) struct Node {
    /// Role and attributes, as the tag tree shows them.
    pub(super) head: String,
    pub(super) lang: Option<String>,
    pub(super) alt: Option<String>,
    pub(super) block: bool,
    pub(super) is_label: bool,
    pub(super) kids: Vec<Kid>,
}

pub(super) enum Kid {
    /// An index into the chunks.
    Chunk(usize),
    Node(Node),
}

/// The surroundings of an element: its page, whether it is in text or an item, and its block and link.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    pub(super) page: Option<ObjectId>,
    pub(super) text: bool,
    pub(super) item: bool,
    pub(super) block: usize,
    pub(super) link: usize,
}

/// A marked-content sequence that is open.
pub(super) struct Mark {
    pub(super) artifact: bool,
    pub(super) owner: ObjectId,
    pub(super) properties: Dictionary,
    pub(super) said: bool,
}

pub(super) struct Reader<'a> {
    pub(super) doc: &'a Document,
    pub(super) page: usize,
    pub(super) marks: Vec<Mark>,
    pub(super) chunks: Vec<Chunk>,
    /// By their address, as they may have no object id.
    pub(super) fonts: HashMap<*const Dictionary, Rc<Font>>,
    pub(super) roles: Option<&'a Dictionary>,
    pub(super) elements: usize,
    /// The chunks in the order of the structure tree.
    pub(super) tagged: Vec<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(doc: &'a Document) -> Self {
        Reader {
            doc,
            page: 0,
            marks: vec![],
            chunks: vec![],
            fonts: HashMap::new(),
            roles: None,
            elements: 0,
            tagged: vec![],
        }
    }

    /// Runs the content stream of `owner`, a page or a Form XObject.
    pub(super) fn run(&mut self, owner: ObjectId, content: &[u8], resources: &'a Dictionary, ctm: Matrix) {
        let doc = self.doc;
        let resource = |kind: &str, name: &Object| {
            let kind = dict(get(doc, resources, kind).expect("there are resources of the kind"));
            let name = name.as_name().expect("a resource is named");
            let id = kind.get(name).and_then(Object::as_reference).ok();
            (id, get(doc, kind, name).expect("the name is of a resource"))
        };
        let (mut ctm, mut at, mut font, mut size) = (ctm, IDENTITY, None, 0.0);
        let (mut saved, open) = (vec![], self.marks.len());
        let content = Content::decode_strict(content).expect("a content stream parses");
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "q" => saved.push((ctm, font.clone(), size)),
                "Q" => (ctm, font, size) = saved.pop().expect("Q follows q"),
                "cm" => ctm = then(matrix(operands), ctm),
                "BT" => at = IDENTITY,
                "Tm" => at = matrix(operands),
                "Tf" => {
                    let named = dict(resource("Font", &operands[0]).1);
                    let read = || Rc::new(Font::read(doc, named));
                    font = Some(self.fonts.entry(named).or_insert_with(read).clone());
                    size = number(&operands[1]);
                }
                "Tj" | "TJ" => {
                    let items = operands[0].as_array().unwrap_or(operands);
                    let font = font.as_deref().expect("Tf comes before text");
                    at = self.show(items, font, size, at, ctm);
                }
                "Tr" => {}
                other if other.starts_with(['T', '\'', '"']) => panic!("krilla has no {other}"),
                "Do" => {
                    let (id, form) = resource("XObject", &operands[0]);
                    let own = &form.as_stream().expect("an XObject is a stream").dict;
                    if name(doc, own, "Subtype") == "Form" {
                        let place: Vec<f64> = list(doc, own, "Matrix").map(number).collect();
                        let place = place.try_into().unwrap_or(IDENTITY);
                        let resources = get(doc, own, "Resources").map_or(resources, dict);
                        let id = id.expect("a stream has an object id");
                        self.run(id, &plain(form), resources, then(place, ctm));
                    }
                }
                "BMC" | "BDC" => {
                    let named = |name| dict(resource("Properties", name).1);
                    let list = operands.get(1);
                    let list = list.map(|list| list.as_dict().unwrap_or_else(|_| named(list)));
                    self.marks.push(Mark {
                        artifact: show(&operands[0]) == "Artifact",
                        owner,
                        properties: list.cloned().unwrap_or_default(),
                        said: false,
                    });
                }
                "EMC" => drop(self.marks.pop().expect("EMC follows BMC or BDC")),
                _ => {}
            }
        }
        let balanced = self.marks.len() == open;
        assert!(balanced, "marked content ends in the stream it begins in");
    }

    /// Shows strings and the moves between them; returns the text matrix that they lead to.
    pub(super) fn show(&mut self, items: &[Object], font: &Font, size: f64, at: Matrix, ctm: Matrix) -> Matrix {
        let (mut text, mut end) = (String::new(), at);
        for item in items {
            if let Ok(codes) = item.as_str() {
                for code in codes.chunks(font.code_length) {
                    let (said, width) = font.glyph(code);
                    text += &said;
                    end = shift(width * size, end);
                }
            } else {
                end = shift(-number(item) / 1000.0 * size, end);
            }
        }
        let doc = self.doc;
        for mark in &mut self.marks {
            // If one ActualText is within another, the outer one is for all.
            if let Some(actual) = string(doc, &mark.properties, "ActualText") {
                let said = mem::replace(&mut mark.said, true);
                text = if said { String::new() } else { actual };
                break;
            }
        }
        let marks = || self.marks.iter().rev();
        let mcid = |mark: &Mark| get(doc, &mark.properties, "MCID").map(number);
        let mcid = |mark: &Mark| mcid(mark).map(|mcid| (mark.owner, mcid as i64));
        let start = then(at, ctm);
        self.chunks.push(Chunk {
            text,
            lang: marks().find_map(|mark| string(doc, &mark.properties, "Lang")),
            artifact: marks().any(|mark| mark.artifact),
            mcid: marks().find_map(mcid),
            page: self.page,
            x: [start[4], then(end, ctm)[4]],
            y: start[5],
            size: size * start[2].hypot(start[3]),
            ..Chunk::default()
        });
        end
    }

    /// Reads a structure element, and notes in each of its chunks the block and the link.
    pub(super) fn node(&mut self, element: &'a Dictionary, mut place: Place) -> Node {
        let doc = self.doc;
        let mut role = name(doc, element, "S");
        let mut head = role.clone();
        let roles = self.roles;
        let mapped = |role: &str| roles.map(|roles| name(doc, roles, role));
        while let Some(next) = mapped(&role).filter(|next| !next.is_empty() && *next != role) {
            role = next;
        }
        if role != head {
            head += &format!("({role})");
        }
        let text = |key| string(doc, element, key);
        let (lang, mut alt, actual) = (text("Lang"), text("Alt"), text("ActualText"));
        head.extend(alt.iter().map(|alt| format!(" alt=\"{alt}\"")));
        head.extend(actual.iter().map(|actual| format!(" actual=\"{actual}\"")));
        head.extend(lang.iter().map(|lang| format!(" lang={lang}")));
        let mut placement = String::new();
        // Between the attribute objects there may be revision numbers.
        for owner in list(doc, element, "A").filter_map(|owner| owner.as_dict().ok()) {
            for key in ["Scope", "RowSpan", "ColSpan", "ListNumbering", "Headers"] {
                let value = name(doc, owner, key);
                if !["", "0"].contains(&value.as_str()) {
                    head += &format!(" {}={value}", key.to_lowercase());
                }
            }
            placement += &name(doc, owner, "Placement");
        }
        let block = match role.as_str() {
            // Typst calls even a picture in the midst of a line a block.
            "Figure" | "Formula" => !place.text,
            role => placement == "Block" || INLINE.split(' ').all(|inline| inline != role),
        };
        let is_label = role == "Lbl" && place.item;
        self.elements += 1;
        if block || is_label {
            place.block = self.elements;
        }
        if role == "Link" {
            place.link = self.elements;
        }
        place.page = id(element, "Pg").or(place.page);
        place.item = role == "LI" || role == "Note";
        let is_content = |kid: &Object| kid.as_i64().is_ok() || dict(kid).has_type(b"MCR");
        place.text = role == "P" || !block || list(doc, element, "K").any(is_content);

        let (mut kids, first) = (vec![], self.tagged.len());
        for kid in list(doc, element, "K") {
            let entries = kid.as_dict().ok();
            match entries.map(|kid| name(doc, kid, "Type")).as_deref() {
                None | Some("MCR") => {}
                Some("OBJR") => continue,
                Some(_) => {
                    kids.push(Kid::Node(self.node(dict(kid), place)));
                    continue;
                }
            }
            let owner = entries.and_then(|mcr| id(mcr, "Stm").or(id(mcr, "Pg")));
            let owner = owner.or(place.page).expect("marked content is on a page");
            let mcid = entries.and_then(|mcr| get(doc, mcr, "MCID")).unwrap_or(kid);
            let mcid = Some((owner, number(mcid) as i64));
            for (at, chunk) in self.chunks.iter_mut().enumerate() {
                if chunk.mcid == mcid {
                    (chunk.block, chunk.link) = (place.block, place.link);
                    self.tagged.push(at);
                    kids.push(Kid::Chunk(at));
                }
            }
        }
        if let Some(mut actual) = actual {
            if first == self.tagged.len() {
                alt = Some(actual.clone());
            }
            // The first has all the text, and the others none.
            for at in &self.tagged[first..] {
                self.chunks[*at].text = mem::take(&mut actual);
            }
        }
        Node { head, lang, alt, block, is_label, kids }
    }
}
