# The rules about editions of forms (skjemautgave) and about reports on grants.

rule-after-deadline = A form is dated, or was received, no later than the deadline (frist) of its edition. A hint only.
    .why = Who hands in late must ask whether it still counts. The authority decides.
    .wrong = "dato": "2024-02-09" with "frist": "2024-02-01"
    .right = "dato": "2024-01-31" with "frist": "2024-02-01"

after-deadline = {$date} is after the deadline, {$deadline}
    .deadline = the deadline

rule-answer-out-of-bounds = A number or amount is no smaller and no greater than the form's edition allows (minst, stoerst).
    .why = The authority has said so on the form.
    .wrong = "varighetAar": 12 with "stoerst": 3
    .right = "varighetAar": 3

answer-out-of-bounds-least = the answer to {$label} is {$given}, but must be at least {$least}
answer-out-of-bounds-greatest = the answer to {$label} is {$given}, but may be at most {$greatest}

rule-incomplete-question = A question of an edition is a known fact ("er"), or one of the form's own with "id", "form", "ledetekst" and what its form needs: choices, columns or periods.
    .why = Nobody could answer it otherwise, and the page would have a label without an answer.
    .wrong = {"{"} "id": "utfall", "ledetekst": "Hva er forventet resultat?" {"}"}
    .right = {"{"} "id": "utfall", "form": "tekst", "ledetekst": "Hva er forventet resultat?" {"}"}

incomplete-question = a question has either "er" or "id"
    .help = write "er" with the name of a known fact, or "id" and "form" for a question of this form alone
incomplete-question-form = the question does not say what kind of answer it has
    .help = add "form", for example "linje", "tekst", "beloep", "tall", "jaNei" or "tabell"
incomplete-question-label = the question asks nothing
    .help = add "ledetekst"
incomplete-question-options = the question has no choices
    .help = add "valg": [{"{"} "id": "a", "ledetekst": "A" {"}"}]
incomplete-question-periods = the form has no periods to choose from
    .help = add "perioder" to the edition
incomplete-question-table = the table has no columns
    .help = add "kolonner": [{"{"} "id": "antall", "ledetekst": "Antall", "form": "tall" {"}"}]
incomplete-question-columns = the table needs {$list}
    .help = choose among {$known}

rule-mismatched-fact = A question that is a known fact stands where the fact belongs, has its form of answer, and its edition is for the right kind of document.
    .why = The fact has one type and one place in the records. A question that asks for another could never be answered.
    .wrong = {"{"} "er": "tiltak.maalgruppe", "form": "beloep", "ledetekst": "Målgruppe" {"}"}
    .right = {"{"} "er": "tiltak.maalgruppe", "ledetekst": "Målgruppe" {"}"}

mismatched-fact = {$fact} has another form of answer, "{$form}"
    .help = leave "form" out
mismatched-fact-of-measure = {$fact} is known of each measure, and this part is asked once
    .help = add "gjentas": "tiltak" to the part, or move the question
mismatched-fact-of-document = {$fact} is known once, and this part is asked for each measure
    .help = move the question to a part without "gjentas"
mismatched-fact-of-report = {$fact} is known after the grant only, and this is the form of an application
    .help = take the question out, or write "gjelder": "rapportering"
mismatched-fact-purpose = the form is not one for {$kind}
    .help = choose another edition, or correct its "gjelder"
mismatched-fact-column = a column holds a short or long text, an amount, a number or a date
    .help = write "linje", "tekst", "beloep", "tall" or "dato"
mismatched-fact-sum = the column {$column} is summed, but holds no figures
    .help = write "form": "beloep" or "tall", or take the sum out
mismatched-fact-contacts = contacts are a known fact, "kontaktpersoner"
    .help = write "er": "kontaktpersoner", or make the question a table

rule-missing-audit = A report on more than the limit (revisorgrense) of its edition has an auditor's statement.
    .why = The authority asks for it, and sends the report back without it.
    .wrong = "revisorgrense": 200000, and 250 000 kroner granted
    .right = "revisor": {"{"} "navn": "Kari Nordmann", "dato": "2027-01-10" {"}"}

missing-audit = {$granted} kroner were granted; above {$limit} kroner a report needs an auditor's statement
    .help = add "revisor" with "navn" and "dato"
    .limit = the limit

missing-ordning = the document does not say which ordning it is for

rule-never-asked = A condition in an edition can hold: it names an ordning of the edition, or an answer that the question may have.
    .why = What can never be asked is never answered, and if it is required the form can never be complete.
    .wrong = "hvis": {"{"} "spoersmaal": "koordinator", "svar": "kanskje" {"}"}
    .right = "hvis": {"{"} "spoersmaal": "koordinator", "svar": true {"}"}

never-asked = this condition can never hold
    .help = name an answer that the question may have, or take the condition out
never-asked-required = the question must be answered, but this condition for asking it can never hold
    .help = name an answer that the question may have, or take the condition out

rule-newer-version = A record is written in a version that this program knows.
    .why = A newer version may say things that this program would leave out of the page.
    .wrong = "versjon": 99
    .right = "versjon": 2

newer-version = the record is of version {$version}; this program knows version {$known}
    .help = use a newer Blankett

rule-report-without-application = Every measure that is reported on was applied for under the ordning.
    .why = A report is on a grant, and a grant on an application.
    .wrong = a measure without a line with "beloep" in the budget
    .right = {"{"} "tiltak": "skolefravaer", "ordning": "Kompetanseløftet", "part": "eier", "beloep": 50000, "tildelt": 40000 {"}"}

report-without-application = nothing was applied for under {$ordning} for the measure {$name}
    .help = use the budget of the application, or take the measure out

rule-unasked-answer = Nothing is answered that the form does not ask.
    .why = It would not be on the page, and whoever wrote it would think that it was.
    .wrong = "flereUh": true with an edition that does not ask it
    .right = an edition that asks it, or no answer

unasked-answer = the form does not ask {$key}
    .help = take it out, or use an edition that asks it
unasked-answer-condition = {$label} is answered, but is not asked here
    .help = take the answer out, or change the answer that decides whether it is asked

rule-unbalanced-grant = Of every line that was granted, what was used, carried over and paid back makes what was granted.
    .why = The rest would be unaccounted for.
    .wrong = "tildelt": 50000, "brukt": 30000, "overfoert": 10000
    .right = "tildelt": 50000, "brukt": 30000, "overfoert": 10000, "tilbakebetalt": 10000

unbalanced-grant = {$granted} kroner were granted for {$measure}, and {$accounted} are accounted for: a difference of {$difference}
    .help = correct "brukt", "overfoert" or "tilbakebetalt"
unbalanced-grant-nothing = a use of the grant is stated for {$measure}, but nothing was granted
    .help = add "tildelt"

too-large-edition = the form has {$count} questions, more than {$most}
