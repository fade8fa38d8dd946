//! Placeholder until the first journey.
