//! What the page knows of a program that has stopped, for tests to ask and to set.

/// Whether it has.
pub const STOPPED: &str = "document.documentElement.dataset.app === 'failed'";
/// As if the page had been loaded anew already, which happens once where its program stops.
pub const RELOADED: &str =
    "sessionStorage.setItem('stopped', JSON.parse(document.querySelector('#program').text).module)";
