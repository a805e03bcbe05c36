# What documents call things. Findings name them as the pages do, in Norwegian.

# A month by its number.
month-name =
    { $month ->
        [1] januar
        [2] februar
        [3] mars
        [4] april
        [5] mai
        [6] juni
        [7] juli
        [8] august
        [9] september
        [10] oktober
        [11] november
       *[12] desember
    }
month = {$name} {$year}
months-from-to = {$first} til {$last}

unit-percent = prosent
unit-index = indeks 1–5
unit-scale-points = skalapoeng
unit-school-points = grunnskolepoeng
unit-grade = karakter 1–6
unit-count = antall
unit-days = dager
unit-hours = timer
unit-ratio = forholdstall

label-owner = Eier
label-uh = UH
label-total = Totalt
