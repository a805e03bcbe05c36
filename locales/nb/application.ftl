# What the pages of an application say besides the labels of its form.

# Which lines a sum leaves out: whose, and where or for what.
line-to-owner = til eier
line-to-uh = til UH

# $partner is what the form calls partners in short: UH, fagskole.
line-to-partner = til {$partner}
line-in-measure = {$party} i {$measure}
line-under-ordning = {$party} under {$ordning}
line-for = {$party} ({$text})
# So many more lines, at the end of a list of them.
lines-more = {$count} andre
lines-left-out = {$mark} Uten linjer der beløpet mangler: {$lines}.
estimates-left-out = {"*"} Uten anslag der beløpet mangler.
# In a cell where the amount would stand.
amount-lacking = uten beløp

# Who sends an application in, where others do it with them.
applicant-and-others = {$name} m.fl.
# The part of the universities: instead of their names, and after them.
uh-none-involved = Ikke involvert
uh-not-involved-here = ikke involvert i denne søknaden

# How an amount was reckoned: "16 × 7,5 timer × 950 kr per time".
reckoning-hours = {$hours}{"\u00A0"}timer
reckoning-hours-per = {$hours}{"\u00A0"}timer per {$unit}
reckoning-rate-per-hour = {$rate}{"\u00A0"}kr per time
reckoning-rate-per = {$rate}{"\u00A0"}kr per {$unit}

# A stated amount that is not what it is made of: what was compared, and the amounts.
discrepancy-note = {$what}: oppgitt {$stated}{"\u00A0"}kr, beregnet {$computed}{"\u00A0"}kr. Forskjell: {$difference}{"\u00A0"}kr.
discrepancy-note-unstated = {$what}: ikke oppgitt, beregnet {$computed}{"\u00A0"}kr.
compared-applied-for = Totalt sammenlignet med Eier + UH
compared-ordning = Totalt for {$name} sammenlignet med Eier + UH
compared-sum-row = Totalt i raden Sum sammenlignet med Eier + UH
compared-column = {$column} i raden Sum sammenlignet med radene over
compared-lines = {$column} sammenlignet med tiltakenes linjer
compared-reckonings = Linje i {$measure} sammenlignet med regnestykkene
compared-product = Regnestykke i {$measure} ({$factors})
compared-product-fitting = Regnestykke i {$measure} ({$factors}; går opp hvis antallet er {$count})
compared-one-side = {$what} (bare én av dem er oppgitt)
unreadable-amount = {$what}: skrevet {$written}, som ikke lar seg lese.

form-case-number = Saksnummer: {$number}
form-deadline = Frist: {$date}
