//! Alternate titles, which come in shards when the reported ones do not suffice.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::normalise::words;
use super::shard::Shard;
use super::{Fit, SearchIndex};

impl SearchIndex {
    /// Adds a shard's titles, by SOC-2018 occupation, to the jobs that rest on it. A shard that is there already, and
    /// titles of occupations without a job, are left out.
    pub fn add(&mut self, shard: Shard, titles: &BTreeMap<String, Vec<String>>) {
        if self.shards.contains(&shard) {
            return;
        }
        let mut jobs: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, entry) in self.entries.iter().enumerate() {
            jobs.entry(&entry.soc).or_default().push(place);
        }
        let mut aliases = Vec::new();
        for (soc, titles) in titles {
            let Some(jobs) = jobs.get(soc.as_str()) else { continue };
            // A title that also stands in another shard came with that one.
            let new = titles.iter().filter(|title| Shard::of_title(title).is_disjoint(&self.shards));
            aliases.extend(new.flat_map(|title| jobs.iter().map(|job| (*job, title.clone()))));
        }
        self.add_aliases(aliases);
        self.shards.insert(shard);
    }

    /// The shards that could better what the query finds, and are not there. None where a job goes by just that name.
    pub fn missing(&self, query: &str) -> BTreeSet<Shard> {
        let is_settled = self.hits(query).iter().any(|hit| hit.fit >= Fit::Alias);
        if is_settled {
            return BTreeSet::new();
        }
        let readings = self.synonyms.readings(&words(query));
        let needed: BTreeSet<Shard> = readings.iter().flat_map(|reading| Shard::of_words(reading)).collect();
        needed.difference(&self.shards).copied().collect()
    }
}
