//! `low-contrast`: text is readable on its background.

use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::plan::Profile;
use crate::value::color::{Color, LEAST_CONTRAST};
use crate::words::say;

/// The blue of links, as in `templates/lib/page.typ`; a test compares them.
pub const LINK: &str = "#0b4f8a";

pub(in crate::check) fn check(profile: &Profile, document: &Document, findings: &mut Findings) {
    let colors = profile.colors;
    let link: Color = LINK.parse().expect("it is a colour, a test reads it");
    let stated = |key: &str| document.json.pointer(&format!("/profil/farger/{key}")).is_some();
    for (key, text, behind, what) in [
        ("hoved", colors.main, Color::WHITE, say!("low-contrast.main-and-white")),
        ("hoved", colors.main, colors.light, say!("low-contrast.main-and-light")),
        ("lys", Color::BLACK, colors.light, say!("low-contrast.black-and-light")),
        ("lys", link, colors.light, say!("low-contrast.links-and-light")),
    ] {
        let contrast = text.contrast(behind);
        if contrast < LEAST_CONTRAST {
            // The stated colour is the one to correct.
            let key = if stated(key) { key } else { "lys" };
            let place = document.origins.place(&format!("/profil/farger/{key}"));
            // Rounded down, so that a contrast below the least never reads as enough.
            let shown = (contrast * 10.0).floor() / 10.0;
            let (contrast, least) = (format!("{shown:.1}"), LEAST_CONTRAST.to_string());
            let message = say!("low-contrast", what, contrast, least);
            let help = if key == "lys" { say!("low-contrast.lighter") } else { say!("low-contrast.darker") };
            findings.push(Finding::new(&rules::LOW_CONTRAST, place, message).help(help));
        }
    }
}
