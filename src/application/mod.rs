//! What an application applies for: its sums and what they leave out, and where what is stated is not what it is made of.

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
