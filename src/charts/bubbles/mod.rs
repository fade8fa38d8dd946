//! The picture of moves: risk against pay around the start, put together from the layers.

mod downloads;
mod moves_picture;
mod readout;
mod table;

pub use moves_picture::MovesPicture;
