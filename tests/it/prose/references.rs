//! A reference or the mark of a note that leads nowhere is a finding, or text, in every field of every kind; it never
//! becomes a fault of a template.

use blankett::check::Organisations;
use blankett::finding::{At, Finding};
use blankett::load;
use blankett::model::Kind;
use blankett::pipeline;

use super::fields;
use crate::random;
use crate::support::{Changed, draft};

const NOWHERE: &str = "Se [planen](#ingensteds) og merknaden[^ingen].";

#[test]
fn what_leads_nowhere_is_found_in_every_long_text() {
    // A report has no long texts but the answers to its form's own questions, which `editions` tries.
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Rapportering) {
        // The first that has long texts.
        let mut places = Vec::new();
        let mut document = serde_json::Value::Null;
        for seed in 3..40 {
            document = random::document(kind, seed);
            fields::each(kind, &mut document, &mut |place, long, text| {
                if long {
                    NOWHERE.clone_into(text);
                    places.push(place.to_owned());
                }
            });
            if !places.is_empty() {
                break;
            }
        }
        assert!(!places.is_empty(), "{} has {places:?}", kind.name());
        let changed = Changed::of_text(&document.to_string());
        let findings = blankett::render(&changed.file, &draft()).err().unwrap_or_default();
        for code in ["broken-reference", "unmatched-footnote"] {
            let found: Vec<&str> =
                findings.iter().filter(|finding| finding.rule.code == code).filter_map(pointer).collect();
            for place in &places {
                assert!(found.contains(&place.as_str()), "{}: no {code} at {place}", kind.name());
            }
        }
    }
}

#[test]
fn in_a_short_text_it_stands_as_it_was_written() {
    for kind in Kind::ALL {
        let mut document = random::document(kind, 3);
        let mut places = Vec::new();
        fields::each(kind, &mut document, &mut |place, long, text| {
            if long {
                "Tekst.".clone_into(text);
            } else {
                places.push(place.to_owned());
            }
        });
        // Each short text that may be anything, with what came before it.
        let mut changed = 0;
        let errors = blocking(&document);
        for place in &places {
            let old = std::mem::replace(document.pointer_mut(place).expect("it was there"), NOWHERE.into());
            if blocking(&document) == errors {
                changed += 1;
            } else {
                *document.pointer_mut(place).expect("it was there") = old;
            }
        }
        assert!(changed > 1, "{} has only {places:?}", kind.name());
        assert_eq!(errors, 0);
        let pdf = Changed::of_text(&document.to_string()).render();
        let shown: String = pdf.tagged_text().split_whitespace().collect();
        assert!(shown.contains("Se[planen](#ingensteds)ogmerknaden[^ingen]."), "{} says {shown}", kind.name());
    }
}

/// How many findings keep a document from being rendered.
fn blocking(document: &serde_json::Value) -> usize {
    let changed = Changed::of_text(&document.to_string());
    let checked = pipeline::check(load::load(&changed.file), &draft(), &mut Organisations::default());
    checked.findings.iter().filter(|finding| finding.blocks()).count()
}

fn pointer(finding: &Finding) -> Option<&str> {
    match &finding.place.as_ref()?.at {
        At::Part(pointer, _) => Some(pointer),
        _ => None,
    }
}
