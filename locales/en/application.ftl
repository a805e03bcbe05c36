rule-contradicted-no = Where the answer is Nei, the records do not say otherwise: several owners or UH in the partnership, amounts in other ordninger, people who took part in the discussion.
    .why = The page would contradict itself, and the reader cannot tell which of the two is meant.
    .wrong = "flereEiere": false, "partnerskap": {"{"} "eiere": [{"{"} "navn": "Herøy kommune" {"}"}, {"{"} "navn": "Dønna kommune" {"}"}] {"}"}
    .right = "flereEiere": true, "partnerskap": {"{"} "eiere": [{"{"} "navn": "Herøy kommune" {"}"}, {"{"} "navn": "Dønna kommune" {"}"}] {"}"}

# $counted is how many: "4 owners" or "2 UH".
contradicted-no-partnership = the answer is Nei, but the partnership has {$counted}
    .help = answer Ja, or leave the key out: then they are counted

owners-counted =
    { $count ->
        [one] {$count} owner
       *[other] {$count} owners
    }

uh-counted = {$count} UH

contradicted-no-ordning = the answer is Nei, but there are amounts for {$ordning} too
    .help = answer Ja, or remove the amounts
    .other = another ordning

contradicted-no-discussion = the answer is Nei, but there are people who took part
    .help = answer Ja, or remove the people
    .participants = who took part

rule-differing-organisation-number = An organisation has the same organisasjonsnummer wherever its name stands, in all documents that are checked together.
    .why = One of the numbers is probably another organisation's. It is no error, since two kindergartens may have the same name.
    .wrong = a.json: {"{"} "navn": "Herøy kommune", "organisasjonsnummer": "938 712 441" {"}"}  b.json: {"{"} "navn": "Herøy kommune", "organisasjonsnummer": "918 108 467" {"}"}
    .right = the same number in both

# $here and $elsewhere are the numbers.
differing-organisation-number = {$name} has the organisation number {$here} here and {$elsewhere} elsewhere
    .help = look it up in Enhetsregisteret and correct the wrong one
    .here = {$number} here

rule-differing-spelling = An organisation without organisasjonsnummer is written in one way in all documents that are checked together: two names that differ only in case, spaces or signs that are not seen are one.
    .why = A samledokument counts them as one organisation; whoever searches or sorts the records elsewhere gets two.
    .wrong = a.json: {"{"} "navn": "Nord universitet" {"}"}  b.json: {"{"} "navn": "Nord  Universitet" {"}"}
    .right = the same name in both, or the organisasjonsnummer in both

# $here and $there are two ways to write one name.
differing-spelling = {$here} is written {$there} elsewhere, and counts as the same
    .help = write it in one way, or give the organisasjonsnummer in both places
    .here = written so here

rule-missing-amount = A budget line has an amount, and an estimate an amount or a reason.
    .why = An application of 2022 has two lines that say "kr" and no amount. Such a line counts in no sum, and nothing is granted for it. It is never taken as 0.
    .wrong = {"{"} "tiltak": "studium", "ordning": "Kompetanseløftet", "part": "eier", "tekst": "Frikjøp" {"}"}
    .right = {"{"} "tiltak": "studium", "ordning": "Kompetanseløftet", "part": "eier", "tekst": "Frikjøp", "beloep": 120000 {"}"}

missing-amount-line = a budget line for the measure {$measure} has no amount
    .help = add "beloep"; until then, the line counts in no sum

missing-amount-estimate = an estimate for the measure {$measure} says nothing
    .help = add "beloep", or "begrunnelse" where there is no amount; or take it out

rule-missing-answer = Every field of the form is answered but the ones that do not apply: "Ev. merkes", the use of a part of the grant that is not applied for, estimates for later periods, the UH's contact where there is no UH.
    .why = Samarbeidsforum and Statsforvalteren judge by the answers (FOR-2021-01-26-230: need, anchoring, collective processes, partnership, teacher education). An empty field comes back as a question, at best.
    .wrong = {"{"} "id": "koordinator", "navn": "Koordinator", "maalgruppe": "" {"}"}
    .right = {"{"} "id": "koordinator", "navn": "Koordinator", "maalgruppe": "Alle som deltar i partnerskapet." {"}"}

# $of is whose answers are missing: one of those below, or the name of an organisation. $labels is what the form asks, in its
# own words. $keys are the keys of JSON that are to be added, $path the object that they belong into.
missing-answer = {$of} has no answer to {$labels}
    .document = the document
    .contact-of-owner = the contact of eier
    .contact-of-uh = the contact of UH
    .participant = a participant
    .measure = the measure {$name}
    .measure-under = the measure {$name}, under {$ordning},
    .estimate = an estimate for {$measure}
    .line = a budget line of the measure {$measure}
    .row = the stated table, row {$ordning},
    .row-sum = the stated table, row Sum,
    .sum-applied-for = the sum applied for
    .fill-in = fill in {$keys}
    .add = add {$keys}
    .add-to = add to {$path}: {$keys}
    .add-line = add to the budget a line with an amount for {$ordning}, of the measure {$measure}

rule-ordning-not-open = The ordning is open in the year of the form, by the years that the form's edition gives it.
    .why = Regional ordning, Desentralisert ordning and Kompetanseløftet ran through 2025 (FOR-2021-01-26-230); from 2026 there is one ordning, kollektiv kompetanseutvikling.
    .wrong = "aar": 2026, "ordninger": [{"{"} "navn": "Kompetanseløftet", "fraAar": 2021, "tilAar": 2025 {"}"}]
    .right = "aar": 2026, "ordninger": [{"{"} "navn": "Kollektiv kompetanseutvikling", "fraAar": 2026 {"}"}]

ordning-not-open = {$ordning} is not open in {$year}
    .help = choose an ordning that is open, or the form's edition of the right year
    .last = the last year is {$year}
    .first = the first year is {$year}

rule-other-year = The budget is of the same year as the form.
    .why = Last year's budget under this year's form is the easiest mistake when a folder is copied.
    .wrong = "skjema": {"{"} "aar": 2025 {"}"}, "budsjett": {"{"} "aar": 2024 {"}"}
    .right = "skjema": {"{"} "aar": 2025 {"}"}, "budsjett": {"{"} "aar": 2025 {"}"}

# $budget and $form are years.
other-year = the budget is of {$budget}, but the form is of {$form}
    .help = name the budget of that year, or correct its year
    .form = the form's year is {$year}

rule-own-share = Where an ordning has "egenandelProsent" in the form's edition, the owners put in at least that share of what they apply for, stated as "egenandel". A hint only: it never blocks anything and is not counted as a warning.
    .why = In Desentralisert ordning, until 2025, school owners contributed 30 % of what they were granted (retningslinjer for FOR-2021-01-26-230). What is granted is decided later, so this is a figure to have in mind.
    .wrong = "ordning": "Desentralisert ordning", "egenandel": 100000 with 625 000 for eier
    .right = "ordning": "Desentralisert ordning", "egenandel": 187500 with 625 000 for eier

# $expected is "30 % of the 625 000 kroner for eier is 187 500 kroner".
own-share = the owners are expected to put in a share of their own: {$expected}
    .expected = {$percent} % of the {$owners} kroner for eier is {$share} kroner
    .state = state what the owners put in as "egenandel"; it is not printed on the form

own-share-stated = the owners' own share is stated as {$stated} kroner; {$expected}

rule-period-outside-round = A measure's duration is made of the periods under "Tiltakets varighet", and an estimate is for one of the later periods that the form has rows for.
    .why = The form has a box and a row for these periods only, so any other would be left out of the page without a word; and the grant is for this round. The periods are data of the form's edition.
    .wrong = "varighet": ["Vår 2023", "Høst 2024"]
    .right = "varighet": ["Vår 2024", "Høst 2024"]

period-outside-round = {$period} is not a period of this round

period-outside-round-estimate = {$period} is not a period that this form takes estimates for

rule-repeated-line = No two budget lines, and no two estimates, are the same in everything: measure, ordning, part, period, text and amount.
    .why = A line that was copied is applied for twice. Two lines that are meant have a text that tells them apart.
    .wrong = {"{"} "tiltak": "fagdag", "part": "eier", "beloep": 25000 {"}"}, {"{"} "tiltak": "fagdag", "part": "eier", "beloep": 25000 {"}"}
    .right = {"{"} "tiltak": "fagdag", "part": "eier", "tekst": "Lokaler", "beloep": 25000 {"}"}, {"{"} "tiltak": "fagdag", "part": "eier", "tekst": "Reiser", "beloep": 25000 {"}"}

repeated-line = a line for the measure {$measure} is there twice
    .help = take one of them out, or say in "tekst" what each is for

rule-repeated-measure = No two measures of a document have the same name. (Two with the same id are a repeated-name.)
    .why = The same measure twice is applied for twice. Two different measures need names that tell them apart.
    .wrong = {"{"} "id": "fagdag-1", "navn": "Fagdag" {"}"}, {"{"} "id": "fagdag-2", "navn": "Fagdag" {"}"}
    .right = {"{"} "id": "fagdag-1", "navn": "Fagdag om skolefravær" {"}"}, {"{"} "id": "fagdag-2", "navn": "Fagdag om lesing" {"}"}

repeated-measure = two measures have the name {$name}
    .help = take one of them out, or give each a name of its own

rule-repeated-name = Names that records are referred to by are different: measures' ids, ordninger, periods, the rows of a stated table.
    .why = With two of one name nobody can say which is meant, and the same measure twice would be counted twice.
    .wrong = "tiltak": ["tiltak/koordinator.json", "tiltak/koordinator.json"]
    .right = "tiltak": ["tiltak/koordinator.json"]

# $what is what is called so: one of those below.
repeated-name = there is a second {$what} {$name}
    .help = take one of them out, or give it a name of its own
    .measure = measure
    .ordning = ordning
    .period = period
    .place = place with the id
    .row = stated row
    .part = part
    .question = question
    .option = choice
    .column = column or row
    .row-of-table = row
    .report = report of the measure

rule-repeated-organisation = No organisation stands twice among a partnership's owners and UH, by its name or by its number.
    .why = It would be counted twice, and "flere eiere" be answered wrongly.
    .wrong = "eiere": [{"{"} "navn": "Herøy kommune" {"}"}, {"{"} "navn": "Herøy Kommune" {"}"}]
    .right = "eiere": [{"{"} "navn": "Herøy kommune" {"}"}, {"{"} "navn": "Dønna kommune" {"}"}]

repeated-organisation = {$name} stands twice in the partnership
    .help = take one of them out

repeated-organisation-number = two organisations of the partnership have the organisation number {$number}
    .help = correct the number, or take one of them out

rule-stale-period = The periods of a form's edition are of its year or later, and one of those under "Tiltakets varighet" is of its year.
    .why = Last year's edition with a new year and the old periods is the easiest mistake when a form is made anew: everybody then applies for a time that is over.
    .wrong = "aar": 2025, "perioder": ["Vår 2024", "Høst 2024", "Vår 2025"]
    .right = "aar": 2025, "perioder": ["Vår 2025", "Høst 2025", "Vår 2026"]

stale-period = {$period} is over before the form's year begins
    .form = the form is of {$year}
    .write = write the periods of the form's year, or correct its year

stale-period-none = no period is of the form's year {$year}

rule-uh-amount-without-uh = Where an amount goes to UH, the partnership names a UH, and does not say that it has no part in the application.
    .why = The grant is paid to the UH; measures are to be made in partnership with one (FOR-2021-01-26-230).
    .wrong = "partnerskap": {"{"} "eiere": [{"{"} "navn": "Røst kommune" {"}"}] {"}"} with a budget line for "uh"
    .right = "partnerskap": {"{"} "eiere": [{"{"} "navn": "Røst kommune" {"}"}], "uh": [{"{"} "navn": "Nord universitet" {"}"}] {"}"}

uh-amount-without-uh = an amount goes to UH, but no UH takes part
    .help = name the UH that takes part, or remove the amount
    .no-uh = this partnership has no UH
    .no-part = no UH has part in it

rule-unknown-name = A name that stands for another record is one that exists: the ordning on the form, the measure by its id, the purpose among the form's.
    .why = A budget line for a measure that is not on the form would be left out of the page without a word.
    .wrong = {"{"} "tiltak": "skolefravar", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}
    .right = {"{"} "tiltak": "skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}

# $what is what would be called so: one of those below.
unknown-name = {$name} is not {$what}
    .measure-of-document = the id of a measure of this document
    .measure-of-plan = the id of a measure of this plan
    .ordning-of-form = an ordning of this form
    .purpose = a purpose of this form
    .fact = a known fact
    .column = a column or row of {$fact}
    .summand = a column of figures that is no sum itself
    .earlier-question = a question before this one
    .placeholder = filled in by the program

help-no-names = there are none: add it where it belongs, or remove this

# $names are those that there are, "a", "b" or "c".
help-write-name = write {$names}, or add it where it belongs

rule-wrong-count = "Totalt antall tiltak", where it is stated, is the number of measures in the document.
    .why = Samarbeidsforum ranks the measures; one that is counted and not described, or described and not counted, may be lost.
    .wrong = "antallTiltak": 4, "tiltak": ["a.json", "b.json", "c.json"]
    .right = "antallTiltak": 3, "tiltak": ["a.json", "b.json", "c.json"]

wrong-count = the number of measures is stated as {$stated}, but the document has {$count}
    .help = correct the number, or leave the key out: then they are counted
    .counted =
        { $count ->
            [one] {$count} measure
           *[other] {$count} measures
        }

rule-wrong-measure-sum = What is stated for the document's own ordning is the sum of its measures' budget lines, for eier, UH and both. The row Sum is not compared with the measures: it covers the forms of the other ordninger too. With a line whose amount is missing, the stated sum may be more than the lines, never less.
    .why = The table is what is granted, the measures are what it is granted for.
    .wrong = "sumSoekt": {"{"} "totalt": 130000, "eier": 130000 {"}"} with lines of 50 000 and 90 000 for eier
    .right = "sumSoekt": {"{"} "totalt": 140000, "eier": 140000 {"}"} with lines of 50 000 and 90 000 for eier

rule-wrong-product = In a reckoning, antall × timer × sats (timer only where it is given) make the amount that is stated, to the øre or rounded to whole kroner.
    .why = An application of 2022 has "16 × 7,5 × 950 = 85 500", which is true with 12 and not with 16. A reader cannot tell which of the four figures is wrong.
    .wrong = {"{"} "antall": 16, "enhet": "dag", "timer": 7.5, "sats": 950, "beloep": 85500 {"}"}
    .right = {"{"} "antall": 12, "enhet": "dag", "timer": 7.5, "sats": 950, "beloep": 85500 {"}"}

# $factors are as they are stated, "16 × 7,5 × 950"; $product is what they make.
wrong-product = {$factors} = {$product}, but {$stated} is stated
    .help = find out which of the figures is right, and correct the one that is not
    .factors = the factors begin here
    .fitting = it would be right with {$count}; find out which of the figures is right, and correct the one that is not

rule-wrong-reckoning-sum = The reckonings of a budget line together make its amount, to the øre or rounded to whole kroner. Where the amount of one is not known, the line may be more than the others, never less.
    .why = The reckonings are the reason for the amount.
    .wrong = {"{"} "beloep": 90000, "regnestykker": [{"{"} "antall": 4, "enhet": "samling", "sats": 12500 {"}"}] {"}"}
    .right = {"{"} "beloep": 50000, "regnestykker": [{"{"} "antall": 4, "enhet": "samling", "sats": 12500 {"}"}] {"}"}

rule-wrong-sum = In a stated table, eier and UH make the total of each row, and the rows make the row Sum. A cell left empty in a row that states others counts as nothing applied for; a row that is not stated at all is unknown, and the row Sum may then be more.
    .why = Two of the seven applications of 2022 state a total that their parts do not make. Nobody can grant an amount that is not known. Which figure is wrong, only the applicant knows, so nothing is corrected.
    .wrong = "sumSoekt": {"{"} "totalt": 365000, "eier": 180000, "uh": 180000 {"}"}
    .right = "sumSoekt": {"{"} "totalt": 360000, "eier": 180000, "uh": 180000 {"}"}

# Of wrong-measure-sum and wrong-reckoning-sum too. $what is one of those below; $computed and $difference are amounts, or "at
# least" an amount.
wrong-sum = {$what} is {$stated}, but its parts make {$computed}
    .of-ordning = the total of {$ordning}
    .of-row-sum = the total of the row Sum
    .of-sum-applied-for = the total of the sum applied for
    .of-column = the column {$column}
    .of-lines = what is stated for {$ordning}, {$column},
    .of-reckonings = the amount of a budget line for the measure {$measure}
    .part = {$amount}
    .differ = they differ by {$difference}: find out which figure is right, and correct that one

wrong-sum-nothing = {$what} is nothing, but its parts make {$computed}
    .add = add {$key}, or correct the lines

# $label is what a column of a form's own table is called.
wrong-sum-column = {$label} is {$stated}, but the columns that it sums make {$computed}
    .help = correct the sum, or leave it out: then it is computed

at-least = at least {$amount}

rule-yes-without-details = Where the answer is Ja, what the form then asks for is there: the other owners or UH in the list, the names of those who took part, the reasons for a coordinator; and several ordninger are on the form where several are applied for.
    .why = The form says "Ja (Fyll ut liste)", "Hvem som har deltatt" and "Begrunn". A real form names four owners, ticks Ja and leaves the list empty.
    .wrong = "koordinator": {"{"} "behov": true {"}"}
    .right = "koordinator": {"{"} "behov": true, "begrunnelse": "Noen må planlegge samlingene." {"}"}

# $what is what the partnership should list several of.
yes-without-details-partnership = the answer is Ja, but the partnership does not list several {$what}
    .help = add the others to the partnership, or answer Nei
    .owners = owners
    .uh = UH

yes-without-details-ordning = the answer is Ja, but the form has only one ordning that is open in {$year}
    .help = answer Nei, or leave the key out: the answer follows from the form
    .ordninger = the ordninger of the form

yes-without-details-discussion = the answer is Ja, but nobody is named who took part
    .help = add "deltakere" with role and name
    .nobody = nobody is named

yes-without-details-coordinator = the measure {$measure} needs a coordinator, but no reason is given
    .help = add "begrunnelse"
    .empty = empty

