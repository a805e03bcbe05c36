//! Exact decimal numbers as people and JSON write them: what amounts and quantities have in common.

use rust_decimal::Decimal;
use serde_json::Value;

use crate::value::text::excerpt;
use crate::words::refusal;
use crate::words::{Arg, quoted, say};

refusal! {
    /// The error of a value that is no such number.
    NotDecimal
}

/// The limits of one type of number, besides that it is not negative.
pub(crate) struct Limits {
    /// Its name in messages: `amount`, `quantity` or `figure`.
    pub(crate) what: &'static str,
    /// The largest value.
    pub(crate) most: u64,
    /// The most decimals.
    pub(crate) decimals: u32,
}

const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

/// The number in a JSON value: its digits, or a text in the Norwegian way.
pub(crate) fn from_json(value: &Value, limits: &Limits) -> Result<Decimal, NotDecimal> {
    match value {
        Value::Number(number) => from_json_digits(number.as_str(), limits),
        Value::String(text) => from_norwegian(text, limits),
        _ => Err(NotDecimal(say!("not-decimal-type", what = limits.what))),
    }
}

/// Reads the digits of a JSON number: no exponent.
pub(crate) fn from_json_digits(digits: &str, limits: &Limits) -> Result<Decimal, NotDecimal> {
    let shown = || Arg::from(excerpt(digits));
    if digits.contains(['e', 'E']) {
        return Err(NotDecimal(say!("not-decimal-exponent", value = shown())));
    }
    from_parts(shown, digits, '.', limits)
}

/// Reads a number in the Norwegian way: thousands separated by spaces or not at all, decimals after a comma.
pub(crate) fn from_norwegian(text: &str, limits: &Limits) -> Result<Decimal, NotDecimal> {
    let shown = || quoted(excerpt(text));
    let whole = text.split(',').next().unwrap_or_default();
    let mut groups = whole.split(SPACES);
    let grouped = whole.contains(SPACES);
    let first = groups.next().unwrap_or_default();
    if grouped && (first.is_empty() || first.len() > 3 || groups.any(|group| group.len() != 3)) {
        return Err(NotDecimal(say!("not-decimal", value = shown(), what = limits.what)));
    }
    let decimals = &text[whole.len()..];
    from_parts(shown, &(whole.replace(SPACES, "") + decimals), ',', limits)
}

fn from_parts(shown: impl Fn() -> Arg, digits: &str, point: char, limits: &Limits) -> Result<Decimal, NotDecimal> {
    let fail = |why| Err(NotDecimal(why));
    if digits.starts_with('-') {
        return fail(say!("not-decimal-negative", value = shown()));
    }
    let (whole, decimals) = digits.split_once(point).map_or((digits, None), |(w, d)| (w, Some(d)));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !decimals.is_none_or(all_digits) {
        return fail(say!("not-decimal", value = shown(), what = limits.what));
    }
    if decimals.is_some_and(|decimals| decimals.len() > limits.decimals as usize) {
        return fail(say!("not-decimal-places", value = shown(), most = limits.decimals));
    }
    let most = Decimal::from(limits.most);
    // A number within the limits always fits a `Decimal`, so a number that does not parse here is above them too.
    let exact = decimals.map_or_else(|| whole.to_owned(), |decimals| format!("{whole}.{decimals}"));
    match Decimal::from_str_exact(&exact) {
        Ok(number) if number <= most => Ok(number),
        _ => fail(say!("not-decimal-most", value = shown(), most = grouped(most), what = limits.what)),
    }
}

/// Whether the number is valid: not negative, and within the limits.
pub(crate) fn within(number: Decimal, limits: &Limits) -> bool {
    number >= Decimal::ZERO && number <= Decimal::from(limits.most) && number.normalize().scale() <= limits.decimals
}

/// The number in the Norwegian way: groups of three separated by no-break spaces, and after a comma only as many
/// decimals as it has, without zeros at the end.
pub(crate) fn grouped(number: Decimal) -> String {
    let text = number.normalize().to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    if decimals.is_empty() { grouped } else { format!("{grouped},{decimals}") }
}
