rule-derivable-figure = A hidden figure is never the only one that is hidden among shares that make 100 %, or among the kommune and its units; the others never leave nothing for it, nor a few of those that have no series; no wider series is at an end of its scale; and no other indicator shows it, in any document that is checked together.
    .why = It would be what the others leave: who subtracts knows it, and may know the pupils behind it (personopplysningsloven; Udir hides more figures for the same reason).
    .wrong = the share on level 1 hidden, those on levels 2 and 3 shown
    .right = "skjul": [{"{"} "serie": "Skole B", "nivaa": "Nivå 2", "aar": "2023-24" {"}"}]

# $of is a series, such as Skole B, or one with a level, as in .of-level; $others is one of those below.
derivable-figure = the figure of {$of} in {$year} is hidden, but can be worked out from {$others}
    .of-level = {$series} on {$level}
    .other-levels = the other levels, which make 100 % with it
    .sum-of-units = the sum of the kommune and the other units
    .mean-of-units = the kommune and the other units, by those who know how many pupils or children each has
    .hide-level = hide one more level of it with "skjul", the next smallest that is not 0
    .hide-series = hide one more of them with "skjul", the next smallest; without its series it could be worked out all the same

# $of is as above, $wide a wider series: the kommune, the county or the nation.
derivable-figure-extreme = the figure of {$of} in {$year} is hidden, but that of {$wide} is at the end of the scale, and so are all that it is made of
    .help = hide the figure of {$wide} with "skjul" too

derivable-figure-left-out = the units of {$indicator} that have no series are few in {$year}, and what they have can be worked out from the kommune and the others
    .help = hide the kommune's figure with "skjul", or give these units series and hide one more of them

derivable-figure-hidden = this figure is hidden in one indicator, and shown in another
    .help = hide it in both, with "grense" or "skjul"
    .here = hidden here

derivable-figure-shown = this figure is shown in one indicator, and hidden in another
    .help = hide it in both, with "grense" or "skjul"
    .here = shown here

rule-figure-out-of-range = A figure is one that its unit can have: percent and scale points 0 to 100, an index 1 to 5, a grade 1 to 6, grunnskolepoeng 0 to 60, days and the like at most 99 999, and a count is whole and at most 9 999 999.
    .why = 712 percent is a decimal comma that was lost, or the wrong column.
    .wrong = 2023-24;Herøy kommune;712
    .right = 2023-24;Herøy kommune;71,2

# $unit is the unit as the page has it; $expected is one of those below.
figure-out-of-range = {$figure} is no figure of the unit "{$unit}": {$expected} is expected
    .help = correct the figure, or "enhet", or the column it is taken from
    .between = {$least} to {$most}
    .whole = a whole number
    .below-zero = correct the figure; a change that may be below zero is drawn with lines ("diagram": "linjer")

rule-missing-figure = Every series of an indicator has a figure, or a sign that says why there is none, for each year of the table.
    .why = A year that is not in the export may be one that was not asked for. The table shows "–" for it, and the chart a gap.
    .wrong = an export without a row for 2022-23
    .right = the export with all the years of the report, or 2022-23;Herøy kommune;..

missing-figure = {$indicator} has no figure of {$series} for {$years}
    .help = fetch the export with all the years of the report, or say why there is none with a sign such as ".."

rule-missing-follow-up = Every measure of the goals has a follow-up (oppfoelging) in the report: its status.
    .why = The council is to be told how far the measures of its plan have come (opplæringslova § 17-12). A dash tells nothing.
    .wrong = "oppfoelging": []
    .right = "oppfoelging": [{"{"} "tiltak": "laerende-nettverk", "status": "iGang", "frist": "2024-12" {"}"}]

# Those below are parts of repeated-name and of unknown-name.
missing-follow-up = nothing is said of how far the measure {$measure} has come
    .help = add it to "oppfoelging", with its "status"
    .of = follow-up of
    .known-measure = the id of a measure of this report

rule-nothing-hidden = The threshold (grense) of an indicator with figures of the kommune's own is at least 2.
    .why = With 0 or 1 no figure is hidden, however few are behind it, and those few may be known by it.
    .wrong = "sammenligning": {"{"} "grense": 0, "serier": [ … ] {"}"}
    .right = "sammenligning": {"{"} "grense": 5, "serier": [ … ] {"}"}

nothing-hidden = a threshold of {$threshold} hides nothing of {$indicator}, however few are behind it
    .help = write 5 as Udir does, or 3 or 10; without "grense" it is 5

rule-overdue-measure = A measure that is not done has a deadline after the date of the report.
    .why = One that has passed is either done, or put off to another month, and the council will ask which.
    .wrong = "dato": "2024-11-05", … {"{"} "tiltak": "laerende-nettverk", "status": "iGang", "frist": "2023-06" {"}"}
    .right = "dato": "2024-11-05", … {"{"} "tiltak": "laerende-nettverk", "status": "iGang", "frist": "2025-06" {"}"}

overdue-measure = the measure {$measure} was to be done in {$deadline}, and is not
    .help = correct the status, or set a new deadline

rule-overspent = What is used of a line and what goes on to the next year are together no more than what was granted.
    .why = More can be right, where the kommune has paid the rest itself. It is as often a figure in the wrong line.
    .wrong = "tildelt": 100000, "brukt": 90000, "overfoert": 20000
    .right = "tildelt": 100000, "brukt": 90000, "overfoert": 10000

overspent = {$gone} kroner of the measure {$measure} are used or transferred, and {$granted} were granted
    .help = correct the figure, or say in "vurderingMidler" who has paid the rest
    .granted = granted

rule-shares-as-fractions = The shares of an indicator of percent are not all at most 1.
    .why = A spreadsheet holds 9,5 % as 0,095, and exports it so: the page would say 0,1 %.
    .wrong = 2023-24;Herøy kommune;0,095
    .right = 2023-24;Herøy kommune;9,5

shares-as-fractions = no share of {$indicator} is above 1 %: they look like fractions, where 0,095 is 9,5 %
    .help = multiply them by 100, or export the column as percent

rule-shares-not-whole = The shares on the levels are 100 percent together, as nearly as their decimals tell, and never more where some are hidden.
    .why = 12 % and 95 % cannot both be right, and a bar of them would be longer than the whole.
    .wrong = 2023-24;Herøy kommune;12,0;95,0;3,0
    .right = 2023-24;Herøy kommune;12,0;85,0;3,0

# $expected is one of those below.
shares-not-whole = the shares of {$series} in {$year} make {$sum} % together; {$expected}
    .help = find out which share is wrong, or which level is missing
    .complete = 100 % is expected
    .incomplete = 100 % is the most, and some are hidden or missing
    .share = {$share} %

rule-uncounted-figures = For the kommune's own figures, the export says how many are behind each (antall), unless they are counts themselves.
    .why = Without it, nobody but the one who made the export has hidden what few are behind: the threshold is held against nothing.
    .wrong = "kilde": {"{"} "fil": "elevundersoekelsen.csv", "verdi": "AndelMobbet" {"}"}
    .right = "kilde": {"{"} "fil": "elevundersoekelsen.csv", "verdi": "AndelMobbet", "antall": "AntallBesvarelser" {"}"}

uncounted-figures = it is not said how many are behind the kommune's own figures of {$indicator}
    .help = name the column in "antall", or see to it that no figure has few behind it

rule-unfit-chart = Lines and bars are for at most four series without levels, perEnhet for one to twelve units, and nivaaer for shares in percent on levels, in at most fifteen bars.
    .why = More lines cannot be told apart without colour, and levels that are no shares do not make a whole.
    .wrong = "diagram": "linjer", with seven schools and the kommune
    .right = "diagram": "perEnhet"

unfit-chart-no-levels = the chart is of levels, and there are none
    .help = name the levels in "nivaaer"

# $unit is the unit as the page has it.
unfit-chart-no-shares = the levels are {$unit}, and only shares make a whole
    .help = take the columns with the shares, and "enhet": "prosent"

unfit-chart-bars = the chart would have {$bars} bars, where {$most} have room
    .help = compare fewer series, or fewer years

unfit-chart-levels = there are levels, and the chart has none
    .help = write "diagram": "nivaaer"

unfit-chart-series = the chart would have {$series} series, where {$most} can be told apart
    .help = write "diagram": "perEnhet", or compare fewer

unfit-chart-no-units = the chart is of units, and there are none
    .help = name schools or kindergartens among the series, with "gjelder": "enhet"

unfit-chart-units = the chart would have {$units} parts, where {$most} have room
    .help = part the indicator into several

rule-unreported-use = A budget line that was granted something says how much of it is used and how much goes on to the next year.
    .why = Without it the table has a dash, and so has every sum that the line is a part of: what is not known is not 0.
    .wrong = "tildelt": 100000
    .right = "tildelt": 100000, "brukt": 90000, "overfoert": 10000

# $missing are the keys that are not there, "brukt" and "overfoert".
unreported-use = the measure {$measure} was granted {$granted} kroner; {$missing} is not said
    .help = add it; write 0 where it is nothing

unreported-use-no-grant = money of the measure {$measure} is used, and it is not said what was granted
    .help = add "tildelt"

rule-year-gap = The years of a table follow each other, and are all school years or all calendar years.
    .why = The table says how much has changed since the year before. With a year left out, that would be another change; and a line would be drawn through a year that nobody has seen.
    .wrong = "aar": ["2021-22", "2023-24"]
    .right = "aar": ["2021-22", "2022-23", "2023-24"]

# $second stands where $expected should, after $first.
year-gap = {$second} follows {$first}, where {$expected} is expected
    .help = name every year in between, from the first to the last; a year without figures shows "–"

related-indicator = the indicator

# What a figure is called by: in repeated-name ("there is a second figure for …"), and in unknown-name ("… is not a series of
# this indicator").
figure-names =
    .series = series
    .level = level
    .figure = figure for
    .known-series = a series of this indicator
    .known-level = a level of this indicator
    .known-year = a year of this table
