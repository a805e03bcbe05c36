# What a compilation of applications says besides what the applications and its own record do.

# How many applications there are, and how many of them are missing.
count-unread = {$all}, hvorav {$count} ikke kunne leses
count-missing = {$all}, hvorav {$count} ikke er med

# What applications are sorted by.
order-applicant = Sortert etter søker.
order-received = Sortert etter mottaksdato.
order-received-some = Sortert etter mottaksdato; de som ikke har en mottaksdato, står sist.
order-received-none = Sortert etter søker, siden ingen av søknadene har en mottaksdato.
order-sum = Sortert etter søkt beløp.
order-sum-some = Sortert etter søkt beløp; de som ikke har en kjent totalsum, står sist.
order-sum-none = Sortert etter søker, siden ingen av søknadene har en kjent totalsum.
order-priority = Sortert etter sekretariatets prioritering.
order-priority-some = Sortert etter sekretariatets prioritering; de som ikke har en prioritet, står sist.
order-priority-none = Sortert etter søker, siden ingen av søknadene har en prioritet.

# Headings of applications that are not there.
heading-unread = Ulest søknad ({$name})
heading-left-out = Utelatt søknad ({$name})

# What tells applications of one name apart.
told-received = mottatt {$date}
told-number = søknad {$number} av {$count}
told-number-too = {$facts}, søknad {$number} av {$count}
told-other = den andre
file-without-name = uten navn

# That an application is not there, and why.
missing-unread = Søknaden kunne ikke leses og er ikke med i summene: {$file}
missing-with-errors = Søknaden har feil og er ikke med i summene: {$file}
missing-with-errors-named = Søknaden har feil og er ikke med i summene: {$name} ({$file})
missing-why = Grunn: {$why}.
# With the code of what was found, and so many more.
missing-why-found =
    { $more ->
        [0] Grunn: {$why} ({$code}).
        [1] Grunn: {$why} ({$code}), og 1 feil til.
       *[other] Grunn: {$why} ({$code}), og {$more} feil til.
    }
why-file = en fil finnes ikke eller kan ikke leses
why-json = filen er ikke gyldig JSON
why-no-data = PDF-filen har ingen data som kan leses
why-shape = opplysningene har ikke den formen de skal ha
why-character = teksten har et tegn som ikke kan vises
why-too-large = den er for stor, eller har for lange tekster
why-name = den viser til noe som ikke finnes, eller som finnes flere ganger
why-inside = Blankett klarte ikke å lage sidene
why-other = opplysningene har feil

# The overview.
row-unread = kunne ikke leses
row-with-errors = har feil og er ikke med
# How many applications an applicant has: all of them count.
repeated-applicant =
    { $count ->
        [2] {$who} har to søknader under {$ordning} {$year}: {$names}. Begge er med i summene.
       *[other] {$who} har {$count} søknader under {$ordning} {$year}: {$names}. Alle er med i summene.
    }
groups-by-ordning = Per ordning
groups-by-uh = Per samarbeidende UH
uh-not-stated = Ingen oppgitt
uh-none-in-group = Ingen involvert
uh-none-in-group-stated = Ingen involvert (oppgitt: {$names})
without-missing =
    { $count ->
        [one] Uten {$count} søknad som ikke er med.
       *[other] Uten {$count} søknader som ikke er med.
    }
marked-lacking = † Beløp som ikke er oppgitt, er ikke med.
all-of-repeated = Av søkere med flere søknader under samme ordning er alle søknadene med.

# Totals that are not what their parts make; the first sentence says of which applications that is true.
totals-differ = {$those}Eier og UH utgjør til sammen {$parts}{"\u00A0"}kr, mens {$total} er {$stated}{"\u00A0"}kr. Forskjellen er {$difference}{"\u00A0"}kr; se «Avvik».
totals-of-one = Bare {$name} har alle tre beløpene. For den gjelder:{" "}
totals-of-some = For de {$count} av {$all} søknadene som har alle tre beløpene, gjelder:{" "}
total-stated = oppgitt totalsum
total-computed = totalsummen

# What sums leave out.
left-out-unread =
    { $count ->
        [one] {$count} søknad kunne ikke leses og er ikke med i summene, diagrammet eller tabellene: {$names}.
       *[other] {$count} søknader kunne ikke leses og er ikke med i summene, diagrammet eller tabellene: {$names}.
    }
left-out-with-errors =
    { $count ->
        [one] {$count} søknad har feil og er ikke med i summene, diagrammet eller tabellene: {$names}.
       *[other] {$count} søknader har feil og er ikke med i summene, diagrammet eller tabellene: {$names}.
    }
totals-of-stated = Totalsummen omfatter bare søknadene som oppgir den: {$count} av {$all}.
totals-of-known = Totalsummen omfatter bare søknadene der den er oppgitt eller kan regnes ut: {$count} av {$all}.
parted-stated = {$count} av {$all} søknader oppgir både beløp til eier og beløp til UH. Et beløp som ikke er oppgitt, er ikke regnet med.
parted-known = {$count} av {$all} søknader har både beløp til eier og beløp til UH. Et beløp som ikke er oppgitt, er ikke regnet med.
computed-some = Regnet ut fra tiltakenes linjer, siden søknaden ikke oppgir en sum: {$names}.
computed-all = Søknadene oppgir ingen summer; de er regnet ut fra tiltakenes linjer.
lines-lacking = Uten linjer der beløpet mangler: {$names}.
counted-in-each = Et tiltak som er meldt i flere ordninger, er talt i hver av dem.

# What the secretariat recommends.
above-applied = Innstilt beløp er høyere enn søkt beløp for {$name}.
above-frame = Innstilt beløp er til sammen {$amount}{"\u00A0"}kr mer enn rammen.
for-no-application = Innstillingen til {$name} hører ikke til noen bestemt søknad som er med.
not-recommended = ikke innstilt

# What could not be compared.
no-amounts = Tiltakene har ingen beløp.
line-to-owner-lacking = Linje til eier uten beløp i {$measure}.
line-to-uh-lacking = Linje til UH uten beløp i {$measure}.

# What the forum decides by.
measures-ranked = Tiltakene står i den rekkefølgen søkerne har prioritert dem.
measures-as-given = Tiltakene står i samme rekkefølge som i søknadene.
dash-means = «–» betyr at søknaden ikke oppgir dette.
no-durations = Ingen av søknadene som er med, oppgir hvor lenge tiltakene varer.
beyond-lines = Søkt ut over linjene med beløp
beyond-measures = Søkt, ikke fordelt på tiltak
of-ordning = {$ordning} {$year}
of-ordning-received = {$ordning} {$year}, mottatt {$date}
split-total = Totalt{"\u00A0"}{$amount}{"\u00A0"}kr
split-owner = til eier{"\u00A0"}{$amount}{"\u00A0"}kr
split-uh = til UH{"\u00A0"}{$amount}{"\u00A0"}kr
split-lacking = {$split} (uten linjer der beløpet mangler)
units-municipal-kindergartens =
    { $count ->
        [one] {$count}{"\u00A0"}kommunal barnehage
       *[other] {$count}{"\u00A0"}kommunale barnehager
    }
units-private-kindergartens =
    { $count ->
        [one] {$count}{"\u00A0"}privat barnehage
       *[other] {$count}{"\u00A0"}private barnehager
    }
units-public-schools =
    { $count ->
        [one] {$count}{"\u00A0"}offentlig skole
       *[other] {$count}{"\u00A0"}offentlige skoler
    }
units-private-schools =
    { $count ->
        [one] {$count}{"\u00A0"}privat skole
       *[other] {$count}{"\u00A0"}private skoler
    }
units-pp-services =
    { $count ->
        [one] {$count}{"\u00A0"}PP-tjeneste
       *[other] {$count}{"\u00A0"}PP-tjenester
    }
# Questions of the form, and whether they have an answer.
question-anchoring = forankring
question-collective-processes = kollektive prosesser
question-teacher-education = lærerutdanning
question-long-term-plan = langsiktig plan
question-open = {$question} (tiltak {$measures})
answered-whole = Besvart for alle tiltak: {$questions}.
answered-not = Ikke besvart: {$questions}.

# What templates say themselves.
page-applications = Søknader
page-applied-in-all = Søkt i alt
page-frame = Ramme
page-kroner = {$amount} kr
page-to-owner = Til eier
page-to-uh = Til UH
page-total = Totalt
page-introduction = Innledning
page-overview = Oversikt
page-applicant = Søker
page-several-applications = Flere søknader under samme ordning
page-amounts-note = Beløp i kroner.
page-amounts-as-stated = Beløp i kroner, slik de står i søknadene.
page-dash-means = «–» betyr at søknaden ikke oppgir dette.
# Behind an asterisk.
page-sum-differs = Oppgitt sum stemmer ikke med delene. Se «Avvik».
page-applied-by-applicant = Søkt beløp per søker
page-applied-by-applicant-part = Søkt beløp per søker, del {$part} av {$parts}
page-recommendations = Sekretariatets innstilling
page-priority = Prioritet
page-applied = Søkt
page-recommended = Innstilt
page-remark = Merknad
page-left-of-frame = Igjen av rammen
page-recommendation-not-parted = Innstillingen er ikke fordelt på eier og UH.
page-compared = Hva som er sammenlignet
page-stated = Oppgitt
page-computed = Beregnet
page-difference = Forskjell
page-discrepancies = Avvik
page-no-discrepancies = Ingen avvik i det som lar seg kontrollere.
page-about-discrepancies = Beløpene er gjengitt slik søkerne har oppgitt dem. Tabellene viser oppgitte beløp som ikke stemmer med beløpene de er satt sammen av. Forskjellen er det oppgitte beløpet minus det beregnede.
page-sums = Summer
page-reckonings = Regnestykker
page-unchecked = Ikke kontrollert
page-lacking = Hva som mangler
page-criteria = Grunnlag for samarbeidsforumet
page-owners = Eiere
page-network = Nettverk
page-units = Enheter
page-ordning = Ordning
page-answered = Kriterier
page-application = Søknaden
page-page-number = Side {$page}
page-no-measures = Søknaden har ingen tiltak.
page-number = Nr.
page-duration = Varighet
page-sum-of-measures = Sum av tiltakene
page-application-code = Kontrollkode for dataene i søknaden: {$code}

page-grants = Bruk av tilskuddet
page-grant-applied = Søkt
page-grant-granted = Tildelt
page-grant-used = Brukt
page-grant-carried-over = Overført
page-grant-paid-back = Betalt tilbake
page-not-delivered = Ikke levert
page-all-delivered = Alle som var forventet, har levert.
page-own-answers = Utvalgte svar

# An answer about one of several measures. $number is its number.
answer-of-measure = Tiltak {$number}: {$answer}
