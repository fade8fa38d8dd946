//! Starts the app in the browser.

fn main() {
    job_risk_index::takeover::start();
}
