import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import java.io.File;
import java.io.FileOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** What tests/received/transform.py does with PDFBox and OpenPDF: WHAT SOURCE LETTER OUTPUT. */
class Transform {
    public static void main(String[] arguments) throws Exception {
        File source = new File(arguments[1]), letter = new File(arguments[2]), output = new File(arguments[3]);
        switch (arguments[0]) {
            case "pdfbox-merged" -> merged(output, source, letter);
            case "pdfbox-merged-with-both" -> merged(output, source, new File(source.getParentFile(), "soer.pdf"));
            case "openpdf-stamped" -> openPdf(source, output, false);
            case "openpdf-full-compression" -> openPdf(source, output, true);
            default -> pdfBox(arguments[0], source, output);
        }
    }

    static void pdfBox(String what, File source, File output) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(source)) {
            if (what.equals("pdfbox-cover")) {
                PDPage cover = new PDPage();
                stamp(pdf, cover);
                pdf.getPages().insertBefore(cover, pdf.getPage(0));
            } else if (what.equals("pdfbox-stamped") || what.equals("pdfbox-incremental")) {
                stamp(pdf, pdf.getPage(0));
            }
            if (what.equals("pdfbox-incremental")) {
                pdf.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                try (FileOutputStream out = new FileOutputStream(output)) {
                    pdf.saveIncremental(out);
                }
            } else if (what.equals("pdfbox-plain")) {
                pdf.save(output, CompressParameters.NO_COMPRESSION);
            } else {
                pdf.save(output);
            }
        }
    }

    static void stamp(PDDocument pdf, PDPage page) throws Exception {
        try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 9);
            content.newLineAtOffset(40, 800);
            content.showText("JOURNALFORT 22/1");
            content.endText();
        }
    }

    static void merged(File output, File... parts) throws Exception {
        PDFMergerUtility merger = new PDFMergerUtility();
        for (File part : parts) {
            merger.addSource(part);
        }
        merger.setDestinationFileName(output.getPath());
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    }

    static void openPdf(File source, File output, boolean full) throws Exception {
        PdfReader reader = new PdfReader(source.getPath());
        PdfStamper stamper = new PdfStamper(reader, new FileOutputStream(output));
        if (full) {
            stamper.setFullCompression();
        }
        var over = stamper.getOverContent(1);
        over.beginText();
        over.setFontAndSize(BaseFont.createFont(BaseFont.HELVETICA, BaseFont.WINANSI, false), 9);
        over.showTextAligned(0, "JOURNALFORT 22/1", 40, 800, 0);
        over.endText();
        stamper.close();
        reader.close();
    }
}
