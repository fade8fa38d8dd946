//! What a tile's colour says: five steps of a figure, and the words for them.

use index::Band;
use index::query::MapColour;

/// The steps of a ramp, from 0.
pub const STEPS: u8 = 5;

/// The step of a figure. style/map.css gives each its colours.
pub fn step(colour: MapColour, figure: f64) -> u8 {
    let from: [f64; 4] = match colour {
        MapColour::Band => [20.0, 40.0, 60.0, 80.0],
        // Whole points, and means of them.
        MapColour::Change => [-2.5, -0.5, 0.5, 2.5],
        MapColour::Pay => [40_000.0, 55_000.0, 80_000.0, 110_000.0],
        MapColour::Growth => [-5.0, 0.0, 5.0, 10.0],
    };
    from.iter().filter(|from| figure >= **from).count() as u8
}

/// The words for each step, the lowest first.
pub fn words(colour: MapColour) -> [&'static str; STEPS as usize] {
    match colour {
        MapColour::Band => Band::ALL.map(Band::label),
        MapColour::Change => ["3 or more down", "1 or 2 down", "no change", "1 or 2 up", "3 or more up"],
        MapColour::Pay => {
            ["below $40,000", "$40,000 to $55,000", "$55,000 to $80,000", "$80,000 to $110,000", "$110,000 or more"]
        }
        MapColour::Growth => [
            "shrinks by more than 5%",
            "shrinks by up to 5%",
            "grows by less than 5%",
            "grows by 5% to 10%",
            "grows by 10% or more",
        ],
    }
}

/// What the colours are of.
pub fn title(colour: MapColour) -> &'static str {
    match colour {
        MapColour::Band => "Risk band",
        MapColour::Change => "Change in 12 weeks",
        MapColour::Pay => "Pay",
        MapColour::Growth => "Growth",
    }
}

/// The same in a sentence.
pub fn meaning(colour: MapColour) -> &'static str {
    match colour {
        MapColour::Band => "the band of its risk score",
        MapColour::Change => "how its risk score changed over the last 12 weeks",
        MapColour::Pay => "its median annual pay in the United States",
        MapColour::Growth => "its projected growth in the United States, 2024 to 2034",
    }
}

/// The custom property of style/tokens.css that fills a step's tiles, and that of letters on them.
pub fn tokens(colour: MapColour, step: Option<u8>) -> (String, String) {
    let Some(step) = step else { return ("--sunk".to_owned(), "--ink-3".to_owned()) };
    match colour {
        MapColour::Change if step == 2 => ("--map-still".to_owned(), "--on-map-still".to_owned()),
        MapColour::Band | MapColour::Change => (format!("--risk-{step}"), format!("--on-risk-{step}")),
        MapColour::Pay | MapColour::Growth => (format!("--map-{step}"), format!("--on-map-{step}")),
    }
}

#[cfg(test)]
mod tests {
    use index::Score;
    use index::query::Accent;

    use super::*;

    #[test]
    fn the_steps_of_a_score_are_its_bands() {
        for value in 0..=100u8 {
            assert_eq!(
                step(MapColour::Band, f64::from(value)),
                Band::of(Score::shown(f64::from(value))) as u8,
                "{value}"
            );
        }
    }

    #[test]
    fn each_step_holds_what_its_words_say() {
        let change = [-9.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0].map(|points| step(MapColour::Change, points));
        assert_eq!(change, [0, 0, 1, 1, 2, 3, 3, 4]);
        assert_eq!([39_999.0, 40_000.0, 110_000.0].map(|pay| step(MapColour::Pay, pay)), [0, 1, 4]);
        assert_eq!(
            [-5.1, -5.0, -0.1, 0.0, 4.9, 10.0].map(|growth| step(MapColour::Growth, growth)),
            [0, 1, 1, 2, 2, 4]
        );
    }

    /// The light and the dark colour of a token.
    fn token(name: &str) -> [Accent; 2] {
        let sheet = include_str!("../../../style/tokens.css");
        let value = sheet.split(&format!("{name}: light-dark(")).nth(1).and_then(|rest| rest.split(')').next());
        let colours: Vec<Accent> = value
            .into_iter()
            .flat_map(|value| value.split(", "))
            .map(|colour| colour.parse().expect("a colour"))
            .collect();
        colours.try_into().unwrap_or_else(|_| panic!("{name} is no token with two colours"))
    }

    #[test]
    fn letters_can_be_read_on_every_tile_in_both_themes() {
        for colour in MapColour::ALL {
            for step in [None, Some(0), Some(1), Some(2), Some(3), Some(4)] {
                let (fill, ink) = tokens(colour, step);
                for (fill_colour, ink_colour) in token(&fill).into_iter().zip(token(&ink)) {
                    let contrast = fill_colour.contrast(ink_colour);
                    assert!(contrast >= 4.5, "{ink} on {fill}: {contrast:.2}");
                }
            }
        }
    }
}
