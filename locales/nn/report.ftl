# What the pages of a status report say besides what its record does.

mark-example = Eksempeldata – tala er oppdikta
report-year = Rapportår {$year}

# Headings.
introduction = Innleiing
appendix = Vedlegg {$number}
goals-and-measures = Mål og tiltak
other-measures = Andre tiltak
indicators = Indikatorar
own-assessment = Kommunen si vurdering
use-of-money = Kompetansetiltak og bruk av midlar
use-of-money-in = Kompetansetiltak og bruk av midlar {$year}
all-ordninger = Alle ordningar
sources-and-definitions = Kjelder og definisjonar
sources = Kjelder
definitions = Definisjonar
signs-and-rounding = Teikn og avrunding

area-environment = Læringsmiljø
area-results = Læringsresultat
area-completion = Gjennomføring
area-kindergarten = Barnehage

# How far a measure has come.
label-status = Status
label-in-charge = Ansvarleg
label-deadline = Frist
status-not-started = Ikkje starta
status-under-way = I gang
status-done = Gjennomført
status-put-off = Utsett
status-given-up = Avbrote
follow-up-note = Beløp i kroner, for heile tiltaket. – = ikkje oppgitt.

# What became of money.
label-applied = Søkt
label-granted = Tildelt
label-used = Brukt
label-transferred = Overført
label-remaining = Står att
label-party = Part
money-note-unknown = Beløp i kroner. – = ikkje oppgitt; då er heller ikkje summen kjend.

# What figures are, and what a change of them is in.
unit-percent = prosent
unit-index = indeks 1–5
unit-scale-points = skalapoeng
unit-school-points = grunnskulepoeng
unit-grade = karakter 1–6
unit-count = antal
unit-days = dagar
unit-hours = timar
unit-ratio = forholdstal
unit-percentage-points = prosentpoeng
unit-points = poeng
label-level = Nivå
label-change = Endring siste år
label-change-in = Endring siste år, {$unit}

# In the place of a number: a sign, what is said of it aloud and in charts, and what it means.
sign-hidden = {"*"}
sign-missing = –
sign-not-applicable = i.a.
figure-hidden = skjult
figure-missing = manglar
figure-not-applicable = ikkje aktuelt
meaning-hidden = skjult fordi få står bak talet, eller fordi det kunne røpe eit slikt tal
meaning-missing = talet manglar
meaning-not-applicable = ikkje aktuelt

# Notes under a table of figures, each without its full stop.
example = Eksempeldata
source-retrieved = Kjelde: {$source}, henta {$date}
sign-means = {$sign}{"\u00A0"}={"\u00A0"}{$meaning}
change-unknown = –{"\u00A0"}under endring = kan ikkje reknast ut av det som er vist
change-before-rounding = Endringa er rekna ut før tala er avrunda
axis-begins = Aksen i diagrammet byrjar på {$first}

# The last tables: where figures are from, what words mean, what signs mean.
label-source = Kjelde
label-indicators = Indikatorar
label-retrieved = Henta
label-term = Omgrep
label-meaning = Tyding
label-sign = Teikn
convention-hidden = {$meaning}. Kommunen sine eigne tal er skjulte når færre enn {$thresholds} elevar eller barn står bak, så langt kjelda oppgir kor mange dei er. Eit skjult tal er ikkje 0, og det er ikkje med i nokon sum eller noko gjennomsnitt.
convention-missing = Talet manglar, eller endringa kan ikkje reknast ut. Det er ikkje 0.
convention-not-applicable = {$meaning}: det kan ikkje finnast noko tal.
zeros = 0 og 0,0
convention-zeros = Talet er null, eller så lite at det blir null når det er avrunda.
rounding = Avrunding
convention-rounding = Tal er avrunda til éin desimal, og antal til heile tal. Tal som ligg midt imellom, er runda av bort frå null: 0,05 blir 0,1.
change = Endring
convention-change = Endringa er rekna ut av tala slik kjelda har dei, og avrunda til slutt. Endring i prosent er oppgitt i prosentpoeng.
