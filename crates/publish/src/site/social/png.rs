//! PNG with a palette: a picture of a few flat colours is half as heavy so.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

/// Enough for the soft edges of letters in every ink.
const COLOURS: usize = 64;

type Rgb = [u8; 3];

/// The same picture gives the same bytes.
pub fn encode(canvas: &Pixmap) -> Result<Vec<u8>> {
    let pixels: Vec<Rgb> = canvas.data().chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
    // Most neighbours are alike, so runs are counted and not pixels.
    for run in pixels.chunk_by(|a, b| a == b) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut colours: Vec<(Rgb, usize)> = counts.into_iter().collect();
    colours.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let palette: Vec<Rgb> = colours.iter().take(COLOURS).map(|(colour, _)| *colour).collect();
    let places: HashMap<Rgb, u8> = colours.iter().map(|(colour, _)| (*colour, nearest(&palette, *colour))).collect();
    let mut indexed = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|a, b| a == b) {
        let place = places.get(&run[0]).copied().unwrap_or(0);
        indexed.resize(indexed.len() + run.len(), place);
    }

    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, canvas.width(), canvas.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    encoder.write_header()?.write_image_data(&indexed).context("the picture could not be packed")?;
    Ok(bytes)
}

fn nearest(palette: &[Rgb], colour: Rgb) -> u8 {
    let distance =
        |other: &Rgb| -> u32 { other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum() };
    let found = palette.iter().enumerate().min_by_key(|(_, other)| distance(other));
    found.map_or(0, |(at, _)| u8::try_from(at).unwrap_or(0))
}
