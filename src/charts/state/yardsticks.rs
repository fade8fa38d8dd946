//! What a capability's measures can tell apart, on its scale of ability: state for the picture, without pixels.

use index::capability::{Link, Speech};
use index::documents::{CapabilityDocument, MeasureDocument, RecordDocument};

/// The measures of one capability between the two ends of its scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Yardsticks {
    /// Of the capability.
    pub name: String,
    /// Abilities at which the level is 0, at which it stands, and at which it is 100.
    pub low: f64,
    pub ability: f64,
    pub high: f64,
    /// Per cent of the scale above the present ability.
    pub room: f64,
    pub rows: Vec<Yardstick>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Yardstick {
    pub name: String,
    pub reach: Reach,
    pub best: Option<Best>,
}

/// The abilities that a measure can tell apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reach {
    /// A percent measure, from 10 to 90 per cent; half is reached at its difficulty.
    Span { from: f64, difficulty: f64, to: f64 },
    /// A rating, a length of time or a count, which has no end.
    Always,
    /// Not joined to the others yet.
    Waits,
}

/// The best figure that may count.
#[derive(Clone, Debug, PartialEq)]
pub struct Best {
    pub system: String,
    /// With its unit.
    pub figure: String,
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    At(f64),
    /// Above 90 per cent: as able as that or more.
    Above,
    /// Below 10 per cent.
    Below,
    /// Its measure is on no scale yet.
    Nowhere,
}

impl Yardsticks {
    /// None for a capability without a measure.
    pub fn of(capability: &CapabilityDocument) -> Option<Self> {
        let scale = capability.scale.as_ref()?;
        let row = |measure: &MeasureDocument| Yardstick {
            name: measure.name.clone(),
            reach: Reach::of(measure),
            best: capability.best_on(&measure.id).map(|record| Best::of(record, measure)),
        };
        Some(Self {
            name: capability.name.clone(),
            low: scale.low,
            ability: scale.ability,
            high: scale.high,
            room: scale.room,
            rows: capability.measures.iter().map(row).collect(),
        })
    }
}

impl Reach {
    pub fn of(measure: &MeasureDocument) -> Self {
        match measure.link {
            None => Self::Waits,
            Some(link @ Link::Logistic { difficulty, .. }) => match link.span() {
                Some((from, to)) => Self::Span { from, difficulty, to },
                None => Self::Always,
            },
            Some(_) => Self::Always,
        }
    }
}

impl Best {
    fn of(record: &RecordDocument, measure: &MeasureDocument) -> Self {
        let place = match measure.hear(record.value) {
            Some(Speech::Says(ability)) => Place::At(ability),
            Some(Speech::WornOut) => Place::Above,
            Some(Speech::TooHard) => Place::Below,
            None => Place::Nowhere,
        };
        let figure = measure.with_unit(&((record.value * 100.0).round() / 100.0).to_string());
        Self { system: record.system.clone(), figure, place }
    }
}
