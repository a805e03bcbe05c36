//! Pictures that are more, or something else, than they seem.

use std::io::Write;

use serde_json::json;

use super::bounds::{folder, judged, whole};

/// The output of `check` for a plan with this logo.
#[track_caller]
fn with_logo(name: &str, bytes: &[u8]) -> String {
    let mut plan = whole("data/enkel/plan.json");
    plan["profil"]["logo"] = json!({ "bilde": name, "alternativTekst": "Kommunevåpen" });
    judged(folder(&[("melding.json", plan.to_string().as_bytes()), (name, bytes)]).path(), "melding.json")
}

fn svg(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"80\" height=\"80\">{inside}</svg>"
    )
}

#[test]
fn drawings_do_nothing_but_draw() {
    let refused = [
        svg("<script>alert(1)</script>"),
        svg("<rect onclick=\"alert(1)\" width=\"8\" height=\"8\"/><script xlink:href=\"https://example.no/x.js\"/>"),
        svg("<image xlink:href=\"https://example.no/x.png\"/>"),
        svg("<image href=\"file:///etc/passwd\"/>"),
        svg("<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>"),
        svg("<foreignObject><iframe src=\"https://example.no\"/></foreignObject>"),
        svg("<use href=\"https://example.no/x.svg#a\"/>"),
        svg("<style>@import url(https://example.no/x.css);</style>"),
        svg("<style>@font-face { font-family: x; src: url(https://example.no/x.woff) }</style><text>x</text>"),
        svg("<filter id=\"f\"><feTurbulence baseFrequency=\"0.01\" numOctaves=\"50\"/></filter>"),
        svg("<rect width=\"8\" height=\"8\" style=\"filter:blur(1000px)\"/>"),
        svg("<a href=\"javascript:alert(1)\"><rect width=\"8\" height=\"8\"/></a>"),
        format!("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{}", svg("<desc>&x;</desc>")),
        format!(
            "<!DOCTYPE svg [<!ENTITY a \"{}\"><!ENTITY b \"{}\">]>{}",
            "x".repeat(1000),
            "&a;".repeat(1000),
            svg(&format!("<desc>{}</desc>", "&b;".repeat(1000)))
        ),
        format!("<?xml-stylesheet href=\"https://example.no/x.css\"?>{}", svg("<style>@import 'x'</style>")),
    ];
    for drawing in refused {
        let printed = with_logo("logo.svg", drawing.as_bytes());
        assert!(printed.contains("error[invalid-picture]"), "{drawing:.200}: {printed}");
    }
}

#[test]
fn drawings_take_no_more_than_their_share() {
    let uses = |levels: usize, times: usize| {
        let level = |n: usize| format!("<g id=\"a{}\">{}</g>", n + 1, format!("<use href=\"#a{n}\"/>").repeat(times));
        let levels: String = (0..levels).map(level).collect();
        svg(&format!(
            "<defs><path id=\"a0\" d=\"M0 0h4v4z\"/>{levels}</defs><use href=\"#a{}\"/>",
            levels.matches("<g").count()
        ))
    };
    let masks: String = (0..90)
        .map(|n| format!("<mask id=\"m{n}\"><rect width=\"9\" height=\"9\" mask=\"url(#m{})\"/></mask>", n + 1))
        .collect();
    for drawing in [
        uses(10, 10),
        uses(60, 2),
        uses(6, 7),
        uses(1, 150),
        svg(&format!("<path d=\"M0 0{}z\"/>", "l1 1".repeat(450_000))),
        svg(&"<rect width=\"1\" height=\"1\"/>".repeat(60_000)),
        svg(&"<g>".repeat(100_000)),
        svg(&format!("{masks}<rect width=\"9\" height=\"9\" mask=\"url(#m0)\"/>")),
        svg("<path d=\"M0 0h1000000\" stroke=\"red\" stroke-dasharray=\"0.0001\"/>"),
        svg("<g transform=\"scale(1e-30)\"><rect width=\"1e30\" height=\"1e30\"/></g>"),
        svg(
            "<pattern id=\"p\" width=\"0.001\" height=\"0.001\" patternUnits=\"userSpaceOnUse\"><rect width=\"1\" height=\"1\"/></pattern><rect width=\"80\" height=\"80\" fill=\"url(#p)\"/>",
        ),
        svg("").replace("80", "1e30"),
        svg("").replace("80", "-1"),
        svg("").replace("80", "0"),
    ] {
        with_logo("logo.svg", drawing.as_bytes());
    }
}

/// A PNG of zeros: a few kilobytes that unpack to millions of pixels.
fn png(width: u32, height: u32, color: png::ColorType, depth: png::BitDepth, extra: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(color);
    encoder.set_depth(depth);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().expect("it is in memory");
    for (name, data) in extra {
        writer.write_chunk(png::chunk::ChunkType(**name), data).expect("it is in memory");
    }
    let row = usize::try_from(width).expect("it fits") * color.samples() * (depth as usize) / 8;
    let mut stream = writer.stream_writer().expect("it is in memory");
    for _ in 0..height {
        stream.write_all(&vec![0; row]).expect("it is in memory");
    }
    stream.finish().expect("it is in memory");
    writer.finish().expect("it is in memory");
    bytes
}

fn packed(name: &[u8], size: usize) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new([name, b"\0\0"].concat(), flate2::Compression::best());
    packed.write_all(&vec![0; size]).expect("it is in memory");
    packed.finish().expect("it is in memory")
}

#[test]
fn pictures_unpack_to_no_more_than_their_share() {
    use png::BitDepth::{Eight, Sixteen};
    use png::ColorType::{Grayscale, Rgba};

    let vast = packed(b"a", 300_000_000);
    for (picture, expected) in [
        (png(4000, 4000, Rgba, Sixteen, &[]), None),
        (png(1_000_000, 16, Grayscale, Eight, &[]), None),
        (png(4, 1_000_000, Grayscale, Eight, &[]), None),
        (png(5000, 4000, Grayscale, Eight, &[]), Some("invalid-picture")),
        (png(4, 4, Rgba, Eight, &[(b"iCCP", vast.clone())]), Some("invalid-picture")),
        (png(4, 4, Rgba, Eight, &[(b"zTXt", vast)]), None),
        (b"\x89PNG\r\n\x1a\n".to_vec(), Some("invalid-picture")),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), Some("invalid-picture")),
        (vec![0; 3_000_000], Some("unreadable-file")),
    ] {
        let printed = with_logo("logo.png", &picture);
        let found =
            ["invalid-picture", "unreadable-file"].into_iter().find(|code| printed.contains(&format!("error[{code}]")));
        assert_eq!(found, expected, "{printed}");
    }
}
