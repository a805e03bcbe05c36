rule-broken-reference = A reference in a text, as in [se framdriftsplanen](#framdrift), leads to the id of a chapter or theme page of the plan that it stands in, or to tiltak- and the id of a measure that has a block of its own. Other kinds of document have no such places.
    .why = Who follows it must come somewhere; and chapters that are moved or renamed keep their ids.
    .wrong = se [framdriftsplanen](#fremdrift), where the chapter has the id framdrift
    .right = se [framdriftsplanen](#framdrift)

broken-reference = there is no chapter or theme page with the id {$id}

broken-reference-kind = the text refers to {$id}, and this kind of document has no places to refer to
    .help = write where it stands in words, or the address of a page on the web

rule-deep-list = Lists stand in lists, at most five of them.
    .why = Each is set in further than the one around it. Of a sixth, the page would not show what it belongs to.
    .wrong = a list copied from a tree of folders, eleven levels deep
    .right = the same as a list for each part, under a heading of its own

deep-list = a list stands in {$most} other lists, and the page shows no more than {$most}
    .help = set its lines in less, or make it a list of its own under a heading

rule-draft-note = No text has a note that something is still to be written: TODO, FIXME, xxx, ???, [navn], or a sentence that ends in "må legges inn" or "legges inn senere".
    .why = Such notes stand in plans that councils have adopted. "Tiltaket må legges inn i årsplanen" is a sentence like any other and passes.
    .wrong = "maalgruppe": "Ansatte i barnehage. Antall må legges inn"
    .right = "maalgruppe": "Ansatte i barnehage, 120 personer"

draft-note = the text has a draft note: {$note}
    .help = write what is meant, or take the note out

# Of the last finding that is told of a text. $help is what to do about each.
help-more-in-text = {$help}; there are {$more} more in this text

rule-national-identity-number = No text has a fødselsnummer or D-nummer in it: eleven digits that begin with a date and whose two check digits are right, however they are grouped, but for the grouping of account numbers (1234 56 78903); nor a date of birth and a personnummer that make one. The field kontonummer is left aside, since every fødselsnummer has the form of an account number.
    .why = They may be used only where a person must be identified for certain (personopplysningsloven § 12), which these documents never need, and the documents are public.
    .wrong = "navn": "Kari Nordmann (fnr. …)"
    .right = "navn": "Kari Nordmann"

national-identity-number = the text has a national identity number (fødselsnummer)
    .help = remove it, also from other copies of the file; people are named by name and role

rule-overlong-word = A word, or an address, has at most 2000 characters from one space or line break to the next. No-break spaces part no words.
    .why = There is no such word: it is data that was pasted into the wrong field. Setting it takes seconds, and PDF/A allows no text of more than 32 767 bytes in one piece (ISO 19005-2, 6.1.13).
    .wrong = "beskrivelse": "data:image/png;base64,iVBORw0KGgo… (100 000 characters)"
    .right = "beskrivelse": "Se vedlegget."

# $begin is how the word begins.
overlong-word = a word has {$count} characters, where {$most} are the most: {$begin}
    .help = remove it, or write it with spaces

rule-oversized-table = A table in a text has at most eight columns and 200 rows.
    .why = A text is as wide as its place on the page, often a cell itself. More columns leave no room for words.
    .wrong = | Uke | Ma | Ti | On | To | Fr | Lø | Sø | Merknad |
    .right = the same as a block tabell of a plan, or as a list

oversized-table = the table has {$columns} columns and {$rows} rows, where a text has room for {$most_columns} and {$most_rows}
    .help = part it into several tables; in a plan, the block "tabell" has room for more

rule-placeholder-text = No text has a placeholder of the Word form in it, such as "Klikk eller trykk her for å skrive inn tekst." or "Velg et element."
    .why = Submitted forms have them by the dozen. A field without an answer is left out of the record and prints as "–"; whether it may be empty is for missing-answer to say.
    .wrong = "bruksomraade": "Velg et element."
    .right = "bruksomraade": "Gjennomføring av tiltak"

placeholder-text = the text has a placeholder of the form left in it: {$found}
    .help = write the answer in its place

rule-unmatched-footnote = In each text, every mark of a footnote has its note and every note its mark, once: Tidlig innsats[^1] … and, on a line of its own, [^1]: Meld. St. 6.
    .why = A note without a mark would not be printed, and a mark without a note tells nothing.
    .wrong = "tekst": "Tidlig innsats[^1] er et prinsipp."
    .right = "tekst": "Tidlig innsats[^1] er et prinsipp.\n\n[^1]: Meld. St. 6 (2019–2020)."

# $label is what stands between the brackets of [^1].
unmatched-footnote-two-marks = the footnote {$label} has two marks
    .help = write a note for each mark

unmatched-footnote-two-notes = there are two notes {$label}
    .help = give each a mark of its own

unmatched-footnote-no-mark = the note {$label} has no mark, and would not be printed
    .help = write its mark, [^…], where it belongs

unmatched-footnote-no-note = the mark {$label} of a footnote has no note
    .help = write the note on a line of its own at the end of the text: [^1]: …

unmatched-footnote-in-note = the mark {$label} stands in the text of a note, which has no notes of its own
    .help = write it into the note itself

rule-unprintable-character = Every character can be shown with the embedded fonts, where it stands in the text: no emoji, no control characters, no right-to-left letters, nothing that turns the text round unseen. A sign at the beginning of a line of a long text is shown as a bullet. Accents apart from their letters, soft hyphens, tabs and other leftovers of Word and PDFs are made regular without a word.
    .why = PDF/A does not allow text that its font lacks (ISO 19005-2, 6.2.11.8), and a letter that silently disappears from an application is worse than an error. All letters of Norwegian and the Sámi languages are there, and Latin, Greek and Cyrillic ones.
    .wrong = "maalgruppe": "Ansatte 👍"
    .right = "maalgruppe": "Ansatte"

# $character is its code, and itself where it would be seen: "U+1F44D (👍)". The others are what to write instead of which;
# the words in quotation marks stand in Norwegian texts.
unprintable-character = the text has the character {$character}, which cannot be printed
    .rightward-arrow = write "->" or, better, in words: "til", "gir", "fører til"
    .leftward-arrow = write "<-", or in words
    .double-arrow = write "<->" or "og"
    .upward-arrow = write it in words: "opp", "høyere", "økning"
    .downward-arrow = write it in words: "ned", "lavere", "nedgang"
    .tick = write "ja" or "x"
    .cross = write "nei" or "[ ]"
    .bullet = begin a line of a long text with it, where it is shown as a bullet, or write "-"
    .star = write "*", or how many in digits
    .private = it is a sign of a font that this text has no longer, such as Symbol or Wingdings: write what it showed
    .windows = the text was saved as Windows-1252 and read as something else: save it as UTF-8
    .turning = remove it: it turns letters round that stand after it, and nobody sees it
    .foreign-letter = write names and words in Latin letters: a name as the passport has it
    .control = remove it: it is no letter, and nobody sees it
    .other = remove it, or write it in words

unprintable-character-accent = the text has {$character}, an accent that no letter before it has
    .write = write the letter without it, or with an accent that Norwegian, Sámi or another language with Latin letters has

unprintable-character-lost = the text has {$character}, the sign for a letter that was lost
    .write = write the letter that was lost, and look for others: the file was read with the wrong encoding

