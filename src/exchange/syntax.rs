//! Reads PDF values from bytes (ISO 32000-1, 7.2 and 7.3), as far as attachments need them.

/// The deepest nesting of arrays and dictionaries; catalogues and name trees have a handful of levels.
const DEEPEST: usize = 32;
/// A text or name costs one more of the budget for every so many bytes: otherwise a megabyte that is referred to a
/// thousand times would be a gigabyte.
const BYTES_OF_A_VALUE: usize = 100;

/// A value. Real numbers become `Null`: nothing that is looked up here is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Null,
    Integer(i64),
    Name(Vec<u8>),
    Text(Vec<u8>),
    Array(Vec<Value>),
    Dictionary(Dictionary),
    Reference(u32),
}

/// A dictionary's entries in written order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Dictionary(Vec<(Vec<u8>, Value)>);

impl Dictionary {
    /// The unsigned integer that is written in the dictionary itself.
    pub(super) fn unsigned(&self, key: &str) -> Option<usize> {
        match self.get(key)? {
            Value::Integer(number) => usize::try_from(*number).ok(),
            _ => None,
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| name == key.as_bytes()).map(|(_, value)| value)
    }
}

/// Reads values in order. Every value takes one from `budget`; with none left, reading ends.
pub(super) struct Parser<'a, 'b> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) budget: &'b std::cell::Cell<usize>,
}

impl<'a> Parser<'a, '_> {
    /// The bytes of a stream of that length, which begins here. Its end must follow them.
    pub(super) fn stream(&mut self, length: usize) -> Option<&'a [u8]> {
        self.space();
        if !self.keyword("stream") || !(self.keyword("\r\n") || self.keyword("\n")) {
            return None;
        }
        let end = self.at.checked_add(length)?;
        let bytes = self.bytes.get(self.at..end)?;
        self.at = end;
        self.space();
        self.keyword("endstream").then_some(bytes)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Skips white space and comments.
    pub(super) fn space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| !matches!(byte, b'\r' | b'\n')) {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    /// Whether `word` is next; if so, skips it.
    pub(super) fn keyword(&mut self, word: &str) -> bool {
        let found = self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes()));
        if found {
            self.at += word.len();
        }
        found
    }

    /// An unsigned integer, after white space.
    pub(super) fn unsigned(&mut self) -> Option<usize> {
        self.space();
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        std::str::from_utf8(self.bytes.get(start..self.at)?).ok()?.parse().ok()
    }

    pub(super) fn value(&mut self) -> Option<Value> {
        self.nested(0)
    }

    /// Takes the cost of a text of so many bytes from the budget.
    fn pay(&self, text: Vec<u8>) -> Option<Vec<u8>> {
        self.budget.set(self.budget.get().checked_sub(text.len() / BYTES_OF_A_VALUE)?);
        Some(text)
    }

    fn nested(&mut self, depth: usize) -> Option<Value> {
        self.budget.set(self.budget.get().checked_sub(1)?);
        self.space();
        match self.peek()? {
            b'/' => self.name().map(Value::Name),
            b'(' => self.literal().map(Value::Text),
            b'[' if depth < DEEPEST => self.array(depth).map(Value::Array),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                if depth < DEEPEST {
                    self.dictionary(depth).map(Value::Dictionary)
                } else {
                    None
                }
            }
            b'<' => self.hexadecimal().map(Value::Text),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            _ => ["true", "false", "null"].into_iter().any(|word| self.keyword(word)).then_some(Value::Null),
        }
    }

    fn array(&mut self, depth: usize) -> Option<Vec<Value>> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.space();
            if self.keyword("]") {
                return Some(items);
            }
            items.push(self.nested(depth + 1)?);
        }
    }

    fn dictionary(&mut self, depth: usize) -> Option<Dictionary> {
        self.at += 2;
        let mut entries = Vec::new();
        loop {
            self.space();
            if self.keyword(">>") {
                return Some(Dictionary(entries));
            }
            let key = self.name()?;
            entries.push((key, self.nested(depth + 1)?));
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        if self.next()? != b'/' {
            return None;
        }
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| !is_space(*byte) && !b"()<>[]{}/%".contains(byte)) {
            self.at += 1;
            let escaped = self.bytes.get(self.at..self.at + 2).filter(|_| byte == b'#').and_then(hex_pair);
            if escaped.is_some() {
                self.at += 2;
            }
            name.push(escaped.unwrap_or(byte));
        }
        self.pay(name)
    }

    /// A text in parentheses.
    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 1);
        loop {
            let byte = self.next()?;
            match byte {
                b'(' => open += 1,
                b')' => open -= 1,
                b'\\' => {
                    text.extend(self.escape()?);
                    continue;
                }
                _ => {}
            }
            if open == 0 {
                return self.pay(text);
            }
            text.push(byte);
        }
    }

    /// The character after a backslash in a text; a line break gives none.
    fn escape(&mut self) -> Option<Option<u8>> {
        let byte = self.next()?;
        Some(match byte {
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'b' => Some(8),
            b'f' => Some(12),
            b'\n' => None,
            b'\r' => {
                self.keyword("\n");
                None
            }
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit) = self.peek().filter(|digit| (b'0'..=b'7').contains(digit)) else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                // High-order overflow is ignored, as the standard has it.
                Some(code as u8)
            }
            other => Some(other),
        })
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut digits = Vec::new();
        loop {
            match self.next()? {
                b'>' => break,
                byte if is_space(byte) => {}
                byte => digits.push(byte),
            }
        }
        if digits.len() % 2 == 1 {
            digits.push(b'0');
        }
        digits.chunks_exact(2).map(hex_pair).collect::<Option<_>>().and_then(|text| self.pay(text))
    }

    /// A number, or a reference, which begins with a number.
    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte)) {
            self.at += 1;
        }
        let text = std::str::from_utf8(self.bytes.get(start..self.at)?).ok()?;
        let Ok(number) = text.parse::<i64>() else {
            return text.parse::<f64>().is_ok().then_some(Value::Null);
        };
        let after = self.at;
        if let Ok(object) = u32::try_from(number)
            && self.unsigned().is_some()
        {
            self.space();
            if self.keyword("R") {
                return Some(Value::Reference(object));
            }
        }
        self.at = after;
        Some(Value::Integer(number))
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

fn hex_pair(pair: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|text| !text.starts_with('+'))?, 16).ok()
}

/// The latest start of a PDF in a file: a carrier may have left lines before it (ISO 32000-1, annex H.3).
const LATEST_HEADER: usize = 1024;

/// The start of the PDF in a file.
pub(super) fn header(file: &[u8]) -> Option<usize> {
    file[..file.len().min(LATEST_HEADER + 5)].windows(5).position(|word| word == b"%PDF-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Value> {
        let budget = std::cell::Cell::new(1000);
        Parser { bytes: text.as_bytes(), at: 0, budget: &budget }.value()
    }

    #[test]
    fn values_are_read_as_the_standard_writes_them() {
        let text = |bytes: &[u8]| Some(Value::Text(bytes.to_vec()));
        assert_eq!(read(" % a comment\n 12"), Some(Value::Integer(12)));
        assert_eq!(read("12 0 R"), Some(Value::Reference(12)));
        assert_eq!(read("-3"), Some(Value::Integer(-3)));
        assert_eq!(read("0.5"), Some(Value::Null));
        assert_eq!(read("/Em#62edded"), Some(Value::Name(b"Embedded".to_vec())));
        assert_eq!(
            read(
                r"(a\(b\)(c)\101\
d)"
            ),
            text(b"a(b)(c)Ad")
        );
        assert_eq!(read("<48 65 6>"), text(b"He`"));
        let Some(Value::Dictionary(found)) = read("<< /A [1 2 0 R true] /B << /C (x) >> >>") else {
            panic!("a dictionary")
        };
        assert_eq!(found.get("A"), Some(&Value::Array(vec![Value::Integer(1), Value::Reference(2), Value::Null])));
        assert!(matches!(found.get("B"), Some(Value::Dictionary(inner)) if inner.get("C").is_some()));
    }

    #[test]
    fn what_has_no_end_is_nothing() {
        for text in ["", "[1 2", "<< /A", "<< /A 1", "(a", "<41", "<< 1 2 >>", "/", "<4+>", "endobj"] {
            assert!(read(text).is_none_or(|value| value == Value::Name(Vec::new())), "{text}");
        }
        assert_eq!(read(&"[".repeat(100_000)), None);
        assert_eq!(read(&"<</A".repeat(100_000)), None);
        assert_eq!(read(&format!("[{}]", "0 ".repeat(2000))), None, "the budget is used up");
    }
}
