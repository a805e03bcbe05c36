//! The name of the attachment of a PDF, and the size limits of both.

/// The name of the attachment.
pub const ATTACHMENT: &str = "blankett.json";

/// The largest PDF that is read, in bytes.
pub const LARGEST_PDF: u64 = 50_000_000;
/// The most data that a PDF may carry, in bytes: the same as the largest record.
pub const LARGEST_DATA: usize = 16_000_000;
