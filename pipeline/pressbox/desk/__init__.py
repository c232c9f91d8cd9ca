"""What a desk adds to the shipped rules: taught names, corrections, and lists of what nobody knows yet."""
