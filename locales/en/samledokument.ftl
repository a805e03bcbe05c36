rule-missing-application = Every application that a samledokument names can be read, has the shape of its kind, and can be printed. With --allow-missing one that cannot is a warning: a page names it and says why, the sums say that it is left out, and an innstilling for it is kept.
    .why = A compilation in which an application is missing without a word would be taken for all of them. One of them that cannot be printed must not stop the others.
    .wrong = "soeknader": ["narvik.json", "bodoe.docx"]
    .right = "soeknader": ["narvik.json", "bodoe.json"]

missing-application = the application {$name} could not be read
    .correct = correct what is said of it; with --allow-missing the document is rendered without it, and names it

missing-application-errors = the application {$name} has errors, and cannot be printed

missing-application-of-innstilling = {$name} has no application that could be read, and the innstilling is for nobody
    .help = correct the application that could not be read, or the name; with --allow-missing the innstilling is kept as it is

rule-recommended-too-much = What is recommended is no more than what is applied for, and all of it together no more than the frame (ramme).
    .why = More than the frame cannot be granted; more than was applied for is probably a digit too many.
    .wrong = "ramme": 3000000, "innstillinger": [{"{"} "soeker": "Fauske kommune", "beloep": 3100000 {"}"}]
    .right = "ramme": 3000000, "innstillinger": [{"{"} "soeker": "Fauske kommune", "beloep": 310000 {"}"}]

# $amount is what is recommended, $applied what is applied for.
recommended-too-much = {$amount} is recommended for {$name}, who has applied for {$applied}
    .help = check the amount

recommended-too-much-in-all = {$recommended} is recommended in all, where the frame is {$frame}
    .help = it is {$excess} too much

rule-repeated-application = An applicant has one application in a samledokument for each ordning and year.
    .why = One that was corrected and sent again would be counted twice in every sum. Where an applicant has sent two that are both meant, nothing is wrong. One file that is named twice is an error.
    .wrong = "soeknader": ["narvik.json", "narvik-rettet.pdf"]
    .right = "soeknader": ["narvik-rettet.pdf"]

# $second is the name of the second application, .first names the first.
repeated-application = {$applicant} has two applications under {$ordning} {$year}
    .help = {$second} is the second: take one out, unless both are meant
    .first = the first: {$name}

repeated-application-named-twice = {$name} is named twice, and would be counted twice
    .help = name it once

rule-unmatched-recommendation = Each of the innstillinger is for exactly one of the applications, by the name of its first owner, of its partnership or of its file and, where there are several, its ordning or year (aar). No application has two.
    .why = An amount that is recommended for nobody would be missing in the sums without a word.
    .wrong = {"{"} "soeker": "Narvik", "beloep": 300000 {"}"}
    .right = {"{"} "soeker": "Narvik kommune", "beloep": 300000 {"}"}

unmatched-recommendation = {$name} has no application here
    .help = write the name of the application's first owner, of its partnership, or of its file

unmatched-recommendation-two = there are two innstillinger for {$name}
    .help = keep the one that is right

unmatched-recommendation-several = {$name} has {$count} applications, and the innstilling may be for any
    .by-ordning = say which by "ordning" or "aar"
    .by-partnership = write the name of the partnership in "soeker": {$names}
    .by-file = write the name of the file in "soeker": {$files}

