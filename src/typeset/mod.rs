//! From a view to PDF bytes: the templates, the world that Typst compiles in, the fonts and the export.

pub mod fonts;
pub mod pdf;
pub mod template;
pub mod world;
