//! A thread for work that goes deep.

/// Typst lays out what is nested by calling itself; this is enough for all it allows.
const STACK: usize = 32 << 20;

/// Runs `work` on a thread with stack enough for typesetting, and waits for it.
///
/// Typst and krilla give parts of a document to rayon. In a pool of its own, with this thread as its only one, the thread does
/// them itself: it neither waits for others nor begins other work meanwhile.
pub(crate) fn deep<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("typesetting".to_owned()).stack_size(STACK);
        let thread = thread.spawn_scoped(scope, || in_own_pool(work)).expect("the system has a thread");
        thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// The same for a thread that goes on beside others.
pub(crate) fn spawn_deep<'scope, 'env>(
    scope: &'scope std::thread::Scope<'scope, 'env>,
    name: String,
    work: impl FnOnce() + Send + 'scope,
) {
    let thread = std::thread::Builder::new().name(name).stack_size(STACK);
    thread.spawn_scoped(scope, || in_own_pool(work)).expect("the system has a thread for each job");
}

fn in_own_pool<T>(work: impl FnOnce() -> T) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
    let done = work();
    drop(pool);
    done
}
