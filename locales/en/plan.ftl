rule-calendar-date = What stands in a calendar has a day (dato), or a week (uke) where no day is set. Days go forward, and a week that is stated beside a day is the week of that day.
    .why = Who plans by the week comes in the wrong one: 5 November 2020 is in week 45, and a real plan says 43.
    .wrong = {"{"} "uke": "2020-W43", "dato": "2020-11-05", "tema": "Modul 3" {"}"}
    .right = {"{"} "dato": "2020-11-05", "tema": "Modul 3" {"}"}

rule-chapter-too-deep = Chapters have parts, and those have parts: three levels are the most.
    .why = Below them come the headings in texts, and PDF has six levels of headings (ISO 32000-1, 14.8.4.3.2). Readers lose their way before that.
    .wrong = 4.1.1.1 Om kartlegging
    .right = 4.1.1 Støttenivå 1, with «Om kartlegging» as a heading in its text

rule-empty-chapter = A chapter has content or parts.
    .why = A heading with nothing under it was probably meant to be written later.
    .wrong = {"{"} "tittel": "Partnerskapsavtale" {"}"}
    .right = {"{"} "tittel": "Partnerskapsavtale", "blokker": [{"{"} "tekst": "Avtalen er inngått med Nord universitet." {"}"}] {"}"}

rule-low-contrast = The colours of a profile give text a contrast of at least 4.5:1 to what is behind it (WCAG 2.2, 1.4.3, level AA): the main colour to white and to the light one, and black and the blue of links to the light one.
    .why = Many cannot read pale text, and nobody on a poor printer. The accessibility rules for the public sector ask for it (forskrift om universell utforming av IKT-løsninger).
    .wrong = "farger": {"{"} "hoved": "#7fb2e5" {"}"}
    .right = "farger": {"{"} "hoved": "#0b4f8a" {"}"}

rule-misplaced-block = The preface of a plan (forord) has texts, quotations, notes, lists, tables and decisions only, and a theme page no theme page.
    .why = What the plan consists of stands in its chapters, where the contents and references lead to.
    .wrong = "forord": [{"{"} "kalender": "kalender.json" {"}"}]
    .right = "kapitler": [{"{"} "tittel": "Kalender", "blokker": [{"{"} "kalender": "kalender.json" {"}"}] {"}"}]

rule-nothing-to-show = A block that shows the plan's measures or budget has some to show.
    .why = An empty table would be read as: nothing is planned, nothing is paid.
    .wrong = "kapitler": [{"{"} "tittel": "Økonomi", "blokker": [{"{"} "budsjett": {"{"}{"}"} {"}"}] {"}"}]
    .right = "budsjett": "budsjett.json", "kapitler": [{"{"} "tittel": "Økonomi", "blokker": [{"{"} "budsjett": {"{"}{"}"} {"}"}] {"}"}]

rule-outside-plan = The phases of a progress plan, the days of learning and the calendar are in the months that the plan is for (periode), and the months of an activity are in its phase.
    .why = A month that the table does not have would be left out of it without a word; a day outside the plan has probably the wrong year.
    .wrong = "periode": "2024-01/2024-12", … "maaneder": ["2042-03"]
    .right = "periode": "2024-01/2024-12", … "maaneder": ["2024-03"]

rule-uneven-table = Every row of a table (tabell) has a text for each of its columns.
    .why = With one too few, nobody can say under which heading a text belongs; one too many has none.
    .wrong = "kolonner": ["Hvem", "Hva"], "rader": [["Rektor"]]
    .right = "kolonner": ["Hvem", "Hva"], "rader": [["Rektor", "Leder arbeidet på skolen"]]

rule-unused-measure = Every measure of a plan is shown by one of its blocks: maalOgTiltak, tiltak or tiltaksliste.
    .why = A measure that was written for the plan and stands nowhere in it would be missed by nobody.
    .wrong = "tiltak": "tiltak/*.json", and no block that shows tiltak/foreldreraadgivning.json
    .right = "tiltak": "tiltak/*.json", "kapitler": [{"{"} "tittel": "Tiltak", "blokker": [{"{"} "tiltaksliste": {"{"}{"}"} {"}"}] {"}"}]

