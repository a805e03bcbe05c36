and = og
or = eller
