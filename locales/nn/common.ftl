# What several kinds of document say. {"\u00A0"} is a space that no line breaks at.

and = og
or = eller

# Names of columns and fields.
label-measure = Tiltak
label-goal = Mål
label-target-group = Målgruppe
label-duration = Varigheit
label-ordning = Ordning
label-owner = Eigar
label-uh = UH
label-total = Totalt
label-sum = Sum
label-to-owner = Til eigar
label-to-uh = Til UH

# An amount of kroner, and one that stands in a form's table.
amount-kr = {$amount}{"\u00A0"}kr
amount-form = Kr{"\u00A0"}{$amount}
amount-kroner = {$amount}{"\u00A0"}kroner
# Under a table of amounts.
amounts-note = Beløp i kroner.
# An amount of which not all is known.
amount-at-least = minst{"\u00A0"}{$amount}

# What every page of a document is marked with.
mark-draft = UTKAST – ikkje til innsending
mark-received = Motteken {$date}

# A cell that is said again where it goes on beside further rows.
cell-continued = {$text} (framh.)

source-of = Kjelde: {$source}

# What templates say themselves; {$page} and the like are filled in when the pages are laid out.
page-draft-title = Utkast: {$title}
page-of-pages = Side {$page} av {$pages}
page-code = Kontrollkode for dataa i fila: {$code}
# What an attached file is, in a document of one page and of several.
page-attached-one = Dataa som dokumentet er laga av (1 side)
page-attached-several = Dataa som dokumentet er laga av ({$pages} sider)
page-contents = Innhald
page-measure = Tiltak
page-target-group = Målgruppe
page-owner = Eigar
page-uh = UH
page-sum = Sum
page-date = Dato
page-page = Side
# The bold beginning of a note about amounts, and of one about something else.
page-lead-discrepancy = Avvik.
page-lead-note = Merk.

yes = Ja
no = Nei
page-writing-space = felt for å skrive inn svaret
