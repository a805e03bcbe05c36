rule-derivable-figure = A hidden figure is never the only one that is hidden among shares that make 100 %, or among the kommune and its units; the others never leave nothing for it, nor a few of those that have no series; no wider series is at an end of its scale; and no other indicator shows it, in any document that is checked together.
    .why = It would be what the others leave: who subtracts knows it, and may know the pupils behind it (personopplysningsloven; Udir hides more figures for the same reason).
    .wrong = the share on level 1 hidden, those on levels 2 and 3 shown
    .right = "skjul": [{"{"} "serie": "Skole B", "nivaa": "Nivå 2", "aar": "2023-24" {"}"}]

rule-figure-out-of-range = A figure is one that its unit can have: percent and scale points 0 to 100, an index 1 to 5, a grade 1 to 6, grunnskolepoeng 0 to 60, days and the like at most 99 999, and a count is whole and at most 9 999 999.
    .why = 712 percent is a decimal comma that was lost, or the wrong column.
    .wrong = 2023-24;Herøy kommune;712
    .right = 2023-24;Herøy kommune;71,2

rule-missing-figure = Every series of an indicator has a figure, or a sign that says why there is none, for each year of the table.
    .why = A year that is not in the export may be one that was not asked for. The table shows "–" for it, and the chart a gap.
    .wrong = an export without a row for 2022-23
    .right = the export with all the years of the report, or 2022-23;Herøy kommune;..

rule-missing-follow-up = Every measure of the goals has a follow-up (oppfoelging) in the report: its status.
    .why = The council is to be told how far the measures of its plan have come (opplæringslova § 17-12). A dash tells nothing.
    .wrong = "oppfoelging": []
    .right = "oppfoelging": [{"{"} "tiltak": "laerende-nettverk", "status": "iGang", "frist": "2024-12" {"}"}]

rule-nothing-hidden = The threshold (grense) of an indicator with figures of the kommune's own is at least 2.
    .why = With 0 or 1 no figure is hidden, however few are behind it, and those few may be known by it.
    .wrong = "sammenligning": {"{"} "grense": 0, "serier": [ … ] {"}"}
    .right = "sammenligning": {"{"} "grense": 5, "serier": [ … ] {"}"}

rule-overdue-measure = A measure that is not done has a deadline after the date of the report.
    .why = One that has passed is either done, or put off to another month, and the council will ask which.
    .wrong = "dato": "2024-11-05", … {"{"} "tiltak": "laerende-nettverk", "status": "iGang", "frist": "2023-06" {"}"}
    .right = "dato": "2024-11-05", … {"{"} "tiltak": "laerende-nettverk", "status": "iGang", "frist": "2025-06" {"}"}

rule-overspent = What is used of a line and what goes on to the next year are together no more than what was granted.
    .why = More can be right, where the kommune has paid the rest itself. It is as often a figure in the wrong line.
    .wrong = "tildelt": 100000, "brukt": 90000, "overfoert": 20000
    .right = "tildelt": 100000, "brukt": 90000, "overfoert": 10000

rule-shares-as-fractions = The shares of an indicator of percent are not all at most 1.
    .why = A spreadsheet holds 9,5 % as 0,095, and exports it so: the page would say 0,1 %.
    .wrong = 2023-24;Herøy kommune;0,095
    .right = 2023-24;Herøy kommune;9,5

rule-shares-not-whole = The shares on the levels are 100 percent together, as nearly as their decimals tell, and never more where some are hidden.
    .why = 12 % and 95 % cannot both be right, and a bar of them would be longer than the whole.
    .wrong = 2023-24;Herøy kommune;12,0;95,0;3,0
    .right = 2023-24;Herøy kommune;12,0;85,0;3,0

rule-uncounted-figures = For the kommune's own figures, the export says how many are behind each (antall), unless they are counts themselves.
    .why = Without it, nobody but the one who made the export has hidden what few are behind: the threshold is held against nothing.
    .wrong = "kilde": {"{"} "fil": "elevundersoekelsen.csv", "verdi": "AndelMobbet" {"}"}
    .right = "kilde": {"{"} "fil": "elevundersoekelsen.csv", "verdi": "AndelMobbet", "antall": "AntallBesvarelser" {"}"}

rule-unfit-chart = Lines and bars are for at most four series without levels, perEnhet for one to twelve units, and nivaaer for shares in percent on levels, in at most fifteen bars.
    .why = More lines cannot be told apart without colour, and levels that are no shares do not make a whole.
    .wrong = "diagram": "linjer", with seven schools and the kommune
    .right = "diagram": "perEnhet"

rule-unreported-use = A budget line that was granted something says how much of it is used and how much goes on to the next year.
    .why = Without it the table has a dash, and so has every sum that the line is a part of: what is not known is not 0.
    .wrong = "tildelt": 100000
    .right = "tildelt": 100000, "brukt": 90000, "overfoert": 10000

rule-year-gap = The years of a table follow each other, and are all school years or all calendar years.
    .why = The table says how much has changed since the year before. With a year left out, that would be another change; and a line would be drawn through a year that nobody has seen.
    .wrong = "aar": ["2021-22", "2023-24"]
    .right = "aar": ["2021-22", "2022-23", "2023-24"]

