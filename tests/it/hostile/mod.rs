//! Records that mean harm: each ends as the text that it is or as a finding, and takes no more time and memory than any
//! other. docs/SECURITY.md says what is promised.

mod bounds;
mod fields;
mod files;
mod paths;
mod pictures;
mod sizes;

pub use bounds::{whole, within};
