//! What an application applies for: sums, and what they leave out.

mod applied;
mod sum;

pub use applied::Applied;
pub use sum::{Lacking, Sum};
