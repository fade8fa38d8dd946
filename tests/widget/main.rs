//! The widget as partners have it: on a page of another origin, hostile in style and strict in policy, in every engine.

mod access;
mod forged;
mod frameworks;
mod guest;
mod heights;
mod host;
mod layouts;
mod missing;
mod print;
mod privacy;
mod right_to_left;
mod shifts;
mod stripped;
mod themes;
mod wordpress;
