rule-broken-reference = A reference in a text, as in [se framdriftsplanen](#framdrift), leads to the id of a chapter or theme page of the plan that it stands in, or to tiltak- and the id of a measure that has a block of its own. Other kinds of document have no such places.
    .why = Who follows it must come somewhere; and chapters that are moved or renamed keep their ids.
    .wrong = se [framdriftsplanen](#fremdrift), where the chapter has the id framdrift
    .right = se [framdriftsplanen](#framdrift)

rule-deep-list = Lists stand in lists, at most five of them.
    .why = Each is set in further than the one around it. Of a sixth, the page would not show what it belongs to.
    .wrong = a list copied from a tree of folders, eleven levels deep
    .right = the same as a list for each part, under a heading of its own

rule-draft-note = No text has a note that something is still to be written: TODO, FIXME, xxx, ???, [navn], or a sentence that ends in "må legges inn" or "legges inn senere".
    .why = Such notes stand in plans that councils have adopted. "Tiltaket må legges inn i årsplanen" is a sentence like any other and passes.
    .wrong = "maalgruppe": "Ansatte i barnehage. Antall må legges inn"
    .right = "maalgruppe": "Ansatte i barnehage, 120 personer"

rule-national-identity-number = No text has a fødselsnummer or D-nummer in it: eleven digits that begin with a date and whose two check digits are right, however they are grouped, but for the grouping of account numbers (1234 56 78903); nor a date of birth and a personnummer that make one. The field kontonummer is left aside, since every fødselsnummer has the form of an account number.
    .why = They may be used only where a person must be identified for certain (personopplysningsloven § 12), which these documents never need, and the documents are public.
    .wrong = "navn": "Kari Nordmann (fnr. …)"
    .right = "navn": "Kari Nordmann"

rule-overlong-word = A word, or an address, has at most 2000 characters from one space or line break to the next. No-break spaces part no words.
    .why = There is no such word: it is data that was pasted into the wrong field. Setting it takes seconds, and PDF/A allows no text of more than 32 767 bytes in one piece (ISO 19005-2, 6.1.13).
    .wrong = "beskrivelse": "data:image/png;base64,iVBORw0KGgo… (100 000 characters)"
    .right = "beskrivelse": "Se vedlegget."

rule-oversized-table = A table in a text has at most eight columns and 200 rows.
    .why = A text is as wide as its place on the page, often a cell itself. More columns leave no room for words.
    .wrong = | Uke | Ma | Ti | On | To | Fr | Lø | Sø | Merknad |
    .right = the same as a block tabell of a plan, or as a list

rule-placeholder-text = No text has a placeholder of the Word form in it, such as "Klikk eller trykk her for å skrive inn tekst." or "Velg et element."
    .why = Submitted forms have them by the dozen. A field without an answer is left out of the record and prints as "–"; whether it may be empty is for missing-answer to say.
    .wrong = "bruksomraade": "Velg et element."
    .right = "bruksomraade": "Gjennomføring av tiltak"

rule-unmatched-footnote = In each text, every mark of a footnote has its note and every note its mark, once: Tidlig innsats[^1] … and, on a line of its own, [^1]: Meld. St. 6.
    .why = A note without a mark would not be printed, and a mark without a note tells nothing.
    .wrong = "tekst": "Tidlig innsats[^1] er et prinsipp."
    .right = "tekst": "Tidlig innsats[^1] er et prinsipp.\n\n[^1]: Meld. St. 6 (2019–2020)."

rule-unprintable-character = Every character can be shown with the embedded fonts, where it stands in the text: no emoji, no control characters, no right-to-left letters, nothing that turns the text round unseen. A sign at the beginning of a line of a long text is shown as a bullet. Accents apart from their letters, soft hyphens, tabs and other leftovers of Word and PDFs are made regular without a word.
    .why = PDF/A does not allow text that its font lacks (ISO 19005-2, 6.2.11.8), and a letter that silently disappears from an application is worse than an error. All letters of Norwegian and the Sámi languages are there, and Latin, Greek and Cyrillic ones.
    .wrong = "maalgruppe": "Ansatte 👍"
    .right = "maalgruppe": "Ansatte"

