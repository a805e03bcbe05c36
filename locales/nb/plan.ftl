# What the pages of a plan say besides what its record does.

preface = Forord

# Budgets and estimates.
budget-title = Budsjett {$year}
estimates-title = Anslag per periode
label-period = Periode
label-owner-reason = Begrunnelse, eier
label-uh-reason = Begrunnelse, UH
label-page = Side

# The calendar. A task that a reader has to do stands behind its label.
label-week = Uke
label-when = Tid, fagområde og program
label-theme-and-tasks = Tema og oppgaver
label-participants = Deltakere og ansvar
event-task = Lesebestilling/oppgave:
event-time = kl.{"\u00A0"}{$time}
event-place = Sted: {$place}

# One measure.
label-anchoring = Forankring
label-collective-processes = Kollektive prosesser
label-teacher-education = Lærerutdanning
label-long-term-plan = Langsiktig plan
amount-kroner-lacking = {$amount}{"\u00A0"}kroner, uten linjer der beløpet mangler

# Tables.
label-concerns = Gjelder
label-partners = Samarbeidspartnere
label-result = Resultat
label-structure = Struktur
label-process = Prosess
label-quality-area = Kvalitetsområde
label-time = Tidspunkt
label-responsible = Fagansvarlig
label-theme = Tema
label-role = Rolle
label-task = Oppgave
label-partner = Samarbeidspartner
label-contribution = Bidrag
label-roles = Roller/målgruppe
label-effort = Satsingsområde
label-aim = Målsetting
label-focus = Fokusområde
label-planned-measure = Planlagt tiltak

# The wheel of themes, to those who hear the page, and a theme's own page.
wheel-alt = Et hjul med {$center} i midten. Rundt står, med klokka fra toppen: {$names}.
label-theme-period = Tidsperiode
label-subject-responsible = Faglig ansvar
label-region-responsible = Regionalt ansvar
label-people = Ressurspersoner

# A part of a phase that has no room beside itself.
phase-part = {$name}, {$months}

# What templates say themselves.
page-dated = Dato: {$date}
# Where a text leads, for readers on paper: in parentheses and after a comma in those of the text.
page-reference = {$text} (side{"\u00A0"}{$page})
page-reference-inside = {$text}, side{"\u00A0"}{$page}
page-source = Kilde: {$source}
page-support-level = Støttenivå
page-support-level-named = Støttenivå {$number}: {$name}
page-extent = Omfang
page-expectations = Mål og forventninger
page-resources = Ressurser
page-decision = Vedtak
page-decided-by = Vedtatt av
page-case-number = Saksnummer
page-measure-named = Tiltak: {$name}
page-activity = Aktivitet
page-months = Måneder: {$months}.
page-under-way = Pågår {$months}.
