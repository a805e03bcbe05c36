//! `low-contrast`: text can be read on what is behind it.

use crate::finding::rules;
use crate::finding::{Finding, Findings};
use crate::load::Document;
use crate::model::plan::Profile;
use crate::value::color::{Color, LEAST_CONTRAST};

/// The blue of links, as in `templates/lib/page.typ`; a test compares them.
pub const LINK: &str = "#0b4f8a";

pub(in crate::check) fn check(profile: &Profile, document: &Document, findings: &mut Findings) {
    let colors = profile.colors;
    let link: Color = LINK.parse().expect("it is a colour, a test reads it");
    let stated = |key: &str| document.json.pointer(&format!("/profil/farger/{key}")).is_some();
    for (key, text, behind, what) in [
        ("hoved", colors.main, Color::WHITE, "the main colour and white"),
        ("hoved", colors.main, colors.light, "the main colour and the light one"),
        ("lys", Color::BLACK, colors.light, "black and the light colour"),
        ("lys", link, colors.light, "the blue of links and the light colour"),
    ] {
        let contrast = text.contrast(behind);
        if contrast < LEAST_CONTRAST {
            // The colour that is stated is the one to correct.
            let key = if stated(key) { key } else { "lys" };
            let place = document.origins.place(&format!("/profil/farger/{key}"));
            // Rounded down, so that what is too little never reads as enough.
            let shown = (contrast * 10.0).floor() / 10.0;
            let message = format!("{what} have a contrast of {shown:.1}:1, where {LEAST_CONTRAST}:1 is the least");
            let help = if key == "lys" { "choose a lighter colour" } else { "choose a darker colour" };
            findings.push(Finding::new(&rules::LOW_CONTRAST, place, message).help(help));
        }
    }
}
