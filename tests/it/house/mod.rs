//! Rules of the source as a whole: the order of the rooms, and the place of words.

mod rooms;
mod source;
mod words;
