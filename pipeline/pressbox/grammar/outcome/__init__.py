"""What results and standings share: two ways through a release, each a room behind the other.

Lists: `walk` goes from line to line with what `headings` say above it, and `lists` asks what each line is: a row that
begins with its place (`ranked`) or ends with it (`rows`, with `segments` before each value), a row of `tables`, of such
as were torn apart (`flat`, `cards`, `abreast`), a place with its names (`titled`), or `totals` of a season.

Prose: `hits` finds in one pass what may be a place, sentence by sentence. `clauses` takes each with its verb, and asks
`reached` and `hindrances` whether it is one, `stage` of which session, `openings` and `breath` of which class, and
`followers` who came in behind. `season` does so for championships.

Both take the words of a language from `words`, and names and figures from `cells`.
"""
