//! A date of birth and a *personnummer* of five digits, which together are a *fødselsnummer*.

use std::ops::Range;

use crate::value::month;

/// Words that announce the five digits, even where these do not stand beside the date.
const WORDS: [&str; 6] = ["personnummer", "personnr", "pnr", "fnr", "fødselsnummer", "fødselsnr"];

/// Such a word counts if at most so many characters stand between the date and the digits.
const FURTHEST: usize = 60;
/// Those characters may have at most so many bytes. Digits further away are ignored, however long the text is.
const REACH: usize = FURTHEST * 2;

/// Finds each date that stands beside five digits, or that a word connects with five digits. Returns its bytes, and the
/// eleven digits that they make for each way in which a register changes the date.
pub(super) fn pairs(text: &str, groups: &[Range<usize>]) -> Vec<(Range<usize>, Vec<String>)> {
    let fives: Vec<&Range<usize>> = groups.iter().filter(|group| group.len() == 5).collect();
    if fives.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (date, [day, month, year]) in dates(text, groups) {
        let near = fives.partition_point(|five| five.end + REACH < date.start);
        for five in fives[near..].iter().take_while(|five| five.start <= date.end + REACH) {
            let (gap, whole) = if date.end <= five.start {
                (date.end..five.start, date.start..five.end)
            } else if five.end <= date.start {
                (five.end..date.start, five.start..date.end)
            } else {
                continue;
            };
            if !belong(text, &gap, &whole) {
                continue;
            }
            let number = |days: u32, months: u32| {
                format!("{:02}{:02}{year:02}{}", day + days, month + months, &text[(*five).clone()])
            };
            // A D-nummer adds 40 to the day; synthetic numbers of test registers add 40, 65 or 80 to the month.
            let all = [(0, 0), (40, 0), (0, 40), (0, 65), (0, 80)];
            found.push((whole, all.map(|(days, months)| number(days, months)).to_vec()));
        }
    }
    found
}

fn belong(text: &str, gap: &Range<usize>, whole: &Range<usize>) -> bool {
    let between = &text[gap.clone()];
    let beside = between.chars().count() <= 3 && !between.chars().any(char::is_alphanumeric);
    beside || {
        // The word may also stand before both.
        let start = (0..=whole.start.saturating_sub(24)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        let around = text[start..whole.end].to_lowercase();
        between.chars().count() <= FURTHEST && WORDS.iter().any(|word| around.contains(word))
    }
}

/// The dates of a text, as day, month and the last two digits of the year.
fn dates(text: &str, groups: &[Range<usize>]) -> Vec<(Range<usize>, [u32; 3])> {
    let mut dates = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let number = |range: &Range<usize>| text[range.clone()].parse::<u32>().unwrap_or(u32::MAX);
        let digits = &text[group.clone()];
        match digits.len() {
            6 => dates.extend(date(group.clone(), [&digits[..2], &digits[2..4], &digits[4..]].map(value))),
            8 => {
                dates.extend(date(group.clone(), [&digits[..2], &digits[2..4], &digits[4..]].map(value)));
                dates.extend(date(group.clone(), [&digits[6..], &digits[4..6], &digits[..4]].map(value)));
            }
            _ => {}
        }
        let Some(second) = groups.get(at + 1) else { continue };
        let gap = text[group.end..second.start].trim_matches(['.', ' ', '\u{a0}']).to_lowercase();
        if let Some(month) =
            month::NAMES.iter().position(|name| *name == gap || (gap.len() >= 3 && name.starts_with(gap.as_str())))
        {
            dates.extend(date(group.start..second.end, [number(group), month as u32 + 1, number(second)]));
        }
        let Some(third) = groups.get(at + 2) else { continue };
        let is_gap = |gap: &str| matches!(gap.trim(), "." | "/" | "-" | "–");
        if is_gap(&text[group.end..second.start]) && is_gap(&text[second.end..third.start]) {
            let parts = [group, second, third].map(number);
            let (day, year) = if group.len() == 4 { (parts[2], parts[0]) } else { (parts[0], parts[2]) };
            dates.extend(date(group.start..third.end, [day, parts[1], year]));
        }
    }
    dates
}

fn value(digits: &str) -> u32 {
    digits.parse().unwrap_or(u32::MAX)
}

fn date(range: Range<usize>, [day, month, year]: [u32; 3]) -> Option<(Range<usize>, [u32; 3])> {
    let is_date = (1..=31).contains(&day) && (1..=12).contains(&month) && (year < 100 || (1850..2100).contains(&year));
    is_date.then_some((range, [day, month, year % 100]))
}
