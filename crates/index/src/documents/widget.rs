//! What widgets need beside the pages that they are: `trends/<slug>.json` and `widgets.json`.

use serde::{Deserialize, Serialize};

use super::{JobDocument, JobKind, SCHEMA_VERSION};
use crate::{Band, Date, Score, Slug};

/// `trends/<slug>.json`: a job's score over time and nothing else, for small charts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendDocument {
    pub schema_version: u32,
    pub slug: Slug,
    pub title: String,
    pub kind: JobKind,
    /// The newest edition.
    pub edition: Date,
    pub score: Score,
    pub change: Option<i16>,
    pub band: Band,
    /// Low and high end.
    pub range: [Score; 2],
    /// Whether `score` may be shown as a point.
    pub has_point: bool,
    /// The first edition, then each whose shown score differs from the one before; oldest first.
    pub steps: Vec<(Date, Score)>,
}

impl TrendDocument {
    pub fn of(job: &JobDocument) -> Self {
        let mut steps: Vec<(Date, Score)> = job.history.iter().map(|point| (point.edition, point.score)).collect();
        steps.dedup_by_key(|(_, score)| *score);
        Self {
            schema_version: SCHEMA_VERSION,
            slug: job.row.slug.clone(),
            title: job.row.title.clone(),
            kind: job.row.kind,
            edition: job.edition,
            score: job.row.score,
            change: job.row.change,
            band: job.row.band,
            range: job.row.range,
            has_point: job.row.has_point,
            steps,
        }
    }
}

/// What a widget shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WidgetKind {
    /// A job's score card with its trend.
    #[default]
    Job,
    /// A job's trend alone.
    Trend,
    /// A job's score as one figure.
    Badge,
    /// The ten jobs of an industry with the highest scores.
    Industry,
    /// Two to four jobs on one scale.
    Compare,
}

impl WidgetKind {
    pub const ALL: [Self; 5] = [Self::Job, Self::Trend, Self::Badge, Self::Industry, Self::Compare];

    /// As written in addresses and data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Job => "job",
            Self::Trend => "trend",
            Self::Badge => "badge",
            Self::Industry => "industry",
            Self::Compare => "compare",
        }
    }

    /// As shown to people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Job => "Score card",
            Self::Trend => "Trend",
            Self::Badge => "Badge",
            Self::Industry => "Industry top ten",
            Self::Compare => "Comparison",
        }
    }
}

/// `widgets.json`: how heavy each kind of widget is, measured when the site was published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WidgetsDocument {
    pub schema_version: u32,
    /// In the order of [`WidgetKind::ALL`].
    pub kinds: Vec<WidgetSize>,
    /// Bytes of `widget.js` as sent; none where the site has none.
    pub element_bytes: Option<u32>,
}

/// Bytes that a browser downloads for one widget with nothing in its cache: page, style and scripts, packed with Brotli.
/// Of a comparison also the data of the four largest jobs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WidgetSize {
    pub kind: WidgetKind,
    /// Number of such widgets.
    pub pages: u32,
    pub median_bytes: u32,
    pub largest_bytes: u32,
}

impl WidgetsDocument {
    pub fn of(&self, kind: WidgetKind) -> Option<&WidgetSize> {
        self.kinds.iter().find(|size| size.kind == kind)
    }
}
