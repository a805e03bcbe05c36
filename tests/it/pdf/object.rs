//! Accessors of PDF objects that panic on another type.

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

pub(super) fn catalog(doc: &Document) -> &Dictionary {
    doc.catalog().expect("a PDF has a catalog")
}

pub(super) fn get<'a>(doc: &'a Document, dict: &'a Dictionary, key: impl AsRef<[u8]>) -> Option<&'a Object> {
    dict.get_deref(key.as_ref(), doc).ok()
}

/// The items of an array, or the one thing that may stand for an array of it.
pub(super) fn list<'a>(doc: &'a Document, dict: &'a Dictionary, key: &str) -> impl Iterator<Item = &'a Object> {
    let items = match get(doc, dict, key) {
        Some(Object::Array(items)) => items.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let follow = |item| doc.dereference(item).expect("there is what is referred to");
    items.iter().map(move |item| follow(item).1)
}

pub(super) fn string(doc: &Document, dict: &Dictionary, key: &str) -> Option<String> {
    get(doc, dict, key).map(|value| decode_text_string(value).expect("this is a text string"))
}

pub(super) fn name(doc: &Document, dict: &Dictionary, key: &str) -> String {
    get(doc, dict, key).map(show).unwrap_or_default()
}

/// A name, a number, or how many there are in an array.
pub(super) fn show(value: &Object) -> String {
    match value {
        Object::Name(name) => String::from_utf8_lossy(name).into(),
        Object::Array(items) => items.len().to_string(),
        value => number(value).to_string(),
    }
}

pub(super) fn id(dict: &Dictionary, key: &str) -> Option<ObjectId> {
    dict.get(key.as_bytes()).and_then(Object::as_reference).ok()
}

pub(super) fn dict(value: &Object) -> &Dictionary {
    value.as_dict().expect("this is a dictionary")
}

pub(super) fn number(value: &Object) -> f64 {
    value.as_float().expect("this is a number").into()
}

pub(super) fn plain(stream: &Object) -> Vec<u8> {
    let stream = stream.as_stream().expect("this is a stream");
    stream.get_plain_content().expect("a stream decompresses")
}
