//! What people read: sentences as a key and typed arguments, and the catalogues that say them in a language.
//!
//! Code names a sentence by its key ([`say!`](crate::words::say)); how it reads stands in `locales/<language>/<topic>.ftl`, in
//! Fluent, which translators and their tools know. So a finding can be told in any language after it was made.

mod catalogue;
mod message;

pub use catalogue::{Language, Words};
pub(crate) use catalogue::{NB_TOPICS, attribute, lookup, of_pages};
pub(crate) use message::say;
pub use message::{Arg, Listed, Message, list, quoted};
