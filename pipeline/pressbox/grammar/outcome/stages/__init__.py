"""Which session a result of prose is of: named beside it, above it, or by its number alone."""
