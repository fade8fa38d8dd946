//! Faults that were found in the domain: one file a fault.

mod ranges_did_not_read_back;
