//! The amounts of an application: its sums, what they leave out, and its discrepancies.

mod applied;
mod discrepancies;
mod discrepancy;
mod reckonings;
mod stated;
mod sum;

pub use applied::{Applied, applicant};
pub use discrepancies::of as discrepancies;
pub use discrepancy::{Column, Compared, Discrepancy, Row};
pub use sum::{Lacking, Sum};
