"""Results and standings in prose.

`hits` finds in one pass what may be a place, sentence by sentence. `clauses` takes each with its verb, and asks
`reached` and `hindrances` whether it is one, `stage` of which session, `openings` and `breath` of which class, and
`followers` who came in behind. `season` does so for championships.

What `rankings` needs as well: the words of a language (`words`), and names and figures (`cells`).
"""
