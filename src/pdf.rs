//! From pages to PDF bytes.

use std::sync::LazyLock;

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Writes the pages as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
///
/// `identity` is what stays the same between versions of the same document; the file's identifier is made of it.
///
/// # Errors
/// What the standards do not allow, such as text in a font that lacks the character.
pub fn export(document: &PagedDocument, identity: &str) -> Result<Vec<u8>, Vec<SourceDiagnostic>> {
    static ARCHIVE: LazyLock<PdfStandards> = LazyLock::new(|| {
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).expect("the two standards share PDF 1.7")
    });
    let options = PdfOptions {
        ident: Smart::Custom(identity.to_owned()),
        creator: Smart::Custom(Some(concat!("Blankett ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp: None,
        page_ranges: None,
        standards: ARCHIVE.clone(),
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(document, &options).map_err(|errors| errors.into_iter().collect())
}
