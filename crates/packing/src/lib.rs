//! Packs files. The same content always gives the same bytes.

use std::io::Write;

use anyhow::Result;

const WINDOW_BITS: u32 = 22;

/// # Errors
/// Memory that cannot be written.
pub fn brotli(content: &[u8], level: u32) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 64 * 1024, level, WINDOW_BITS);
    writer.write_all(content)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

/// Without a time and a name.
///
/// # Errors
/// Memory that cannot be written.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(9));
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
