//! The bytes of every example's PDF, on any machine, are those that the committed list has.
//!
//! After a change that is meant: `UPDATE_GOLDENS=1 cargo test hashes`.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::support::{documents, project, updating};

#[test]
fn examples_have_the_committed_hashes() {
    let mut list = String::new();
    for example in documents() {
        let rendered = blankett::render(project().join(&example), &blankett::Options::default());
        let pdf = rendered.unwrap_or_else(|findings| panic!("{findings:#?}")).pdf;
        let hash = Sha256::digest(&pdf).iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a string can be written to");
            hex
        });
        writeln!(list, "{hash}  {example}").expect("a string can be written to");
    }
    let path = project().join("tests/golden/pdf-hashes.txt");
    if updating() {
        std::fs::write(&path, &list).expect("the folder is writable");
    }
    assert_eq!(list, std::fs::read_to_string(path).expect("it is readable"));
}
