"""What checks read in a text themselves: numbers, spellings, marks of a house."""
