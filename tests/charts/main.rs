//! The trend chart in a browser: its gestures, its keys, its geometry, its table, and what it leaves behind.

mod curves;
mod entries;
mod geometry;
mod keyboard;
mod leaks;
mod media;
mod table;
mod zoom;
