rule-invalid-account-number = A kontonummer has eleven digits, spaces and dots aside, and its last digit agrees with the others (modulo 11, weights 5 4 3 2 7 6 5 4 3 2).
    .why = One wrong digit sends the grant to someone else or back. The check digit is defined by the banks (Bits).
    .wrong = "kontonummer": "1234 56 78904"
    .right = "kontonummer": "1234 56 78903"
# $why is one of the sentences below: all-zeros, not-a-digit, wrong-control-digit, wrong-number-of-digits.
invalid-account-number = {$value} is not an account number: {$why}
help-account-number = an account number has eleven digits, as in "1234 56 78903"; look it up and write it anew

rule-invalid-amount = An amount is kroner from 0 to 10¹² with at most two decimals, as a JSON number without exponent or as a text in the Norwegian way: 50000, 362750.50, "50 000", "362 750,50".
    .why = One amount written five ways is read five ways. "1.5479.000,-" stood in a real application and nobody can say what it means.
    .wrong = "beloep": "Kr 362 750,-"
    .right = "beloep": "362 750"
# $what is the kind of number: an amount of kroner, a quantity, or a figure of a statistic.
not-decimal = {$value} is not { $what ->
    [amount] an amount
    [quantity] a quantity
   *[figure] a figure
}
not-decimal-exponent = {$value} is written with an exponent
not-decimal-most = { $what ->
    [amount] {$value} is above {$most} kroner
   *[other] {$value} is above {$most}
}
not-decimal-negative = {$value} is below zero
not-decimal-places = {$value} has more than { $most ->
    [2] two
    [18] eighteen
   *[other] {$most}
} decimals
not-decimal-type = { $what ->
    [amount] an amount
    [quantity] a quantity
   *[figure] a figure
} is a number or a text
help-amount = write the amount in kroner as 50000, 362750.50, "50 000" or "362 750,50"

rule-invalid-color = A colour is # and six hexadecimal digits: red, green and blue of the sRGB space.
    .why = Names of colours mean different colours in different programs.
    .wrong = "hoved": "mørk blå"
    .right = "hoved": "#1d3b5c"
invalid-color = {$value} is not a colour
help-color = write # and six digits from 0 to f, as in "#1d3b5c"

rule-invalid-count = A count of measures, units or years is a whole number from 0 up, in digits.
    .why = There is no half kindergarten.
    .wrong = "antallTiltak": 3.0
    .right = "antallTiltak": 3
invalid-count = {$value} is not a whole number
help-count = write a whole number from 0 up, in digits only

rule-invalid-date = A date is a day that exists, written as year-month-day (ISO 8601).
    .why = 01.03.2024 and 3/1/2024 are the same day or not, depending on who reads. On the page, dates stand in the Norwegian way.
    .wrong = "dato": "1.3.2024"
    .right = "dato": "2024-03-01"
invalid-date = {$value} is not a date written as year-month-day, such as 2024-03-01
invalid-date-no-such-day = {$value} is a day that does not exist
help-date = write the date as year-month-day: "2024-03-01"

rule-invalid-email = An e-mail address is one address with a name, an @ and a domain with a dot (RFC 5321).
    .why = The decision is sent there.
    .wrong = "epost": "kari.nordmann(at)example.no"
    .right = "epost": "kari.nordmann@example.no"
# $why is what the library for e-mail addresses says, in English.
invalid-email = {$value} is not an e-mail address: {$why}
help-email = write one address, as in "kari.nordmann@example.no"

rule-invalid-figure = A figure of a statistic is a number from 0 to 10⁹ with a decimal comma, in an export as in a record, or a sign that says why there is none: * or : hidden, .. or nothing missing, - or . not applicable. What other signs mean, "tegn" says.
    .why = Hidden, missing, not applicable and zero are four different things. What is guessed to be a figure is none.
    .wrong = 2023-24;Herøy kommune;ca. 7
    .right = 2023-24;Herøy kommune;7,1
help-figure = write the figure as 12.5 or "12,5", or "skjult", "mangler" or "ikkeAktuelt" where there is none

rule-invalid-month = A month is written as year-month (ISO 8601), and months after each other as the first, / and the last, at most 240 of them.
    .why = In a plan over several years, "jan" may be any of them.
    .wrong = "maaneder": ["nov 23", "2024-02/2023-12"]
    .right = "maaneder": ["2023-11", "2023-12/2024-02"]
invalid-month = {$value} is not a month written as year-month, such as 2023-11
invalid-month-too-many = {$value} is {$count} months; {$most} is the most
# Of months or weeks after each other.
ends-before-it-begins = {$value} ends before it begins
help-month = write the month as year-month: "2023-11"
help-months = write one month as "2023-11", or the first and the last as "2023-11/2024-02"

rule-invalid-organisation-number = An organisasjonsnummer has nine digits, spaces and dots aside, and its last digit agrees with the others (modulo 11, weights 3 2 7 6 5 4 3 2).
    .why = The number decides who is paid. The check digit is defined by Brønnøysundregistrene.
    .wrong = "organisasjonsnummer": "938 712 442"
    .right = "organisasjonsnummer": "938 712 441"
# $why is one of the sentences below.
invalid-organisation-number = {$value} is not an organisation number: {$why}
all-zeros = it is all zeros
not-a-digit = {$character} is not a digit
wrong-control-digit = its last digit does not agree with the others
wrong-number-of-digits = it has {$count} digits, not {$expected}
help-organisation-number = an organisation number has nine digits, as in "938 712 441"; look it up in Enhetsregisteret

rule-invalid-phone = A telephone number is Norwegian, with eight digits of which the first is 2 to 9 or five that begin with 0, or begins with + or 00 and the country's code.
    .why = The one who handles the application calls it. Numbers are printed in the standard form, 75 00 00 10 or 800 00 000, so they must be numbers (E.164, and Nkom's numbering plan).
    .wrong = "telefon": "7500001"
    .right = "telefon": "75 00 00 10"
# $why is one of the sentences below, or not-a-digit or wrong-number-of-digits.
invalid-phone = {$value} is not a telephone number: {$why}
phone-first-digit = Norwegian numbers with eight digits begin with 2 to 9
phone-foreign = a number with a country's code has 7 to 15 digits
help-phone = write one number: eight digits, as in "75 00 00 10", or with + and the country's code

rule-invalid-picture = A picture is a whole PNG or SVG file of at most 2 MB and 16 million pixels. An SVG has no text, effects (filter), pictures or styles from elsewhere: text is made paths.
    .why = What is drawn must be in the PDF, and the same on every machine: fonts and other files that a drawing names are not.
    .wrong = "bilde": "logo.docx"
    .right = "bilde": "logo.svg"
invalid-picture = the picture is neither a PNG nor an SVG file
invalid-picture-base64 = the picture is not whole: its data is not base64
invalid-picture-doctype = the picture declares entities or the like in its line <!DOCTYPE …>: save it anew as plain SVG, or remove that line with all between [ and ]
invalid-picture-effect = the picture has an effect, such as a blur or a shadow, which takes any time and memory to draw: remove it, or save the drawing as PNG
invalid-picture-element = the picture has an element <{$name}>, and only what it draws itself may be in it
invalid-picture-leads-out = the picture leads out of itself, to {$target}
invalid-picture-nested = the picture is too deeply nested: simplify it in a program for drawing
invalid-picture-pixels = the picture has {$width} × {$height} pixels; {$most} is the most
# $why is what the library that reads the picture says, in English.
invalid-picture-png = the picture is not a whole PNG: {$why}
invalid-picture-profile = the picture has a colour profile of more than 1 MB
invalid-picture-svg = the picture is not a whole SVG: {$why}
invalid-picture-text = the picture has text, which needs fonts that are not here: make paths of it
invalid-picture-too-large = the picture is larger than {$most} MB
help-picture = name a PNG or SVG file, such as "logo.svg"; a program for drawing can save it as one

rule-invalid-quantity = How many there are of something is a number from 0 to 1 000 000 with at most two decimals: 16, 7.5, "7,5".
    .why = A reckoning is done with the digits as they stand, so they must be digits.
    .wrong = "antall": "ca. 80"
    .right = "antall": 80
help-quantity = write how many as 16, 7.5 or "7,5": at most two decimals

rule-invalid-week = A week is written as year-W-week (ISO 8601), and weeks after each other as the first, / and the last. Its year has such a week.
    .why = Weeks are numbered anew each year, and most years have no week 53.
    .wrong = "uke": "2021-W53"
    .right = "uke": "2020-W53"
invalid-week = {$value} is not a week that exists, written as year-W-week, such as 2020-W25
help-week = write one week as "2020-W25", or the first and the last as "2020-W42/2020-W48"

rule-invalid-year = A year is a school year or a calendar year, from 1900 to 2200: 2023-24 or 2023. In an export it may also stand as 2023-2024, 2023–24 or 2023/24.
    .why = Tables and charts set figures in the order of their years.
    .wrong = "aar": ["23/24"]
    .right = "aar": ["2023-24"]
invalid-year = {$value} is no year: expected such as 2023-24 or 2023
invalid-year-order = {$value} is no year, since the second year does not follow the first: expected such as 2023-24 or 2023
invalid-year-range = {$value} is no year from 1900 to 2200: expected such as 2023-24 or 2023
help-year = write a school year as "2023-24" or a calendar year as "2023"
