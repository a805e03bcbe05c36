//! Whole processes over many documents: `batch` with one job and with two, once more with nothing changed, and `check`.
//!
//! `cargo bench --bench batch [-- COUNT...]`
//!
//! For each count (100 and 1000 where none is given): documents a second, time for each, and peak memory. All in one
//! run, so the ratios are those of one machine at one time.

mod partnerships;
mod whole_process;

use whole_process::{Ran, run};

fn main() {
    let counts: Vec<u64> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let counts = if counts.is_empty() { vec![100, 1000] } else { counts };
    println!(
        "{:>9}  {:22} {:>9} {:>12} {:>12} {:>10}",
        "documents", "", "seconds", "a second", "ms for each", "peak MB"
    );
    for count in counts {
        let folder = tempfile::tempdir().expect("there is room for temporary files");
        let data = folder.path().join("data");
        partnerships::write(&data, count).expect("the folder is writable");
        let batch = |output: &str, jobs: &str| {
            let output = folder.path().join(output);
            run(&["batch".as_ref(), data.as_path(), "-o".as_ref(), &output, "--jobs".as_ref(), jobs.as_ref()])
        };
        let one = batch("one", "1");
        print(count, "batch, one job", &one);
        let two = batch("two", "2");
        print(count, "batch, two jobs", &two);
        let again = batch("two", "2");
        print(count, "batch, nothing changed", &again);
        let check = run(&["check".as_ref(), data.as_path()]);
        print(count, "check", &check);
        let ratio = |a: &Ran, b: &Ran| a.time.as_secs_f64() / b.time.as_secs_f64();
        println!("           two jobs are {:.2} times one job", ratio(&one, &two));
        println!("           with nothing changed it is {:.0} times as fast", ratio(&two, &again));
        println!("           checking takes one {:.0}th of rendering with one job", ratio(&one, &check));
    }
}

fn print(count: u64, what: &str, ran: &Ran) {
    let seconds = ran.time.as_secs_f64();
    let (rate, each) = (count as f64 / seconds, seconds * 1e3 / count as f64);
    println!("{count:>9}  {what:22} {seconds:>9.2} {rate:>12.1} {each:>12.2} {:>10.0}", ran.peak as f64 / 1024.0);
}
