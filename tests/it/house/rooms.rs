//! The order of the rooms.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Module, Source};
use crate::support::project;

/// The rooms, each using those above it only. A new room is a new line.
const ROOMS: [&str; 18] = [
    "words",
    "value",
    "prose",
    "fonts",
    "finding",
    "model",
    "application",
    "form",
    "exchange",
    "load",
    "check",
    "document",
    "typeset",
    "pipeline",
    "stack",
    "api",
    "batch",
    "face",
];

#[test]
fn rooms_use_those_above_them_only() {
    let source = Source::read();
    let place = |module: &Module| {
        let room = &module[0];
        ROOMS.iter().position(|known| known == room).unwrap_or_else(|| panic!("{room} is no room: add it to ROOMS"))
    };
    let mut upward = Vec::new();
    let mut between = BTreeSet::new();
    for (from, files) in source.arrows().iter().filter(|(from, _)| !from.is_empty()) {
        for to in files {
            if place(from) < place(to) {
                upward.push(format!("{} uses {}", from.join("::"), to.join("::")));
            }
            if place(from) != place(to) {
                between.insert((from[0].clone(), to[0].clone()));
            }
        }
    }
    assert!(upward.is_empty(), "{}", upward.join("\n"));
    // Makes sure that something was read: without arrows, no order could be broken.
    assert!(between.len() > 20, "{between:?}");
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let arrows = Source::read().arrows();
    let circles = circles(&arrows);
    let shown: Vec<String> = circles
        .iter()
        .map(|circle| {
            let inside = circle.iter().flat_map(|from| {
                let to = arrows[from].iter().filter(|to| circle.contains(*to));
                to.map(move |to| format!("  {} uses {}", from.join("::"), to.join("::")))
            });
            inside.collect::<Vec<_>>().join("\n")
        })
        .collect();
    assert!(circles.is_empty(), "files in a circle:\n{}", shown.join("\n\n"));
}

#[test]
fn the_root_holds_rooms_and_hardly_a_file() {
    let files = std::fs::read_dir(project().join("src")).expect("it is a folder");
    let files = files.filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path().is_file())).count();
    assert!((2..=8).contains(&files), "{files} files stand in the root of src");
}

/// The reader of paths must find a file that is named in a `use`, inline, through a module and in a macro.
#[test]
fn paths_are_found_wherever_they_stand() {
    let arrows = Source::read().arrows();
    let uses = |from: &str, to: &str| {
        let path = |text: &str| text.split("::").map(str::to_owned).collect::<Module>();
        arrows[&path(from)].contains(&path(to))
    };
    assert!(uses("check::measures", "finding::rules"), "a use and a path through it");
    assert!(uses("finding", "words::catalogue"), "what a room shows as its own");
    assert!(!uses("finding", "check"));
}

/// Groups of modules that reach each other (Kosaraju's algorithm).
fn circles(arrows: &BTreeMap<Module, BTreeSet<Module>>) -> Vec<BTreeSet<Module>> {
    fn visit<'a>(
        at: &'a Module,
        next: &BTreeMap<&'a Module, Vec<&'a Module>>,
        seen: &mut Vec<&'a Module>,
        done: &mut BTreeSet<&'a Module>,
    ) {
        if done.insert(at) {
            for to in next.get(at).into_iter().flatten() {
                visit(to, next, seen, done);
            }
            seen.push(at);
        }
    }
    let (mut forward, mut backward) =
        (BTreeMap::<&Module, Vec<&Module>>::new(), BTreeMap::<&Module, Vec<&Module>>::new());
    for (from, files) in arrows {
        for to in files {
            forward.entry(from).or_default().push(to);
            backward.entry(to).or_default().push(from);
        }
    }
    let (mut order, mut done) = (Vec::new(), BTreeSet::new());
    arrows.keys().for_each(|at| visit(at, &forward, &mut order, &mut done));
    let (mut circles, mut done) = (Vec::new(), BTreeSet::new());
    for at in order.into_iter().rev() {
        let mut group = Vec::new();
        visit(at, &backward, &mut group, &mut done);
        if group.len() > 1 {
            circles.push(group.into_iter().cloned().collect());
        }
    }
    circles
}

#[test]
fn circles_are_found() {
    let module = |name: &str| vec![name.to_owned()];
    let arrows = BTreeMap::from([
        (module("a"), BTreeSet::from([module("b")])),
        (module("b"), BTreeSet::from([module("c")])),
        (module("c"), BTreeSet::from([module("a"), module("d")])),
        (module("d"), BTreeSet::new()),
    ]);
    assert_eq!(circles(&arrows), [BTreeSet::from(["a", "b", "c"].map(module))]);
}
