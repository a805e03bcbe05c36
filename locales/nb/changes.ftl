# What has changed between two versions of a form.

changes = Endringer

# $date is written out: 1. mars 2024.
changes-since = Endringer siden {$date}

# The form itself, where another edition is used.
changes-form = Skjema

page-changed = Hva som er endret
page-before = Før
page-now = Nå
page-no-changes = Ingenting er endret.
