//! The whole process, from start to written file, beside Typst's own compile and export of the same source.
//!
//! `cargo bench --bench process`
//!
//! Both in turn, so that a machine whose speed drifts slows both. Typst's part is timed inside a process that
//! has done nothing else, as it is in the whole process.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use blankett::Options;
use blankett::document;
use blankett::typeset::pdf;
use blankett::typeset::world;
use blankett::words::Language;

const ROUNDS: usize = 40;
const EXAMPLE: &str = "data/god-opplaering-for-alle/behovsmelding-2024-kompetanseloeftet.json";

fn main() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join(EXAMPLE);
    let source = blankett::pipeline::merge(&example, &Options::default()).expect("the example is valid").source;
    if std::env::args().any(|argument| argument == "--typst-alone") {
        println!("{}", typst(source).as_nanos());
        return;
    }
    let out = tempfile::tempdir().expect("there is room for temporary files");
    let (mut whole, mut alone) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let rendered = Command::new(env!("CARGO_BIN_EXE_blankett"))
            .arg("render")
            .arg(&example)
            .arg("-o")
            .arg(out.path().join("a.pdf"))
            .output()
            .expect("the command runs");
        whole.push(start.elapsed());
        assert!(rendered.status.success());

        let myself = std::env::current_exe().expect("this process has a file");
        let timed = Command::new(myself).arg("--typst-alone").output().expect("this process runs again");
        let nanos = String::from_utf8_lossy(&timed.stdout).trim().parse().expect("it prints nanoseconds");
        alone.push(Duration::from_nanos(nanos));
    }
    let (whole, alone) = (median(&mut whole), median(&mut alone));
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!("whole process, start to written file   {:7.1} ms", ms(whole));
    println!("Typst's compile and export alone       {:7.1} ms", ms(alone));
    println!("whole process / Typst alone            {:7.2}", ms(whole) / ms(alone));
}

fn typst(source: String) -> Duration {
    let start = Instant::now();
    let (_, pages) = world::compile(source, vec![document::words(Language::Nb)]).expect("the example compiles");
    pdf::export(&pages, "benchmark", pdf::Profile::Archive).expect("the example is exported");
    start.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
