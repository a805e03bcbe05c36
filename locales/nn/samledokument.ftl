# What a compilation of applications says besides what the applications and its own record do.

# How many applications there are, and how many of them are missing.
count-unread = {$all}, og {$count} av dei kunne ikkje lesast
count-missing = {$all}, og {$count} av dei er ikkje med

# What applications are sorted by.
order-applicant = Sortert etter søkjar.
order-received = Sortert etter mottaksdato.
order-received-some = Sortert etter mottaksdato; dei som ikkje har nokon mottaksdato, står sist.
order-received-none = Sortert etter søkjar, sidan ingen av søknadene har nokon mottaksdato.
order-sum = Sortert etter søkt beløp.
order-sum-some = Sortert etter søkt beløp; dei som ikkje har ein kjend totalsum, står sist.
order-sum-none = Sortert etter søkjar, sidan ingen av søknadene har ein kjend totalsum.
order-priority = Sortert etter sekretariatet si prioritering.
order-priority-some = Sortert etter sekretariatet si prioritering; dei som ikkje har nokon prioritet, står sist.
order-priority-none = Sortert etter søkjar, sidan ingen av søknadene har nokon prioritet.

# Headings of applications that are not there.
heading-unread = Ulesen søknad ({$name})
heading-left-out = Utelaten søknad ({$name})

# What tells applications of one name apart.
told-received = motteken {$date}
told-number = søknad {$number} av {$count}
told-number-too = {$facts}, søknad {$number} av {$count}
told-other = den andre
file-without-name = utan namn

# That an application is not there, and why.
missing-unread = Søknaden kunne ikkje lesast og er ikkje med i summane: {$file}
missing-with-errors = Søknaden har feil og er ikkje med i summane: {$file}
missing-with-errors-named = Søknaden har feil og er ikkje med i summane: {$name} ({$file})
missing-why = Grunn: {$why}.
# With the code of what was found, and so many more.
missing-why-found =
    { $more ->
        [0] Grunn: {$why} ({$code}).
        [1] Grunn: {$why} ({$code}), og 1 feil til.
       *[other] Grunn: {$why} ({$code}), og {$more} feil til.
    }
why-file = ei fil finst ikkje eller kan ikkje lesast
why-json = fila er ikkje gyldig JSON
why-no-data = PDF-fila har ingen data som kan lesast
why-shape = opplysningane har ikkje den forma dei skal ha
why-character = teksten har eit teikn som ikkje kan visast
why-too-large = søknaden er for stor, eller har for lange tekstar
why-name = søknaden viser til noko som ikkje finst, eller som finst fleire gonger
why-inside = Blankett klarte ikkje å lage sidene
why-other = opplysningane har feil

# The overview.
row-unread = kunne ikkje lesast
row-with-errors = har feil og er ikkje med
# How many applications an applicant has: all of them count.
repeated-applicant =
    { $count ->
        [2] {$who} har to søknader under {$ordning} {$year}: {$names}. Begge er med i summane.
       *[other] {$who} har {$count} søknader under {$ordning} {$year}: {$names}. Alle er med i summane.
    }
groups-by-ordning = Per ordning
groups-by-uh = Per samarbeidande UH
uh-not-stated = Ingen oppgitt
uh-none-in-group = Ingen involvert
uh-none-in-group-stated = Ingen involvert (oppgitt: {$names})
without-missing =
    { $count ->
        [one] Utan {$count} søknad som ikkje er med.
       *[other] Utan {$count} søknader som ikkje er med.
    }
marked-lacking = † Beløp som ikkje er oppgitte, er ikkje med.
all-of-repeated = For søkjarar med fleire søknader under same ordning er alle søknadene med.

# Totals that are not what their parts make; the first sentence says of which applications that is true.
totals-differ = {$those}Eigar og UH utgjer til saman {$parts}{"\u00A0"}kr, medan {$total} er {$stated}{"\u00A0"}kr. Skilnaden er {$difference}{"\u00A0"}kr; sjå «Avvik».
totals-of-one = Berre {$name} har alle tre beløpa. For denne søknaden gjeld:{" "}
totals-of-some = For dei {$count} av {$all} søknadene som har alle tre beløpa, gjeld:{" "}
total-stated = oppgitt totalsum
total-computed = totalsummen

# What sums leave out.
left-out-unread =
    { $count ->
        [one] {$count} søknad kunne ikkje lesast og er ikkje med i summane, diagrammet eller tabellane: {$names}.
       *[other] {$count} søknader kunne ikkje lesast og er ikkje med i summane, diagrammet eller tabellane: {$names}.
    }
left-out-with-errors =
    { $count ->
        [one] {$count} søknad har feil og er ikkje med i summane, diagrammet eller tabellane: {$names}.
       *[other] {$count} søknader har feil og er ikkje med i summane, diagrammet eller tabellane: {$names}.
    }
totals-of-stated = Totalsummen omfattar berre søknadene som oppgir ein totalsum: {$count} av {$all}.
totals-of-known = Totalsummen omfattar berre søknadene der ein totalsum er oppgitt eller kan reknast ut: {$count} av {$all}.
parted-stated = {$count} av {$all} søknader oppgir både beløp til eigar og beløp til UH. Eit beløp som ikkje er oppgitt, er ikkje rekna med.
parted-known = {$count} av {$all} søknader har både beløp til eigar og beløp til UH. Eit beløp som ikkje er oppgitt, er ikkje rekna med.
computed-some = Rekna ut frå linjene for tiltaka, sidan søknaden ikkje oppgir nokon sum: {$names}.
computed-all = Søknadene oppgir ingen summar; dei er rekna ut frå linjene for tiltaka.
lines-lacking = Utan linjer der beløpet manglar: {$names}.
counted-in-each = Eit tiltak som er meldt i fleire ordningar, er talt i kvar av dei.

# What the secretariat recommends.
above-applied = Innstilt beløp er høgare enn søkt beløp for {$name}.
above-frame = Innstilt beløp er til saman {$amount}{"\u00A0"}kr meir enn ramma.
for-no-application = Innstillinga til {$name} høyrer ikkje til nokon bestemt søknad som er med.
not-recommended = ikkje innstilt

# What could not be compared.
no-amounts = Tiltaka har ingen beløp.
line-to-owner-lacking = Linje til eigar utan beløp i {$measure}.
line-to-uh-lacking = Linje til UH utan beløp i {$measure}.

# What the forum decides by.
measures-ranked = Tiltaka står i den rekkjefølgja søkjarane har prioritert dei.
measures-as-given = Tiltaka står i same rekkjefølgje som i søknadene.
dash-means = «–» tyder at søknaden ikkje oppgir dette.
no-durations = Ingen av søknadene som er med, oppgir kor lenge tiltaka varer.
beyond-lines = Søkt ut over linjene med beløp
beyond-measures = Søkt, ikkje fordelt på tiltak
of-ordning = {$ordning} {$year}
of-ordning-received = {$ordning} {$year}, motteken {$date}
split-total = Totalt{"\u00A0"}{$amount}{"\u00A0"}kr
split-owner = til eigar{"\u00A0"}{$amount}{"\u00A0"}kr
split-uh = til UH{"\u00A0"}{$amount}{"\u00A0"}kr
split-lacking = {$split} (utan linjer der beløpet manglar)
units-municipal-kindergartens =
    { $count ->
        [one] {$count}{"\u00A0"}kommunal barnehage
       *[other] {$count}{"\u00A0"}kommunale barnehagar
    }
units-private-kindergartens =
    { $count ->
        [one] {$count}{"\u00A0"}privat barnehage
       *[other] {$count}{"\u00A0"}private barnehagar
    }
units-public-schools =
    { $count ->
        [one] {$count}{"\u00A0"}offentleg skule
       *[other] {$count}{"\u00A0"}offentlege skular
    }
units-private-schools =
    { $count ->
        [one] {$count}{"\u00A0"}privat skule
       *[other] {$count}{"\u00A0"}private skular
    }
units-pp-services =
    { $count ->
        [one] {$count}{"\u00A0"}PP-teneste
       *[other] {$count}{"\u00A0"}PP-tenester
    }
# Questions of the form, and whether they have an answer.
question-anchoring = forankring
question-collective-processes = kollektive prosessar
question-teacher-education = lærarutdanning
question-long-term-plan = langsiktig plan
question-open = {$question} (tiltak {$measures})
answered-whole = Har svar for alle tiltak: {$questions}.
answered-not = Manglar svar: {$questions}.

# What templates say themselves.
page-applications = Søknader
page-applied-in-all = Søkt i alt
page-frame = Ramme
page-kroner = {$amount} kr
page-to-owner = Til eigar
page-to-uh = Til UH
page-total = Totalt
page-introduction = Innleiing
page-overview = Oversikt
page-applicant = Søkjar
page-several-applications = Fleire søknader under same ordning
page-amounts-note = Beløp i kroner.
page-amounts-as-stated = Beløp i kroner, slik dei står i søknadene.
page-dash-means = «–» tyder at søknaden ikkje oppgir dette.
# Behind an asterisk.
page-sum-differs = Oppgitt sum stemmer ikkje med delane. Sjå «Avvik».
page-applied-by-applicant = Søkt beløp per søkjar
page-applied-by-applicant-part = Søkt beløp per søkjar, del {$part} av {$parts}
page-recommendations = Sekretariatet si innstilling
page-priority = Prioritet
page-applied = Søkt
page-recommended = Innstilt
page-remark = Merknad
page-left-of-frame = Står att av ramma
page-recommendation-not-parted = Innstillinga er ikkje fordelt på eigar og UH.
page-compared = Kva som er samanlikna
page-stated = Oppgitt
page-computed = Utrekna
page-difference = Skilnad
page-discrepancies = Avvik
page-no-discrepancies = Ingen avvik i det som kan kontrollerast.
page-about-discrepancies = Beløpa er gjengitte slik søkjarane har oppgitt dei. Tabellane viser oppgitte beløp som ikkje stemmer med beløpa dei er sette saman av. Skilnaden er det oppgitte beløpet minus det utrekna.
page-sums = Summar
page-reckonings = Reknestykke
page-unchecked = Ikkje kontrollert
page-lacking = Kva som manglar
page-criteria = Grunnlag for samarbeidsforumet
page-owners = Eigarar
page-network = Nettverk
page-units = Einingar
page-ordning = Ordning
page-answered = Kriterium
page-application = Søknaden
page-page-number = Side {$page}
page-no-measures = Søknaden har ingen tiltak.
page-number = Nr.
page-duration = Varigheit
page-sum-of-measures = Sum av tiltaka
page-application-code = Kontrollkode for dataa i søknaden: {$code}

page-grants = Bruk av tilskotet
page-grant-applied = Søkt
page-grant-granted = Tildelt
page-grant-used = Brukt
page-grant-carried-over = Overført
page-grant-paid-back = Betalt tilbake
page-not-delivered = Ikkje levert
page-all-delivered = Alle som var venta, har levert.
page-own-answers = Utvalde svar

# An answer about one of several measures. $number is its number.
answer-of-measure = Tiltak {$number}: {$answer}
