//! What holds of the source as a whole: the rooms and their order, the words and where they stand.

mod rooms;
mod source;
mod words;
