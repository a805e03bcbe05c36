rule-invalid-account-number = A kontonummer has eleven digits, spaces and dots aside, and its last digit agrees with the others (modulo 11, weights 5 4 3 2 7 6 5 4 3 2).
    .why = One wrong digit sends the grant to someone else or back. The check digit is defined by the banks (Bits).
    .wrong = "kontonummer": "1234 56 78904"
    .right = "kontonummer": "1234 56 78903"

rule-invalid-amount = An amount is kroner from 0 to 10¹² with at most two decimals, as a JSON number without exponent or as a text in the Norwegian way: 50000, 362750.50, "50 000", "362 750,50".
    .why = One amount written five ways is read five ways. "1.5479.000,-" stood in a real application and nobody can say what it means.
    .wrong = "beloep": "Kr 362 750,-"
    .right = "beloep": "362 750"

rule-invalid-color = A colour is # and six hexadecimal digits: red, green and blue of the sRGB space.
    .why = Names of colours mean different colours in different programs.
    .wrong = "hoved": "mørk blå"
    .right = "hoved": "#1d3b5c"

rule-invalid-count = A count of measures, units or years is a whole number from 0 up, in digits.
    .why = There is no half kindergarten.
    .wrong = "antallTiltak": 3.0
    .right = "antallTiltak": 3

rule-invalid-date = A date is a day that exists, written as year-month-day (ISO 8601).
    .why = 01.03.2024 and 3/1/2024 are the same day or not, depending on who reads. On the page, dates stand in the Norwegian way.
    .wrong = "dato": "1.3.2024"
    .right = "dato": "2024-03-01"

rule-invalid-email = An e-mail address is one address with a name, an @ and a domain with a dot (RFC 5321).
    .why = The decision is sent there.
    .wrong = "epost": "kari.nordmann(at)example.no"
    .right = "epost": "kari.nordmann@example.no"

rule-invalid-figure = A figure of a statistic is a number from 0 to 10⁹ with a decimal comma, in an export as in a record, or a sign that says why there is none: * or : hidden, .. or nothing missing, - or . not applicable. What other signs mean, "tegn" says.
    .why = Hidden, missing, not applicable and zero are four different things. What is guessed to be a figure is none.
    .wrong = 2023-24;Herøy kommune;ca. 7
    .right = 2023-24;Herøy kommune;7,1

rule-invalid-month = A month is written as year-month (ISO 8601), and months after each other as the first, / and the last, at most 240 of them.
    .why = In a plan over several years, "jan" may be any of them.
    .wrong = "maaneder": ["nov 23", "2024-02/2023-12"]
    .right = "maaneder": ["2023-11", "2023-12/2024-02"]

rule-invalid-organisation-number = An organisasjonsnummer has nine digits, spaces and dots aside, and its last digit agrees with the others (modulo 11, weights 3 2 7 6 5 4 3 2).
    .why = The number decides who is paid. The check digit is defined by Brønnøysundregistrene.
    .wrong = "organisasjonsnummer": "938 712 442"
    .right = "organisasjonsnummer": "938 712 441"

rule-invalid-phone = A telephone number is Norwegian, with eight digits of which the first is 2 to 9 or five that begin with 0, or begins with + or 00 and the country's code.
    .why = The one who handles the application calls it. Numbers are printed in the standard form, 75 00 00 10 or 800 00 000, so they must be numbers (E.164, and Nkom's numbering plan).
    .wrong = "telefon": "7500001"
    .right = "telefon": "75 00 00 10"

rule-invalid-picture = A picture is a whole PNG or SVG file of at most 2 MB and 16 million pixels. An SVG has no text, effects (filter), pictures or styles from elsewhere: text is made paths.
    .why = What is drawn must be in the PDF, and the same on every machine: fonts and other files that a drawing names are not.
    .wrong = "bilde": "logo.docx"
    .right = "bilde": "logo.svg"

rule-invalid-quantity = How many there are of something is a number from 0 to 1 000 000 with at most two decimals: 16, 7.5, "7,5".
    .why = A reckoning is done with the digits as they stand, so they must be digits.
    .wrong = "antall": "ca. 80"
    .right = "antall": 80

rule-invalid-week = A week is written as year-W-week (ISO 8601), and weeks after each other as the first, / and the last. Its year has such a week.
    .why = Weeks are numbered anew each year, and most years have no week 53.
    .wrong = "uke": "2021-W53"
    .right = "uke": "2020-W53"

rule-invalid-year = A year is a school year or a calendar year, from 1900 to 2200: 2023-24 or 2023. In an export it may also stand as 2023-2024, 2023–24 or 2023/24.
    .why = Tables and charts set figures in the order of their years.
    .wrong = "aar": ["23/24"]
    .right = "aar": ["2023-24"]

