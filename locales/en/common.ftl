and = and
or = or

related-first = the first
related-named-here = named here
help-did-you-mean = did you mean {$near}?

# How many others like a finding there are, which are not told one by one. $help is what to do about it.
more-in-file = there are {$more} more like this in the file
    .after-help = {$help}; there are {$more} more like this in the file
