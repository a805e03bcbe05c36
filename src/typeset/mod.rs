//! From a view to PDF bytes: the templates, the world that Typst compiles in, and the export.

pub(crate) mod files;
pub mod pdf;
pub mod template;
pub mod world;
