//! Whole processes that compile many applications into one document: time and memory by their number.
//!
//! `cargo bench --bench samledokument [-- COUNT...]`

mod partnerships;
mod whole_process;

use whole_process::run;

fn main() {
    let counts: Vec<u64> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let counts = if counts.is_empty() { vec![75, 150, 300] } else { counts };
    println!("{:>12} {:>9} {:>12} {:>9} {:>12}", "applications", "seconds", "ms for each", "peak MB", "MB for each");
    for count in counts {
        let folder = tempfile::tempdir().expect("there is room for temporary files");
        let data = folder.path().join("data");
        partnerships::write(&data, count).expect("the folder is writable");
        let record = data.join("samledokument.json");
        let text = r#"{ "dokument": "samledokument", "dato": "2024-03-15", "etat": { "navn": "Statsforvalteren" },
            "tittel": "Mange søknader", "soeknader": "*/behovsmelding-2024.json" }"#;
        std::fs::write(&record, text).expect("the folder is writable");
        let ran = run(&["render".as_ref(), &record, "-o".as_ref(), &folder.path().join("alle.pdf")]);
        let (seconds, peak) = (ran.time.as_secs_f64(), ran.peak as f64 / 1024.0);
        let each = count as f64;
        println!("{count:>12} {seconds:>9.2} {:>12.1} {peak:>9.0} {:>12.2}", seconds * 1e3 / each, peak / each);
    }
}
