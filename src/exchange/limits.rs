//! The name of what is attached to a PDF, and how large both may be.

/// The name of the attachment.
pub const ATTACHMENT: &str = "blankett.json";

/// The largest PDF that is read, in bytes.
pub const LARGEST_PDF: u64 = 50_000_000;
/// The most data that a PDF may carry, in bytes, as the largest record.
pub const LARGEST_DATA: usize = 16_000_000;
