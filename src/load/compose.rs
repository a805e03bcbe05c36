//! Putting referenced records in the place of their paths.
//!
//! Which values may be references is written in the kind's JSON Schema ([`crate::model::REFERENCE`]), so a
//! new kind needs nothing here.

use crate::finding::rules;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::origins::{Origins, Part};
use super::root::{Resolved, Root, Unresolved};
use super::schemas::{self, dereference, property};
use super::upgrade::{self, Moved};
use super::{Pattern, file, picture};
use crate::finding::{At, Finding, Findings, Place, SourceFile, pointer_token};
use crate::model::{DOCUMENTS, Kind, MANY, PICTURE, REFERENCE};
use crate::value::text::excerpt;
use crate::words::{quoted, say};

/// How many files may refer to each other in a row; the richest document uses three.
const DEEPEST: usize = 8;

/// How many documents a document may contain: three times a round of all municipalities of Norway.
const MOST_APPLICATIONS: usize = 1000;

/// What composing gives, whether or not every reference resolved.
pub(super) struct Composed {
    pub(super) document: Value,
    /// The documents that it contains, in the order they are named. In `document` itself there is an empty list in
    /// their place: each is loaded by itself.
    pub(super) contained: Vec<Contained>,
    pub(super) origins: Origins,
    pub(super) findings: Findings,
    /// Pointers to what stands as `null` because its reference did not resolve.
    pub(super) unresolved: Vec<String>,
}

/// A document that another one contains.
pub(super) struct Contained {
    /// What it is called where it is named.
    pub(super) name: String,
    /// Where it is named, or begins.
    pub(super) place: Place,
    pub(super) named: Named,
}

/// Where a contained document is.
pub(super) enum Named {
    File(PathBuf),
    Inline(Part, Value),
    /// Nowhere: its reference names nothing that may be read.
    Unresolved(Finding),
}

/// Puts every record that the document refers to in its place.
pub(super) fn compose(kind: Kind, start: &Part, value: Value, root: &Root) -> Composed {
    let schema = &schemas::of(kind).files;
    let mut composer = Composer {
        schema,
        root,
        parts: HashMap::new(),
        files: Vec::new(),
        patterns: Vec::new(),
        findings: Vec::new(),
        unresolved: Vec::new(),
        contained: Vec::new(),
    };
    composer.files.push(start.file.clone());
    let from = Reading {
        file: start.file.clone(),
        carried: start.carried,
        opened: Vec::new(),
        named_at: None,
        start: start.base.clone(),
        moved: start.moved.clone(),
    };
    let document = composer.record(value, schema, "", &from, &start.base);
    if let Some(part) = composer.parts.get_mut("") {
        part.moved.clone_from(&start.moved);
    }
    let Composer { parts, files, patterns, findings, unresolved, contained, .. } = composer;
    Composed { document, contained, origins: Origins::new(parts, files, patterns), findings, unresolved }
}

/// The file that is being read, and the files that led to it.
struct Reading {
    file: Arc<SourceFile>,
    carried: bool,
    opened: Vec<PathBuf>,
    /// The reference that names it; `None` for the document itself.
    named_at: Option<Place>,
    /// Where the document itself begins in it, and where its members stood before it was made one of this version.
    start: String,
    moved: Moved,
}

impl Reading {
    /// Where a value stands in the file, of which `base` is the pointer as this version has it.
    fn written(&self, base: String) -> String {
        match base.strip_prefix(&self.start) {
            Some(rest) if !self.moved.is_empty() => format!("{}{}", self.start, upgrade::before(&self.moved, rest)),
            _ => base,
        }
    }
}

struct Composer<'a> {
    schema: &'static Value,
    root: &'a Root,
    parts: HashMap<String, Part>,
    files: Vec<Arc<SourceFile>>,
    patterns: Vec<(Pattern, Vec<PathBuf>)>,
    findings: Findings,
    unresolved: Vec<String>,
    contained: Vec<Contained>,
}

impl Composer<'_> {
    /// A value that begins a record: its place is remembered, its own references are resolved.
    fn record(&mut self, mut value: Value, schema: &Value, pointer: &str, from: &Reading, base: &str) -> Value {
        let named_at = from.named_at.clone().filter(|_| base.is_empty());
        let changes = if is_edition(schema) { upgrade::of_edition(&value) } else { Vec::new() };
        let moved = upgrade::change(&mut value, changes);
        let (file, carried, base) = (from.file.clone(), from.carried, base.to_owned());
        let part = Part { file, carried, base: base.clone(), moved, named_at };
        self.parts.insert(pointer.to_owned(), part);
        // The questions of a form name no files.
        let questions =
            value.as_object_mut().filter(|_| is_edition(schema)).and_then(|edition| edition.remove("deler"));
        let mut value = self.value(value, schema, pointer, from, &base);
        if let (Some(questions), Some(edition)) = (questions, value.as_object_mut()) {
            edition.insert("deler".to_owned(), questions);
        }
        value
    }

    fn value(&mut self, value: Value, schema: &Value, pointer: &str, from: &Reading, base: &str) -> Value {
        let schema = dereference(self.schema, schema);
        // What may be left out is a reference or nothing.
        let alternatives = schema.get("anyOf").and_then(Value::as_array).into_iter().flatten();
        let schema = match alternatives.filter(|_| !value.is_null()).find(|one| one.get(REFERENCE).is_some()) {
            Some(reference) if schema.get(REFERENCE).is_none() => reference,
            _ => schema,
        };
        if let Some(reference) = schema.get(REFERENCE) {
            if reference == PICTURE {
                return self.picture(value, pointer, from, base);
            }
            let inline = &schema["anyOf"][1];
            return if reference == DOCUMENTS {
                self.documents(value, from, base)
            } else if reference == MANY {
                self.many(value, &inline["items"]["anyOf"][1], pointer, from, base)
            } else if let Value::String(path) = &value {
                let mut records = self.open(path, inline, &mut |_| pointer.to_owned(), from, base);
                if records.len() == 1 {
                    return records.remove(0);
                }
                if records.len() > 1 {
                    let message = say!("unresolved-reference-several", reference = quoted(path), count = records.len());
                    self.fail(Unresolved::new(&rules::UNRESOLVED_REFERENCE, message), from, base);
                }
                self.unresolved.push(pointer.to_owned());
                Value::Null
            } else if is_edition(inline) {
                self.record(value, inline, pointer, from, base)
            } else {
                self.value(value, inline, pointer, from, base)
            };
        }
        match value {
            Value::Object(members) => {
                let composed = members.into_iter().map(|(key, value)| {
                    let token = format!("/{}", pointer_token(&key));
                    let value = match property(self.schema, schema, &key) {
                        Some(schema) => {
                            let base = from.written(format!("{base}{token}"));
                            self.value(value, schema, &format!("{pointer}{token}"), from, &base)
                        }
                        None => value,
                    };
                    (key, value)
                });
                Value::Object(composed.collect::<Map<_, _>>())
            }
            Value::Array(items) => match schema.get("items") {
                Some(schema) => {
                    let items = items.into_iter().enumerate();
                    items
                        .map(|(i, item)| {
                            self.value(item, schema, &format!("{pointer}/{i}"), from, &format!("{base}/{i}"))
                        })
                        .collect()
                }
                None => Value::Array(items),
            },
            scalar => scalar,
        }
    }

    /// Notes the documents that `value` names or holds; what is neither stays for the shape check.
    fn documents(&mut self, value: Value, from: &Reading, base: &str) -> Value {
        let items = match listed(value, base) {
            Ok(items) => items,
            Err(other) => return other,
        };
        let mut odd = Vec::new();
        for (base, item) in items {
            if self.contained.len() > MOST_APPLICATIONS {
                break;
            }
            let place = Place { file: from.file.clone(), at: At::Value(base.clone()) };
            let number = self.contained.len() + 1;
            let mut contain = |name, named| self.contained.push(Contained { name, place: place.clone(), named });
            match item {
                Value::String(path) => match resolve(self.root, from, &path) {
                    Ok(resolved) => {
                        for file in &resolved.files {
                            contain(file.display().to_string(), Named::File(file.clone()));
                        }
                        self.patterns.extend(resolved.pattern.map(|pattern| (pattern, resolved.files)));
                    }
                    Err(why) => {
                        contain(path, Named::Unresolved(why.at(place.clone())));
                    }
                },
                Value::Object(_) => {
                    let name = format!("{}, søknad {number}", from.file.path.display());
                    let moved = Moved::new();
                    let part = Part { file: from.file.clone(), carried: from.carried, base, moved, named_at: None };
                    contain(name, Named::Inline(part, item));
                }
                other => odd.push(other),
            }
        }
        if self.contained.len() > MOST_APPLICATIONS {
            self.contained.truncate(MOST_APPLICATIONS);
            let message = say!("too-large-document-applications", most = MOST_APPLICATIONS);
            self.fail(Unresolved::new(&rules::TOO_LARGE, message), from, base);
        }
        Value::Array(odd)
    }

    /// The picture that `value` names. What is in a record already stays, for its value type to look at.
    fn picture(&mut self, value: Value, pointer: &str, from: &Reading, base: &str) -> Value {
        let Value::String(path) = &value else { return value };
        if path.starts_with("data:") {
            return value;
        }
        let found = resolve(self.root, from, path).and_then(|resolved| match resolved.files.as_slice() {
            [file] if resolved.pattern.is_none() => Ok(file.clone()),
            _ => Err(Unresolved::of_pattern(path)),
        });
        let file = match found {
            Ok(file) => file,
            Err(why) => {
                self.fail(why, from, base);
                self.unresolved.push(pointer.to_owned());
                return Value::Null;
            }
        };
        // What is named otherwise is none, and its value type says so of the path.
        let Some(format) = picture::format(&file) else { return value };
        match self.root.picture(&file, format) {
            Ok(text) => {
                let source = SourceFile::new(file, text);
                let value = Value::String(source.text.clone());
                self.files.push(Arc::new(source));
                value
            }
            Err(findings) => {
                let named_at = Place { file: from.file.clone(), at: At::Value(base.to_owned()) };
                self.findings.extend(
                    findings.into_iter().map(|finding| finding.related(named_at.clone(), say!("related-named-here"))),
                );
                self.unresolved.push(pointer.to_owned());
                Value::Null
            }
        }
    }

    fn many(&mut self, value: Value, inline: &Value, pointer: &str, from: &Reading, base: &str) -> Value {
        let items = match listed(value, base) {
            Ok(items) => items,
            Err(other) => return other,
        };
        let mut records = Vec::new();
        for (base, item) in items {
            let start = records.len();
            match item {
                Value::String(path) => {
                    records.extend(self.open(&path, inline, &mut |i| format!("{pointer}/{}", start + i), from, &base));
                }
                item => records.push(self.record(item, inline, &format!("{pointer}/{start}"), from, &base)),
            }
        }
        Value::Array(records)
    }

    /// The records in the files that `path` names; `pointer` tells where in the document the nth goes.
    fn open(
        &mut self,
        path: &str,
        schema: &Value,
        pointer: &mut dyn FnMut(usize) -> String,
        from: &Reading,
        base: &str,
    ) -> Vec<Value> {
        if from.opened.len() >= DEEPEST {
            let message = say!("reference-cycle-deep", reference = quoted(path), nth = DEEPEST + 1);
            self.fail(Unresolved::new(&rules::REFERENCE_CYCLE, message), from, base);
            return Vec::new();
        }
        let (files, by_pattern) = match resolve(self.root, from, path) {
            Ok(resolved) => {
                let by_pattern = resolved.pattern.is_some();
                if let Some(pattern) = resolved.pattern {
                    self.patterns.push((pattern, resolved.files.clone()));
                }
                (resolved.files, by_pattern)
            }
            Err(unresolved) if unresolved.rule.code == rules::UNRESOLVED_REFERENCE.code && is_name(path) => {
                let text = quoted(excerpt(path));
                let message = match property(self.schema, schema, "navn") {
                    Some(_) => say!("unresolved-reference-name", text),
                    None => say!("unresolved-reference-text", text),
                };
                self.fail(Unresolved::new(unresolved.rule, message), from, base);
                return Vec::new();
            }
            Err(unresolved) => {
                self.fail(unresolved, from, base);
                return Vec::new();
            }
        };
        let mut read = Vec::new();
        for path in files {
            if path == from.file.path || from.opened.contains(&path) {
                let message = say!("reference-cycle", file = path.display().to_string());
                self.fail(Unresolved::new(&rules::REFERENCE_CYCLE, message), from, base);
                continue;
            }
            let named_at = Place { file: from.file.clone(), at: At::Value(base.to_owned()) };
            match self.root.read(&path) {
                Ok(found) => {
                    if !self.files.iter().any(|known| known.path == found.file.path) {
                        self.files.push(found.file.clone());
                    }
                    read.push(found);
                }
                Err(findings) => {
                    self.findings.extend(
                        findings
                            .into_iter()
                            .map(|finding| finding.related(named_at.clone(), say!("related-named-here"))),
                    );
                }
            }
        }
        if by_pattern {
            // The names of files say nothing of which is first; those without a number are behind, by their paths.
            read.sort_by_key(|found| number(&found.value).unwrap_or(u64::MAX));
        }
        let mut records = Vec::new();
        for file::Read { file, value, carried, .. } in read {
            let opened = from.opened.iter().cloned().chain([from.file.path.clone()]).collect();
            let named_at = Some(Place { file: from.file.clone(), at: At::Value(base.to_owned()) });
            let place = pointer(records.len());
            records.push(self.record(
                value,
                schema,
                &place,
                &Reading { file, carried, opened, named_at, start: String::new(), moved: Moved::new() },
                "",
            ));
        }
        records
    }

    fn fail(&mut self, why: Unresolved, from: &Reading, base: &str) {
        self.findings.push(why.at(Place { file: from.file.clone(), at: At::Value(base.to_owned()) }));
    }
}

/// The items of a list of references and records, each with where it stands; one path alone is a list of one.
fn listed(value: Value, base: &str) -> Result<Vec<(String, Value)>, Value> {
    match value {
        Value::Array(items) => {
            Ok(items.into_iter().enumerate().map(|(i, item)| (format!("{base}/{i}"), item)).collect())
        }
        path @ Value::String(_) => Ok(vec![(base.to_owned(), path)]),
        other => Err(other),
    }
}

/// Whether a schema is that of form editions.
fn is_edition(schema: &Value) -> bool {
    schema.get("$ref").and_then(Value::as_str) == Some("#/$defs/Skjemautgave")
}

/// The number that a record gives itself among others, if it does.
fn number(record: &Value) -> Option<u64> {
    record.get("prioritet")?.as_u64()
}

/// The files that `path` names in the file that is being read.
fn resolve(root: &Root, from: &Reading, path: &str) -> Result<Resolved, Unresolved> {
    if from.carried {
        let message = say!("reference-outside-root-data", reference = quoted(excerpt(path)));
        return Err(Unresolved::new(&rules::REFERENCE_OUTSIDE_ROOT, message));
    }
    root.resolve(&from.file.path, path)
}

/// Whether a text that names no file is no path either: it has no ending, as names of files have, and no wildcard.
fn is_name(text: &str) -> bool {
    let ending = text.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_ending = (1..=5).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric());
    !is_ending && !text.is_empty() && !text.contains(['*', '?', '[', '{', '\\', '\0']) && !text.contains("..")
}
