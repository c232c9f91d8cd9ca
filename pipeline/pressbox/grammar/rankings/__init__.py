"""Results and standings in lists and tables, line by line.

`walk` goes from line to line with what `headings` say above it, and `lists` asks what each line is: a row that begins
with its place (`ranked`) or ends with it (`labels`, a room for each question), a row of `tables`, of such as
were torn apart (`flat`, `cards`, `abreast`), names in their order (`ordered`), a place with its names (`titled`), or
`totals` of a season.
"""
