//! Announces each step, prints how long it took, and runs the programs inside it.
//! Everything here goes to standard error, so that a command's own output stays clean.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Runs one named step and reports its time, whether it succeeds or not.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("==> {name}");
    let started = Instant::now();
    let outcome = work();
    let word = if outcome.is_ok() { "done in" } else { "failed after" };
    eprintln!("    {word} {}: {name}", seconds(started.elapsed()));
    outcome
}

/// Says that a step has nothing to do.
pub fn already(name: &str, detail: &str) {
    eprintln!("==> {name}: already there ({detail})");
}

/// Says that a part is left out, and why.
pub fn skip(reason: &str) {
    eprintln!("==> SKIPPED: {reason}");
}

/// Runs a program with its output shown; a failure names the whole command.
pub fn run(command: &mut Command) -> Result<()> {
    // Nothing may wait for an answer: continuous integration has no keyboard.
    let status =
        command.stdin(Stdio::null()).status().with_context(|| format!("could not start `{}`", spell(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", spell(command));
    }
    Ok(())
}

/// Runs a program and returns what it printed; None when it is missing or fails.
pub fn read(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    String::from_utf8(output.stdout).ok()
}

/// The command as a person would type it.
pub fn spell(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy().into_owned()));
    words.join(" ")
}

fn seconds(time: Duration) -> String {
    let all = time.as_secs_f64();
    if all < 60.0 { format!("{all:.1} s") } else { format!("{} min {:02} s", all as u64 / 60, all as u64 % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_spelled_in_seconds_and_then_in_minutes() {
        assert_eq!(seconds(Duration::from_millis(1250)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn a_failed_program_is_named_with_its_arguments() {
        let error = run(Command::new("rustc").args(["--print", "no-such-thing"]).stderr(Stdio::null()));
        let message = format!("{:#}", error.expect_err("rustc refuses it"));
        assert!(message.starts_with("`rustc --print no-such-thing` failed"), "{message}");
    }
}
