//! Writes documents of random data, of every kind, as JSON: what the conformance gate and anyone else can render.
//!
//! `cargo run --example random_documents -- FOLDER COUNT [FIRST_SEED]`

#[path = "../tests/random/mod.rs"]
mod random;

use std::path::Path;

use blankett::model::Kind;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count, rest @ ..] = arguments.as_slice() else {
        eprintln!("usage: random_documents FOLDER COUNT [FIRST_SEED]");
        std::process::exit(2);
    };
    let count: u64 = count.parse().expect("COUNT is a number");
    let first: u64 = rest.first().map_or(0, |seed| seed.parse().expect("FIRST_SEED is a number"));
    std::fs::create_dir_all(folder)?;
    for kind in Kind::ALL {
        for seed in first..first + count {
            let json = serde_json::to_string_pretty(&random::document(kind, seed)).expect("a value is JSON");
            std::fs::write(Path::new(folder).join(format!("{}-{seed}.json", kind.name())), json)?;
        }
    }
    Ok(())
}
