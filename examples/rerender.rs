//! Renders the same documents again and again in one process, and holds its memory and open files to what they were.
//!
//! `cargo run --example rerender -- TIMES FILE...`

use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((times, files)) = arguments.split_first().filter(|(_, files)| !files.is_empty()) else {
        eprintln!("usage: rerender TIMES FILE...");
        std::process::exit(2);
    };
    let times: usize = times.parse().expect("TIMES is a number");
    let mut first: Vec<Vec<u8>> = Vec::new();
    let mut settled = None;
    for round in 0..times {
        let file = &files[round % files.len()];
        let options = blankett::Options { draft: true, ..blankett::Options::default() };
        let pdf = blankett::render(Path::new(file), &options).unwrap_or_else(|findings| panic!("{findings:#?}")).pdf;
        match first.get(round % files.len()) {
            Some(before) => assert!(*before == pdf, "{file} gives other bytes in round {round}"),
            None => first.push(pdf),
        }
        if round % (times / 10).max(1) == 0 || round + 1 == times {
            let (memory, open) = (resident(), std::fs::read_dir("/proc/self/fd").map_or(0, Iterator::count));
            println!("{round:>6} documents: {memory} MB, {open} open files");
            // After a tenth, everything that is kept is there.
            if round >= times / 10 {
                let (memory_then, open_then) = *settled.get_or_insert((memory, open));
                assert!(memory <= memory_then + memory_then / 5, "memory grows: {memory_then} MB, then {memory} MB");
                assert_eq!(open, open_then, "files stay open");
            }
        }
    }
}

/// The memory that the process has, in megabytes; 0 where the system does not tell.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}
