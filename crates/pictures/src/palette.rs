//! PNG with a palette: a picture of a few flat colours is half as heavy so.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};

/// As many as half a byte tells apart: the inks, the bands, and some steps of the letters' soft edges.
const COLOURS: usize = 16;
/// A soft edge is a few pixels wide, an area or a rule is longer.
const AREA: usize = 16;
/// Nobody tells colours apart that are so near, squared.
const TWINS: u32 = 12;

type Rgb = [u8; 3];

/// From four bytes a pixel, of which the last says how dense it is and is left out.
///
/// # Errors
/// Fewer pixels than `width` times `height`, or more.
pub fn packed(width: u32, height: u32, pixels: &[u8]) -> Result<Vec<u8>> {
    // Most neighbours are alike, so runs are looked at and not pixels.
    let runs = runs(pixels);
    let mut counts: BTreeMap<Rgb, Count> = BTreeMap::new();
    for (colour, length) in &runs {
        let count = counts.entry(*colour).or_default();
        count.all += length;
        count.in_areas += if *length < AREA { 0 } else { *length };
    }
    let palette = palette_of(&counts);
    let places: HashMap<Rgb, u8> = counts.keys().map(|colour| (*colour, nearest(&palette, *colour).0)).collect();
    let mut indexed = Vec::with_capacity(pixels.len() / 4);
    for (colour, length) in runs {
        indexed.resize(indexed.len() + length, places.get(&colour).copied().unwrap_or(0));
    }
    let mut packed = Vec::with_capacity(indexed.len() / 2);
    for row in indexed.chunks(width as usize) {
        packed.extend(row.chunks(2).map(|two| two[0] << 4 | two.get(1).unwrap_or(&0)));
    }

    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette.concat());
    // The ninth level takes two and a half times as long for a hundredth less.
    encoder.set_deflate_compression(DeflateCompression::Level(8));
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&packed).context("the picture could not be packed")?;
    Ok(bytes)
}

/// Each colour with how many pixels it goes on for.
fn runs(pixels: &[u8]) -> Vec<(Rgb, usize)> {
    let mut runs: Vec<(Rgb, usize)> = Vec::new();
    for pixel in pixels.chunks_exact(4) {
        let colour = [pixel[0], pixel[1], pixel[2]];
        match runs.last_mut() {
            Some((last, length)) if *last == colour => *length += 1,
            _ => runs.push((colour, 1)),
        }
    }
    runs
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
    fn drawn() -> Vec<u8> {
        let pixel = |at: usize| {
            let (row, column) = (at / 400, at % 400);
            let step = (if row == 0 { column / 2 } else { column / 50 * 30 }) as u8;
            [step, 255 - step, 7, 255]
        };
        (0..9 * 400).flat_map(pixel).collect()
    }

    #[test]
    fn areas_keep_their_colour_and_edges_one_that_is_near() -> Result<()> {
        let drawn = drawn();
        let mut decoder = png::Decoder::new(std::io::Cursor::new(packed(400, 9, &drawn)?));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().context("no size")?];
        reader.next_frame(&mut pixels)?;
        for (at, (pixel, drawn)) in pixels.chunks_exact(3).zip(drawn.chunks_exact(4)).enumerate() {
            let apart = pixel.iter().zip(drawn).map(|(a, b)| a.abs_diff(*b)).max();
            assert!(apart <= Some(if at < 400 { 10 } else { 0 }), "pixel {at}: {pixel:?}, {drawn:?}");
        }
        Ok(())
    }

    #[test]
    fn pixels_that_are_missing_are_an_error() {
        assert!(packed(400, 9, &drawn()[..400]).is_err());
    }
}
