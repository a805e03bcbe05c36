//! For tests: evaluates a source with Typst.

use std::ops::ControlFlow;

use typst::foundations::{Content, NativeElement, Output, Selector, Value};
use typst::introspection::MetadataElem;

/// The values of all `#metadata(…)` in a source.
pub(super) fn metadata(source: String) -> Vec<Value> {
    let source = format!("#import \"/lib/page.typ\": breakable, text-table\n{source}");
    let words = crate::document::words(crate::words::Language::Nb);
    let (_, document) = crate::typeset::world::compile(source.clone(), vec![words])
        .unwrap_or_else(|errors| panic!("{errors:?} in {source}"));
    let found = Output::introspector(&document).query(&Selector::Elem(MetadataElem::ELEM, None));
    found
        .iter()
        .map(|element| element.to_packed::<MetadataElem>().expect("only these were asked for").value.clone())
        .collect()
}

/// The names of the kinds of element in a content, sorted, each once; without `sequence`.
pub(super) fn elements(content: &Content) -> Vec<&'static str> {
    let mut names = Vec::new();
    let _ = content.traverse(&mut |element: Content| -> ControlFlow<()> {
        names.push(element.elem().name());
        ControlFlow::Continue(())
    });
    names.sort_unstable();
    names.dedup();
    names.retain(|name| *name != "sequence");
    names
}
