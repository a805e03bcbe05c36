rule-internal-error = Blankett and Typst do not fail on any record.
    .why = Where they do, it ends the one document, with this finding, and none of the others.

rule-missing-date = A document has a date, in the record or by --date.
    .why = The PDF carries it (PDF/A asks for one), and the same record must give the same bytes tomorrow: the clock is never read.
    .wrong = {"{"} "dokument": "behovsmelding", "ordning": "Kompetanseløftet" {"}"}
    .right = {"{"} "dokument": "behovsmelding", "dato": "2024-03-01", "ordning": "Kompetanseløftet" {"}"}

rule-output-clash = No two documents of a batch are written to the same file. The names are those of the sources, below the folder that was given; upper and lower case are the same, as they are on many machines. Nor is one written over what the batch has not made, or what was changed since, such as a PDF that was signed, or over another document's PDF.
    .why = One would overwrite the other, and which one is left would be chance. What others have made or signed cannot be made again.
    .wrong = blankett batch 2023 2024, with melding.json in both
    .right = blankett batch 2023 -o output/2023, and 2024 likewise; or one batch of the folder above them

rule-template-error = A template and Typst make a document of every record that keeps the rules.
    .why = Where they do not, the template is at fault, never the record. The finding names the template's line.

rule-too-many-pages = A document has at most 2000 pages, and a samledokument 2000 more for each of its applications.
    .why = Nobody reads more, so something has gone wrong; and one runaway record must not take the machine from all others.
    .wrong = "forankring": "… (three million words)"
    .right = "forankring": "…"

