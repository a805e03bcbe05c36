rule-calendar-date = What stands in a calendar has a day (dato), or a week (uke) where no day is set. Days go forward, and a week that is stated beside a day is the week of that day.
    .why = Who plans by the week comes in the wrong one: 5 November 2020 is in week 45, and a real plan says 43.
    .wrong = {"{"} "uke": "2020-W43", "dato": "2020-11-05", "tema": "Modul 3" {"}"}
    .right = {"{"} "dato": "2020-11-05", "tema": "Modul 3" {"}"}

calendar-date-none = it is not said when this is
    .help = add "dato", or "uke" where no day is set, as in "uke": "2020-W25"

calendar-date-no-first = there is a last day, and no first
    .help = add "dato", the first day

calendar-date-backward = the last day, {$last}, is before the first
    .help = correct the date

# $stated and $week are numbers of weeks, "25" or "42–48".
calendar-date-other-week = the week is stated as {$stated}, and the day is in week {$week}
    .help = correct the day, or take "uke" out: it follows from the day

rule-chapter-too-deep = Chapters have parts, and those have parts: three levels are the most.
    .why = Below them come the headings in texts, and PDF has six levels of headings (ISO 32000-1, 14.8.4.3.2). Readers lose their way before that.
    .wrong = 4.1.1.1 Om kartlegging
    .right = 4.1.1 Støttenivå 1, with «Om kartlegging» as a heading in its text

chapter-too-deep = the chapter {$title} is at level {$level}; {$most} are the most
    .help = make it a part of the chapter above, or a heading in its text: "## …"

rule-empty-chapter = A chapter has content or parts.
    .why = A heading with nothing under it was probably meant to be written later.
    .wrong = {"{"} "tittel": "Partnerskapsavtale" {"}"}
    .right = {"{"} "tittel": "Partnerskapsavtale", "blokker": [{"{"} "tekst": "Avtalen er inngått med Nord universitet." {"}"}] {"}"}

empty-chapter = the chapter {$title} is empty
    .help = write what belongs in it, or take it out

rule-low-contrast = The colours of a profile give text a contrast of at least 4.5:1 to what is behind it (WCAG 2.2, 1.4.3, level AA): the main colour to white and to the light one, and black and the blue of links to the light one.
    .why = Many cannot read pale text, and nobody on a poor printer. The accessibility rules for the public sector ask for it (forskrift om universell utforming av IKT-løsninger).
    .wrong = "farger": {"{"} "hoved": "#7fb2e5" {"}"}
    .right = "farger": {"{"} "hoved": "#0b4f8a" {"}"}

# $what are two colours, of those below; $contrast and $least are ratios to 1.
low-contrast = {$what} have a contrast of {$contrast}:1, where {$least}:1 is the least
    .main-and-white = the main colour and white
    .main-and-light = the main colour and the light one
    .black-and-light = black and the light colour
    .links-and-light = the blue of links and the light colour
    .lighter = choose a lighter colour
    .darker = choose a darker colour

rule-misplaced-block = The preface of a plan (forord) has texts, quotations, notes, lists, tables and decisions only, and a theme page no theme page.
    .why = What the plan consists of stands in its chapters, where the contents and references lead to.
    .wrong = "forord": [{"{"} "kalender": "kalender.json" {"}"}]
    .right = "kapitler": [{"{"} "tittel": "Kalender", "blokker": [{"{"} "kalender": "kalender.json" {"}"}] {"}"}]

# $block is its key, $place one of those below.
misplaced-block = {$block} cannot stand in {$place}
    .help = move it to a chapter
    .preface = the preface
    .theme-page = a theme page

rule-nothing-to-show = A block that shows the plan's measures or budget has some to show.
    .why = An empty table would be read as: nothing is planned, nothing is paid.
    .wrong = "kapitler": [{"{"} "tittel": "Økonomi", "blokker": [{"{"} "budsjett": {"{"}{"}"} {"}"}] {"}"}]
    .right = "budsjett": "budsjett.json", "kapitler": [{"{"} "tittel": "Økonomi", "blokker": [{"{"} "budsjett": {"{"}{"}"} {"}"}] {"}"}]

nothing-to-show = the plan has no {$what}
    .help = add it to the plan, or take the block out
    .measures = measures (tiltak)
    .budget = budget (budsjett)
    .lines = lines (linjer) in its budget
    .estimates = estimates (anslag) in its budget

rule-outside-plan = The phases of a progress plan, the days of learning and the calendar are in the months that the plan is for (periode), and the months of an activity are in its phase.
    .why = A month that the table does not have would be left out of it without a word; a day outside the plan has probably the wrong year.
    .wrong = "periode": "2024-01/2024-12", … "maaneder": ["2042-03"]
    .right = "periode": "2024-01/2024-12", … "maaneder": ["2024-03"]

# $months and $frame are months, or one month to another; $of is what the frame is of.
outside-plan = {$months} is not in {$of}, {$frame}
    .help = correct the year or the month, or make the period longer
    .months = the months of {$of}
    .plan = the plan
    .phase = the phase

rule-uneven-table = Every row of a table (tabell) has a text for each of its columns.
    .why = With one too few, nobody can say under which heading a text belongs; one too many has none.
    .wrong = "kolonner": ["Hvem", "Hva"], "rader": [["Rektor"]]
    .right = "kolonner": ["Hvem", "Hva"], "rader": [["Rektor", "Leder arbeidet på skolen"]]

uneven-table = the row has { $texts ->
        [one] {$texts} text
       *[other] {$texts} texts
    }, and the table { $columns ->
        [one] {$columns} column
       *[other] {$columns} columns
    }
    .help = write a text for each column; "" for a cell that is empty

rule-unused-measure = Every measure of a plan is shown by one of its blocks: maalOgTiltak, tiltak or tiltaksliste.
    .why = A measure that was written for the plan and stands nowhere in it would be missed by nobody.
    .wrong = "tiltak": "tiltak/*.json", and no block that shows tiltak/foreldreraadgivning.json
    .right = "tiltak": "tiltak/*.json", "kapitler": [{"{"} "tittel": "Tiltak", "blokker": [{"{"} "tiltaksliste": {"{"}{"}"} {"}"}] {"}"}]

unused-measure = the measure {$name} stands nowhere in the plan
    .help = name it in a block, or add a block "tiltaksliste", which shows all

