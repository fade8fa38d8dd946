//! A visitor's own shares of a job's tasks, whole per cents that always sum to 100.

use crate::orderly::Orderly;

/// Shares in per cent, in the order of the job's tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskMix {
    shares: Vec<u8>,
}

impl TaskMix {
    /// The published shares, rounded to whole per cents that sum to 100 by largest remainder.
    pub fn published(shares: &[f64]) -> Self {
        Self { shares: whole_shares(shares, 100) }
    }

    /// Shares from a link; none unless there are `tasks` of them and they sum to 100.
    pub fn parse(text: &str, tasks: usize) -> Option<Self> {
        let shares: Vec<u8> = text.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        let sum: u32 = shares.iter().map(|share| u32::from(*share)).sum();
        (shares.len() == tasks && sum == 100).then_some(Self { shares })
    }

    pub fn shares(&self) -> &[u8] {
        &self.shares
    }

    /// Gives one task a share; the others keep their proportions and give or take the rest. Where all others are at 0,
    /// they take equal parts. An index that is out of range changes nothing.
    pub fn set(&mut self, task: usize, share: u8) {
        if task >= self.shares.len() || self.shares.len() < 2 {
            return;
        }
        let share = share.min(100);
        let mut others: Vec<f64> = self.shares.iter().map(|share| f64::from(*share)).collect();
        others.remove(task);
        if others.iter().sum::<f64>() == 0.0 {
            others.fill(1.0);
        }
        let mut shares = whole_shares(&others, 100 - share);
        shares.insert(task, share);
        self.shares = shares;
    }

    /// The personal figure, 0 to 100 unrounded, from the tasks' risks (0 to 1) in the same order.
    pub fn score(&self, risks: &[f64]) -> f64 {
        self.shares.iter().zip(risks).map(|(share, risk)| f64::from(*share) * risk).sum()
    }
}

impl std::fmt::Display for TaskMix {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let parts: Vec<String> = self.shares.iter().map(u8::to_string).collect();
        f.write_str(&parts.join("-"))
    }
}

/// Whole parts of `total` in proportion to `weights`, whose sum is above 0.
fn whole_shares(weights: &[f64], total: u8) -> Vec<u8> {
    let sum: f64 = weights.iter().sum();
    let exact: Vec<f64> = weights.iter().map(|weight| f64::from(total) * weight / sum).collect();
    let mut shares: Vec<u8> = exact.iter().map(|part| part.floor() as u8).collect();
    let given: u32 = shares.iter().map(|share| u32::from(*share)).sum();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.order_by(|&a, &b| (exact[b] - exact[b].floor()).total_cmp(&(exact[a] - exact[a].floor())));
    for &task in by_remainder.iter().take((u32::from(total) - given) as usize) {
        shares[task] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_one_share_keeps_the_sum_and_the_others_proportions() {
        let mut mix = TaskMix::published(&[14.0, 10.0, 8.0, 8.0, 18.0, 12.0, 16.0, 14.0]);
        mix.set(0, 57);
        assert_eq!(mix.shares().iter().map(|share| u32::from(*share)).sum::<u32>(), 100);
        assert_eq!(mix.shares(), [57, 5, 4, 4, 9, 6, 8, 7]);
    }

    #[test]
    fn all_of_the_work_can_go_to_one_task_and_come_back() {
        let mut mix = TaskMix::published(&[50.0, 30.0, 20.0]);
        mix.set(1, 100);
        assert_eq!(mix.shares(), [0, 100, 0]);
        mix.set(1, 40);
        assert_eq!(mix.shares(), [30, 40, 30]);
    }

    #[test]
    fn a_mix_reads_back_from_a_link_and_anything_else_does_not() {
        let mix = TaskMix::published(&[33.0, 33.0, 34.0]);
        assert_eq!(TaskMix::parse(&mix.to_string(), 3), Some(mix));
        for text in ["", "50-50", "50-50-1", "100-0-x", "200-0-0", "99-0-0"] {
            assert_eq!(TaskMix::parse(text, 3), None, "{text}");
        }
    }
}
