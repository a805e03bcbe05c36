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
# The same in three letters, above the columns of a progress plan.
month-short-name =
    { $month ->
        [1] jan
        [2] feb
        [3] mar
        [4] apr
        [5] mai
        [6] jun
        [7] jul
        [8] aug
        [9] sep
        [10] okt
        [11] nov
       *[12] des
    }
month = {$name} {$year}
# "november 2023 til februar 2024", "mars til mai 2024"
months-from-to = {$first} til {$last}

# The day and the month stay on one line.
date-long = {$day}.{"\u00A0"}{$month} {$year}
date-day-and-month = {$day}.{"\u00A0"}{$month}
# "16.–17. september": the number of a day, and a day with its month.
days-of-month = {$first}.–{$last}
# "5. oktober–27. november"
days-from-to = {$first}–{$last}
