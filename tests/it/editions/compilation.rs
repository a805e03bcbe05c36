//! A samledokument of reports: what each was granted and did with it, who is missing, and answers to questions of the form's own.

use crate::support::{project, render, spaced};

#[test]
fn a_compilation_of_reports_has_the_use_of_the_grants_and_who_is_missing() {
    let text = spaced(&render(&project().join("data/nordland-2026/samledokument-rapportering.json")).tagged_text());
    for part in [
        "Bruk av tilskuddet Søker Søkt Tildelt Brukt Overført Betalt tilbake",
        "Sum 1 150 000 1 080 000 935 000 135 000 10 000",
        "Ikke levert • Steigen kommune",
        "Utvalgte svar Søker Er målet for tiltaket nådd? Hva er det viktigste resultatet",
        "Tiltak 2: Delvis",
    ] {
        assert!(text.contains(part), "no {part:?} in {text}");
    }
    // Used, carried over and paid back make what was granted.
    assert_eq!(935_000 + 135_000 + 10_000, 1_080_000);
    assert!(!text.contains("Ikke levert • Læring"), "{text}");
}
