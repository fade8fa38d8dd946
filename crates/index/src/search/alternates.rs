//! Alternate titles, which come in shards when the reported ones do not suffice.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::shard::{Scope, Shard};
use super::{SearchIndex, Wording};

impl SearchIndex {
    /// Adds a shard's titles, by SOC-2018 occupation, to what goes by them. A shard that is there already is left out.
    pub fn add(&mut self, shard: Shard, titles: &BTreeMap<String, Vec<String>>) {
        if self.shards.contains(&shard) {
            return;
        }
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for (place, entry) in self.entries.iter().enumerate() {
            places.entry(entry.subject.soc()).or_default().push(place);
        }
        let first = self.titles.len();
        let mut aliases = Vec::new();
        for (soc, titles) in titles {
            let Some(places) = places.get(soc.as_str()) else { continue };
            aliases.extend(titles.iter().flat_map(|title| places.iter().map(move |place| (*place, title))));
        }
        for (entry, title) in aliases {
            // A title that also stands in another shard came with that one.
            let words = self.vocabulary.learn(title);
            if Shard::of_words(words.iter().map(|word| self.vocabulary.text(*word)))
                .any(|shard| self.shards.contains(&shard))
            {
                continue;
            }
            let scope = Scope::of(Shard::of_words(words.iter().map(|word| self.vocabulary.text(*word))));
            self.add_title(entry, title.clone(), scope);
        }
        self.weigh_from(first);
        self.shards.insert(shard);
    }

    /// The shards that the words of a query need: those that are there, and those that are not.
    pub(super) fn needed(&self, wordings: &[Wording]) -> (BTreeSet<Shard>, BTreeSet<Shard>) {
        let needed = wordings.iter().flat_map(|wording| Shard::of_words(wording.words.iter().map(String::as_str)));
        needed.partition(|shard| self.shards.contains(shard))
    }
}
