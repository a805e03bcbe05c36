#!/usr/bin/env python3
"""Sends a small PDF that carries data through the programs that PDFs go through, for tests/it/received.rs.

    tests/received/transform.py     makes all of tests/received/{whole,none} anew, and says what it could not make

The source is `nord.json` beside this file, rendered with --profile exchange by target/debug/blankett; `soer.json` is the other
application of a merge. Fonts, tags and metadata are taken out of both: they
are most of their bytes, and nothing in them leads to the data. What stands before and after a PDF, and what is cut off, the
test makes itself.

Needs qpdf, ghostscript, mutool, poppler, openssl, Java and Maven of the machine, the Python packages of `requirements.txt`, the
libraries of `pom.xml`, and pdfcpu (go install github.com/pdfcpu/pdfcpu/cmd/pdfcpu@v0.9.1; its place in PDFCPU). What is
made differs a little with each run: some of these programs write the time. Only who adds a transformation runs this.
"""

import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pikepdf
import pymupdf
import pypdf
from pikepdf import Array, Dictionary, Name, String

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / "target/received"
BLANKETT = ROOT / "target/debug/blankett"
PDFCPU = os.environ.get("PDFCPU", "pdfcpu")
# Which folder each goes to: its data comes back byte for byte, or it has none.
WHOLE, NONE = {}, {}


def run(*command, codes=(0,)):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode not in codes:
        raise RuntimeError(f"{command[0]}: {done.stdout[-300:]}{done.stderr[-300:]}")


def whole(name):
    return lambda make: WHOLE.__setitem__(name, make) or make


def none(name):
    return lambda make: NONE.__setitem__(name, make) or make


def source(name):
    """A PDF of the record of that name, without its fonts, tags and metadata."""
    full, thin = WORK / f"{name}-full.pdf", WORK / f"{name}.pdf"
    run(BLANKETT, "render", "--profile", "exchange", HERE / f"{name}.json", "-o", full)
    with pikepdf.open(full) as pdf:
        for item in pdf.objects:
            if isinstance(item, Dictionary) and item.get("/Type") == "/FontDescriptor":
                for key in ("/FontFile2", "/FontFile3", "/CIDSet"):
                    if key in item:
                        del item[key]
        del pdf.Root.StructTreeRoot, pdf.Root.Metadata
        pdf.save(thin, static_id=True)
    run(BLANKETT, "extract", thin, "-o", HERE / f"{name}.data.json", "--force")
    return thin


def stamp():
    """A page with a word on it, to be laid over another."""
    pdf = pymupdf.open()
    pdf.new_page(width=595, height=842).insert_text((40, 40), "JOURNALFORT 22/1", fontsize=9)
    return pdf.tobytes()


# --- qpdf

for name, options in {
    "qpdf-rewritten": [],
    "qpdf-linearized": ["--linearize"],
    "qpdf-qdf": ["--qdf"],
    "qpdf-recompressed": ["--recompress-flate", "--compression-level=9"],
    "qpdf-objstm": ["--object-streams=generate"],
    "qpdf-objstm-linearized": ["--object-streams=generate", "--linearize"],
    "qpdf-decompressed": ["--stream-data=uncompress", "--object-streams=generate"],
}.items():
    WHOLE[name] = lambda src, out, options=options: run("qpdf", *options, src, out)
WHOLE["qpdf-decrypted"] = lambda src, out: (
    run("qpdf", "--encrypt", "", "eier", "256", "--", src, WORK / "locked.pdf"),
    run("qpdf", "--decrypt", WORK / "locked.pdf", out),
)

# --- Ghostscript

GS = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfwrite", "-dEmbedAllFonts=false"]
WHOLE["gs-pdfwrite"] = lambda src, out: run(*GS, f"-sOutputFile={out}", src)
WHOLE["gs-pdfa-2"] = lambda src, out: run(*GS, "-dPDFA=2", "-sColorConversionStrategy=RGB", f"-sOutputFile={out}", src)

# --- MuPDF

for name, options in {
    "mutool-clean": [],
    "mutool-clean-gggg": ["-gggg"],
    "mutool-clean-d": ["-d"],
}.items():
    WHOLE[name] = lambda src, out, options=options: run("mutool", "clean", *options, src, out)


@whole("pymupdf-incremental")
def _(src, out):
    shutil.copy(src, out)
    with pymupdf.open(out) as pdf:
        pdf[0].insert_text((40, 40), "JOURNALFORT 22/1", fontsize=9)
        pdf.save(out, incremental=True, encryption=pymupdf.PDF_ENCRYPT_KEEP)


def mupdf(**options):
    def make(src, out):
        with pymupdf.open(src) as pdf:
            pdf[0].insert_text((40, 40), "JOURNALFORT 22/1", fontsize=9)
            pdf.save(out, **options)

    return make


WHOLE["pymupdf-objstm"] = mupdf(use_objstms=1)
WHOLE["pymupdf-ez-save"] = mupdf(garbage=3, deflate=True)

# --- pikepdf


@whole("pikepdf-saved")
def _(src, out):
    with pikepdf.open(src) as pdf:
        pdf.save(out)


@whole("pikepdf-stamped")
def _(src, out, **options):
    with pikepdf.open(src) as pdf, pikepdf.open(io.BytesIO(stamp())) as over:
        pikepdf.Page(pdf.pages[0]).add_overlay(over.pages[0])
        pdf.save(out, **options)


WHOLE["pikepdf-objstm"] = lambda src, out: WHOLE["pikepdf-stamped"](
    src, out, object_stream_mode=pikepdf.ObjectStreamMode.generate
)

# --- pypdf


def by_pypdf(incremental):
    def make(src, out):
        writer = pypdf.PdfWriter(src, incremental=True) if incremental else pypdf.PdfWriter(clone_from=src)
        writer.pages[0].merge_page(pypdf.PdfReader(io.BytesIO(stamp())).pages[0])
        writer.write(out)

    return make


WHOLE["pypdf-stamped"] = by_pypdf(False)
WHOLE["pypdf-stamped-incremental"] = by_pypdf(True)


@whole("pypdf-attached-more")
def _(src, out):
    writer = pypdf.PdfWriter(clone_from=src)
    writer.add_attachment("notat.txt", b"Sendt p\xc3\xa5 nytt.")
    writer.write(out)


# --- pdfcpu

WHOLE["pdfcpu-optimized"] = lambda src, out: run(PDFCPU, "optimize", src, out)
WHOLE["pdfcpu-stamped"] = lambda src, out: run(
    PDFCPU, "stamp", "add", "-mode", "text", "--", "JOURNALFORT", "pos:tl, scale:.2, rot:0", src, out
)
WHOLE["pdfcpu-merged"] = lambda src, out: run(PDFCPU, "merge", out, src, WORK / "letter.pdf")


@whole("pdfcpu-attached-more")
def _(src, out):
    (WORK / "notat.txt").write_text("Sendt på nytt.")
    shutil.copy(src, out)
    run(PDFCPU, "attachments", "add", out, WORK / "notat.txt")


# --- PDFBox and OpenPDF: Transform.java


def by_java(what):
    return lambda src, out: run(
        "java", "-cp", f"{WORK}/jars/*", HERE / "Transform.java", what, src, WORK / "letter.pdf", out
    )


for name in [
    "pdfbox-saved", "pdfbox-plain", "pdfbox-stamped", "pdfbox-incremental", "pdfbox-cover", "pdfbox-merged", "openpdf-stamped",
    "openpdf-full-compression",
]:  # fmt: skip
    WHOLE[name] = by_java(name)

# --- pyHanko


def signed(src, out, name="Signatur", visible=False):
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    key, certificate = WORK / "key.pem", WORK / "certificate.pem"
    if not key.exists():
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "36500", "-subj", "/CN=Kari Nordmann",
            "-keyout", key, "-out", certificate)  # fmt: skip
    signer = signers.SimpleSigner.load(key, certificate)
    box = (40, 780, 240, 820) if visible else None
    with open(src, "rb") as file:
        writer = IncrementalPdfFileWriter(file, strict=False)
        if visible:
            fields.append_signature_field(writer, fields.SigFieldSpec(sig_field_name=name, on_page=0, box=box))
        meta = signers.PdfSignatureMetadata(field_name=name)
        Path(out).write_bytes(signers.sign_pdf(writer, meta, signer=signer).getvalue())


WHOLE["pyhanko-signed"] = signed
WHOLE["pyhanko-visible"] = lambda src, out: signed(src, out, visible=True)
WHOLE["pyhanko-signed-twice"] = lambda src, out: (signed(src, WORK / "one.pdf"), signed(WORK / "one.pdf", out, "To"))
WHOLE["pyhanko-packed-then-signed"] = lambda src, out: (WHOLE["qpdf-objstm"](src, WORK / "o.pdf"), signed(WORK / "o.pdf", out))
WHOLE["pyhanko-signed-then-packed"] = lambda src, out: (signed(src, WORK / "o.pdf"), WHOLE["qpdf-objstm"](WORK / "o.pdf", out))
WHOLE["pyhanko-signed-then-stamped"] = lambda src, out: (
    signed(src, WORK / "o.pdf"), WHOLE["pypdf-stamped-incremental"](WORK / "o.pdf", out)
)  # fmt: skip

# --- names


def renamed(key, file):
    def make(src, out):
        with pikepdf.open(src) as pdf:
            names = pdf.Root.Names.EmbeddedFiles.Names
            if key:
                names[0] = String(key)
            if file:
                names[1].F = names[1].UF = String(file)
            pdf.save(out)

    return make


WHOLE["renamed-key"] = renamed("0001", None)
WHOLE["renamed-file"] = renamed(None, "2024-118-3.json")
WHOLE["renamed-both"] = renamed("vedlegg-1.bin", "vedlegg-1.bin")


@whole("name-tree-of-two-levels")
def _(src, out):
    with pikepdf.open(src) as pdf:
        names = pdf.Root.Names.EmbeddedFiles
        kid = pdf.make_indirect(Dictionary(Names=names.Names, Limits=Array([names.Names[0], names.Names[0]])))
        pdf.Root.Names.EmbeddedFiles = Dictionary(Kids=Array([kid]))
        pdf.save(out)


# --- a table and a stream


@whole("hybrid")
def _(src, out):
    """A table for old readers and a stream for new ones (ISO 32000-1, 7.5.8.4), as word processors write them: what leads to
    the attachment is in an object stream, and of that the table says that it is free."""
    with pikepdf.open(src) as pdf:
        names = pdf.Root.Names
        file = pdf.make_indirect(names.EmbeddedFiles.Names[1])
        names.EmbeddedFiles.Names[1] = file
        pdf.Root.Names = pdf.make_indirect(names)
        pdf.save(WORK / "h.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    with pikepdf.open(WORK / "h.pdf") as pdf:
        size = len(pdf.objects) + 1
        hidden = [pdf.Root.Names.objgen[0], pdf.Root.Names.EmbeddedFiles.Names[1].objgen[0]]
        bodies = {number: pdf.get_object(number, 0).unparse(resolved=True) for number in hidden}
    packed, index = b"", b""
    for number, body in bodies.items():
        index += b"%d %d " % (number, len(packed))
        packed += body + b"\n"
    data = (WORK / "h.pdf").read_bytes()
    table = data.rindex(b"xref", 0, data.rindex(b"startxref"))
    head, rest = data[:table], data[table:]
    stream, rows = len(head), size + 1
    head += b"%d 0 obj\n<< /Type /ObjStm /N %d /First %d /Length %d >>\nstream\n" % (size, len(hidden), len(index), len(index + packed))
    head += index + packed + b"\nendstream\nendobj\n"
    at = len(head)
    cross = b"".join(bytes([2]) + size.to_bytes(4, "big") + bytes([i]) for i in range(len(hidden)))
    cross += bytes([1]) + stream.to_bytes(4, "big") + b"\0"
    places = b" ".join(b"%d 1" % number for number in [*hidden, size])
    head += b"%d 0 obj\n<< /Type /XRef /W [1 4 1] /Index [%s] /Size %d /Length %d >>\nstream\n" % (rows, places, rows + 1, len(cross))
    head += cross + b"\nendstream\nendobj\n"
    lines = rest.split(b"\n")
    for number in hidden:
        lines[2 + number] = b"0000000000 65535 f "
    rest = b"\n".join(lines)
    end = rest.index(b"startxref")
    rest = rest[:end].replace(b"trailer <<", b"trailer << /XRefStm %d" % at)
    Path(out).write_bytes(head + rest + b"startxref\n%d\n%%%%EOF\n" % len(head))


# --- no data any more

NONE["printed-by-cairo"] = lambda src, out: run("pdftocairo", "-pdf", src, out)
NONE["printed-by-ps2pdf"] = lambda src, out: (
    run("pdftops", src, WORK / "o.ps"),
    run("ps2pdf", "-dEmbedAllFonts=false", WORK / "o.ps", out),
)
NONE["merged-by-mutool"] = lambda src, out: run("mutool", "merge", "-o", out, src, WORK / "soer.pdf")
NONE["merged-by-qpdf"] = lambda src, out: run("qpdf", "--empty", "--pages", src, WORK / "soer.pdf", "--", out)
WHOLE["gs-merged"] = lambda src, out: run(*GS, f"-sOutputFile={out}", src, WORK / "soer.pdf")


@none("merged-by-pymupdf")
def _(src, out):
    with pymupdf.open() as pdf:
        for part in (src, WORK / "soer.pdf"):
            with pymupdf.open(part) as other:
                pdf.insert_pdf(other)
        pdf.save(out, garbage=3, deflate=True)


@none("merged-by-pypdf")
def _(src, out):
    writer = pypdf.PdfWriter()
    writer.append(src)
    writer.append(WORK / "soer.pdf")
    writer.write(out)


NONE["attachments-removed"] = lambda src, out: (
    shutil.copy(src, WORK / "o.pdf"), run(PDFCPU, "attachments", "remove", WORK / "o.pdf"), shutil.copy(WORK / "o.pdf", out)
)  # fmt: skip
NONE["archive-profile"] = lambda src, out: shutil.copy(WORK / "archive.pdf", out)
NONE["merged-with-both"] = by_java("pdfbox-merged-with-both")
WHOLE["pdfunite-merged"] = lambda src, out: run("pdfunite", src, WORK / "soer.pdf", out)
for name, user, bits, options in [
    ("password", "hemmelig", 256, []),
    ("empty-password-aes-256", "", 256, []),
    ("empty-password-aes-128", "", 128, ["--use-aes=y"]),
    ("empty-password-rc4", "", 128, ["--use-aes=n", "--allow-weak-crypto"]),
]:  # fmt: skip
    weak = [option for option in options if option == "--allow-weak-crypto"]
    options = [option for option in options if option not in weak]
    NONE[name] = lambda src, out, user=user, bits=bits, options=options, weak=weak: run(
        "qpdf", *weak, "--encrypt", user, "eier", bits, *options, "--", src, out, codes=(0, 3)
    )

def zipped(compression):
    def make(src, out):
        with zipfile.ZipFile(out, "w", compression) as archive:
            archive.write(src, "soeknad.pdf")

    return make


NONE["zip"] = zipped(zipfile.ZIP_DEFLATED)
NONE["zip-stored"] = zipped(zipfile.ZIP_STORED)


def smime(*options):
    return lambda src, out: (
        (WORK / "key.pem").exists() or signed(src, WORK / "o.pdf"),
        run("openssl", *options, "-in", src, "-out", out),
    )


SIGN = ["cms", "-sign", "-binary", "-nodetach", "-signer", WORK / "certificate.pem", "-inkey", WORK / "key.pem"]
NONE["p7m"] = smime(*SIGN, "-outform", "DER")
NONE["p7m-in-pieces"] = smime(*SIGN, "-outform", "DER", "-stream")
NONE["p7m-as-text"] = smime(*SIGN, "-outform", "PEM")
NONE["p7m-as-mail"] = smime(*SIGN, "-outform", "SMIME")
NONE["p7m-encrypted"] = smime("cms", "-encrypt", "-binary", "-outform", "DER", "-recip", WORK / "certificate.pem")


@none("mail")
def _(src, out):
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "Søknad", "kari@example.no", "post@example.no"
    mail.set_content("Her er søknaden.")
    mail.add_attachment(Path(src).read_bytes(), maintype="application", subtype="pdf", filename="soeknad.pdf")
    Path(out).write_bytes(mail.as_bytes())


@none("portfolio")
def _(src, out):
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for name in ("soeknad.pdf", "brev.pdf"):
            content = Path(src).read_bytes() if name == "soeknad.pdf" else (WORK / "letter.pdf").read_bytes()
            pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, content, filename=name)
        pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)
        pdf.save(out)


@none("other-attachment")
def _(src, out):
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["faktura.xml"] = pikepdf.AttachedFileSpec(pdf, b"<faktura/>", filename="faktura.xml")
        pdf.save(out)


def main():
    WORK.mkdir(parents=True, exist_ok=True)
    if not (WORK / "jars").is_dir():
        run("mvn", "-q", "-f", HERE / "pom.xml", "dependency:copy-dependencies", f"-DoutputDirectory={WORK}/jars")
    (WORK / "letter.pdf").write_bytes(stamp())
    src, _ = source("nord"), source("soer")
    run(BLANKETT, "render", HERE / "nord.json", "-o", WORK / "archive.pdf")
    with pikepdf.open(WORK / "archive.pdf", allow_overwriting_input=True) as pdf:
        for item in pdf.objects:
            if isinstance(item, Dictionary) and "/FontFile2" in item:
                del item["/FontFile2"]
        del pdf.Root.StructTreeRoot, pdf.Root.Metadata
        pdf.save(WORK / "archive.pdf")
    failed = 0
    only = sys.argv[1:]
    for folder, transformations in (("whole", WHOLE), ("none", NONE)):
        (HERE / folder).mkdir(exist_ok=True)
        for name, make in transformations.items():
            if only and name not in only:
                continue
            out = HERE / folder / f"{name}.pdf"
            out.unlink(missing_ok=True)
            try:
                make(src, out)
            except Exception as why:
                failed += 1
                out.unlink(missing_ok=True)
                print(f"{folder}/{name} was not made: {why}", file=sys.stderr)
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
