//! The app: what runs in a visitor's browser, and what the publisher renders to HTML natively.

pub mod app;
pub mod charts;
pub mod components;
pub mod data;
pub mod late;
pub mod pages;
pub mod part;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod routes;
pub mod state;
pub mod svg;
#[cfg(feature = "hydrate")]
pub mod takeover;
pub mod widget;
