//! Inputs made of others: bytes and values changed, left out, doubled and put elsewhere.

use fastrand::Rng;
use serde_json::{Map, Value};

/// Makes inputs, the same ones for the same seed.
pub struct Mutator {
    seeds: Vec<Vec<u8>>,
    words: &'static [&'static str],
    rng: Rng,
}

/// The largest input, in bytes; larger ones have their own tests (`hostile::sizes`).
const LONGEST: usize = 200_000;

impl Mutator {
    pub fn new(seeds: Vec<Vec<u8>>, words: &'static [&'static str], seed: u64) -> Self {
        Self { seeds, words, rng: Rng::with_seed(seed) }
    }

    /// The next input; if it must be JSON, mostly made of changed values.
    pub fn next(&mut self, json: bool) -> Vec<u8> {
        loop {
            let input = self.changed(json);
            if input.len() <= LONGEST {
                return input;
            }
        }
    }

    fn changed(&mut self, json: bool) -> Vec<u8> {
        let mut input = self.seed();
        if json
            && self.rng.u8(0..10) > 0
            && let Ok(mut value) = serde_json::from_slice::<Value>(&input)
        {
            for _ in 0..self.few() {
                self.change(&mut value);
            }
            input = value.to_string().into_bytes();
            if self.rng.u8(0..8) > 0 {
                return input;
            }
        }
        for _ in 0..self.few() {
            self.bytes(&mut input);
            input.truncate(LONGEST);
        }
        input
    }

    fn seed(&mut self) -> Vec<u8> {
        self.rng.choice(&self.seeds).expect("there are seeds").clone()
    }

    /// One more often than not.
    fn few(&mut self) -> usize {
        1 << self.rng.usize(0..8).saturating_sub(4)
    }

    fn word(&mut self) -> &'static str {
        self.rng.choice(self.words).expect("there are words")
    }

    fn bytes(&mut self, input: &mut Vec<u8>) {
        let at = self.rng.usize(0..=input.len());
        let end = (at + (1 << self.rng.usize(0..12))).min(input.len());
        match self.rng.u8(0..9) {
            0 if at < input.len() => input[at] = self.rng.u8(..),
            1 if at < input.len() => input[at] ^= 1 << self.rng.u8(0..8),
            2 => drop(input.drain(at..end)),
            3 => {
                let word = self.word().bytes();
                drop(input.splice(at..at, word));
            }
            4 => {
                let times = 1 << self.rng.usize(0..9);
                let word = self.word().repeat(times);
                drop(input.splice(at..at, word.into_bytes()));
            }
            5 => {
                let part = input[at..end].repeat(1 << self.rng.usize(0..6));
                drop(input.splice(at..at, part));
            }
            6 => {
                let other = self.seed();
                let from = self.rng.usize(0..=other.len());
                let to = (from + (1 << self.rng.usize(0..12))).min(other.len());
                drop(input.splice(at..end, other[from..to].iter().copied()));
            }
            7 => input.truncate(at),
            _ => {
                let number = self.number();
                drop(input.splice(at..end.min(at + 3), number.into_bytes()));
            }
        }
    }

    fn number(&mut self) -> String {
        const NUMBERS: [&str; 14] = [
            "0",
            "-1",
            "1",
            "255",
            "65536",
            "2147483648",
            "4294967295",
            "9223372036854775807",
            "18446744073709551616",
            "1e400",
            "0.1",
            "-0",
            "1e-400",
            "99999999999999999999999999999.99",
        ];
        (*self.rng.choice(NUMBERS).expect("there are some")).to_owned()
    }

    /// Changes something anywhere in a value.
    fn change(&mut self, value: &mut Value) {
        match value {
            Value::Array(items) if !items.is_empty() && self.rng.u8(0..8) > 0 => {
                let at = self.rng.usize(0..items.len());
                self.change(&mut items[at]);
            }
            Value::Object(members) if !members.is_empty() && self.rng.u8(0..8) > 0 => {
                let at = self.rng.usize(0..members.len());
                let member = members.values_mut().nth(at).expect("it is one of them");
                self.change(member);
            }
            Value::Array(items) if !items.is_empty() => {
                let at = self.rng.usize(0..items.len());
                match self.rng.u8(0..4) {
                    0 => drop(items.remove(at)),
                    1 => items.extend(vec![items[at].clone(); 1 << self.rng.usize(0..8)]),
                    2 => items.reverse(),
                    _ => *value = self.value(),
                }
            }
            Value::Object(members) if !members.is_empty() => {
                let at = self.rng.usize(0..members.len());
                let key = members.keys().nth(at).expect("it is one of them").clone();
                match self.rng.u8(0..4) {
                    0 => drop(members.remove(&key)),
                    1 => {
                        let moved = members.remove(&key).unwrap_or_default();
                        members.insert(self.word().to_owned(), moved);
                    }
                    2 => drop(members.insert(key, Value::Object(members.clone()))),
                    _ => *value = self.value(),
                }
            }
            // Words in a text keep it a text that may be printed.
            Value::String(text) if self.rng.u8(0..4) > 0 => {
                let word = self.word().repeat(1 << self.rng.usize(0..12).saturating_sub(3));
                let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
                let at = *self.rng.choice(&ends).expect("there is the end");
                text.insert_str(at, &word);
            }
            Value::String(text) if self.rng.bool() => {
                let mut bytes = std::mem::take(text).into_bytes();
                self.bytes(&mut bytes);
                *text = String::from_utf8_lossy(&bytes).into_owned();
            }
            other => *other = self.value(),
        }
    }

    /// A value of any kind, with a part of another input at times.
    fn value(&mut self) -> Value {
        match self.rng.u8(0..9) {
            0 => Value::Null,
            1 => self.rng.bool().into(),
            2 => serde_json::from_str(&self.number()).unwrap_or_default(),
            3 => self.word().into(),
            4 => self.word().repeat(1 << self.rng.usize(0..11)).into(),
            5 => Value::Array(vec![self.word().into(); self.rng.usize(0..4)]),
            6 => Value::Object(Map::from_iter([(self.word().to_owned(), self.word().into())])),
            _ => {
                let mut other: Value = serde_json::from_slice(&self.seed()).unwrap_or_default();
                for _ in 0..self.rng.usize(1..6) {
                    let inside = match &mut other {
                        Value::Array(items) => items.get_mut(self.rng.usize(0..8)).map(Value::take),
                        Value::Object(members) => members.values_mut().nth(self.rng.usize(0..8)).map(Value::take),
                        _ => None,
                    };
                    other = inside.unwrap_or(other);
                }
                other
            }
        }
    }
}
