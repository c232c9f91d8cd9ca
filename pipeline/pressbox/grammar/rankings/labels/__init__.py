"""Rows of labels and positions, one room for each question that is asked of a value in them."""
