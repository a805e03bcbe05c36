//! The fingerprint of data (*kontrollkode*), which shows whether a page was made of it.

use std::fmt;

use sha2::{Digest, Sha256};

/// Sixteen digits are 53 bits: nobody finds other data with the same digits by trying.
const DIGITS: u32 = 16;
const GROUP: usize = 4;

/// Sixteen digits of the data's SHA-256: its first eight bytes as a big-endian number, and the last sixteen digits of
/// that. Digits have no look-alikes, no two sound alike in any language of the country, and they are on every
/// telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint of data, byte for byte as it is attached.
    pub fn of(data: &[u8]) -> Self {
        let first = Sha256::digest(data).iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte));
        Self(first % 10_u64.pow(DIGITS))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{:0width$}", self.0, width = DIGITS as usize);
        let groups: Vec<&str> = (0..digits.len()).step_by(GROUP).map(|at| &digits[at..at + GROUP]).collect();
        f.write_str(&groups.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_that_of_sha_256() {
        // e3b0c44298fc1c14… and ba7816bf8f01cfea…, as the standard has them.
        assert_eq!(Fingerprint::of(b"").to_string(), "6829 2328 2426 1652");
        assert_eq!(Fingerprint::of(b"abc").to_string(), "6514 5002 5370 0074");
        assert_eq!(Fingerprint(12).to_string(), "0000 0000 0000 0012");
    }
}
