//! "SWE" once found no software developer: there was no such page.

use super::WHOLE;

#[test]
fn swe_finds_who_develops_software() {
    assert_eq!(WHOLE.ask("SWE", 1).found[0].subject.soc(), "15-1252");
    assert_eq!(WHOLE.ask("software developer", 1).found[0].subject.soc(), "15-1252");
}
