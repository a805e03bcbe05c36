# What the command prints beside findings.
