//! The faces: what people meet the library through.

#[cfg(feature = "cli")]
pub mod cli;
