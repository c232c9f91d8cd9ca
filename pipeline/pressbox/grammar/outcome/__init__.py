"""Results and standings in prose.

`hits` finds in one pass what may be a place, sentence by sentence. `clauses` takes each with its verb and asks `told`
what it tells. Those that it asks are together in `judges`: `reached` and `hindrances` say whether it is a place at all,
`tables` whether it is one of the season, `handed` whether its name stands behind it, `stages` of which session it is,
`openings` and `breath` of which class. `season` does so for championships.

What `rankings` needs as well: the words of a language (`words`), and names and figures (`cells`).
"""
