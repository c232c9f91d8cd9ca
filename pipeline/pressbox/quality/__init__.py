"""How well it reads: annotated samples, scores against expected records, and the examples of the rules."""
