"""What does not fit, planted on purpose: one slip at a time in a clean sample, and rewordings that change nothing.

The slips were written from the catalogue of findings without a look at any check, and know nothing of how one works:
a slip is put in by the record that a sample is expected to give, never by what is read from it.
"""
