//! Files packed beside the originals, for hosts that serve them as such.

use std::io::Write;
use std::path::Path;

use anyhow::Result;

/// Below this a packed file saves no packet.
const LEAST_BYTES: usize = 1024;
const TEXT: [&str; 12] = ["html", "css", "js", "mjs", "json", "csv", "xml", "svg", "txt", "wasm", "webmanifest", "map"];

/// `.br` and `.gz` of a text file, or nothing where packing gains nothing.
pub fn packed(path: &Path, content: &[u8]) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let is_text = path.extension().is_some_and(|extension| TEXT.iter().any(|known| extension == *known));
    if !is_text || content.len() < LEAST_BYTES {
        return Ok(Vec::new());
    }
    Ok(vec![(".br", brotli(path, content)?), (".gz", gzip(content)?)])
}

fn brotli(path: &Path, content: &[u8]) -> Result<Vec<u8>> {
    // Assets and scripts are few and loaded by everybody; of pages and data there are thousands, and the last level is
    // slow.
    let is_script = path.extension().is_some_and(|extension| extension == "js");
    let is_asset = is_script || path.components().any(|part| part.as_os_str() == "assets");
    let (quality, window_bits) = (if is_asset { 11 } else { 6 }, 22);
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 64 * 1024, quality, window_bits);
    writer.write_all(content)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    // The encoder writes no time and no name, so the same content gives the same bytes.
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
