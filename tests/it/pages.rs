//! One page of each kind as a picture, compared with the committed one.
//!
//! After a change that is meant: `UPDATE_GOLDENS=1 cargo test pages`, then look at the pictures.

use blankett::model::Kind;
use blankett::value::color::{Color, LEAST_CONTRAST};
use image::GrayImage;
use typst::utils::Scalar;
use typst_render::RenderOptions;

use crate::support::{EXAMPLES, REPORT, project, updating};

/// A pixel differs when it is this much lighter or darker, of 255.
const VISIBLE: u8 = 40;
/// How many of a page's pixels may differ, in a thousand: less than a moved letter.
const TOLERATED: usize = 0;

/// A page of one example of each kind, the first being 0.
const PAGES: [(&str, &str, usize); 5] = [
    ("behovsmelding", EXAMPLES[2], 0),
    ("plan", "data/meloy/plan.json", 11),
    ("rapportering", "data/nordland-2026/rapportering.json", 0),
    ("samledokument", "data/nordland-ekstramidler-2022/samledokument.json", 2),
    ("tilstandsrapport", REPORT, 7),
];

/// Every kind has its page.
#[test]
fn each_kind_has_a_picture() {
    let kinds = Kind::ALL.map(Kind::name);
    assert!(kinds.iter().all(|kind| PAGES.iter().any(|(name, ..)| name == kind)), "{kinds:?}");
}

#[test]
fn pages_look_as_they_did() {
    for (name, example, page) in PAGES {
        let merged =
            blankett::pipeline::merge(project().join(example), &blankett::Options::default()).expect("it merges");
        let (_, document) = blankett::typeset::world::compile(merged.source, merged.files).expect("it compiles");
        let options = RenderOptions { pixel_per_pt: Scalar::new(0.75), ..RenderOptions::default() };
        let pixmap = typst_render::render(&document.pages()[page], &options);
        let now = image::RgbaImage::from_raw(pixmap.width(), pixmap.height(), pixmap.data().to_vec());
        let now = image::DynamicImage::from(now.expect("the pixels fill the picture")).into_luma8();

        let path = project().join(format!("tests/golden/page-{name}.png"));
        if updating() {
            now.save(&path).expect("the folder is writable");
        }
        let before = image::open(&path).expect("the picture is committed").into_luma8();
        let differing = difference(&before, &now);
        let share =
            differing.as_ref().map_or(1000, |d| d.pixels().filter(|p| p[0] == 0).count() * 1000 / d.pixels().len());
        if share > TOLERATED {
            let folder = project().join("target/page-differences");
            std::fs::create_dir_all(&folder).expect("target is writable");
            let picture = folder.join(format!("{name}.png"));
            differing.unwrap_or(now).save(&picture).expect("target is writable");
            panic!("{name} looks different ({share} ‰ of its pixels); see {}", picture.display());
        }
    }
}

/// A picture that is black where the two differ and a faint copy of the new one elsewhere; `None` if their sizes
/// differ.
fn difference(before: &GrayImage, now: &GrayImage) -> Option<GrayImage> {
    (before.dimensions() == now.dimensions()).then(|| {
        GrayImage::from_fn(now.width(), now.height(), |x, y| {
            let (before, now) = (before[(x, y)][0], now[(x, y)][0]);
            image::Luma([if before.abs_diff(now) > VISIBLE { 0 } else { 180 + now / 4 }])
        })
    })
}

#[test]
fn a_moved_word_is_noticed() {
    let page = GrayImage::from_pixel(100, 100, image::Luma([255]));
    let mut moved = page.clone();
    (0..30).for_each(|x| moved.put_pixel(x, 50, image::Luma([0])));
    let differing = difference(&page, &moved).expect("the sizes are the same");
    assert_eq!(differing.pixels().filter(|p| p[0] == 0).count(), 30);
    assert!(difference(&page, &GrayImage::new(10, 10)).is_none());
}

/// Contrast of the colours that text has (WCAG 2.2, 1.4.3: at least 4.5:1).
#[test]
fn colours_have_contrast() {
    let module = std::fs::read_to_string(project().join("templates/lib/page.typ")).expect("it is readable");
    let named = |name: &str| -> Color {
        let hex = module.split(&format!("#let {name} = rgb(\"")).nth(1).unwrap_or_else(|| panic!("no colour {name}"));
        hex[..7].parse().expect("it is a colour")
    };
    for (what, text, behind) in [
        ("headings", named("accent"), Color::WHITE),
        ("section names", Color::WHITE, named("accent")),
        ("links", named("link-blue"), Color::WHITE),
        ("links in labels", named("link-blue"), named("shade")),
        ("the foot", named("quiet"), Color::WHITE),
        ("the mark of a draft", named("alarm"), Color::WHITE),
        ("labels", Color::BLACK, named("shade")),
    ] {
        let contrast = text.contrast(behind);
        assert!(contrast >= LEAST_CONTRAST, "{what}: {contrast:.1}:1");
    }
    assert_eq!(
        named("link-blue"),
        blankett::check::LINK.parse().expect("it is a colour"),
        "what profiles are held against"
    );
    let colours = module.matches("rgb(").count();
    assert_eq!(colours, 6, "every colour of the page has a name, and is in the list above");
}
