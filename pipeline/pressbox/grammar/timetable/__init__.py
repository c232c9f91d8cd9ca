"""What the readers of times and of sessions share: phrases of words, zones, names of sessions, rows and clauses."""
