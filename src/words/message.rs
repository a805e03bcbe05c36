//! Sentences that are not yet in any language.

/// A sentence: its key in the catalogues, and its values.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    /// The key, `<message>` or `<message>.<attribute>`.
    pub key: &'static str,
    /// The values of the sentence, by their names in the catalogues.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Arg {
    /// Words or figures that are the same in every language.
    Text(String),
    /// Words that someone wrote, shown in quotation marks.
    Quoted(String),
    /// A count, which selects singular or plural.
    Number(i64),
    /// A list of values.
    List(Vec<Arg>, Listed),
    /// A sentence or a part of one.
    Message(Box<Message>),
}

/// How the last value of a list is joined to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Listed {
    /// "a, b and c"
    And,
    /// "a, b or c"
    Or,
}

/// Words that someone wrote, in quotation marks.
pub fn quoted(text: impl Into<String>) -> Arg {
    Arg::Quoted(text.into())
}

/// A list of values.
pub fn list<A: Into<Arg>>(items: impl IntoIterator<Item = A>, listed: Listed) -> Arg {
    Arg::List(items.into_iter().map(Into::into).collect(), listed)
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

numbers!(u8, u16, u32, u64, usize, i32, i64);

/// A sentence by its key, with its values: `say!("wrong-count", stated, count = measures.len())`.
macro_rules! say {
    ($key:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::words::Message {
            key: $key,
            args: vec![$((stringify!($name), $crate::words::Arg::from($crate::words::say!(@ $name $(= $value)?)))),*],
        }
    };
    (@ $name:ident = $value:expr) => { $value };
    (@ $name:ident) => { $name };
}

pub(crate) use say;
