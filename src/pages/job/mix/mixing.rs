//! A mix while its sliders move.

use index::mix::TaskMix;

/// The mix with the one that a slider started from, so that a slider that goes up and comes back leaves the others as
/// they were, whatever was rounded away on the way.
#[derive(Clone, PartialEq)]
pub struct Mixing {
    pub mix: TaskMix,
    start: TaskMix,
    moving: Option<usize>,
}

impl Mixing {
    pub fn new(mix: TaskMix) -> Self {
        Self { start: mix.clone(), mix, moving: None }
    }

    pub fn slide(&mut self, task: usize, share: u8) {
        if self.moving != Some(task) {
            (self.start, self.moving) = (self.mix.clone(), Some(task));
        }
        self.mix = self.start.clone();
        self.mix.set(task, share);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slider_that_comes_back_leaves_the_others_as_they_were() {
        let published = TaskMix::published(&[14.0, 10.0, 8.0, 8.0, 18.0, 12.0, 16.0, 14.0]);
        let mut mixing = Mixing::new(published.clone());
        for share in [30, 80, 100, 50, 14] {
            mixing.slide(0, share);
        }
        assert_eq!(mixing.mix, published);
    }
}
