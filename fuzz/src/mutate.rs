//! Inputs made of those that are kept, by chance that is the same each time.

/// What the grammars here are made of, and what readers have stumbled over elsewhere.
const WORDS: [&str; 44] = [
    "&",
    "=",
    ",",
    "..",
    "%",
    "%25",
    "%2C",
    "%00",
    "%C3",
    "+",
    "-",
    "_",
    "#",
    "?",
    "\"",
    "'",
    "\\",
    "\\u0000",
    "\n",
    "\r\n",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "é",
    "𝄞",
    "{",
    "}",
    "[",
    "]",
    "[[",
    "null",
    "true",
    "0",
    "-0",
    "1e999",
    "NaN",
    "255",
    "256",
    "18446744073709551616",
    "0000-01-01",
    "9999-12-31",
    "a-b",
    "jobs=",
    "<b data-x>",
];
/// Longer inputs say nothing that these do not.
const LONGEST: usize = 16 * 1024;

/// Mutations of a corpus.
pub struct Mutations<'a> {
    seeds: Vec<&'a [u8]>,
    state: u64,
}

impl<'a> Mutations<'a> {
    pub fn new(seeds: impl IntoIterator<Item = &'a [u8]>) -> Self {
        Self { seeds: seeds.into_iter().collect(), state: 0x9e37_79b9_7f4a_7c15 }
    }

    /// Marsaglia's xorshift64, below a bound that is not 0.
    fn below(&mut self, bound: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state % bound as u64) as usize
    }

    fn seed(&mut self) -> &'a [u8] {
        let at = self.below(self.seeds.len());
        self.seeds[at]
    }

    /// A stretch of an input, of at most 64 bytes.
    fn stretch(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.below(length + 1);
        let to = from + self.below((length - from).min(64) + 1);
        from..to
    }

    fn change(&mut self, input: &mut Vec<u8>) {
        match self.below(7) {
            0 => {
                let word = WORDS[self.below(WORDS.len())];
                let at = self.below(input.len() + 1);
                input.splice(at..at, word.bytes());
            }
            1 => {
                let stretch = self.stretch(input.len());
                input.drain(stretch);
            }
            2 => {
                let stretch = self.stretch(input.len());
                let copy = input[stretch.clone()].to_vec();
                let times = 1 + self.below(8);
                input.splice(stretch.end..stretch.end, copy.repeat(times));
            }
            3 if !input.is_empty() => {
                let at = self.below(input.len());
                input[at] ^= 1 << self.below(8);
            }
            4 => {
                let other = self.seed();
                let part = self.stretch(other.len());
                let at = self.below(input.len() + 1);
                input.splice(at..at, other[part].iter().copied());
            }
            5 => {
                let (stretch, word) = (self.stretch(input.len()), WORDS[self.below(WORDS.len())]);
                input.splice(stretch, word.bytes());
            }
            _ => {
                let end = self.below(input.len() + 1);
                input.truncate(end);
            }
        }
    }
}

impl Iterator for Mutations<'_> {
    type Item = Vec<u8>;

    /// It never ends.
    fn next(&mut self) -> Option<Vec<u8>> {
        let mut input = self.seed().to_vec();
        for _ in 0..=self.below(4) {
            self.change(&mut input);
        }
        input.truncate(LONGEST);
        Some(input)
    }
}
