# What the pages of a status report say besides what its record does.

mark-example = Eksempeldata – tallene er oppdiktet
report-year = Rapportår {$year}

# Headings.
introduction = Innledning
appendix = Vedlegg {$number}
goals-and-measures = Mål og tiltak
other-measures = Andre tiltak
indicators = Indikatorer
own-assessment = Kommunens vurdering
use-of-money = Kompetansetiltak og bruk av midler
use-of-money-in = Kompetansetiltak og bruk av midler {$year}
all-ordninger = Alle ordninger
sources-and-definitions = Kilder og definisjoner
sources = Kilder
definitions = Definisjoner
signs-and-rounding = Tegn og avrunding

area-environment = Læringsmiljø
area-results = Læringsresultat
area-completion = Gjennomføring
area-kindergarten = Barnehage

# How far a measure has come.
label-status = Status
label-in-charge = Ansvarlig
label-deadline = Frist
status-not-started = Ikke startet
status-under-way = I gang
status-done = Gjennomført
status-put-off = Utsatt
status-given-up = Avbrutt
follow-up-note = Beløp i kroner, for hele tiltaket. – = ikke oppgitt.

# What became of money.
label-applied = Søkt
label-granted = Tildelt
label-used = Brukt
label-transferred = Overført
label-remaining = Gjenstår
label-party = Part
money-note-unknown = Beløp i kroner. – = ikke oppgitt; da er heller ikke summen kjent.

# What figures are, and what a change of them is in.
unit-percent = prosent
unit-index = indeks 1–5
unit-scale-points = skalapoeng
unit-school-points = grunnskolepoeng
unit-grade = karakter 1–6
unit-count = antall
unit-days = dager
unit-hours = timer
unit-ratio = forholdstall
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
figure-missing = mangler
figure-not-applicable = ikke aktuelt
meaning-hidden = skjult fordi få står bak tallet, eller fordi det kunne røpe et slikt tall
meaning-missing = tallet mangler
meaning-not-applicable = ikke aktuelt

# Notes under a table of figures, each without its full stop.
example = Eksempeldata
source-retrieved = Kilde: {$source}, hentet {$date}
sign-means = {$sign}{"\u00A0"}={"\u00A0"}{$meaning}
change-unknown = –{"\u00A0"}under endring = kan ikke regnes ut av det som er vist
change-before-rounding = Endringen er regnet ut før tallene er avrundet
axis-begins = Aksen i diagrammet begynner på {$first}

# The last tables: where figures are from, what words mean, what signs mean.
label-source = Kilde
label-indicators = Indikatorer
label-retrieved = Hentet
label-term = Begrep
label-meaning = Betydning
label-sign = Tegn
convention-hidden = {$meaning}. Kommunens egne tall er skjult når færre enn {$thresholds} elever eller barn står bak, så langt kilden oppgir hvor mange de er. Et skjult tall er ikke 0, og det er ikke med i noen sum eller noe gjennomsnitt.
convention-missing = Tallet mangler, eller endringen kan ikke regnes ut. Det er ikke 0.
convention-not-applicable = {$meaning}: det kan ikke finnes noe tall.
zeros = 0 og 0,0
convention-zeros = Tallet er null, eller så lite at det blir null når det er avrundet.
rounding = Avrunding
convention-rounding = Tall er avrundet til én desimal, og antall til hele tall. Tall som ligger midt imellom, er rundet av bort fra null: 0,05 blir 0,1.
change = Endring
convention-change = Endringen er regnet ut av tallene slik kilden har dem, og avrundet til slutt. Endring i prosent er oppgitt i prosentpoeng.
