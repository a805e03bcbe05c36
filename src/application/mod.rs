//! The amounts of an application: its sums, what they leave out, and its discrepancies.

pub(crate) mod amounts;
mod applied;
mod discrepancies;
mod discrepancy;
mod names;
mod reckonings;
mod stated;
mod sum;

pub use applied::{Applied, applicant};
pub use discrepancies::of as discrepancies;
pub use discrepancy::{Column, Compared, Discrepancy, Row};
pub use names::full_name;
pub(crate) use names::{applicant_and_others, partner_names, unbroken};
pub use sum::{Lacking, Sum};
