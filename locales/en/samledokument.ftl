rule-missing-application = Every application that a samledokument names can be read, has the shape of its kind, and can be printed. With --allow-missing one that cannot is a warning: a page names it and says why, the sums say that it is left out, and an innstilling for it is kept.
    .why = A compilation in which an application is missing without a word would be taken for all of them. One of them that cannot be printed must not stop the others.
    .wrong = "soeknader": ["narvik.json", "bodoe.docx"]
    .right = "soeknader": ["narvik.json", "bodoe.json"]

rule-recommended-too-much = What is recommended is no more than what is applied for, and all of it together no more than the frame (ramme).
    .why = More than the frame cannot be granted; more than was applied for is probably a digit too many.
    .wrong = "ramme": 3000000, "innstillinger": [{"{"} "soeker": "Fauske kommune", "beloep": 3100000 {"}"}]
    .right = "ramme": 3000000, "innstillinger": [{"{"} "soeker": "Fauske kommune", "beloep": 310000 {"}"}]

rule-repeated-application = An applicant has one application in a samledokument for each ordning and year.
    .why = One that was corrected and sent again would be counted twice in every sum. Where an applicant has sent two that are both meant, nothing is wrong. One file that is named twice is an error.
    .wrong = "soeknader": ["narvik.json", "narvik-rettet.pdf"]
    .right = "soeknader": ["narvik-rettet.pdf"]

rule-unmatched-recommendation = Each of the innstillinger is for exactly one of the applications, by the name of its first owner, of its partnership or of its file and, where there are several, its ordning or year (aar). No application has two.
    .why = An amount that is recommended for nobody would be missing in the sums without a word.
    .wrong = {"{"} "soeker": "Narvik", "beloep": 300000 {"}"}
    .right = {"{"} "soeker": "Narvik kommune", "beloep": 300000 {"}"}

