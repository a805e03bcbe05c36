# What the command prints beside findings.

# That the tool itself failed, or is used wrongly.
failure = error: {$why}

no-documents = there is no document in what was named: a document is a JSON file with the key "dokument", and files and folders whose names begin with a dot are left out
root-no-folder = --root names {$root}, which is no folder: give the folder that the record and all it refers to lie in
profile-incomplete = --profile exchange is for complete documents: leave out --draft and --allow-missing, or render with --profile archive
jobs-out-of-range = expected a number from 1 to 256

# Where a result is to be written.
output-is-folder = {$output} is a folder: name a file in it, which ends in .{$ending}
output-other-ending = what is written is a .{$ending} file, and the name {$output} says otherwise: write {$better}
output-no-folder = many files cannot be written to standard output: name a folder with --output
output-terminal = a PDF is nothing to read on a terminal: name a file with --output, or redirect standard output
output-unwritable = standard output cannot be written: {$error}
unwritable = {$path} cannot be written: {$error}

render-as-draft = With --draft, the unfinished document is rendered with a mark on every page.
render-over-itself = the output is the document itself: give another file with --output
render-over-input = the output is a file it is made of: give another file with --output
# Why it is kept: see "Why a file is not replaced" in output.ftl.
render-kept = {$place} is there already, {$why}: give another name with --output, or replace it with --force

# The fingerprint of the data that a PDF carries; its name is that on the page.
data-code = {$file}: kontrollkode {$code}

extract-over-itself = the output is the PDF itself: give another file with --output
extract-kept = {$place} is there already, {$why}: --force overwrites it
extract-no-folder = {$path} is not a folder
extract-nothing = there is no PDF in {$folder}: what is extracted ends in .pdf
extract-refused = {$file}: {$why}
extract-no-name = its name is no name for a record
extract-outside = {$place} is no file of the output folder
extract-made-of-other = {$place} is made of {$first}, which has other data
extract-summary = { $written ->
        [one] {$written} record
       *[other] {$written} records
    }: {$without} gave no data, {$refused} not written

batch-damaged = warning: {$why}; every document was made anew
batch-gone-removed = {$path}: removed
batch-gone-there = {$path}: its document is gone; --prune removes it
batch-gone-changed = {$path}: its document is gone, and it was changed since it was made: it is left
batch-failed = { $count ->
        [one] {$count} document
       *[other] {$count} documents
    } could not be made:
batch-summary = { $documents ->
        [one] {$documents} document
       *[other] {$documents} documents
    }: {$rendered} rendered, {$unchanged} unchanged, {$failed} failed
batch-summary-stopped = { $documents ->
        [one] {$documents} document
       *[other] {$documents} documents
    }: {$rendered} rendered, {$unchanged} unchanged, {$failed} failed; stopped before all were looked at
batch-progress = {$done} of {$all} files looked at
# The time that is left stands last.
batch-progress-bar = {$bar} {$done}/{$all}  {$speed}  {$time} left

# How many there are, in a row with commas.
count-documents = { $count ->
        [one] {$count} document
       *[other] {$count} documents
    }
count-faults = { $count ->
        [one] {$count} fault
       *[other] {$count} faults
    }
count-errors = { $count ->
        [one] {$count} error
       *[other] {$count} errors
    }
count-warnings = { $count ->
        [one] {$count} warning
       *[other] {$count} warnings
    }
count-hints = { $count ->
        [one] {$count} hint
       *[other] {$count} hints
    }
# After the counts.
end-no-pdf = {$counts}; no PDF was written
end-nothing = {$counts}; nothing was written

# What --explain says of a rule: its code and severity, then parts that stand with the rule.
explain-rule = {$code} ({$severity})
explain-rule-of-drafts = {$code} ({$severity}; a warning in a draft)
explain-why = Why: {$why}
explain-wrong = Wrong:
explain-right = Right:

upgrade-done = {$file}: made a record of this version
upgrade-would = {$file}: would be made a record of this version
upgrade-failed = {$file} cannot be written: {$why}
# $changed and $seen are numbers of files.
upgrade-count = {$changed} of {$seen} files changed

no-changes-of-kind = a document of the kind {$kind} is no form, so its changes cannot be told
    .help = give two versions of a behovsmelding or rapportering
