rule-missing-column = Every column that an indicator names is in the first row of its export, once.
    .why = Exports change from year to year. A figure from the wrong column looks like any other.
    .wrong = "verdi": "Andel mobbet", where the file has AndelMobbet
    .right = "verdi": "AndelMobbet"

rule-repeated-row = For each series and year of an indicator, its filters leave one row of the export.
    .why = With two rows nobody can say which figure is meant: boys or girls, 5th grade or 8th, first version or corrected one.
    .wrong = "filter": {"{"} "TrinnKode": "7" {"}"}, where boys, girls and all have a row each
    .right = "filter": {"{"} "TrinnKode": "7", "KjoennKode": "A" {"}"}

rule-uneven-row = Every row of an export has as many fields as its first row.
    .why = With a field too many or too few, the figures after it stand in the wrong columns.
    .wrong = 2023-24;Herøy kommune;7;1, where the file has three columns
    .right = 2023-24;Herøy kommune;7,1

rule-unmatched-filter = For each series of an indicator, its filters leave at least one row of the export, of whatever year.
    .why = A filter that is misspelt leaves nothing, and the table would say that the figures are missing.
    .wrong = "filter": {"{"} "EnhetNavn": "Herøy" {"}"}, where the file has Herøy kommune
    .right = "filter": {"{"} "EnhetNavn": "Herøy kommune" {"}"}

rule-wrong-delimiter = The columns of an export are parted by semicolons, as Udir, SSB and Norwegian spreadsheets write CSV.
    .why = A comma is in the figures themselves: 7,1 would be two columns.
    .wrong = Skoleaarnavn,EnhetNavn,AndelMobbet
    .right = Skoleaarnavn;EnhetNavn;AndelMobbet

