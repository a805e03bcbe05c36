//! Malicious records: each is printed as the text that it is, or is a finding, and takes no more time and memory than
//! other records. docs/SECURITY.md lists the promises.

mod bounds;
mod fields;
mod files;
mod paths;
mod pictures;
mod sizes;

pub use bounds::{whole, within};
