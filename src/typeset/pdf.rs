//! Writes pages as PDF.

use std::sync::LazyLock;

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A PDF profile: the standards that a PDF conforms to, and its purpose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Profile {
    /// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): for archives and for everyone to read.
    #[default]
    Archive,
    /// PDF/A-3a (ISO 19005-3) and PDF/UA-1, with the document's data attached: for those who go on working with it.
    Exchange,
}

impl Profile {
    /// Its name on the command line and in the manifest.
    pub fn name(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Exchange => "exchange",
        }
    }

    fn standards(self) -> PdfStandards {
        static ARCHIVE: LazyLock<PdfStandards> = LazyLock::new(|| standards(PdfStandard::A_2a));
        static EXCHANGE: LazyLock<PdfStandards> = LazyLock::new(|| standards(PdfStandard::A_3a));
        match self {
            Self::Archive => ARCHIVE.clone(),
            Self::Exchange => EXCHANGE.clone(),
        }
    }
}

fn standards(archive: PdfStandard) -> PdfStandards {
    PdfStandards::new(&[archive, PdfStandard::Ua_1]).expect("the two standards share PDF 1.7")
}

/// Writes the pages as PDF with the standards of a profile.
///
/// `identity` is the same in all versions of a document. The file's identifier is made of it.
///
/// # Errors
/// What the standards do not allow, such as text in a font that lacks the character.
pub fn export(document: &PagedDocument, identity: &str, profile: Profile) -> Result<Vec<u8>, Vec<SourceDiagnostic>> {
    let options = PdfOptions {
        ident: Smart::Custom(identity.to_owned()),
        creator: Smart::Custom(Some(concat!("Blankett ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: None,
        page_ranges: None,
        standards: profile.standards(),
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(document, &options).map_err(|errors| errors.into_iter().collect())
}
