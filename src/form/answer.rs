//! Answers, whatever was asked.

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Nothing is answered.
    None,
    /// A short text; several are below each other.
    Lines(Vec<String>),
    /// A name that what it heads is known by.
    Name(String),
    /// One of several choices, of which only this is shown.
    Chosen(Tick),
    /// A long text, in the dialect of [`crate::prose`].
    Text(String),
    /// Choices that are all shown.
    Ticks(Vec<Tick>),
    /// A table; it may be without rows.
    Table(Table),
}

/// A choice that is shown, ticked or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tick {
    /// Its name in the data: *ja* and *nei*, or that of the choice.
    pub(crate) id: String,
    /// Its name on the page.
    pub(crate) name: String,
    pub(crate) on: bool,
}

/// A table as an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) columns: Vec<TableColumn>,
    /// The rows, each with a cell for each column.
    pub(crate) rows: Vec<Vec<Cell>>,
    /// Rows that are sums of the others.
    pub(crate) sums: Vec<Vec<Cell>>,
    /// What the sums leave out, in a sentence.
    pub(crate) left_out: Option<String>,
    /// Whether it has stated sums, under which the page says what is wrong with them.
    pub(crate) remarked: bool,
    /// Whether its rows are the form's own.
    pub(crate) fixed: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TableColumn {
    pub(crate) label: String,
    pub(crate) kind: Kind,
}

/// The kind of a column: its place in the table, and what its cells are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The names of the rows.
    Head,
    /// The numbers of the rows.
    Ordinal,
    /// Words, such as *Eier*.
    Word,
    /// Short texts.
    Line,
    /// Long texts.
    Text,
    /// Amounts in kroner.
    Amount,
    /// Numbers.
    Count,
}

impl Kind {
    /// Its name, as the templates have it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Ordinal => "ordinal",
            Self::Word => "word",
            Self::Line => "line",
            Self::Text => "text",
            Self::Amount => "amount",
            Self::Count => "count",
        }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// What stands in it, if anything.
    pub(crate) text: Option<String>,
    /// What stands below that, as a list.
    pub(crate) points: Vec<String>,
}

impl Cell {
    pub(crate) fn of(text: Option<impl Into<String>>) -> Self {
        Self { text: text.map(Into::into), points: Vec::new() }
    }

    /// Whether nothing stands in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.as_deref().is_none_or(|text| text.trim().is_empty()) && self.points.is_empty()
    }
}

impl Answer {
    /// A short text, if there is one.
    pub(crate) fn line(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::None, |text| Self::Lines(vec![text.into()]))
    }

    /// A long text, if there is one.
    pub(crate) fn text(text: Option<&String>) -> Self {
        text.map_or(Self::None, |text| Self::Text(text.clone()))
    }

    /// What it says, as one text; `None` for a table, of which each cell says something.
    pub(crate) fn said(&self) -> Option<String> {
        match self {
            Self::None | Self::Table(_) => None,
            Self::Name(text) | Self::Text(text) => Some(text.clone()),
            Self::Chosen(tick) => Some(tick.name.clone()),
            Self::Lines(lines) => Some(lines.join("\n")),
            Self::Ticks(ticks) => {
                let on: Vec<&str> = ticks.iter().filter(|tick| tick.on).map(|tick| tick.name.as_str()).collect();
                Some(on.join(", "))
            }
        }
    }

    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        let blank = |text: &String| text.trim().is_empty();
        match self {
            Self::None => true,
            Self::Lines(lines) => lines.iter().all(blank),
            Self::Name(text) | Self::Text(text) => blank(text),
            Self::Chosen(_) => false,
            Self::Ticks(ticks) => ticks.iter().all(|tick| !tick.on),
            Self::Table(table) => table.rows.is_empty(),
        }
    }
}
