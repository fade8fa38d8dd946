//! PNG with a palette: a picture of a few flat colours is half as heavy so.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

/// As many as half a byte tells apart: the inks, the bands, and some steps of the letters' soft edges.
const COLOURS: usize = 16;
/// A soft edge is a few pixels wide, an area or a rule is longer.
const AREA: usize = 16;
/// Nobody tells colours apart that are so near, squared.
const TWINS: u32 = 12;

type Rgb = [u8; 3];

/// The same picture gives the same bytes.
pub fn encode(canvas: &Pixmap) -> Result<Vec<u8>> {
    let pixels: Vec<Rgb> = canvas.data().chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut counts: BTreeMap<Rgb, Count> = BTreeMap::new();
    // Most neighbours are alike, so runs are counted and not pixels.
    for run in pixels.chunk_by(|a, b| a == b) {
        let count = counts.entry(run[0]).or_default();
        count.all += run.len();
        count.in_areas += if run.len() < AREA { 0 } else { run.len() };
    }
    let palette = palette_of(&counts);
    let places: HashMap<Rgb, u8> = counts.keys().map(|colour| (*colour, nearest(&palette, *colour).0)).collect();
    let mut indexed = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|a, b| a == b) {
        let place = places.get(&run[0]).copied().unwrap_or(0);
        indexed.resize(indexed.len() + run.len(), place);
    }
    let rows = indexed.chunks(canvas.width() as usize);
    let packed: Vec<u8> =
        rows.flat_map(|row| row.chunks(2).map(|two| two[0] << 4 | two.get(1).unwrap_or(&0))).collect();

    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, canvas.width(), canvas.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&packed).context("the picture could not be packed")?;
    Ok(bytes)
}

#[derive(Default)]
struct Count {
    all: usize,
    in_areas: usize,
}

/// The colours of areas, then one by one whichever would be falsified the most.
fn palette_of(counts: &BTreeMap<Rgb, Count>) -> Vec<Rgb> {
    let mut areas: Vec<(&Rgb, &Count)> = counts.iter().filter(|(_, count)| count.in_areas > 0).collect();
    areas.sort_by_key(|(_, count)| Reverse(count.in_areas));
    let mut palette: Vec<Rgb> = Vec::new();
    for (colour, _) in areas {
        if palette.len() < COLOURS && nearest(&palette, *colour).1 > TWINS {
            palette.push(*colour);
        }
    }
    while palette.len() < COLOURS {
        let falsified = |(colour, count): &(&Rgb, &Count)| count.all as u64 * u64::from(nearest(&palette, **colour).1);
        match counts.iter().max_by_key(falsified).filter(|worst| falsified(worst) > 0) {
            Some((colour, _)) => palette.push(*colour),
            None => break,
        }
    }
    palette
}

/// Which colour of the palette comes nearest, and how far it is away, squared.
fn nearest(palette: &[Rgb], colour: Rgb) -> (u8, u32) {
    let distance =
        |other: &Rgb| -> u32 { other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum() };
    let found = palette.iter().map(distance).enumerate().min_by_key(|(_, distance)| *distance);
    found.map_or((0, u32::MAX), |(at, distance)| (u8::try_from(at).unwrap_or(0), distance))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Areas of eight colours, and above them an edge of more steps than there are places for.
    fn drawn() -> Result<Pixmap> {
        let mut canvas = Pixmap::new(400, 9).context("no canvas")?;
        for (at, pixel) in canvas.data_mut().chunks_exact_mut(4).enumerate() {
            let (row, column) = (at / 400, at % 400);
            let step = u8::try_from(if row == 0 { column / 2 } else { column / 50 * 30 })?;
            pixel.copy_from_slice(&[step, 255 - step, 7, 255]);
        }
        Ok(canvas)
    }

    #[test]
    fn areas_keep_their_colour_and_edges_one_that_is_near() -> Result<()> {
        let canvas = drawn()?;
        let mut decoder = png::Decoder::new(std::io::Cursor::new(encode(&canvas)?));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().context("no size")?];
        reader.next_frame(&mut pixels)?;
        for (at, (pixel, drawn)) in pixels.chunks_exact(3).zip(canvas.data().chunks_exact(4)).enumerate() {
            let apart = pixel.iter().zip(drawn).map(|(a, b)| a.abs_diff(*b)).max();
            assert!(apart <= Some(if at < 400 { 10 } else { 0 }), "pixel {at}: {pixel:?}, {drawn:?}");
        }
        Ok(())
    }
}
