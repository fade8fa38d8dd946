//! Published figures carry as many digits as their documents promise, so that a later bit of noise is no change.

pub fn to_tenth(value: f64) -> f64 {
    to_digits(value, 1)
}

pub fn to_four_digits(value: f64) -> f64 {
    to_digits(value, 4)
}

pub fn to_digits(value: f64, digits: i32) -> f64 {
    let factor = 10f64.powi(digits);
    // Adding 0 turns a negative zero, which JSON would show, into zero.
    (value * factor).round() / factor + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_zero_has_no_sign() {
        assert_eq!(to_tenth(-0.01).to_string(), "0");
        assert_eq!(to_four_digits(24.49996), 24.5);
    }
}
