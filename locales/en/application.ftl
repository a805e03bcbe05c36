rule-contradicted-no = Where the answer is Nei, the records do not say otherwise: several owners or UH in the partnership, amounts in other ordninger, people who took part in the discussion.
    .why = The page would contradict itself, and the reader cannot tell which of the two is meant.
    .wrong = "flereEiere": false, "partnerskap": {"{"} "eiere": [{"{"} "navn": "Herøy kommune" {"}"}, {"{"} "navn": "Dønna kommune" {"}"}] {"}"}
    .right = "flereEiere": true, "partnerskap": {"{"} "eiere": [{"{"} "navn": "Herøy kommune" {"}"}, {"{"} "navn": "Dønna kommune" {"}"}] {"}"}

rule-differing-organisation-number = An organisation has the same organisasjonsnummer wherever its name stands, in all documents that are checked together.
    .why = One of the numbers is probably another organisation's. It is no error, since two kindergartens may have the same name.
    .wrong = a.json: {"{"} "navn": "Herøy kommune", "organisasjonsnummer": "938 712 441" {"}"}  b.json: {"{"} "navn": "Herøy kommune", "organisasjonsnummer": "918 108 467" {"}"}
    .right = the same number in both

rule-differing-spelling = An organisation without organisasjonsnummer is written in one way in all documents that are checked together: two names that differ only in case, spaces or signs that are not seen are one.
    .why = A samledokument counts them as one organisation; whoever searches or sorts the records elsewhere gets two.
    .wrong = a.json: {"{"} "navn": "Nord universitet" {"}"}  b.json: {"{"} "navn": "Nord  Universitet" {"}"}
    .right = the same name in both, or the organisasjonsnummer in both

rule-missing-amount = A budget line has an amount, and an estimate an amount or a reason.
    .why = An application of 2022 has two lines that say "kr" and no amount. Such a line counts in no sum, and nothing is granted for it. It is never taken as 0.
    .wrong = {"{"} "tiltak": "studium", "ordning": "Kompetanseløftet", "part": "eier", "tekst": "Frikjøp" {"}"}
    .right = {"{"} "tiltak": "studium", "ordning": "Kompetanseløftet", "part": "eier", "tekst": "Frikjøp", "beloep": 120000 {"}"}

rule-missing-answer = Every field of the form is answered but the ones that do not apply: "Ev. merkes", the use of a part of the grant that is not applied for, estimates for later periods, the UH's contact where there is no UH.
    .why = Samarbeidsforum and Statsforvalteren judge by the answers (FOR-2021-01-26-230: need, anchoring, collective processes, partnership, teacher education). An empty field comes back as a question, at best.
    .wrong = {"{"} "id": "koordinator", "navn": "Koordinator", "maalgruppe": "" {"}"}
    .right = {"{"} "id": "koordinator", "navn": "Koordinator", "maalgruppe": "Alle som deltar i partnerskapet." {"}"}

rule-ordning-not-open = The ordning is open in the year of the form, by the years that the form's edition gives it.
    .why = Regional ordning, Desentralisert ordning and Kompetanseløftet ran through 2025 (FOR-2021-01-26-230); from 2026 there is one ordning, kollektiv kompetanseutvikling.
    .wrong = "aar": 2026, "ordninger": [{"{"} "navn": "Kompetanseløftet", "fraAar": 2021, "tilAar": 2025 {"}"}]
    .right = "aar": 2026, "ordninger": [{"{"} "navn": "Kollektiv kompetanseutvikling", "fraAar": 2026 {"}"}]

rule-other-year = The budget is of the same year as the form.
    .why = Last year's budget under this year's form is the easiest mistake when a folder is copied.
    .wrong = "skjema": {"{"} "aar": 2025 {"}"}, "budsjett": {"{"} "aar": 2024 {"}"}
    .right = "skjema": {"{"} "aar": 2025 {"}"}, "budsjett": {"{"} "aar": 2025 {"}"}

rule-own-share = Where an ordning has "egenandelProsent" in the form's edition, the owners put in at least that share of what they apply for, stated as "egenandel". A hint only: it never blocks anything and is not counted as a warning.
    .why = In Desentralisert ordning, until 2025, school owners contributed 30 % of what they were granted (retningslinjer for FOR-2021-01-26-230). What is granted is decided later, so this is a figure to have in mind.
    .wrong = "ordning": "Desentralisert ordning", "egenandel": 100000 with 625 000 for eier
    .right = "ordning": "Desentralisert ordning", "egenandel": 187500 with 625 000 for eier

rule-period-outside-round = A measure's duration is made of the periods under "Tiltakets varighet", and an estimate is for one of the later periods that the form has rows for.
    .why = The form has a box and a row for these periods only, so any other would be left out of the page without a word; and the grant is for this round. The periods are data of the form's edition.
    .wrong = "varighet": ["Vår 2023", "Høst 2024"]
    .right = "varighet": ["Vår 2024", "Høst 2024"]

rule-repeated-line = No two budget lines, and no two estimates, are the same in everything: measure, ordning, part, period, text and amount.
    .why = A line that was copied is applied for twice. Two lines that are meant have a text that tells them apart.
    .wrong = {"{"} "tiltak": "fagdag", "part": "eier", "beloep": 25000 {"}"}, {"{"} "tiltak": "fagdag", "part": "eier", "beloep": 25000 {"}"}
    .right = {"{"} "tiltak": "fagdag", "part": "eier", "tekst": "Lokaler", "beloep": 25000 {"}"}, {"{"} "tiltak": "fagdag", "part": "eier", "tekst": "Reiser", "beloep": 25000 {"}"}

rule-repeated-measure = No two measures of a document have the same name. (Two with the same id are a repeated-name.)
    .why = The same measure twice is applied for twice. Two different measures need names that tell them apart.
    .wrong = {"{"} "id": "fagdag-1", "navn": "Fagdag" {"}"}, {"{"} "id": "fagdag-2", "navn": "Fagdag" {"}"}
    .right = {"{"} "id": "fagdag-1", "navn": "Fagdag om skolefravær" {"}"}, {"{"} "id": "fagdag-2", "navn": "Fagdag om lesing" {"}"}

rule-repeated-name = Names that records are referred to by are different: measures' ids, ordninger, periods, the rows of a stated table.
    .why = With two of one name nobody can say which is meant, and the same measure twice would be counted twice.
    .wrong = "tiltak": ["tiltak/koordinator.json", "tiltak/koordinator.json"]
    .right = "tiltak": ["tiltak/koordinator.json"]

rule-repeated-organisation = No organisation stands twice among a partnership's owners and UH, by its name or by its number.
    .why = It would be counted twice, and "flere eiere" be answered wrongly.
    .wrong = "eiere": [{"{"} "navn": "Herøy kommune" {"}"}, {"{"} "navn": "Herøy Kommune" {"}"}]
    .right = "eiere": [{"{"} "navn": "Herøy kommune" {"}"}, {"{"} "navn": "Dønna kommune" {"}"}]

rule-stale-period = The periods of a form's edition are of its year or later, and one of those under "Tiltakets varighet" is of its year.
    .why = Last year's edition with a new year and the old periods is the easiest mistake when a form is made anew: everybody then applies for a time that is over.
    .wrong = "aar": 2025, "perioder": ["Vår 2024", "Høst 2024", "Vår 2025"]
    .right = "aar": 2025, "perioder": ["Vår 2025", "Høst 2025", "Vår 2026"]

rule-uh-amount-without-uh = Where an amount goes to UH, the partnership names a UH, and does not say that it has no part in the application.
    .why = The grant is paid to the UH; measures are to be made in partnership with one (FOR-2021-01-26-230).
    .wrong = "partnerskap": {"{"} "eiere": [{"{"} "navn": "Røst kommune" {"}"}] {"}"} with a budget line for "uh"
    .right = "partnerskap": {"{"} "eiere": [{"{"} "navn": "Røst kommune" {"}"}], "uh": [{"{"} "navn": "Nord universitet" {"}"}] {"}"}

rule-unknown-name = A name that stands for another record is one that exists: the ordning on the form, the measure by its id, the purpose among the form's.
    .why = A budget line for a measure that is not on the form would be left out of the page without a word.
    .wrong = {"{"} "tiltak": "skolefravar", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}
    .right = {"{"} "tiltak": "skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000 {"}"}

rule-wrong-count = "Totalt antall tiltak", where it is stated, is the number of measures in the document.
    .why = Samarbeidsforum ranks the measures; one that is counted and not described, or described and not counted, may be lost.
    .wrong = "antallTiltak": 4, "tiltak": ["a.json", "b.json", "c.json"]
    .right = "antallTiltak": 3, "tiltak": ["a.json", "b.json", "c.json"]

rule-wrong-measure-sum = What is stated for the document's own ordning is the sum of its measures' budget lines, for eier, UH and both. The row Sum is not compared with the measures: it covers the forms of the other ordninger too. With a line whose amount is missing, the stated sum may be more than the lines, never less.
    .why = The table is what is granted, the measures are what it is granted for.
    .wrong = "sumSoekt": {"{"} "totalt": 130000, "eier": 130000 {"}"} with lines of 50 000 and 90 000 for eier
    .right = "sumSoekt": {"{"} "totalt": 140000, "eier": 140000 {"}"} with lines of 50 000 and 90 000 for eier

rule-wrong-product = In a reckoning, antall × timer × sats (timer only where it is given) make the amount that is stated, to the øre or rounded to whole kroner.
    .why = An application of 2022 has "16 × 7,5 × 950 = 85 500", which is true with 12 and not with 16. A reader cannot tell which of the four figures is wrong.
    .wrong = {"{"} "antall": 16, "enhet": "dag", "timer": 7.5, "sats": 950, "beloep": 85500 {"}"}
    .right = {"{"} "antall": 12, "enhet": "dag", "timer": 7.5, "sats": 950, "beloep": 85500 {"}"}

rule-wrong-reckoning-sum = The reckonings of a budget line together make its amount, to the øre or rounded to whole kroner. Where the amount of one is not known, the line may be more than the others, never less.
    .why = The reckonings are the reason for the amount.
    .wrong = {"{"} "beloep": 90000, "regnestykker": [{"{"} "antall": 4, "enhet": "samling", "sats": 12500 {"}"}] {"}"}
    .right = {"{"} "beloep": 50000, "regnestykker": [{"{"} "antall": 4, "enhet": "samling", "sats": 12500 {"}"}] {"}"}

rule-wrong-sum = In a stated table, eier and UH make the total of each row, and the rows make the row Sum. A cell left empty in a row that states others counts as nothing applied for; a row that is not stated at all is unknown, and the row Sum may then be more.
    .why = Two of the seven applications of 2022 state a total that their parts do not make. Nobody can grant an amount that is not known. Which figure is wrong, only the applicant knows, so nothing is corrected.
    .wrong = "sumSoekt": {"{"} "totalt": 365000, "eier": 180000, "uh": 180000 {"}"}
    .right = "sumSoekt": {"{"} "totalt": 360000, "eier": 180000, "uh": 180000 {"}"}

rule-yes-without-details = Where the answer is Ja, what the form then asks for is there: the other owners or UH in the list, the names of those who took part, the reasons for a coordinator; and several ordninger are on the form where several are applied for.
    .why = The form says "Ja (Fyll ut liste)", "Hvem som har deltatt" and "Begrunn". A real form names four owners, ticks Ja and leaves the list empty.
    .wrong = "koordinator": {"{"} "behov": true {"}"}
    .right = "koordinator": {"{"} "behov": true, "begrunnelse": "Noen må planlegge samlingene." {"}"}

