rule-duplicate-key = An object has each key once.
    .why = Programs take the first or the last value without a word (RFC 8259, 4). Which one was meant, only its author knows.
    .wrong = {"{"} "eier": 175000, "eier": 180000 {"}"}
    .right = {"{"} "eier": 180000 {"}"}
duplicate-key = the key {$key} stands twice in the same object
    .help = keep the one that is right and remove the other
duplicate-key-more = {$more} more keys stand twice in the same object
    .help = correct the first ones, and check again

rule-empty-text = A name that the page cannot do without says something.
    .why = A heading, a row or a title without words cannot be told from the next.
    .wrong = {"{"} "id": "koordinator", "navn": "" {"}"}
    .right = {"{"} "id": "koordinator", "navn": "Koordinator" {"}"}
# $described is what the schema says of the field, in Norwegian.
empty-text = the text is empty
    .help = expected here: {$described}

rule-invalid-json = The file is JSON as RFC 8259 has it: no comments, no comma after the last member, no NaN.
    .why = Editors and programs that are more lenient differ in what they make of the same file.
    .wrong = {"{"} "eier": 175000, "uh": 182750, {"}"}
    .right = {"{"} "eier": 175000, "uh": 182750 {"}"}
# $why is what the library that reads JSON says, in English.
invalid-json = the file is not valid JSON: {$why}
invalid-json-ends = the file is not valid JSON: it ends before it is complete
help-json = JSON has double quotes around keys and texts, a comma between members, none after the last, and no comments
help-json-line-break = inside a text, a line break is written \n and a tab is a space; or the quote that ends the text is missing
help-json-nested = records are nested a few levels deep; look for brackets that are not closed

rule-invalid-value = A value keeps to what the record's schema says about it: the least number of items, the form of a web address.
    .why = The schema is the contract between those who write records and those who read them.
    .wrong = "langsiktigPlanLenke": "www.example.no/plan"
    .right = "langsiktigPlanLenke": "https://www.example.no/plan"
# $why is what the library that holds records against their schema says, in English.
invalid-value = {$why}
invalid-value-empty-block = a block needs a key that says what it is
invalid-value-long-list = the list is too long: {$most} is the most
invalid-value-no-application = no application is named
    .help = name the files of the applications, such as "soeknader/*.json"
invalid-value-several-blocks = a block has one key, and this has several: give each a block of its own
invalid-value-short-list = the list is too short: at least {$least} is expected
help-correct-the-value = correct the value
# $described is what the schema says of the field, in Norwegian.
help-expected-here = expected here: {$described}

rule-missing-key = A key without which the record means nothing is there.
    .why = What is missing is never invented: a budget line of no measure is no budget line.
    .wrong = {"{"} "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}
    .right = {"{"} "tiltak": "skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}
missing-key = the key {$key} is missing
    .help = add {$key}
# $described is what the schema says of the field, in Norwegian.
missing-key-described = the key {$key} is missing
    .help = add {$key}: {$described}
# $expected are the kinds of document that may stand here: "behovsmelding" or "ekstramidler".
missing-key-document = the file is not a document: it has no key "dokument"
    .help = add "dokument": {$expected}; files without it are records that documents refer to
# Beside a record that lacks a key, or has one too many: what names its file.
related-file-named-here = the file is named here

rule-no-pdf-data = A PDF that stands in the place of a record carries the data it was made of, as --profile exchange attaches it: the data of one document, whole, and at most 16 MB, called blankett.json or by any other name. The PDF itself has at most 50 MB, is not encrypted and not cut off; other programs may have packed it anew, signed or stamped it, and attached more.
    .why = Figures are taken from data, never guessed from a page. PDFs come from outside, so what is not as it should be is refused.
    .wrong = "soeknader": "mottatt/*.pdf", where one was made with a word processor
    .right = "soeknader": ["mottatt/*.pdf", "skrevet-av/narvik.json"]
# $why is one of the messages no-data-… in output.ftl.
no-pdf-data = {$file}: {$why}

rule-not-all-checked = Every rule is run on a document. Where a record is missing, or has not the shape of its kind, the rules about records are not.
    .why = Who corrects the errors that are shown should know that there may be others.
    .wrong = {"{"} "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}
    .right = {"{"} "tiltak": "skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}
not-all-checked = only the shape of the records and their texts could be checked
    .help = correct the errors of this document; then sums, names and answers are checked too

rule-overlong-text = A text is not longer than its field has room for. The schema says which fields have a limit; any text has one of 100 000 characters.
    .why = A name of a thousand characters is a description in the wrong field, and would fill a page as a heading.
    .wrong = "navn": "Tiltaket går ut på at … (600 characters)"
    .right = "navn": "Alvorlig skolefravær", "beskrivelse": "Tiltaket går ut på at …"
overlong-text = the text has {$length} characters, where {$most} have room
    .help = shorten it
overlong-text-of-any = the text has {$characters} characters; {$most} is the most of any text
    .help = part it into several texts, or is this the wrong file?

rule-page-count = A PDF that stands in the place of a record has as many pages as were made of the data it carries. Of one that does not say in the data's envelope how many these are, as those of version 0.1, this is a hint.
    .why = A merge keeps the pages of two applications and the data of one; who prints to a file may leave out pages. What is read is the data alone, so someone must look at the pages.
    .wrong = a PDF of 11 pages that carries the data of the first 5
    .right = two PDFs, of 5 and of 6 pages, each with its data
page-count-fewer = {$file}: the PDF has { $found ->
    [one] {$found} page
   *[other] {$found} pages
}, where { $made ->
    [one] {$made} was
   *[other] {$made} were
} made of its data
    .help = it shows fewer than its data; ask the sender for the document as Blankett made it, or compare its pages
page-count-more = {$file}: the PDF has { $found ->
    [one] {$found} page
   *[other] {$found} pages
}, where { $made ->
    [one] {$made} was
   *[other] {$made} were
} made of its data
    .help = it shows more than its data: only the data is read; ask the sender for the document as Blankett made it, or compare its pages
page-count-not-said = {$file}: the PDF has { $found ->
    [one] {$found} page
   *[other] {$found} pages
}, and does not say how many were made of its data
    .help = render the data and compare its pages with these: blankett render FILE.pdf -o NEW.pdf
page-count-unknown = {$file}: the PDF does not say how many pages it has
    .help = render the data and compare its pages with these: blankett render FILE.pdf -o NEW.pdf

rule-record-shape = The JSON Schema of a kind and its types agree.
    .why = Both are made from the same source, so a disagreement is a fault of Blankett, not of the record.
# $why is what the library that reads records says, in English.
record-shape = the document does not have the shape of its kind: {$why}
    .help = this is a fault in Blankett's schema; please report it with the file

rule-reference-cycle = No record contains itself, and at most eight files refer to each other in a row.
    .why = A record inside itself has no end.
    .wrong = melding.json: {"{"} "dokument": "behovsmelding", "partnerskap": "melding.json" {"}"}
    .right = melding.json: {"{"} "dokument": "behovsmelding", "partnerskap": "partnerskap.json" {"}"}
reference-cycle = {$file} refers to itself
    .help = a record cannot contain itself: remove the reference
# $nth is 9, since at most eight files may refer to each other in a row.
reference-cycle-deep = {$reference} is the {$nth}th file in a row of files that refer to each other
    .help = refer to the record from the document itself

rule-reference-outside-root = References stay in the data root, symbolic links resolved: the nearest folder upwards with a file DATAROT, the document's own folder, or what --root says.
    .why = A record that was received must not be able to read other files of the one who renders it.
    .wrong = "partnerskap": "/home/kari/partnerskap.json"
    .right = "partnerskap": "../felles/partnerskap.json"
# $why is root-given, root-marked, root-in-memory or root-own-folder.
reference-outside-root = {$reference} leads out of the folder {$folder}, and only what is in that is read: {$why}
    .help = keep the record in that folder; a wider one is marked by a file called DATAROT in it, or given with --root
reference-outside-root-absolute = {$reference} is not a path relative to this file
    .help = write the path relative to this file, such as "partnerskap.json"
reference-outside-root-data = {$reference} is named by the data in a PDF, which names no files
    .help = the data in a PDF is complete; ask the sender for one that Blankett has made
reference-outside-root-web = {$reference} is a web address, and records are read from files only
    .help = save the record in a file and name that
root-given = --root names it
root-marked = a file called DATAROT marks it
root-in-memory = the files were given in memory, and there are no others
root-own-folder = the document lies in it, and no folder above it is marked by a file called DATAROT

rule-too-large-document = A document has at most 100 000 values with 500 000 characters of text, of which 100 000 are in addresses and words of 24 letters and more, set as 12 000 pieces: fields, paragraphs, cells, items of lists, words in emphasis or with places to break. It refers to at most 5 000 files with 500 000 values and 32 MB together, by at most 100 patterns, and a samledokument to at most 1 000 applications, each of which may be as large.
    .why = A plan of 150 pages has less. References can multiply without end, and one runaway record must not take the machine from all others.
    .wrong = "tiltak": ["tiltak.json", "tiltak.json", … (a hundred thousand times)]
    .right = "tiltak": ["tiltak.json"]
too-large-document = the document has {$count} { $what ->
    [characters] characters of text
    [long-words] characters in addresses and words of 24 letters and more
   *[values] values
}; {$most} is the most
    .help = part it into several documents
too-large-document-applications = there are more than {$most} applications
    .help = part them into several documents
too-large-document-file = the file has more than {$most} values
    .help = part it into several documents
too-large-document-files = the files that the document refers to are too many or too large: with {$file}, they have more than {$most} { $what ->
    [bytes] bytes
    [files] files
   *[values] values
}
    .help = part it into several documents

rule-unknown-key = An object has only keys that its kind of record knows.
    .why = A misspelt key would leave its value out of the page without a word.
    .wrong = "maalgrupe": "Ansatte i skolen"
    .right = "maalgruppe": "Ansatte i skolen"
unknown-key = there is no key {$key} here
unknown-key-more = {$more} more keys here are not known
    .help = correct the first ones, and check again
help-known-keys = the keys here are {$keys}

rule-unknown-kind = "dokument" names a kind that Blankett knows.
    .why = The kind decides what a document must say and how it looks.
    .wrong = "dokument": "behovmelding"
    .right = "dokument": "behovsmelding"
unknown-kind = {$value} is not a kind of document; expected {$expected}
unknown-kind-application = {$value} is not an application; expected {$expected}

rule-unknown-value = A value that is one of a fixed few is one of them.
    .why = What is none of them has no place on the form.
    .wrong = "part": "universitet"
    .right = "part": "uh"
# $value is what stands in the file, as JSON, or this-value.
unknown-value = {$value} is not one of the values here: {$options}
    .help = write {$options}

rule-unreadable-file = Every file and folder that is named or found can be read, is a regular file of at most 16 MB, and is UTF-8 text.
    .why = Nothing is passed over in silence: a record that cannot be read may be the one that is wrong. JSON is UTF-8 (RFC 8259, 8.1).
    .wrong = a file saved as Windows-1252, where "Lurøy" has the single byte F8
    .right = the same file saved as UTF-8
# $why is one of the sentences below, or what the system says, in English.
unreadable-file = {$file} cannot be read: {$why}
    .help = check the path and the file's permissions
unreadable-file-not-utf8 = the file is not UTF-8 text: what stands here is no character
    .help = save the file with the encoding UTF-8; files with Windows-1252 or Latin-1 look like this
not-read-not-in-memory = it is not among the files in memory
not-read-changed = it was changed while it was read: try again
not-read-link-out = it is a symbolic link that leads out of the folder
not-read-link-to-folder = it is a symbolic link to a folder; name that folder itself
not-read-name-not-utf8 = its name is not UTF-8, as names in records and manifests are
not-read-not-listed = it cannot be listed
not-read-not-regular = it is not a regular file
not-read-outside-root = it leads out of the data root
not-read-too-large = it is larger than {$most} MB

rule-unresolved-reference = A path or pattern in the place of a record names files that exist: one where one is expected.
    .why = A record that is not found would leave its part of the form empty.
    .wrong = "tiltak": ["tiltak/skolefravar.json"]
    .right = "tiltak": ["tiltak/skolefravaer.json"]
# $why is what the system says, in English.
unresolved-reference = {$reference} cannot be read: {$why}
help-expected-at = expected the record at {$path}
help-expected-at-or-near = expected the record at {$path}; did you mean {$near}?
unresolved-reference-backslash = {$reference} is not a path: it has "\" (write "/")
    .help = write the path relative to this file, with "/"
unresolved-reference-long = {$reference} is too long to be a path
    .help = write the path relative to this file
unresolved-reference-name = {$text} is a text where a record is expected, and no file
    .help = write {"{"} "navn": {$text} {"}"}, or the path of a file
unresolved-reference-none = {$reference} matches no file
    .folder = the folder of this file
    .help = put the records in {$folder} or correct the pattern
unresolved-reference-nul = {$reference} is not a path: it has a NUL character
    .help = write the path relative to this file, with "/"
unresolved-reference-pattern = {$reference} is a pattern where one file is expected
    .help = name the one file
unresolved-reference-several = {$reference} matches {$count} files where one record is expected
    .help = name the one file
unresolved-reference-text = {$text} is a text where a record is expected, and no file
    .help = write the record, {"{"} … {"}"}, or the path of a file
# A reference with wildcards. $why is what the library or the system says, in English.
pattern-invalid = {$reference} is not a pattern: {$why}
pattern-not-listed = {$reference} cannot be looked up: {$why}
pattern-not-utf8 = {$reference} matches {$file}, whose name is not UTF-8
pattern-one-too-many = {$reference} is one pattern too many for a document
pattern-parent = {$reference} has ".." after a wildcard
pattern-too-long = {$reference} is too long a pattern
pattern-too-wide = {$reference} asks to look through more than {$most} files
help-pattern = check the pattern and the folder

rule-unused-record = Every JSON file in a folder that is checked is a document, or a record that one of the documents uses.
    .why = A document whose key "dokument" is misspelt is none, and would never be checked or rendered.
    .wrong = {"{"} "dokumnet": "behovsmelding", … {"}"}
    .right = {"{"} "dokument": "behovsmelding", … {"}"}
unused-record = the file is no document, and no document that is checked uses it
    .help = if it is a document, its key is spelt "dokument"; if nothing needs it, remove it

rule-wrong-type = A value has the JSON type that the record's schema asks for.
    .why = A text where a list is expected was probably meant as its only item, but probably is not enough for a form.
    .wrong = "varighet": "Høst 2024"
    .right = "varighet": ["Høst 2024"]
# $value is what stands in the file, as JSON, or this-value; $expected is one of the types below, or several.
wrong-type = {$value} is { $found ->
    [array] an array
    [boolean] true or false
    [null] null
    [number] a number
    [string] a text
   *[object] an object
} where {$expected} is expected
    .expected = { $name ->
        [array] an array [ … ]
        [boolean] true or false
        [integer] a whole number
        [null] null
        [number] a number
        [string] a text in quotes
       *[object] an object {"{"} … {"}"}
    }
    .help = write {$expected}
# In the place of an array or object, which is not shown.
this-value = this
wrong-type-document = the file does not hold a document: a document is an object {"{"} … {"}"}
    .help = begin the file with {"{"} and name the kind: "dokument": "behovsmelding"
