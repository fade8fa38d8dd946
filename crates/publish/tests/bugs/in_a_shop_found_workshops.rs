//! "in a shop" once found those who repair in a workshop.

use super::{first_title, found};

#[test]
fn in_a_shop_is_no_workshop() {
    assert_eq!(first_title("works in a shop"), "Retail Salesperson");
    assert!(!found("works in a shop").iter().any(|slug| slug.contains("mechanics")), "{:?}", found("works in a shop"));
}
