//! The source as syntax trees: every file, every path in it and the file that the path leads to.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, Macro, UseTree, Visibility};

use crate::support::project;

/// A module's path from the root of the crate: `["load", "file"]`.
pub type Module = Vec<String>;

/// The files of the library by module, parsed.
pub struct Source {
    pub files: BTreeMap<Module, syn::File>,
    /// The names that a module imports or re-exports, each with the path of its target.
    shown: BTreeMap<(Module, String), Module>,
}

impl Source {
    pub fn read() -> Self {
        let root = project().join("src");
        let mut files = BTreeMap::new();
        for entry in walkdir::WalkDir::new(&root) {
            let path = entry.expect("it is readable").into_path();
            let name = path.strip_prefix(&root).expect("it is in the root").with_extension("");
            let mut module: Module = name.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            if path.extension().is_none_or(|extension| extension != "rs") || module == ["main"] {
                continue;
            }
            module.pop_if(|last| last == "mod" || last == "lib");
            let text = std::fs::read_to_string(&path).expect("it is UTF-8");
            let mut file = syn::parse_file(&text).expect("it is Rust");
            file.items.retain(|item| !is_for_tests(attributes(item)));
            if module.last().is_none_or(|last| last != "tests") {
                files.insert(module, file);
            }
        }
        let mut source = Self { files, shown: BTreeMap::new() };
        let mut shown = BTreeMap::new();
        for (module, file) in &source.files {
            for item in &file.items {
                // Modules may use the names that their parent imports.
                if let Item::Use(item) = item {
                    for (path, name) in flat(&item.tree) {
                        let target = source.absolute(module, &path, &BTreeMap::new());
                        shown.insert((module.clone(), name), target);
                    }
                }
            }
        }
        source.shown = shown;
        source
    }

    /// The files that each file names in its code, not counting itself and files that it only re-exports.
    pub fn arrows(&self) -> BTreeMap<Module, BTreeSet<Module>> {
        let arrows_of = |(module, file): (&Module, &syn::File)| {
            let mut paths = Paths::default();
            paths.visit_file(file);
            let names: BTreeMap<String, Module> = paths
                .imported
                .iter()
                .map(|(path, name)| (name.clone(), self.absolute(module, path, &BTreeMap::new())))
                .collect();
            let imported = paths.imported.iter().map(|(path, _)| self.absolute(module, path, &BTreeMap::new()));
            // The name of a folder alone names no file.
            let imported = imported.filter(|path| !self.is_folder(path));
            let used = paths.used.iter().map(|path| self.absolute(module, path, &names));
            let files = imported.chain(used).filter_map(|path| self.file_of(&path));
            (module.clone(), files.filter(|other| other != module).collect())
        };
        self.files.iter().map(arrows_of).collect()
    }

    fn is_folder(&self, module: &Module) -> bool {
        self.files.keys().any(|other| other.len() > module.len() && other.starts_with(module))
    }

    /// A path from the root of the crate; empty if it leads out of the crate.
    fn absolute(&self, module: &Module, path: &[String], names: &BTreeMap<String, Module>) -> Module {
        let mut base = module.clone();
        let mut rest = path;
        match path.first().map(String::as_str) {
            Some("crate") => {
                base = Vec::new();
                rest = &path[1..];
            }
            Some("self") => rest = &path[1..],
            Some("super") => {
                while let Some((first, others)) = rest.split_first()
                    && first == "super"
                {
                    base.pop();
                    rest = others;
                }
            }
            Some(first) => {
                if let Some(known) = names.get(first) {
                    base = known.clone();
                    rest = &path[1..];
                } else {
                    let child: Module = base.iter().cloned().chain([first.to_owned()]).collect();
                    if !self.files.contains_key(&child) {
                        return Vec::new();
                    }
                }
            }
            None => {}
        }
        base.extend_from_slice(rest);
        base
    }

    /// The file that defines the target of a path, however many modules re-export it.
    fn file_of(&self, path: &Module) -> Option<Module> {
        let mut path = path.clone();
        for _ in 0..8 {
            let end = (0..=path.len()).rev().find(|end| self.files.contains_key(&path[..*end]))?;
            let (module, rest) = path.split_at(end);
            let Some(target) = rest.first().and_then(|name| self.shown.get(&(module.to_vec(), name.clone()))) else {
                return (!module.is_empty()).then(|| module.to_vec());
            };
            path = target.iter().chain(&rest[1..]).cloned().collect();
        }
        None
    }
}

/// A path, and the name that it is known by.
type Named = (Vec<String>, String);

#[derive(Default)]
struct Paths {
    imported: Vec<Named>,
    used: Vec<Vec<String>>,
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Use(item) if matches!(item.vis, Visibility::Inherited) => self.imported.extend(flat(&item.tree)),
            Item::Use(_) => {}
            item if is_for_tests(attributes(item)) => {}
            item => visit::visit_item(self, item),
        }
    }

    // `pub(super)` is a visibility, not a path.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.used.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    /// The arguments of a macro are read as words: `a::b::c`.
    fn visit_macro(&mut self, mac: &'ast Macro) {
        let text = mac.tokens.to_token_stream().to_string();
        let mut path: Vec<String> = Vec::new();
        let mut joined = false;
        for word in text.replace("::", " :: ").split_whitespace() {
            if word == "::" {
                joined = true;
            } else {
                if !joined {
                    self.used.extend(Some(std::mem::take(&mut path)).filter(|path| path.len() > 1));
                    path.clear();
                }
                path.push(word.to_owned());
                joined = false;
            }
        }
        self.used.extend(Some(path).filter(|path| path.len() > 1));
    }
}

fn flat(tree: &UseTree) -> Vec<Named> {
    fn walk(tree: &UseTree, before: &[String], found: &mut Vec<Named>) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => walk(&path.tree, &with(path.ident.to_string()), found),
            UseTree::Name(name) if name.ident == "self" => {
                found.push((before.to_vec(), before.last().cloned().unwrap_or_default()));
            }
            UseTree::Name(name) => found.push((with(name.ident.to_string()), name.ident.to_string())),
            UseTree::Rename(renamed) => found.push((with(renamed.ident.to_string()), renamed.rename.to_string())),
            UseTree::Glob(_) => found.push((before.to_vec(), String::new())),
            UseTree::Group(group) => group.items.iter().for_each(|tree| walk(tree, before, found)),
        }
    }
    let mut found = Vec::new();
    walk(tree, &[], &mut found);
    found
}

/// The attributes of an item of any sort.
pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

pub fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.meta.to_token_stream().to_string().contains("test")
    })
}
