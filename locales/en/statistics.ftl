rule-missing-column = Every column that an indicator names is in the first row of its export, once.
    .why = Exports change from year to year. A figure from the wrong column looks like any other.
    .wrong = "verdi": "Andel mobbet", where the file has AndelMobbet
    .right = "verdi": "AndelMobbet"

# $columns are the names of all columns, $years those of them that are years.
missing-column = the file has no column {$name}
    .columns = the columns are {$columns}
    .no-names = the first row must have the names of the columns
    .years-as-columns = the years stand as columns ({$years}): export the table with a row for each year, and the years in a column of their own

missing-column-twice = the file has two columns {$name}

rule-repeated-row = For each series and year of an indicator, its filters leave one row of the export.
    .why = With two rows nobody can say which figure is meant: boys or girls, 5th grade or 8th, first version or corrected one.
    .wrong = "filter": {"{"} "TrinnKode": "7" {"}"}, where boys, girls and all have a row each
    .right = "filter": {"{"} "TrinnKode": "7", "KjoennKode": "A" {"}"}

# $columns are the names of the columns in which the two rows differ.
repeated-row = there is a second row for {$series} in {$year}
    .alike = nothing but figures tells the two apart: find out which one is right, and remove the other
    .differing = they differ in {$columns}: leave one of them out with a filter

rule-uneven-row = Every row of an export has as many fields as its first row.
    .why = With a field too many or too few, the figures after it stand in the wrong columns.
    .wrong = 2023-24;Herøy kommune;7;1, where the file has three columns
    .right = 2023-24;Herøy kommune;7,1

uneven-row = the row has { $fields ->
        [one] {$fields} field
       *[other] {$fields} fields
    }, where the file has { $columns ->
        [one] {$columns} column
       *[other] {$columns} columns
    }
    .help = correct the row, or close the quotation mark in it: its figures may stand in the wrong columns

uneven-row-quotation-mark = a quotation mark is not closed: {$lines} lines from here on are read as one row
    .help = close the quotation mark, remove it, or export the file anew

rule-unmatched-filter = For each series of an indicator, its filters leave at least one row of the export, of whatever year.
    .why = A filter that is misspelt leaves nothing, and the table would say that the figures are missing.
    .wrong = "filter": {"{"} "EnhetNavn": "Herøy" {"}"}, where the file has Herøy kommune
    .right = "filter": {"{"} "EnhetNavn": "Herøy kommune" {"}"}

# $wanted is what a filter asks of a row, such as EnhetNavn = "Herøy" and TrinnKode = "7"; a part of it is a column and what must stand there.
unmatched-filter = no row of the file has {$wanted}
    .help = write the filter as the file has it, letter by letter
    .file = the file
    .part = {$name} = {$value}

unmatched-filter-empty-file = the file is empty

unmatched-filter-no-rows = the file has no rows

rule-wrong-delimiter = The columns of an export are parted by semicolons, as Udir, SSB and Norwegian spreadsheets write CSV.
    .why = A comma is in the figures themselves: 7,1 would be two columns.
    .wrong = Skoleaarnavn,EnhetNavn,AndelMobbet
    .right = Skoleaarnavn;EnhetNavn;AndelMobbet

# $parted is one of those below.
wrong-delimiter = the columns are parted by {$parted}, where semicolons are expected
    .help = export the file with semicolons (;) between the columns and commas in the figures
    .commas = commas
    .tabs = tabs
    .bars = bars

# What is wrong with an export as a file. The rules of these stand in other topics.

unreadable-file-not-csv = {$path} is not CSV in UTF-8 or Windows-1252
    .help = export it anew as "CSV UTF-8"; Unicode text (UTF-16) and workbooks are other formats

unreadable-file-two-encodings = {$path} is UTF-8, but line {$line} has a letter that is written in another way
    .help = export the file anew: with two encodings in it, names are not found

unreadable-file-endless-row = the row has more than {$most} MB
    .help = a quotation mark in it is not closed: close it, or export the file anew

# What is wrong with what an indicator says of its export.

invalid-value-years-as-columns = the years stand as columns ({$years})
    .help = export the table with a row for each year; "verdi" is one column, and "periode" that of the years

invalid-value-figures-twice = the figures stand in "tall" and in a file: nobody can say which are right
    .help = remove "tall" or "fil"

# $missing is one of those below.
missing-key-export-column = a file is named, but not {$missing}
    .help = the names of the columns stand in the first line of the file; where the years stand as columns, export it with a row for each year
    .years = "periode", the column with the years
    .figures = "verdi", the column with the figures
    .levels = "kolonne" of each level, the column with its figures

reference-outside-root-export = {$name} is named by the data in a PDF, which names no files
    .help = the data in a PDF has its figures in "tall"

unresolved-reference-export = {$name} is not the name of one CSV file
    .help = name the one file, such as "tall/elevundersoekelsen.csv"

# What is wrong in a cell of an export. What few people may be behind is not repeated.

invalid-year-not-shown = what stands here is no year
    .help = name the column with the years in "periode", or leave the row out with a filter

invalid-figure-negative-count = what stands here is below zero, where people are counted
    .help = write how many they are, without a sign before it

invalid-figure-count = what stands here is no number

invalid-figure-spreadsheet = {$value} is an error of a spreadsheet, and no figure
    .help = correct the formula in the spreadsheet and export it anew, or write ".." where there is no figure

# What to do about a text that is no figure.
invalid-figure-help =
    .point = write the decimals after a comma
    .percent = percent signs stand in indicators of percent only: correct "enhet", or the column it is taken from
    .number = write the number alone, its decimals after a comma
    .sign = what a sign in the place of a figure means, "tegn" can say
