//! The catalogues: one Fluent file a topic, for each language.

use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::langid;

use super::message::{Arg, Listed, Message};

/// A language of Blankett's sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, the language of findings.
    En,
    /// Norwegian (*bokmål*), the language of documents.
    Nb,
    /// Norwegian (*nynorsk*), of documents that ask for it.
    Nn,
}

impl Language {
    /// Its code (ISO 639).
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nb => "nb",
            Self::Nn => "nn",
        }
    }
}

static FOLDER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The catalogues of a language, as written in its files.
pub(crate) fn topics(language: Language) -> impl Iterator<Item = &'static str> {
    let files = FOLDER.get_dir(language.code()).into_iter().flat_map(Dir::files);
    files.map(|file| file.contents_utf8().expect("the catalogues are UTF-8, a test reads them"))
}

static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::En, langid!("en")));

static NB: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::Nb, langid!("nb")));

static NN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::Nn, langid!("nn")));

fn bundle(language: Language, id: unic_langid::LanguageIdentifier) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Characters that steer the direction of text would be invisible letters in a PDF.
    bundle.set_use_isolating(false);
    for topic in topics(language) {
        let resource = FluentResource::try_new(topic.to_owned());
        let resource = resource.unwrap_or_else(|(_, errors)| panic!("a catalogue is not Fluent: {errors:?}"));
        let added = bundle.add_resource(resource);
        added.unwrap_or_else(|errors| panic!("two messages of the catalogues have one name: {errors:?}"));
    }
    bundle
}

impl Message {
    /// The sentence in a language; its key if the catalogue has none, which a test rules out.
    pub fn text(&self, language: Language) -> String {
        let (id, name) = self.key.split_once('.').map_or((self.key, None), |(id, name)| (id, Some(name)));
        lookup(id, name, &self.args, language).unwrap_or_else(|| self.key.to_owned())
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Language::En))
    }
}

/// An attribute of a sentence, with the sentence's own arguments, if the catalogue has it.
pub(crate) fn attribute(message: &Message, name: &str, language: Language) -> Option<String> {
    if message.key.contains('.') { None } else { lookup(message.key, Some(name), &message.args, language) }
}

/// The entry of a catalogue under a key, and an attribute of it if one is named.
pub(crate) fn lookup(
    id: &str,
    attribute: Option<&str>,
    args: &[(&'static str, Arg)],
    language: Language,
) -> Option<String> {
    let bundle = match language {
        Language::En => &EN,
        Language::Nb => &NB,
        Language::Nn => &NN,
    };
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(arg, language))).collect();
    // A missing entry is shown by its name; tests make sure that none is missing.
    Some(bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
}

fn value(arg: &Arg, language: Language) -> FluentValue<'static> {
    match arg {
        Arg::Number(number) => FluentValue::from(*number),
        other => FluentValue::from(shown(other, language)),
    }
}

fn shown(arg: &Arg, language: Language) -> String {
    match arg {
        Arg::Text(text) => text.clone(),
        Arg::Quoted(text) => match language {
            Language::En => format!("{text:?}"),
            Language::Nb | Language::Nn => format!("«{text}»"),
        },
        Arg::Number(number) => number.to_string(),
        Arg::Message(message) => message.text(language),
        Arg::List(items, listed) => {
            let words = Words(language);
            let word = match listed {
                Listed::And => words.word("and"),
                Listed::Or => words.word("or"),
            };
            joined(items.iter().map(|item| shown(item, language)).collect(), &word)
        }
    }
}

/// The fixed words of templates, as JSON: the messages of the language whose names begin with `page-`, by their names.
/// A phrase keeps the names of values that only the layout knows, such as `{$page}`, and Typst fills them in.
pub(crate) fn of_pages(language: Language) -> &'static str {
    fn words(language: Language) -> String {
        let keys = topics(language).flat_map(str::lines).filter_map(|line| Some(line.split_once(" =")?.0));
        let keys = keys.filter(|key| key.starts_with("page-"));
        let words = keys.filter_map(|key| Some((key.to_owned(), lookup(key, None, &[], language)?.into())));
        serde_json::Value::Object(words.collect()).to_string()
    }
    static NB: LazyLock<String> = LazyLock::new(|| words(Language::Nb));
    static NN: LazyLock<String> = LazyLock::new(|| words(Language::Nn));
    match language {
        // No page is in English yet.
        Language::En | Language::Nb => &NB,
        Language::Nn => &NN,
    }
}

/// The words of a document, in its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(pub Language);

impl Words {
    /// A fixed word or sentence by its key.
    pub fn word(self, key: &'static str) -> String {
        self.say(&Message { key, args: Vec::new() })
    }

    /// A sentence.
    pub fn say(self, message: &Message) -> String {
        message.text(self.0)
    }

    /// A list: "a, b og c".
    pub fn list<A: Into<Arg>>(self, items: impl IntoIterator<Item = A>, listed: Listed) -> String {
        shown(&super::message::list(items, listed), self.0)
    }
}

/// Joins a list: "a", "a and b", "a, b and c".
fn joined(mut items: Vec<String>, word: &str) -> String {
    let Some(last) = items.pop() else { return String::new() };
    if items.is_empty() { last } else { format!("{} {word} {last}", items.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{list, quoted};

    #[test]
    fn several_values_are_joined_as_the_language_does() {
        let joined = |items: &[&str], listed, language| shown(&list(items.iter().copied(), listed), language);
        assert_eq!(joined(&["a"], Listed::Or, Language::En), "a");
        assert_eq!(joined(&["a", "b"], Listed::Or, Language::En), "a or b");
        assert_eq!(joined(&["a", "b", "c"], Listed::And, Language::En), "a, b and c");
        assert_eq!(joined(&["a", "b", "c"], Listed::And, Language::Nb), "a, b og c");
        assert_eq!(joined(&[], Listed::And, Language::Nb), "");
    }

    #[test]
    fn what_was_written_is_quoted_as_the_language_does_and_nothing_unseen_is_added() {
        let message = Message { key: "help-did-you-mean", args: vec![("near", quoted("a\"b"))] };
        assert_eq!(message.text(Language::En), "did you mean \"a\\\"b\"?");
        assert_eq!(shown(&quoted("a"), Language::Nb), "«a»");
    }

    #[test]
    fn words_of_pages_keep_what_the_layout_fills_in() {
        let words: serde_json::Value = serde_json::from_str(of_pages(Language::Nb)).expect("it is JSON");
        assert_eq!(words["page-of-pages"], "Side {$page} av {$pages}");
        assert!(words.as_object().is_some_and(|words| words.keys().all(|key| key.starts_with("page-"))));
    }
}
