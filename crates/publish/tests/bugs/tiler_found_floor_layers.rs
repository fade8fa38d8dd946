//! "tiler" once found the trade whose title excepts tiles.

use super::{WHOLE, slugs};

#[test]
fn tiler_does_not_find_the_trade_that_excludes_tiles() {
    let tiler = WHOLE.ask("tiler", usize::MAX);
    assert_eq!(tiler.found[0].subject.soc(), "47-2044");
    assert!(tiler.found.iter().all(|one| one.subject.soc() != "47-2042"), "{:?}", slugs(&tiler));
}
