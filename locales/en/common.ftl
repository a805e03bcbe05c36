and = and
or = or

related-first = the first
related-named-here = named here
help-did-you-mean = did you mean {$near}?
