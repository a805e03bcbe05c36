rule-duplicate-key = An object has each key once.
    .why = Programs take the first or the last value without a word (RFC 8259, 4). Which one was meant, only its author knows.
    .wrong = {"{"} "eier": 175000, "eier": 180000 {"}"}
    .right = {"{"} "eier": 180000 {"}"}

rule-empty-text = A name that the page cannot do without says something.
    .why = A heading, a row or a title without words cannot be told from the next.
    .wrong = {"{"} "id": "koordinator", "navn": "" {"}"}
    .right = {"{"} "id": "koordinator", "navn": "Koordinator" {"}"}

rule-invalid-json = The file is JSON as RFC 8259 has it: no comments, no comma after the last member, no NaN.
    .why = Editors and programs that are more lenient differ in what they make of the same file.
    .wrong = {"{"} "eier": 175000, "uh": 182750, {"}"}
    .right = {"{"} "eier": 175000, "uh": 182750 {"}"}

rule-invalid-value = A value keeps to what the record's schema says about it: the least number of items, the form of a web address.
    .why = The schema is the contract between those who write records and those who read them.
    .wrong = "langsiktigPlanLenke": "www.example.no/plan"
    .right = "langsiktigPlanLenke": "https://www.example.no/plan"

rule-missing-key = A key without which the record means nothing is there.
    .why = What is missing is never invented: a budget line of no measure is no budget line.
    .wrong = {"{"} "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}
    .right = {"{"} "tiltak": "skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}

rule-no-pdf-data = A PDF that stands in the place of a record carries the data it was made of, as --profile exchange attaches it: the data of one document, whole, and at most 16 MB, called blankett.json or by any other name. The PDF itself has at most 50 MB, is not encrypted and not cut off; other programs may have packed it anew, signed or stamped it, and attached more.
    .why = Figures are taken from data, never guessed from a page. PDFs come from outside, so what is not as it should be is refused.
    .wrong = "soeknader": "mottatt/*.pdf", where one was made with a word processor
    .right = "soeknader": ["mottatt/*.pdf", "skrevet-av/narvik.json"]

rule-not-all-checked = Every rule is run on a document. Where a record is missing, or has not the shape of its kind, the rules about records are not.
    .why = Who corrects the errors that are shown should know that there may be others.
    .wrong = {"{"} "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}
    .right = {"{"} "tiltak": "skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}

rule-overlong-text = A text is not longer than its field has room for. The schema says which fields have a limit; any text has one of 100 000 characters.
    .why = A name of a thousand characters is a description in the wrong field, and would fill a page as a heading.
    .wrong = "navn": "Tiltaket går ut på at … (600 characters)"
    .right = "navn": "Alvorlig skolefravær", "beskrivelse": "Tiltaket går ut på at …"

rule-page-count = A PDF that stands in the place of a record has as many pages as were made of the data it carries. Of one that does not say in the data's envelope how many these are, as those of version 0.1, this is a hint.
    .why = A merge keeps the pages of two applications and the data of one; who prints to a file may leave out pages. What is read is the data alone, so someone must look at the pages.
    .wrong = a PDF of 11 pages that carries the data of the first 5
    .right = two PDFs, of 5 and of 6 pages, each with its data

rule-record-shape = The JSON Schema of a kind and its types agree.
    .why = Both are made from the same source, so a disagreement is a fault of Blankett, not of the record.

rule-reference-cycle = No record contains itself, and at most eight files refer to each other in a row.
    .why = A record inside itself has no end.
    .wrong = melding.json: {"{"} "dokument": "behovsmelding", "partnerskap": "melding.json" {"}"}
    .right = melding.json: {"{"} "dokument": "behovsmelding", "partnerskap": "partnerskap.json" {"}"}

rule-reference-outside-root = References stay in the data root, symbolic links resolved: the nearest folder upwards with a file DATAROT, the document's own folder, or what --root says.
    .why = A record that was received must not be able to read other files of the one who renders it.
    .wrong = "partnerskap": "/home/kari/partnerskap.json"
    .right = "partnerskap": "../felles/partnerskap.json"

rule-too-large-document = A document has at most 100 000 values with 500 000 characters of text, of which 100 000 are in addresses and words of 24 letters and more, set as 12 000 pieces: fields, paragraphs, cells, items of lists, words in emphasis or with places to break. It refers to at most 5 000 files with 500 000 values and 32 MB together, by at most 100 patterns, and a samledokument to at most 1 000 applications, each of which may be as large.
    .why = A plan of 150 pages has less. References can multiply without end, and one runaway record must not take the machine from all others.
    .wrong = "tiltak": ["tiltak.json", "tiltak.json", … (a hundred thousand times)]
    .right = "tiltak": ["tiltak.json"]

rule-unknown-key = An object has only keys that its kind of record knows.
    .why = A misspelt key would leave its value out of the page without a word.
    .wrong = "maalgrupe": "Ansatte i skolen"
    .right = "maalgruppe": "Ansatte i skolen"

rule-unknown-kind = "dokument" names a kind that Blankett knows.
    .why = The kind decides what a document must say and how it looks.
    .wrong = "dokument": "behovmelding"
    .right = "dokument": "behovsmelding"

rule-unknown-value = A value that is one of a fixed few is one of them.
    .why = What is none of them has no place on the form.
    .wrong = "part": "universitet"
    .right = "part": "uh"

rule-unreadable-file = Every file and folder that is named or found can be read, is a regular file of at most 16 MB, and is UTF-8 text.
    .why = Nothing is passed over in silence: a record that cannot be read may be the one that is wrong. JSON is UTF-8 (RFC 8259, 8.1).
    .wrong = a file saved as Windows-1252, where "Lurøy" has the single byte F8
    .right = the same file saved as UTF-8

rule-unresolved-reference = A path or pattern in the place of a record names files that exist: one where one is expected.
    .why = A record that is not found would leave its part of the form empty.
    .wrong = "tiltak": ["tiltak/skolefravar.json"]
    .right = "tiltak": ["tiltak/skolefravaer.json"]

rule-unused-record = Every JSON file in a folder that is checked is a document, or a record that one of the documents uses.
    .why = A document whose key "dokument" is misspelt is none, and would never be checked or rendered.
    .wrong = {"{"} "dokumnet": "behovsmelding", … {"}"}
    .right = {"{"} "dokument": "behovsmelding", … {"}"}

rule-wrong-type = A value has the JSON type that the record's schema asks for.
    .why = A text where a list is expected was probably meant as its only item, but probably is not enough for a form.
    .wrong = "varighet": "Høst 2024"
    .right = "varighet": ["Høst 2024"]

