# What the pages of an application say besides the labels of its form.

# Which lines a sum leaves out: whose, and where or for what.
line-to-owner = til eigar
line-to-uh = til UH

# $partner is what the form calls partners in short: UH, fagskole.
line-to-partner = til {$partner}
line-in-measure = {$party} i {$measure}
line-under-ordning = {$party} under {$ordning}
line-for = {$party} ({$text})
# So many more lines, at the end of a list of them.
lines-more = {$count} andre
lines-left-out = {$mark} Utan linjer der beløpet manglar: {$lines}.
estimates-left-out = {"*"} Utan overslag der beløpet manglar.
# In a cell where the amount would stand.
amount-lacking = utan beløp

# Who sends an application in, where others do it with them.
applicant-and-others = {$name} m.fl.
# The part of the universities: instead of their names, and after them.
uh-none-involved = Ikkje involvert
uh-not-involved-here = ikkje involvert i denne søknaden

# How an amount was reckoned: "16 × 7,5 timer × 950 kr per time".
reckoning-hours = {$hours}{"\u00A0"}timar
reckoning-hours-per = {$hours}{"\u00A0"}timar per {$unit}
reckoning-rate-per-hour = {$rate}{"\u00A0"}kr per time
reckoning-rate-per = {$rate}{"\u00A0"}kr per {$unit}

# A stated amount that is not what it is made of: what was compared, and the amounts.
discrepancy-note = {$what}: oppgitt {$stated}{"\u00A0"}kr, utrekna {$computed}{"\u00A0"}kr. Skilnad: {$difference}{"\u00A0"}kr.
discrepancy-note-unstated = {$what}: ikkje oppgitt, utrekna {$computed}{"\u00A0"}kr.
compared-applied-for = Totalt samanlikna med Eigar + UH
compared-ordning = Totalt for {$name} samanlikna med Eigar + UH
compared-sum-row = Totalt i rada Sum samanlikna med Eigar + UH
compared-column = {$column} i rada Sum samanlikna med radene over
compared-lines = {$column} samanlikna med linjene for tiltaka
compared-reckonings = Linje i {$measure} samanlikna med reknestykka
compared-product = Reknestykke i {$measure} ({$factors})
compared-product-fitting = Reknestykke i {$measure} ({$factors}; går opp dersom antalet er {$count})
compared-one-side = {$what} (berre éin av dei er oppgitt)
unreadable-amount = {$what}: her står {$written}, som ikkje kan lesast.

form-case-number = Saksnummer: {$number}
form-deadline = Frist: {$date}
