//! The value types: what one value of a record may be, and how it is written and shown.

pub mod color;
pub mod contact;
pub mod date;
pub mod decimal;
pub mod figure;
pub mod ids;
pub mod money;
pub mod month;
pub mod picture;
pub mod quantity;
mod record_value;
pub(crate) mod text;
pub mod week;
pub mod year;
