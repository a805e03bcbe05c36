# What charts say, to those who hear the page and beside what is drawn.

# A chart of an indicator: its kind, its name, its unit where the name does not say it, and its figures.
chart-alt = {$kind}: {$name}. {$figures}
chart-alt-with-unit = {$kind}: {$name}, {$unit}. {$figures}
chart-lines = Linjediagram
chart-bars = Stolpediagram
chart-stacked = Stabla stolpediagram
chart-panels = Små linjediagram, eitt for kvar eining

# The chart of what is applied for.
chart-of-applied = Stolpediagram: beløpet kvar søkjar har søkt om, fordelt på eigar og UH. {$figures}
# What one applicant has applied for; the parts are "300 000 kroner til eier" and the like.
applied-for = {$name} har søkt om {$total}.
applied-for-lacking = {$name} har søkt om {$total}, utan linjer der beløpet manglar.
applied-for-parted = {$name} har søkt om {$total}, med {$parts}.
applied-for-parted-lacking = {$name} har søkt om {$total}, med {$parts}, utan linjer der beløpet manglar.
applied-for-unknown = eit beløp som ikkje er oppgitt
kroner-to-owner = {$amount}{"\u00A0"}kroner til eigar
kroner-to-uh = {$amount}{"\u00A0"}kroner til UH

page-not-parted = Ikkje fordelt
