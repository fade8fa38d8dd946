//! The trend chart in a browser: its gestures, its keys, its geometry, its table, and what it leaves behind.

mod entries;
mod geometry;
mod keyboard;
mod leaks;
mod table;
mod zoom;
