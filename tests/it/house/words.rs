//! The words: every key that the code names is in the catalogues with the arguments that it is given, every key of the
//! catalogues is named, and no sentence stands in the code or a template.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use syn::visit::{self, Visit};
use syn::{Attribute, ExprMethodCall, LitStr, Macro};

use super::source::Source;
use crate::support::project;

/// A message or an attribute of one, and the arguments that it names.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

fn catalogue(language: &str) -> Catalogue {
    let mut found = Catalogue::new();
    for entry in std::fs::read_dir(project().join("locales").join(language)).expect("it is a folder") {
        let path = entry.expect("it is readable").path();
        let text = std::fs::read_to_string(&path).expect("it is UTF-8");
        let resource =
            parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let id = message.id.name.to_owned();
                let mut add = |key: String, pattern: &Pattern<&str>| {
                    let mut names = BTreeSet::new();
                    arguments(pattern, &mut names);
                    assert!(found.insert(key.clone(), names).is_none(), "{key} is there twice");
                };
                message.value.iter().for_each(|pattern| add(id.clone(), pattern));
                message.attributes.iter().for_each(|one| add(format!("{id}.{}", one.id.name), &one.value));
            }
        }
    }
    found
}

fn arguments(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            let inline = match expression {
                Expression::Inline(inline) => inline,
                Expression::Select { selector, variants } => {
                    variants.iter().for_each(|variant| arguments(&variant.value, names));
                    selector
                }
            };
            match inline {
                InlineExpression::VariableReference { id } => {
                    names.insert(id.name.to_owned());
                }
                InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
                InlineExpression::Placeable { expression } => {
                    arguments(
                        &Pattern { elements: vec![PatternElement::Placeable { expression: (**expression).clone() }] },
                        names,
                    );
                }
                other => panic!("{other:?} is not used in these catalogues"),
            }
        }
    }
}

/// A key that the code names, with the arguments that it gives.
#[derive(Default)]
struct Said {
    /// Of `say!`.
    said: Vec<(String, BTreeSet<String>)>,
    /// Of `word(…)`.
    words: BTreeSet<String>,
    /// All literals of code that is not for a programmer alone.
    literals: Vec<String>,
}

impl<'ast> Visit<'ast> for Said {
    // Documentation and the like.
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !super::source::is_for_tests(super::source::attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        self.literals.push(literal.value());
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        // The reason of an `expect` is for readers of the code.
        if call.method == "expect" || call.method == "expect_err" {
            return self.visit_expr(&call.receiver);
        }
        if call.method == "word"
            && let Some(syn::Expr::Lit(literal)) = call.args.first()
            && let syn::Lit::Str(key) = &literal.lit
        {
            self.words.insert(key.value());
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, mac: &'ast Macro) {
        let name = mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        if matches!(
            name.as_str(),
            "panic"
                | "unreachable"
                | "assert"
                | "assert_eq"
                | "debug_assert"
                | "macro_rules"
                | "json_schema"
                | "record_value"
        ) {
            return;
        }
        self.tokens(mac.tokens.clone());
        if name == "say" {
            self.say(mac.tokens.clone());
        }
    }
}

impl Said {
    /// Literals and `say!`s inside a macro.
    fn tokens(&mut self, tokens: proc_macro2::TokenStream) {
        let tokens: Vec<proc_macro2::TokenTree> = tokens.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            match token {
                // Documentation inside a macro.
                proc_macro2::TokenTree::Literal(_) if at > 1 && tokens[at - 2].to_string() == "doc" => {}
                proc_macro2::TokenTree::Literal(literal) => {
                    self.literals.extend(syn::parse_str::<LitStr>(&literal.to_string()).ok().map(|text| text.value()));
                }
                proc_macro2::TokenTree::Group(group) => {
                    let before = |back: usize| at.checked_sub(back).map(|at| tokens[at].to_string());
                    if before(1).as_deref() == Some("!") && before(2).as_deref() == Some("say") {
                        self.say(group.stream());
                    }
                    if before(1).as_deref() == Some("word") {
                        let key = syn::parse2::<LitStr>(group.stream());
                        self.words.extend(key.ok().map(|key| key.value()));
                    }
                    self.tokens(group.stream());
                }
                _ => {}
            }
        }
    }

    fn say(&mut self, tokens: proc_macro2::TokenStream) {
        let mut tokens = tokens.into_iter();
        let key = tokens.next().map(|token| token.to_string()).unwrap_or_default();
        let Ok(key) = syn::parse_str::<LitStr>(&key) else { return };
        let (mut names, mut begins) = (BTreeSet::new(), false);
        for token in tokens {
            match &token {
                proc_macro2::TokenTree::Punct(mark) if mark.as_char() == ',' => begins = true,
                proc_macro2::TokenTree::Ident(name) if begins => {
                    names.insert(name.to_string());
                    begins = false;
                }
                _ => begins = false,
            }
        }
        self.said.push((key.value(), names));
    }
}

fn said() -> Said {
    let mut said = Said::default();
    Source::read().files.values().for_each(|file| said.visit_file(file));
    assert!(said.literals.len() > 1000 && said.said.len() > 100, "hardly a sentence was found: {:?}", said.said);
    said
}

/// The keys that code makes of others: those of rules, and those of words that templates name.
fn is_named_elsewhere(key: &str, templates: &str) -> bool {
    let id = key.split('.').next().unwrap_or(key);
    let rule = id.strip_prefix("rule-").is_some_and(|code| blankett::finding::rules::find(code).is_some());
    rule || templates.contains(&format!("\"{id}\"")) || templates.contains(&format!("words.{id}"))
}

#[test]
fn every_key_and_argument_is_there_and_used() {
    let said = said();
    let (en, nb) = (catalogue("en"), catalogue("nb"));
    let mut wrong = Vec::new();
    for (key, given) in &said.said {
        let (message, of) = (key.split('.').next().unwrap_or(key), |all: &Catalogue| all.get(key).cloned());
        if of(&en).is_none() && of(&nb).is_none() {
            wrong.push(format!("{key} is in no catalogue"));
        }
        for all in [&en, &nb].into_iter().filter(|all| all.contains_key(key)) {
            // The message takes the arguments that its attributes name.
            let whole = all.iter().filter(|(other, _)| {
                *other == key || (key == message && other.starts_with(&format!("{message}.help")))
            });
            let asked: BTreeSet<String> = whole.flat_map(|(_, names)| names.iter().cloned()).collect();
            wrong.extend(asked.difference(given).map(|name| format!("{key} is not given ${name}")));
            wrong.extend(given.difference(&asked).map(|name| format!("{key} is given ${name} for nothing")));
        }
    }
    for key in &said.words {
        match nb.get(key).or_else(|| en.get(key)) {
            Some(names) if names.is_empty() => {}
            Some(names) => wrong.push(format!("{key} is a word without arguments, but its text names {names:?}")),
            None => wrong.push(format!("{key} is in no catalogue")),
        }
    }
    let templates = templates().into_iter().map(|(_, text)| text).collect::<String>();
    let named: BTreeSet<&str> =
        said.said.iter().map(|(key, _)| key.as_str()).chain(said.words.iter().map(String::as_str)).collect();
    for key in en.keys().chain(nb.keys()) {
        let of_message = key.strip_suffix(".help").is_some_and(|message| named.contains(message));
        if !named.contains(key.as_str()) && !of_message && !is_named_elsewhere(key, &templates) {
            wrong.push(format!("{key} is never used"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The templates and the library of Typst, by name.
fn templates() -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(project().join("templates")).into_iter();
    let files = files.map(|entry| entry.expect("it is readable").into_path());
    let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "typ" || extension == "j2"));
    let read =
        |path: std::path::PathBuf| (path.display().to_string(), std::fs::read_to_string(&path).expect("it is UTF-8"));
    texts.map(read).collect()
}

/// Files whose sentences are data: descriptions of references and numbers in schemas, and the labels of the forms,
/// which are their specification.
const DATA: [&[&str]; 3] = [&["model", "record"], &["value", "ids"], &["check", "answers"]];

/// Whether a literal reads like words for people: several of them, and no code of Typst or PDF.
fn is_sentence(text: &str) -> bool {
    if text.starts_with('#') || text.contains("startxref") {
        return false;
    }
    let words = text.split(|c: char| c.is_whitespace() || c == '\u{a0}').filter(|word| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || "«»–…".contains(c));
        word.chars().count() > 1 && word.chars().all(char::is_alphabetic)
    });
    words.count() >= 3
}

#[test]
fn no_sentence_stands_in_the_code() {
    let mut said = Said::default();
    let source = Source::read();
    source
        .files
        .iter()
        .filter(|(module, _)| !DATA.contains(&module.iter().map(String::as_str).collect::<Vec<_>>().as_slice()))
        .for_each(|(_, file)| said.visit_file(file));
    let escaped: Vec<String> = said.literals.into_iter().filter(|text| is_sentence(text)).collect();
    assert!(escaped.is_empty(), "move these to locales/:\n{}", escaped.join("\n"));
}

/// The labels of the two forms stay in their templates: they are the forms' specification.
const FORMS: [&str; 3] = ["behovsmelding.typ", "ekstramidler.typ", "form.typ"];

/// Words for people in a line of a template: a literal of several words or with Norwegian letters, or a text in brackets.
/// Patterns and names of fonts are none.
fn words_in(line: &str) -> Vec<&str> {
    let code = line.split("//").next().filter(|_| !line.contains("://")).unwrap_or(line);
    let literals = code.split('"').skip(1).step_by(2).filter(|text| {
        let words =
            text.split_whitespace().filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic)).count();
        let is_code = text.contains("\\\\p") || text.ends_with(" Sans");
        !is_code && (words > 1 || text.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']))
    });
    let bracketed = code.split('[').skip(1).filter_map(|rest| rest.split(']').next()).filter(|text| {
        text.starts_with(char::is_uppercase) && text.chars().all(|c| c.is_alphabetic() || c == ' ') && text.len() > 2
    });
    literals.chain(bracketed).collect()
}

#[test]
fn no_word_stands_in_a_template() {
    assert_eq!(
        words_in("table.cell[Aktivitet], name: \"Ikke fordelt\", // Norwegian: \"Måned\""),
        ["Ikke fordelt", "Aktivitet"]
    );
    let mut escaped = Vec::new();
    for (name, text) in templates().iter().filter(|(name, _)| !FORMS.iter().any(|form| name.ends_with(form))) {
        escaped.extend(text.lines().flat_map(words_in).map(|words| format!("{name}: {words}")));
    }
    assert!(escaped.is_empty(), "move these to locales/nb as page-…:\n{}", escaped.join("\n"));
}
