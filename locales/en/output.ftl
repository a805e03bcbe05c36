rule-internal-error = Blankett and Typst do not fail on any record.
    .why = Where they do, it ends the one document, with this finding, and none of the others.
# What the fault itself says.
internal-error = Blankett failed inside: {$said}
    .help = this is a fault in Blankett or Typst, not in the record; please report it with the record
internal-error-unsaid = Blankett failed inside: it does not say why
    .help = this is a fault in Blankett or Typst, not in the record; please report it with the record

rule-missing-date = A document has a date, in the record or by --date.
    .why = The PDF carries it (PDF/A asks for one), and the same record must give the same bytes tomorrow: the clock is never read.
    .wrong = {"{"} "dokument": "behovsmelding", "ordning": "Kompetanseløftet" {"}"}
    .right = {"{"} "dokument": "behovsmelding", "dato": "2024-03-01", "ordning": "Kompetanseløftet" {"}"}
missing-date = the document has no date
    .help = add "dato", as in "dato": "2024-03-01", or give one with --date

rule-output-clash = No two documents of a batch are written to the same file. The names are those of the sources, below the folder that was given; upper and lower case are the same, as they are on many machines. Nor is one written over what the batch has not made, or what was changed since, such as a PDF that was signed, or over another document's PDF.
    .why = One would overwrite the other, and which one is left would be chance. What others have made or signed cannot be made again.
    .wrong = blankett batch 2023 2024, with melding.json in both
    .right = blankett batch 2023 -o output/2023, and 2024 likewise; or one batch of the folder above them
output-clash = {$names} would { $count ->
        [2] both
       *[other] all
    } be written to {$output}
    .help = give one of them another name, or another output folder
# Why it is kept: see "Why a file is not replaced".
output-clash-kept = {$place} is there already, {$why}
    .help = give another output folder, or move it; --force makes every document anew and replaces what is there

rule-template-error = A template and Typst make a document of every record that keeps the rules.
    .why = Where they do not, the template is at fault, never the record. The finding names the template's line.
template-error = Typst could not make the document: {$why}
    .help = this is a fault in the template, not in the record; --emit typ shows the source that Typst was given
# In the words of Typst.
typst-said = {$said}
# In the words of the template engine.
template-said = {$said}
template-out-of-fuel = the document is too large for its template to finish
template-undefined = the view has no such value
# What a template has named: "text that is not UTF-8", or a kind of value, such as sequence.
template-unprintable = a template prints texts, whole numbers and truth values, not {$what}
template-not-utf-8 = text that is not UTF-8
filter-no-text = the filter takes a text

rule-too-many-pages = A document has at most 2000 pages, and a samledokument 2000 more for each of its applications.
    .why = Nobody reads more, so something has gone wrong; and one runaway record must not take the machine from all others.
    .wrong = "forankring": "… (three million words)"
    .right = "forankring": "…"
too-many-pages = the document has {$pages} pages; {$most} is the most
    .help = part it into several documents
too-large-document-pieces = the document is set in {$pieces} pieces: fields, paragraphs, cells, items of lists and the like; {$most} is the most
    .help = part it into several documents


# Why a PDF gives no data; what comes before is the file's name and a colon.
no-data-other = it is no PDF: it is {$what}
no-data-unreadable = it is not a PDF that can be read: {$why}
no-data-cut-off = the PDF is cut off: its end is missing
no-data-encrypted = the PDF is encrypted, with a password or against changes
no-data-nothing = the PDF carries no data
no-data-pages = the PDF carries no data; it has { $pages ->
        [one] {$pages} page
       *[other] {$pages} pages
    }
# The writer is the program that made the file.
no-data-written-by = the PDF carries no data; it was written by {$writer}
no-data-pages-written-by = the PDF carries no data; its { $pages ->
        [one] {$pages} page was
       *[other] {$pages} pages were
    } written by {$writer}
no-data-foreign = the PDF carries {$names}, which is not data of Blankett ({$attachment})
no-data-portfolio = the PDF is a portfolio: a folder with {$names}
no-data-empty-portfolio = the PDF is an empty portfolio: a folder of files
# Ends a list of names.
no-data-more = {$more} more
no-data-damaged = the data in the PDF is damaged: {$why}
no-data-several = the PDF carries the data of {$documents} documents
# The numbers of pages that were made of each document: "5 and 6".
no-data-several-of-pages = the PDF carries the data of {$documents} documents, of {$made} pages
no-data-several-in = the PDF carries the data of {$documents} documents, and has { $pages ->
        [one] {$pages} page
       *[other] {$pages} pages
    }
no-data-several-of-pages-in = the PDF carries the data of {$documents} documents, of {$made} pages, and has { $pages ->
        [one] {$pages} page
       *[other] {$pages} pages
    }
no-data-too-large = the data in the PDF is larger than {$most} MB

no-data-help-several = ask the sender for each document as a PDF of its own, as Blankett made it; from this file nobody can tell which data is meant
no-data-help-encrypted = if it opens without a password, save it without encryption (qpdf --decrypt IN.pdf OUT.pdf keeps the data); else ask the sender for the PDF without a password
no-data-help-portfolio = open it, save the document in it as a PDF of its own and name that; or ask the sender for that PDF
no-data-help-cut-off = it was not sent whole; ask the sender to send it again, made by blankett render --profile exchange, or write its record
no-data-help-again = ask the sender to send it again, made by blankett render --profile exchange, or write its record
no-data-help-ours = it was made without data (--profile archive), or its attachment was removed; ask the sender for the document with data, made by blankett render --profile exchange, or write its record
no-data-help-converted = a document that was printed, merged or converted into a PDF loses its attachments; ask the sender for each document as a file of its own, made by blankett render --profile exchange, or write its record
no-data-help-with-data = ask the sender for the document with data, made by blankett render --profile exchange, or write its record

# Why a PDF cannot be read.
pdf-no-header = it does not begin with %PDF-
pdf-no-catalogue = its catalogue cannot be found
pdf-broken-table = its cross-reference table is broken
pdf-endless-table = its cross-reference table has no end
pdf-many-objects = it has more than a million objects

# Why the data in a PDF is damaged.
attachment-not-text = it is not UTF-8 text
attachment-without-content = the attachment has no content
attachment-packing = it is packed in a way that is not expected
attachment-no-record = it is no record
attachment-compression = its compression is broken
attachment-size = it has {$found} bytes, where {$attached} were attached

# What a file is that is no PDF, after "it is".
file-is-zip = a ZIP archive, or a document that is packed as one
file-is-empty-zip = an empty ZIP archive
file-is-7z = a 7z archive
file-is-rar = a RAR archive
file-is-gzip = a file packed with gzip
file-is-office = a file of Word, Excel or Outlook
file-is-rtf = a text with formatting (RTF)
file-is-postscript = PostScript, as it is sent to a printer
file-is-jpeg = a picture (JPEG)
file-is-png = a picture (PNG)
file-is-tiff = a picture (TIFF)
file-is-web-page = a web page
file-is-xml = XML
file-is-signed-text = a signed container (p7m) in text form
file-is-pgp = a message of PGP
file-is-json = JSON
file-is-empty = empty
file-is-zeros = nothing but zeros: it was not written, or lost
file-is-encrypted-container = an encrypted container (p7m)
file-is-signed-container = a signed container (p7m)
file-is-secure-mail = a signed or encrypted mail (S/MIME)
file-is-mail = a mail, not the PDF that is attached to it
file-is-base64 = a PDF in text form (base64)

# What to do with it.
pdf-help-again = ask the sender for the PDF itself, as Blankett made it with render --profile exchange
pdf-help-unpack = unpack it and name the PDF that is in it, or ask the sender for the PDF itself
pdf-help-signed = open it with the program that checks signatures and save the PDF that is in it, or ask the sender for that PDF
pdf-help-mail = open it with a mail program and save the PDF that is attached, or ask the sender for that PDF
pdf-help-record = if it is a record, give it a name that ends in .json

# Why a file is not replaced, after "… is there already, ".
kept-no-file = and is no file of its own
kept-foreign = and Blankett has not made it
kept-changed = and was changed since Blankett made it: it may have been signed
kept-other = and is, or may be, of another record
kept-other-of = and is of another record, {$source}
kept-data = with data: it may be an application that was received
kept-text = with other content
kept-read-only = and is read-only
kept-unreadable = and cannot be read: {$error}

# Why a batch came to an end before its time.
batch-locked = another batch is writing to {$folder}: wait for it, or give another folder
batch-foreign = {$path} is there already, and is no manifest of Blankett: give another folder with --output, or replace it with --force
batch-unwritable = {$path} cannot be written: {$error}
batch-linked = {$path} cannot be written: it is a symbolic link, and files in it would be removed

# What is wrong with the manifest of an output folder.
manifest-damaged = {$path} cannot be used: {$why}
manifest-outside = {$name} is no file of this folder
manifest-format = it has format {$found}, and this is {$known}
