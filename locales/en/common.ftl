and = and
or = or
