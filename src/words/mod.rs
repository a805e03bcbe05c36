//! Sentences for people: a key and typed arguments, and the catalogues that word them in a language.
//!
//! Code names a sentence by its key (`say!`). Its wording is in `locales/<language>/<topic>.ftl`,
//! in Fluent, which translators and their tools know. So a finding can be printed in any language after it was made.

mod catalogue;
mod message;
mod refusal;

pub use catalogue::{Language, Words};
pub(crate) use catalogue::{attribute, lookup, of_pages, topics};
pub(crate) use message::say;
pub use message::{Arg, Listed, Message, list, quoted};
pub(crate) use refusal::refusal;
