//! What a chart shows, without pixels: lines over editions, the part shown, the cursor, and what is said of them.

pub mod averages;
pub mod bubbles;
pub mod cursor;
pub mod levels;
pub mod places;
pub mod reason;
#[cfg(test)]
pub mod sample;
pub mod sentences;
pub mod series;
pub mod shown;
pub mod table_order;
pub mod trend_csv;
pub mod window;
pub mod yardsticks;
