"""What checks between releases share: which go together, and what a reference says."""
