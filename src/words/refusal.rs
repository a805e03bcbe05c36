//! Errors that are a sentence.

/// An error that is a sentence and nothing else.
macro_rules! refusal {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name($crate::words::Message);

        impl $name {
            /// The problem, for any language.
            pub fn message(&self) -> &$crate::words::Message {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::error::Error for $name {}
    };
}

pub(crate) use refusal;
