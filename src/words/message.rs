//! A sentence that is not yet in any language.

/// A sentence: its key in the catalogues, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Message {
    /// The key, `<message>` or `<message>.<attribute>`.
    pub key: &'static str,
    /// The values that the sentence names, each by its name in the catalogues.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value that a sentence names.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Arg {
    /// Words or figures that read alike in every language.
    Text(String),
    /// What someone wrote, shown in quotation marks.
    Quoted(String),
    /// A count, which decides between singular and plural.
    Number(i64),
    /// Several of them in a row.
    List(Vec<Arg>, Listed),
    /// A sentence or a part of one.
    Message(Box<Message>),
}

/// How the last of several is joined to those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Listed {
    /// "a, b and c"
    And,
    /// "a, b or c"
    Or,
}

/// What someone wrote, in quotation marks.
pub fn quoted(text: impl Into<String>) -> Arg {
    Arg::Quoted(text.into())
}

/// Several values in a row.
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

/// A sentence by its key, with the values that it names: `say!("wrong-count", stated, count = measures.len())`.
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
