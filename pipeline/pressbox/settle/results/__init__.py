"""Results of a release: whose they are, of which race and event, and how each ended where a release says more."""
