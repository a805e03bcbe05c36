# What the pages of a plan say besides what its record does.

preface = Føreord

# Budgets and estimates.
budget-title = Budsjett {$year}
estimates-title = Overslag per periode
label-period = Periode
label-owner-reason = Grunngiving, eigar
label-uh-reason = Grunngiving, UH
label-page = Side

# The calendar. A task that a reader has to do stands behind its label.
label-week = Veke
label-when = Tid, fagområde og program
label-theme-and-tasks = Tema og oppgåver
label-participants = Deltakarar og ansvar
event-task = Lesebestilling/oppgåve:
event-time = kl.{"\u00A0"}{$time}
event-place = Stad: {$place}

# One measure.
label-anchoring = Forankring
label-collective-processes = Kollektive prosessar
label-teacher-education = Lærarutdanning
label-long-term-plan = Langsiktig plan
amount-kroner-lacking = {$amount}{"\u00A0"}kroner, utan linjer der beløpet manglar

# Tables.
label-concerns = Gjeld for
label-partners = Samarbeidspartnarar
label-result = Resultat
label-structure = Struktur
label-process = Prosess
label-quality-area = Kvalitetsområde
label-time = Tidspunkt
label-responsible = Fagansvarleg
label-theme = Tema
label-role = Rolle
label-task = Oppgåve
label-partner = Samarbeidspartnar
label-contribution = Bidrag
label-roles = Roller/målgruppe
label-effort = Satsingsområde
label-aim = Målsetjing
label-focus = Fokusområde
label-planned-measure = Planlagt tiltak

# The wheel of themes, to those who hear the page, and a theme's own page.
wheel-alt = Eit hjul med {$center} i midten. Rundt står, med klokka frå toppen: {$names}.
label-theme-period = Tidsperiode
label-subject-responsible = Fagleg ansvar
label-region-responsible = Regionalt ansvar
label-people = Ressurspersonar

# A part of a phase that has no room beside itself.
phase-part = {$name}, {$months}

# What templates say themselves.
page-dated = Dato: {$date}
# Where a text leads, for readers on paper: in parentheses and after a comma in those of the text.
page-reference = {$text} (side{"\u00A0"}{$page})
page-reference-inside = {$text}, side{"\u00A0"}{$page}
page-source = Kjelde: {$source}
page-support-level = Støttenivå
page-support-level-named = Støttenivå {$number}: {$name}
page-extent = Omfang
page-expectations = Mål og forventningar
page-resources = Ressursar
page-decision = Vedtak
page-decided-by = Vedteken av
page-case-number = Saksnummer
page-measure-named = Tiltak: {$name}
page-activity = Aktivitet
page-months = Månader: {$months}.
page-under-way = Går føre seg {$months}.
