//! Inputs changed at random: no input makes the code panic or hang, and no input becomes code.
//!
//! `FUZZ_SECONDS=600 cargo test --test it fuzz` looks longer than a test has time for, and `FUZZ_SEED` elsewhere. What it
//! finds is left in `tests/fuzz/<target>/`, where [`what_was_found_stays_right`] reads it from then on. An input that ends
//! the process is the last one in `target/tmp/fuzz/<target>`.

mod mutate;
mod targets;
mod words;

use std::any::Any;
use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::support::project;
use mutate::Mutator;
use targets::Target;

/// How long one input may take, in the build that the tests use.
const LONGEST: Duration = Duration::from_secs(5);

/// How many inputs are tried before a target is given up that takes none.
const LEAST_ROUNDS: u64 = 500;

fn variable(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

/// Runs one input. Returns whether it was accepted, or the problem.
fn attempt(target: &Target, input: &[u8]) -> Result<bool, String> {
    let (start, worked) = (Instant::now(), processor_time());
    let said = |panic: Box<dyn Any + Send>| match (panic.downcast_ref::<&str>(), panic.downcast_ref::<String>()) {
        (Some(said), _) => (*said).to_owned(),
        (_, Some(said)) => said.clone(),
        _ => "it panics".to_owned(),
    };
    let taken = catch_unwind(AssertUnwindSafe(|| (target.run)(input))).map_err(said)?;
    // On a machine that does something else meanwhile, only the time that was had counts.
    let took = worked.zip(processor_time()).map_or(start.elapsed(), |(before, after)| after - before);
    if took > LONGEST { Err(format!("it takes {took:?}")) } else { Ok(taken) }
}

/// The processor time of this thread, on systems that report it.
fn processor_time() -> Option<Duration> {
    let times = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    times.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn fuzz(target: &Target) {
    let current = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fuzz").join(target.name);
    fs::create_dir_all(current.parent().expect("it has a folder")).expect("writable");
    let seconds = variable("FUZZ_SECONDS", 1);
    let mut mutator = Mutator::new((target.seeds)(), target.words, variable("FUZZ_SEED", 9));
    let (start, mut rounds, mut taken) = (Instant::now(), 0, 0);
    // If no input is accepted, only refusals are tested.
    while start.elapsed() < Duration::from_secs(seconds) || (taken == 0 && rounds < LEAST_ROUNDS) {
        let input = mutator.next(target.json);
        fs::write(&current, &input).expect("writable");
        let why = match attempt(target, &input) {
            Ok(was_taken) => {
                taken += u64::from(was_taken);
                None
            }
            Err(why) => Some(why),
        };
        if let Some(why) = why {
            let folder = project().join("tests/fuzz").join(target.name);
            fs::create_dir_all(&folder).expect("writable");
            let file = folder.join(format!("{:016x}", fastrand::Rng::with_seed(rounds ^ input.len() as u64).u64(..)));
            fs::write(&file, &input).expect("writable");
            panic!("{} after {rounds} inputs, see {}: {why:.3000}", target.name, file.display());
        }
        rounds += 1;
    }
    assert!(taken > 0, "{}: none of {rounds} inputs is taken", target.name);
    println!("{}: {rounds} inputs in {seconds} s, {taken} of them taken; nothing found", target.name);
}

#[test]
fn literals_say_what_the_text_says() {
    fuzz(&targets::LITERAL);
}

#[test]
fn a_long_text_becomes_content_and_nothing_else() {
    fuzz(&targets::PROSE);
}

#[test]
fn json_is_loaded_and_checked_or_refused() {
    fuzz(&targets::JSON);
}

#[test]
fn exports_give_figures_or_are_refused() {
    fuzz(&targets::EXPORT);
}

#[test]
fn pdfs_give_data_or_are_refused() {
    fuzz(&targets::PDF);
}

#[test]
fn documents_are_rendered_or_refused() {
    fuzz(&targets::PIPELINE);
}

#[test]
fn what_was_found_stays_right() {
    let targets =
        [&targets::LITERAL, &targets::PROSE, &targets::JSON, &targets::EXPORT, &targets::PDF, &targets::PIPELINE];
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        entries.map(|entry| entry.expect("readable").path()).collect()
    };
    let mut tried = BTreeMap::new();
    for folder in entries(&project().join("tests/fuzz")) {
        let target = targets.into_iter().find(|target| folder.ends_with(target.name));
        let target = target.unwrap_or_else(|| panic!("{} is of no target", folder.display()));
        for path in entries(&folder) {
            let result = attempt(target, &fs::read(&path).expect("readable"));
            assert!(result.is_ok(), "{}: {}", path.display(), result.unwrap_err());
            *tried.entry(target.name).or_insert(0) += 1;
        }
    }
    // Earlier inputs that failed; a folder that is moved away must not go unnoticed.
    assert!(tried.get("export").is_some_and(|tried| *tried >= 2), "{tried:?}");
}
