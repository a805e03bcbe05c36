# What has changed between two versions of a form.

changes = Endringar

# $date is written out: 1. mars 2024.
changes-since = Endringar sidan {$date}

# The form itself, where another edition is used.
changes-form = Skjema

page-changed = Kva som er endra
page-before = Før
page-now = No
page-no-changes = Ingenting er endra.
