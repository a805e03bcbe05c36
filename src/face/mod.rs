//! The faces: what people meet the library through.

pub mod cli;
