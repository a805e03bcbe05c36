//! Drawn points are where their figures say, computed here from the figures alone.

use serde_json::{Value, json};
use typst::layout::{Frame, FrameItem, Point};
use typst::visualize::{CurveItem, Geometry};

use super::{YEARS, indicator, report};
use crate::support::Changed;

/// Something drawn: its corners or joints, in millimetres from the top left of its page.
#[derive(Debug)]
enum Drawn {
    Rect {
        top: f64,
        width: f64,
        height: f64,
    },
    /// The lines that a curve consists of, each through its points.
    Curve(Vec<Vec<(f64, f64)>>),
    Line((f64, f64), (f64, f64)),
    /// And its baseline.
    Text(String, f64),
}

const MM: f64 = 72.0 / 25.4;
/// The height of the plots of lines and bars on pages that stand, as `templates/lib/plot.typ` has it.
const HEIGHT: f64 = 40.0;
/// The width of bars of levels: the line of the page without the names.
const WIDTH: f64 = 170.0 - 50.0 - 3.0;

/// Everything on the page of the indicators.
fn drawn(indicator: Value) -> Vec<Drawn> {
    let changed = Changed::of_text(&report(json!([indicator])).to_string());
    let merged =
        blankett::pipeline::merge(&changed.file, &crate::support::draft()).unwrap_or_else(|e| panic!("{e:#?}"));
    let (_, document) =
        blankett::typeset::world::compile(merged.source, merged.files).unwrap_or_else(|e| panic!("{e:#?}"));
    let mut found = Vec::new();
    document.pages().iter().for_each(|page| collect(&page.frame, Point::zero(), &mut found));
    found
}

fn collect(frame: &Frame, at: Point, found: &mut Vec<Drawn>) {
    for (position, item) in frame.items() {
        let at = at + *position;
        let mm = |point: Point| ((at + point).x.to_pt() / MM, (at + point).y.to_pt() / MM);
        match item {
            FrameItem::Group(group) => collect(&group.frame, at, found),
            FrameItem::Text(text) => {
                found.push(Drawn::Text(text.text.to_string(), mm(Point::zero()).1));
            }
            FrameItem::Shape(shape, _) => match &shape.geometry {
                Geometry::Line(to) => found.push(Drawn::Line(mm(Point::zero()), mm(*to))),
                Geometry::Rect(size) => {
                    let (_, top) = mm(Point::zero());
                    found.push(Drawn::Rect { top, width: size.x.to_pt() / MM, height: size.y.to_pt() / MM });
                }
                Geometry::Curve(curve) => {
                    let mut lines: Vec<Vec<(f64, f64)>> = Vec::new();
                    for item in &curve.0 {
                        match item {
                            CurveItem::Move(point) => lines.push(vec![mm(*point)]),
                            CurveItem::Line(point) | CurveItem::Cubic(_, _, point) => {
                                lines.last_mut().expect("it began").push(mm(*point))
                            }
                            _ => {}
                        }
                    }
                    found.push(Drawn::Curve(lines));
                }
            },
            _ => {}
        }
    }
}

/// The middles of round markers of a width, in millimetres from the top.
fn markers(found: &[Drawn], width: f64) -> Vec<f64> {
    let middle = |drawn: &Drawn| {
        let Drawn::Curve(lines) = drawn else { return None };
        let (across, down) = extent(lines);
        let round = (across.1 - across.0 - width).abs() < 0.03 && (down.1 - down.0 - width).abs() < 0.03;
        round.then_some((down.0 + down.1) / 2.0)
    };
    found.iter().filter_map(middle).collect()
}

/// The ends of a curve, across and down.
fn extent(lines: &[Vec<(f64, f64)>]) -> ((f64, f64), (f64, f64)) {
    let of = |pick: fn(&(f64, f64)) -> f64| {
        let all = lines.iter().flatten().map(pick);
        (all.clone().fold(f64::MAX, f64::min), all.fold(f64::MIN, f64::max))
    };
    (of(|point| point.0), of(|point| point.1))
}

#[track_caller]
fn near(a: f64, b: f64) {
    assert!((a - b).abs() < 0.03, "{a} mm is not {b} mm");
}

/// The position of the plot's foot line: the lowest line that is as wide as a plot and has another above it.
fn foot(found: &[Drawn]) -> f64 {
    let wide = found.iter().filter_map(|drawn| match drawn {
        Drawn::Line((x, y), (to, _)) if to - x > 90.0 => Some(*y),
        _ => None,
    });
    let lines: Vec<f64> = wide.collect();
    // Ticks from the top, the foot last; the rule of the page's foot is further down.
    lines.iter().copied().filter(|y| lines.iter().any(|top| (y - top - HEIGHT).abs() < 0.03)).fold(0.0, f64::max)
}

#[test]
fn bars_are_as_high_as_their_figures() {
    // The axis of 7,3 percent ends at 10, its least.
    let series =
        [("Træna kommune", "kommune", ["7,3", "skjult", "0", "2,55"]), ("Landet", "land", ["5", "10", "mangler", "1"])];
    let found = drawn(indicator("stolper", "prosent", &series));
    let foot = foot(&found);
    let mut heights: Vec<f64> = Vec::new();
    for drawn in &found {
        if let Drawn::Rect { top, height, width, .. } = drawn
            && (top + height - foot).abs() < 0.03
            && *width > 3.0
        {
            heights.push(*height);
        }
    }
    heights.sort_by(f64::total_cmp);
    // A hidden or missing figure has no bar, and neither has 0: that is a line on the foot.
    let expected = [0.1, 0.255, 0.5, 0.73, 1.0].map(|share| share * HEIGHT);
    assert_eq!(heights.len(), expected.len(), "{heights:?}");
    heights.iter().zip(expected).for_each(|(height, expected)| near(*height, expected));
}

#[test]
fn lines_go_through_their_figures_and_have_gaps() {
    // The axis is from 35 to 45.
    let series = [("Træna kommune", "kommune", ["36", "44,5", "skjult", "40"])];
    let found = drawn(indicator("linjer", "grunnskolepoeng", &series));
    let foot = foot(&found);
    let height = |figure: f64| foot - (figure - 35.0) / 10.0 * HEIGHT;
    let curves: Vec<&Vec<Vec<(f64, f64)>>> = found
        .iter()
        .filter_map(|drawn| if let Drawn::Curve(lines) = drawn { Some(lines) } else { None })
        .filter(|lines| lines.iter().any(|line| line.len() > 1 && line[1].0 - line[0].0 > 20.0))
        .collect();
    let [lines] = curves.as_slice() else { panic!("{curves:#?}") };
    // The line ends before the gap; after it, a point stands alone, which is a marker.
    let drawn: Vec<&Vec<(f64, f64)>> =
        lines.iter().filter(|line| line.len() > 1 && line[1].0 > line[0].0 + 1.0).collect();
    let [line] = drawn.as_slice() else { panic!("{lines:#?}") };
    assert_eq!(line.len(), 2);
    near(line[0].1, height(36.0));
    near(line[1].1, height(44.5));
    // Markers are round, their middles on the figures.
    let markers = markers(&found, 2.1);
    assert!(
        [36.0, 44.5, 40.0].iter().all(|figure| markers.iter().any(|y| (y - height(*figure)).abs() < 0.03)),
        "{markers:?}"
    );
    // The sign of the gap is under the foot line, not on it.
    let signs: Vec<f64> = found
        .iter()
        .filter_map(|drawn| if let Drawn::Text(text, y) = drawn { (text == "*").then_some(*y) } else { None })
        .collect();
    assert!(signs.iter().any(|y| *y > foot && *y < foot + 8.0), "{signs:?}");
}

#[test]
fn levels_are_as_wide_as_their_shares() {
    let level = |name: &str, shares: [&str; 4]| -> Vec<Value> {
        let entry = |(year, share)| json!({ "serie": "Træna kommune", "nivaa": name, "aar": year, "verdi": share });
        YEARS.iter().zip(shares).map(entry).collect()
    };
    let mut stacked = indicator("nivaaer", "prosent", &[("Træna kommune", "kommune", ["1", "1", "1", "1"])]);
    stacked["nivaaer"] = json!([{ "navn": "Nivå 1" }, { "navn": "Nivå 2" }]);
    stacked["tall"] =
        [level("Nivå 1", ["25,0", "skjult", "0", "60,5"]), level("Nivå 2", ["75,0", "skjult", "100,0", "39,5"])]
            .concat()
            .into();
    let found = drawn(stacked);
    let mut widths: Vec<f64> = found
        .iter()
        .filter_map(|drawn| match drawn {
            Drawn::Rect { width, height, .. } if (height - 5.2).abs() < 0.03 => Some(*width),
            // A hidden part is drawn dashed on all sides.
            Drawn::Curve(lines) => {
                let (across, down) = extent(lines);
                ((down.1 - down.0 - 5.2).abs() < 0.03).then_some(across.1 - across.0)
            }
            _ => None,
        })
        .collect();
    widths.sort_by(f64::total_cmp);
    let expected = [0.25, 0.395, 0.605, 0.75, 1.0, 1.0].map(|share| share * WIDTH);
    assert_eq!(widths.len(), expected.len(), "{widths:?} {found:#?}");
    widths.iter().zip(expected).for_each(|(width, expected)| near(*width, expected));
}

/// All panels have the same scale: the same figure stands equally high in each.
#[test]
fn panels_share_their_scale() {
    let series = [
        ("Træna kommune", "kommune", ["4,0", "4,0", "4,0", "4,0"]),
        ("Skole A", "enhet", ["3,5", "4,0", "4,5", "5,0"]),
        ("Skole B", "enhet", ["3,5", "skjult", "3,1", "3,0"]),
    ];
    let found = drawn(indicator("perEnhet", "indeks", &series));
    let markers = markers(&found, 1.6);
    // The axis is from 3 to 5, on 24 mm; the lowest point is at 3.
    let foot = markers.iter().copied().fold(0.0, f64::max);
    let mut figures: Vec<f64> = markers.iter().map(|y| 3.0 + (foot - y) / 24.0 * 2.0).collect();
    figures.sort_by(f64::total_cmp);
    let expected = [3.0, 3.1, 3.5, 3.5, 4.0, 4.5, 5.0];
    assert_eq!(figures.len(), expected.len(), "{figures:?}");
    figures
        .iter()
        .zip(expected)
        .for_each(|(figure, expected)| assert!((figure - expected).abs() < 0.01, "{figures:?}"));
}
