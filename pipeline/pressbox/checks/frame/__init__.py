"""How a check is made, run and chosen."""
